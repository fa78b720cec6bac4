package org.clausewise.cli;

/** A command cannot be done as it was asked for; the message is one line that says why. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message, null, false, false);
    }
}

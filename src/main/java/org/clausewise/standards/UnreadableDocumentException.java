package org.clausewise.standards;

/** A file or text that cannot be a document; the message is one line that says why, without the file's name. */
public final class UnreadableDocumentException extends RuntimeException {
    public UnreadableDocumentException(String reason) {
        super(reason);
    }

    public UnreadableDocumentException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package org.clausewise.der;

/** The outer structure of an object cannot be followed, so that there is nothing to judge. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    /**
     * @param offset where reading failed, from the first byte of the object
     * @param reason one line in plain words
     */
    public UnreadableException(int offset, String reason) {
        super(reason, null, false, false);
        this.offset = offset;
    }

    /** Where reading failed, from the first byte of the object. */
    public int offset() {
        return offset;
    }

    /** One line in plain words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}

package org.clausewise;

/** Thrown when a clearance is redeemed a second time, for other bytes, or outside the time that it holds for. Nothing may be signed. */
public final class ClearanceRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why the clearance does not hold. */
    public enum Reason {
        ALREADY_REDEEMED,
        OTHER_BYTES,
        TOO_EARLY,
        LAPSED
    }

    private final Reason reason;

    ClearanceRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

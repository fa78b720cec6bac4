package org.clausewise.evidence;

/** What DNSSEC validation came to (RFC 4035 4.3). */
public enum DnssecStatus {
    SECURE,
    INSECURE,
    BOGUS,
    INDETERMINATE,
    NOT_VALIDATED;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

package org.clausewise.evidence;

/** Why CAA was not checked, or not heeded. */
public enum CaaException {
    /** A precertificate is in two public logs, and CAA was checked for it. */
    CHECKED_FOR_PRECERTIFICATE,
    /** The CA is technically constrained and the contract says so. */
    CONSTRAINED_CA,
    /** The CA operates the DNS of the domain: no longer permitted. */
    DNS_OPERATOR,
    /** Any other. */
    OTHER;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

package org.clausewise.evidence;

/** What became of a DNS query. */
public enum DnsStatus {
    NOERROR,
    NXDOMAIN,
    SERVFAIL,
    REFUSED,
    OTHER_ERROR,
    TIMEOUT;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

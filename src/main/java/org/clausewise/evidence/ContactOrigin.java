package org.clausewise.evidence;

/** Where an address or a number came from. */
public enum ContactOrigin {
    /** A local part of TLS BR 3.2.2.4.4 before the Authorization Domain Name. */
    CONSTRUCTED,
    /** A CAA property of TLS BR A.1. */
    DNS_CAA,
    /** A TXT record of TLS BR A.2. */
    DNS_TXT,
    /** An SOA record. */
    DNS_SOA,
    /** RFC 3912. */
    WHOIS,
    /** RFC 7482. */
    RDAP,
    /** A web site. */
    HTTPS_WEBSITE,
    /** The Domain Name Registrar itself. */
    REGISTRAR,
    /** The IP Address Registration Authority. */
    IP_REGISTRY;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

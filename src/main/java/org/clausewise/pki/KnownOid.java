package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.der.Tag;

/** Object identifiers that rules look for inside extensions. */
public enum KnownOid {
    /** CA/Browser Forum, extended validation (TLS BR 7.1.6.1). */
    POLICY_EV("2.23.140.1.1"),
    /** CA/Browser Forum, domain validation. */
    POLICY_DV("2.23.140.1.2.1"),
    /** CA/Browser Forum, organization validation. */
    POLICY_OV("2.23.140.1.2.2"),
    /** CA/Browser Forum, individual validation. */
    POLICY_IV("2.23.140.1.2.3"),
    POLICY_ANY("2.5.29.32.0"),
    KP_SERVER_AUTH("1.3.6.1.5.5.7.3.1"),
    KP_CLIENT_AUTH("1.3.6.1.5.5.7.3.2"),
    KP_OCSP_SIGNING("1.3.6.1.5.5.7.3.9"),
    KP_ANY("2.5.29.37.0"),
    /** Precertificate signing (RFC 6962 3.1). */
    KP_PRECERTIFICATE_SIGNING("1.3.6.1.4.1.11129.2.4.4"),
    AD_OCSP("1.3.6.1.5.5.7.48.1"),
    AD_CA_ISSUERS("1.3.6.1.5.5.7.48.2");

    private final String dotted;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] der;

    KnownOid(String dotted) {
        this.dotted = dotted;
        this.der = DerWriter.oid(dotted);
    }

    /** In dotted decimals. */
    public String dotted() {
        return dotted;
    }

    /** Whether the OBJECT IDENTIFIER at an offset is this one. */
    public boolean isAt(byte[] b, int at) {
        return Der.equal(b, at, der);
    }

    /** Whether a SEQUENCE OF holds this, itself or as the first field of an element. */
    public boolean isIn(byte[] b, int list) {
        for (int i = Der.next(b, list, -1); i >= 0; i = Der.next(b, list, i)) {
            boolean plain = Der.tag(b, i) == Tag.OBJECT_IDENTIFIER;
            if (isAt(b, plain ? i : Der.content(b, i))) {
                return true;
            }
        }
        return false;
    }
}

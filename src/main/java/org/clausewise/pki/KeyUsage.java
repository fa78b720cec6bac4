package org.clausewise.pki;

import org.clausewise.der.Der;

/** The bits of keyUsage (RFC 5280 4.2.1.3), each number its ordinal. */
public enum KeyUsage {
    DIGITAL_SIGNATURE("digitalSignature"),
    NON_REPUDIATION("nonRepudiation"),
    KEY_ENCIPHERMENT("keyEncipherment"),
    DATA_ENCIPHERMENT("dataEncipherment"),
    KEY_AGREEMENT("keyAgreement"),
    KEY_CERT_SIGN("keyCertSign"),
    CRL_SIGN("cRLSign"),
    ENCIPHER_ONLY("encipherOnly"),
    DECIPHER_ONLY("decipherOnly");

    private static final long TRANSPORT = KnownOid.KP_SERVER_AUTH.bit() | KnownOid.KP_EMAIL_PROTECTION.bit();
    private static final long SIGNING_LATER =
            KnownOid.KP_EMAIL_PROTECTION.bit() | KnownOid.KP_TIME_STAMPING.bit() | KnownOid.KP_OCSP_SIGNING.bit();
    private static final long DEFINED =
            TRANSPORT | SIGNING_LATER | KnownOid.KP_CLIENT_AUTH.bit() | KnownOid.KP_CODE_SIGNING.bit();

    private final String fieldName;

    KeyUsage(String fieldName) {
        this.fieldName = fieldName;
    }

    public String fieldName() {
        return fieldName;
    }

    /** The bit of this usage in {@link #mask}. */
    public int bit() {
        return 1 << ordinal();
    }

    /**
     * The usages that RFC 5280 4.2.1.12 calls consistent with one of the key purposes, all if one of them is not among those
     * that it defines.
     *
     * @param purposes a {@link KnownOid#mask}
     * @return a {@link #mask}
     */
    public static int consistentWith(long purposes) {
        if ((purposes & ~DEFINED) != 0) return -1;
        int mask = purposes == 0 ? 0 : DIGITAL_SIGNATURE.bit();
        if ((purposes & SIGNING_LATER) != 0) mask |= NON_REPUDIATION.bit();
        if ((purposes & TRANSPORT) != 0) mask |= KEY_ENCIPHERMENT.bit();
        if ((purposes & (TRANSPORT | KnownOid.KP_CLIENT_AUTH.bit())) != 0) mask |= KEY_AGREEMENT.bit();
        return mask;
    }

    /** All bits of the extension's value, those beyond the ninth and the unused ones left out; 0 if absent. */
    public static int mask(byte[] b, int keyUsage) {
        int length = Der.length(b, keyUsage);
        if (keyUsage < 0 || length < 2) return 0;
        int at = Der.content(b, keyUsage);
        int bits = 8 * (length - 1) - (b[at] & 7);
        // bit 0 is the highest of its octet
        int mask = Integer.reverse(b[at + 1]) >>> 24 | (length > 2 && b[at + 2] < 0 ? 1 << 8 : 0);
        return bits < 9 ? mask & (1 << bits) - 1 : mask;
    }
}

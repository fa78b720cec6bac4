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

    /** All bits of the extension's value, those beyond the ninth and the unused ones left out; 0 if absent. */
    public static int mask(byte[] b, int keyUsage) {
        int length = Der.length(b, keyUsage);
        if (keyUsage < 0 || length < 2) return 0;
        int bits = 8 * (length - 1) - (b[Der.content(b, keyUsage)] & 7);
        int mask = 0;
        for (int n = 0; n < Math.min(bits, 9); n++) if (Der.bit(b, keyUsage, n)) mask |= 1 << n;
        return mask;
    }
}

package org.clausewise.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewise.der.Der;
import org.clausewise.der.OidTable;
import org.clausewise.der.Tag;

/** SubjectPublicKeyInfo (RFC 5280 4.1.2.7), by its offset. What the key is not is absent: -1, or 0 for a size. */
public final class PublicKey {
    /** Named curves. */
    public enum Curve {
        /** Any other, or no curve at all. */
        OTHER("", "", 0),
        P_192("1.2.840.10045.3.1.1", "secp192r1", 192),
        P_224("1.3.132.0.33", "secp224r1", 224),
        P_256("1.2.840.10045.3.1.7", "secp256r1", 256),
        P_384("1.3.132.0.34", "secp384r1", 384),
        P_521("1.3.132.0.35", "secp521r1", 521),
        SECP256K1("1.3.132.0.10", "secp256k1", 256);

        private static final OidTable<Curve> TABLE;

        static {
            Map<String, Curve> byOid = new LinkedHashMap<>();
            for (Curve curve : values()) if (curve != OTHER) byOid.put(curve.oid, curve);
            TABLE = OidTable.of(byOid);
        }

        private final String oid;
        private final String fieldName;
        private final int bits;

        Curve(String oid, String fieldName, int bits) {
            this.oid = oid;
            this.fieldName = fieldName;
            this.bits = bits;
        }

        /** In dotted decimals; empty for {@link #OTHER}. */
        public String oid() {
            return oid;
        }

        /** As RFC 5480 names it; empty for {@link #OTHER}. */
        public String fieldName() {
            return fieldName;
        }

        /** The bits of the field; 0 for {@link #OTHER}. */
        public int bits() {
            return bits;
        }
    }

    private PublicKey() {}

    public static int algorithmIdentifier(byte[] b, int info) {
        return Der.next(b, info, -1);
    }

    public static Algorithm algorithm(byte[] b, int info) {
        return AlgorithmIdentifier.algorithm(b, algorithmIdentifier(b, info));
    }

    public static boolean isRsa(byte[] b, int info) {
        Algorithm algorithm = algorithm(b, info);
        return algorithm == Algorithm.RSA || algorithm == Algorithm.RSASSA_PSS;
    }

    public static boolean isEc(byte[] b, int info) {
        return algorithm(b, info).parameters() == Algorithm.Parameters.NAMED_CURVE;
    }

    /** The BIT STRING. */
    public static int bits(byte[] b, int info) {
        int algorithm = algorithmIdentifier(b, info);
        int bits = algorithm < 0 ? -1 : Der.next(b, info, algorithm);
        return Der.tag(b, bits) == Tag.BIT_STRING && Der.length(b, bits) > 0 ? bits : -1;
    }

    /** The offset of the key's octets, after the count of unused bits. */
    public static int octets(byte[] b, int info) {
        int bits = bits(b, info);
        return bits < 0 ? -1 : Der.content(b, bits) + 1;
    }

    /** The number of the key's octets. */
    public static int length(byte[] b, int info) {
        int bits = bits(b, info);
        return bits < 0 ? 0 : Der.length(b, bits) - 1;
    }

    /** The INTEGER of an RSA key's modulus. */
    public static int rsaModulus(byte[] b, int info) {
        if (!isRsa(b, info)) return -1;
        int key = octets(b, info);
        int modulus = Der.tag(b, key) == Tag.SEQUENCE ? Der.next(b, key, -1) : -1;
        return Der.tag(b, modulus) == Tag.INTEGER ? modulus : -1;
    }

    /** The INTEGER of an RSA key's public exponent. */
    public static int rsaExponent(byte[] b, int info) {
        int modulus = rsaModulus(b, info);
        int exponent = modulus < 0 ? -1 : Der.next(b, octets(b, info), modulus);
        return Der.tag(b, exponent) == Tag.INTEGER ? exponent : -1;
    }

    /** The bits of an RSA key's modulus, from its highest bit that is set; 0 if negative. */
    public static int rsaModulusBits(byte[] b, int info) {
        int modulus = rsaModulus(b, info);
        int i = Der.content(b, modulus);
        int stop = Der.stop(b, modulus);
        if (i >= stop || b[i] < 0) return 0;
        while (i < stop && b[i] == 0) i++;
        return i == stop ? 0 : 8 * (stop - i) - Integer.numberOfLeadingZeros(b[i] & 0xFF) + 24;
    }

    /** The named curve of an EC key. */
    public static Curve curve(byte[] b, int info) {
        if (!isEc(b, info)) return Curve.OTHER;
        int parameters = AlgorithmIdentifier.parameters(b, algorithmIdentifier(b, info));
        Curve curve = Der.tag(b, parameters) == Tag.OBJECT_IDENTIFIER ? Curve.TABLE.get(b, parameters) : null;
        return curve == null ? Curve.OTHER : curve;
    }
}

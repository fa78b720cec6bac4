package org.clausewise.pki;

import java.math.BigInteger;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.PublicKey.Curve;

/** What a SubjectPublicKeyInfo looks like, one bit a trait. The lowest are those of {@link Algorithm.Family}. */
public final class KeyTraits {
    public static final long PARAMETERS_ABSENT = 1L << 16;
    public static final long PARAMETERS_NULL = 1L << 17;
    /** An EC key's domain written out. */
    public static final long PARAMETERS_STRUCTURE = 1L << 18;
    /** Not of the kind that the algorithm's own document wants. */
    public static final long PARAMETERS_WRONG = 1L << 19;
    /** The octets are not the RSAPublicKey or INTEGER that the algorithm wants. */
    public static final long NO_KEY = 1L << 20;
    /** More or fewer octets than the algorithm's keys have. */
    public static final long WRONG_LENGTH = 1L << 21;
    /** Not one of the encodings of TLS BR 7.1.3.1, although of the algorithm and curve of one. */
    public static final long INEXACT = 1L << 22;

    // RSA
    public static final long UNDER_1024_BITS = 1L << 23;
    public static final long UNDER_2048_BITS = 1L << 24;
    /** The bits of the modulus are no multiple of 8. */
    public static final long NOT_WHOLE_OCTETS = 1L << 25;

    public static final long EXPONENT_UNDER_3 = 1L << 26;
    public static final long EXPONENT_EVEN = 1L << 27;
    /** Below 2^16 + 1 or above 2^256 - 1. */
    public static final long EXPONENT_OUT_OF_RANGE = 1L << 28;

    // elliptic curves
    public static final long P_256 = 1L << 29;
    public static final long P_384 = 1L << 30;
    public static final long P_521 = 1L << 31;
    /** The first octet, where it says neither uncompressed nor compressed: hybrid, or anything else. */
    public static final long HYBRID = 1L << 32;

    public static final long NO_POINT_FORM = 1L << 33;

    // DSA
    /** Without all of p, q and g. */
    public static final long DSA_INCOMPLETE = 1L << 34;
    /** A modulus of less than 2,048 bits. */
    public static final long DSA_UNDER_2048_BITS = 1L << 35;
    /** A divisor of less than 224 bits. */
    public static final long DSA_DIVISOR_UNDER_224_BITS = 1L << 36;
    /** Both are long enough, but no L and N that FIPS 186-4 has. */
    public static final long DSA_NO_PAIR = 1L << 39;

    // DH
    /** Validation parameters without both the seed and the counter. */
    public static final long DH_HALF_VALIDATED = 1L << 37;

    // KEA
    /** A domain identifier that is not of 80 bits. */
    public static final long KEA_DOMAIN_LENGTH = 1L << 38;

    /** Bits of the last octet are said to be unused. */
    public static final long UNUSED_BITS = 1L << 40;
    /** A point of more or fewer octets than its form has on the curve that is named. */
    public static final long POINT_LENGTH = 1L << 41;
    /** DH parameters that do not begin with the three INTEGERs p, g and q. */
    public static final long DH_INCOMPLETE = 1L << 42;
    /** Named by an algorithm that only signatures have. */
    public static final long SIGNATURE_ALGORITHM = 1L << 43;

    /** Found by {@link #search}: the octets are no point of the curve that is named. */
    public static final long NO_POINT = 1L << 8;

    /** A DSA public value outside 2 to p - 2. */
    public static final long DSA_OUT_OF_RANGE = 1L << 9;
    /** A DSA public value that is not of order q. */
    public static final long DSA_WRONG_ORDER = 1L << 10;
    /** A point of P-256, of P-384 or of P-521 under another curve's name. */
    public static final long POINT_OF_P_256 = 1L << 11;

    public static final long POINT_OF_P_384 = 1L << 12;
    public static final long POINT_OF_P_521 = 1L << 13;

    private KeyTraits() {}

    /** The traits that a look shows. */
    public static long of(byte[] b, int info) {
        int identifier = PublicKey.algorithmIdentifier(b, info);
        Algorithm algorithm = AlgorithmIdentifier.algorithm(b, identifier);
        int parameters = AlgorithmIdentifier.parameters(b, identifier);
        Algorithm.Family family = family(algorithm);
        long traits = family.bit();
        if (algorithm.isOfSignaturesAlone()) traits |= SIGNATURE_ALGORITHM;
        int bits = PublicKey.bits(b, info);
        if (bits >= 0 && b[Der.content(b, bits)] != 0) traits |= UNUSED_BITS;
        traits |= switch (Der.tag(b, parameters)) {
            case -1 -> PARAMETERS_ABSENT;
            case Tag.NULL -> PARAMETERS_NULL;
            case Tag.SEQUENCE -> PARAMETERS_STRUCTURE;
            default -> 0;
        };
        if (!AlgorithmIdentifier.hasRightParameters(b, identifier)) traits |= PARAMETERS_WRONG;
        return traits
                | switch (family) {
                    case RSA -> rsa(b, info) | (AlgorithmEncoding.RSA.isAt(b, identifier) ? 0 : INEXACT);
                    case RSASSA_PSS, RSAES_OAEP -> rsa(b, info);
                    case EC -> ec(b, info, identifier);
                    case EC_AGREEMENT -> curve(b, info) | form(b, info) | pointLength(b, info);
                    case DSA -> dsa(b, info, parameters);
                    case DH -> isInteger(b, info) ? dh(b, parameters) : dh(b, parameters) | NO_KEY;
                    case KEA -> Der.length(b, parameters) == 10 ? 0 : KEA_DOMAIN_LENGTH;
                    default ->
                        length(algorithm) == 0 || length(algorithm) == PublicKey.length(b, info) ? 0 : WRONG_LENGTH;
                };
    }

    /** Of a key; an algorithm of ECDSA names no curve, and what names signatures alone no key. */
    private static Algorithm.Family family(Algorithm algorithm) {
        boolean none = algorithm.isOfSignaturesAlone()
                || algorithm.family() == Algorithm.Family.EC && algorithm != Algorithm.EC;
        return none ? Algorithm.Family.OTHER : algorithm.family();
    }

    /** The traits that only arithmetic shows, among them those of {@link RsaModulus}; some microseconds. */
    public static long search(byte[] b, int info) {
        return switch (PublicKey.algorithm(b, info).family()) {
            case RSA, RSASSA_PSS -> RsaModulus.weaknesses(b, PublicKey.rsaModulus(b, info));
            case EC, EC_AGREEMENT -> searchPoint(b, info);
            case DSA -> searchDsa(b, info);
            default -> 0;
        };
    }

    /** The octets of a key of an algorithm whose keys are no ASN.1; 0 for others. */
    static int length(Algorithm algorithm) {
        return switch (algorithm) {
            case X25519, ED25519 -> 32;
            case X448 -> 56;
            case ED448 -> 57;
            case ML_DSA_44 -> 1312;
            case ML_DSA_65 -> 1952;
            case ML_DSA_87 -> 2592;
            case ML_KEM_512 -> 800;
            case ML_KEM_768 -> 1184;
            case ML_KEM_1024 -> 1568;
            default -> isSlhDsa(algorithm) ? SlhDsaSize.of(algorithm).keyOctets : 0;
        };
    }

    private static boolean isSlhDsa(Algorithm algorithm) {
        return algorithm.family() == Algorithm.Family.SLH_DSA || algorithm.family() == Algorithm.Family.HASH_SLH_DSA;
    }

    // RSA

    private static long rsa(byte[] b, int info) {
        int key = PublicKey.octets(b, info);
        int modulus = Der.tag(b, key) == Tag.SEQUENCE ? Der.next(b, key, -1) : -1;
        int exponent = modulus < 0 ? -1 : Der.next(b, key, modulus);
        if (Der.tag(b, modulus) != Tag.INTEGER || Der.tag(b, exponent) != Tag.INTEGER) return NO_KEY;
        int bits = bits(b, modulus);
        return (bits < 1024 ? UNDER_1024_BITS | UNDER_2048_BITS : bits < 2048 ? UNDER_2048_BITS : 0)
                | (bits % 8 == 0 ? 0 : NOT_WHOLE_OCTETS)
                | exponent(b, exponent);
    }

    private static long exponent(byte[] b, int exponent) {
        long value = Der.longValue(b, exponent);
        int bits = bits(b, exponent);
        return (value < 3 ? EXPONENT_UNDER_3 : 0)
                | (Der.length(b, exponent) > 0 && (b[Der.stop(b, exponent) - 1] & 1) == 1 ? 0 : EXPONENT_EVEN)
                | (value > 1 << 16 && bits <= 256 ? 0 : EXPONENT_OUT_OF_RANGE);
    }

    /** The bits of a positive INTEGER from its highest; 0 for any other. */
    private static int bits(byte[] b, int integer) {
        int i = Der.content(b, integer);
        int stop = Der.stop(b, integer);
        if (integer < 0 || i >= stop || b[i] < 0) return 0;
        while (i < stop && b[i] == 0) i++;
        return i == stop ? 0 : 8 * (stop - i) - Integer.numberOfLeadingZeros(b[i] & 0xFF) + 24;
    }

    // elliptic curves

    private static long ec(byte[] b, int info, int identifier) {
        long curve = curve(b, info);
        boolean exact = curve == 0
                || curve == P_256 && AlgorithmEncoding.P_256.isAt(b, identifier)
                || curve == P_384 && AlgorithmEncoding.P_384.isAt(b, identifier)
                || curve == P_521 && AlgorithmEncoding.P_521.isAt(b, identifier);
        return curve | form(b, info) | pointLength(b, info) | (exact ? 0 : INEXACT);
    }

    private static long curve(byte[] b, int info) {
        return switch (PublicKey.curve(b, info)) {
            case P_256 -> P_256;
            case P_384 -> P_384;
            case P_521 -> P_521;
            default -> 0;
        };
    }

    private static long form(byte[] b, int info) {
        if (PublicKey.length(b, info) == 0) return NO_POINT_FORM;
        return switch (b[PublicKey.octets(b, info)]) {
            case 2, 3, 4 -> 0;
            case 6, 7 -> HYBRID;
            default -> NO_POINT_FORM;
        };
    }

    /** SEC 1, 2.3.3: an octet for the form, and one or two coordinates as long as the field. */
    private static long pointLength(byte[] b, int info) {
        int octets = (PublicKey.curve(b, info).bits() + 7) / 8;
        int length = PublicKey.length(b, info);
        if (octets == 0 || length == 0) return 0;
        return switch (b[PublicKey.octets(b, info)]) {
            case 2, 3 -> length == 1 + octets ? 0 : POINT_LENGTH;
            case 4 -> length == 1 + 2 * octets ? 0 : POINT_LENGTH;
            default -> 0;
        };
    }

    private static long searchPoint(byte[] b, int info) {
        long found = EcPoint.isValid(b, info) ? 0 : NO_POINT;
        if (found == 0 || PublicKey.length(b, info) == 0) return found;
        return found
                | (isOn(b, info, Curve.P_256) ? POINT_OF_P_256 : 0)
                | (isOn(b, info, Curve.P_384) ? POINT_OF_P_384 : 0)
                | (isOn(b, info, Curve.P_521) ? POINT_OF_P_521 : 0);
    }

    /** Half of all numbers are the compressed form of a point, so that only an uncompressed one tells its curve. */
    private static boolean isOn(byte[] b, int info, Curve curve) {
        int octets = PublicKey.octets(b, info);
        return b[octets] >= 4 && EcPoint.isOn(curve, b, octets, PublicKey.length(b, info));
    }

    // DSA and DH

    private static long dsa(byte[] b, int info, int parameters) {
        long traits = isInteger(b, info) ? 0 : NO_KEY;
        if (Der.tag(b, parameters) != Tag.SEQUENCE) return traits | DSA_INCOMPLETE;
        int p = Der.child(b, parameters, 0);
        int q = Der.child(b, parameters, 1);
        int g = Der.child(b, parameters, 2);
        if (bits(b, p) == 0 || bits(b, q) == 0 || bits(b, g) == 0) return traits | DSA_INCOMPLETE;
        int length = bits(b, p);
        int divisor = bits(b, q);
        if (length < 2048 || divisor < 224) {
            return traits
                    | (length < 2048 ? DSA_UNDER_2048_BITS : 0)
                    | (divisor < 224 ? DSA_DIVISOR_UNDER_224_BITS : 0);
        }
        boolean pair = length == 2048 && (divisor == 224 || divisor == 256) || length == 3072 && divisor == 256;
        return traits | (pair ? 0 : DSA_NO_PAIR);
    }

    /** NIST SP 800-89 5.3.1. */
    private static long searchDsa(byte[] b, int info) {
        int parameters = AlgorithmIdentifier.parameters(b, PublicKey.algorithmIdentifier(b, info));
        // what is too long to be one is not raised to a power
        if ((dsa(b, info, parameters) & ~DSA_NO_PAIR) != 0
                || Der.length(b, Der.child(b, parameters, 0)) > RsaModulus.MOST_BITS / 8) return 0;
        BigInteger p = Der.bigInteger(b, Der.child(b, parameters, 0));
        BigInteger q = Der.bigInteger(b, Der.child(b, parameters, 1));
        BigInteger y = Der.bigInteger(b, PublicKey.octets(b, info));
        if (y.compareTo(BigInteger.TWO) < 0 || y.compareTo(p.subtract(BigInteger.TWO)) > 0) return DSA_OUT_OF_RANGE;
        return q.bitLength() <= p.bitLength() && y.modPow(q, p).equals(BigInteger.ONE) ? 0 : DSA_WRONG_ORDER;
    }

    private static boolean isInteger(byte[] b, int info) {
        int key = PublicKey.octets(b, info);
        return Der.tag(b, key) == Tag.INTEGER && Der.end(b, key) == key + PublicKey.length(b, info);
    }

    private static long dh(byte[] b, int parameters) {
        return domain(b, parameters) | validation(b, parameters);
    }

    private static long domain(byte[] b, int parameters) {
        if (Der.tag(b, parameters) != Tag.SEQUENCE) return DH_INCOMPLETE;
        for (int n = 0; n < 3; n++) {
            if (Der.tag(b, Der.child(b, parameters, n)) != Tag.INTEGER) return DH_INCOMPLETE;
        }
        return 0;
    }

    private static long validation(byte[] b, int parameters) {
        int last = -1;
        for (int i = Der.next(b, parameters, -1); i >= 0; i = Der.next(b, parameters, i)) last = i;
        if (Der.tag(b, last) != Tag.SEQUENCE) return 0;
        int seed = Der.child(b, last, 0);
        int counter = Der.child(b, last, 1);
        return Der.tag(b, seed) == Tag.BIT_STRING && Der.tag(b, counter) == Tag.INTEGER ? 0 : DH_HALF_VALIDATED;
    }
}

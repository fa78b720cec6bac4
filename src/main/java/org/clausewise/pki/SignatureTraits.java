package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** What the AlgorithmIdentifier of a signature looks like, one bit a trait. The lowest are those of {@link Algorithm.Family}. */
public final class SignatureTraits {
    /** PKCS #1 v1.5 or PSS, but not with SHA-256, SHA-384 or SHA-512; SHA-1 has a trait of its own. */
    public static final long OTHER_RSA = 1L << 16;
    /** PKCS #1 v1.5 with SHA-1. */
    public static final long RSA_SHA_1 = 1L << 17;
    /** An algorithm of RSA that TLS BR 7.1.3.2.1 lists, in another encoding. */
    public static final long INEXACT_RSA = 1L << 18;
    /** ECDSA, but not with SHA-256, SHA-384 or SHA-512. */
    public static final long OTHER_ECDSA = 1L << 19;
    /** ECDSA with SHA-256 in another encoding than that of TLS BR 7.1.3.2.2; and so on. */
    public static final long INEXACT_ECDSA_SHA_256 = 1L << 20;

    public static final long INEXACT_ECDSA_SHA_384 = 1L << 21;
    public static final long INEXACT_ECDSA_SHA_512 = 1L << 22;
    /** Neither RSA nor ECDSA. */
    public static final long NEITHER_RSA_NOR_ECDSA = 1L << 23;
    /** A digest other than SHA-1, SHA-256, SHA-384 and SHA-512. */
    public static final long OTHER_DIGEST = 1L << 24;
    /** MD2, MD5 or SHA-1 with RSA, without NULL. */
    public static final long OLD_RSA_NOT_NULL = 1L << 25;
    /** SHA-2 with RSA, without NULL. */
    public static final long SHA_2_RSA_NOT_NULL = 1L << 26;

    /** These with parameters, although theirs are absent. */
    public static final long DSA_SHA_1_PARAMETERS = 1L << 27;

    public static final long ECDSA_SHA_1_PARAMETERS = 1L << 28;
    public static final long DSA_SHA_2_PARAMETERS = 1L << 29;
    public static final long ECDSA_SHA_2_PARAMETERS = 1L << 30;
    public static final long PSS_SHAKE_PARAMETERS = 1L << 31;
    public static final long ECDSA_SHAKE_PARAMETERS = 1L << 32;
    public static final long EDWARDS_PARAMETERS = 1L << 33;
    public static final long ML_DSA_PARAMETERS = 1L << 34;
    public static final long SLH_DSA_PARAMETERS = 1L << 35;

    /** RSASSA-PSS without parameters. */
    public static final long PSS_NO_PARAMETERS = 1L << 36;
    /** DSA or ECDSA with SHA-1. */
    public static final long SHA_1_WITH_DSA_OR_ECDSA = 1L << 37;
    /** ECDSA whose digest the identifier leaves open. */
    public static final long ECDSA_WITHOUT_DIGEST = 1L << 38;

    /** DSA or ECDSA with a digest of SHA-2, which the identifier names. */
    public static final long SHA_2_WITH_DSA = 1L << 39;

    public static final long SHA_2_WITH_ECDSA = 1L << 40;
    public static final long SHAKE = 1L << 41;

    private SignatureTraits() {}

    /** Those of the AlgorithmIdentifier at an offset. */
    public static long of(byte[] b, int at) {
        Algorithm algorithm = AlgorithmIdentifier.algorithm(b, at);
        boolean wrong = !AlgorithmIdentifier.hasRightParameters(b, at);
        long traits = algorithm.family().bit();
        return traits
                | switch (algorithm) {
                    case SHA256_WITH_RSA -> (wrong ? SHA_2_RSA_NOT_NULL : 0) | rsa(b, at, AlgorithmEncoding.RSA_SHA256);
                    case SHA384_WITH_RSA -> (wrong ? SHA_2_RSA_NOT_NULL : 0) | rsa(b, at, AlgorithmEncoding.RSA_SHA384);
                    case SHA512_WITH_RSA -> (wrong ? SHA_2_RSA_NOT_NULL : 0) | rsa(b, at, AlgorithmEncoding.RSA_SHA512);
                    case SHA1_WITH_RSA ->
                        RSA_SHA_1 | (wrong ? OLD_RSA_NOT_NULL : 0) | rsa(b, at, AlgorithmEncoding.RSA_SHA1);
                    case MD2_WITH_RSA, MD5_WITH_RSA -> OTHER_RSA | OTHER_DIGEST | (wrong ? OLD_RSA_NOT_NULL : 0);
                    case SHA224_WITH_RSA -> OTHER_RSA | OTHER_DIGEST | (wrong ? SHA_2_RSA_NOT_NULL : 0);
                    case RSASSA_PSS -> pss(b, at);
                    case RSASSA_PSS_SHAKE128, RSASSA_PSS_SHAKE256 ->
                        OTHER_RSA | OTHER_DIGEST | SHAKE | (wrong ? PSS_SHAKE_PARAMETERS : 0);
                    case ECDSA_WITH_SHA1 ->
                        OTHER_ECDSA | SHA_1_WITH_DSA_OR_ECDSA | (wrong ? ECDSA_SHA_1_PARAMETERS : 0);
                    case ECDSA_WITH_SHA224 ->
                        OTHER_ECDSA | OTHER_DIGEST | SHA_2_WITH_ECDSA | (wrong ? ECDSA_SHA_2_PARAMETERS : 0);
                    case ECDSA_WITH_SHA256 ->
                        SHA_2_WITH_ECDSA
                                | (wrong ? ECDSA_SHA_2_PARAMETERS : 0)
                                | (AlgorithmEncoding.ECDSA_SHA256.isAt(b, at) ? 0 : INEXACT_ECDSA_SHA_256);
                    case ECDSA_WITH_SHA384 ->
                        SHA_2_WITH_ECDSA
                                | (wrong ? ECDSA_SHA_2_PARAMETERS : 0)
                                | (AlgorithmEncoding.ECDSA_SHA384.isAt(b, at) ? 0 : INEXACT_ECDSA_SHA_384);
                    case ECDSA_WITH_SHA512 ->
                        SHA_2_WITH_ECDSA
                                | (wrong ? ECDSA_SHA_2_PARAMETERS : 0)
                                | (AlgorithmEncoding.ECDSA_SHA512.isAt(b, at) ? 0 : INEXACT_ECDSA_SHA_512);
                    case ECDSA_WITH_SHAKE128, ECDSA_WITH_SHAKE256 ->
                        OTHER_ECDSA | OTHER_DIGEST | SHAKE | (wrong ? ECDSA_SHAKE_PARAMETERS : 0);
                    case ECDSA_WITH_RECOMMENDED, ECDSA_WITH_SPECIFIED -> OTHER_ECDSA | ECDSA_WITHOUT_DIGEST;
                    case SHA1_WITH_DSA ->
                        NEITHER_RSA_NOR_ECDSA | SHA_1_WITH_DSA_OR_ECDSA | (wrong ? DSA_SHA_1_PARAMETERS : 0);
                    case SHA224_WITH_DSA ->
                        NEITHER_RSA_NOR_ECDSA | OTHER_DIGEST | SHA_2_WITH_DSA | (wrong ? DSA_SHA_2_PARAMETERS : 0);
                    case SHA256_WITH_DSA -> NEITHER_RSA_NOR_ECDSA | SHA_2_WITH_DSA | (wrong ? DSA_SHA_2_PARAMETERS : 0);
                    default -> neither(algorithm, wrong);
                };
    }

    private static long rsa(byte[] b, int at, AlgorithmEncoding encoding) {
        return encoding.isAt(b, at) ? 0 : INEXACT_RSA;
    }

    /** What is none of the three encodings is taken for another way to write one of them. */
    private static long pss(byte[] b, int at) {
        boolean exact = AlgorithmEncoding.PSS_SHA256.isAt(b, at)
                || AlgorithmEncoding.PSS_SHA384.isAt(b, at)
                || AlgorithmEncoding.PSS_SHA512.isAt(b, at);
        return (exact ? 0 : INEXACT_RSA) | (AlgorithmIdentifier.parameters(b, at) < 0 ? PSS_NO_PARAMETERS : 0);
    }

    private static long neither(Algorithm algorithm, boolean wrong) {
        return NEITHER_RSA_NOR_ECDSA
                | OTHER_DIGEST
                | (wrong
                        ? switch (algorithm.family()) {
                            case EDWARDS -> EDWARDS_PARAMETERS;
                            case ML_DSA -> ML_DSA_PARAMETERS;
                            case SLH_DSA, HASH_SLH_DSA -> SLH_DSA_PARAMETERS;
                            default -> 0;
                        }
                        : 0);
    }

    /**
     * Whether a BIT STRING is of the shape that signatures of the algorithm have: two INTEGERs for DSA and ECDSA, a fixed number
     * of octets for EdDSA, ML-DSA and SLH-DSA; whole octets for others.
     */
    public static boolean hasShape(byte[] b, int identifier, int signature) {
        Algorithm algorithm = AlgorithmIdentifier.algorithm(b, identifier);
        if (signature >= 0 && Der.length(b, signature) > 0 && b[Der.content(b, signature)] != 0) return false;
        return switch (algorithm.family()) {
            case DSA, EC -> isPair(b, signature);
            case EDWARDS, ML_DSA, SLH_DSA, HASH_SLH_DSA -> Der.length(b, signature) == 1 + length(algorithm);
            default -> true;
        };
    }

    /** The octets of a signature; 0 where they vary or are not known. */
    static int length(Algorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> 64;
            case ED448 -> 114;
            case ML_DSA_44 -> 2420;
            case ML_DSA_65 -> 3309;
            case ML_DSA_87 -> 4627;
            default ->
                algorithm.family() == Algorithm.Family.SLH_DSA || algorithm.family() == Algorithm.Family.HASH_SLH_DSA
                        ? SlhDsaSize.of(algorithm).signatureOctets
                        : 0;
        };
    }

    /**
     * Whether a signature of ECDSA can be by a key of so many bits: its longer number has no more of them, and but for a chance
     * of one in 2^256 no fewer by 128. True of what is no pair of numbers, and of numbers too small for any key: placeholders.
     */
    public static boolean isOfSize(byte[] b, int signature, int bits) {
        if (!isPair(b, signature)) return true;
        int r = Der.next(b, Der.content(b, signature) + 1, -1);
        int longest = Math.max(bits(b, r), bits(b, Der.next(b, Der.content(b, signature) + 1, r)));
        return longest <= bits && (longest > bits - 128 || longest <= 128);
    }

    private static int bits(byte[] b, int integer) {
        int i = Der.content(b, integer);
        int stop = Der.stop(b, integer);
        while (i < stop && b[i] == 0) i++;
        return i == stop ? 0 : 8 * (stop - i) - Integer.numberOfLeadingZeros(b[i] & 0xFF) + 24;
    }

    private static boolean isPair(byte[] b, int signature) {
        int pair = Der.content(b, signature) + 1;
        int stop = Der.stop(b, signature);
        if (signature < 0 || pair >= stop || Der.tag(b, pair) != Tag.SEQUENCE || Der.end(b, pair) != stop) return false;
        int r = Der.next(b, pair, -1);
        int s = r < 0 ? -1 : Der.next(b, pair, r);
        return Der.tag(b, r) == Tag.INTEGER && Der.tag(b, s) == Tag.INTEGER && Der.end(b, s) == stop;
    }
}

package org.clausewise.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewise.der.OidTable;
import org.clausewise.der.Tag;

/** The algorithms of keys and signatures that the documents define, with the parameters of their AlgorithmIdentifier. */
public enum Algorithm {
    /** Any other. */
    OTHER("", "", Family.OTHER, Parameters.ANY),
    // RFC 4055, RFC 3279
    RSA("1.2.840.113549.1.1.1", "rsaEncryption", Family.RSA, Parameters.NULL),
    RSASSA_PSS("1.2.840.113549.1.1.10", "id-RSASSA-PSS", Family.RSASSA_PSS, Parameters.STRUCTURE_OR_ABSENT),
    RSAES_OAEP("1.2.840.113549.1.1.7", "id-RSAES-OAEP", Family.RSAES_OAEP, Parameters.STRUCTURE_OR_ABSENT),
    MD2_WITH_RSA("1.2.840.113549.1.1.2", "md2WithRSAEncryption", Family.RSA, Parameters.NULL),
    MD5_WITH_RSA("1.2.840.113549.1.1.4", "md5WithRSAEncryption", Family.RSA, Parameters.NULL),
    SHA1_WITH_RSA("1.2.840.113549.1.1.5", "sha1WithRSAEncryption", Family.RSA, Parameters.NULL),
    SHA224_WITH_RSA("1.2.840.113549.1.1.14", "sha224WithRSAEncryption", Family.RSA, Parameters.NULL),
    SHA256_WITH_RSA("1.2.840.113549.1.1.11", "sha256WithRSAEncryption", Family.RSA, Parameters.NULL),
    SHA384_WITH_RSA("1.2.840.113549.1.1.12", "sha384WithRSAEncryption", Family.RSA, Parameters.NULL),
    SHA512_WITH_RSA("1.2.840.113549.1.1.13", "sha512WithRSAEncryption", Family.RSA, Parameters.NULL),
    // RFC 3279
    DSA("1.2.840.10040.4.1", "id-dsa", Family.DSA, Parameters.STRUCTURE_OR_ABSENT),
    SHA1_WITH_DSA("1.2.840.10040.4.3", "id-dsa-with-sha1", Family.DSA, Parameters.ABSENT),
    DH("1.2.840.10046.2.1", "dhpublicnumber", Family.DH, Parameters.STRUCTURE),
    KEA("2.16.840.1.101.2.1.1.22", "id-keyExchangeAlgorithm", Family.KEA, Parameters.OCTETS),
    // RFC 5758
    SHA224_WITH_DSA("2.16.840.1.101.3.4.3.1", "id-dsa-with-sha224", Family.DSA, Parameters.ABSENT),
    SHA256_WITH_DSA("2.16.840.1.101.3.4.3.2", "id-dsa-with-sha256", Family.DSA, Parameters.ABSENT),
    ECDSA_WITH_SHA1("1.2.840.10045.4.1", "ecdsa-with-SHA1", Family.EC, Parameters.ABSENT),
    ECDSA_WITH_SHA224("1.2.840.10045.4.3.1", "ecdsa-with-SHA224", Family.EC, Parameters.ABSENT),
    ECDSA_WITH_SHA256("1.2.840.10045.4.3.2", "ecdsa-with-SHA256", Family.EC, Parameters.ABSENT),
    ECDSA_WITH_SHA384("1.2.840.10045.4.3.3", "ecdsa-with-SHA384", Family.EC, Parameters.ABSENT),
    ECDSA_WITH_SHA512("1.2.840.10045.4.3.4", "ecdsa-with-SHA512", Family.EC, Parameters.ABSENT),
    // RFC 3279 and X9.62: the digest follows from the key, or is named in the parameters
    ECDSA_WITH_RECOMMENDED("1.2.840.10045.4.2", "ecdsa-with-Recommended", Family.EC, Parameters.ANY),
    ECDSA_WITH_SPECIFIED("1.2.840.10045.4.3", "ecdsa-with-Specified", Family.EC, Parameters.ANY),
    // RFC 8692
    RSASSA_PSS_SHAKE128("1.3.6.1.5.5.7.6.30", "id-RSASSA-PSS-SHAKE128", Family.RSASSA_PSS, Parameters.ABSENT),
    RSASSA_PSS_SHAKE256("1.3.6.1.5.5.7.6.31", "id-RSASSA-PSS-SHAKE256", Family.RSASSA_PSS, Parameters.ABSENT),
    ECDSA_WITH_SHAKE128("1.3.6.1.5.5.7.6.32", "id-ecdsa-with-shake128", Family.EC, Parameters.ABSENT),
    ECDSA_WITH_SHAKE256("1.3.6.1.5.5.7.6.33", "id-ecdsa-with-shake256", Family.EC, Parameters.ABSENT),
    // RFC 5480
    EC("1.2.840.10045.2.1", "id-ecPublicKey", Family.EC, Parameters.NAMED_CURVE),
    EC_DH("1.3.132.1.12", "id-ecDH", Family.EC_AGREEMENT, Parameters.NAMED_CURVE),
    EC_MQV("1.3.132.1.13", "id-ecMQV", Family.EC_AGREEMENT, Parameters.NAMED_CURVE),
    // RFC 8410
    X25519("1.3.101.110", "id-X25519", Family.MONTGOMERY, Parameters.ABSENT),
    X448("1.3.101.111", "id-X448", Family.MONTGOMERY, Parameters.ABSENT),
    ED25519("1.3.101.112", "id-Ed25519", Family.EDWARDS, Parameters.ABSENT),
    ED448("1.3.101.113", "id-Ed448", Family.EDWARDS, Parameters.ABSENT),
    // RFC 9881
    ML_DSA_44("2.16.840.1.101.3.4.3.17", "id-ml-dsa-44", Family.ML_DSA, Parameters.ABSENT),
    ML_DSA_65("2.16.840.1.101.3.4.3.18", "id-ml-dsa-65", Family.ML_DSA, Parameters.ABSENT),
    ML_DSA_87("2.16.840.1.101.3.4.3.19", "id-ml-dsa-87", Family.ML_DSA, Parameters.ABSENT),
    HASH_ML_DSA_44("2.16.840.1.101.3.4.3.32", "id-hash-ml-dsa-44-with-sha512", Family.HASH_ML_DSA, Parameters.ABSENT),
    HASH_ML_DSA_65("2.16.840.1.101.3.4.3.33", "id-hash-ml-dsa-65-with-sha512", Family.HASH_ML_DSA, Parameters.ABSENT),
    HASH_ML_DSA_87("2.16.840.1.101.3.4.3.34", "id-hash-ml-dsa-87-with-sha512", Family.HASH_ML_DSA, Parameters.ABSENT),
    // RFC 9909
    SLH_DSA_SHA2_128S("2.16.840.1.101.3.4.3.20", "id-slh-dsa-sha2-128s", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHA2_128F("2.16.840.1.101.3.4.3.21", "id-slh-dsa-sha2-128f", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHA2_192S("2.16.840.1.101.3.4.3.22", "id-slh-dsa-sha2-192s", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHA2_192F("2.16.840.1.101.3.4.3.23", "id-slh-dsa-sha2-192f", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHA2_256S("2.16.840.1.101.3.4.3.24", "id-slh-dsa-sha2-256s", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHA2_256F("2.16.840.1.101.3.4.3.25", "id-slh-dsa-sha2-256f", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHAKE_128S("2.16.840.1.101.3.4.3.26", "id-slh-dsa-shake-128s", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHAKE_128F("2.16.840.1.101.3.4.3.27", "id-slh-dsa-shake-128f", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHAKE_192S("2.16.840.1.101.3.4.3.28", "id-slh-dsa-shake-192s", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHAKE_192F("2.16.840.1.101.3.4.3.29", "id-slh-dsa-shake-192f", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHAKE_256S("2.16.840.1.101.3.4.3.30", "id-slh-dsa-shake-256s", Family.SLH_DSA, Parameters.ABSENT),
    SLH_DSA_SHAKE_256F("2.16.840.1.101.3.4.3.31", "id-slh-dsa-shake-256f", Family.SLH_DSA, Parameters.ABSENT),
    HASH_SLH_DSA_SHA2_128S(
            "2.16.840.1.101.3.4.3.35", "id-hash-slh-dsa-sha2-128s-with-sha256", Family.HASH_SLH_DSA, Parameters.ABSENT),
    HASH_SLH_DSA_SHA2_128F(
            "2.16.840.1.101.3.4.3.36", "id-hash-slh-dsa-sha2-128f-with-sha256", Family.HASH_SLH_DSA, Parameters.ABSENT),
    HASH_SLH_DSA_SHA2_192S(
            "2.16.840.1.101.3.4.3.37", "id-hash-slh-dsa-sha2-192s-with-sha512", Family.HASH_SLH_DSA, Parameters.ABSENT),
    HASH_SLH_DSA_SHA2_192F(
            "2.16.840.1.101.3.4.3.38", "id-hash-slh-dsa-sha2-192f-with-sha512", Family.HASH_SLH_DSA, Parameters.ABSENT),
    HASH_SLH_DSA_SHA2_256S(
            "2.16.840.1.101.3.4.3.39", "id-hash-slh-dsa-sha2-256s-with-sha512", Family.HASH_SLH_DSA, Parameters.ABSENT),
    HASH_SLH_DSA_SHA2_256F(
            "2.16.840.1.101.3.4.3.40", "id-hash-slh-dsa-sha2-256f-with-sha512", Family.HASH_SLH_DSA, Parameters.ABSENT),
    HASH_SLH_DSA_SHAKE_128S(
            "2.16.840.1.101.3.4.3.41",
            "id-hash-slh-dsa-shake-128s-with-shake128",
            Family.HASH_SLH_DSA,
            Parameters.ABSENT),
    HASH_SLH_DSA_SHAKE_128F(
            "2.16.840.1.101.3.4.3.42",
            "id-hash-slh-dsa-shake-128f-with-shake128",
            Family.HASH_SLH_DSA,
            Parameters.ABSENT),
    HASH_SLH_DSA_SHAKE_192S(
            "2.16.840.1.101.3.4.3.43",
            "id-hash-slh-dsa-shake-192s-with-shake256",
            Family.HASH_SLH_DSA,
            Parameters.ABSENT),
    HASH_SLH_DSA_SHAKE_192F(
            "2.16.840.1.101.3.4.3.44",
            "id-hash-slh-dsa-shake-192f-with-shake256",
            Family.HASH_SLH_DSA,
            Parameters.ABSENT),
    HASH_SLH_DSA_SHAKE_256S(
            "2.16.840.1.101.3.4.3.45",
            "id-hash-slh-dsa-shake-256s-with-shake256",
            Family.HASH_SLH_DSA,
            Parameters.ABSENT),
    HASH_SLH_DSA_SHAKE_256F(
            "2.16.840.1.101.3.4.3.46",
            "id-hash-slh-dsa-shake-256f-with-shake256",
            Family.HASH_SLH_DSA,
            Parameters.ABSENT),
    // RFC 9935
    ML_KEM_512("2.16.840.1.101.3.4.4.1", "id-alg-ml-kem-512", Family.ML_KEM, Parameters.ABSENT),
    ML_KEM_768("2.16.840.1.101.3.4.4.2", "id-alg-ml-kem-768", Family.ML_KEM, Parameters.ABSENT),
    ML_KEM_1024("2.16.840.1.101.3.4.4.3", "id-alg-ml-kem-1024", Family.ML_KEM, Parameters.ABSENT);

    /** Algorithms whose keys are of one kind. */
    public enum Family {
        /** Any other. */
        OTHER,
        /** rsaEncryption, and signatures of PKCS #1 v1.5. */
        RSA,
        RSASSA_PSS,
        RSAES_OAEP,
        DSA,
        DH,
        KEA,
        /** id-ecPublicKey, and ECDSA. */
        EC,
        /** id-ecDH and id-ecMQV. */
        EC_AGREEMENT,
        /** X25519 and X448. */
        MONTGOMERY,
        /** Ed25519 and Ed448. */
        EDWARDS,
        ML_DSA,
        HASH_ML_DSA,
        SLH_DSA,
        HASH_SLH_DSA,
        ML_KEM;

        /** The bit of this family in a mask. */
        public long bit() {
            return 1L << ordinal();
        }
    }

    /** What an AlgorithmIdentifier has as parameters. */
    public enum Parameters {
        ANY,
        ABSENT,
        NULL,
        STRUCTURE,
        STRUCTURE_OR_ABSENT,
        OCTETS,
        NAMED_CURVE;

        /** Whether the identifier octet of the parameters, -1 if absent, is right. */
        boolean fit(int tag) {
            return switch (this) {
                case ANY -> true;
                case ABSENT -> tag < 0;
                case NULL -> tag == Tag.NULL;
                case STRUCTURE -> tag == Tag.SEQUENCE;
                case STRUCTURE_OR_ABSENT -> tag < 0 || tag == Tag.SEQUENCE;
                case OCTETS -> tag == Tag.OCTET_STRING;
                case NAMED_CURVE -> tag == Tag.OBJECT_IDENTIFIER;
            };
        }
    }

    private static final OidTable<Algorithm> TABLE;

    static {
        Map<String, Algorithm> byOid = new LinkedHashMap<>();
        for (Algorithm algorithm : values()) if (algorithm != OTHER) byOid.put(algorithm.oid, algorithm);
        TABLE = OidTable.of(byOid);
    }

    private final String oid;
    private final String fieldName;
    private final Family family;
    private final Parameters parameters;

    Algorithm(String oid, String fieldName, Family family, Parameters parameters) {
        this.oid = oid;
        this.fieldName = fieldName;
        this.family = family;
        this.parameters = parameters;
    }

    /** In dotted decimals; empty for {@link #OTHER}. */
    public String oid() {
        return oid;
    }

    /** As the documents name it; empty for {@link #OTHER}. */
    public String fieldName() {
        return fieldName;
    }

    public Family family() {
        return family;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Whether it names signatures alone, and no key: a digest with RSA, DSA or ECDSA. RFC 8692 4.2 names keys by those with SHAKE. */
    public boolean isOfSignaturesAlone() {
        return switch (this) {
            case MD2_WITH_RSA,
                    MD5_WITH_RSA,
                    SHA1_WITH_RSA,
                    SHA224_WITH_RSA,
                    SHA256_WITH_RSA,
                    SHA384_WITH_RSA,
                    SHA512_WITH_RSA,
                    SHA1_WITH_DSA,
                    SHA224_WITH_DSA,
                    SHA256_WITH_DSA,
                    ECDSA_WITH_SHA1,
                    ECDSA_WITH_SHA224,
                    ECDSA_WITH_SHA256,
                    ECDSA_WITH_SHA384,
                    ECDSA_WITH_SHA512,
                    ECDSA_WITH_RECOMMENDED,
                    ECDSA_WITH_SPECIFIED -> true;
            default -> false;
        };
    }

    /** The algorithm that an OBJECT IDENTIFIER at an offset stands for; {@link #OTHER} if none of these. */
    public static Algorithm of(byte[] b, int oid) {
        Algorithm algorithm = TABLE.get(b, oid);
        return algorithm == null ? OTHER : algorithm;
    }
}

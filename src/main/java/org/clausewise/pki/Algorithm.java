package org.clausewise.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewise.der.OidTable;
import org.clausewise.der.Tag;

/** The algorithms of keys and signatures that the documents define, with the parameters of their AlgorithmIdentifier. */
public enum Algorithm {
    /** Any other. */
    OTHER("", "", Parameters.ANY),
    // RFC 4055, RFC 3279
    RSA("1.2.840.113549.1.1.1", "rsaEncryption", Parameters.NULL),
    RSASSA_PSS("1.2.840.113549.1.1.10", "id-RSASSA-PSS", Parameters.STRUCTURE_OR_ABSENT),
    MD2_WITH_RSA("1.2.840.113549.1.1.2", "md2WithRSAEncryption", Parameters.NULL),
    MD5_WITH_RSA("1.2.840.113549.1.1.4", "md5WithRSAEncryption", Parameters.NULL),
    SHA1_WITH_RSA("1.2.840.113549.1.1.5", "sha1WithRSAEncryption", Parameters.NULL),
    SHA224_WITH_RSA("1.2.840.113549.1.1.14", "sha224WithRSAEncryption", Parameters.NULL),
    SHA256_WITH_RSA("1.2.840.113549.1.1.11", "sha256WithRSAEncryption", Parameters.NULL),
    SHA384_WITH_RSA("1.2.840.113549.1.1.12", "sha384WithRSAEncryption", Parameters.NULL),
    SHA512_WITH_RSA("1.2.840.113549.1.1.13", "sha512WithRSAEncryption", Parameters.NULL),
    // RFC 3279
    DSA("1.2.840.10040.4.1", "id-dsa", Parameters.STRUCTURE_OR_ABSENT),
    SHA1_WITH_DSA("1.2.840.10040.4.3", "id-dsa-with-sha1", Parameters.ABSENT),
    DH("1.2.840.10046.2.1", "dhpublicnumber", Parameters.STRUCTURE),
    // RFC 5758
    SHA224_WITH_DSA("2.16.840.1.101.3.4.3.1", "id-dsa-with-sha224", Parameters.ABSENT),
    SHA256_WITH_DSA("2.16.840.1.101.3.4.3.2", "id-dsa-with-sha256", Parameters.ABSENT),
    ECDSA_WITH_SHA1("1.2.840.10045.4.1", "ecdsa-with-SHA1", Parameters.ABSENT),
    ECDSA_WITH_SHA224("1.2.840.10045.4.3.1", "ecdsa-with-SHA224", Parameters.ABSENT),
    ECDSA_WITH_SHA256("1.2.840.10045.4.3.2", "ecdsa-with-SHA256", Parameters.ABSENT),
    ECDSA_WITH_SHA384("1.2.840.10045.4.3.3", "ecdsa-with-SHA384", Parameters.ABSENT),
    ECDSA_WITH_SHA512("1.2.840.10045.4.3.4", "ecdsa-with-SHA512", Parameters.ABSENT),
    // RFC 5480
    EC("1.2.840.10045.2.1", "id-ecPublicKey", Parameters.NAMED_CURVE),
    EC_DH("1.3.132.1.12", "id-ecDH", Parameters.NAMED_CURVE),
    EC_MQV("1.3.132.1.13", "id-ecMQV", Parameters.NAMED_CURVE),
    // RFC 8410
    X25519("1.3.101.110", "id-X25519", Parameters.ABSENT),
    X448("1.3.101.111", "id-X448", Parameters.ABSENT),
    ED25519("1.3.101.112", "id-Ed25519", Parameters.ABSENT),
    ED448("1.3.101.113", "id-Ed448", Parameters.ABSENT),
    // RFC 9881
    ML_DSA_44("2.16.840.1.101.3.4.3.17", "id-ml-dsa-44", Parameters.ABSENT),
    ML_DSA_65("2.16.840.1.101.3.4.3.18", "id-ml-dsa-65", Parameters.ABSENT),
    ML_DSA_87("2.16.840.1.101.3.4.3.19", "id-ml-dsa-87", Parameters.ABSENT),
    // RFC 9909
    SLH_DSA_SHA2_128S("2.16.840.1.101.3.4.3.20", "id-slh-dsa-sha2-128s", Parameters.ABSENT),
    SLH_DSA_SHA2_128F("2.16.840.1.101.3.4.3.21", "id-slh-dsa-sha2-128f", Parameters.ABSENT),
    SLH_DSA_SHA2_192S("2.16.840.1.101.3.4.3.22", "id-slh-dsa-sha2-192s", Parameters.ABSENT),
    SLH_DSA_SHA2_192F("2.16.840.1.101.3.4.3.23", "id-slh-dsa-sha2-192f", Parameters.ABSENT),
    SLH_DSA_SHA2_256S("2.16.840.1.101.3.4.3.24", "id-slh-dsa-sha2-256s", Parameters.ABSENT),
    SLH_DSA_SHA2_256F("2.16.840.1.101.3.4.3.25", "id-slh-dsa-sha2-256f", Parameters.ABSENT),
    SLH_DSA_SHAKE_128S("2.16.840.1.101.3.4.3.26", "id-slh-dsa-shake-128s", Parameters.ABSENT),
    SLH_DSA_SHAKE_128F("2.16.840.1.101.3.4.3.27", "id-slh-dsa-shake-128f", Parameters.ABSENT),
    SLH_DSA_SHAKE_192S("2.16.840.1.101.3.4.3.28", "id-slh-dsa-shake-192s", Parameters.ABSENT),
    SLH_DSA_SHAKE_192F("2.16.840.1.101.3.4.3.29", "id-slh-dsa-shake-192f", Parameters.ABSENT),
    SLH_DSA_SHAKE_256S("2.16.840.1.101.3.4.3.30", "id-slh-dsa-shake-256s", Parameters.ABSENT),
    SLH_DSA_SHAKE_256F("2.16.840.1.101.3.4.3.31", "id-slh-dsa-shake-256f", Parameters.ABSENT),
    // RFC 9935
    ML_KEM_512("2.16.840.1.101.3.4.4.1", "id-alg-ml-kem-512", Parameters.ABSENT),
    ML_KEM_768("2.16.840.1.101.3.4.4.2", "id-alg-ml-kem-768", Parameters.ABSENT),
    ML_KEM_1024("2.16.840.1.101.3.4.4.3", "id-alg-ml-kem-1024", Parameters.ABSENT);

    /** What an AlgorithmIdentifier has as parameters. */
    public enum Parameters {
        ANY,
        ABSENT,
        NULL,
        STRUCTURE,
        STRUCTURE_OR_ABSENT,
        NAMED_CURVE;

        /** Whether the identifier octet of the parameters, -1 if absent, is right. */
        boolean fit(int tag) {
            return switch (this) {
                case ANY -> true;
                case ABSENT -> tag < 0;
                case NULL -> tag == Tag.NULL;
                case STRUCTURE -> tag == Tag.SEQUENCE;
                case STRUCTURE_OR_ABSENT -> tag < 0 || tag == Tag.SEQUENCE;
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
    private final Parameters parameters;

    Algorithm(String oid, String fieldName, Parameters parameters) {
        this.oid = oid;
        this.fieldName = fieldName;
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

    public Parameters parameters() {
        return parameters;
    }

    /** The algorithm that an OBJECT IDENTIFIER at an offset stands for; {@link #OTHER} if none of these. */
    public static Algorithm of(byte[] b, int oid) {
        Algorithm algorithm = TABLE.get(b, oid);
        return algorithm == null ? OTHER : algorithm;
    }
}

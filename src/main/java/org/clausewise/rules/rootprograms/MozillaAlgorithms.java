package org.clausewise.rules.rootprograms;

import static org.clausewise.pki.Algorithm.Family.DSA;
import static org.clausewise.pki.Algorithm.Family.EC;
import static org.clausewise.pki.Algorithm.Family.EC_AGREEMENT;
import static org.clausewise.pki.Algorithm.Family.EDWARDS;
import static org.clausewise.pki.Algorithm.Family.RSA;
import static org.clausewise.pki.Algorithm.Family.RSAES_OAEP;
import static org.clausewise.pki.Algorithm.Family.RSASSA_PSS;
import static org.clausewise.pki.KeyTraits.*;
import static org.clausewise.pki.SchemeParameters.TRAILER;
import static org.clausewise.pki.SignatureTraits.ECDSA_SHA_2_PARAMETERS;
import static org.clausewise.pki.SignatureTraits.INEXACT_ECDSA_SHA_256;
import static org.clausewise.pki.SignatureTraits.INEXACT_ECDSA_SHA_384;
import static org.clausewise.pki.SignatureTraits.INEXACT_ECDSA_SHA_512;
import static org.clausewise.pki.SignatureTraits.INEXACT_RSA;
import static org.clausewise.pki.SignatureTraits.OTHER_ECDSA;
import static org.clausewise.pki.SignatureTraits.OTHER_RSA;
import static org.clausewise.pki.SignatureTraits.RSA_SHA_1;
import static org.clausewise.pki.SignatureTraits.SHA_2_RSA_NOT_NULL;
import static org.clausewise.rule.CertificateFacts.KEY;
import static org.clausewise.rule.CertificateFacts.PSS_PARAMETERS;
import static org.clausewise.rule.CertificateFacts.SEARCHED_KEY;
import static org.clausewise.rule.CertificateFacts.SIGNATURES;
import static org.clausewise.rule.CertificateFacts.keyOf;
import static org.clausewise.rule.CertificateFacts.noPurpose;
import static org.clausewise.rule.CertificateFacts.signedBy;

import org.clausewise.pki.Algorithm;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.PublicKey.Curve;
import org.clausewise.rule.Elements.Place;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Input;
import org.clausewise.rule.IssuerKeys;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** Mozilla Root Store Policy 5.1, Algorithms, and 5.2 on public keys: the same facts as TLS BR 6.1.5, 6.1.6 and 7.1.3. */
public final class MozillaAlgorithms {
    public static final Section<Certificate> KEYS =
            Section.of("mozilla.key", Subject.CERTIFICATE, Profile.Group.TLS).at(Certificate::subjectPublicKeyInfo);

    public static final Section<Certificate> KEY_ENCODING = Section.of(
                    "mozilla.key-encoding", Subject.CERTIFICATE, Profile.Group.TLS)
            .at(c -> PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo()));

    public static final Section<Certificate> SIGNATURE = Section.of(
                    "mozilla.signature", Subject.CERTIFICATE, Profile.Group.TLS)
            .at(Certificate::tbsSignature);

    /** The policy lets nothing under the TLS BR have SHA-1, but CA certificates that are made anew. */
    public static final Section<Certificate> SUBSCRIBER = Section.of(
                    "mozilla.subscriber.signature", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::tbsSignature);

    /** Beside the issuer's key. */
    public static final Section<Certificate> ISSUER = Section.of(
                    "mozilla.signature.issuer", Subject.PAIR, Profile.Group.TLS)
            .at(Certificate::tbsSignature)
            .reads(Part.TBS_SIGNATURE);

    private static final Fact<Certificate> RSA_KEY = keyOf(RSA, RSASSA_PSS);
    private static final Fact<Certificate> EC_KEY = keyOf(EC, EC_AGREEMENT);
    private static final Fact<Certificate> PERMITTED = keyOf(RSA, RSASSA_PSS, RSAES_OAEP, EC, EC_AGREEMENT, DSA);
    private static final Fact<Certificate> NO_CURVE = KEY.none(P_256 | P_384 | P_521);

    private static final Place<Certificate> MODULUS = c -> PublicKey.rsaModulus(c.bytes(), c.subjectPublicKeyInfo());
    private static final Place<Certificate> EXPONENT = c -> PublicKey.rsaExponent(c.bytes(), c.subjectPublicKeyInfo());

    // 5.1

    static final Rule<Certificate> ALGORITHM = KEYS.rule("algorithm", "mozilla-rsp-5.1-1#1")
            .require(PERMITTED, "use an RSA key, or an ECDSA key on P-256, P-384 or P-521");

    static final Rule<Certificate> NO_DSA = KEYS.rule("no-dsa", "mozilla-rsp-5.1-1#1")
            .require(keyOf(DSA).not(), "use an RSA or ECDSA key in place of DSA");

    static final Rule<Certificate> RSA_2048 = KEYS.rule("rsa.2048", "mozilla-rsp-5.1-1#2")
            .at(MODULUS)
            .when(RSA_KEY)
            .require(KEY.none(UNDER_2048_BITS), "use an RSA modulus of at least 2048 bits");

    static final Rule<Certificate> RSA_OCTETS = KEYS.rule("rsa.whole-octets", "mozilla-rsp-5.1-1#3")
            .at(MODULUS)
            .when(RSA_KEY)
            .require(KEY.none(NOT_WHOLE_OCTETS), "use an RSA modulus whose number of bits is a multiple of 8");

    static final Rule<Certificate> CURVE = KEYS.rule("ec.curve", "mozilla-rsp-5.1-2")
            .when(EC_KEY, KEY.none(PARAMETERS_WRONG))
            .require(NO_CURVE.not(), "use a key on P-256, P-384 or P-521");

    static final Rule<Certificate> NO_EDDSA = KEYS.rule("no-eddsa", "mozilla-rsp-5.1-4")
            .when(noPurpose(KnownOid.KP_EMAIL_PROTECTION.bit()))
            .require(keyOf(EDWARDS).not(), "use an RSA or ECDSA key: EdDSA is for certificates of e-mail alone");

    // 5.2, invalid public keys

    static final Rule<Certificate> EXPONENT_MINIMUM = KEYS.rule("rsa.exponent.minimum", "mozilla-rsp-5.2-6")
            .at(EXPONENT)
            .when(RSA_KEY)
            .require(KEY.none(EXPONENT_UNDER_3), "use a public exponent of 3 or more, best 65537");

    static final Rule<Certificate> EXPONENT_ODD = KEYS.rule("rsa.exponent.odd", "mozilla-rsp-5.2-6")
            .at(EXPONENT)
            .when(RSA_KEY)
            .require(KEY.none(EXPONENT_EVEN), "use an odd public exponent, best 65537");

    static final Rule<Certificate> POINT = KEYS.rule("ec.point", "mozilla-rsp-5.2-6")
            .when(EC_KEY, NO_CURVE.not())
            .require(
                    SEARCHED_KEY.none(NO_POINT),
                    "refuse this key: it is no point of the curve that its parameters name");

    // 5.1.1

    static final Rule<Certificate> RSA_ALGORITHM = KEY_ENCODING
            .rule("rsa.algorithm", "mozilla-rsp-5.1.1-1#1", "mozilla-rsp-5.1.1-3")
            .when(keyOf(RSA, RSASSA_PSS, RSAES_OAEP))
            .require(keyOf(RSA), "name rsaEncryption (1.2.840.113549.1.1.1) as the algorithm of the RSA key");

    static final Rule<Certificate> RSA_PARAMETERS = KEY_ENCODING
            .rule("rsa.parameters", "mozilla-rsp-5.1.1-1#2", "mozilla-rsp-5.1.1-2")
            .when(keyOf(RSA))
            .require(KEY.none(PARAMETERS_WRONG), "put a NULL into the parameters of rsaEncryption");

    static final Rule<Certificate> RSA_IDENTIFIER = KEY_ENCODING
            .rule("rsa.identifier", "mozilla-rsp-5.1.1-2")
            .when(keyOf(RSA), KEY.none(PARAMETERS_WRONG))
            .require(KEY.none(INEXACT), "encode the AlgorithmIdentifier as 300d06092a864886f70d0101010500");

    static final Rule<Certificate> RSA_SIGNATURE = SIGNATURE
            .rule("rsa.algorithm", "mozilla-rsp-5.1.1-u1")
            .when(signedBy(RSA, RSASSA_PSS))
            .require(
                    SIGNATURES.none(OTHER_RSA),
                    SIGNATURES.with(OTHER_RSA),
                    "sign with RSASSA-PKCS1-v1_5 or RSASSA-PSS and SHA-256, SHA-384 or SHA-512");

    // @formatter:off
    static {
        rsa("rsa.sha-256", Algorithm.SHA256_WITH_RSA, "mozilla-rsp-5.1.1-7");
        rsa("rsa.sha-384", Algorithm.SHA384_WITH_RSA, "mozilla-rsp-5.1.1-9");
        rsa("rsa.sha-512", Algorithm.SHA512_WITH_RSA, "mozilla-rsp-5.1.1-11");
        rsa("rsa.pss", Algorithm.RSASSA_PSS, "mozilla-rsp-5.1.1-13", "mozilla-rsp-5.1.1-15", "mozilla-rsp-5.1.1-17", "mozilla-rsp-5.1.1-20");
    }
    // @formatter:on

    static final Rule<Certificate> RSA_NULL = SIGNATURE
            .rule("rsa.null", "mozilla-rsp-5.1.1-18")
            .require(
                    SIGNATURES.none(SHA_2_RSA_NOT_NULL),
                    SIGNATURES.with(SHA_2_RSA_NOT_NULL),
                    "put a NULL into the parameters of the signature algorithm");

    static final Rule<Certificate> NO_TRAILER = SIGNATURE
            .rule("rsa.pss.no-trailer", "mozilla-rsp-5.1.1-19")
            .require(
                    PSS_PARAMETERS.none(TRAILER),
                    PSS_PARAMETERS.with(TRAILER),
                    "leave trailerField out: 1 is the default");

    // 5.1.2

    static final Rule<Certificate> EC_ALGORITHM = KEY_ENCODING
            .rule("ec.algorithm", "mozilla-rsp-5.1.2-1")
            .when(EC_KEY)
            .require(keyOf(EC), "name id-ecPublicKey (1.2.840.10045.2.1) as the algorithm of the ECDSA key");

    static final Rule<Certificate> NAMED_CURVE = KEY_ENCODING
            .rule("ec.named-curve", "mozilla-rsp-5.1.2-5")
            .when(keyOf(EC))
            .require(KEY.none(PARAMETERS_WRONG), "put the OBJECT IDENTIFIER of a named curve into the parameters");

    // @formatter:off
    static {
        key("p256", P_256, "mozilla-rsp-5.1.2-2", "301306072a8648ce3d020106082a8648ce3d030107");
        key("p384", P_384, "mozilla-rsp-5.1.2-3", "301006072a8648ce3d020106052b81040022");
        key("p521", P_521, "mozilla-rsp-5.1.2-4", "301006072a8648ce3d020106052b81040023");

        ecdsa("ecdsa.sha-256", INEXACT_ECDSA_SHA_256, "mozilla-rsp-5.1.2-8", "300a06082a8648ce3d040302");
        ecdsa("ecdsa.sha-384", INEXACT_ECDSA_SHA_384, "mozilla-rsp-5.1.2-10", "300a06082a8648ce3d040303");
        ecdsa("ecdsa.sha-512", INEXACT_ECDSA_SHA_512, "mozilla-rsp-5.1.2-12", "300a06082a8648ce3d040304");
    }
    // @formatter:on

    static final Rule<Certificate> ECDSA_ALGORITHM = SIGNATURE
            .rule("ecdsa.algorithm", "mozilla-rsp-5.1.2-u1")
            .when(signedBy(EC))
            .require(
                    SIGNATURES.none(OTHER_ECDSA),
                    SIGNATURES.with(OTHER_ECDSA),
                    "sign with ECDSA and the digest that goes with the curve: SHA-256, SHA-384 or SHA-512");

    static final Rule<Certificate> ECDSA_PARAMETERS = SIGNATURE
            .rule("ecdsa.no-parameters", "mozilla-rsp-5.1.2-13")
            .require(
                    SIGNATURES.none(ECDSA_SHA_2_PARAMETERS),
                    SIGNATURES.with(ECDSA_SHA_2_PARAMETERS),
                    "leave the parameters of the signature algorithm out, NULL too");

    // @formatter:off
    static {
        issuer("p256", Curve.P_256, Algorithm.ECDSA_WITH_SHA256, "mozilla-rsp-5.1.2-7");
        issuer("p384", Curve.P_384, Algorithm.ECDSA_WITH_SHA384, "mozilla-rsp-5.1.2-9");
        issuer("p521", Curve.P_521, Algorithm.ECDSA_WITH_SHA512, "mozilla-rsp-5.1.2-11");
    }
    // @formatter:on

    // 5.1.3

    static final Rule<Certificate> SHA_1 = SUBSCRIBER
            .rule("sha-1", "mozilla-rsp-5.1.3-14")
            .when(signedBy(RSA))
            .require(
                    SIGNATURES.none(RSA_SHA_1),
                    SIGNATURES.with(RSA_SHA_1),
                    "sign with SHA-256, SHA-384 or SHA-512, not with SHA-1");

    static {
        KEYS.about(Matter.KEY_ALGORITHM, "algorithm", "no-dsa", "no-eddsa")
                .about(Matter.MODULUS_SIZE, "rsa.2048", "rsa.whole-octets");
        SIGNATURE
                .about(Matter.SIGNATURE_ALGORITHM, "rsa.algorithm", "ecdsa.algorithm")
                .about(
                        Matter.SIGNATURE_PARAMETERS,
                        "rsa.sha-256",
                        "rsa.sha-384",
                        "rsa.sha-512",
                        "rsa.pss",
                        "rsa.null",
                        "rsa.pss.no-trailer",
                        "ecdsa.sha-256",
                        "ecdsa.sha-384",
                        "ecdsa.sha-512",
                        "ecdsa.no-parameters");
        ISSUER.about(Matter.SIGNATURE_ALGORITHM, "*");
    }

    private MozillaAlgorithms() {}

    private static void rsa(String name, Algorithm algorithm, String... duties) {
        SIGNATURE
                .rule(name, duties)
                .when(signedBy(RSA, RSASSA_PSS))
                // each algorithm has a clause of its own
                .whenever(c -> c.tbsSignatureAlgorithm() == algorithm)
                .require(
                        SIGNATURES.none(INEXACT_RSA),
                        SIGNATURES.with(INEXACT_RSA),
                        "encode the AlgorithmIdentifier byte for byte as the policy lists it");
    }

    private static void issuer(String name, Curve curve, Algorithm algorithm, String duty) {
        ISSUER.rule(name, duty)
                .needs(Input.ISSUER)
                // the key is the issuer's
                .whenever(c -> IssuerKeys.curve(c) == curve)
                .require(
                        IssuerKeys.signedWith(algorithm),
                        "sign with " + algorithm.fieldName() + ", which goes with the issuer's key");
    }

    private static void key(String name, long curve, String duty, String hex) {
        KEY_ENCODING
                .rule("ec." + name, duty)
                .when(keyOf(EC), KEY.none(curve).not())
                .require(KEY.none(INEXACT), "encode the AlgorithmIdentifier as " + hex);
    }

    private static void ecdsa(String name, long inexact, String duty, String hex) {
        SIGNATURE
                .rule(name, duty)
                .when(signedBy(EC))
                .require(
                        SIGNATURES.none(inexact), SIGNATURES.with(inexact), "encode the AlgorithmIdentifier as " + hex);
    }
}

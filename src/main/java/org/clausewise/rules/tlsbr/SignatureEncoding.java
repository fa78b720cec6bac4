package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.Algorithm.Family.EC;
import static org.clausewise.pki.Algorithm.Family.RSA;
import static org.clausewise.pki.Algorithm.Family.RSASSA_PSS;
import static org.clausewise.pki.SignatureTraits.*;
import static org.clausewise.rule.CertificateFacts.SIGNATURES;
import static org.clausewise.rule.CertificateFacts.SIGNED;
import static org.clausewise.rule.CertificateFacts.purpose;
import static org.clausewise.rule.CertificateFacts.signedBy;

import org.clausewise.pki.Algorithm;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey.Curve;
import org.clausewise.pki.SignatureTraits;
import org.clausewise.rule.Input;
import org.clausewise.rule.IssuerKeys;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.3.2, the AlgorithmIdentifier of a signature, and what 6.1.5 and 7.1.3 said of it before 1.7.1. */
public final class SignatureEncoding {
    /** Of every certificate. */
    public static final Section<Certificate> RULES =
            Section.of("tls.signature", Subject.CERTIFICATE, Profile.Group.TLS).at(Certificate::tbsSignature);

    /** Of what the permission to go on with SHA-1 never covered. */
    public static final Section<Certificate> NO_CROSS = Section.of(
                    "tls.no-cross.signature", Subject.CERTIFICATE, Profile.Group.TLS_NEITHER_ROOT_NOR_CROSS)
            .at(Certificate::tbsSignature);

    /** Of subscriber certificates. */
    public static final Section<Certificate> SUBSCRIBER = Section.of(
                    "tls.subscriber.signature", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::tbsSignature);

    /** Beside the issuer's key. */
    public static final Section<Certificate> ISSUER = Section.of(
                    "tls.signature.issuer", Subject.PAIR, Profile.Group.TLS)
            .at(Certificate::tbsSignature)
            .reads(Part.TBS_SIGNATURE);

    private static final long YEAR_2017_JANUARY_2 = 1_483_315_200L;

    static final Rule<Certificate> RSA_ALGORITHM = RULES.rule(
                    "rsa.algorithm", "tls-br-7.1.3.2.1-1#1", "tls-br-7.1.3.2-u1")
            .when(signedBy(RSA, RSASSA_PSS))
            .require(
                    SIGNATURES.none(OTHER_RSA),
                    SIGNATURES.with(OTHER_RSA),
                    "sign with RSASSA-PKCS1-v1_5 or RSASSA-PSS and SHA-256, SHA-384 or SHA-512");

    static final Rule<Certificate> RSA_ENCODING = RULES.rule("rsa.encoding", "tls-br-7.1.3.2.1-2", "tls-br-7.1.3.2-u1")
            .when(signedBy(RSA, RSASSA_PSS))
            .require(
                    SIGNATURES.none(INEXACT_RSA),
                    SIGNATURES.with(INEXACT_RSA),
                    "encode the AlgorithmIdentifier byte for byte as TLS BR 7.1.3.2.1 lists it");

    static final Rule<Certificate> SHA_1_ENDED = RULES.rule("sha-1-ended", "tls-br-7.1.3.2.1-3#2")
            .when(signedBy(RSA))
            .require(
                    SIGNATURES.none(RSA_SHA_1),
                    SIGNATURES.with(RSA_SHA_1),
                    "sign with SHA-256, SHA-384 or SHA-512: the last use of SHA-1 has ended");

    static final Rule<Certificate> ECDSA_ALGORITHM = RULES.rule(
                    "ecdsa.algorithm", "tls-br-7.1.3.2.2-1#1", "tls-br-7.1.3.2-u1")
            .when(signedBy(EC))
            .require(
                    SIGNATURES.none(OTHER_ECDSA),
                    SIGNATURES.with(OTHER_ECDSA),
                    "sign with ECDSA and the digest that goes with the curve: SHA-256, SHA-384 or SHA-512");

    // @formatter:off
    static {
        ecdsa("sha-256", "tls-br-7.1.3.2.2-3", INEXACT_ECDSA_SHA_256, "300a06082a8648ce3d040302");
        ecdsa("sha-384", "tls-br-7.1.3.2.2-5", INEXACT_ECDSA_SHA_384, "300a06082a8648ce3d040303");
        ecdsa("sha-512", "tls-br-7.1.3.2.2-7", INEXACT_ECDSA_SHA_512, "300a06082a8648ce3d040304");

        // what the signature shows of the key without the issuer's certificate
        size("sha-256", "tls-br-7.1.3.2.2-2", Algorithm.ECDSA_WITH_SHA256, Curve.P_256, 256);
        size("sha-384", "tls-br-7.1.3.2.2-4", Algorithm.ECDSA_WITH_SHA384, Curve.P_384, 384);
        size("sha-512", "tls-br-7.1.3.2.2-6", Algorithm.ECDSA_WITH_SHA512, Curve.P_521, 521);
    }
    // @formatter:on

    static final Rule<Certificate> NEITHER = RULES.rule("algorithm", "tls-br-7.1.3.2-u1")
            .require(
                    SIGNATURES.none(NEITHER_RSA_NOR_ECDSA),
                    SIGNATURES.with(NEITHER_RSA_NOR_ECDSA),
                    "sign with RSA or ECDSA: no other algorithm is permitted");

    static final Rule<Certificate> DIGEST = RULES.rule("digest", "tls-br-6.1.5-r3")
            .require(
                    SIGNATURES.none(OTHER_DIGEST),
                    SIGNATURES.with(OTHER_DIGEST),
                    "sign with SHA-256, SHA-384 or SHA-512");

    static final Rule<Certificate> SHA_1 = NO_CROSS.rule("sha-1", "tls-br-7.1.3.2.1-1#2", "tls-br-7.1.3.2-u1")
            .when(signedBy(RSA))
            .require(
                    SIGNATURES.none(RSA_SHA_1),
                    SIGNATURES.with(RSA_SHA_1),
                    "sign with SHA-256, SHA-384 or SHA-512, not with SHA-1");

    static final Rule<Certificate> SHA_1_OF_2016 = NO_CROSS.rule("sha-1-of-2016", "tls-br-7.1.3-r1")
            // those of OCSP responders are neither subscriber nor subordinate CA certificates
            .when(purpose(KnownOid.KP_OCSP_SIGNING).not())
            .require(
                    SIGNATURES.none(RSA_SHA_1 | SHA_1_WITH_DSA_OR_ECDSA),
                    SIGNATURES.with(RSA_SHA_1 | SHA_1_WITH_DSA_OR_ECDSA),
                    "sign with SHA-256, SHA-384 or SHA-512, not with SHA-1");

    static final Rule<Certificate> SHA_1_EXPIRY = SUBSCRIBER
            .rule("sha-1-expiry", "tls-br-7.1.3-r2")
            .at(Certificate::notAfter)
            .reads(Part.NOT_AFTER)
            .when(SIGNATURES.none(RSA_SHA_1 | SHA_1_WITH_DSA_OR_ECDSA).not())
            .require(
                    c -> c.notAfterSeconds() < YEAR_2017_JANUARY_2,
                    "let a certificate with SHA-1 not expire after 2017-01-01, or sign with SHA-256");

    static final Rule<Certificate> ISSUER_ECDSA = ISSUER.rule("ecdsa", "tls-br-7.1.3.2.2-1#2")
            .needs(Input.ISSUER)
            .whenever(c -> issuerKey(c) == Algorithm.Family.EC) // the key is the issuer's
            .require(
                    c -> algorithm(c).family() == Algorithm.Family.EC,
                    "name ECDSA as the algorithm: the issuer's key is on an elliptic curve");

    static final Rule<Certificate> ISSUER_RSA = ISSUER.rule("rsa", "tls-br-7.1.3.2.1-1#3")
            .needs(Input.ISSUER)
            .whenever(c -> issuerKey(c) == Algorithm.Family.RSA) // the key is the issuer's
            .require(
                    c -> algorithm(c).family() == Algorithm.Family.RSA
                            || algorithm(c).family() == Algorithm.Family.RSASSA_PSS,
                    "name RSASSA-PKCS1-v1_5 or RSASSA-PSS as the algorithm: the issuer's key is an RSA key");

    static final Rule<Certificate> ISSUER_P256 = issuer(
            "p256", "tls-br-7.1.3.2.2-2", Curve.P_256, Algorithm.ECDSA_WITH_SHA256, "P-256 key goes with SHA-256");
    static final Rule<Certificate> ISSUER_P384 = issuer(
            "p384", "tls-br-7.1.3.2.2-4", Curve.P_384, Algorithm.ECDSA_WITH_SHA384, "P-384 key goes with SHA-384");
    static final Rule<Certificate> ISSUER_P521 = issuer(
            "p521", "tls-br-7.1.3.2.2-6", Curve.P_521, Algorithm.ECDSA_WITH_SHA512, "P-521 key goes with SHA-512");

    static {
        RULES.about(
                        Matter.SIGNATURE_ALGORITHM,
                        "rsa.algorithm",
                        "ecdsa.algorithm",
                        "algorithm",
                        "sha-1-ended",
                        "*.size")
                .about(Matter.SIGNATURE_PARAMETERS, "rsa.encoding", "ecdsa.sha-256", "ecdsa.sha-384", "ecdsa.sha-512");
        ISSUER.about(Matter.SIGNATURE_ALGORITHM, "*");
    }

    private SignatureEncoding() {}

    private static void ecdsa(String digest, String duty, long inexact, String hex) {
        RULES.rule("ecdsa." + digest, duty, "tls-br-7.1.3.2-u1")
                .when(signedBy(EC))
                .require(
                        SIGNATURES.none(inexact), SIGNATURES.with(inexact), "encode the AlgorithmIdentifier as " + hex);
    }

    /** Where the issuer's key is at hand and goes with the digest, a signature of another size is a dummy (TLS BR 4.3.1.2). */
    private static void size(String digest, String duty, Algorithm algorithm, Curve curve, int bits) {
        RULES.rule("ecdsa." + digest + ".size", duty)
                .reads(Part.SIGNATURE_VALUE)
                .when(SIGNED, signedBy(EC))
                .require(
                        c -> algorithm(c) != algorithm
                                || IssuerKeys.curve(c) == curve
                                || SignatureTraits.isOfSize(c.bytes(), c.signatureValue(), bits),
                        "sign with the digest that goes with the curve: this signature is of no key of " + bits
                                + " bits");
    }

    private static Rule<Certificate> issuer(
            String name, String duty, Curve curve, Algorithm algorithm, String message) {
        return ISSUER.rule(name, duty)
                .needs(Input.ISSUER)
                // the key is the issuer's
                .whenever(c -> IssuerKeys.curve(c) == curve)
                .require(
                        IssuerKeys.signedWith(algorithm),
                        "sign with " + algorithm.fieldName() + ": the issuer's " + message);
    }

    private static Algorithm algorithm(Certificate c) {
        return c.tbsSignatureAlgorithm();
    }

    private static Algorithm.Family issuerKey(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null ? Algorithm.Family.OTHER : issuer.keyAlgorithm().family();
    }
}

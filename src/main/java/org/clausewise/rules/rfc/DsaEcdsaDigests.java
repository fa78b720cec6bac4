package org.clausewise.rules.rfc;

import static org.clausewise.pki.Algorithm.Family.DSA;
import static org.clausewise.pki.Algorithm.Family.EC;
import static org.clausewise.pki.Algorithm.Family.RSASSA_PSS;
import static org.clausewise.pki.KeyTraits.PARAMETERS_WRONG;
import static org.clausewise.pki.SignatureTraits.*;
import static org.clausewise.rule.CertificateFacts.*;

import org.clausewise.pki.Algorithm;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.PublicKey.Curve;
import org.clausewise.rule.Input;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5758 and RFC 8692, the digests of DSA, ECDSA and RSASSA-PSS: SHA-2 and SHAKE. */
public final class DsaEcdsaDigests {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5758", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::tbsSignature);

    /** RFC 8692. */
    public static final Section<Certificate> SHAKES = Section.of(
                    "rfc8692", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::tbsSignature);

    /** RFC 8692, beside the issuer's key. */
    public static final Section<Certificate> SHAKES_OF_ISSUER = Section.of(
                    "rfc8692.issuer", Subject.PAIR, Profile.Group.CERTIFICATE)
            .at(Certificate::tbsSignature)
            .reads(Part.TBS_SIGNATURE);

    static final Rule<Certificate> SHA_2 = RULES.rule("sha-2", "rfc5758-2-2")
            .when(signedBy(DSA, EC))
            .require(
                    SIGNATURES.none(SHA_1_WITH_DSA_OR_ECDSA),
                    SIGNATURES.with(SHA_1_WITH_DSA_OR_ECDSA),
                    "sign with SHA-224, SHA-256, SHA-384 or SHA-512, not with SHA-1");

    static final Rule<Certificate> DSA_PARAMETERS = RULES.rule("dsa.parameters", "rfc5758-3.1-1", "rfc5758-3.1-2")
            .when(SIGNATURES.none(SHA_2_WITH_DSA).not())
            .require(
                    SIGNATURES.none(DSA_SHA_2_PARAMETERS),
                    SIGNATURES.with(DSA_SHA_2_PARAMETERS),
                    "leave the parameters of the signature algorithm out, NULL too");

    static final Rule<Certificate> ECDSA_PARAMETERS = RULES.rule("ecdsa.parameters", "rfc5758-3.2-1", "rfc5758-3.2-2")
            .when(SIGNATURES.none(SHA_2_WITH_ECDSA).not())
            .require(
                    SIGNATURES.none(ECDSA_SHA_2_PARAMETERS),
                    SIGNATURES.with(ECDSA_SHA_2_PARAMETERS),
                    "leave the parameters of the signature algorithm out, NULL too");

    static final Rule<Certificate> ECDSA_EXPLICIT = RULES.rule("ecdsa.digest", "rfc5758-3.2-3")
            .when(signedBy(EC))
            .require(
                    SIGNATURES.none(ECDSA_WITHOUT_DIGEST),
                    SIGNATURES.with(ECDSA_WITHOUT_DIGEST),
                    "name the digest with the algorithm, as in ecdsa-with-SHA256");

    static final Rule<Certificate> PSS_SHAKE = SHAKES.rule(
                    "pss.parameters", "rfc8692-3-1", "rfc8692-3-2", "rfc8692-4.1.1-1", "rfc8692-4.1.1-2")
            .when(SIGNATURES.none(SHAKE).not(), signedBy(RSASSA_PSS))
            .require(
                    SIGNATURES.none(PSS_SHAKE_PARAMETERS),
                    SIGNATURES.with(PSS_SHAKE_PARAMETERS),
                    "leave the parameters of the signature algorithm out, NULL too");

    static final Rule<Certificate> ECDSA_SHAKE = SHAKES.rule(
                    "ecdsa.parameters", "rfc8692-3-1", "rfc8692-3-2", "rfc8692-4.1.2-1", "rfc8692-4.1.2-2")
            .when(SIGNATURES.none(SHAKE).not(), signedBy(EC))
            .require(
                    SIGNATURES.none(ECDSA_SHAKE_PARAMETERS),
                    SIGNATURES.with(ECDSA_SHAKE_PARAMETERS),
                    "leave the parameters of the signature algorithm out, NULL too");

    static final Rule<Certificate> KEY_SHAKE = SHAKES.rule(
                    "key.parameters", "rfc8692-4.2-5", "rfc8692-3-1", "rfc8692-3-2")
            .at(Certificate::subjectPublicKeyInfo)
            // RSASSA-PSS without SHAKE has parameters
            .whenever(c -> isShake(c.keyAlgorithm()))
            .require(KEY.none(PARAMETERS_WRONG), "leave the parameters of the key's algorithm out, NULL too");

    static final Rule<Certificate> STRENGTH = SHAKES_OF_ISSUER
            .rule("strength", "rfc8692-4.1-3", "rfc8692-6-1", "rfc8692-6-2")
            .needs(Input.ISSUER)
            // the key is the issuer's
            .whenever(c -> isShake(algorithm(c)))
            .require(
                    DsaEcdsaDigests::isInLine,
                    "use SHAKE128 with RSA of 2048 or 3072 bits and with P-256, SHAKE256 with RSA of 4096 bits and more and"
                            + " with P-521");

    static {
        RULES.about(Matter.SIGNATURE_ALGORITHM, "sha-2")
                .about(Matter.SIGNATURE_PARAMETERS, "dsa.parameters", "ecdsa.parameters");
    }

    private DsaEcdsaDigests() {}

    private static Algorithm algorithm(Certificate c) {
        return c.tbsSignatureAlgorithm();
    }

    private static boolean isShake(Algorithm algorithm) {
        return switch (algorithm) {
            case RSASSA_PSS_SHAKE128, RSASSA_PSS_SHAKE256, ECDSA_WITH_SHAKE128, ECDSA_WITH_SHAKE256 -> true;
            default -> false;
        };
    }

    private static boolean isInLine(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        if (issuer == null) {
            return true;
        }
        byte[] b = issuer.bytes();
        int bits = PublicKey.rsaModulusBits(b, issuer.subjectPublicKeyInfo());
        Curve curve = PublicKey.curve(b, issuer.subjectPublicKeyInfo());
        // of a curve unknown here nothing is said, nor of a key of another kind
        return switch (algorithm(c)) {
            case RSASSA_PSS_SHAKE128 -> bits == 0 || bits == 2048 || bits == 3072;
            case RSASSA_PSS_SHAKE256 -> bits == 0 || bits >= 4096;
            case ECDSA_WITH_SHAKE128 -> curve == Curve.OTHER || curve.bits() == 256;
            default -> curve == Curve.OTHER || curve.bits() >= 512;
        };
    }
}

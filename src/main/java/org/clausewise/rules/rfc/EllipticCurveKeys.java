package org.clausewise.rules.rfc;

import static org.clausewise.pki.Algorithm.Family.EC;
import static org.clausewise.pki.Algorithm.Family.EC_AGREEMENT;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyTraits.*;
import static org.clausewise.pki.KeyUsage.*;
import static org.clausewise.rule.CertificateFacts.*;

import org.clausewise.pki.Algorithm;
import org.clausewise.pki.AlgorithmIdentifier;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey;
import org.clausewise.rule.Input;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5480 and RFC 8813, keys on elliptic curves. */
public final class EllipticCurveKeys {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5480", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectPublicKeyInfo);

    /** RFC 8813. */
    public static final Section<Certificate> CLARIFICATIONS = Section.of(
                    "rfc8813", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::keyUsage);

    /** Beside the issuer's key; TLS BR 7.1.3.2.2 demands what is recommended here. */
    public static final Section<Certificate> ISSUER = Section.of("rfc5480.issuer", Subject.PAIR, Profile.PKIX)
            .at(Certificate::tbsSignature)
            .reads(Part.TBS_SIGNATURE);

    private static final String ONE_OF_BOTH = "remove encipherOnly or decipherOnly: only one of them may be set";

    static final Rule<Certificate> PRESENT = RULES.rule("parameters", "rfc5480-2.1.1-1")
            .when(keyOf(EC))
            .require(KEY.none(PARAMETERS_ABSENT), "name the curve in the parameters of id-ecPublicKey");

    static final Rule<Certificate> NOT_IMPLICIT = RULES.rule("implicit-curve", "rfc5480-2.1.1-3")
            .when(keyOf(EC, EC_AGREEMENT))
            .require(KEY.none(PARAMETERS_NULL), "name the curve: implicitCurve, a NULL, must not be used");

    static final Rule<Certificate> NOT_SPECIFIED = RULES.rule("specified-curve", "rfc5480-2.1.1-4")
            .when(keyOf(EC, EC_AGREEMENT))
            .require(KEY.none(PARAMETERS_STRUCTURE), "name the curve: a domain that is written out must not be used");

    static final Rule<Certificate> AGREEMENT_PRESENT = RULES.rule("agreement.parameters", "rfc5480-2.1.2-1")
            .when(keyOf(EC_AGREEMENT))
            .require(KEY.none(PARAMETERS_ABSENT), "name the curve in the parameters of id-ecDH or id-ecMQV");

    static final Rule<Certificate> NOT_HYBRID = RULES.rule("point.hybrid", "rfc5480-2.2-2", "rfc5480-2.2-3")
            .when(keyOf(EC, EC_AGREEMENT))
            .require(KEY.none(HYBRID), "write the point in the uncompressed form, which begins with 04");

    static final Rule<Certificate> FORM = RULES.rule("point.form", "rfc5480-2.2-3")
            .when(keyOf(EC, EC_AGREEMENT))
            .require(KEY.none(NO_POINT_FORM), "begin the point with 04, or 02 or 03 if it is compressed");

    static final Rule<Certificate> OCTETS = RULES.rule("point.octets", "rfc5480-2.2-u1")
            .when(keyOf(EC, EC_AGREEMENT))
            .require(
                    KEY.none(POINT_LENGTH | UNUSED_BITS),
                    "write the point in whole octets, as many as its form has on the curve that is named");

    static final Rule<Certificate> SIGNING_CA = RULES.rule("ca.no-agreement", "rfc5480-3-3")
            .at(Certificate::keyUsage)
            .when(keyOf(EC), IS_CA, noUsage(KEY_CERT_SIGN, CRL_SIGN).not())
            .require(
                    noUsage(KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY),
                    "remove keyAgreement, encipherOnly and decipherOnly from a key that signs certificates or CRLs");

    static final Rule<Certificate> CA_ONE_WAY =
            oneWay("ca.one-way", "rfc5480-3-2#2").when(keyOf(EC), IS_CA).require(noUsage(DECIPHER_ONLY), ONE_OF_BOTH);

    static final Rule<Certificate> ONE_WAY = oneWay("one-way", "rfc5480-3-5#2")
            .when(keyOf(EC), IS_CA.not())
            .require(noUsage(DECIPHER_ONLY), ONE_OF_BOTH);

    static final Rule<Certificate> AGREEMENT = RULES.rule("agreement.key-agreement", "rfc5480-3-6")
            .at(Certificate::keyUsage)
            .when(keyOf(EC_AGREEMENT), has(KEY_USAGE))
            .require(usage(KEY_AGREEMENT), "add keyAgreement to keyUsage, or remove the extension");

    static final Rule<Certificate> AGREEMENT_ONE_WAY = oneWay("agreement.one-way", "rfc5480-3-7#2")
            .when(keyOf(EC_AGREEMENT))
            .require(noUsage(DECIPHER_ONLY), ONE_OF_BOTH);

    static final Rule<Certificate> AGREEMENT_ALONE = RULES.rule("agreement.no-signature", "rfc5480-3-8")
            .at(Certificate::keyUsage)
            .when(keyOf(EC_AGREEMENT), has(KEY_USAGE))
            .require(
                    noUsage(DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_CERT_SIGN, CRL_SIGN),
                    "remove what signs from keyUsage: the key is for key agreement alone");

    static final Rule<Certificate> DIGEST = ISSUER.rule("digest", "rfc5480-4-1")
            .needs(Input.ISSUER)
            // the key is the issuer's; the table has neither SHAKE nor other curves, and RFC 5758 speaks of SHA-1
            .whenever(c -> isEcdsaWithSha2(algorithm(c)) && recommended(c) != Algorithm.OTHER)
            .require(
                    c -> algorithm(c) == recommended(c),
                    "sign with the digest that goes with the issuer's curve: SHA-256 up to P-256, SHA-384 with P-384, SHA-512"
                            + " with P-521");

    static final Rule<Certificate> NO_KEY_ENCIPHERMENT = CLARIFICATIONS
            .rule("ec.no-key-encipherment", "rfc8813-3-1#1")
            .when(keyOf(EC), has(KEY_USAGE))
            .require(
                    usage(KEY_ENCIPHERMENT).not(),
                    "remove keyEncipherment: a key on an elliptic curve enciphers nothing");

    static final Rule<Certificate> NO_DATA_ENCIPHERMENT = CLARIFICATIONS
            .rule("ec.no-data-encipherment", "rfc8813-3-1#2")
            .when(keyOf(EC), has(KEY_USAGE))
            .require(
                    usage(DATA_ENCIPHERMENT).not(),
                    "remove dataEncipherment: a key on an elliptic curve enciphers nothing");

    static final Rule<Certificate> AGREEMENT_NO_ENCIPHERMENT = CLARIFICATIONS
            .rule("agreement.no-encipherment", "rfc8813-3-2")
            .when(keyOf(EC_AGREEMENT), has(KEY_USAGE))
            .require(
                    noUsage(KEY_ENCIPHERMENT, DATA_ENCIPHERMENT),
                    "remove keyEncipherment and dataEncipherment: the key is for key agreement alone");

    static {
        RULES.about(Matter.POINT, "point.form", "point.octets");
    }

    private EllipticCurveKeys() {}

    private static Algorithm algorithm(Certificate c) {
        return AlgorithmIdentifier.algorithm(c.bytes(), c.tbsSignature());
    }

    private static boolean isEcdsaWithSha2(Algorithm algorithm) {
        return switch (algorithm) {
            case ECDSA_WITH_SHA224, ECDSA_WITH_SHA256, ECDSA_WITH_SHA384, ECDSA_WITH_SHA512 -> true;
            default -> false;
        };
    }

    /** The second table of RFC 5480 4; {@link Algorithm#OTHER} where it says nothing of the issuer's key. */
    private static Algorithm recommended(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null
                ? Algorithm.OTHER
                : switch (PublicKey.curve(issuer.bytes(), issuer.subjectPublicKeyInfo())) {
                    case P_192, P_224, P_256 -> Algorithm.ECDSA_WITH_SHA256;
                    case P_384 -> Algorithm.ECDSA_WITH_SHA384;
                    case P_521 -> Algorithm.ECDSA_WITH_SHA512;
                    default -> Algorithm.OTHER;
                };
    }

    /** Without keyAgreement the two bits mean nothing (RFC 5280 4.2.1.3). */
    private static Rule.Draft<Certificate> oneWay(String name, String duty) {
        return RULES.rule(name, duty).at(Certificate::keyUsage).when(usage(KEY_AGREEMENT), usage(ENCIPHER_ONLY));
    }
}

package org.clausewise.rules.rfc;

import static org.clausewise.pki.Algorithm.Family.RSAES_OAEP;
import static org.clausewise.pki.Algorithm.Family.RSASSA_PSS;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyTraits.NO_KEY;
import static org.clausewise.pki.KeyTraits.PARAMETERS_ABSENT;
import static org.clausewise.pki.KeyTraits.PARAMETERS_WRONG;
import static org.clausewise.pki.KeyTraits.UNUSED_BITS;
import static org.clausewise.pki.KeyUsage.*;
import static org.clausewise.pki.SchemeParameters.*;
import static org.clausewise.pki.SignatureTraits.PSS_NO_PARAMETERS;
import static org.clausewise.pki.SignatureTraits.SHA_2_RSA_NOT_NULL;
import static org.clausewise.rule.CertificateFacts.*;

import org.clausewise.pki.Algorithm;
import org.clausewise.pki.AlgorithmIdentifier;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KeyTraits;
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.SchemeParameters;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Input;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 4055, RSASSA-PSS, RSAES-OAEP and the SHA-2 digests with RSA. */
public final class RsaPssOaep {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc4055", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectPublicKeyInfo);

    /** Beside the issuer's key. */
    public static final Section<Certificate> ISSUER = Section.of(
                    "rfc4055.issuer", Subject.PAIR, Profile.Group.CERTIFICATE)
            .at(Certificate::tbsSignature)
            .reads(Part.TBS_SIGNATURE);

    static final Rule<Certificate> PSS_KEY_PARAMETERS = RULES.rule("pss.key-parameters", "rfc4055-1.2-2#2")
            // what the parameters are not is a fault of the encoding too, which leaves the key unread
            .whenever(RsaPssOaep::isPssKey)
            .require(
                    c -> (KeyTraits.of(c.bytes(), c.subjectPublicKeyInfo()) & PARAMETERS_WRONG) == 0,
                    "put RSASSA-PSS-params into the parameters of the key, or leave them out, NULL too");

    static final Rule<Certificate> OAEP_KEY_PARAMETERS = RULES.rule(
                    "oaep.key-parameters", "rfc4055-1.2-3#2", "rfc4055-4.1-1")
            .when(keyOf(RSAES_OAEP))
            .require(
                    KEY.none(PARAMETERS_WRONG),
                    "put RSAES-OAEP-params into the parameters of the key, or leave them out, NULL too");

    static final Rule<Certificate> KEY_OCTETS = RULES.rule("key", "rfc4055-1.2-4")
            .at(CertificateFacts::keyOctets)
            // the algorithm is told, whatever the key is; RFC 8692 4.2 takes the encoding over
            .whenever(c -> algorithm(c).family() == RSASSA_PSS || algorithm(c).family() == RSAES_OAEP)
            .require(
                    c -> (KeyTraits.of(c.bytes(), c.subjectPublicKeyInfo()) & (NO_KEY | UNUSED_BITS)) == 0,
                    "put an RSAPublicKey into subjectPublicKey, a SEQUENCE of modulus and publicExponent in whole octets");

    static final Rule<Certificate> PSS_USAGES = usages("pss.key-usage", "rfc4055-1.2-6")
            .when(keyOf(RSASSA_PSS), IS_CA.not())
            .whenever(RsaPssOaep::isPssKey) // not that of SHAKE
            .require(
                    noUsage(DIGITAL_SIGNATURE, NON_REPUDIATION).not(),
                    "add digitalSignature or nonRepudiation to keyUsage");

    static final Rule<Certificate> PSS_CA_USAGES = usages("pss.ca-key-usage", "rfc4055-1.2-7")
            .when(keyOf(RSASSA_PSS), IS_CA)
            .whenever(RsaPssOaep::isPssKey) // not that of SHAKE
            .require(
                    noUsage(DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_CERT_SIGN, CRL_SIGN)
                            .not(),
                    "add digitalSignature, nonRepudiation, keyCertSign or cRLSign to keyUsage");

    static final Rule<Certificate> OAEP_USAGES = usages("oaep.key-usage", "rfc4055-1.2-9")
            .when(keyOf(RSAES_OAEP))
            .require(
                    noUsage(
                            DIGITAL_SIGNATURE,
                            NON_REPUDIATION,
                            KEY_AGREEMENT,
                            KEY_CERT_SIGN,
                            CRL_SIGN,
                            ENCIPHER_ONLY,
                            DECIPHER_ONLY),
                    "leave nothing but keyEncipherment or dataEncipherment in keyUsage");

    static final Rule<Certificate> OAEP_ONE_USAGE = usages("oaep.one-usage", "rfc4055-1.2-10")
            .when(keyOf(RSAES_OAEP), usage(KEY_ENCIPHERMENT))
            .require(noUsage(DATA_ENCIPHERMENT), "remove keyEncipherment or dataEncipherment from keyUsage");

    static final Rule<Certificate> MGF1 = pss("pss.mgf1", OTHER_MGF, "use MGF1 as maskGenAlgorithm", "rfc4055-2.2-u1");

    static final Rule<Certificate> MGF1_HASH =
            pss("pss.mgf1-hash", MGF1_NO_HASH, "name the hash algorithm of MGF1", "rfc4055-2.2-1");
    static final Rule<Certificate> MGF1_LISTED = pss(
            "pss.mgf1-listed",
            MGF1_OTHER_HASH,
            "use SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512 with MGF1",
            "rfc4055-2.2-2");

    static final Rule<Certificate> PSS_CA_PARAMETERS = RULES.rule("pss.ca-key-parameters", "rfc4055-3-1")
            .when(keyOf(RSASSA_PSS), IS_CA)
            .whenever(RsaPssOaep::isPssKey) // not that of SHAKE
            .require(KEY.none(PARAMETERS_ABSENT), "put RSASSA-PSS-params into the parameters of the CA's key");

    static final Rule<Certificate> PSS_PARAMETERS_PRESENT = RULES.rule(
                    "pss.parameters", "rfc4055-3-4", "rfc4055-3.1-1", "rfc4055-3.1-2")
            .require(
                    SIGNATURES.none(PSS_NO_PARAMETERS),
                    SIGNATURES.with(PSS_NO_PARAMETERS),
                    "put RSASSA-PSS-params into the parameters of the signature algorithm");

    static final Rule<Certificate> PSS_HASH = pss(
            "pss.hash",
            OTHER_HASH,
            "use SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512 as hashAlgorithm",
            "rfc4055-3.1-4");
    static final Rule<Certificate> PSS_DEFAULT_HASH =
            pss("pss.default-hash", DEFAULT_HASH, "leave hashAlgorithm out: SHA-1 is the default", "rfc4055-3.1-6");
    static final Rule<Certificate> PSS_SAME_HASH =
            pss("pss.same-hash", MGF1_DIFFERS, "let MGF1 use the hash algorithm of hashAlgorithm", "rfc4055-3.1-8");
    static final Rule<Certificate> PSS_DEFAULT_MGF1 = pss(
            "pss.default-mgf1",
            DEFAULT_MGF1,
            "leave maskGenAlgorithm out: MGF1 with SHA-1 is the default",
            "rfc4055-3.1-11");
    static final Rule<Certificate> PSS_TRAILER =
            pss("pss.trailer", OTHER_TRAILER, "leave trailerField out: it is always 1", "rfc4055-3.1-13");
    static final Rule<Certificate> PSS_NO_TRAILER =
            pss("pss.no-trailer", TRAILER, "leave trailerField out: 1 is the default", "rfc4055-3.1-14");

    static final Rule<Certificate> ISSUER_PARAMETERS = issuer("parameters", "rfc4055-3.3-1")
            .require(
                    c -> isPss(c)
                            && SchemeParameters.areEqualButForSalt(
                                    c.bytes(), c.tbsSignature(), issuerBytes(c), issuerKey(c)),
                    "sign with the hash algorithm, mask generation and trailer field that the issuer's key is limited to");

    static final Rule<Certificate> ISSUER_SALT = issuer("salt", "rfc4055-3.3-2")
            .require(
                    c -> !isPss(c)
                            || SchemeParameters.saltLength(c.bytes(), c.tbsSignature())
                                    >= SchemeParameters.saltLength(issuerBytes(c), issuerKey(c)),
                    "use a salt that is not shorter than the issuer's key asks for");

    static final Rule<Certificate> OAEP_PARAMETERS = RULES.rule("oaep.parameters", "rfc4055-4-3")
            .when(keyOf(RSAES_OAEP))
            .require(KEY.none(PARAMETERS_ABSENT), "put RSAES-OAEP-params into the parameters of the key");

    static final Rule<Certificate> OAEP_HASH = oaep(
            "oaep.hash", OTHER_HASH, "use SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512 as hashFunc", "rfc4055-4.1-3");
    static final Rule<Certificate> OAEP_MGF1 =
            oaep("oaep.mgf1", OTHER_MGF, "use MGF1 as maskGenFunc", "rfc4055-2.2-u1");
    static final Rule<Certificate> OAEP_SAME_HASH =
            oaep("oaep.same-hash", MGF1_DIFFERS, "let MGF1 use the hash algorithm of hashFunc", "rfc4055-4.1-7");
    static final Rule<Certificate> OAEP_SOURCE = oaep(
            "oaep.source",
            OTHER_SOURCE,
            "use id-pSpecified in pSourceFunc, or leave the field out",
            "rfc4055-4.1-12",
            "rfc4055-4.1-17");

    static final Rule<Certificate> SHA_2 = RULES.rule("signature.sha-2-parameters", "rfc4055-5-2")
            .require(
                    SIGNATURES.none(SHA_2_RSA_NOT_NULL),
                    SIGNATURES.with(SHA_2_RSA_NOT_NULL),
                    "put a NULL into the parameters of the signature algorithm");

    static {
        RULES.about(Matter.STRUCTURE, "key")
                .about(Matter.SIGNATURE_PARAMETERS, "pss.no-trailer", "pss.trailer", "signature.sha-2-parameters");
    }

    private RsaPssOaep() {}

    private static Rule.Draft<Certificate> usages(String name, String duty) {
        return RULES.rule(name, duty).at(Certificate::keyUsage).when(has(KEY_USAGE));
    }

    private static Rule<Certificate> pss(String name, long trait, String message, String... duties) {
        return RULES.rule(name, duties).require(PSS_PARAMETERS.none(trait), PSS_PARAMETERS.with(trait), message);
    }

    private static Rule<Certificate> oaep(String name, long trait, String message, String... duties) {
        return RULES.rule(name, duties)
                .when(keyOf(RSAES_OAEP), KEY.none(PARAMETERS_ABSENT))
                .require(
                        c -> (SchemeParameters.ofOaep(
                                                c.bytes(),
                                                PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo()))
                                        & trait)
                                == 0,
                        message);
    }

    private static Rule.Draft<Certificate> issuer(String name, String duty) {
        return ISSUER.rule(name, duty)
                .needs(Input.ISSUER)
                // the key is the issuer's; without parameters it limits nothing
                .whenever(c -> AlgorithmIdentifier.algorithm(issuerBytes(c), issuerKey(c)) == Algorithm.RSASSA_PSS
                        && AlgorithmIdentifier.parameters(issuerBytes(c), issuerKey(c)) >= 0);
    }

    private static boolean isPssKey(Certificate c) {
        return algorithm(c) == Algorithm.RSASSA_PSS;
    }

    private static Algorithm algorithm(Certificate c) {
        return c.keyAlgorithm();
    }

    private static boolean isPss(Certificate c) {
        return c.tbsSignatureAlgorithm() == Algorithm.RSASSA_PSS;
    }

    private static byte[] issuerBytes(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null ? c.bytes() : issuer.bytes();
    }

    /** The AlgorithmIdentifier of the issuer's key; absent if the issuer is. */
    private static int issuerKey(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null ? -1 : PublicKey.algorithmIdentifier(issuer.bytes(), issuer.subjectPublicKeyInfo());
    }
}

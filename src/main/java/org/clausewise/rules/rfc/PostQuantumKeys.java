package org.clausewise.rules.rfc;

import static org.clausewise.pki.Algorithm.Family.HASH_ML_DSA;
import static org.clausewise.pki.Algorithm.Family.HASH_SLH_DSA;
import static org.clausewise.pki.Algorithm.Family.ML_DSA;
import static org.clausewise.pki.Algorithm.Family.ML_KEM;
import static org.clausewise.pki.Algorithm.Family.SLH_DSA;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyTraits.PARAMETERS_WRONG;
import static org.clausewise.pki.KeyTraits.UNUSED_BITS;
import static org.clausewise.pki.KeyTraits.WRONG_LENGTH;
import static org.clausewise.pki.KeyUsage.*;
import static org.clausewise.pki.SignatureTraits.ML_DSA_PARAMETERS;
import static org.clausewise.pki.SignatureTraits.SLH_DSA_PARAMETERS;
import static org.clausewise.rule.CertificateFacts.*;

import org.clausewise.pki.Algorithm;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KeyUsage;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.pki.SignatureTraits;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 9881, RFC 9909 and RFC 9935: ML-DSA, SLH-DSA and ML-KEM. */
public final class PostQuantumKeys {
    /** RFC 9881. */
    public static final Section<Certificate> ML_DSA_RULES = section("rfc9881");

    /** RFC 9909. */
    public static final Section<Certificate> SLH_DSA_RULES = section("rfc9909");

    /** RFC 9935. */
    public static final Section<Certificate> ML_KEM_RULES = section("rfc9935");

    private static final long NOT_RAW = WRONG_LENGTH | UNUSED_BITS;
    private static final String ABSENT = "leave the parameters of the algorithm out, NULL too";
    private static final String OCTETS =
            "put the octets of the key alone into subjectPublicKey, as many as its parameter set has";
    private static final String SIGNATURE =
            "let signatureValue be the signature's octets, as many as the parameter set has";
    private static final String SIGNS = "add digitalSignature, nonRepudiation, keyCertSign or cRLSign to keyUsage";

    static final Rule<Certificate> ML_DSA_PARAMETERS_ABSENT = ML_DSA_RULES
            .rule("key.parameters", "rfc9881-2-1")
            .when(keyOf(ML_DSA))
            .require(KEY.none(PARAMETERS_WRONG), ABSENT);

    static final Rule<Certificate> ML_DSA_SIGNATURE_PARAMETERS = ML_DSA_RULES
            .rule("signature.parameters", "rfc9881-3-1", "rfc9881-2-1")
            .when(signedBy(ML_DSA))
            .require(SIGNATURES.none(ML_DSA_PARAMETERS), SIGNATURES.with(ML_DSA_PARAMETERS), ABSENT);

    static final Rule<Certificate> ML_DSA_SIGNATURE_LENGTH = length(ML_DSA_RULES, "rfc9881-3-u1", ML_DSA);

    static final Rule<Certificate> ML_DSA_LENGTH =
            ML_DSA_RULES.rule("key.length", "rfc9881-4-u1").when(keyOf(ML_DSA)).require(KEY.none(NOT_RAW), OCTETS);

    static final Rule<Certificate> ML_DSA_SIGNS = usages(ML_DSA_RULES, "key-usage.signs", "rfc9881-5-1", ML_DSA)
            .require(
                    noUsage(DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_CERT_SIGN, CRL_SIGN)
                            .not(),
                    SIGNS);

    static final Rule<Certificate> ML_DSA_SIGNS_ONLY = usages(
                    ML_DSA_RULES, "key-usage.only-signs", "rfc9881-5-2", ML_DSA)
            .require(
                    noUsage(KEY_ENCIPHERMENT, DATA_ENCIPHERMENT, KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY),
                    "remove what does not sign from keyUsage: ML-DSA neither enciphers nor agrees on keys");

    static final Rule<Certificate> HASH_ML_DSA_SIGNATURE = ML_DSA_RULES
            .rule("hash-ml-dsa.signature", "rfc9881-8.3-1#1")
            .at(Certificate::tbsSignature)
            .require(
                    SIGNATURES.none(HASH_ML_DSA.bit()),
                    SIGNATURES.with(HASH_ML_DSA.bit()),
                    "sign with ML-DSA itself, not with HashML-DSA");

    static final Rule<Certificate> HASH_ML_DSA_KEY = ML_DSA_RULES
            .rule("hash-ml-dsa.key", "rfc9881-8.3-1#2")
            .when(keyOf(ML_DSA, HASH_ML_DSA))
            // what is signed for the PKI itself: certificates, CRLs, OCSP
            .whenever(PostQuantumKeys::signsForThePki)
            .require(
                    keyOf(HASH_ML_DSA).not(),
                    "use a key of ML-DSA itself: what signs certificates, CRLs or OCSP has no HashML-DSA key");

    static final Rule<Certificate> SLH_DSA_PARAMETERS_ABSENT = SLH_DSA_RULES
            .rule("key.parameters", "rfc9909-3-1", "rfc9909-5-2")
            .when(keyOf(SLH_DSA, HASH_SLH_DSA))
            .require(KEY.none(PARAMETERS_WRONG), ABSENT);

    static final Rule<Certificate> SLH_DSA_SIGNATURE_PARAMETERS = SLH_DSA_RULES
            .rule("signature.parameters", "rfc9909-4-1", "rfc9909-3-1")
            .when(signedBy(SLH_DSA, HASH_SLH_DSA))
            .require(SIGNATURES.none(SLH_DSA_PARAMETERS), SIGNATURES.with(SLH_DSA_PARAMETERS), ABSENT);

    static final Rule<Certificate> SLH_DSA_SIGNATURE_LENGTH =
            length(SLH_DSA_RULES, "rfc9909-4-u1", SLH_DSA, HASH_SLH_DSA);

    static final Rule<Certificate> SLH_DSA_LENGTH = SLH_DSA_RULES
            .rule("key.length", "rfc9909-5-u1")
            .when(keyOf(SLH_DSA, HASH_SLH_DSA))
            .require(KEY.none(NOT_RAW), OCTETS);

    static final Rule<Certificate> SLH_DSA_SIGNS = usages(
                    SLH_DSA_RULES, "key-usage.signs", "rfc9909-6-1", SLH_DSA, HASH_SLH_DSA)
            .require(
                    noUsage(DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_CERT_SIGN, CRL_SIGN)
                            .not(),
                    SIGNS);

    // @formatter:off
    static {
        slhDsaWithout("key-encipherment",  "rfc9909-6-2", KEY_ENCIPHERMENT);
        slhDsaWithout("data-encipherment", "rfc9909-6-3", DATA_ENCIPHERMENT);
        slhDsaWithout("key-agreement",     "rfc9909-6-4", KEY_AGREEMENT);
        slhDsaWithout("encipher-only",     "rfc9909-6-5", ENCIPHER_ONLY);
        slhDsaWithout("decipher-only",     "rfc9909-6-6", DECIPHER_ONLY);
    }
    // @formatter:on

    static final Rule<Certificate> ML_KEM_PARAMETERS_ABSENT = ML_KEM_RULES
            .rule("key.parameters", "rfc9935-3-2")
            .when(keyOf(ML_KEM))
            .require(KEY.none(PARAMETERS_WRONG), ABSENT);

    static final Rule<Certificate> ML_KEM_LENGTH =
            ML_KEM_RULES.rule("key.length", "rfc9935-4-u1").when(keyOf(ML_KEM)).require(KEY.none(NOT_RAW), OCTETS);

    static final Rule<Certificate> ML_KEM_ENCIPHERS = usages(ML_KEM_RULES, "key-usage.present", "rfc9935-5-1#1", ML_KEM)
            .require(usage(KEY_ENCIPHERMENT), "add keyEncipherment to keyUsage, or remove the extension");

    static final Rule<Certificate> ML_KEM_ENCIPHERS_ONLY = usages(
                    ML_KEM_RULES, "key-usage.only", "rfc9935-5-1#2", ML_KEM)
            .require(
                    noUsage(
                            DIGITAL_SIGNATURE,
                            NON_REPUDIATION,
                            DATA_ENCIPHERMENT,
                            KEY_AGREEMENT,
                            KEY_CERT_SIGN,
                            CRL_SIGN,
                            ENCIPHER_ONLY,
                            DECIPHER_ONLY),
                    "leave nothing but keyEncipherment in keyUsage");

    private PostQuantumKeys() {}

    private static Section<Certificate> section(String document) {
        return Section.of(document, Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
                .at(Certificate::subjectPublicKeyInfo);
    }

    private static Rule.Draft<Certificate> usages(
            Section<Certificate> section, String name, String duty, Algorithm.Family... families) {
        return section.rule(name, duty).at(Certificate::keyUsage).when(keyOf(families), has(KEY_USAGE));
    }

    private static void slhDsaWithout(String name, String duty, KeyUsage usage) {
        usages(SLH_DSA_RULES, "key-usage." + name, duty, SLH_DSA, HASH_SLH_DSA)
                .require(
                        noUsage(usage),
                        "remove " + usage.fieldName() + " from keyUsage: SLH-DSA signs and nothing else");
    }

    private static Rule<Certificate> length(Section<Certificate> section, String duty, Algorithm.Family... families) {
        Fact<Certificate> signed = signedBy(families);
        return section.rule("signature.length", duty)
                .at(Certificate::signatureValue)
                .reads(Part.SIGNATURE_VALUE)
                .when(SIGNED, signed)
                .require(c -> SignatureTraits.hasShape(c.bytes(), c.tbsSignature(), c.signatureValue()), SIGNATURE);
    }

    private static boolean signsForThePki(Certificate c) {
        int usages = KeyUsage.mask(c.bytes(), c.keyUsage());
        return c.isCa()
                || (usages & (KEY_CERT_SIGN.bit() | CRL_SIGN.bit())) != 0
                || KnownOid.KP_OCSP_SIGNING.isIn(c.bytes(), c.extendedKeyUsage());
    }
}

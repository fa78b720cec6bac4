package org.clausewise.rules.rfc;

import static org.clausewise.pki.Algorithm.Family.DH;
import static org.clausewise.pki.Algorithm.Family.DSA;
import static org.clausewise.pki.Algorithm.Family.EC;
import static org.clausewise.pki.Algorithm.Family.KEA;
import static org.clausewise.pki.Algorithm.Family.RSA;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyTraits.*;
import static org.clausewise.pki.KeyUsage.*;
import static org.clausewise.pki.SignatureTraits.DSA_SHA_1_PARAMETERS;
import static org.clausewise.pki.SignatureTraits.ECDSA_SHA_1_PARAMETERS;
import static org.clausewise.pki.SignatureTraits.OLD_RSA_NOT_NULL;
import static org.clausewise.rule.CertificateFacts.*;

import org.clausewise.pki.Algorithm;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.SignatureTraits;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 3279, algorithms and identifiers: RSA, DSA, Diffie-Hellman and KEA; RFC 5480 took the place of its elliptic curves. */
public final class RsaDsaDhKeys {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc3279", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectPublicKeyInfo);

    /** Of signatures as they are: TLS BR 4.3.1.2 lets a certificate be linted under a placeholder. */
    public static final Section<Certificate> VALUES = Section.of("rfc3279.value", Subject.CERTIFICATE, Profile.PKIX)
            .at(Certificate::signatureValue)
            .reads(Part.TBS_SIGNATURE, Part.SIGNATURE_ALGORITHM, Part.SIGNATURE_VALUE);

    private static final Fact<Certificate> NEITHER_SIGNS_NOR_ENCIPHERS =
            noUsage(DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_ENCIPHERMENT, DATA_ENCIPHERMENT, KEY_CERT_SIGN, CRL_SIGN);

    private static final Fact<Certificate> SIGNS_ONLY =
            noUsage(KEY_ENCIPHERMENT, DATA_ENCIPHERMENT, KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY);

    private static final String NO_SIGNATURE_USAGE =
            "remove what is no usage of a signature key: DSA neither enciphers nor agrees on keys";
    private static final String AGREEMENT_ONLY =
            "leave nothing but keyAgreement, encipherOnly or decipherOnly in keyUsage: the key does nothing else";

    static final Rule<Certificate> RSA_SIGNATURE = RULES.rule("signature.rsa-parameters", "rfc3279-2.2.1-2")
            .require(
                    SIGNATURES.none(OLD_RSA_NOT_NULL),
                    SIGNATURES.with(OLD_RSA_NOT_NULL),
                    "put a NULL into the parameters of the signature algorithm");

    static final Rule<Certificate> DSA_SIGNATURE = RULES.rule(
                    "signature.dsa-parameters", "rfc3279-2.2.2-1", "rfc3279-2.2.2-2")
            .require(
                    SIGNATURES.none(DSA_SHA_1_PARAMETERS),
                    SIGNATURES.with(DSA_SHA_1_PARAMETERS),
                    "leave the parameters of id-dsa-with-sha1 out, NULL too");

    static final Rule<Certificate> ECDSA_SIGNATURE = RULES.rule(
                    "signature.ecdsa-parameters", "rfc3279-2.2.3-1", "rfc3279-2.2.3-2")
            .require(
                    SIGNATURES.none(ECDSA_SHA_1_PARAMETERS),
                    SIGNATURES.with(ECDSA_SHA_1_PARAMETERS),
                    "leave the parameters of ecdsa-with-SHA1 out, NULL too");

    static final Rule<Certificate> DSA_VALUE = value("dsa", "rfc3279-2.2.2-4", DSA);
    static final Rule<Certificate> ECDSA_VALUE = value("ecdsa", "rfc3279-2.2.3-4", EC);

    static final Rule<Certificate> KEY_ALGORITHM = RULES.rule("key-algorithm", "rfc3279-2.3-1")
            .at(c -> PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo()))
            .require(
                    KEY.none(SIGNATURE_ALGORITHM),
                    "name the key's own algorithm (rsaEncryption, id-dsa, id-ecPublicKey), not that of a signature");

    static final Rule<Certificate> RSA_PARAMETERS = RULES.rule("rsa.parameters", "rfc3279-2.3.1-1", "rfc4055-1.2-1#2")
            .at(c -> PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo()))
            .when(keyOf(RSA))
            .require(KEY.none(PARAMETERS_WRONG), "put a NULL into the parameters of rsaEncryption");

    static final Rule<Certificate> RSA_KEY_OCTETS = key("rsa.key", RSA, "rfc3279-2.3.1-2", "rfc4055-1.2-4")
            .require(
                    RsaDsaDhKeys::hasKey,
                    "put an RSAPublicKey into subjectPublicKey, a SEQUENCE of modulus and publicExponent in whole octets");

    static final Rule<Certificate> RSA_USAGES = usages("rsa.key-usage", "rfc3279-2.3.1-4#2")
            .when(keyOf(RSA), IS_CA.not())
            .require(
                    noUsage(KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY),
                    "remove keyAgreement, encipherOnly and decipherOnly: an RSA key cannot agree on keys");

    static final Rule<Certificate> RSA_CA_USAGES = usages("rsa.ca-key-usage", "rfc3279-2.3.1-5#2")
            .when(keyOf(RSA), IS_CA)
            .require(
                    noUsage(KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY),
                    "remove keyAgreement, encipherOnly and decipherOnly: an RSA key cannot agree on keys");

    static final Rule<Certificate> RSA_SIGNING_CA = usages("rsa.no-encipherment", "rfc3279-2.3.1-6")
            .when(keyOf(RSA), noUsage(KEY_CERT_SIGN, CRL_SIGN).not())
            .require(
                    noUsage(KEY_ENCIPHERMENT, DATA_ENCIPHERMENT),
                    "remove keyEncipherment and dataEncipherment from a key that signs certificates or CRLs");

    static final Rule<Certificate> DSA_PARAMETERS = RULES.rule("dsa.parameters", "rfc3279-2.3.2-1", "rfc3279-2.3.2-2")
            .when(keyOf(DSA))
            .require(
                    KEY.none(PARAMETERS_WRONG),
                    "give the DSA parameters as a SEQUENCE, or leave them out entirely, NULL too");

    static final Rule<Certificate> DSA_DOMAIN = RULES.rule("dsa.domain", "rfc3279-2.3.2-u1")
            .when(keyOf(DSA), KEY.none(PARAMETERS_ABSENT | PARAMETERS_WRONG))
            .require(
                    KEY.none(DSA_INCOMPLETE),
                    "give all of p, q and g as positive INTEGERs, or leave the parameters out");

    static final Rule<Certificate> DSA_KEY_OCTETS = key("dsa.key", DSA, "rfc3279-2.3.2-4")
            .require(RsaDsaDhKeys::hasKey, "put the DSA key into subjectPublicKey as a DER INTEGER in whole octets");

    static final Rule<Certificate> DSA_USAGES = usages("dsa.key-usage", "rfc3279-2.3.2-5#2")
            .when(keyOf(DSA), IS_CA.not())
            .require(SIGNS_ONLY, NO_SIGNATURE_USAGE);

    static final Rule<Certificate> DSA_CA_USAGES = usages("dsa.ca-key-usage", "rfc3279-2.3.2-6#2")
            .when(keyOf(DSA), IS_CA)
            .require(SIGNS_ONLY, NO_SIGNATURE_USAGE);

    static final Rule<Certificate> DH_PARAMETERS = RULES.rule("dh.parameters", "rfc3279-2.3.3-u1")
            .when(keyOf(DH))
            .require(
                    KEY.none(DH_INCOMPLETE),
                    "put DomainParameters into the parameters: a SEQUENCE that begins with p, g and q");

    static final Rule<Certificate> DH_VALIDATION = RULES.rule("dh.validation", "rfc3279-2.3.3-1")
            .when(keyOf(DH))
            .require(
                    KEY.none(DH_HALF_VALIDATED),
                    "give both seed and pgenCounter in validationParms, or leave both out");

    static final Rule<Certificate> DH_KEY_OCTETS = key("dh.key", DH, "rfc3279-2.3.3-2")
            .require(
                    RsaDsaDhKeys::hasKey,
                    "put the Diffie-Hellman key into subjectPublicKey as a DER INTEGER in whole octets");

    static final Rule<Certificate> DH_AGREES = usages("dh.key-agreement", "rfc3279-2.3.3-3#1")
            .when(keyOf(DH))
            .require(usage(KEY_AGREEMENT), "add keyAgreement to keyUsage, or remove the extension");

    static final Rule<Certificate> DH_AGREES_ONLY = usages("dh.only-agreement", "rfc3279-2.3.3-u2")
            .when(keyOf(DH))
            .require(NEITHER_SIGNS_NOR_ENCIPHERS, AGREEMENT_ONLY);

    static final Rule<Certificate> DH_ONE_WAY = usages("dh.one-way", "rfc3279-2.3.3-4")
            .when(keyOf(DH), usage(ENCIPHER_ONLY))
            .require(noUsage(DECIPHER_ONLY), "remove encipherOnly or decipherOnly: only one of them may be set");

    static final Rule<Certificate> KEA_DOMAIN = RULES.rule("kea.domain", "rfc3279-2.3.4-1", "rfc3279-2.3.4-2")
            .when(keyOf(KEA))
            .require(
                    KEY.none(PARAMETERS_WRONG | KEA_DOMAIN_LENGTH),
                    "put the domain identifier into the parameters: an OCTET STRING of 10 octets");

    static final Rule<Certificate> KEA_KEY = RULES.rule("kea.key", "rfc3279-2.3.4-u1")
            .when(keyOf(KEA))
            .require(KEY.none(UNUSED_BITS), "put the KEA key into subjectPublicKey in whole octets");

    static final Rule<Certificate> KEA_AGREES = usages("kea.key-agreement", "rfc3279-2.3.4-3#1")
            .when(keyOf(KEA))
            .require(usage(KEY_AGREEMENT), "add keyAgreement to keyUsage, or remove the extension");

    static final Rule<Certificate> KEA_AGREES_ONLY = usages("kea.only-agreement", "rfc3279-2.3.4-u2")
            .when(keyOf(KEA))
            .require(NEITHER_SIGNS_NOR_ENCIPHERS, AGREEMENT_ONLY);

    static final Rule<Certificate> KEA_ONE_WAY = usages("kea.one-way", "rfc3279-2.3.4-4")
            .when(keyOf(KEA), usage(ENCIPHER_ONLY))
            .require(noUsage(DECIPHER_ONLY), "remove encipherOnly or decipherOnly: only one of them may be set");

    static {
        RULES.about(Matter.STRUCTURE, "rsa.key", "dsa.key", "dh.key")
                .about(Matter.KEY_AGREEMENT, "rsa.key-usage")
                .about(
                        Matter.SIGNATURE_PARAMETERS,
                        "signature.rsa-parameters",
                        "signature.dsa-parameters",
                        "signature.ecdsa-parameters");
    }

    private RsaDsaDhKeys() {}

    private static Rule.Draft<Certificate> usages(String name, String... duties) {
        return RULES.rule(name, duties).at(Certificate::keyUsage).when(has(KEY_USAGE));
    }

    /** What the octets are not is a fault of the encoding too, which leaves the key unread: so nothing is asked of the facts. */
    private static Rule.Draft<Certificate> key(String name, Algorithm.Family family, String... duties) {
        return RULES.rule(name, duties)
                .at(CertificateFacts::keyOctets)
                // the algorithm is told, whatever the key is
                .whenever(c -> c.keyAlgorithm().family() == family);
    }

    private static boolean hasKey(Certificate c) {
        return (of(c.bytes(), c.subjectPublicKeyInfo()) & (NO_KEY | UNUSED_BITS)) == 0;
    }

    private static Rule<Certificate> value(String name, String duty, Algorithm.Family family) {
        return VALUES.rule(name, duty)
                .when(SIGNED, signedBy(family))
                .require(
                        c -> SignatureTraits.hasShape(c.bytes(), c.tbsSignature(), c.signatureValue()),
                        "encode the signature as a SEQUENCE of the INTEGERs r and s");
    }
}

package org.clausewise.rules.rfc;

import static org.clausewise.pki.Algorithm.Family.EDWARDS;
import static org.clausewise.pki.Algorithm.Family.MONTGOMERY;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyTraits.PARAMETERS_WRONG;
import static org.clausewise.pki.KeyTraits.UNUSED_BITS;
import static org.clausewise.pki.KeyTraits.WRONG_LENGTH;
import static org.clausewise.pki.KeyUsage.*;
import static org.clausewise.pki.SignatureTraits.EDWARDS_PARAMETERS;
import static org.clausewise.rule.CertificateFacts.*;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.pki.SignatureTraits;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 8410, Ed25519, Ed448, X25519 and X448. */
public final class EdwardsMontgomeryKeys {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc8410", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectPublicKeyInfo);

    /** Of signatures as they are: TLS BR 4.3.1.2 lets a certificate be linted under a placeholder. */
    public static final Section<Certificate> VALUES = Section.of("rfc8410.value", Subject.CERTIFICATE, Profile.PKIX)
            .at(Certificate::signatureValue)
            .reads(Part.TBS_SIGNATURE, Part.SIGNATURE_ALGORITHM, Part.SIGNATURE_VALUE);

    static final Rule<Certificate> PARAMETERS = RULES.rule("key.parameters", "rfc8410-3-1")
            .when(keyOf(EDWARDS, MONTGOMERY))
            .require(KEY.none(PARAMETERS_WRONG), "leave the parameters of the key's algorithm out, NULL too");

    static final Rule<Certificate> LENGTH = RULES.rule("key.length", "rfc8410-4-u1")
            .when(keyOf(EDWARDS, MONTGOMERY))
            .require(
                    KEY.none(WRONG_LENGTH | UNUSED_BITS),
                    "put the octets of the key alone into subjectPublicKey: 32 of Ed25519 and X25519, 57 of Ed448, 56 of X448");

    static final Rule<Certificate> AGREEMENT = RULES.rule("montgomery.key-agreement", "rfc8410-5-1")
            .at(Certificate::keyUsage)
            .when(keyOf(MONTGOMERY), has(KEY_USAGE))
            .require(usage(KEY_AGREEMENT), "add keyAgreement to keyUsage, or remove the extension");

    static final Rule<Certificate> ONE_WAY = RULES.rule("montgomery.one-way", "rfc8410-5-2#2")
            .at(Certificate::keyUsage)
            .when(keyOf(MONTGOMERY), usage(ENCIPHER_ONLY))
            .require(noUsage(DECIPHER_ONLY), "remove encipherOnly or decipherOnly: only one of them may be set");

    static final Rule<Certificate> AGREEMENT_ONLY = RULES.rule("montgomery.only-agreement", "rfc5280-4.2.1.3-u2")
            .at(Certificate::keyUsage)
            .when(keyOf(MONTGOMERY), has(KEY_USAGE))
            .require(
                    noUsage(
                            DIGITAL_SIGNATURE,
                            NON_REPUDIATION,
                            KEY_ENCIPHERMENT,
                            DATA_ENCIPHERMENT,
                            KEY_CERT_SIGN,
                            CRL_SIGN),
                    "remove what signs or enciphers from keyUsage: X25519 and X448 agree on keys and nothing else");

    static final Rule<Certificate> SIGNATURE = RULES.rule("edwards.key-usage", "rfc8410-5-3")
            .at(Certificate::keyUsage)
            .when(keyOf(EDWARDS), has(KEY_USAGE), IS_CA.not())
            .require(
                    noUsage(NON_REPUDIATION, DIGITAL_SIGNATURE).not(),
                    "add digitalSignature or nonRepudiation to keyUsage");

    static final Rule<Certificate> CA_SIGNATURE = RULES.rule("edwards.ca-key-usage", "rfc8410-5-4")
            .at(Certificate::keyUsage)
            .when(keyOf(EDWARDS), has(KEY_USAGE), IS_CA)
            .require(
                    noUsage(NON_REPUDIATION, DIGITAL_SIGNATURE, KEY_CERT_SIGN, CRL_SIGN)
                            .not(),
                    "add digitalSignature, nonRepudiation, keyCertSign or cRLSign to keyUsage");

    static final Rule<Certificate> NO_ENCIPHERMENT = RULES.rule("edwards.no-encipherment", "rfc5280-4.2.1.3-u1")
            .at(Certificate::keyUsage)
            .when(keyOf(EDWARDS), has(KEY_USAGE))
            .require(
                    noUsage(KEY_ENCIPHERMENT, DATA_ENCIPHERMENT, KEY_AGREEMENT),
                    "remove what does not sign from keyUsage: EdDSA neither enciphers nor agrees on keys");

    static final Rule<Certificate> SIGNATURE_PARAMETERS = RULES.rule("signature.parameters", "rfc8410-6-1")
            .require(
                    SIGNATURES.none(EDWARDS_PARAMETERS),
                    SIGNATURES.with(EDWARDS_PARAMETERS),
                    "leave the parameters of the signature algorithm out, NULL too");

    static final Rule<Certificate> SIGNATURE_VALUE = VALUES.rule("length", "rfc8410-6-u1")
            .when(SIGNED, signedBy(EDWARDS))
            .require(
                    c -> SignatureTraits.hasShape(c.bytes(), c.tbsSignature(), c.signatureValue()),
                    "let signatureValue be the octets of the signature alone: 64 of Ed25519, 114 of Ed448");

    private EdwardsMontgomeryKeys() {}
}

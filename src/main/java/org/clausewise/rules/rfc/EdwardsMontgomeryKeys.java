package org.clausewise.rules.rfc;

import static org.clausewise.pki.Algorithm.Family.EDWARDS;
import static org.clausewise.pki.Algorithm.Family.MONTGOMERY;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.pki.KeyTraits.PARAMETERS_WRONG;
import static org.clausewise.pki.KeyTraits.WRONG_LENGTH;
import static org.clausewise.pki.KeyUsage.*;
import static org.clausewise.pki.SignatureTraits.EDWARDS_PARAMETERS;
import static org.clausewise.rule.CertificateFacts.*;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 8410, Ed25519, Ed448, X25519 and X448. */
public final class EdwardsMontgomeryKeys {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc8410", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectPublicKeyInfo);

    static final Rule<Certificate> PARAMETERS = RULES.rule("key.parameters", "rfc8410-3-1")
            .when(keyOf(EDWARDS, MONTGOMERY))
            .require(KEY.none(PARAMETERS_WRONG), "leave the parameters of the key's algorithm out, NULL too");

    static final Rule<Certificate> LENGTH = RULES.rule("key.length", "rfc8410-4-u1")
            .when(keyOf(EDWARDS, MONTGOMERY))
            .require(
                    KEY.none(WRONG_LENGTH),
                    "put the octets of the key alone into subjectPublicKey: 32 of Ed25519 and X25519, 57 of Ed448, 56 of X448");

    static final Rule<Certificate> AGREEMENT = RULES.rule("montgomery.key-agreement", "rfc8410-5-1")
            .at(Certificate::keyUsage)
            .when(keyOf(MONTGOMERY), has(KEY_USAGE))
            .require(usage(KEY_AGREEMENT), "add keyAgreement to keyUsage, or remove the extension");

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

    private EdwardsMontgomeryKeys() {}
}

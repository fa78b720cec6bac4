package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.SELF_ISSUED_CA;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.1, Authority Key Identifier. A signature may be a placeholder, so the names alone tell a self-signed certificate. */
public final class AuthorityKeyIdentifier {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.authority-key-identifier", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::authorityKeyIdentifier);

    static final Rule<Certificate> PRESENT = RULES.rule("present", "rfc5280-4.2.1.1-2#1")
            .at(CertificateFacts::extensionsPlace)
            .when(SELF_ISSUED_CA.not())
            .require(has(AUTHORITY_KEY_IDENTIFIER), "add authorityKeyIdentifier");

    static final Rule<Certificate> KEY_IDENTIFIER = RULES.rule("key-identifier", "rfc5280-4.2.1.1-2#2")
            .when(SELF_ISSUED_CA.not(), has(AUTHORITY_KEY_IDENTIFIER))
            .require(
                    AKI_HAS_KEY_IDENTIFIER,
                    "add keyIdentifier to authorityKeyIdentifier: the subjectKeyIdentifier of the issuing CA");

    static {
        ExtensionRules.mustNotBeCritical(RULES, "rfc5280-4.2.1.1-8", AUTHORITY_KEY_IDENTIFIER);
    }

    static final Rule<Certificate> ISSUER_AND_SERIAL = RULES.rule("issuer-and-serial", "rfc5280-A.2-u1")
            .reads(Part.AUTHORITY_KEY_IDENTIFIER)
            .when(has(AUTHORITY_KEY_IDENTIFIER))
            .require(
                    c -> Der.find(c.bytes(), c.authorityKeyIdentifier(), Tag.constructed(1)) >= 0
                            == Der.find(c.bytes(), c.authorityKeyIdentifier(), Tag.context(2)) >= 0,
                    "give authorityCertIssuer and authorityCertSerialNumber both, or neither");

    private AuthorityKeyIdentifier() {}
}

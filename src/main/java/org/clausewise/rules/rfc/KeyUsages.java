package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.NO_USAGE;
import static org.clausewise.rule.CertificateFacts.SIGNS_CERTIFICATES;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.3, Key Usage. */
public final class KeyUsages {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.key-usage", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::keyUsage);

    static final Rule<Certificate> PRESENT = RULES.rule("ca", "rfc5280-4.2.1.3-1")
            .at(CertificateFacts::extensionsPlace)
            .when(IS_CA)
            .require(has(KEY_USAGE), "add keyUsage: the key verifies certificates or CRLs");

    static final Rule<Certificate> CRITICAL = RULES.rule("critical", "rfc5280-4.2.1.3-2")
            .at(c -> c.extension(KEY_USAGE))
            .when(has(KEY_USAGE))
            .require(critical(KEY_USAGE), "mark keyUsage critical");

    static final Rule<Certificate> CERT_SIGN = RULES.rule("cert-sign", "rfc5280-4.2.1.3-3", "rfc5280-4.2.1.9-1")
            .when(IS_CA.not())
            .require(SIGNS_CERTIFICATES.not(), "drop keyCertSign, or assert cA in basicConstraints");

    static final Rule<Certificate> SOME_BIT = RULES.rule("some-bit", "rfc5280-4.2.1.3-7")
            .when(has(KEY_USAGE))
            .require(NO_USAGE.not(), "set a bit of keyUsage, or drop the extension");

    private KeyUsages() {}
}

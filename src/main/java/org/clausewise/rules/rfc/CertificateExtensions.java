package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.SAN_CRITICAL;
import static org.clausewise.rule.CertificateFacts.SUBJECT_EMPTY;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1, as far as the Baseline Requirements repeat it or set it aside. */
public final class CertificateExtensions {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(CertificateFacts::extensionsPlace);

    static final Rule<Certificate> SUBJECT_KEY_IDENTIFIER = RULES.rule(
                    "subject-key-identifier.present", "rfc5280-4.2.1.2-4")
            .when(IS_CA.not())
            .require(has(ExtensionType.SUBJECT_KEY_IDENTIFIER), "add subjectKeyIdentifier");

    static final Rule<Certificate> SAN_PRESENT = RULES.rule("subject-alt-name.present", "rfc5280-4.2.1.6-5#1")
            .when(SUBJECT_EMPTY)
            .require(HAS_SAN, "add subjectAltName: the subject is empty");

    static final Rule<Certificate> SAN_CRITICAL_ALONE = RULES.rule("subject-alt-name.critical", "rfc5280-4.2.1.6-5#2")
            .at(Certificate::subjectAltName)
            .when(SUBJECT_EMPTY, HAS_SAN)
            .require(SAN_CRITICAL, "mark subjectAltName critical: the subject is empty");

    static final Rule<Certificate> SAN_NOT_CRITICAL = RULES.rule("subject-alt-name.not-critical", "rfc5280-4.2.1.6-6")
            .at(Certificate::subjectAltName)
            .when(SUBJECT_EMPTY.not(), HAS_SAN)
            .require(SAN_CRITICAL.not(), "do not mark subjectAltName critical: the subject is not empty");

    private CertificateExtensions() {}
}

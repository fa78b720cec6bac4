package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.SUBJECT_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.2, Subject Key Identifier. */
public final class SubjectKeyIdentifier {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.subject-key-identifier", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(CertificateFacts::extensionsPlace);

    static final Rule<Certificate> OF_CA = RULES.rule("ca", "rfc5280-4.2.1.2-1")
            .when(IS_CA)
            .require(has(SUBJECT_KEY_IDENTIFIER), "add subjectKeyIdentifier: the subject is a CA");

    static final Rule<Certificate> PRESENT = RULES.rule("present", "rfc5280-4.2.1.2-4")
            .when(IS_CA.not())
            .require(has(SUBJECT_KEY_IDENTIFIER), "add subjectKeyIdentifier");

    static {
        ExtensionRules.mustNotBeCritical(RULES, "rfc5280-4.2.1.2-8", SUBJECT_KEY_IDENTIFIER);
    }

    private SubjectKeyIdentifier() {}
}

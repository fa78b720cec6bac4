package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.POISON_IS_NULL;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.critical;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 6962 3.1, precertificates. */
public final class Precertificates {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc6962.precertificate", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(c -> c.extension(ExtensionType.PRECERTIFICATE_POISON));

    static final Rule<Certificate> POISON_CRITICAL = RULES.rule("poison.critical", "rfc6962-3.1-u1#1")
            .when(PRECERTIFICATE)
            .require(critical(ExtensionType.PRECERTIFICATE_POISON), "mark the poison extension critical");

    static final Rule<Certificate> POISON_NULL = RULES.rule("poison.null", "rfc6962-3.1-u1#2")
            .when(PRECERTIFICATE)
            .require(POISON_IS_NULL, "make extnValue of the poison extension 05 00");

    private Precertificates() {}
}

package org.clausewise.rules.practice;

import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** What becomes of the SCTs that logs gave for a precertificate. */
public final class EmbeddedScts {
    public static final Section<Certificate> RULES =
            Section.of("practice.scts", Subject.PAIR, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Certificate> EMBEDDED = RULES.rule("embedded", "practice-scts-u1")
            .at(CertificateFacts::extensionsPlace)
            .needs(Input.PRECERTIFICATE)
            .when(PRECERTIFICATE.not())
            .require(
                    has(ExtensionType.SCT_LIST),
                    "embed the SCTs of the precertificate, or see that the TLS server gets them by other means");

    private EmbeddedScts() {}
}

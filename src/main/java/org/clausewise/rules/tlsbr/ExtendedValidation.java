package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.CertificateFacts.HAS_EV_POLICY;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubjectRules;

/** TLS BR 7.1.2.7.5, Extended Validation: what the TLS BR themselves add to the EV Guidelines. */
public final class ExtendedValidation {
    public static final Section<Certificate> RULES =
            Section.of("tls.subscriber.ev", Subject.CERTIFICATE, Profile.TLS_EV).at(Certificate::subject);

    static {
        SubjectRules.policies(
                RULES,
                "tls-br-7.1.2.7.5-3",
                "tls-br-7.1.2.7.5-4",
                HAS_EV_POLICY,
                "2.23.140.1.1: this is an Extended Validation certificate");
        SubjectRules.informative(RULES, "subject.informative", "tls-br-7.1.2.7.5-5");
    }

    static {
        RULES.about(Matter.EV_POLICY, "policies.reserved", "policies.reserved.none");
    }

    private ExtendedValidation() {}
}

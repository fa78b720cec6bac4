package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.Validation;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 1.3.2, Registration Authorities: what the CA does itself. */
public final class RegistrationAuthorities {
    public static final Section<Issuance> RULES =
            Section.of("tls.delegation", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Issuance> VALIDATION = RULES.rule("validation", "tls-br-1.3.2-1#2")
            .knowing(detail("performer", Validation.class, v -> v.performer() != null))
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> !isDelegated(known(v.performer()))),
                    "let nobody but the CA validate control over {}");

    static final Rule<Issuance> CAA = RULES.rule("caa", "tls-br-1.3.2-1#3")
            .knowing(detail("performer", CaaCheck.class, c -> c.performer() != null))
            .require(
                    CAA_CHECKS,
                    test(CaaCheck.class, c -> !isDelegated(known(c.performer()))),
                    "let nobody but the CA check the CAA records of {}");

    private RegistrationAuthorities() {}

    private static boolean isDelegated(Performer performer) {
        return performer == Performer.DELEGATED_THIRD_PARTY
                || performer == Performer.ENTERPRISE_RA
                || performer == Performer.APPLICANT;
    }
}

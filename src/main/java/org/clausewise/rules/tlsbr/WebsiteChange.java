package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.6, Agreed-Upon Change to Website, which is retired. */
public final class WebsiteChange {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.website-change", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Issuance> RETIRED = RULES.rule("retired", "tls-br-3.2.2.4.6-1")
            .require(
                    VALIDATIONS,
                    notBy(ValidationMethod.WEBSITE_CHANGE, performedSince("2020-06-03")),
                    "validate by another method: {} was validated by one that is retired");

    static final Rule<Issuance> NO_REUSE = RULES.rule("no-reuse", "tls-br-3.2.2.4.6-2")
            .require(
                    VALIDATIONS,
                    notBy(ValidationMethod.WEBSITE_CHANGE),
                    "validate by another method: {} was validated by one that is retired, and may not be used again");

    static {
        RULES.about(Matter.METHOD, "retired", "no-reuse");
    }

    private WebsiteChange() {}
}

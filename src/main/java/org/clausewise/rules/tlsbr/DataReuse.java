package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Ages;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.RiskReview;
import org.clausewise.evidence.Validation;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 4.2.1, Performing Identification and Authentication Functions: how old data and validations may be at issuance. */
public final class DataReuse {
    public static final Section<Issuance> RULES =
            Section.of("tls.reuse", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    /** Age runs from the beginning of a validation, and from the oldest of what it rests on. */
    private static final At<Issuance> IN_PERIOD = test(
            Validation.class,
            (i, v) -> Ages.atMost(
                    ReusePeriods.ofNames(i.issuedAt()), ReusePeriods.oldest(v, known(v.initiated())), i.issuedAt()));

    private static final Detail<Issuance> OBTAINED = detail("obtained", IdentityDatum.class, d -> d.obtained() != null);

    private static final At<Issuance> DATA_IN_PERIOD = test(
            IdentityDatum.class,
            (i, d) -> Ages.atMost(ReusePeriods.ofIdentity(i.issuedAt()), known(d.obtained()), i.issuedAt()));

    // @formatter:off
    static {
        names("names.period", "the table says", "tls-br-4.2.1-8");
        names("names.max-398-days", "398 days", "tls-br-4.2.1-9");
        names("names.max-200-days", "200 days", "tls-br-4.2.1-10");
        names("names.max-100-days", "100 days", "tls-br-4.2.1-11");
        names("names.max-10-days", "10 days", "tls-br-4.2.1-12");
        names("names.max-39-months", "39 months", "tls-br-4.2.1-r1#1");
        names("names.max-825-days", "825 days", "tls-br-4.2.1-r2");
        identity("identity.max-825-days", "825 days", "tls-br-4.2.1-6");
        identity("identity.max-398-days", "398 days", "tls-br-4.2.1-7");
        identity("identity.max-39-months", "39 months", "tls-br-4.2.1-r1#2");
    }
    // @formatter:on

    static final Rule<Issuance> HIGH_RISK = RULES.rule("high-risk.verified", "tls-br-4.2.1-13#2")
            .knowing(detail("additionalVerification", RiskReview.class, r -> r.additionalVerification() != null))
            .require(
                    each(RiskReview.class).where(test(RiskReview.class, r -> Boolean.TRUE.equals(r.flagged()))),
                    test(
                            RiskReview.class,
                            (i, r) ->
                                    known(r.additionalVerification()) && (r.at() == null || i.isBeforeSigning(r.at()))),
                    "verify a request of high risk further before issuing");

    static {
        RULES.about(Matter.AGE, "names.period", "*-days", "*-months");
    }

    private DataReuse() {}

    private static void names(String name, String limit, String duty) {
        RULES.rule(name, duty)
                .knowing(INITIATED)
                .require(
                        VALIDATIONS,
                        IN_PERIOD,
                        "validate {} again: the validation, or what it rests on, is older than " + limit);
    }

    private static void identity(String name, String limit, String step) {
        RULES.rule(name, step)
                .knowing(OBTAINED)
                .require(
                        each(IdentityDatum.class),
                        DATA_IN_PERIOD,
                        "obtain the data on {} again: it is older than " + limit);
    }
}

package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.time.Instant;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.ContactSource;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.Validation;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** TLS BR 4.2.1, Performing Identification and Authentication Functions: how old data and validations may be at issuance. */
public final class DataReuse {
    public static final Section<Issuance> RULES =
            Section.of("tls.reuse", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    /** Age runs from the beginning of a validation, and from the oldest of what it rests on. */
    private static final At<Issuance> IN_PERIOD =
            test(Validation.class, (i, v) -> Ages.atMost(ReusePeriods.ofNames(i.issuedAt()), oldest(v), i.issuedAt()));

    // @formatter:off
    static {
        names("names.period", "the table says", "tls-br-4.2.1-8");
        names("names.max-398-days", "398 days", "tls-br-4.2.1-9");
        names("names.max-200-days", "200 days", "tls-br-4.2.1-10");
        names("names.max-100-days", "100 days", "tls-br-4.2.1-11");
        names("names.max-10-days", "10 days", "tls-br-4.2.1-12");
        identity("identity.max-825-days", 825, "tls-br-4.2.1-6");
        identity("identity.max-398-days", 398, "tls-br-4.2.1-7");
    }
    // @formatter:on

    private DataReuse() {}

    private static void names(String name, String limit, String duty) {
        RULES.rule(name, duty)
                .knowing(INITIATED)
                .require(
                        VALIDATIONS,
                        IN_PERIOD,
                        "validate {} again: the validation, or what it rests on, is older than " + limit);
    }

    private static void identity(String name, int days, String step) {
        RULES.rule(name, step)
                .knowing(detail("obtained", IdentityDatum.class, d -> d.obtained() != null))
                .require(
                        each(IdentityDatum.class),
                        test(
                                IdentityDatum.class,
                                (i, d) -> Ages.atMost(days * Ages.DAY, known(d.obtained()), i.issuedAt())),
                        "obtain the data on {} again: it is older than " + days + " days");
    }

    /** When the validation began, or the oldest of what it rests on was obtained. */
    private static Instant oldest(Validation v) {
        Instant oldest = known(v.initiated());
        for (DnsQuery query : v.dns()) {
            oldest = earlier(oldest, query.at());
        }
        for (HttpExchange exchange : v.http()) {
            oldest = earlier(oldest, exchange.at());
        }
        for (ContactSource source : v.sources()) {
            oldest = earlier(oldest, source.at());
        }
        return oldest;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}

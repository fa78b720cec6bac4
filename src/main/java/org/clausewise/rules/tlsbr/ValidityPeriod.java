package org.clausewise.rules.tlsbr;

import java.util.function.Predicate;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.ValidityLimit;

/** TLS BR 6.3.2, Certificate operational periods: the schedule of greatest Validity Periods, with its past. */
public final class ValidityPeriod {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.validity", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::validity)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER);

    private static final long DAY_2026_03_15 = 1_773_532_800L;

    // @formatter:off
    static {
        // until 2020-09-01 the period ran from issuance to expiry; since then from notBefore through notAfter, both
        // included
        months("max-60-months", 60, "tls-br-6.3.2-r1");
        months("max-39-months", 39, "tls-br-6.3.2-r2", "tls-br-6.3.2-r3");
        before("max-825-days", 825, "tls-br-6.3.2-r4");
        days("max-397-days", 397, "tls-br-6.3.2-1#1", "tls-br-6.3.2-5#1");
        days("max-200-days", 200, "tls-br-6.3.2-2#2");
        days("max-199-days", 199, "tls-br-6.3.2-2#1", "tls-br-6.3.2-5#2");
        days("max-100-days", 100, "tls-br-6.3.2-3#2");
        days("max-99-days", 99, "tls-br-6.3.2-3#1", "tls-br-6.3.2-5#3");
        days("max-47-days", 47, "tls-br-6.3.2-4#2");
        days("max-46-days", 46, "tls-br-6.3.2-4#1", "tls-br-6.3.2-5#4");
    }
    // @formatter:on

    static final Rule<Certificate> DAYS_398 = RULES.rule("max-398-days", "tls-br-6.3.2-1#2", "tls-br-6.3.2-u3")
            // the table of today's text, which goes on, gives this row an end and no beginning
            .whenever(c -> c.issuedAtSeconds() < DAY_2026_03_15)
            .require(ValidityLimit.days(398), "shorten the validity period to at most 398 days, to the second");

    static {
        RULES.about(Matter.VALIDITY, "*-days", "max-39-months");
    }

    private ValidityPeriod() {}

    private static void days(String name, int days, String... duties) {
        step(name, days + " days", ValidityLimit.days(days), duties);
    }

    private static void before(String name, int days, String... duties) {
        step(name, days + " days", ValidityLimit.daysBetween(days), duties);
    }

    private static void months(String name, int months, String... duties) {
        step(name, months + " months", ValidityLimit.monthsBetween(months), duties);
    }

    private static void step(String name, String limit, Predicate<Certificate> within, String... duties) {
        RULES.rule(name, duties).require(within, "shorten the validity period to at most " + limit + ", to the second");
    }
}

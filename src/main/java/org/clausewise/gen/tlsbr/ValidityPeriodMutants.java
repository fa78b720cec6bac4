package org.clausewise.gen.tlsbr;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** TLS BR 6.3.2, the longest validity periods: one second too long, and far too long. */
public final class ValidityPeriodMutants {
    // EVG 6.3.2 asks for less
    private static final String YEAR = "evg.subscriber.validity.max-12-months";
    private static final String MONTHS_27 = "evg.subscriber.validity.max-27-months";

    private ValidityPeriodMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                longer("max-60-months", "tls-br-6.3.2-r1", "a-second", c -> fromSigning(c, 60))
                        .implies(id("max-39-months"), YEAR, MONTHS_27),
                longer("max-60-months", "tls-br-6.3.2-r1", "a-decade", c -> c.lastingMonths(180))
                        .implies(id("max-39-months"), YEAR, MONTHS_27),
                longer("max-39-months", "tls-br-6.3.2-r2", "a-second", c -> fromSigning(c, 39))
                        .also("tls-br-6.3.2-r3")
                        .implies(YEAR, MONTHS_27, "evg.subscriber.validity.max-825-days"),
                longer(
                                "max-825-days",
                                "tls-br-6.3.2-r4",
                                "a-second",
                                c -> c.notBefore(c.issuedAt()).lasting(days(825).plusSeconds(2)))
                        .implies(YEAR, "evg.subscriber.validity.max-825-days"),
                longer("max-825-days", "tls-br-6.3.2-r4", "a-year", c -> c.lasting(days(1191)))
                        .implies(YEAR, "evg.subscriber.validity.max-825-days"),
                most(398, "tls-br-6.3.2-1#2")
                        .also("tls-br-6.3.2-u3")
                        .until("2026-03-15")
                        .implies(id("max-397-days"), YEAR, "evg.subscriber.validity.max-398-days"),
                most(397, "tls-br-6.3.2-1#1").also("tls-br-6.3.2-5#1").implies(YEAR),
                most(200, "tls-br-6.3.2-2#2").implies(id("max-199-days")),
                most(199, "tls-br-6.3.2-2#1").also("tls-br-6.3.2-5#2"),
                most(100, "tls-br-6.3.2-3#2").implies(id("max-99-days")),
                most(99, "tls-br-6.3.2-3#1").also("tls-br-6.3.2-5#3"),
                most(47, "tls-br-6.3.2-4#2").implies(id("max-46-days")),
                most(46, "tls-br-6.3.2-4#1").also("tls-br-6.3.2-5#4"),
                longer("max-398-days", "tls-br-6.3.2-1#2", "a-year", c -> c.lasting(days(730)))
                        .implies(id("max-397-days"), YEAR, "evg.subscriber.validity.max-398-days"),
                longer("max-200-days", "tls-br-6.3.2-2#2", "a-year", c -> c.lasting(days(397)))
                        .implies(id("max-199-days"), YEAR),
                longer("max-100-days", "tls-br-6.3.2-3#2", "a-year", c -> c.lasting(days(397)))
                        .implies(id("max-99-days"), YEAR),
                longer("max-47-days", "tls-br-6.3.2-4#2", "a-year", c -> c.lasting(days(397)))
                        .implies(id("max-46-days"), YEAR));
    }

    private static Mutant longer(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), duty, change)
                .named(name)
                .of(Profile.Group.TLS_SUBSCRIBER)
                // EVG Appendix F asked for less of them
                .when(c -> c.names().stream().noneMatch(GeneralNames::isOnion))
                // a short-lived subject may do without
                .given(c -> c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl")));
    }

    /** One second more than this many days, both ends included. */
    private static Mutant most(int days, String duty) {
        return longer(
                "max-" + days + "-days",
                duty,
                "a-second",
                c -> c.lasting(days(days).plusSeconds(1)));
    }

    /** As the texts before 2020-09-01 count, from signing to expiry: one second more than this many months. */
    private static CertificateSpec fromSigning(CertificateSpec c, int months) {
        return c.notBefore(c.issuedAt())
                .notAfter(c.issuedAt()
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(months)
                        .toInstant()
                        .plusSeconds(1));
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static String id(String rule) {
        return "tls.subscriber.validity." + rule;
    }
}

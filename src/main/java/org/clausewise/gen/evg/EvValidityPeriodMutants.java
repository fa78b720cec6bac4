package org.clausewise.gen.evg;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.OnionAddress;
import org.clausewise.rule.Profile;

/** EVG 6.3.2, the longest validity periods: one second too long, and far too long. */
public final class EvValidityPeriodMutants {
    private EvValidityPeriodMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                longer("max-27-months", "evg-6.3.2-r1", "a-second", c -> fromSigning(c, 27))
                        .implies(id("max-12-months")),
                longer(
                                "max-825-days",
                                "evg-6.3.2-r2",
                                "a-second",
                                c -> c.notBefore(c.issuedAt())
                                        .lasting(Duration.ofDays(825).plusSeconds(2)))
                        .implies(id("max-12-months"), br(825)),
                most("evg-6.3.2-1#1", "before-200-days", 398, 397),
                most("evg-6.3.2-1#2", "before-100-days", 200, 199),
                most("evg-6.3.2-1#3", "before-47-days", 100, 99),
                most("evg-6.3.2-1#4", "after", 47, 46),
                year("#1", "before-200-days"),
                year("#2", "before-100-days").implies(br(200), br(199)),
                year("#3", "before-47-days").implies(br(100), br(99)),
                year("#4", "after").implies(br(47), br(46)),
                longer("onion-max-15-months", "evg-F-r1#1", "a-second", c -> fromSigning(c, 15))
                        .given(EvValidityPeriodMutants::onion)
                        .implies(id("max-12-months")),
                Mutant.mutant("evg.not-ev.validity.onion-max-15-months", "evg-F-r1#2", c -> fromSigning(onion(c), 15))
                        .named("a-second")
                        .of(Profile.Group.TLS_NOT_EV)
                        .implies("tls.not-ev.onion.not-yet"));
    }

    private static Mutant longer(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), duty, change)
                .named(name)
                .of(Profile.TLS_EV)
                .when(c -> rule.startsWith("onion") || c.names().stream().noneMatch(GeneralNames::isOnion))
                .given(EvValidityPeriodMutants::withCrl);
    }

    /** A second more than 398 days, where the TLS BR allow at most so many. */
    private static Mutant most(String duty, String name, int days, int recommended) {
        return longer(
                        "max-398-days",
                        duty,
                        name,
                        c -> c.lasting(Duration.ofDays(398).plusSeconds(1)))
                .implies(id("max-12-months"), br(days), br(recommended));
    }

    private static Mutant year(String duty, String name) {
        return longer("max-12-months", "evg-6.3.2-2" + duty, name, c -> fromSigning(c, 12));
    }

    /** From signing to expiry, one second more than this many months. */
    private static CertificateSpec fromSigning(CertificateSpec c, int months) {
        return c.notBefore(c.issuedAt())
                .notAfter(c.issuedAt()
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(months)
                        .toInstant()
                        .plusSeconds(1));
    }

    private static CertificateSpec onion(CertificateSpec c) {
        return withCrl(c).dnsName(OnionAddress.of(new byte[32], 3) + ".onion");
    }

    /** A short-lived subject may do without. */
    private static CertificateSpec withCrl(CertificateSpec c) {
        return c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl"));
    }

    private static String br(int days) {
        return "tls.subscriber.validity.max-" + days + "-days";
    }

    private static String id(String rule) {
        return "evg.subscriber.validity." + rule;
    }
}

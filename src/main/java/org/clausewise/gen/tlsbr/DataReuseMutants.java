package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Reuse;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** TLS BR 4.2.1. */
public final class DataReuseMutants {
    private DataReuseMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                mutant(
                                "names.period",
                                "8",
                                r -> r.validations(
                                        v -> v.initiated(tooOld(r, ReusePeriods.ofNames(known(r.signingTime()))))))
                        .until("2029-03-15")
                        .implies(
                                "tls.reuse.names.max-398-days",
                                "tls.reuse.names.max-200-days",
                                "tls.reuse.names.max-100-days"),
                names("398", "9", Validation::initiated),
                names("200", "10", Validation::initiated),
                names("100", "11", Validation::initiated),
                names("10", "12", Validation::initiated),
                names("200", "10", (v, old) -> v.dns(q -> q.at(old))).named("oldest-datum"),
                identity("825", "6"),
                identity("398", "7"),
                mutant("names.max-39-months", "r1#1", r -> r.validations(v -> v.initiated(beyondNames(r))))
                        .until("2018-03-01"),
                mutant("names.max-825-days", "r2", r -> r.validations(v -> v.initiated(beyondNames(r))))
                        .until("2021-10-01"),
                mutant(
                                "names.max-200-days",
                                "10",
                                r -> r.validations(v -> v.reuse(Reuse.of("04a1b2")
                                        .validated(tooOld(r, ReusePeriods.ofNames(known(r.signingTime())))))))
                        .implies("tls.reuse.names.period")
                        .named("validated-before"),
                identityMutant("identity.max-39-months", "r1#2", r -> ReusePeriods.ofIdentity(known(r.signingTime()))),
                recordMutant(
                                "tls.reuse.high-risk.verified",
                                "tls-br-4.2.1-13#2",
                                r -> r.risk(k -> k.additionalVerification(false)))
                        .given(c -> c.recorded().record(r -> r.risk(k -> k.flagged(true)))));
    }
    // spotless:on

    private static Mutant names(String days, String row, BiFunction<Validation, Instant, Validation> change) {
        return mutant(
                        "names.max-" + days + "-days",
                        row,
                        r -> r.validations(v -> change.apply(v, tooOld(r, Integer.parseInt(days) * 86_400L))))
                .implies("tls.reuse.names.period");
    }

    private static Mutant mutant(String rule, String row, UnaryOperator<IssuanceRecord> change) {
        return recordMutant("tls.reuse." + rule, "tls-br-4.2.1-" + row, change)
                .of(Profile.Group.TLS_NOT_EV) // EVG have a limit of their own
                .given(c -> c.recorded(ValidationMethod.DNS_CHANGE))
                .with(ValidationMethod.DNS_CHANGE, v -> true);
    }

    private static Mutant identity(String days, String row) {
        return identityMutant("identity.max-" + days + "-days", row, r -> Integer.parseInt(days) * 86_400L);
    }

    private static Mutant identityMutant(String rule, String row, ToLongFunction<IssuanceRecord> seconds) {
        return recordMutant(
                "tls.reuse." + rule,
                "tls-br-4.2.1-" + row,
                r -> r.identity(
                        d -> d.kind() == IdentityKind.COUNTRY ? d.obtained(tooOld(r, seconds.applyAsLong(r))) : d));
    }

    private static Instant beyondNames(IssuanceRecord r) {
        return tooOld(r, ReusePeriods.ofNames(known(r.signingTime())));
    }

    private static Instant tooOld(IssuanceRecord r, long seconds) {
        return known(r.signingTime()).minusSeconds(seconds).minusNanos(1);
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ChallengeKind.RANDOM_VALUE;
import static org.clausewise.evidence.ValidationMethod.DNS_CHANGE;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Delegation;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.Mutant;
import org.jspecify.annotations.Nullable;

/** TLS BR 3.2.2.4.7. */
public final class DnsChangeMutants {
    private static final String DCV = "tls.dcv.dns-change.";
    private static final String AGE = DCV + "random-value.age";

    private DnsChangeMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                mutant("challenge-kind", "u1#1", v -> v.challenge(c -> c.kind(ChallengeKind.ACME_TOKEN))),
                mutant("value", "u1#2", v -> v.dns(q -> q.answers(r -> r.data("nothing of ours"))))
                        .named("absent"),
                mutant("value", "u1#2", v -> v.dns(q -> q.type("MX").answers(r -> r.type("MX"))))
                        .named("record-type"),
                mutant("label", "u1#3", v -> v.dns(q -> q.name(DomainNames.parent(domain(v)))))
                        .named("above"),
                mutant("label", "u1#3", v -> v.dns(q -> q.name("dnsauth." + domain(v))))
                        .named("no-underscore"),
                mutant("label", "u1#3", v -> v.dns(q -> q.name("_a._b." + domain(v))))
                        .named("two-labels"),
                random("random-value.unique", "1#1", c -> c.request("request-0")),
                random(
                                "random-value.age",
                                "1#2",
                                c -> created(c, Duration.ofDays(30).plusNanos(1)))
                        .given(c -> c.recorded(DNS_CHANGE).record(r -> r.request(q -> q.submittedByApplicant(false)))),
                recordMutant(
                                DCV + "random-value.reuse-age",
                                "tls-br-3.2.2.4.7-2",
                                r -> r.validations(v ->
                                        random(v) ? v.challenge(c -> created(c, tooLong(r.signingTime()))) : v))
                        .given(c -> c.recorded(DNS_CHANGE))
                        .with(DNS_CHANGE, DnsChangeMutants::random)
                        .implies(AGE),
                lately("corroborated", "3", v -> v.observations(List.of())),
                lately("same-challenge", "4", v -> v.observations(o -> o.value("another")))
                        .named("other"),
                lately(
                                "same-challenge",
                                "4",
                                v -> v.observations(o -> o.value((String) null)
                                        .dns(DnsQuery.of(o.perspective(), "TXT").status(DnsStatus.NXDOMAIN))))
                        .named("in-dns"),
                lately(
                        "delegation.unique",
                        "5",
                        v -> v.delegation(
                                Delegation.of("all.dcv.ca.example.net").applicants("applicant-7", "applicant-8"))));
    }
    // spotless:on

    private static Mutant mutant(String rule, String duty, UnaryOperator<Validation> change) {
        return Mutant.validationMutant(DCV + rule, "tls-br-3.2.2.4.7-" + duty, DNS_CHANGE, change);
    }

    /** Done at the instant of signing, so that the text of that day judges it. */
    private static Mutant lately(String rule, String duty, UnaryOperator<Validation> change) {
        return new MethodMutants("tls.dcv.dns-change", DNS_CHANGE).mutant(rule, duty, change);
    }

    private static Mutant random(String rule, String duty, UnaryOperator<Challenge> change) {
        return mutant(rule, duty, v -> random(v) ? v.challenge(change) : v).with(DNS_CHANGE, DnsChangeMutants::random);
    }

    private static boolean random(Validation v) {
        Challenge challenge = v.challenge();
        return v.method() == DNS_CHANGE && challenge != null && challenge.kind() == RANDOM_VALUE;
    }

    private static Challenge created(Challenge c, Duration before) {
        return c.created(known(c.used()).minus(before));
    }

    private static Duration tooLong(@Nullable Instant issuedAt) {
        return Duration.ofSeconds(Math.max(
                        ReusePeriods.ofNames(known(issuedAt)),
                        Duration.ofDays(30).toSeconds())
                + 1);
    }

    private static String domain(Validation v) {
        return known(v.authorizationDomainName());
    }
}

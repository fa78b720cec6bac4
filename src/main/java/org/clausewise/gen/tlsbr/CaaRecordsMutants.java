package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.CaaSets.found;
import static org.clausewise.gen.CaaSets.ours;
import static org.clausewise.gen.CaaSets.set;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CaaException;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** TLS BR 3.2.2.8 and 3.2.2.8.1. */
public final class CaaRecordsMutants {
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    /** A property beside those that a CA must process. */
    private static final String FURTHER = "0 contactemail \"hostmaster@example.com\"";

    private CaaRecordsMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                mutant("checked", "8-1#1", r -> r.names(n -> n.caa((String) null)))
                        .named("none")
                        .implies("rfc8659.caa.all-names"),
                // N names, and the check of the first of them N times
                mutant("checked", "8-1#1", r -> r.names(n -> n.caa(first(r).id())))
                        .named("one-for-all")
                        .given(CaaRecordsMutants::twoNames)
                        .implies("rfc8659.caa.all-names"),
                mutant("climb", "8-1#2", r -> r.caa(c -> c.lookups(first(r).lookups())))
                        .named("one-for-all")
                        .given(CaaRecordsMutants::twoNames)
                        .implies("rfc8659.caa.climb"),
                mutant(
                                "climb",
                                "8-1#2",
                                r -> r.caa(c -> c.lookups(c.lookups().get(0).answers(List.of()))))
                        .named("cut-short")
                        .implies("rfc8659.caa.climb"),
                mutant(
                        "corroborates",
                        "8-3",
                        r -> r.caa(c ->
                                c.observations(o -> o.dns(set(c.lookups().get(0), "0 issue \";\""))))),
                mutant("permitted", "8-6", r -> found(r, "0 issue \"other.example.org\""))
                        .given(c -> c.recorded().record(r -> r.ca(ca -> ca.caaParameters(List.of()))))
                        .implies("rfc8659.caa.permitted")
                        .named("others"),
                mutant("permitted", "8-6", r -> found(r, "0 issue \"other.example.org\""))
                        .given(c -> logged(c).record(r -> r.ca(ca -> ca.caaParameters(List.of()))))
                        .ofCertificates()
                        .implies("rfc8659.caa.permitted")
                        .named("at-precertificate"),
                mutant("not-superseded", "8-7", r -> found(r, "0 issue \"other.example.org\"", FURTHER))
                        .given(c -> c.recorded()
                                .record(r -> found(r.ca(ca -> ca.caaParameters(List.of())), ours(""), FURTHER)))
                        .implies("tls.caa.permitted", "rfc8659.caa.permitted"),
                mutant("critical", "8-8", r -> found(r, ours(""), "128 unknown \"x\""))
                        .implies("rfc8659.caa.critical"),
                mutant(
                        "age",
                        "8-9",
                        r -> r.caa(c -> c.at(known(r.signingTime())
                                        .minus(EIGHT_HOURS)
                                        .minusNanos(1))
                                .lookups(q -> q.answers(a -> a.ttl(60L))))),
                exception("kind", "#1", CaaException.OTHER),
                exception("dns-operator", "#2", CaaException.DNS_OPERATOR),
                mutant("exception.constrained", "8-10#3", r -> r.ca(ca -> ca.technicallyConstrained(false)))
                        .given(CaaRecordsMutants::constrained)
                        .named("not-constrained"),
                mutant("exception.constrained", "8-10#3", r -> r.ca(ca -> ca.caaWaivedByContract(false)))
                        .given(CaaRecordsMutants::constrained)
                        .named("not-in-contract"),
                Mutant.mutant("tls.caa.exception.precertificate", "tls-br-3.2.2.8-10#4", c -> c.without(Oids.SCT_LIST))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .given(CaaRecordsMutants::logged)
                        .when(CaaRecordsMutants::hasChecks)
                        .ofCertificates()
                        .implies("practice.scts.embedded"),
                failure("outside", "#1", c -> c.lookups(q -> q.failedInside(true))),
                failure("retried", "#2", c -> c.lookups(q -> q.tries(1))),
                failure("insecure", "#3", c -> c.insecureConfirmed(false)),
                mutant(
                                "dnssec.validated",
                                "8.1-1",
                                r -> r.caa(c ->
                                        c.lookups(q -> q.at(r.signingTime()).dnssec(DnssecStatus.NOT_VALIDATED))))
                        .given(c -> c.recorded().record(r -> r.ca(ca -> ca.caaParameters(List.of()))))
                        .implies("rfc8659.caa.dnssec"),
                mutant(
                        "dnssec.enabled",
                        "8.1-6",
                        r -> r.caa(c -> c.lookups(q -> q.at(r.signingTime()).dnssecDisabled(true)))),
                mutant("dnssec.error", "8.1-7", r -> r.caa(c -> c.lookups(q -> q.dnssec(DnssecStatus.BOGUS)))));
    }
    // spotless:on

    private static Mutant mutant(String rule, String duty, UnaryOperator<IssuanceRecord> change) {
        return Mutant.recordMutant("tls.caa." + rule, "tls-br-3.2.2." + duty, change)
                .when(CaaRecordsMutants::hasChecks);
    }

    private static Mutant exception(String rule, String duty, CaaException exception) {
        return mutant("exception." + rule, "8-10" + duty, r -> r.caa(c -> c.exception(exception)))
                .given(CaaRecordsMutants::constrained);
    }

    private static Mutant failure(String rule, String duty, UnaryOperator<CaaCheck> change) {
        return mutant("failure." + rule, "8-u1" + duty, r -> r.caa(change))
                .given(c -> c.recorded().record(r -> r.caa(CaaRecordsMutants::failed)))
                .when(c -> c.record() != null
                        && c.record().caa().stream()
                                .anyMatch(k -> k.lookups().get(0).status() == DnsStatus.TIMEOUT));
    }

    /** Where there are no records the look-up fails, acceptably. */
    private static CaaCheck failed(CaaCheck c) {
        return c.lookups(q -> q.answers().isEmpty() ? failed(q) : q)
                .lookupFailureAccepted(true)
                .insecureConfirmed(true);
    }

    private static DnsQuery failed(DnsQuery q) {
        return q.status(DnsStatus.TIMEOUT).failedInside(false).tries(2);
    }

    private static CaaCheck without(CaaCheck c, CaaException exception) {
        return c.lookups(List.of()).observations(List.of()).exception(exception);
    }

    private static CertificateSpec constrained(CertificateSpec c) {
        return c.recorded()
                .record(r -> r.ca(ca -> ca.technicallyConstrained(true).caaWaivedByContract(true))
                        .caa(k -> without(k, CaaException.CONSTRAINED_CA)));
    }

    private static CertificateSpec logged(CertificateSpec c) {
        byte[][] scts = Keys.of(TestKey.Role.LOG).stream()
                .limit(2)
                .map(log -> SignedCertificateTimestamps.placeholder(log, c.issuedAt()))
                .toArray(byte[][]::new);
        return c.with(Extensions.sctList(scts))
                .recorded()
                .record(r -> r.caa(k -> k.exception(CaaException.CHECKED_FOR_PRECERTIFICATE)));
    }

    private static CertificateSpec twoNames(CertificateSpec c) {
        return c.name(GeneralNames.dns("a.example.com"))
                .name(GeneralNames.dns("b.example.com"))
                .recorded();
    }

    private static boolean hasChecks(CertificateSpec c) {
        return c.record() != null && !c.record().caa().isEmpty();
    }

    private static CaaCheck first(IssuanceRecord r) {
        return r.caa().get(0);
    }
}

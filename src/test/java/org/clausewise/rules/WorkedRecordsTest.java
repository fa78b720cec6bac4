package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.evidence.ValidationMethod.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.Finding;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.evidence.Account;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Reuse;
import org.clausewise.evidence.TlsHandshake;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records as CAs keep them, each with one thing that is easily misjudged: what is lawful passes, what is not is refused by name. */
class WorkedRecordsTest {
    private static final Instant SIGNED = Subscribers.PLAIN;
    private static final String NAME = "plain.example.com";
    private static final String TARGET = "x1.delegated.example.net";

    private final Gate gate = Gate.builder().requiring(Input.RECORD).build();

    private record Worked(
            String name, ValidationMethod method, UnaryOperator<IssuanceRecord> change, String... breached) {}

    @TestFactory
    Stream<DynamicTest> records() {
        return cases().stream().map(w -> DynamicTest.dynamicTest(w.name, () -> judge(w)));
    }

    @Test
    void whoLookedForNothingHasValidatedNothing() {
        Map<ValidationMethod, String> looked = Map.of(
                WEBSITE_CHANGE_V2,
                "http",
                ACME_HTTP,
                "http",
                TLS_ALPN,
                "tls",
                DNS_ACCOUNT_LABEL,
                "dns",
                DNS_CHANGE,
                "dns");
        looked.forEach((method, detail) -> {
            CertificateSpec spec = Subscribers.plain(Profile.TLS_DV).recorded(method);
            IssuanceRecord record = Objects.requireNonNull(spec.record());

            Verdict verdict = gate.check(Submission.certificate(spec.certificate())
                    .record(record.validations(
                            v -> v.dns(List.of()).http(List.of()).tls((TlsHandshake) null))));

            assertThat(verdict.compliant()).as("%s", verdict).isFalse();
            assertThat(verdict.undecided())
                    .as("%s", verdict)
                    .anySatisfy(u -> assertThat(u.needs()).isEqualTo(detail + " at $.validations[0]"));
        });
    }

    @Test
    void whatAReverseLookupRestsOnIsJudgedToo() {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV)
                .names(GeneralNames.ip("8.8.8.8"))
                .recorded(IP_REVERSE_LOOKUP);
        IssuanceRecord record = Objects.requireNonNull(spec.record());

        Verdict lawful = gate.check(Submission.certificate(spec.certificate()).record(record));
        Verdict unlawful = gate.check(Submission.certificate(spec.certificate())
                .record(record.validations(
                        v -> v.method() == DNS_CHANGE ? v.initiated(SIGNED.minus(Duration.ofDays(201))) : v)));

        assertThat(lawful.compliant()).as("%s", lawful).isTrue();
        assertThat(unlawful.findings()).extracting(Finding::rule).containsExactly("tls.reuse.names.period");
    }

    private void judge(Worked w) {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV).recorded(w.method);
        IssuanceRecord record = w.change.apply(Objects.requireNonNull(spec.record()));

        Verdict verdict = gate.check(Submission.certificate(spec.certificate()).record(record));

        assertThat(verdict.findings())
                .as("%s", verdict)
                .extracting(Finding::rule)
                .containsOnly(w.breached);
        assertThat(verdict.undecided()).as("%s", verdict).isEmpty();
    }

    private static List<Worked> cases() {
        return List.of(
                // what remote Network Perspectives saw need not be kept
                of(
                        "only the URLs of a remote request are kept",
                        ACME_HTTP,
                        v -> seen(v).observations(o -> o.http(v.http().stream()
                                .map(h -> HttpExchange.of(h.url()))
                                .toList()))),
                of(
                        "only the question of a remote query is kept",
                        DNS_CHANGE,
                        v -> seen(v).observations(o -> o.dns(DnsQuery.of("_dnsauth." + NAME, "TXT")))),
                of(
                        "only the name of a remote handshake is kept",
                        TLS_ALPN,
                        v -> seen(v).observations(o -> o.tls(TlsHandshake.of(NAME)))),
                // a resolver may chase aliases in queries of their own
                of("an alias is chased for method 7", DNS_CHANGE, v -> v.dns(chased(v))),
                of("an alias is chased for method 21", DNS_ACCOUNT_LABEL, v -> v.dns(chased(v))),
                of("an alias is chased for method 22", DNS_PERSISTENT_VALUE, v -> v.dns(chased(v))),
                of(
                        "the target of no alias is asked",
                        DNS_CHANGE,
                        v -> v.dns(chased(v).get(1)),
                        "tls.dcv.dns-change.label"),
                of(
                        "types are written in small letters",
                        DNS_CHANGE,
                        v -> v.dns(q ->
                                q.type("txt").answers(a -> a.type(a.type().toLowerCase(Locale.ROOT))))),
                // requests
                of("the request of the validation is this one", DNS_CHANGE, v -> v.request(null)),
                of(
                        "the Random Value is of another request",
                        DNS_CHANGE,
                        v -> v.request(null).challenge(c -> c.token(null).request("request-0")),
                        "tls.dcv.dns-change.random-value.unique"),
                // HTTP
                of(
                        "the first connection failed",
                        ACME_HTTP,
                        v -> v.http(Stream.concat(
                                        Stream.of(
                                                HttpExchange.of(v.http().get(0).url())
                                                        .port(80)),
                                        v.http().stream())
                                .toList())),
                of(
                        "the name is an alias of its parent",
                        WEBSITE_CHANGE_V2,
                        v -> atParent(v).dns(query(NAME, DnsRecord.of(NAME, "CNAME", "example.com.")))),
                of(
                        "the parent is asked",
                        WEBSITE_CHANGE_V2,
                        WorkedRecordsTest::atParent,
                        "tls.dcv.website-change-v2.own-name-only"),
                // CAA
                ofRecord("a CAA look-up is made again", r -> r.caa(c -> c.lookups(more(c, failed(c))))),
                ofRecord("an alias is chased for CAA", r -> r.caa(c -> aliased(c, "0 issue \"ca.example.net\""))),
                ofRecord(
                        "an alias is chased for CAA, and forbids",
                        r -> r.caa(c -> aliased(c, "0 issue \"other.example\"")),
                        "tls.caa.permitted"),
                ofRecord(
                        "a CAA look-up fails twice",
                        r -> r.caa(c -> c.lookupFailureAccepted(true)
                                .insecureConfirmed(true)
                                .lookups(concat(
                                        List.of(failed(c), failed(c)),
                                        c.lookups().subList(1, 3))))),
                ofRecord(
                        "a CAA look-up fails once",
                        r -> r.caa(c -> c.lookupFailureAccepted(true)
                                .insecureConfirmed(true)
                                .lookups(concat(List.of(failed(c)), c.lookups().subList(1, 3)))),
                        "tls.caa.failure.retried"),
                ofRecord(
                        "accounturi is honoured, and no record has it",
                        r -> r.account((Account) null)
                                .ca(ca -> ca.caaParameters(List.of("accounturi")))
                                .caa(c -> c.lookups(q -> q.answers(List.of())))),
                // before issuance, and not after
                of(
                        "the validation is completed after the signing",
                        DNS_CHANGE,
                        v -> v.completed(SIGNED.plusNanos(1)),
                        "tls.dcv.before-issuance"),
                ofRecord(
                        "CAA is checked after the signing",
                        r -> r.caa(c -> c.at(SIGNED.plusNanos(1))),
                        "rfc8659.caa.before-issuance"),
                of(
                        "the corroboration comes after the signing",
                        DNS_CHANGE,
                        v -> v.observations(o -> o.at(SIGNED.plusNanos(1))),
                        "tls.mpic.domain-control.answered"),
                // age
                of("a validation of 200 days ago", DNS_CHANGE, v -> old(v, Duration.ofDays(200))),
                of(
                        "a validation of more than 200 days ago",
                        DNS_CHANGE,
                        v -> old(v, Duration.ofDays(200).plusSeconds(1)),
                        "tls.reuse.names.period"),
                of(
                        "a persistent record that was looked up more than 10 days ago",
                        DNS_PERSISTENT_VALUE,
                        v -> v.dns(q -> q.at(SIGNED.minus(Duration.ofDays(10)).minusNanos(1))),
                        "tls.dcv.persistent-value.age"),
                of(
                        "a persistent record without account is used again",
                        DNS_PERSISTENT_VALUE,
                        v -> shows(v.request("request-0"), "ca.example.net"),
                        "tls.dcv.persistent-value.account-uri"),
                of(
                        "a persistent record of an earlier account is used again",
                        DNS_PERSISTENT_VALUE,
                        v -> shows(
                                v.request("request-0"),
                                "ca.example.net; accounturi=https://acme.ca.example.net/acct/6")),
                of(
                        "a bogus answer is relied on",
                        DNS_CHANGE,
                        v -> v.dns(q -> q.dnssec(DnssecStatus.BOGUS)),
                        "tls.dcv.dnssec"));
    }

    private static Worked of(
            String name, ValidationMethod method, UnaryOperator<Validation> change, String... breached) {
        return new Worked(name, method, r -> r.validations(change), breached);
    }

    private static Worked ofRecord(String name, UnaryOperator<IssuanceRecord> change, String... breached) {
        return new Worked(name, WEBSITE_CHANGE_V2, change, breached);
    }

    private static Validation seen(Validation v) {
        return v.observations(
                o -> o.value((String) null).dns(List.of()).http(List.of()).tls((TlsHandshake) null));
    }

    private static List<DnsQuery> chased(Validation v) {
        DnsQuery q = v.dns().get(0);
        DnsRecord last = q.answers().get(q.answers().size() - 1);
        return List.of(
                q.answers(DnsRecord.of(q.name(), "CNAME", TARGET)),
                q.name(TARGET).answers(last.name(TARGET)));
    }

    private static Validation shows(Validation v, String rdata) {
        return v.challenge(c -> c.value(rdata))
                .dns(q -> q.answers(DnsRecord.of(q.name(), "TXT", rdata)))
                .observations(o -> o.value(rdata).dns(List.of()));
    }

    private static Validation atParent(Validation v) {
        return v.authorizationDomainName("example.com").http(h -> h.url(h.url().replace(NAME, "example.com")));
    }

    private static DnsQuery query(String name, DnsRecord... answers) {
        return DnsQuery.of(name, "CNAME")
                .dnssec(DnssecStatus.INSECURE)
                .dnssecDisabled(false)
                .answers(answers);
    }

    private static CaaCheck aliased(CaaCheck c, String data) {
        DnsQuery q = c.lookups().get(0);
        return c.observations(o -> o.dns(List.of()))
                .lookups(
                        q.answers(DnsRecord.of(q.name(), "CNAME", TARGET).ttl(60L)),
                        q.name(TARGET).answers(DnsRecord.of(TARGET, "CAA", data).ttl(60L)));
    }

    private static DnsQuery failed(CaaCheck c) {
        return DnsQuery.of(c.name(), "CAA")
                .status(DnsStatus.TIMEOUT)
                .failedInside(false)
                .dnssec(DnssecStatus.INDETERMINATE)
                .dnssecDisabled(false)
                .tries(1);
    }

    private static List<DnsQuery> more(CaaCheck c, DnsQuery first) {
        return concat(List.of(first), c.lookups());
    }

    private static List<DnsQuery> concat(List<DnsQuery> some, List<DnsQuery> others) {
        List<DnsQuery> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Validation old(Validation v, Duration age) {
        Instant then = SIGNED.minus(age);
        return v.request("request-0")
                .initiated(then)
                .completed(then)
                .challenge(c -> c.request("request-0").created(then).used(then))
                .dns(q -> q.at(then))
                .observations(o -> o.at(then))
                .reuse(Reuse.of("0123456789").validated(then));
    }
}

package org.clausewise.gen.vectors;

import static org.clausewise.gen.CaaSets.ACCOUNT;
import static org.clausewise.gen.CaaSets.found;
import static org.clausewise.gen.CaaSets.ours;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CaaDecision;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.caa.Climb;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/** Permissions of TLS BR 3.2.2.4.7 and 3.2.2.8, RFC 8659 and RFC 8657 that a record can show in use. */
final class CaaCases {
    private static final String URN = "urn:example:account:7";

    private CaaCases() {}

    static List<Permitted> permitted() {
        return List.of(
                Permitted.ofRecord(
                        "tls-br-3.2.2.4.7-7#1",
                        "name-below",
                        "a name ends with all labels of the name that was validated for it",
                        plain(),
                        c -> c.name(GeneralNames.dns("below.plain.example.com")).recorded(ValidationMethod.DNS_CHANGE),
                        CaaCases::hasNameBelow),
                changed(
                        "tls-br-3.2.2.8-4#1",
                        "failed-remotely",
                        "a remote Network Perspective whose look-ups failed is counted as corroborating",
                        r -> r.caa(c -> c.observations(o ->
                                o.dns(c.lookups().stream().map(CaaCases::failed).toList()))),
                        r -> remotes(r).anyMatch(q -> q.status() == DnsStatus.TIMEOUT)),
                changed(
                        "tls-br-3.2.2.8-5#1",
                        "checked-before",
                        "CAA was checked once more, before the check that is relied on",
                        r -> more(r, c -> c.at(r.request().received())),
                        r -> r.caa().size() == 2),
                changed(
                        "tls-br-3.2.2.8.1-8#1",
                        "remote-dnssec",
                        "a remote Network Perspective validated its answers by DNSSEC",
                        r -> r.caa(c -> c.observations(o -> o.dns(
                                c.lookups(q -> q.dnssec(DnssecStatus.SECURE)).lookups()))),
                        r -> remotes(r).anyMatch(q -> q.dnssec() == DnssecStatus.SECURE)),
                Permitted.ofRecord(
                        "rfc8659-3-3#1",
                        "wildcard",
                        "the request is for a name and a wildcard",
                        plain(),
                        c -> c.name(GeneralNames.dns("*.plain.example.com")).recorded(ValidationMethod.DNS_CHANGE),
                        r -> r.names().size() == 2
                                && r.names().stream().anyMatch(n -> DomainNames.isWildcard(n.name()))),
                changed(
                        "rfc8659-4.1-1#1",
                        "tag-twice",
                        "the set has two issue properties",
                        r -> found(r, ours(""), "0 issue \"other.example.org\""),
                        r -> sets(r).filter(d -> d.data().contains("issue ")).count() == 2),
                changed(
                        "rfc8659-4.2-2#1",
                        "own-parameter",
                        "the property has a parameter of the CA's own",
                        r -> found(r, ours("; account=230123")),
                        r -> sets(r).anyMatch(d -> d.data().contains("account=230123"))),
                changed(
                        "rfc8659-6.3-1#1",
                        "failure-forbids",
                        "a check whose look-up failed came to the conclusion that CAA forbids issuance",
                        r -> more(r, c -> c.lookups(failed(c.lookups().get(0))).decision(CaaDecision.FORBIDDEN)),
                        r -> r.caa().stream()
                                .anyMatch(c -> c.decision() == CaaDecision.FORBIDDEN
                                        && c.lookups().stream().anyMatch(Climb::hasFailed))),
                changed(
                        "rfc8657-3.1-1#1",
                        "acme-account",
                        "the property names the URI of an ACME account",
                        r -> found(r, ours("; accounturi=" + ACCOUNT)).ca(ca -> ca.caaParameters("accounturi")),
                        r -> sets(r).anyMatch(d -> d.data().contains(ACCOUNT))),
                changed(
                        "rfc8657-3.2-1#1",
                        "other-account",
                        "the property names an account by a URI of the CA's own",
                        r -> found(r, ours("; accounturi=" + URN))
                                .account(a -> a.uri(URN))
                                .ca(ca -> ca.caaParameters("accounturi")),
                        r -> sets(r).anyMatch(d -> d.data().contains(URN))));
    }

    /** The plain record with something else in it. */
    private static Permitted changed(
            String duty,
            String name,
            String fact,
            UnaryOperator<IssuanceRecord> change,
            Predicate<IssuanceRecord> holds) {
        CertificateSpec plain = plain().record(r -> found(r, ours("")).ca(ca -> ca.caaParameters(List.of())));
        return Permitted.ofRecord(duty, name, fact, plain, c -> c.record(change), holds);
    }

    private static CertificateSpec plain() {
        return Subscribers.plain(Profile.TLS_DV).recorded(ValidationMethod.DNS_CHANGE);
    }

    /** With another check, on which no name relies. */
    private static IssuanceRecord more(IssuanceRecord r, UnaryOperator<CaaCheck> change) {
        List<CaaCheck> all = new ArrayList<>(r.caa());
        all.add(change.apply(all.get(0).id("caa-0")));
        return r.caa(all);
    }

    private static DnsQuery failed(DnsQuery q) {
        return q.status(DnsStatus.TIMEOUT).answers(List.of());
    }

    private static Stream<DnsRecord> sets(IssuanceRecord r) {
        return r.caa().stream().flatMap(c -> c.lookups().stream()).flatMap(q -> q.answers().stream());
    }

    /** What remote Network Perspectives asked that count as corroborating. */
    private static Stream<DnsQuery> remotes(IssuanceRecord r) {
        return r.caa().stream()
                .flatMap(c -> c.observations().stream())
                .filter(o -> Boolean.TRUE.equals(o.corroborates()))
                .map(Observation::dns)
                .flatMap(List::stream);
    }

    private static boolean hasNameBelow(IssuanceRecord r) {
        for (SubjectName name : r.names()) {
            for (Validation v : r.validations()) {
                if (v.id().equals(name.validation()) && DomainNames.isUnder(name.name(), v.name())) {
                    return true;
                }
            }
        }
        return false;
    }
}

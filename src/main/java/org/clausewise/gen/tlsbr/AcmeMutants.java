package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ChallengeKind.ACME_TOKEN;
import static org.clausewise.evidence.ChallengeKind.RANDOM_VALUE;
import static org.clausewise.evidence.ValidationMethod.DNS_ACCOUNT_LABEL;
import static org.clausewise.evidence.ValidationMethod.DNS_PERSISTENT_VALUE;
import static org.clausewise.evidence.ValidationMethod.TLS_ALPN;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.4.20 to 3.2.2.4.22. */
public final class AcmeMutants {
    private static final MethodMutants ALPN = new MethodMutants("tls.dcv.tls-alpn", TLS_ALPN);
    private static final MethodMutants LABEL = new MethodMutants("tls.dcv.dns-account-label", DNS_ACCOUNT_LABEL);
    private static final MethodMutants PERSISTENT = new MethodMutants("tls.dcv.persistent-value", DNS_PERSISTENT_VALUE);

    private static final String ISSUER = "ca.example.net";
    private static final String ACCOUNT = "https://acme.ca.example.net/acct/7";

    private AcmeMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>(List.of(
                ALPN.mutant("challenge-kind", "u1", v -> v.challenge(c -> c.kind(RANDOM_VALUE))),
                ALPN.age("token", "1", ACME_TOKEN),
                ALPN.ageByCps("token", "2", ACME_TOKEN),
                ALPN.corroborated("3"),
                LABEL.mutant("challenge-kind", "u1#1", v -> v.challenge(c -> c.kind(RANDOM_VALUE))),
                LABEL.mutant("value", "u1#2", v -> shows(v, "LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0")),
                LABEL.mutant("label", "u1#3", v -> v.dns(q -> q.name("_acme-challenge." + domain(v))))
                        .named("dns-01"),
                LABEL.mutant("label", "u1#3", v -> v.dns(q -> q.name("_ujmmovf2vn55tgye._acme-challenge." + domain(v))))
                        .named("other-account"),
                LABEL.mutant("label", "u1#3", v -> v.dns(q -> q.answers(a -> a.data("another"))))
                        .named("other-value"),
                LABEL.age("token", "1", ACME_TOKEN),
                LABEL.ageByCps("token", "2", ACME_TOKEN),
                LABEL.corroborated("3"),
                PERSISTENT.mutant("challenge-kind", "u1", v -> v.challenge(c -> c.kind(RANDOM_VALUE))),
                PERSISTENT
                        .mutant("label", "1", v -> v.dns(q -> q.name(domain(v))))
                        .named("no-label"),
                PERSISTENT
                        .mutant("label", "1", v -> v.dns(q -> q.name("_validation-persist.below." + domain(v))))
                        .named("below"),
                PERSISTENT
                        .mutant("label", "1", v -> v.dns(q -> q.answers(a -> a.data("another"))))
                        .named("other-record"),
                PERSISTENT.mutant("no-alias", "2", AcmeMutants::aliased),
                record("syntax", "5", ISSUER + "; accounturi " + ACCOUNT),
                record("issuer-domain-name", "6", "other.example.org; accounturi=" + ACCOUNT)
                        .named("other"),
                record("issuer-domain-name", "6", "; accounturi=" + ACCOUNT).named("none"),
                record("account-uri", "7", ISSUER).named("none"),
                record("account-uri", "7", ISSUER + "; accounturi=" + ACCOUNT + "7")
                        .named("other"),
                record("persist-until.syntax", "9", ISSUER + "; accounturi=" + ACCOUNT + "; persistUntil=2030-01-01")
                        .named("date"),
                record("persist-until.syntax", "9", ISSUER + "; accounturi=" + ACCOUNT + "; persistUntil=")
                        .named("empty"),
                record("persist-until", "12", ISSUER + "; accounturi=" + ACCOUNT + "; persistUntil=1735689600")
                        .also("tls-br-3.2.2.4.22-13"),
                recordMutant(
                                "tls.dcv.persistent-value.age",
                                "tls-br-3.2.2.4.22-14",
                                r -> r.validations(v -> v.method() == DNS_PERSISTENT_VALUE
                                        ? v.initiated(known(r.signingTime())
                                                .minusSeconds(864_000)
                                                .minusNanos(1))
                                        : v))
                        .given(c -> c.recorded(DNS_PERSISTENT_VALUE))
                        .with(DNS_PERSISTENT_VALUE, v -> true)
                        .named("begun")
                        .until("2029-03-15"),
                recordMutant(
                                "tls.dcv.persistent-value.age",
                                "tls-br-3.2.2.4.22-14",
                                r -> r.validations(v -> v.method() == DNS_PERSISTENT_VALUE
                                        ? v.dns(q -> q.at(known(r.signingTime())
                                                .minusSeconds(864_000)
                                                .minusNanos(1)))
                                        : v))
                        .given(c -> c.recorded(DNS_PERSISTENT_VALUE))
                        .with(DNS_PERSISTENT_VALUE, v -> true)
                        .named("looked-up")
                        .until("2029-03-15"),
                PERSISTENT.corroborated("15"),
                PERSISTENT
                        .mutant("same-account", "16", v -> v.observations(o -> o.value(ACCOUNT + "7")))
                        .named("other"),
                PERSISTENT
                        .mutant(
                                "same-account",
                                "16",
                                v -> v.observations(o -> o.value((String) null)
                                        .dns(DnsQuery.of("_validation-persist." + domain(v), "TXT")
                                                .answers(DnsRecord.of(
                                                        "_validation-persist." + domain(v),
                                                        "TXT",
                                                        ISSUER + "; accounturi=" + ACCOUNT + "7")))))
                        .named("in-dns")));
        all.addAll(ALPN.sameChallenge("4"));
        all.addAll(ALPN.ownNameOnly("5"));
        all.addAll(LABEL.sameChallenge("4"));
        return all;
    }
    // spotless:on

    /** The record has this RDATA. */
    private static Mutant record(String rule, String duty, String rdata) {
        return PERSISTENT.mutant(
                rule,
                duty,
                v -> shows(v, rdata).observations(o -> o.value(rdata).dns(List.of())));
    }

    private static Validation shows(Validation v, String value) {
        return v.challenge(c -> c.value(value))
                .dns(q -> q.answers(DnsRecord.of(q.name(), "TXT", value)))
                .observations(o -> o.value(value));
    }

    /** At the name that a CNAME record leads to. */
    private static Validation aliased(Validation v) {
        String target = "alias.example.org";
        String record = known(v.challenge()).value();
        return v.authorizationDomainName(target)
                .dns(
                        v.dns()
                                .get(0)
                                .name("_validation-persist." + target)
                                .answers(DnsRecord.of("_validation-persist." + target, "TXT", record)),
                        v.dns().get(0).name(v.name()).type("CNAME").answers(DnsRecord.of(v.name(), "CNAME", target)));
    }

    private static String domain(Validation v) {
        return known(v.authorizationDomainName());
    }
}

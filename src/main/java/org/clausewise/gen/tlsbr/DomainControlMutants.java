package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsStatus;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.IpAddress;

/** TLS BR 3.2.2.4. */
public final class DomainControlMutants {
    private static final String ONION = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion";

    private static final String METHOD_ENDS = "2028-03-15";

    private DomainControlMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                recordMutant(
                                "tls.dcv.validated",
                                "tls-br-3.2.2.4-1",
                                r -> r.names(n -> isOther(n.name()) ? n : n.validation((String) null)))
                        .given(c -> c.recorded().record(r -> r.ca(ca -> ca.caaParameters(List.of()))))
                        .also("tls-br-3.2.2.4-2", "tls-br-7.1.2.7.12-7#2")
                        .with(ValidationMethod.DNS_CHANGE, v -> true)
                        .named("none"),
                recordMutant(
                                "tls.dcv.validated",
                                "tls-br-3.2.2.4-1",
                                r -> r.validations(v -> v.method() == ValidationMethod.DNS_CHANGE && isOfName(r, v)
                                        ? v.name("another.example")
                                                .authorizationDomainName("another.example")
                                                .dns(List.of())
                                        : v))
                        .also("tls-br-3.2.2.4-2", "tls-br-7.1.2.7.12-7#2")
                        .with(ValidationMethod.DNS_CHANGE, v -> true)
                        .named("of-another-name"),
                recordMutant(
                                "tls.dcv.before-issuance",
                                "tls-br-3.2.2.4-1",
                                r -> r.validations(v -> v.method() == ValidationMethod.DNS_CHANGE
                                        ? v.completed(known(r.signingTime()).plusNanos(1))
                                        : v))
                        .with(ValidationMethod.DNS_CHANGE, v -> true),
                recordMutant(
                                "tls.dcv.version-recorded",
                                "tls-br-3.2.2.4-12",
                                r -> r.validations(
                                        v -> v.method() == ValidationMethod.DNS_CHANGE ? v.brVersion(null) : v))
                        .with(ValidationMethod.DNS_CHANGE, v -> true),
                recordMutant(
                                "tls.dcv.onion",
                                "tls-br-3.2.2.4-3",
                                r -> r.names(n -> n.name().equals(ONION) ? n.validation((String) null) : n))
                        .also("tls-br-B-2")
                        .given(c -> c.name(GeneralNames.dns(ONION)).recorded()),
                dnssec("dnssec", "tls-br-3.2.2.4-11#1", q -> q.dnssec(DnssecStatus.NOT_VALIDATED))
                        .also("tls-br-3.2.2.4-4")
                        .named("not-validated"),
                dnssec("dnssec", "tls-br-3.2.2.4-11#1", q -> q.dnssec(DnssecStatus.BOGUS))
                        .also("tls-br-3.2.2.4-4")
                        .named("bogus"),
                dnssec("dnssec.on", "tls-br-3.2.2.4-11#2", q -> q.dnssecDisabled(true)),
                email("dnssec", "tls-br-3.2.2.4-9#1", "TXT", q -> q.dnssec(DnssecStatus.NOT_VALIDATED)),
                email("dnssec.on", "tls-br-3.2.2.4-9#2", "CNAME", q -> q.dnssecDisabled(true)),
                email("other-dnssec", "tls-br-3.2.2.4-10#1", "MX", q -> q.dnssec(DnssecStatus.NOT_VALIDATED)),
                email("other-dnssec.on", "tls-br-3.2.2.4-10#2", "MX", q -> q.dnssecDisabled(true)));
    }
    // spotless:on

    /** The other one is behind a reverse look-up. */
    private static boolean isOfName(IssuanceRecord r, Validation v) {
        return r.names().stream().anyMatch(n -> v.id().equals(n.validation()));
    }

    private static boolean isOther(String name) {
        return DomainNames.isOnion(name) || IpAddress.parse(name) != null;
    }

    /** Of queries at the instant of signing. */
    private static Mutant dnssec(String rule, String duty, UnaryOperator<DnsQuery> change) {
        return recordMutant(
                        "tls.dcv." + rule,
                        duty,
                        r -> r.validations(v -> v.method() == ValidationMethod.DNS_CHANGE
                                ? MethodMutants.atSigning(r, v).dns(change)
                                : v))
                .given(c -> MethodMutants.lately(c, ValidationMethod.DNS_CHANGE))
                .with(ValidationMethod.DNS_CHANGE, v -> true);
    }

    /** Of a further query for a validation by e-mail, at the instant of signing. */
    private static Mutant email(String rule, String duty, String type, UnaryOperator<DnsQuery> change) {
        return recordMutant("tls.dcv.email." + rule, duty, r -> r.validations(v -> asked(r, v, type, change)))
                .given(c -> MethodMutants.lately(c, ValidationMethod.CONSTRUCTED_EMAIL)
                        .record(r -> r.validations(v -> asked(r, v, type, q -> q))))
                .with(ValidationMethod.CONSTRUCTED_EMAIL, v -> true)
                .implies("tls.dcv.email.constructed.discouraged")
                .until(METHOD_ENDS);
    }

    private static Validation asked(IssuanceRecord r, Validation v, String type, UnaryOperator<DnsQuery> change) {
        return v.method() == ValidationMethod.CONSTRUCTED_EMAIL
                ? v.dns(List.of(change.apply(DnsQuery.of(v.name(), type)
                        .at(r.signingTime())
                        .status(DnsStatus.NXDOMAIN)
                        .dnssec(DnssecStatus.INSECURE)
                        .dnssecDisabled(false))))
                : v;
    }
}

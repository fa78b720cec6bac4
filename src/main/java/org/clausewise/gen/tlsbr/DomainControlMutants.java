package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.IpAddress;

/** TLS BR 3.2.2.4. */
public final class DomainControlMutants {
    private static final String ONION = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion";

    private DomainControlMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                recordMutant(
                                "tls.dcv.validated",
                                "tls-br-3.2.2.4-1",
                                r -> r.names(n -> isOther(n.name()) ? n : n.validation((String) null)))
                        .given(c -> c.recorded().record(r -> r.ca(ca -> ca.caaParameters(List.of()))))
                        .also("tls-br-3.2.2.4-2")
                        .with(ValidationMethod.DNS_CHANGE, v -> true)
                        .named("none"),
                recordMutant(
                                "tls.dcv.validated",
                                "tls-br-3.2.2.4-1",
                                r -> r.validations(v -> v.method() == ValidationMethod.DNS_CHANGE
                                        ? v.name("another.example")
                                                .authorizationDomainName("another.example")
                                                .dns(List.of())
                                        : v))
                        .also("tls-br-3.2.2.4-2")
                        .with(ValidationMethod.DNS_CHANGE, v -> true)
                        .named("of-another-name"),
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
                        .also("tls-br-3.2.2.4-4"),
                dnssec("dnssec.on", "tls-br-3.2.2.4-11#2", q -> q.dnssecDisabled(true)));
    }
    // spotless:on

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
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;

import java.util.List;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.EnterpriseRa;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.IpAddress;
import org.clausewise.rule.Profile;

/** TLS BR 1.3.2. */
public final class RegistrationAuthoritiesMutants {
    private RegistrationAuthoritiesMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                validation(Performer.DELEGATED_THIRD_PARTY).named("delegated-third-party"),
                validation(Performer.ENTERPRISE_RA).named("enterprise-ra"),
                recordMutant(
                                "tls.delegation.caa",
                                "tls-br-1.3.2-1#3",
                                r -> r.caa(c -> c.performer(Performer.DELEGATED_THIRD_PARTY)))
                        .when(c -> c.record() != null && !c.record().caa().isEmpty()),
                recordMutant(
                                "tls.delegation.enterprise-ra.names",
                                "tls-br-1.3.2-9",
                                r -> r.request(q -> q.enterpriseRa(ra -> ra.domains("elsewhere.example"))))
                        .given(c -> authorised(c))
                        .when(RegistrationAuthoritiesMutants::hasDomainName),
                recordMutant(
                                "tls.delegation.subject.enterprise-ra",
                                "tls-br-1.3.2-11",
                                r -> r.request(q -> q.enterpriseRa(ra -> ra.subjectConfirmed(false))))
                        .also("tls-br-1.3.2-10")
                        .of(Profile.Group.TLS_IDENTIFIED)
                        .given(c -> authorised(c)));
    }
    // spotless:on

    /** By an Enterprise RA whose namespaces hold all names. */
    private static CertificateSpec authorised(CertificateSpec c) {
        return c.recorded()
                .record(r -> r.request(q -> q.enterpriseRa(EnterpriseRa.of("Example Holding AG")
                        .domains(r.names().stream()
                                .map(n -> DomainNames.withoutWildcard(n.name()))
                                .toList())
                        .subjectConfirmed(true))));
    }

    private static boolean hasDomainName(CertificateSpec c) {
        IssuanceRecord record = c.record();
        return record != null && record.names().stream().anyMatch(n -> IpAddress.parse(n.name()) == null);
    }

    private static Mutant validation(Performer performer) {
        return recordMutant(
                        "tls.delegation.validation",
                        "tls-br-1.3.2-1#2",
                        r -> r.validations(v -> v.performer(performer)))
                .given(c -> c.recorded(ValidationMethod.DNS_CHANGE))
                .with(ValidationMethod.DNS_CHANGE, v -> true);
    }
}

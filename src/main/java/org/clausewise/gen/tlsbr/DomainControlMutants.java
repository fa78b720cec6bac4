package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;

import java.util.List;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.4. */
public final class DomainControlMutants {
    private DomainControlMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                recordMutant("tls.dcv.validated", "tls-br-3.2.2.4-1", r -> r.names(n -> n.validation((String) null)))
                        .also("tls-br-3.2.2.4-2")
                        .with(ValidationMethod.DNS_CHANGE, v -> true)
                        .named("none"),
                recordMutant(
                                "tls.dcv.validated",
                                "tls-br-3.2.2.4-1",
                                r -> r.validations(v -> v.name("another.example")
                                        .authorizationDomainName("another.example")
                                        .dns(List.of())))
                        .also("tls-br-3.2.2.4-2")
                        .with(ValidationMethod.DNS_CHANGE, v -> true)
                        .named("of-another-name"),
                recordMutant(
                                "tls.dcv.version-recorded",
                                "tls-br-3.2.2.4-12",
                                r -> r.validations(v -> v.brVersion(null)))
                        .with(ValidationMethod.DNS_CHANGE, v -> true));
    }
    // spotless:on
}

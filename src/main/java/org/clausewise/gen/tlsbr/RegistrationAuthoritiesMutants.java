package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;

import java.util.List;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Mutant;

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
                        .when(c -> c.record() != null && !c.record().caa().isEmpty()));
    }
    // spotless:on

    private static Mutant validation(Performer performer) {
        return recordMutant(
                        "tls.delegation.validation",
                        "tls-br-1.3.2-1#2",
                        r -> r.validations(v -> v.performer(performer)))
                .given(c -> c.recorded(ValidationMethod.DNS_CHANGE))
                .with(ValidationMethod.DNS_CHANGE, v -> true);
    }
}

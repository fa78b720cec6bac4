package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.DNS_CHANGE;
import static org.clausewise.gen.Mutant.recordMutant;

import java.util.List;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** TLS BR 3.2.2.6. */
public final class WildcardDomainsMutants {
    private WildcardDomainsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                namespace("*.co.uk", false).named("of-the-list"),
                namespace("*.ck", false).named("above-suffixes"),
                namespace("*.example.com", true).named("of-the-review"));
    }

    /** The Applicant controls the namespace, demonstrably, and then does not. */
    private static Mutant namespace(String name, boolean registryControlled) {
        return recordMutant(
                        "tls.wildcard.namespace",
                        "tls-br-3.2.2.6-2",
                        r -> r.names(n -> n.suffix(s -> s.namespaceControlProven(false))))
                .also("tls-br-7.1.2.7.12-8")
                .of(Profile.Group.TLS_NOT_EV)
                .given(c -> proven(c, name, registryControlled));
    }

    private static CertificateSpec proven(CertificateSpec c, String name, boolean registryControlled) {
        return c.name(GeneralNames.dns(name))
                .recorded(DNS_CHANGE)
                .record(r -> r.names(
                        n -> n.suffix(s -> s.namespaceControlProven(true).registryControlled(registryControlled))));
    }
}

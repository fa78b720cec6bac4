package org.clausewise.gen.evg;

import java.util.List;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** EVG 4.3.1 and 7.1.4.1, the CA that issues, beside its certificate. */
public final class EvIssuersMutants {
    private EvIssuersMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                Mutant.mutant(
                                "evg.subscriber.issuer.not-root",
                                "evg-4.3.1-2",
                                c -> c.issuer(i -> i.issuerName(i.subject())))
                        .of(Profile.TLS_EV),
                Mutant.mutant(
                                "evg.subscriber.issuer.name",
                                "evg-7.1.4.1-1#1",
                                c -> c.issuer(i -> i.subject(s -> s.with(Attribute.utf8(Oids.LOCALITY, "Utrecht")))))
                        .of(Profile.TLS_EV)
                        .ofCertificates()
                        .implies("rfc5280.issuer.name", "rfc6962.pair.issuer", "tls.subscriber.issuer.name"));
    }
}

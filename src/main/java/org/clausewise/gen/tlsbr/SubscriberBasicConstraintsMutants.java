package org.clausewise.gen.tlsbr;

import java.util.List;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.8, Subscriber Certificate Basic Constraints. A CA has a subjectKeyIdentifier too (RFC 5280 4.2.1.2). */
public final class SubscriberBasicConstraintsMutants {
    private SubscriberBasicConstraintsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                Mutant.mutant(
                                "tls.subscriber.basic-constraints.ca",
                                "tls-br-7.1.2.7.8-1",
                                c -> c.with(Extensions.basicConstraintsOfCa(null))
                                        .with(Extensions.subjectKeyIdentifier(
                                                c.key().keyIdentifier())))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .given(c -> c.with(Extensions.basicConstraints()))
                        .when(c -> !c.subject().rdns().isEmpty())
                        .implies("tls.subscriber.ext.subject-key-identifier.absent"),
                Mutant.mutant(
                                "tls.subscriber.basic-constraints.path-length.absent",
                                "tls-br-7.1.2.7.8-2",
                                c -> c.with(Extension.critical(
                                        Oids.BASIC_CONSTRAINTS, DerWriter.sequence(DerWriter.integer(0)))))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .given(c -> c.with(Extensions.basicConstraints()))
                        .implies("rfc5280.ext.basic-constraints.path-length.ca-alone"));
    }
}

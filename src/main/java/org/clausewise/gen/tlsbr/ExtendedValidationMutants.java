package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Attribute.utf8;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.5, Extended Validation. */
public final class ExtendedValidationMutants {
    private ExtendedValidationMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                ev("policies.present", 3, "", c -> c.without(Oids.CERTIFICATE_POLICIES))
                        .implies(
                                "tls.subscriber.ext.certificate-policies.present",
                                "evg.subscriber.ext.certificate-policies.present"),
                policy("policies.reserved.none", "own", "1.3.6.1.4.1.99999.1")
                        .implies("tls.subscriber.policies.reserved.present"),
                policy("policies.reserved", "organization-validated", Oids.ORGANIZATION_VALIDATED)
                        .implies(
                                "evg.subscriber.ext.certificate-policies.ev",
                                "tls.subscriber.policies.ev.reserved",
                                "tls.subscriber.policies.ev.reserved.other-type.absent"),
                metadata("hyphens", "--"),
                metadata("not-available", "not available"),
                metadata("asterisk", "*"));
    }

    /** Of certificates with one policy, which keeps its qualifiers. */
    private static Mutant policy(String rule, String name, String policy) {
        return ev(
                        rule,
                        4,
                        name,
                        c -> c.value(
                                Oids.CERTIFICATE_POLICIES,
                                old -> DerWriter.edit(old, oid -> DerWriter.oid(policy), 0, 0)))
                .given(c -> c.value(Oids.CERTIFICATE_POLICIES, old -> DerWriter.sequence(DerWriter.get(old, 0))));
    }

    private static Mutant metadata(String name, String text) {
        return ev(
                        "subject.informative",
                        5,
                        name,
                        c -> c.subject(s -> s.replace(
                                Oids.LOCALITY, utf8(Oids.LOCALITY, text).value())))
                .when(c -> c.subject().has(Oids.LOCALITY))
                .implies("tls.subscriber.name.informative");
    }

    private static Mutant ev(String rule, int clause, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls.subscriber.ev." + rule, "tls-br-7.1.2.7.5-" + clause, change)
                .named(name)
                .of(Profile.TLS_EV);
    }
}

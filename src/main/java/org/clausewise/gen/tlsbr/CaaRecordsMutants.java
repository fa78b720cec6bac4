package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.8. */
public final class CaaRecordsMutants {
    private CaaRecordsMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                checked(r -> r.names(n -> n.caa((String) null))).named("none"),
                // N names, and the check of the first of them N times
                checked(r -> r.names(n -> n.caa(first(r).id())))
                        .named("one-for-all")
                        .given(CaaRecordsMutants::twoNames),
                recordMutant(
                                "tls.caa.begins-at-name",
                                "tls-br-3.2.2.8-1#2",
                                r -> r.caa(c -> c.lookups(first(r).lookups())))
                        .given(CaaRecordsMutants::twoNames));
    }
    // spotless:on

    private static Mutant checked(UnaryOperator<IssuanceRecord> change) {
        return recordMutant("tls.caa.checked", "tls-br-3.2.2.8-1#1", change)
                .when(c -> c.record() != null && !c.record().caa().isEmpty());
    }

    private static CertificateSpec twoNames(CertificateSpec c) {
        return c.name(GeneralNames.dns("a.example.com"))
                .name(GeneralNames.dns("b.example.com"))
                .recorded();
    }

    private static CaaCheck first(IssuanceRecord r) {
        return r.caa().get(0);
    }
}

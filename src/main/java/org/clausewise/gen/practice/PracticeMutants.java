package org.clausewise.gen.practice;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.LintResult;
import org.clausewise.evidence.Linting;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** Common practice about names and SCTs. */
public final class PracticeMutants {
    private PracticeMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                names("wildcard-of-suffix", "-u1", "tld", c -> c.dnsName("*.com"))
                        .implies("evg.subscriber.san.no-wildcard"),
                names("wildcard-of-suffix", "-u1", "second-level", c -> c.dnsName("*.co.uk"))
                        .implies("evg.subscriber.san.no-wildcard"),
                names("wildcard-of-suffix", "-u1", "any-below", c -> c.dnsName("*.kobe.jp"))
                        .implies("evg.subscriber.san.no-wildcard"),
                names("public-suffix", "-u2", "tld", c -> c.dnsName("com")),
                names("public-suffix", "-u2", "second-level", c -> c.dnsName("co.uk")),
                names("unknown-tld", "-u3", "", c -> c.dnsName("www.nosuchtld")),
                Mutant.mutant("practice.scts.embedded", "practice-scts-u1", c -> c.without(Oids.SCT_LIST))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .given(c -> c.sctsBy(c.issuedAt(), Keys.verifiedLogs().get(0)))
                        .ofCertificates(),
                Mutant.recordMutant(
                                "practice.linting.no-error",
                                "practice-linting-u1",
                                r -> r.linting(Linting.of("zlint")
                                        .at(r.signingTime())
                                        .results(new LintResult("e_ext_san_missing", "error"))))
                        .given(c -> c.recorded()
                                .record(r -> r.linting(Linting.of("zlint")
                                        .at(r.signingTime())
                                        .results(new LintResult("w_subject_common_name_included", "warn"))))));
    }

    private static Mutant names(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("practice.names." + rule, "practice-names" + duty, change)
                .named(name)
                .of(Profile.Group.TLS_SUBSCRIBER);
    }
}

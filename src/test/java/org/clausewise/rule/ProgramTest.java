package org.clausewise.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.pki.Certificate;
import org.clausewise.rules.RuleBook;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final Instant ISSUED = Instant.parse("2026-06-01T12:00:00Z");
    private static final long CERTIFICATE = Input.CERTIFICATE.bit();
    private static final long ALL =
            CERTIFICATE | Input.ISSUER.bit() | Input.PRECERTIFICATE.bit() | Input.SIGNING_TIME.bit();

    private final List<Rule<Certificate>> rules = rules();
    private final Program<Certificate> program = program();

    @SuppressWarnings("unchecked") // a rule about this view is one of it
    private static List<Rule<Certificate>> rules() {
        List<Rule<Certificate>> rules = new ArrayList<>();
        for (RuleBook.Entry entry : RuleBook.sections()) {
            for (Rule<?> rule : entry.section().get().rules()) {
                if (rule.subject().view() == Certificate.class) rules.add((Rule<Certificate>) rule);
            }
        }
        return rules;
    }

    private Program<Certificate> program() {
        List<Program.Entry<Certificate>> entries = new ArrayList<>();
        for (Rule<Certificate> rule : rules) entries.add(new Program.Entry<>(rule, entries.size(), true));
        return Program.of(entries);
    }

    private static Case<Certificate> judged(CertificateSpec spec, long scope) {
        Certificate c = Certificate.read(spec.certificate()).with(null, null, ISSUED.getEpochSecond());
        return new Case<>(Subject.CERTIFICATE, c, scope, CERTIFICATE);
    }

    private void agrees(CertificateSpec spec, long scope) {
        Program.Decided decided = program.decide(judged(spec, scope), (row, e) -> {
            throw new AssertionError(rules.get(row).toString(), e);
        });
        byte[] outcomes = new byte[rules.size()];
        program.outcomes(decided, outcomes);

        Case<Certificate> alone = judged(spec, scope);
        List<Outcome> expected = rules.stream().map(r -> r.decide(alone)).toList();
        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(outcomes.length)
                        .map(i -> Outcome.values()[outcomes[i]])
                        .toList())
                .isEqualTo(expected);
        assertThat(decided.has(Outcome.BREACHED)).isEqualTo(expected.contains(Outcome.BREACHED));
        assertThat(decided.has(Outcome.UNDECIDED)).isEqualTo(expected.contains(Outcome.UNDECIDED));
    }

    @Test
    void comesToWhatEachRuleComesTo() {
        for (Profile profile : Subscribers.PROFILES) {
            for (int seed = 0; seed < 40; seed++) {
                CertificateSpec spec = Subscribers.compliant(profile, new SplittableRandom(seed), ISSUED);
                agrees(spec, CERTIFICATE);
                agrees(spec, ALL);
            }
        }
    }

    @Test
    void andSoOfWhatIsBreachedOrCannotBeRead() {
        int seed = 0;
        for (Mutant mutant : Mutants.all()) {
            if (!mutant.profiles().contains(Profile.TLS_DV)) continue;
            CertificateSpec spec =
                    mutant.given().apply(Subscribers.compliant(Profile.TLS_DV, new SplittableRandom(seed++), ISSUED));
            if (mutant.suits().test(spec)) agrees(mutant.apply(spec), CERTIFICATE);
        }
    }

    @Test
    void withoutTheViewNothingIsExaminedOrEverythingUndecided() {
        byte[] outcomes = new byte[rules.size()];

        Program.Decided unasked = program.decideAbsent(0);
        program.outcomes(unasked, outcomes);
        assertThat(unasked.has(Outcome.UNDECIDED)).isFalse();
        assertThat(outcomes).containsOnly(Outcome.NOT_EXAMINED.ordinal());

        Program.Decided asked = program.decideAbsent(CERTIFICATE);
        program.outcomes(asked, outcomes);
        assertThat(asked.has(Outcome.UNDECIDED)).isTrue();
        assertThat(outcomes).contains(Outcome.UNDECIDED.ordinal()).doesNotContain((byte) Outcome.BREACHED.ordinal());
    }
}

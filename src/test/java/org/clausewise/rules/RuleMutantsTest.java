package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.rules.Rules.*;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausewise.Finding;
import org.clausewise.Verdict;
import org.clausewise.catalogue.Band;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Sample;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Subject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule on its mutants: what mutation testing runs. */
class RuleMutantsTest {
    private static final int TRIES = 30 * TIMES;

    @Test
    void mutantsAreOfRulesThatExist() {
        assertThat(Mutants.all()).allSatisfy(mutant -> {
            assertThat(ALL).as("%s", mutant).containsKey(mutant.rule());
            assertThat(normal(ALL.get(mutant.rule()).clauses()))
                    .as("%s", mutant)
                    .containsAll(normal(mutant.duties()));
            assertThat(ALL.keySet()).as("%s", mutant).containsAll(mutant.implied());
        });
    }

    @TestFactory
    Stream<DynamicTest> mutantsBreachTheirRuleAndWhatTheyImply() {
        return rules().map(rule -> dynamicTest(rule, () -> {
            assertThat(Mutants.of(rule)).as("%s has no mutant", rule).isNotEmpty();
            Set<String> duties = normal(ALL.get(rule).clauses());
            Mutants.of(rule).forEach(mutant -> duties.removeAll(normal(mutant.duties())));
            assertThat(duties).as("%s has no mutant for", rule).isEmpty();
            for (Mutant mutant : Mutants.of(rule)) {
                for (int seed = 0; seed < TRIES; seed++) breach(mutant, seed);
            }
        }));
    }

    private static void breach(Mutant mutant, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Profile> profiles = List.copyOf(mutant.profiles());
        Profile profile = profiles.get(seed % profiles.size());
        Instant issuedAt = within(mutant, random);
        CertificateSpec subject = mutant.subject(profile, random, issuedAt);
        Verdict before = gate(profile, mutant.rule()).check(submission(subject.sample()));
        Sample sample = mutant.apply(subject).sample();
        Verdict after = gate(profile, mutant.rule()).check(submission(sample));
        String at = "%s seed %d %s %s %s".formatted(mutant, seed, profile.id(), issuedAt, after);
        assertClean(before, seed, mutant.implied());

        assertThat(outcome(before, mutant.rule())).as(at).isNotEqualTo(Outcome.BREACHED);
        assertThat(outcome(after, mutant.rule())).as(at).isEqualTo(Outcome.BREACHED);
        assertThat(normal(clauses(after, mutant.rule()))).as(at).containsAnyElementsOf(normal(mutant.duties()));
        Set<String> expected = new TreeSet<>(mutant.implied());
        // a mutant of several profiles names the rules of each
        expected.removeIf(rule -> !judges(after, rule) || outcome(after, rule) == Outcome.NOT_IN_FORCE);
        expected.add(mutant.rule());
        // notices that the subject drew before are not the mutant's
        Set<String> noticed = breached(before);
        Set<String> fresh = new TreeSet<>(breached(after));
        fresh.removeAll(noticed);
        expected.removeAll(noticed);
        assertThat(fresh).as(at).isEqualTo(expected);
        Set<String> found = new TreeSet<>();
        for (Finding finding : after.findings()) {
            assertThat(finding.message()).as(at).isNotBlank();
            assertThat(finding.path()).as(at).isNotBlank();
            if (ALL.get(finding.rule()).subject() == Subject.ISSUANCE) {
                assertThat(finding.offset()).as(at).isEqualTo(-1);
            } else {
                assertThat(finding.offset()).as(at).isBetween(0, sample.der().length - 1);
            }
            finding.rules().forEach(cited -> found.add(cited.rule()));
        }
        found.removeAll(noticed);
        assertThat(found).as(at).isEqualTo(expected);
        assertThat(after.failures()).as(at).isEmpty();
    }

    /** An instant at which all duties of a mutant bind, the nearer to the present texts the better. */
    private static Instant within(Mutant mutant, SplittableRandom random) {
        long from = EARLIEST.getEpochSecond();
        Instant end = mutant.until();
        long until = (end == null ? LATEST : end).getEpochSecond();
        for (String duty : mutant.duties()) {
            List<Band> bands = bands(duty);
            Band band = bands.stream()
                    .filter(b -> b.contains(Subscribers.PLAIN.getEpochSecond()))
                    .findFirst()
                    .orElse(bands.get(bands.size() - 1));
            // the steps of a schedule follow one another, and one mutant may be of several
            if (band.untilSeconds() <= from || band.fromSeconds() >= until) continue;
            from = Math.max(from, band.fromSeconds());
            until = Math.min(until, band.untilSeconds());
        }
        return Instant.ofEpochSecond(random.nextLong(from, until));
    }
}

package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.Finding;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.Keys;
import org.clausewise.gen.ListedKeys;
import org.clausewise.gen.Sample;
import org.clausewise.gen.Subjects;
import org.clausewise.gen.vectors.Judge;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Severity;

/** How the tests of all rules ask: the rules by name, a gate a profile, and what became of a rule. */
final class Rules {
    /** Multiplies every number of tries: {@code -Dclausewise.tries=10}. */
    static final int TIMES = Integer.getInteger("clausewise.tries", 1);

    static final Instant EARLIEST = Instant.parse("2012-07-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("2030-12-31T23:59:59Z");

    static final Map<String, Rule<?>> ALL = RuleBook.sections().stream()
            .flatMap(entry -> entry.section().get().rules().stream())
            .collect(Collectors.toMap(Rule::id, rule -> rule));

    /** Rules whose ids begin so are tested alone: {@code -Dclausewise.rules=tls.subscriber.san,rfc5280.ext}. */
    private static final List<String> CHOSEN =
            List.of(System.getProperty("clausewise.rules", "").split(","));

    private static final Map<Set<String>, Map<Profile, Gate>> GATES = new HashMap<>();

    /** The policies of root programs, each of which judges only on request. */
    static final Set<String> PROGRAMS = Catalogue.load().documents().stream()
            .filter(Document::isOptIn)
            .map(Document::id)
            .collect(Collectors.toCollection(TreeSet::new));

    private Rules() {}

    static void assertClean(Verdict verdict, long seed) {
        assertClean(verdict, seed, Set.of());
    }

    /** Of a subject that cannot help being warned by some rules. */
    static void assertClean(Verdict verdict, long seed, Set<String> warnings) {
        for (Finding finding : verdict.findings()) {
            assertThat(finding.severity())
                    .as("%s seed %d %s %s: %s", finding.rule(), seed, verdict.profile(), verdict.issuedAt(), finding)
                    .isIn(Severity.NOTICE, warnings.contains(finding.rule()) ? Severity.WARNING : Severity.NOTICE);
        }
        assertThat(verdict.undecided())
                .as("seed %d %s", seed, verdict.profile())
                .isEmpty();
        assertThat(verdict.compliant())
                .as("seed %d %s", seed, verdict.profile())
                .isTrue();
    }

    static Stream<String> rules() {
        return ALL.keySet().stream()
                .filter(id -> CHOSEN.stream().anyMatch(id::startsWith))
                .sorted();
    }

    static Profile profile(long seed) {
        List<Profile> profiles = List.copyOf(Subjects.PROFILES);
        return profiles.get((int) (seed % profiles.size()));
    }

    static Gate gate(Profile profile) {
        return gate(profile, Set.of());
    }

    /** With the root program switched on that the rule is of, if it is of one. */
    static Gate gate(Profile profile, String rule) {
        return gate(profile, Judge.programs(ALL.get(rule).clauses()));
    }

    static Gate gate(Profile profile, Set<String> programs) {
        return GATES.computeIfAbsent(programs, p -> new EnumMap<>(Profile.class))
                .computeIfAbsent(
                        profile,
                        p -> Gate.builder()
                                .profile(p)
                                .programs(programs.toArray(String[]::new))
                                .logKeys(Keys.logKeys())
                                .blocklist(ListedKeys.text().getBytes(StandardCharsets.US_ASCII))
                                .build());
    }

    static Submission submission(Sample sample) {
        Submission submission = (sample.artifact() == Artifact.TBS_CERTIFICATE
                        ? Submission.tbsCertificate(sample.der())
                        : Submission.certificate(sample.der()))
                .issuer(sample.issuer())
                .issuedAt(sample.issuedAt());
        if (sample.precertificate() != null) {
            submission = submission.precertificate(Objects.requireNonNull(sample.precertificate()));
        }
        return sample.record() == null ? submission : submission.record(Objects.requireNonNull(sample.record()));
    }

    static List<Band> bands(String duty) {
        DutyRef ref = DutyRef.of(duty);
        return Catalogue.load()
                .clause(ref.clause())
                .orElseThrow()
                .duty(ref.number())
                .orElseThrow()
                .inForce();
    }

    /** With their numbers. */
    static Set<String> normal(Collection<String> duties) {
        return duties.stream().map(duty -> DutyRef.of(duty).toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is a rule of the profile. */
    static boolean judges(Verdict verdict, String rule) {
        return verdict.decided().stream().anyMatch(decided -> decided.rule().equals(rule));
    }

    static Outcome outcome(Verdict verdict, String rule) {
        return decided(verdict, rule).outcome();
    }

    static List<String> clauses(Verdict verdict, String rule) {
        return decided(verdict, rule).clauses();
    }

    static Verdict.Decided decided(Verdict verdict, String rule) {
        return verdict.decided().stream()
                .filter(decided -> decided.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is no rule of " + verdict.profile()));
    }

    static Set<String> breached(Verdict verdict) {
        return verdict.decided().stream()
                .filter(decided -> decided.outcome() == Outcome.BREACHED)
                .map(Verdict.Decided::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.clausewise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Severity;
import org.jspecify.annotations.Nullable;

/** The findings on one submission, what was checked and what was not. Immutable. */
public final class Verdict {
    /**
     * A rule that could not be decided although its inputs are in scope.
     *
     * @param clauses the duties that nobody can say are met
     * @param needs what would decide it
     * @param must whether a MUST is among them, which makes the verdict non-compliant
     */
    public record Undecided(String rule, List<String> clauses, String needs, boolean must) {}

    /**
     * A rule with its outcome.
     *
     * @param clauses the duties in force that it enforces; empty where none is
     */
    public record Decided(String rule, List<String> clauses, Outcome outcome) {}

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Gate gate;
    private final Submission submission;
    private final String artifact;
    private final Profile profile;
    private final ProfileDetection.@Nullable Detected detected;
    private final long issuedAt;
    private final IssuedBasis basis;
    private final long inForceAt;
    private final long scope;
    private final List<Finding> findings;
    private final List<Undecided> undecided;
    private final List<String> failures;
    private final Plan.Decisions decisions;

    Verdict(
            Gate gate,
            Submission submission,
            String artifact,
            Profile profile,
            ProfileDetection.@Nullable Detected detected,
            long issuedAt,
            IssuedBasis basis,
            long inForceAt,
            long scope,
            List<Finding> findings,
            List<Undecided> undecided,
            List<String> failures,
            Plan.Decisions decisions) {
        this.gate = gate;
        this.submission = submission;
        this.artifact = artifact;
        this.profile = profile;
        this.detected = detected;
        this.issuedAt = issuedAt;
        this.basis = basis;
        this.inForceAt = inForceAt;
        this.scope = scope;
        this.findings = findings;
        this.undecided = undecided;
        this.failures = failures;
        this.decisions = decisions;
    }

    /** True when nothing is breached at ERROR, no MUST is undecided, and every rule could be run. It does not say that nothing was left unexamined. */
    public boolean compliant() {
        return failures.isEmpty()
                && (findings.isEmpty() || findings.stream().noneMatch(f -> f.severity() == Severity.ERROR))
                && (undecided.isEmpty() || undecided.stream().noneMatch(Undecided::must));
    }

    /**
     * The right to sign exactly the bytes that were checked, once.
     *
     * @throws NonCompliance if the verdict is not compliant
     * @throws IllegalStateException if the submission was not of to-be-signed bytes
     */
    public Clearance clearance() {
        if (!compliant()) {
            throw new NonCompliance(this);
        }
        return gate.clear(submission, this);
    }

    /** {@code certificate}, {@code precertificate} or {@code tbsCertificate}. */
    public String artifact() {
        return artifact;
    }

    /** The profile that it was judged by. */
    public Profile profile() {
        return profile;
    }

    /** When it was issued, by the best evidence at hand. */
    public Instant issuedAt() {
        return Instant.ofEpochSecond(issuedAt);
    }

    /** What says so. */
    public IssuedBasis basis() {
        return basis;
    }

    /** The instant whose texts judged. */
    public Instant inForceAt() {
        return Instant.ofEpochSecond(inForceAt);
    }

    /** The kinds of input handed in or required. */
    public Set<Input> scope() {
        return Input.ofMask(scope);
    }

    /** The breaches, by offset. */
    public List<Finding> findings() {
        return findings;
    }

    /** What is in scope and could not be decided. */
    public List<Undecided> undecided() {
        return undecided;
    }

    /** Sections that did not load and rules that failed. Empty unless something is wrong with the library or an added section. */
    public List<String> failures() {
        return failures;
    }

    /** What a reader should know beside the findings: how the profile was chosen, texts not yet binding or not yet reviewed. */
    public List<String> notes() {
        return gate.notes(detected, profile, issuedAt, inForceAt);
    }

    /** The versions of tool, rule set and documents that decided. */
    public Map<String, String> versions() {
        return gate.versions();
    }

    /** How many rules came to each outcome. */
    public Map<Outcome, Integer> counts() {
        EnumMap<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome o : Outcome.values()) {
            counts.put(o, 0);
        }
        for (byte o : decisions.outcomes()) {
            counts.merge(OUTCOMES[o], 1, Integer::sum);
        }
        counts.merge(Outcome.NOT_EXAMINED, unread().size(), Integer::sum);
        return counts;
    }

    /** Every rule of the profile with its outcome, in the order of the documents. */
    public List<Decided> decided() {
        byte[] outcomes = decisions.outcomes();
        Plan whole = isWhole() ? plan() : gate.whole(profile, issuedAt, inForceAt);
        List<Decided> all = new ArrayList<>(whole.size());
        int read = 0;
        for (int i = 0; i < whole.size(); i++) {
            Plan.Bound b = whole.bound(i);
            boolean isRead =
                    read < outcomes.length && b.rule() == plan().bound(read).rule();
            all.add(new Decided(
                    b.rule().id(), b.clauses(), isRead ? OUTCOMES[outcomes[read++]] : Outcome.NOT_EXAMINED));
        }
        return all;
    }

    /** The rules that nobody looked at, with the kinds of input that would decide them. */
    public Map<String, Set<Input>> notExamined() {
        Map<String, Set<Input>> left = new TreeMap<>();
        byte[] outcomes = decisions.outcomes();
        for (int i = 0; i < outcomes.length; i++) {
            if (OUTCOMES[outcomes[i]] == Outcome.NOT_EXAMINED) {
                Set<Input> needs = EnumSet.copyOf(plan().bound(i).rule().needs());
                needs.removeAll(Input.ofMask(scope));
                left.put(plan().bound(i).rule().id(), needs);
            }
        }
        for (RuleEntry rule : unread()) {
            Set<Input> needs = EnumSet.of(Input.RECORD);
            for (String input : rule.inputs()) {
                needs.add(Input.byId(input).orElseThrow());
            }
            needs.removeAll(Input.ofMask(scope));
            left.put(rule.id(), needs);
        }
        return left;
    }

    private boolean isWhole() {
        return (scope & Input.RECORD.bit()) != 0;
    }

    /** Rules about records are not even loaded where no record is in the scope: the catalogue knows how many there are. */
    private List<RuleEntry> unread() {
        return isWhole() ? List.of() : gate.unread(profile);
    }

    /** One line for people: compliant or not, and why. */
    public String summary() {
        if (compliant()) {
            return "compliant under " + profile.id();
        }
        List<String> why = new ArrayList<>(failures);
        findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::toString)
                .forEach(why::add);
        undecided.stream()
                .filter(Undecided::must)
                .map(u -> u.rule() + " is undecided: it needs " + u.needs())
                .forEach(why::add);
        return "not compliant under " + profile.id() + ": " + String.join("; ", why);
    }

    Plan plan() {
        return decisions.plan();
    }

    @Override
    public String toString() {
        return summary();
    }
}

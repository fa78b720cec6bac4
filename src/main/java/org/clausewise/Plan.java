package org.clausewise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewise.rule.Case;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Severity;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one profile between two dates: those in force, each with the duties that bind then and their weight, in an array
 * made beforehand.
 */
final class Plan {
    /** A rule with what binds of it. A rule that is not in force has no clauses. */
    record Bound(Rule<?> rule, Subject<?> subject, List<String> clauses, Severity severity, boolean must) {}

    /** No more places than this are reported for one rule on one subject. */
    static final int PLACES = 100;

    static final byte BREACHED = (byte) Outcome.BREACHED.ordinal();
    static final byte UNDECIDED = (byte) Outcome.UNDECIDED.ordinal();
    private static final byte NOT_IN_FORCE = (byte) Outcome.NOT_IN_FORCE.ordinal();

    private final Bound[] bound;
    private final Rule<?>[] rules;
    private final boolean[] inForce;
    private final long from;
    private final long until;

    /**
     * @param bound every rule of the profile
     * @param from the first second, since the epoch, for which the plan holds
     * @param until the first second for which it no longer does
     */
    Plan(List<Bound> bound, long from, long until) {
        this.bound = bound.toArray(new Bound[0]);
        this.rules = bound.stream().map(Bound::rule).toArray(Rule<?>[]::new);
        this.inForce = new boolean[rules.length];
        for (int i = 0; i < inForce.length; i++) {
            inForce[i] = !this.bound[i].clauses().isEmpty();
        }
        this.from = from;
        this.until = until;
    }

    Bound bound(int i) {
        return bound[i];
    }

    int size() {
        return rules.length;
    }

    long from() {
        return from;
    }

    long until() {
        return until;
    }

    /** The outcome of each rule, as ordinals of {@link Outcome}. A rule that throws is UNDECIDED and goes into {@code failures}. */
    @SuppressWarnings("unchecked") // a gate hands a plan only cases of the subject that its sections were written for
    <S> byte[] decide(Case<S> c, Failures failures) {
        byte[] outcomes = new byte[rules.length];
        for (int i = 0; i < outcomes.length; i++) {
            if (!inForce[i]) {
                outcomes[i] = NOT_IN_FORCE;
                continue;
            }
            try {
                outcomes[i] = (byte) ((Rule<S>) rules[i]).decide(c).ordinal();
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                outcomes[i] = UNDECIDED;
                failures.add(i, e);
            }
        }
        return outcomes;
    }

    /** The findings of the breached rules, one for each fact and place. */
    @SuppressWarnings("unchecked")
    <S> List<Finding> findings(Case<S> c, byte[] outcomes, Failures failures) {
        Map<Integer, List<Merged<S>>> byPlace = new HashMap<>();
        List<Merged<S>> all = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] != BREACHED) {
                continue;
            }
            Rule<S> rule = (Rule<S>) rules[i];
            try {
                int places = 0;
                for (int at = rule.breach(c, -1); places < PLACES; at = rule.breach(c, at)) {
                    if (at < 0 && places > 0) {
                        break;
                    }
                    place(byPlace, all, at, i);
                    places++;
                    if (at < 0) {
                        break;
                    }
                }
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                failures.add(i, e);
            }
        }
        return all.stream().map(m -> m.finding(c)).sorted(Merged.ORDER).toList();
    }

    private <S> void place(Map<Integer, List<Merged<S>>> byPlace, List<Merged<S>> all, int at, int i) {
        List<Merged<S>> here = byPlace.computeIfAbsent(at, k -> new ArrayList<>());
        for (Merged<S> m : here) {
            if (m.first().rule().sameFact(rules[i])) {
                m.add(bound[i]);
                return;
            }
        }
        Merged<S> m = new Merged<>(at, bound[i]);
        here.add(m);
        all.add(m);
    }

    /** Why a rule is undecided: what is missing or unreadable, or that it failed. */
    @SuppressWarnings("unchecked")
    <S> Verdict.Undecided undecided(int i, Case<S> c, Failures failures) {
        Bound b = bound[i];
        String failed = failures.reason(i);
        String needs =
                failed == null ? ((Rule<S>) b.rule()).undecidedFor(c) : "the rule to run: it failed with " + failed;
        return new Verdict.Undecided(b.rule().id(), b.clauses(), needs, b.must());
    }

    /** The rules that break over one fact at one place. */
    private static final class Merged<S> {
        static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::offset)
                .thenComparing(Finding::severity)
                .thenComparing(Finding::rule);

        private final int at;
        private final List<Bound> rules = new ArrayList<>();

        Merged(int at, Bound first) {
            this.at = at;
            rules.add(first);
        }

        Bound first() {
            return rules.get(0);
        }

        void add(Bound b) {
            rules.add(b);
        }

        @SuppressWarnings("unchecked")
        Finding finding(Case<S> c) {
            rules.sort(Comparator.comparing(Bound::severity));
            Bound heaviest = first();
            int offset = Math.max(at, 0);
            return new Finding(
                    heaviest.rule().id(),
                    rules.stream()
                            .map(b -> new Finding.Cited(b.rule().id(), b.clauses(), b.severity()))
                            .toList(),
                    rules.stream().flatMap(b -> b.clauses().stream()).distinct().toList(),
                    heaviest.severity(),
                    ((Rule<S>) heaviest.rule()).message(c, offset),
                    c.kind().path(c.subject(), offset),
                    offset);
        }
    }

    /** Rules that failed, with the reason in a few words. */
    static final class Failures {
        private Map<Integer, String> reasons = Map.of();

        void add(int rule, Throwable e) {
            if (reasons.isEmpty()) {
                reasons = new HashMap<>();
            }
            reasons.put(rule, e.getClass().getSimpleName());
        }

        boolean isEmpty() {
            return reasons.isEmpty();
        }

        List<String> describe(Plan plan) {
            return reasons.entrySet().stream()
                    .map(e -> "rule " + plan.bound(e.getKey()).rule().id() + " failed with " + e.getValue())
                    .sorted()
                    .toList();
        }

        @Nullable
        String reason(int rule) {
            return reasons.get(rule);
        }
    }
}

package org.clausewise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewise.rule.Case;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Program;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one profile between two dates: those in force, each with the duties that bind then and their weight, in an array
 * made beforehand.
 */
final class Plan {
    /** A rule with what binds of it. A rule that is not in force has no clauses. */
    record Bound(Rule<?> rule, List<String> clauses, Severity severity, boolean must) {
        boolean inForce() {
            return !clauses.isEmpty();
        }
    }

    /** No more places than this are reported for one rule on one subject. */
    static final int PLACES = 100;

    static final byte BREACHED = (byte) Outcome.BREACHED.ordinal();
    static final byte UNDECIDED = (byte) Outcome.UNDECIDED.ordinal();

    private final Bound[] bound;

    /** One for each view that the rules read. */
    private final List<Part<?>> parts = new ArrayList<>();

    private final long from;
    private final long until;

    /** The rules about one view. */
    private record Part<S>(Class<S> view, Program<S> program) {}

    /**
     * @param bound every rule of the profile
     * @param from the first second, since the epoch, for which the plan holds
     * @param until the first second for which it no longer does
     */
    Plan(List<Bound> bound, long from, long until) {
        this.bound = bound.toArray(new Bound[0]);
        this.from = from;
        this.until = until;
        Set<Class<?>> views = new LinkedHashSet<>();
        for (Bound b : bound) {
            views.add(b.rule().subject().view());
        }
        for (Class<?> view : views) {
            parts.add(part(view));
        }
    }

    @SuppressWarnings("unchecked") // a rule of the view S is a Rule<S>
    private <S> Part<S> part(Class<S> view) {
        List<Program.Entry<S>> entries = new ArrayList<>();
        for (int i = 0; i < bound.length; i++) {
            if (bound[i].rule().subject().view() == view) {
                entries.add(new Program.Entry<>((Rule<S>) bound[i].rule(), i, bound[i].inForce()));
            }
        }
        return new Part<>(view, Program.of(entries));
    }

    Bound bound(int i) {
        return bound[i];
    }

    int size() {
        return bound.length;
    }

    long from() {
        return from;
    }

    long until() {
        return until;
    }

    /** Decides every rule on the views at hand. A rule that throws is UNDECIDED and goes into {@code failures}. */
    Decisions decide(Cases cases, Failures failures) {
        Program.Decided[] decided = new Program.Decided[parts.size()];
        for (int i = 0; i < decided.length; i++) {
            decided[i] = decide(parts.get(i), cases, failures);
        }
        return new Decisions(this, decided);
    }

    private static <S> Program.Decided decide(Part<S> part, Cases cases, Failures failures) {
        Case<S> c = cases.of(part.view());
        return c == null
                ? part.program().decideAbsent(cases.scope())
                : part.program().decide(c, failures);
    }

    /** What became of the rules of a plan, part by part. */
    static final class Decisions {
        private final Plan plan;
        private final Program.Decided[] decided;

        private Decisions(Plan plan, Program.Decided[] decided) {
            this.plan = plan;
            this.decided = decided;
        }

        Plan plan() {
            return plan;
        }

        /** Whether a rule came to this: {@link Outcome#BREACHED} or {@link Outcome#UNDECIDED}. */
        boolean has(Outcome outcome) {
            for (Program.Decided d : decided) {
                if (d.has(outcome)) {
                    return true;
                }
            }
            return false;
        }

        /** The ordinal of each rule's {@link Outcome}. */
        byte[] outcomes() {
            byte[] outcomes = new byte[plan.size()];
            for (int i = 0; i < decided.length; i++) {
                plan.parts.get(i).program().outcomes(decided[i], outcomes);
            }
            return outcomes;
        }
    }

    /** The findings of the breached rules, one for each fact and place. */
    List<Finding> findings(Cases cases, Decisions decisions, Failures failures) {
        byte[] outcomes = decisions.outcomes();
        List<Finding> all = new ArrayList<>();
        for (Part<?> part : parts) {
            findings(part, cases, outcomes, failures, all);
        }
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    private <S> void findings(Part<S> part, Cases cases, byte[] outcomes, Failures failures, List<Finding> findings) {
        Case<S> c = cases.of(part.view());
        if (c == null) {
            return;
        }
        Map<Integer, List<Merged<S>>> byPlace = new HashMap<>();
        List<Merged<S>> all = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] != BREACHED || bound[i].rule().subject().view() != part.view()) {
                continue;
            }
            Rule<S> rule = (Rule<S>) bound[i].rule();
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
                failures.rule(i, e);
            }
        }
        all.stream().sorted(Merged.order()).map(m -> m.finding(c)).forEach(findings::add);
    }

    private <S> void place(Map<Integer, List<Merged<S>>> byPlace, List<Merged<S>> all, int at, int i) {
        List<Merged<S>> here = byPlace.computeIfAbsent(at, k -> new ArrayList<>());
        Merged<S> merged = new Merged<>(at);
        // a rule may have the fact in common with one finding and the matter with another
        for (Merged<S> m : List.copyOf(here)) {
            if (m.isAbout(bound[i].rule())) {
                merged.add(m.rules);
                here.remove(m);
                all.remove(m);
            }
        }
        merged.add(List.of(bound[i]));
        here.add(merged);
        all.add(merged);
    }

    /** Why a rule is undecided: what is missing or unreadable, or that it failed. */
    Verdict.Undecided undecided(int i, Cases cases, Failures failures) {
        Bound b = bound[i];
        String failed = failures.reason(i);
        String needs = failed == null ? needs(b.rule(), cases) : "the rule to run: it failed with " + failed;
        return new Verdict.Undecided(b.rule().id(), b.clauses(), needs, b.must());
    }

    private static <S> String needs(Rule<S> rule, Cases cases) {
        Case<S> c = cases.of(rule.subject().view());
        return c == null ? rule.subject().input().id() : rule.undecidedFor(c);
    }

    /** The rules that break over one fact at one place. */
    private static final class Merged<S> {
        private final int at;
        private final List<Bound> rules = new ArrayList<>();

        Merged(int at) {
            this.at = at;
        }

        /** By place, then by weight. */
        static <S> Comparator<Merged<S>> order() {
            return Comparator.<Merged<S>>comparingInt(m -> m.at)
                    .thenComparing(m -> m.heaviest().severity())
                    .thenComparing(m -> m.heaviest().rule().id());
        }

        /** The rule that weighs most, of several the first in the book. */
        Bound heaviest() {
            return rules.get(0);
        }

        boolean isAbout(Rule<?> rule) {
            for (Bound b : rules) if (b.rule().sameFact(rule)) return true;
            return false;
        }

        void add(List<Bound> more) {
            rules.addAll(more);
            rules.sort(Comparator.comparing(Bound::severity)
                    .thenComparingInt(b -> b.rule().rank()));
        }

        @SuppressWarnings("unchecked")
        Finding finding(Case<S> c) {
            Bound heaviest = heaviest();
            int place = Math.max(at, 0);
            return new Finding(
                    heaviest.rule().id(),
                    rules.stream()
                            .map(b -> new Finding.Cited(b.rule().id(), b.clauses(), b.severity()))
                            .toList(),
                    rules.stream().flatMap(b -> b.clauses().stream()).distinct().toList(),
                    heaviest.severity(),
                    ((Rule<S>) heaviest.rule()).message(c, place),
                    c.kind().path(c.subject(), place),
                    c.kind().offset(place));
        }
    }

    /** Rules that failed, with the reason in a few words. */
    static final class Failures implements Program.Failed {
        private Map<Integer, String> reasons = Map.of();

        @Override
        public void rule(int rule, Throwable e) {
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

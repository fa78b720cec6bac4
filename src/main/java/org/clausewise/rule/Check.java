package org.clausewise.rule;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Elements.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a rule requires. Two rules whose checks are equal break over one fact; their breaches at one place are one finding.
 *
 * @param <S> the subject
 */
sealed interface Check<S> {
    /** True when nothing is breached. Allocates nothing. */
    boolean passes(Case<S> c);

    /** The fact that decides it alone, if one does. */
    default @Nullable Fact<S> fact() {
        return null;
    }

    /** The breaching place after {@code previous} (-1 to begin), or -1 when there is no further; {@code at} where the check names none. */
    int breach(Case<S> c, int previous, Place<S> at);

    /** The place after {@code previous} that the check judges, breached or not; -1 when there is no further. */
    default int judged(Case<S> c, int previous, Place<S> at) {
        return previous < 0 ? at.of(c.subject()) : -1;
    }

    /** Whether the check holds at a place that it judges. */
    default boolean passesAt(Case<S> c, int at) {
        return passes(c);
    }

    /** A fact that must hold; where it does not, each of {@code places} is a breach, or the rule's own place where that is null. */
    record Fixed<S>(Fact<S> fact) implements Check<S> {
        @Override
        public boolean passes(Case<S> c) {
            return fact.holds(c);
        }

        @Override
        public int breach(Case<S> c, int previous, Place<S> at) {
            return previous < 0 ? at.of(c.subject()) : -1;
        }
    }

    /** A fact that must hold, with the places to blame where it does not. */
    record Pointed<S>(Fact<S> fact, Elements<S> places) implements Check<S> {
        @Override
        public boolean passes(Case<S> c) {
            return fact.holds(c);
        }

        @Override
        public int breach(Case<S> c, int previous, Place<S> at) {
            return places.next(c.subject(), previous);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Pointed<?> p && p.fact.equals(fact);
        }

        @Override
        public int hashCode() {
            return fact.hashCode();
        }
    }

    /** A predicate that must hold. */
    record Free<S>(Predicate<S> predicate) implements Check<S> {
        @Override
        public boolean passes(Case<S> c) {
            return predicate.test(c.subject());
        }

        @Override
        public int breach(Case<S> c, int previous, Place<S> at) {
            return previous < 0 ? at.of(c.subject()) : -1;
        }
    }

    /** A test that each of some places must pass; where a fact says that they do, they are not looked at. */
    final class Each<S> implements Check<S> {
        private final Elements<S> elements;
        private final At<S> test;
        private final @Nullable Fact<S> known;
        private final ToLongFunction<S> failing;

        Each(Elements<S> elements, At<S> test, @Nullable Fact<S> known) {
            this.elements = elements;
            this.test = test;
            this.known = known;
            failing = elements.all((s, at) -> test.test(s, at) ? 0 : 1);
        }

        @Override
        public boolean passes(Case<S> c) {
            return known == null ? failing.applyAsLong(c.subject()) == 0 : known.holds(c);
        }

        @Override
        public @Nullable Fact<S> fact() {
            return known;
        }

        @Override
        public int breach(Case<S> c, int previous, Place<S> at) {
            return next(c, previous);
        }

        @Override
        public int judged(Case<S> c, int previous, Place<S> at) {
            return elements.next(c.subject(), previous);
        }

        @Override
        public boolean passesAt(Case<S> c, int at) {
            return test.test(c.subject(), at);
        }

        private int next(Case<S> c, int previous) {
            S s = c.subject();
            int at = previous;
            do {
                at = elements.next(s, at);
            } while (at >= 0 && test.test(s, at));
            return at;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Each<?> e && e.test.equals(test);
        }

        @Override
        public int hashCode() {
            return test.hashCode();
        }
    }
}

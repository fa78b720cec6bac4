package org.clausewise.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The facts that rules about one kind of subject may use, packed into words of 64 bits. A word is either a mask that the view
 * already keeps (extensions present, defects found) or a run of predicates, computed together when the first of them is asked.
 *
 * @param <S> the subject
 */
final class Vocabulary<S> {
    /** Words that are computed together. */
    @FunctionalInterface
    interface Words<S> {
        /** Computes them; they stand from {@code first} on, where all is zero. */
        void compute(S subject, long[] words, int first);
    }

    private record Group<S>(Words<S> words, int first, int size) {
        long mask() {
            return (1L << size) - 1 << first;
        }
    }

    /** That of each word. */
    private final List<Group<S>> groups = new ArrayList<>();

    /** Adds a word that the view keeps; its number. */
    int word(ToLongFunction<S> mask) {
        return words(1, (subject, words, first) -> words[first] = mask.applyAsLong(subject));
    }

    /** Adds words that are computed together; the number of the first. */
    int words(int size, Words<S> words) {
        Group<S> group = new Group<>(words, groups.size(), size);
        if (group.first() + size > Long.SIZE) {
            throw new IllegalStateException("a vocabulary holds 64 words");
        }
        groups.addAll(Collections.nCopies(size, group));
        return group.first();
    }

    /** Adds an empty word that predicates are then added to. */
    Run<S> run() {
        Run<S> run = new Run<>(groups.size());
        word(run);
        return run;
    }

    int size() {
        return groups.size();
    }

    /** Computes a word and those that come with it; one bit for each of them. */
    long compute(int word, S subject, long[] words) {
        Group<S> group = groups.get(word);
        group.words().compute(subject, words, group.first());
        return group.mask();
    }

    /** Up to 64 predicates that share a word. */
    static final class Run<S> implements ToLongFunction<S> {
        private final int word;
        private final List<Predicate<S>> predicates = new ArrayList<>();

        private Run(int word) {
            this.word = word;
        }

        Fact<S> fact(String phrase, long reads, Predicate<S> predicate) {
            if (predicates.size() == Long.SIZE) {
                throw new IllegalStateException("a word holds 64 facts: begin another");
            }
            predicates.add(predicate);
            long bit = 1L << (predicates.size() - 1);
            return Fact.of(phrase, word, bit, bit, reads);
        }

        @Override
        public long applyAsLong(S subject) {
            long bits = 0;
            for (int i = 0; i < predicates.size(); i++) {
                if (predicates.get(i).test(subject)) {
                    bits |= 1L << i;
                }
            }
            return bits;
        }
    }
}

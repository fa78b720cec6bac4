package org.clausewise.rule;

import java.util.ArrayList;
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
    private final List<ToLongFunction<S>> words = new ArrayList<>();

    /** Adds a word that the view keeps; its number. */
    int word(ToLongFunction<S> mask) {
        words.add(mask);
        return words.size() - 1;
    }

    /** Adds an empty word that predicates are then added to. */
    Run<S> run() {
        Run<S> run = new Run<>(words.size());
        words.add(run);
        return run;
    }

    int size() {
        return words.size();
    }

    long compute(int word, S subject) {
        return words.get(word).applyAsLong(subject);
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

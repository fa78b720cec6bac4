package org.clausewise.rule;

import java.util.Objects;

/**
 * Something that holds of a subject or does not, as a test of bits in one word of the subject's facts: computed once, asked by
 * many rules. Facts are compared by value, so that two rules that require the same fact are seen to break over the same thing.
 *
 * @param <S> the subject
 */
public final class Fact<S> {
    private final String phrase;
    private final int word;
    private final long mask;
    private final long want;
    private final boolean wanted;
    private final long reads;

    private Fact(String phrase, int word, long mask, long want, boolean wanted, long reads) {
        this.phrase = phrase;
        this.word = word;
        this.mask = mask;
        this.want = want;
        this.wanted = wanted;
        this.reads = reads;
    }

    /**
     * A fact that holds when {@code (word & mask) == want}.
     *
     * @param phrase says it in words, for example "the subject is empty"
     * @param reads the parts of the subject that must be readable to know it, one bit a part
     */
    static <S> Fact<S> of(String phrase, int word, long mask, long want, long reads) {
        return new Fact<>(phrase, word, mask, want, true, reads);
    }

    /** The contrary. */
    public Fact<S> not() {
        return new Fact<>(phrase, word, mask, want, !wanted, reads);
    }

    boolean holds(Case<S> c) {
        return ((c.word(word) & mask) == want) == wanted;
    }

    int word() {
        return word;
    }

    long mask() {
        return mask;
    }

    long want() {
        return want;
    }

    boolean wanted() {
        return wanted;
    }

    long reads() {
        return reads;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Fact<?> f && f.word == word && f.mask == mask && f.want == want && f.wanted == wanted;
    }

    @Override
    public int hashCode() {
        return Objects.hash(word, mask, want, wanted);
    }

    /** The fact in words. */
    @Override
    public String toString() {
        return wanted ? phrase : "not: " + phrase;
    }
}

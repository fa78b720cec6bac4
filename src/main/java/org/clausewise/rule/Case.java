package org.clausewise.rule;

/**
 * One subject under judgement: its facts, computed as they are asked for, the inputs in scope and at hand, and the parts of it
 * that cannot be read.
 *
 * @param <S> the subject
 */
public final class Case<S> {
    private final Subject<S> kind;
    private final S subject;
    private final long scope;
    private final long present;
    private final long unreadable;
    private final long[] words;
    private long known;

    /**
     * @param scope the kinds of input handed in or required, one bit each ({@link Input#bit()})
     * @param present the kinds handed in
     */
    public Case(Subject<S> kind, S subject, long scope, long present) {
        this.kind = kind;
        this.subject = subject;
        this.scope = scope;
        this.present = present;
        this.unreadable = kind.unreadable(subject);
        this.words = new long[kind.words()];
    }

    public S subject() {
        return subject;
    }

    public Subject<S> kind() {
        return kind;
    }

    long scope() {
        return scope;
    }

    long present() {
        return present;
    }

    long unreadable() {
        return unreadable;
    }

    /** Computes these words, one bit each, those of them that are not yet known. */
    void compute(long wanted) {
        for (long left = wanted & ~known; left != 0; left &= left - 1) {
            word(Long.numberOfTrailingZeros(left));
        }
    }

    /** Every word; one that was not asked for is 0. */
    long[] words() {
        return words;
    }

    long word(int i) {
        if ((known >>> i & 1) == 0) {
            known |= kind.compute(i, subject, words);
        }
        return words[i];
    }
}

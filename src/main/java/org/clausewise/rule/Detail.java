package org.clausewise.rule;

import org.clausewise.rule.Elements.At;

/**
 * Something that a rule must know of a place to judge it, and that a subject may leave out. Where it is missing the rule is
 * undecided; where it is raw, that is, nobody has to keep it, the place is passed over unless the caller requires
 * {@link Input#RAW}.
 *
 * @param <S> the subject
 */
public final class Detail<S> {
    private final String phrase;
    private final At<S> known;
    private final boolean raw;

    private Detail(String phrase, At<S> known, boolean raw) {
        this.phrase = phrase;
        this.known = known;
        this.raw = raw;
    }

    /**
     * A detail that has to be there.
     *
     * @param phrase names it, for example "when the Random Value was made"
     * @param known whether it is known at a place
     */
    public static <S> Detail<S> of(String phrase, At<S> known) {
        return new Detail<>(phrase, known, false);
    }

    /** The same as one that nobody has to keep. */
    public Detail<S> raw() {
        return new Detail<>(phrase, known, true);
    }

    boolean isRaw() {
        return raw;
    }

    boolean isKnown(S subject, int at) {
        return known.test(subject, at);
    }

    @Override
    public String toString() {
        return phrase;
    }
}

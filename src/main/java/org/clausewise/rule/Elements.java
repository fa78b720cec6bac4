package org.clausewise.rule;

/**
 * The places in a subject that a rule looks at one by one, as offsets, without a collection.
 *
 * @param <S> the subject
 */
@FunctionalInterface
public interface Elements<S> {
    /** The place after {@code previous}, the first where it is -1; -1 when there is none. */
    int next(S subject, int previous);

    /** Those of them that {@code test} holds for. */
    default Elements<S> where(At<S> test) {
        return (s, previous) -> {
            int at = previous;
            do {
                at = next(s, at);
            } while (at >= 0 && !test.test(s, at));
            return at;
        };
    }

    /** One place, or none where it is -1. */
    static <S> Elements<S> one(Place<S> place) {
        return (s, previous) -> previous < 0 ? place.of(s) : -1;
    }

    /**
     * A test of one place.
     *
     * @param <S> the subject
     */
    @FunctionalInterface
    interface At<S> {
        boolean test(S subject, int at);
    }

    /**
     * Where something stands in a subject: an offset, -1 where it is absent.
     *
     * @param <S> the subject
     */
    @FunctionalInterface
    interface Place<S> {
        int of(S subject);
    }
}

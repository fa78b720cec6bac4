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

    /** The places that each of these holds, container by container; a container begins before what it holds. */
    default Elements<S> within(Inner<S> inner) {
        return (s, previous) -> {
            int container = -1;
            int ahead = next(s, -1);
            while (ahead >= 0 && ahead < previous) {
                container = ahead;
                ahead = next(s, ahead);
            }
            int at = container < 0 ? -1 : inner.next(s, container, previous);
            while (at < 0 && ahead >= 0) {
                container = ahead;
                ahead = next(s, ahead);
                at = inner.next(s, container, -1);
            }
            return at;
        };
    }

    /** One place, or none where it is -1. */
    static <S> Elements<S> one(Place<S> place) {
        return (s, previous) -> previous < 0 ? place.of(s) : -1;
    }

    /**
     * The places inside a container.
     *
     * @param <S> the subject
     */
    @FunctionalInterface
    interface Inner<S> {
        /** The place in {@code container} after {@code previous}, the first where it is -1; -1 when there is none. */
        int next(S subject, int container, int previous);

        /** One place in a container, or none where it is -1. */
        static <S> Inner<S> one(OneIn<S> place) {
            return (s, container, previous) -> previous < 0 ? place.of(s, container) : -1;
        }
    }

    /**
     * Where something stands in a container.
     *
     * @param <S> the subject
     */
    @FunctionalInterface
    interface OneIn<S> {
        int of(S subject, int container);
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

package org.clausewise.rule;

import java.util.function.ToLongFunction;

/**
 * The places in a subject that a rule looks at one by one, as offsets, without a collection.
 *
 * @param <S> the subject
 */
@FunctionalInterface
public interface Elements<S> {
    /** The place after {@code previous}, the first where it is -1; -1 when there is none. */
    int next(S subject, int previous);

    /**
     * All places at once, each asked for bits: a function made beforehand, which passes over every place once and steps through
     * nested ones without looking for its way back.
     */
    default ToLongFunction<S> all(Bits<S> bits) {
        return s -> {
            long all = 0;
            for (int at = next(s, -1); at >= 0; at = next(s, at)) {
                all |= bits.at(s, at);
            }
            return all;
        };
    }

    /** Those of them that {@code test} holds for. */
    default Elements<S> where(At<S> test) {
        Elements<S> from = this;
        return new Elements<>() {
            @Override
            public int next(S s, int previous) {
                int at = previous;
                do {
                    at = from.next(s, at);
                } while (at >= 0 && !test.test(s, at));
                return at;
            }

            @Override
            public ToLongFunction<S> all(Bits<S> bits) {
                return from.all((s, at) -> test.test(s, at) ? bits.at(s, at) : 0);
            }
        };
    }

    /** The places that each of these holds, container by container; a container begins before what it holds. */
    default Elements<S> within(Inner<S> inner) {
        Elements<S> containers = this;
        return new Elements<>() {
            @Override
            public int next(S s, int previous) {
                int container = -1;
                int ahead = containers.next(s, -1);
                while (ahead >= 0 && ahead < previous) {
                    container = ahead;
                    ahead = containers.next(s, ahead);
                }
                int at = container < 0 ? -1 : inner.next(s, container, previous);
                while (at < 0 && ahead >= 0) {
                    container = ahead;
                    ahead = containers.next(s, ahead);
                    at = inner.next(s, container, -1);
                }
                return at;
            }

            @Override
            public ToLongFunction<S> all(Bits<S> bits) {
                return containers.all((s, container) -> {
                    long all = 0;
                    for (int at = inner.next(s, container, -1); at >= 0; at = inner.next(s, container, at)) {
                        all |= bits.at(s, at);
                    }
                    return all;
                });
            }
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
     * Bits of one place.
     *
     * @param <S> the subject
     */
    @FunctionalInterface
    interface Bits<S> {
        long at(S subject, int at);
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

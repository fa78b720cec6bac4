package org.clausewise.evidence;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Network Perspective, with the resolver that it uses.
 *
 * @param id what observations call it
 * @param primary whether it is the Primary Network Perspective
 * @param rir in whose service region it lies
 * @param place where its traffic enters the Internet
 * @param resolver the DNS resolver that it uses
 */
public record Perspective(
        String id,
        @Nullable Boolean primary,
        @Nullable Rir rir,
        @Nullable Place place,
        @Nullable Resolver resolver) implements Node {
    /** A Network Perspective of this id. */
    public static Perspective of(String id) {
        return new Perspective(id, null, null, null, null);
    }

    /** With another id. */
    public Perspective id(String id) {
        return new Perspective(id, primary, rir, place, resolver);
    }

    /** With another primary. */
    public Perspective primary(@Nullable Boolean primary) {
        return new Perspective(id, primary, rir, place, resolver);
    }

    /** With another rir. */
    public Perspective rir(@Nullable Rir rir) {
        return new Perspective(id, primary, rir, place, resolver);
    }

    /** With another place. */
    public Perspective place(@Nullable Place place) {
        return new Perspective(id, primary, rir, place, resolver);
    }

    /** With place, if there, changed. */
    public Perspective place(UnaryOperator<Place> change) {
        return place == null ? this : new Perspective(id, primary, rir, change.apply(place), resolver);
    }

    /** With another resolver. */
    public Perspective resolver(@Nullable Resolver resolver) {
        return new Perspective(id, primary, rir, place, resolver);
    }

    /** With resolver, if there, changed. */
    public Perspective resolver(UnaryOperator<Resolver> change) {
        return resolver == null ? this : new Perspective(id, primary, rir, place, change.apply(resolver));
    }

    @Override
    public void walk(Walk walk) {
        walk.one("place", place);
        walk.one("resolver", resolver);
    }
}

package org.clausewise.evidence;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A recursive DNS resolver.
 *
 * @param id its address or name
 * @param rir in whose service region it lies
 * @param place where its queries leave
 */
public record Resolver(
        String id, @Nullable Rir rir, @Nullable Place place) implements Node {
    /** A resolver with this address or name. */
    public static Resolver of(String id) {
        return new Resolver(id, null, null);
    }

    /** With another id. */
    public Resolver id(String id) {
        return new Resolver(id, rir, place);
    }

    /** With another rir. */
    public Resolver rir(@Nullable Rir rir) {
        return new Resolver(id, rir, place);
    }

    /** With another place. */
    public Resolver place(@Nullable Place place) {
        return new Resolver(id, rir, place);
    }

    /** With place, if there, changed. */
    public Resolver place(UnaryOperator<Place> change) {
        return place == null ? this : new Resolver(id, rir, change.apply(place));
    }

    @Override
    public void walk(Walk walk) {
        walk.one("place", place);
    }
}

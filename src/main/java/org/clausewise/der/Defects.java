package org.clausewise.der;

import java.util.Arrays;

/** Defects and their offsets, in the order found; nothing is allocated for none. */
public final class Defects {
    /** The most places that are kept; {@link #kinds()} counts all. */
    public static final int MAX_PLACES = 1000;

    private static final Defect[] KINDS = Defect.values();
    private static final int[] NONE = {};

    private long kinds;
    private int size;
    private int[] places = NONE;

    void add(Defect kind, int offset) {
        kinds |= kind.bit();
        if (size == MAX_PLACES) return;
        if (places.length == 2 * size) places = Arrays.copyOf(places, Math.max(8, 4 * size));
        places[2 * size] = kind.ordinal();
        places[2 * size + 1] = offset;
        size++;
    }

    /** The kinds that occur, one bit each by ordinal; 0 when clean. */
    public long kinds() {
        return kinds;
    }

    public boolean has(Defect kind) {
        return (kinds & kind.bit()) != 0;
    }

    /** How many places are kept. */
    public int size() {
        return size;
    }

    public Defect kind(int i) {
        return KINDS[places[2 * i]];
    }

    /** The offset of the i-th, from the first byte of the object. */
    public int offset(int i) {
        return places[2 * i + 1];
    }

    /** The offset of the first of a kind, -1 if there is none. */
    public int first(Defect kind) {
        for (int i = 0; i < size; i++) if (kind(i) == kind) return offset(i);
        return -1;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < size; i++)
            text.append(i == 0 ? "" : ", ").append(kind(i)).append('@').append(offset(i));
        return text.toString();
    }
}

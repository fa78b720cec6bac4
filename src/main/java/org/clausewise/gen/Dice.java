package org.clausewise.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices from a seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(SplittableRandom random) {
        this.random = random;
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** From low to high, both included. */
    long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    /** From 1 to high, both included, of every magnitude as often. */
    long anyMagnitude(long high) {
        int bits = between(1, 64 - Long.numberOfLeadingZeros(high));
        return Math.min(high, between(1L << (bits - 1), (1L << bits) - 1));
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    byte[] octets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }

    <T> List<T> shuffled(List<T> list) {
        var all = new ArrayList<>(list);
        for (int i = all.size() - 1; i > 0; i--) all.set(i, all.set(between(0, i), all.get(i)));
        return all;
    }

    /** Some of them, in any order. */
    <T> List<T> some(int count, List<T> from) {
        return shuffled(from).subList(0, count);
    }
}

package org.clausewise.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where a serial number came from.
 *
 * @param randomBits the bits of it that are output of a CSPRNG
 * @param basis observed where nothing is said
 */
public record SerialNumberSource(int randomBits, @Nullable Basis basis) implements Node {
    /** A serial number with so many random bits. */
    public static SerialNumberSource of(int randomBits) {
        return new SerialNumberSource(randomBits, null);
    }

    /** With another randomBits. */
    public SerialNumberSource randomBits(int randomBits) {
        return new SerialNumberSource(randomBits, basis);
    }

    /** With another basis. */
    public SerialNumberSource basis(@Nullable Basis basis) {
        return new SerialNumberSource(randomBits, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

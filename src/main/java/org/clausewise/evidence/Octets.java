package org.clausewise.evidence;

import java.util.Arrays;
import java.util.Base64;

/** Octets that cannot be changed. */
public final class Octets {
    private final byte[] octets;

    private Octets(byte[] octets) {
        this.octets = octets;
    }

    /** A copy of these. */
    public static Octets of(byte[] octets) {
        return new Octets(octets.clone());
    }

    /**
     * What base64 stands for (RFC 4648 4).
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Octets ofBase64(String text) {
        return new Octets(Base64.getDecoder().decode(text));
    }

    /** A copy. */
    public byte[] bytes() {
        return octets.clone();
    }

    public int length() {
        return octets.length;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(octets);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Octets other && Arrays.equals(octets, other.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** How many there are, not which. */
    @Override
    public String toString() {
        return octets.length + " octets";
    }
}

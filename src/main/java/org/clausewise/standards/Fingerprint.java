package org.clausewise.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a clause has changed, without holding its text. */
public final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /** The first 16 hex digits of SHA-256 over the UTF-8 of a text that has been {@link Normaliser normalised}. */
    public static String of(String normalised) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

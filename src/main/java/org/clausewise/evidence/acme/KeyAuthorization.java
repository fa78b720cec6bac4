package org.clausewise.evidence.acme;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a client of ACME has to show: the key authorization (RFC 8555 8.1) and what is made of it. */
public final class KeyAuthorization {
    /** Characters that 128 bits take in base64url. */
    private static final int CHARACTERS_OF_128_BITS = 22;

    private KeyAuthorization() {}

    /**
     * The key authorization (RFC 8555 8.1).
     *
     * @param token of the challenge
     * @param thumbprint of the account key in base64url (RFC 7638)
     */
    public static String of(String token, String thumbprint) {
        return token + "." + thumbprint;
    }

    /** The token of a key authorization; the whole text where it has no full stop. */
    public static String token(String keyAuthorization) {
        int dot = keyAuthorization.indexOf('.');
        return dot < 0 ? keyAuthorization : keyAuthorization.substring(0, dot);
    }

    /** What a TXT record has to hold (RFC 8555 8.4): the SHA-256 of the key authorization in base64url. */
    public static String digest(String keyAuthorization) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(keyAuthorization));
    }

    /** What the extension acmeIdentifier has to hold (RFC 8737 3): the same as 32 octets. */
    public static byte[] sha256(String keyAuthorization) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(keyAuthorization.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a token is of characters of the base64url alphabet alone, without padding (RFC 8555 8.3). */
    public static boolean isToken(String token) {
        for (byte c : token.getBytes(US_ASCII)) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return !token.isEmpty();
    }

    /** Whether a token is long enough to hold 128 bits of entropy. */
    public static boolean mayHold128Bits(String token) {
        return token.length() >= CHARACTERS_OF_128_BITS;
    }

    /** Whether the content of a response is the key authorization; white space at its end does not count (RFC 8555 8.3). */
    public static boolean isShownBy(String content, String keyAuthorization) {
        return content.startsWith(keyAuthorization)
                && content.substring(keyAuthorization.length()).isBlank();
    }
}

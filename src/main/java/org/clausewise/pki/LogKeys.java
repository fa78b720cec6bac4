package org.clausewise.pki;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public keys of Certificate Transparency logs, found by log id (RFC 6962 3.2). Immutable. */
public final class LogKeys {
    private static final int ID = 32;

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Log(byte[] id, PublicKey key) {}

    private final List<Log> logs;

    private LogKeys(List<Log> logs) {
        this.logs = List.copyOf(logs);
    }

    /**
     * Keys as SubjectPublicKeyInfo in DER.
     *
     * @throws IllegalArgumentException if one is no key of ECDSA or RSA, or there is none
     */
    public static LogKeys of(Collection<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key of a log");
        }
        List<Log> logs = new ArrayList<>();
        int number = 0;
        for (byte[] der : keys) {
            number++;
            logs.add(new Log(sha256(der, 0, der.length), key(der, number)));
        }
        return new LogKeys(logs);
    }

    /** How many logs. */
    public int size() {
        return logs.size();
    }

    /** The key of the log whose id stands at an offset; null if it is not among these. */
    @Nullable
    PublicKey find(byte[] b, int id) {
        for (Log log : logs) {
            if (Arrays.equals(b, id, id + ID, log.id(), 0, ID)) {
                return log.key();
            }
        }
        return null;
    }

    static byte[] sha256(byte[] b, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(b, from, to - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static PublicKey key(byte[] der, int number) {
        for (String algorithm : new String[] {"EC", "RSA"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
            } catch (GeneralSecurityException e) {
                // the other algorithm, perhaps
            }
        }
        throw new IllegalArgumentException("key " + number + " of the logs is no SubjectPublicKeyInfo of ECDSA or RSA");
    }
}

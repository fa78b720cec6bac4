package org.clausewise.pki;

import java.util.Arrays;
import org.clausewise.der.Der;

/**
 * The TLS structures of RFC 6962 3.2 and 3.3, by offsets: a SignedCertificateTimestampList in the OCTET STRING that the
 * extension's value is, and in it SCTs, each addressed by the offset after the two octets of its length.
 */
public final class SignedCertificateTimestampList {
    private static final int LOG_ID = 32;
    private static final int TIMESTAMP = 8;

    /** 2013-01-01T00:00:00Z, in the year of RFC 6962 and of the first log. */
    private static final long OLDEST_LOG = 1_356_998_400_000L;

    private SignedCertificateTimestampList() {}

    /** The offset of the first octet that cannot be decoded in the list between two offsets; -1 if all can. */
    public static int error(byte[] b, int from, int to) {
        if (to - from < 2 || two(b, from) != to - from - 2) return from;
        for (int i = from + 2; i < to; ) {
            if (to - i < 2) return i;
            int length = two(b, i);
            i += 2;
            // an SCT has one octet at least
            if (length == 0 || length > to - i) return i - 2;
            int wrong = errorInSct(b, i, i + length);
            if (wrong >= 0) return wrong;
            i += length;
        }
        return to - from == 2 ? from : -1;
    }

    /** Only version 1 has a structure that is known. */
    private static int errorInSct(byte[] b, int from, int to) {
        if (b[from] != 0) return -1;
        int i = from + 1 + LOG_ID + TIMESTAMP;
        if (to - i < 2) return from;
        if (two(b, i) > to - i - 2) return i;
        i += 2 + two(b, i);
        if (to - i < 4) return i;
        return two(b, i + 2) == to - i - 4 ? -1 : i + 2;
    }

    /**
     * The SCT after {@code previous}, the first for -1.
     *
     * @param list the offset of the OCTET STRING that holds the list
     * @return its offset; -1 if there are no more
     */
    public static int next(byte[] b, int list, int previous) {
        int stop = Der.stop(b, list);
        int i = previous < 0 ? Der.content(b, list) + 2 : previous + two(b, previous - 2);
        return list >= 0 && stop - i > 2 && two(b, i) > 0 && two(b, i) <= stop - i - 2 ? i + 2 : -1;
    }

    /** The number of octets of an SCT. */
    public static int length(byte[] b, int sct) {
        return two(b, sct - 2);
    }

    /** 0 for version 1. */
    public static int version(byte[] b, int sct) {
        return b[sct] & 0xFF;
    }

    /** The offset of the 32 octets of the log's id; they are there if {@link #isReadable}. */
    public static int logId(int sct) {
        return sct + 1;
    }

    /** Milliseconds since 1970-01-01T00:00:00Z; {@link Der#NO_TIME} if not {@link #isReadable}. */
    public static long timestampMillis(byte[] b, int sct) {
        if (!isReadable(b, sct)) return Der.NO_TIME;
        long millis = 0;
        for (int i = sct + 1 + LOG_ID, end = i + TIMESTAMP; i < end; i++) millis = millis << 8 | b[i] & 0xFF;
        return millis;
    }

    /** The offset of the CtExtensions' octets, after their length; -1 if not {@link #isReadable}. */
    public static int extensions(byte[] b, int sct) {
        return isReadable(b, sct) ? sct + 1 + LOG_ID + TIMESTAMP + 2 : -1;
    }

    /** The number of octets of CtExtensions; 0 if not {@link #isReadable}. */
    public static int extensionsLength(byte[] b, int sct) {
        int at = extensions(b, sct);
        return at < 0 ? 0 : two(b, at - 2);
    }

    /** The offset of the hash algorithm's octet, the signature algorithm's after it; -1 if not {@link #isReadable}. */
    public static int signatureAlgorithm(byte[] b, int sct) {
        int at = extensions(b, sct);
        return at < 0 ? -1 : at + two(b, at - 2);
    }

    /** The offset of the signature's octets, after their length; -1 if not {@link #isReadable}. */
    public static int signature(byte[] b, int sct) {
        int at = signatureAlgorithm(b, sct);
        return at < 0 ? -1 : at + 4;
    }

    /** The number of octets of the signature; 0 if not {@link #isReadable}. */
    public static int signatureLength(byte[] b, int sct) {
        int at = signature(b, sct);
        return at < 0 ? 0 : two(b, at - 2);
    }

    /** Whether this is an SCT of version 1 whose fields are all there. */
    public static boolean isReadable(byte[] b, int sct) {
        return sct >= 0 && b[sct] == 0 && errorInSct(b, sct, sct + length(b, sct)) < 0;
    }

    /**
     * The latest timestamp of the SCTs in a list, in seconds since 1970-01-01T00:00:00Z. One older than every log dates nothing
     * and is passed over.
     *
     * @return {@link Der#NO_TIME} if there is none, or the list cannot be read
     */
    static long latestSeconds(byte[] b, int list) {
        long latest = Der.NO_TIME;
        if (list >= 0) {
            for (int sct = next(b, list, -1); sct >= 0; sct = next(b, list, sct)) {
                long millis = timestampMillis(b, sct);
                if (millis >= OLDEST_LOG && millis / 1000 > latest) {
                    latest = millis / 1000;
                }
            }
        }
        return latest;
    }

    /** How many different logs the SCTs that a certificate embeds are of. */
    public static int logs(Certificate c) {
        byte[] b = c.bytes();
        int list = c.extensionValue(ExtensionType.SCT_LIST);
        int logs = 0;
        if (list >= 0) {
            for (int sct = next(b, list, -1); sct >= 0; sct = next(b, list, sct)) {
                if (isReadable(b, sct) && !isRepeated(b, list, sct)) {
                    logs++;
                }
            }
        }
        return logs;
    }

    /** Whether an SCT before this one is of the same log. */
    private static boolean isRepeated(byte[] b, int list, int sct) {
        int id = logId(sct);
        for (int other = next(b, list, -1); other < sct; other = next(b, list, other)) {
            int otherId = logId(other);
            if (isReadable(b, other) && Arrays.equals(b, id, id + LOG_ID, b, otherId, otherId + LOG_ID)) {
                return true;
            }
        }
        return false;
    }

    private static int two(byte[] b, int i) {
        return (b[i] & 0xFF) << 8 | b[i + 1] & 0xFF;
    }
}

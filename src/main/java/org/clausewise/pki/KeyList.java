package org.clausewise.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import org.clausewise.der.Der;

/**
 * Keys that may not be certified, known by digests (TLS BR 6.1.1.3). Immutable; a key is found by binary search.
 *
 * <p>A text has one digest a line, as hexadecimal digits, behind which one word may say why. Blank lines and what follows a
 * {@code #} say nothing.
 *
 * <table>
 * <caption>Digests</caption>
 * <tr><td>64 digits<td>SHA-256 over the DER of a SubjectPublicKeyInfo; or over the modulus of an RSA key or the x coordinate of a
 *     point, as a big-endian number without leading zeros, the form in which the Debian weak keys that the CA/Browser Forum
 *     publishes are listed
 * <tr><td>20 digits<td>the end of SHA-1 over {@code Modulus=}, the modulus in capital hexadecimal digits and a line feed, the form of
 *     Debian's openssl-blacklist
 * </table>
 *
 * <p>The words are {@code debian}, a Debian weak key (CVE-2008-0166), and {@code compromised}, one that was reported to the CA.
 * Without a word a digest of a modulus or coordinate is one of a Debian weak key, and that of a SubjectPublicKeyInfo one of a key
 * that is weak for another reason.
 */
public final class KeyList {
    /** A Debian weak key of a type and size in the CA/Browser Forum's repository: RSA 2048, 3072, 4096, 8192, P-256, P-384, P-521. */
    public static final int DEBIAN = 1;
    /** A Debian weak key of RSA with another size that TLS BR 6.1.5 permits, up to 8192 bits. */
    public static final int DEBIAN_OTHER_SIZE = 1 << 1;
    /** Any other weak key. */
    public static final int WEAK = 1 << 2;
    /** Reported to the CA as compromised. */
    public static final int COMPROMISED = 1 << 3;

    private static final int LONG_DIGITS = 64;
    private static final int SHORT_DIGITS = 20;

    /** What an entry says, in the lowest bits of its second half. */
    private static final long REASON = 3;

    private static final int UNSAID = 0;
    private static final int SAID_DEBIAN = 1;
    private static final int SAID_COMPROMISED = 2;

    /** The first halves of the digests, sorted, and beside each its second half with the reason. */
    private final long[] firsts;

    private final long[] seconds;
    private final boolean hasLong;
    private final boolean hasShort;

    private KeyList(long[] firsts, long[] seconds, boolean hasLong, boolean hasShort) {
        this.firsts = firsts.clone();
        this.seconds = new long[seconds.length];
        this.hasLong = hasLong;
        this.hasShort = hasShort;
        Arrays.sort(this.firsts);
        BitSet taken = new BitSet(firsts.length);
        for (int i = 0; i < firsts.length; i++) {
            int at = taken.nextClearBit(first(firsts[i]));
            taken.set(at);
            this.seconds[at] = seconds[i];
        }
    }

    /**
     * The keys of a text.
     *
     * @throws IllegalArgumentException if a line is of another form, with its number; or if there is no key
     */
    public static KeyList parse(byte[] text) {
        return new Parser(text).parse();
    }

    /** The keys of both. */
    public KeyList and(KeyList other) {
        return new KeyList(
                concat(firsts, other.firsts),
                concat(seconds, other.seconds),
                hasLong || other.hasLong,
                hasShort || other.hasShort);
    }

    /** How many entries. */
    public int size() {
        return firsts.length;
    }

    /** What the list says of the SubjectPublicKeyInfo at an offset, one bit each; 0 if it is not on the list. */
    public int find(byte[] b, int info) {
        if (info < 0) return 0;
        int said = 0;
        int saidOfNumber = 0;
        int from = numberFrom(b, info);
        int stop = numberStop(b, info);
        while (from < stop && b[from] == 0) from++;
        if (hasLong) {
            MessageDigest sha256 = digest("SHA-256");
            sha256.update(b, info, Der.end(b, info) - info);
            said = lookUp(sha256.digest());
            if (from < stop) {
                sha256.update(b, from, stop - from);
                saidOfNumber = lookUp(sha256.digest());
            }
        }
        if (hasShort && from < stop && PublicKey.isRsa(b, info)) saidOfNumber |= lookUp(modulusLine(b, from, stop));
        if ((said | saidOfNumber) == 0) return 0;
        int found = (said & 1 << UNSAID) != 0 ? WEAK : 0;
        if (((said | saidOfNumber) & 1 << SAID_COMPROMISED) != 0) found |= COMPROMISED;
        if ((said & 1 << SAID_DEBIAN) != 0 || (saidOfNumber & (1 << SAID_DEBIAN | 1 << UNSAID)) != 0) {
            found |= debian(b, info);
        }
        return found;
    }

    /** Sizes that TLS BR 6.1.5 does not permit, and those beyond 8192 bits, have no sentence of their own. */
    private static int debian(byte[] b, int info) {
        return switch (PublicKey.curve(b, info)) {
            case P_256, P_384, P_521 -> DEBIAN;
            default ->
                switch (PublicKey.rsaModulusBits(b, info)) {
                    case 2048, 3072, 4096, 8192 -> DEBIAN;
                    default -> isPermitted(PublicKey.rsaModulusBits(b, info)) ? DEBIAN_OTHER_SIZE : WEAK;
                };
        };
    }

    private static boolean isPermitted(int bits) {
        return bits >= 2048 && bits <= 8192 && bits % 8 == 0;
    }

    /** Where the modulus or the x coordinate begins. */
    private static int numberFrom(byte[] b, int info) {
        int modulus = PublicKey.rsaModulus(b, info);
        return modulus >= 0 ? Der.content(b, modulus) : PublicKey.octets(b, info) + 1;
    }

    private static int numberStop(byte[] b, int info) {
        int modulus = PublicKey.rsaModulus(b, info);
        if (modulus >= 0) return Der.stop(b, modulus);
        int length = PublicKey.length(b, info);
        int coordinate = (PublicKey.curve(b, info).bits() + 7) / 8;
        return coordinate > 0 && (length == 1 + coordinate || length == 1 + 2 * coordinate)
                ? PublicKey.octets(b, info) + 1 + coordinate
                : 0;
    }

    /** The last 80 bits of the digest that openssl-blacklist has, as ten octets. */
    private static byte[] modulusLine(byte[] b, int from, int stop) {
        MessageDigest sha1 = digest("SHA-1");
        byte[] line = new byte[2 * (stop - from) + 9];
        int n = 0;
        for (char c : "Modulus=".toCharArray()) line[n++] = (byte) c;
        for (int i = from; i < stop; i++) {
            int high = b[i] >> 4 & 15;
            if (i > from || high > 0) line[n++] = hex(high);
            line[n++] = hex(b[i] & 15);
        }
        line[n++] = '\n';
        sha1.update(line, 0, n);
        byte[] digest = sha1.digest();
        return Arrays.copyOfRange(digest, digest.length - SHORT_DIGITS / 2, digest.length);
    }

    private static byte hex(int digit) {
        return (byte) (digit < 10 ? '0' + digit : 'A' + digit - 10);
    }

    /** The reasons that entries give for a digest, one bit each. */
    private int lookUp(byte[] digest) {
        long first = number(digest, 0);
        long second = number(digest, 8);
        int said = 0;
        for (int i = first(first); i < firsts.length && firsts[i] == first; i++) {
            if ((seconds[i] | REASON) == (second | REASON)) said |= 1 << (seconds[i] & REASON);
        }
        return said;
    }

    /** Eight octets, or those that are left, as the highest of a number. */
    private static long number(byte[] octets, int from) {
        long number = 0;
        for (int i = from; i < from + 8; i++) number = number << 8 | (i < octets.length ? octets[i] & 0xFF : 0);
        return number;
    }

    /** The first place at which such a half stands, or would. */
    private int first(long half) {
        int low = 0;
        int high = firsts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] < half) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static long[] concat(long[] a, long[] b) {
        long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /** Reads a text line by line; lists have millions. */
    private static final class Parser {
        private final byte[] text;
        private long[] firsts = new long[1024];
        private long[] seconds = new long[1024];
        private int size;
        private boolean hasLong;
        private boolean hasShort;

        Parser(byte[] text) {
            this.text = text;
        }

        KeyList parse() {
            int line = 1;
            for (int from = 0; from < text.length; line++) {
                int end = from;
                while (end < text.length && text[end] != '\n') end++;
                int stop = from;
                while (stop < end && text[stop] != '#') stop++;
                while (stop > from && isSpace(stop - 1)) stop--;
                while (from < stop && isSpace(from)) from++;
                if (from < stop && !add(from, stop)) {
                    throw new IllegalArgumentException(
                            "line " + line
                                    + ": neither 64 hexadecimal digits nor 20, alone or with debian or compromised behind them");
                }
                from = end + 1;
            }
            if (size == 0) throw new IllegalArgumentException("holds no key");
            return new KeyList(Arrays.copyOf(firsts, size), Arrays.copyOf(seconds, size), hasLong, hasShort);
        }

        private boolean add(int from, int stop) {
            int end = from;
            while (end < stop && !isSpace(end)) end++;
            int digits = end - from;
            if (digits != LONG_DIGITS && digits != SHORT_DIGITS) return false;
            int said = reason(end, stop, digits == SHORT_DIGITS ? SAID_DEBIAN : UNSAID);
            if (said < 0) return false;
            for (int i = from; i < end; i++) if (Character.digit(text[i], 16) < 0) return false;
            if (size == firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * size);
                seconds = Arrays.copyOf(seconds, 2 * size);
            }
            firsts[size] = number(from, from + 16);
            long second = digits == LONG_DIGITS ? number(from + 16, from + 32) : number(from + 16, end) << 48;
            seconds[size++] = second & ~REASON | said;
            hasLong |= digits == LONG_DIGITS;
            hasShort |= digits == SHORT_DIGITS;
            return true;
        }

        /** What the word says; -1 if it is none that is known. */
        private int reason(int from, int stop, int unsaid) {
            int word = from;
            while (word < stop && isSpace(word)) word++;
            if (word == stop) return unsaid;
            return is(word, stop, "debian") ? SAID_DEBIAN : is(word, stop, "compromised") ? SAID_COMPROMISED : -1;
        }

        private boolean is(int from, int stop, String word) {
            if (stop - from != word.length()) return false;
            for (int i = from; i < stop; i++) if (text[i] != word.charAt(i - from)) return false;
            return true;
        }

        private boolean isSpace(int i) {
            return text[i] == ' ' || text[i] == '\t' || text[i] == '\r';
        }

        private long number(int from, int stop) {
            long number = 0;
            for (int i = from; i < stop; i++) number = number << 4 | Character.digit(text[i], 16);
            return number;
        }
    }
}

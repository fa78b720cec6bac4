package org.clausewise.der;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads TLVs in a byte array by their offsets, without copies. All functions are total: on bytes that are no TLV they
 * answer something within the array and never throw, so that a walk ends whatever the bytes are. An offset of -1 means
 * absent: it has no content and no children.
 */
public final class Der {
    /** The most levels of nesting that are followed below a field whose type is not known. */
    public static final int MAX_DEPTH = 64;

    /** The most octets of one object, 16 MiB. */
    public static final int MAX_SIZE = 1 << 24;

    /** What {@link #epochSeconds} answers for no time at all. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private Der() {}

    /** The identifier octet, 0 to 255; -1 if absent. */
    public static int tag(byte[] b, int at) {
        return at < 0 || at >= b.length ? -1 : b[at] & 0xFF;
    }

    /** The offset of the content octets; at most the length of the array. */
    public static int content(byte[] b, int at) {
        if (isShort(b, at)) return at + 2;
        if (at < 0) return -1;
        int i = lengthAt(b, at);
        if (i >= b.length) return b.length;
        int first = b[i];
        return first >= 0 ? i + 1 : Math.min(b.length, i + 1 + (first & 0x7F));
    }

    /** The offset after the content octets; before the end-of-contents octets if the length is indefinite. */
    public static int stop(byte[] b, int at) {
        return isShort(b, at) ? Math.min(b.length, at + 2 + b[at + 1]) : longStop(b, at);
    }

    /** Whether one octet of tag and one of length stand before the content: nearly always, and worth a path that is inlined. */
    private static boolean isShort(byte[] b, int at) {
        return at >= 0 && at + 1 < b.length && (b[at] & 0x1F) != 0x1F && b[at + 1] >= 0;
    }

    private static int longStop(byte[] b, int at) {
        if (at < 0) return -1;
        int i = lengthAt(b, at);
        if (i >= b.length) return b.length;
        int first = b[i++];
        if (first >= 0) return Math.min(b.length, i + first);
        if (first == (byte) 0x80) {
            int end = indefiniteEnd(b, i, b.length);
            return end < 0 ? b.length : end - 2;
        }
        int octets = first & 0x7F;
        long length = 0;
        for (int end = Math.min(b.length, i + octets); i < end && length <= Integer.MAX_VALUE; i++) {
            length = length << 8 | b[i] & 0xFF;
        }
        return (int) Math.min(b.length, i + length);
    }

    /** The offset after the TLV, always beyond {@code at}; an indefinite length is followed to its end-of-contents. */
    public static int end(byte[] b, int at) {
        int stop = stop(b, at);
        if (isShort(b, at)) return stop;
        return isIndefinite(b, at) ? Math.min(b.length, stop + 2) : stop;
    }

    /** The number of content octets. */
    public static int length(byte[] b, int at) {
        return stop(b, at) - content(b, at);
    }

    /**
     * The TLV after {@code previous} among those that {@code container} holds, or the first if {@code previous} is -1;
     * -1 when there are no more. So children are visited:
     *
     * <pre>{@code for (int i = Der.next(b, at, -1); i >= 0; i = Der.next(b, at, i)) ...}</pre>
     */
    public static int next(byte[] b, int container, int previous) {
        int i = previous < 0 ? content(b, container) : end(b, previous);
        return i < stop(b, container) ? i : -1;
    }

    /** The child number {@code index}, from 0; -1 if there are fewer. */
    public static int child(byte[] b, int container, int index) {
        int i = next(b, container, -1);
        for (int n = 0; n < index && i >= 0; n++) i = next(b, container, i);
        return i;
    }

    /** How many children there are. */
    public static int count(byte[] b, int container) {
        int n = 0;
        for (int i = next(b, container, -1); i >= 0; i = next(b, container, i)) n++;
        return n;
    }

    /** The first child with this identifier octet, -1 if there is none. */
    public static int find(byte[] b, int container, int tag) {
        for (int i = next(b, container, -1); i >= 0; i = next(b, container, i)) if (tag(b, i) == tag) return i;
        return -1;
    }

    /** Whether one of the children is exactly these octets, header included: an OID in a list, for one. */
    public static boolean contains(byte[] b, int container, byte[] tlv) {
        for (int i = next(b, container, -1); i >= 0; i = next(b, container, i)) if (equal(b, i, tlv)) return true;
        return false;
    }

    /** Whether two TLVs are the same octets, headers included; false if one is absent. */
    public static boolean equal(byte[] b, int at, byte[] c, int other) {
        return at >= 0 && other >= 0 && Arrays.equals(b, at, end(b, at), c, other, end(c, other));
    }

    /** Whether the TLV is exactly these octets, headers included. */
    public static boolean equal(byte[] b, int at, byte[] tlv) {
        return at >= 0 && at + tlv.length <= b.length && Arrays.equals(b, at, at + tlv.length, tlv, 0, tlv.length);
    }

    /** Whether the content octets of the OBJECT IDENTIFIER, of whatever tag, are those of another one's TLV. */
    public static boolean oidEquals(byte[] b, int at, byte[] oid) {
        return at >= 0 && Arrays.equals(b, content(b, at), stop(b, at), oid, content(oid, 0), oid.length);
    }

    /** An OBJECT IDENTIFIER in dotted decimals; empty if it has no arcs. */
    public static String oidText(byte[] b, int at) {
        var text = new StringBuilder();
        BigInteger arc = BigInteger.ZERO;
        for (int i = content(b, at), stop = stop(b, at); i < stop; i++) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(b[i] & 0x7F));
            if (b[i] < 0) continue;
            if (text.length() == 0) {
                int top = arc.bitLength() > 7 ? 2 : Math.min(2, arc.intValue() / 40);
                text.append(top).append('.').append(arc.subtract(BigInteger.valueOf(40L * top)));
            } else {
                text.append('.').append(arc);
            }
            arc = BigInteger.ZERO;
        }
        return text.toString();
    }

    /** An INTEGER or ENUMERATED of whatever tag, at the nearer end of the range if it does not fit; 0 if empty. */
    public static int intValue(byte[] b, int at) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, longValue(b, at)));
    }

    /** An INTEGER or ENUMERATED of whatever tag, at the nearer end of the range if it does not fit; 0 if empty. */
    public static long longValue(byte[] b, int at) {
        int i = content(b, at);
        int stop = stop(b, at);
        if (i >= stop) return 0;
        int sign = b[i] >> 7;
        while (i < stop && b[i] == sign) i++;
        if (stop - i > 8 || stop - i == 8 && b[i] >> 7 != sign) return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        long value = sign;
        for (; i < stop; i++) value = value << 8 | b[i] & 0xFF;
        return value;
    }

    /** An INTEGER or ENUMERATED of whatever tag; 0 if empty. */
    public static BigInteger bigInteger(byte[] b, int at) {
        int length = length(b, at);
        return length == 0 ? BigInteger.ZERO : new BigInteger(b, content(b, at), length);
    }

    /** Whether a BOOLEAN of whatever tag is true; false if absent. */
    public static boolean isTrue(byte[] b, int at) {
        int i = content(b, at);
        return i < stop(b, at) && b[i] != 0;
    }

    /** Whether a bit of a BIT STRING is set, bit 0 the first; a bit beyond the end is not. */
    public static boolean bit(byte[] b, int at, int n) {
        int i = content(b, at) + 1 + (n >> 3);
        return at >= 0 && i < stop(b, at) && (b[i] & 0x80 >> (n & 7)) != 0;
    }

    /** A copy of the content octets. */
    public static byte[] contentBytes(byte[] b, int at) {
        return at < 0 ? new byte[0] : Arrays.copyOfRange(b, content(b, at), stop(b, at));
    }

    /** A copy of the whole TLV. */
    public static byte[] bytes(byte[] b, int at) {
        return at < 0 ? new byte[0] : Arrays.copyOfRange(b, at, end(b, at));
    }

    /** Whether the content octets are these ASCII characters. */
    public static boolean textEquals(byte[] b, int at, String ascii) {
        int from = content(b, at);
        if (at < 0 || stop(b, at) - from != ascii.length()) return false;
        for (int i = 0; i < ascii.length(); i++) if (b[from + i] != ascii.charAt(i)) return false;
        return true;
    }

    /**
     * The text of a character string: by its universal tag, and as UTF-8 under any other tag. What cannot be decoded
     * becomes U+FFFD. TeletexString is read as ISO 8859-1, as it is written in practice.
     */
    public static String text(byte[] b, int at) {
        Charset charset = switch (tag(b, at)) {
            case Tag.TELETEX_STRING -> StandardCharsets.ISO_8859_1;
            case Tag.BMP_STRING -> StandardCharsets.UTF_16BE;
            case Tag.UNIVERSAL_STRING -> UTF_32BE;
            default -> StandardCharsets.UTF_8;
        };
        return at < 0 ? "" : new String(b, content(b, at), length(b, at), charset);
    }

    /**
     * A UTCTime or GeneralizedTime (any other tag is read by its length) in seconds since 1970-01-01T00:00:00Z, a
     * fraction cut off; {@link #NO_TIME} if there is none.
     */
    public static long epochSeconds(byte[] b, int at) {
        return at < 0 ? NO_TIME : Times.seconds(b, content(b, at), stop(b, at), tag(b, at) != Tag.UTC_TIME);
    }

    /** Whether the length is indefinite. */
    public static boolean isIndefinite(byte[] b, int at) {
        if (at < 0) return false;
        int i = lengthAt(b, at);
        return i < b.length && b[i] == (byte) 0x80;
    }

    /** The offset of the length octets. */
    static int lengthAt(byte[] b, int at) {
        int i = at + 1;
        if (at < b.length && (b[at] & 0x1F) == 0x1F) {
            while (i < b.length && b[i] < 0) i++;
            i++;
        }
        return i;
    }

    /**
     * The offset after the end-of-contents that belongs to an indefinite length; one pass, no recursion.
     *
     * @return -1 if there is none before {@code limit}, or it is nested too deep
     */
    static int indefiniteEnd(byte[] b, int from, int limit) {
        int depth = 1;
        for (int i = from; i + 1 < limit; ) {
            if (b[i] == 0 && b[i + 1] == 0) {
                i += 2;
                if (--depth == 0) return i;
                continue;
            }
            int length = lengthAt(b, i);
            if (length >= limit) return -1;
            if (b[length] == (byte) 0x80) {
                if (++depth > MAX_DEPTH) return -1;
                i = length + 1;
            } else {
                int stop = stop(b, i);
                if (stop >= limit) return -1;
                i = stop;
            }
        }
        return -1;
    }
}

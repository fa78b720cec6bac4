package org.clausewise.der;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Writes TLVs as byte arrays. What has a name here is DER (X.690) unless its javadoc says otherwise; {@link #tlv} takes
 * any tag and content, so that every malformed thing can be made too. Nothing is checked beyond what cannot be encoded.
 *
 * <p>A TLV inside others is addressed by the indexes of its ancestors and its own, counted from 0 in each container:
 * {@code (0, 7)} is the eighth element of the first element of the outermost TLV, and no index at all is the outermost
 * TLV itself. OCTET STRINGs and BIT STRINGs count as containers of the TLVs in them. The methods that edit write the
 * lengths of all ancestors anew.
 */
public final class DerWriter {
    private static final byte[] NONE = {};
    private static final BigInteger FORTY = BigInteger.valueOf(40);
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter GENERALIZED_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private DerWriter() {}

    /**
     * Any TLV with a minimal definite length.
     *
     * @param tag the identifier octet; a number above 255 is written as several octets ({@code 0x1F8101})
     * @param parts the content, concatenated
     */
    public static byte[] tlv(int tag, byte[]... parts) {
        byte[] content = concat(parts);
        return concat(identifier(tag), length(content.length), content);
    }

    public static byte[] sequence(byte[]... parts) {
        return tlv(0x30, parts);
    }

    /** A SET with its elements in the order given, which DER may not allow. */
    public static byte[] set(byte[]... parts) {
        return tlv(0x31, parts);
    }

    /** A SET OF, its elements sorted as DER wants (X.690 11.6). */
    public static byte[] setOf(byte[]... parts) {
        byte[][] sorted = parts.clone();
        Arrays.sort(sorted, Arrays::compareUnsigned);
        return tlv(0x31, sorted);
    }

    public static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    public static byte[] integer(BigInteger value) {
        return tlv(0x02, value.toByteArray());
    }

    public static byte[] enumerated(int value) {
        return tlv(0x0A, BigInteger.valueOf(value).toByteArray());
    }

    public static byte[] bool(boolean value) {
        return tlv(0x01, new byte[] {(byte) (value ? 0xFF : 0)});
    }

    public static byte[] nul() {
        return tlv(0x05);
    }

    /**
     * An OBJECT IDENTIFIER, from dotted decimals.
     *
     * @throws IllegalArgumentException if the text is not at least two arcs that can be encoded
     */
    public static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        if (arcs.length < 2) throw new IllegalArgumentException("an OID has two arcs at least: " + dotted);
        BigInteger top = arc(arcs[0], dotted);
        BigInteger second = arc(arcs[1], dotted);
        if (top.intValue() > 2 || top.bitLength() > 2 || top.intValue() < 2 && second.compareTo(FORTY) >= 0) {
            throw new IllegalArgumentException("no such arc: " + dotted);
        }
        byte[][] content = new byte[arcs.length - 1][];
        content[0] = base128(top.multiply(FORTY).add(second));
        for (int i = 2; i < arcs.length; i++) content[i - 1] = base128(arc(arcs[i], dotted));
        return tlv(0x06, content);
    }

    public static byte[] octetString(byte[]... parts) {
        return tlv(0x04, parts);
    }

    /** A BIT STRING with the number of unused bits as given, whether or not it fits the content. */
    public static byte[] bitString(int unused, byte[]... parts) {
        return tlv(0x03, new byte[] {(byte) unused}, concat(parts));
    }

    /** A BIT STRING of named bits, bit 0 the first; trailing zero bits are left out (X.690 11.2.2). */
    public static byte[] namedBits(int... bits) {
        int highest = Arrays.stream(bits).max().orElse(-1);
        byte[] octets = new byte[(highest + 8) / 8];
        for (int bit : bits) octets[bit / 8] |= (byte) (0x80 >> bit % 8);
        return bitString(highest < 0 ? 0 : 7 - highest % 8, octets);
    }

    public static byte[] utf8(String text) {
        return tlv(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A PrintableString; no character is refused, those above U+00FF become question marks. */
    public static byte[] printable(String text) {
        return tlv(0x13, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An IA5String; no character is refused, those above U+00FF become question marks. */
    public static byte[] ia5(String text) {
        return tlv(0x16, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A NumericString; no character is refused, those above U+00FF become question marks. */
    public static byte[] numeric(String text) {
        return tlv(0x12, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A VisibleString; no character is refused, those above U+00FF become question marks. */
    public static byte[] visible(String text) {
        return tlv(0x1A, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A TeletexString, in ISO 8859-1 as everybody writes it. */
    public static byte[] teletex(String text) {
        return tlv(0x14, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A BMPString; characters beyond the BMP are written as two surrogates, which is malformed. */
    public static byte[] bmp(String text) {
        ByteBuffer octets = ByteBuffer.allocate(2 * text.length());
        for (char c : text.toCharArray()) octets.putChar(c);
        return tlv(0x1E, octets.array());
    }

    public static byte[] universal(String text) {
        return tlv(0x1C, text.getBytes(UTF_32BE));
    }

    /** A UTCTime to the second; of the year the last two digits, whatever the century. */
    public static byte[] utcTime(Instant instant) {
        return utcTime(UTC_TIME.format(instant.atZone(ZoneOffset.UTC)));
    }

    /** A UTCTime of any text. */
    public static byte[] utcTime(String text) {
        return tlv(0x17, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A GeneralizedTime to the second. */
    public static byte[] generalizedTime(Instant instant) {
        return generalizedTime(GENERALIZED_TIME.format(instant.atZone(ZoneOffset.UTC)));
    }

    /** A GeneralizedTime of any text. */
    public static byte[] generalizedTime(String text) {
        return tlv(0x18, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** UTCTime from 1950 through 2049, else GeneralizedTime (RFC 5280 4.1.2.5). */
    public static byte[] time(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return utc.getYear() >= 1950 && utc.getYear() < 2050 ? utcTime(instant) : generalizedTime(instant);
    }

    /** {@code [n] EXPLICIT} around the parts. */
    public static byte[] explicit(int n, byte[]... parts) {
        return tlv(context(0xA0, n), parts);
    }

    /** {@code [n] IMPLICIT}: the TLV's tag replaced, its constructed bit kept. */
    public static byte[] implicit(int n, byte[] tlv) {
        return retag(context(0x80 | tlv[0] & 0x20, n), tlv);
    }

    /** The same length and content octets under another tag. */
    public static byte[] retag(int tag, byte[] tlv) {
        return concat(identifier(tag), Arrays.copyOfRange(tlv, lengthAt(tlv, 0), tlv.length));
    }

    public static byte[] concat(byte[]... parts) {
        if (parts.length == 1) return parts[0].clone();
        int size = 0;
        for (byte[] part : parts) size += part.length;
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** The TLV with one length octet more than DER wants. */
    public static byte[] nonMinimalLength(byte[] tlv) {
        byte[] minimal = length(tlv.length - contentAt(tlv, 0));
        byte[] longer = minimal.length == 1
                ? new byte[] {(byte) 0x81, minimal[0]}
                : concat(new byte[] {(byte) (minimal[0] + 1), 0}, Arrays.copyOfRange(minimal, 1, minimal.length));
        return concat(Arrays.copyOf(tlv, lengthAt(tlv, 0)), longer, content(tlv));
    }

    /** BER's indefinite length: the parts, ended by two zero octets. */
    public static byte[] indefinite(int tag, byte[]... parts) {
        return concat(identifier(tag), new byte[] {(byte) 0x80}, concat(parts), new byte[2]);
    }

    /** The content octets of a TLV of definite length. */
    public static byte[] content(byte[] tlv) {
        int at = contentAt(tlv, 0);
        return Arrays.copyOfRange(tlv, at, at + contentLength(tlv, 0));
    }

    /**
     * The offset of the TLV at a path.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static int locate(byte[] der, int... path) {
        int at = 0;
        for (int index : path) {
            int end = end(der, at);
            at = firstChild(der, at);
            for (int i = 0; i < index && at < end; i++) at = end(der, at);
            if (at >= end) throw new IllegalArgumentException("nothing at " + Arrays.toString(path));
        }
        return at;
    }

    /** The TLV at a path, as a copy. */
    public static byte[] get(byte[] der, int... path) {
        int at = locate(der, path);
        return Arrays.copyOfRange(der, at, end(der, at));
    }

    /** Everything, with the TLV at a path replaced by what the edit makes of it: nothing, one TLV, several, any bytes. */
    public static byte[] edit(byte[] der, UnaryOperator<byte[]> edit, int... path) {
        return editAt(der, locate(der, path), edit);
    }

    /** Everything, with the TLV at a path replaced by any bytes. */
    public static byte[] replace(byte[] der, byte[] replacement, int... path) {
        return edit(der, old -> replacement, path);
    }

    /** Everything without the TLV at a path. */
    public static byte[] remove(byte[] der, int... path) {
        return replace(der, NONE, path);
    }

    /** Everything, with bytes added before the TLV at a path. */
    public static byte[] insertBefore(byte[] der, byte[] bytes, int... path) {
        return edit(der, old -> concat(bytes, old), path);
    }

    /** Everything, with bytes added at the end of the content of the TLV at a path. */
    public static byte[] append(byte[] der, byte[] bytes, int... path) {
        return edit(der, old -> withContent(old, concat(content(old), bytes)), path);
    }

    /** The TLV with other content and the length that goes with it. */
    public static byte[] withContent(byte[] tlv, byte[] content) {
        return concat(Arrays.copyOf(tlv, lengthAt(tlv, 0)), length(content.length), content);
    }

    /**
     * As {@link #edit(byte[], UnaryOperator, int...)}, the TLV given by its offset. What stands behind the outermost TLV
     * stays.
     *
     * @throws IllegalArgumentException if no TLV begins there
     */
    public static byte[] editAt(byte[] der, int offset, UnaryOperator<byte[]> edit) {
        return edit(der, 0, der.length, offset, edit);
    }

    private static byte[] edit(byte[] b, int from, int to, int offset, UnaryOperator<byte[]> edit) {
        for (int at = from; at < to && at <= offset; at = end(b, at)) {
            int end = end(b, at);
            if (offset >= end) continue;
            byte[] before = Arrays.copyOfRange(b, from, at);
            byte[] after = Arrays.copyOfRange(b, end, to);
            byte[] old = Arrays.copyOfRange(b, at, end);
            if (offset == at) return concat(before, edit.apply(old), after);
            int child = firstChild(b, at);
            if (child > offset) break;
            byte[] unused = Arrays.copyOfRange(b, contentAt(b, at), child);
            return concat(before, withContent(old, concat(unused, edit(b, child, end, offset, edit))), after);
        }
        throw new IllegalArgumentException("no TLV begins at " + offset);
    }

    /** Where the first TLV inside would begin: a BIT STRING has its octet of unused bits before it. */
    private static int firstChild(byte[] b, int at) {
        return contentAt(b, at) + (b[at] == 0x03 ? 1 : 0);
    }

    private static int end(byte[] b, int at) {
        int end = contentAt(b, at) + contentLength(b, at);
        if (end > b.length) throw new IllegalArgumentException("no whole TLV at " + at);
        return end;
    }

    private static int lengthAt(byte[] b, int at) {
        if ((b[at] & 0x1F) != 0x1F) return at + 1;
        do at++;
        while (b[at] < 0);
        return at + 1;
    }

    private static int contentAt(byte[] b, int at) {
        int length = lengthAt(b, at);
        return length + 1 + (b[length] < 0 ? b[length] & 0x7F : 0);
    }

    private static int contentLength(byte[] b, int at) {
        int length = lengthAt(b, at);
        if (b[length] >= 0) return b[length];
        if (b[length] == (byte) 0x80) throw new IllegalArgumentException("indefinite length at " + at);
        return new BigInteger(1, Arrays.copyOfRange(b, length + 1, contentAt(b, at))).intValueExact();
    }

    private static byte[] identifier(int tag) {
        int octets = Math.max(1, (39 - Integer.numberOfLeadingZeros(tag)) / 8);
        return Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(tag).array(), 4 - octets, 4);
    }

    /** The identifier of context tag n; from 31 on in the form of several octets. */
    private static int context(int bits, int n) {
        if (n < 31) return bits | n;
        byte[] number = base128(BigInteger.valueOf(n));
        int tag = bits | 0x1F;
        for (byte octet : number) tag = tag << 8 | octet & 0xFF;
        return tag;
    }

    private static byte[] length(int length) {
        if (length < 0x80) return new byte[] {(byte) length};
        int octets = (39 - Integer.numberOfLeadingZeros(length)) / 8;
        byte[] all = ByteBuffer.allocate(5).put((byte) (0x80 | octets)).array();
        for (int i = 0; i < octets; i++) all[1 + i] = (byte) (length >>> 8 * (octets - 1 - i));
        return Arrays.copyOf(all, 1 + octets);
    }

    private static BigInteger arc(String digits, String dotted) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("not an OID: " + dotted);
        }
        return new BigInteger(digits);
    }

    private static byte[] base128(BigInteger value) {
        byte[] octets = new byte[Math.max(1, (value.bitLength() + 6) / 7)];
        for (int i = octets.length - 1; i >= 0; i--) {
            octets[i] = (byte) (value.intValue() & 0x7F | (i < octets.length - 1 ? 0x80 : 0));
            value = value.shiftRight(7);
        }
        return octets;
    }
}

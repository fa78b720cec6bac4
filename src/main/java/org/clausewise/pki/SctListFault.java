package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** What is wrong with a list of signed certificate timestamps, and where: the first thing only, as nothing after it can be told. */
public enum SctListFault {
    NONE,
    /** extnValue does not hold an OCTET STRING. */
    NOT_WRAPPED,
    /** The length of the list is not that of what follows (RFC 6962 3.3). */
    LIST_LENGTH,
    /** There is no SCT in it. */
    EMPTY,
    /** An SCT of no octets, or one that ends beyond the list. */
    SCT_LENGTH,
    /** An SCT too short for its fields, or a length inside it that does not fit (RFC 6962 3.2). */
    SCT_FIELDS,
    /** Octets behind the signature of an SCT. */
    SCT_TRAILING;

    private static final SctListFault[] FAULTS = values();
    private static final int FIXED = 1 + 32 + 8;

    /** What is wrong with the list of a certificate; {@link #NONE} too where it has none. */
    public static SctListFault of(Certificate c) {
        return FAULTS[(int) (find(c) >>> Integer.SIZE)];
    }

    /** The offset of what is wrong, -1 if nothing is. */
    public static int place(Certificate c) {
        return (int) find(c);
    }

    /** Fault and place in one number, so that nothing is allocated. */
    private static long find(Certificate c) {
        byte[] b = c.bytes();
        int extension = c.extension(ExtensionType.SCT_LIST);
        if (extension < 0) {
            return at(NONE, -1);
        }
        // not the view's value: that is absent where the list cannot be read
        int octets = Der.find(b, extension, Tag.OCTET_STRING);
        if (octets < 0 || Der.length(b, octets) < 2) {
            return at(NOT_WRAPPED, octets < 0 ? extension : octets);
        }
        int list = Der.content(b, octets);
        if (Der.tag(b, list) != Tag.OCTET_STRING || Der.stop(b, list) > Der.stop(b, octets)) {
            return at(NOT_WRAPPED, list);
        }
        int from = Der.content(b, list);
        int to = Der.stop(b, list);
        if (to - from < 2 || two(b, from) != to - from - 2) {
            return at(LIST_LENGTH, from);
        }
        if (to - from == 2) {
            return at(EMPTY, from);
        }
        for (int i = from + 2; i < to; ) {
            if (to - i < 2 || two(b, i) == 0 || two(b, i) > to - i - 2) {
                return at(SCT_LENGTH, i);
            }
            int end = i + 2 + two(b, i);
            // only version 1 has a structure that is known
            if (b[i + 2] == 0) {
                long inside = sct(b, i + 2, end);
                if (inside != at(NONE, -1)) {
                    return inside;
                }
            }
            i = end;
        }
        return at(NONE, -1);
    }

    private static long sct(byte[] b, int from, int to) {
        int i = from + FIXED;
        if (to - i < 2) {
            return at(SCT_FIELDS, from);
        }
        if (two(b, i) > to - i - 2) {
            return at(SCT_FIELDS, i);
        }
        i += 2 + two(b, i);
        if (to - i < 4 || two(b, i + 2) > to - i - 4) {
            return at(SCT_FIELDS, i);
        }
        int end = i + 4 + two(b, i + 2);
        return end == to ? at(NONE, -1) : at(SCT_TRAILING, end);
    }

    private static long at(SctListFault fault, int place) {
        return (long) fault.ordinal() << Integer.SIZE | place & 0xFFFF_FFFFL;
    }

    private static int two(byte[] b, int i) {
        return (b[i] & 0xFF) << 8 | b[i + 1] & 0xFF;
    }
}

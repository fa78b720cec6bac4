package org.clausewise.pki;

import java.nio.charset.StandardCharsets;

/**
 * Domain names as octets between two offsets, as in a dNSName, by the words of TLS BR 1.6.1. ASCII letters compare
 * without case. Only text for a message costs an allocation.
 */
public final class DomainName {
    /** No octets at all. */
    public static final int EMPTY = 1;
    /** A label of no octets, the root label at the end apart. */
    public static final int EMPTY_LABEL = 1 << 1;
    /** A dot at the end: the root label. */
    public static final int TRAILING_DOT = 1 << 2;
    /** A label of more than 63 octets. */
    public static final int LABEL_TOO_LONG = 1 << 3;
    /** More than 253 octets. */
    public static final int NAME_TOO_LONG = 1 << 4;
    /** An octet that is no letter, digit, hyphen or dot, nor the asterisk of a wildcard. */
    public static final int NOT_LDH = 1 << 5;
    /** A label that begins or ends with a hyphen. */
    public static final int HYPHEN_AT_EDGE = 1 << 6;
    /** A label with hyphens in third and fourth place that is no XN-Label. */
    public static final int RESERVED_LDH = 1 << 7;
    /** An XN-Label that Punycode cannot have put out. */
    public static final int NOT_P_LABEL = 1 << 8;
    /** Begins with {@code *.}: a Wildcard Domain Name, if nothing else is wrong. */
    public static final int WILDCARD = 1 << 9;
    /** An asterisk anywhere else. */
    public static final int ASTERISK = 1 << 10;
    /** An underscore; {@link #NOT_LDH} too. */
    public static final int UNDERSCORE = 1 << 11;
    /** A P-Label; no flaw. */
    public static final int HAS_P_LABEL = 1 << 12;

    private static final int NO_FLAWS = WILDCARD | HAS_P_LABEL;

    private DomainName() {}

    /** What the form of a name is, one pass, as a mask of the constants here. */
    public static int form(byte[] b, int from, int to) {
        if (from >= to) return EMPTY;
        int form = to - from > 253 + (b[to - 1] == '.' ? 1 : 0) ? NAME_TOO_LONG : 0;
        int i = from;
        if (to - from > 1 && b[from] == '*' && b[from + 1] == '.') {
            form |= WILDCARD;
            i += 2;
            if (i == to) return form | EMPTY_LABEL;
        }
        int start = i;
        for (; ; i++) {
            if (i < to && Ascii.isLdh(b[i])) continue;
            if (i < to && b[i] != '.') {
                form |= strange(b[i]);
                continue;
            }
            form |= edges(b, start, i);
            if (i == to) return form;
            start = i + 1;
            if (start == to) return form | TRAILING_DOT;
        }
    }

    /** What the form of one label is, without dots, as a mask of the constants here. */
    public static int labelForm(byte[] b, int from, int to) {
        int form = edges(b, from, to);
        for (int i = from; i < to; i++) if (!Ascii.isLdh(b[i])) form |= strange(b[i]);
        return form;
    }

    /** What length, ends and prefix say of a label. */
    private static int edges(byte[] b, int from, int to) {
        if (from == to) return EMPTY_LABEL;
        int form = to - from > 63 ? LABEL_TOO_LONG : 0;
        if (b[from] == '-' || b[to - 1] == '-') form |= HYPHEN_AT_EDGE;
        if (to - from >= 4 && b[from + 2] == '-' && b[from + 3] == '-') {
            if ((b[from] | 0x20) != 'x' || (b[from + 1] | 0x20) != 'n') form |= RESERVED_LDH;
            else form |= isPunycode(b, from + 4, to) ? HAS_P_LABEL : NOT_P_LABEL;
        }
        return form;
    }

    private static int strange(int c) {
        return c == '*' ? ASTERISK : c == '_' ? UNDERSCORE | NOT_LDH : NOT_LDH;
    }

    /**
     * Whether every label is a P-Label or a Non-Reserved LDH Label, without a root label: a Fully-Qualified Domain Name
     * in form, or a Wildcard Domain Name.
     */
    public static boolean isWellFormed(byte[] b, int from, int to) {
        return (form(b, from, to) & ~NO_FLAWS) == 0;
    }

    public static boolean isWildcard(byte[] b, int from, int to) {
        return to - from >= 2 && b[from] == '*' && b[from + 1] == '.';
    }

    /** Where the FQDN portion begins: after {@code *.} if the name begins with it. */
    public static int fqdn(byte[] b, int from, int to) {
        return isWildcard(b, from, to) ? from + 2 : from;
    }

    /** The offset of the next dot, or {@code to}; the label after it begins one further. */
    public static int labelEnd(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] != '.') i++;
        return i;
    }

    /** Where the last label begins; a root label does not count. */
    public static int lastLabel(byte[] b, int from, int to) {
        int i = withoutRoot(b, from, to);
        while (i > from && b[i - 1] != '.') i--;
        return i;
    }

    /** How many labels there are; a root label does not count. */
    public static int labels(byte[] b, int from, int to) {
        int labels = from == to ? 0 : 1;
        for (int i = from, end = withoutRoot(b, from, to); i < end; i++) if (b[i] == '.') labels++;
        return labels;
    }

    /** Whether the name is {@code suffix}, in lower case, or ends with a dot and it; a root label does not count. */
    public static boolean endsWith(byte[] b, int from, int to, String suffix) {
        int end = withoutRoot(b, from, to);
        int start = end - suffix.length();
        if (start < from || start > from && b[start - 1] != '.') return false;
        for (int i = start; i < end; i++) if (Ascii.lower(b[i]) != suffix.charAt(i - start)) return false;
        return true;
    }

    /** Whether two names are the same without regard to case. */
    public static boolean equal(byte[] b, int from, int to, byte[] c, int cFrom, int cTo) {
        if (to - from != cTo - cFrom) return false;
        for (int i = 0; i < to - from; i++) if (Ascii.lower(b[from + i]) != Ascii.lower(c[cFrom + i])) return false;
        return true;
    }

    /** Whether it ends with one of the two IP Reverse Zone Suffixes. */
    public static boolean isInReverseZone(byte[] b, int from, int to) {
        return endsWith(b, from, to, "in-addr.arpa") || endsWith(b, from, to, "ip6.arpa");
    }

    /** What a list says of the last label at an instant; see {@link Tlds#standing}. Of one label alone it never knows too little. */
    public static Tlds.Standing standing(byte[] b, int from, int to, Tlds tlds, long at) {
        int last = lastLabel(b, from, to);
        Tlds.Standing standing = tlds.standing(b, last, withoutRoot(b, from, to), at);
        return standing == Tlds.Standing.UNKNOWN && last == from ? Tlds.Standing.ABSENT : standing;
    }

    /** Whether the last label is {@code onion}. */
    public static boolean isOnion(byte[] b, int from, int to) {
        return endsWith(b, from, to, "onion");
    }

    /** Whether Punycode's encoding procedure (RFC 3492 6.3) can have put these octets out. */
    public static boolean isPunycode(byte[] b, int from, int to) {
        return Punycode.decode(b, from, to, null) > 0;
    }

    /** The name with its P-Labels in Unicode, for people to read; what cannot be decoded stays as it is. */
    public static String toUnicode(byte[] b, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i <= to; ) {
            int end = labelEnd(b, i, to);
            boolean xn = (labelForm(b, i, end) & HAS_P_LABEL) != 0;
            int[] points = new int[xn ? end - i : 0];
            int count = xn ? Punycode.decode(b, i + 4, end, points) : 0;
            for (int n = 0; n < count; n++) text.appendCodePoint(points[n]);
            if (count == 0) text.append(new String(b, i, end - i, StandardCharsets.ISO_8859_1));
            if (end < to) text.append('.');
            i = end + 1;
        }
        return text.toString();
    }

    private static int withoutRoot(byte[] b, int from, int to) {
        return to > from && b[to - 1] == '.' ? to - 1 : to;
    }
}

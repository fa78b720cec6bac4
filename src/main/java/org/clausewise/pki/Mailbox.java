package org.clausewise.pki;

/**
 * E-mail addresses as octets between two offsets, as in an rfc822Name: the Mailbox of RFC 2821 and 5321 4.1.2, and the one of RFC
 * 8398 3 that goes beyond ASCII.
 */
public final class Mailbox {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~";
    private static final long LOW = bits(0);
    private static final long HIGH = bits(64);
    private static final byte[] IPV6 = {'i', 'p', 'v', '6', ':'};

    private Mailbox() {}

    private static long bits(int base) {
        long bits = 0;
        for (int i = 0; i < ATEXT.length(); i++) {
            int c = ATEXT.charAt(i) - base;
            if (c >= 0 && c < 64) bits |= 1L << c;
        }
        return bits;
    }

    /** Whether it is a Mailbox: a local part, an at sign, and a domain or an address in brackets. */
    public static boolean isMailbox(byte[] b, int from, int to) {
        int at = at(b, from, to);
        return at >= 0 && isLocalPart(b, from, at, false) && isDomain(b, at + 1, to);
    }

    /** Whether the local part is one of RFC 6531 3.3, in UTF-8; the domain is another matter. */
    public static boolean isInternationalLocalPart(byte[] b, int from, int at) {
        return isLocalPart(b, from, at, true);
    }

    /** Whether the domain is an address in brackets, right or not. */
    public static boolean isAddressLiteral(byte[] b, int from, int to) {
        return from < to && b[from] == '[';
    }

    /** Whether it is one that is right. */
    public static boolean isRightLiteral(byte[] b, int from, int to) {
        return to - from > 2 && b[from] == '[' && b[to - 1] == ']' && isLiteral(b, from + 1, to - 1);
    }

    /** Where the at sign stands between local part and domain; -1 if there is none. */
    public static int at(byte[] b, int from, int to) {
        // a domain has none, a quoted local part may
        for (int i = to - 1; i >= from; i--) if (b[i] == '@') return i;
        return -1;
    }

    /** Whether these octets are all ASCII. */
    public static boolean isAscii(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) if (b[i] < 0) return false;
        return true;
    }

    /** Whether it is a host or domain as in a Mailbox, in letters, digits and inner hyphens. */
    public static boolean isHost(byte[] b, int from, int to) {
        int bad = DomainName.EMPTY
                | DomainName.EMPTY_LABEL
                | DomainName.TRAILING_DOT
                | DomainName.LABEL_TOO_LONG
                | DomainName.NAME_TOO_LONG
                | DomainName.NOT_LDH
                | DomainName.HYPHEN_AT_EDGE
                | DomainName.ASTERISK
                | DomainName.WILDCARD;
        return (DomainName.form(b, from, to) & bad) == 0;
    }

    private static boolean isLocalPart(byte[] b, int from, int to, boolean international) {
        if (from == to || to - from > LONGEST_LOCAL_PART) return false;
        return b[from] == '"' ? isQuoted(b, from, to, international) : isDotString(b, from, to, international);
    }

    private static boolean isDotString(byte[] b, int from, int to, boolean international) {
        for (int i = from, before = '.'; i < to; before = b[i++]) {
            if (b[i] == '.' ? before == '.' : !isAtext(b[i], international)) return false;
        }
        return b[to - 1] != '.';
    }

    private static boolean isQuoted(byte[] b, int from, int to, boolean international) {
        for (int i = from + 1; i < to; i++) {
            int c = b[i];
            if (c == '"') return i == to - 1;
            if (c == '\\' && ++i == to) return false;
            if (b[i] >= 0 ? b[i] < ' ' || b[i] == 0x7F : !international) return false;
        }
        return false;
    }

    private static boolean isDomain(byte[] b, int from, int to) {
        return isAddressLiteral(b, from, to) ? isRightLiteral(b, from, to) : isHost(b, from, to);
    }

    /** An IPv4 address, or a tag, a colon and what the tag wants. */
    private static boolean isLiteral(byte[] b, int from, int to) {
        if (IpText.isIpv4(b, from, to)) return true;
        if (to - from > 5 && DomainName.equal(b, from, from + 5, IPV6, 0, 5)) return IpText.isIpv6(b, from + 5, to);
        int colon = from;
        while (colon < to && (isAlphanumeric(b[colon]) || b[colon] == '-')) colon++;
        if (colon == from || colon + 1 >= to || b[colon] != ':' || b[colon - 1] == '-') return false;
        for (int i = colon + 1; i < to; i++) if (b[i] < 33 || b[i] > 126 || b[i] >= '[' && b[i] <= ']') return false;
        return true;
    }

    private static boolean isAtext(int c, boolean international) {
        if (c < 0) return international;
        return isAlphanumeric(c) || ((c < 64 ? LOW : HIGH) >>> c & 1) != 0;
    }

    private static boolean isAlphanumeric(int c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z' || c >= '0' && c <= '9';
    }
}

package org.clausewise.pki;

import org.clausewise.der.Der;

/** URIs as octets between two offsets, as in a uniformResourceIdentifier: RFC 3986, and what RFC 5280 4.2.1.6 asks beyond it. */
public final class Uri {
    /** No scheme: a relative reference. */
    public static final int RELATIVE = 1;
    /** Nothing after the scheme, or after the two slashes of an authority. */
    public static final int NOTHING_BUT_SCHEME = 1 << 1;
    /** A character that a URI does not have there, a broken percent-encoding, or a port that is no number. */
    public static final int SYNTAX = 1 << 2;
    /** An authority whose host is neither a Fully-Qualified Domain Name nor an IP address. */
    public static final int HOST = 1 << 3;
    /** An LDAP URI without a distinguished name (RFC 4516). */
    public static final int LDAP_NO_DN = 1 << 4;
    /** An LDAP URI without attributes. */
    public static final int LDAP_NO_ATTRIBUTES = 1 << 5;
    /** An LDAP URI with several attributes. */
    public static final int LDAP_ATTRIBUTES = 1 << 6;
    /** An LDAP URI without a host. */
    public static final int LDAP_NO_HOST = 1 << 7;

    /** An FTP URI of a file that ends neither in .cer nor in .p7c (RFC 2585). */
    public static final int FTP_SUFFIX = 1 << 8;
    /** Neither an HTTP nor an LDAP URI, with TLS or without. */
    public static final int NOT_HTTP_OR_LDAP = 1 << 9;

    /** An HTTP or an LDAP URI; a trait, and no flaw. */
    public static final int HTTP_OR_LDAP = 1 << 10;

    // what pchar, query and fragment allow beside letters, digits and percent-encodings (RFC 3986 3.3 to 3.5)
    private static final String PCHAR = "-._~!$&'()*+,;=:@";
    private static final long LOW = bits(PCHAR + "/?", 0);
    private static final long HIGH = bits(PCHAR, 64);

    private Uri() {}

    private static long bits(String characters, int base) {
        long bits = 0;
        for (int i = 0; i < characters.length(); i++) {
            int c = characters.charAt(i) - base;
            if (c >= 0 && c < 64) bits |= 1L << c;
        }
        return bits;
    }

    /** What is to be said of a URI, as a mask of the constants here. Of a relative reference nothing else is told but its syntax. */
    public static int flaws(byte[] b, int from, int to) {
        return isPlainHttp(b, from, to) ? 0 : look(b, from, to);
    }

    /** An HTTP URI as nearly all are: a domain name of letters, digits and hyphens, and a path without percent-encodings. */
    private static boolean isPlainHttp(byte[] b, int from, int to) {
        int host = from + 7;
        if (to <= host || b[from] != 'h' || b[from + 1] != 't' || b[from + 2] != 't' || b[from + 3] != 'p')
            return false;
        if (b[from + 4] == 's') host++;
        if (b[host - 3] != ':' || b[host - 2] != '/' || b[host - 1] != '/') return false;
        int labels = 0;
        int start = host;
        int i = host;
        for (; i < to && b[i] != '/'; i++) {
            int c = b[i];
            if (Ascii.isAlphanumeric(c) || c == '-' && i > start && i + 1 < to && Ascii.isAlphanumeric(b[i + 1]))
                continue;
            // whatever is no end of a short label, two hyphens together too, is for the longer look
            if (c != '.' || i == start || i - start > 63) return false;
            labels++;
            start = i + 1;
        }
        if (labels == 0 || i == start || i - start > 63 || i - host > 253 || !Ascii.isLetter(b[start])) return false;
        for (; i < to; i++) {
            int c = b[i];
            if (!Ascii.isAlphanumeric(c) && (c < 0 || ((c < 64 ? LOW : HIGH) >>> c & 1) == 0)) return false;
        }
        return true;
    }

    private static int look(byte[] b, int from, int to) {
        int colon = scheme(b, from, to);
        if (colon < 0) return RELATIVE | NOT_HTTP_OR_LDAP | (isText(b, from, to) ? 0 : SYNTAX);
        int rest = colon + 1;
        int flaws = rest == to ? NOTHING_BUT_SCHEME : 0;
        int path = rest;
        boolean authority = to - rest >= 2 && b[rest] == '/' && b[rest + 1] == '/';
        if (authority) {
            path = authorityEnd(b, rest + 2, to);
            if (path == rest + 2 && path == to) flaws |= NOTHING_BUT_SCHEME;
            else flaws |= authority(b, rest + 2, path, mayBeLocal(b, from, colon));
        }
        if (!isText(b, path, to)) flaws |= SYNTAX;
        if (isLdap(b, from, colon)) return flaws | ldap(b, path, to, authority && path > rest + 2);
        if (is(b, from, colon, "http") || is(b, from, colon, "https")) return flaws;
        if (is(b, from, colon, "ftp") && !pathEndsWith(b, path, to, ".cer") && !pathEndsWith(b, path, to, ".p7c")) {
            flaws |= FTP_SUFFIX;
        }
        return flaws | NOT_HTTP_OR_LDAP;
    }

    /** The flaws, and {@link #HTTP_OR_LDAP}. */
    public static int traits(byte[] b, int from, int to) {
        int flaws = flaws(b, from, to);
        return (flaws & NOT_HTTP_OR_LDAP) == 0 ? flaws | HTTP_OR_LDAP : flaws;
    }

    /** Whether the string at an offset begins with this scheme, in any case, and {@code ://} with something behind. */
    public static boolean hasScheme(byte[] b, int at, String scheme) {
        int from = Der.content(b, at);
        int to = Der.stop(b, at);
        int rest = from + scheme.length() + 1;
        return at >= 0 && isOfScheme(b, from, to, scheme) && to - rest > 2 && b[rest] == '/' && b[rest + 1] == '/';
    }

    /** Whether the string at an offset is an HTTP URL, which HTTPS is not. */
    public static boolean isHttp(byte[] b, int at) {
        return hasScheme(b, at, "http");
    }

    /** Whether it has this scheme, given in lower case. */
    public static boolean isOfScheme(byte[] b, int from, int to, String scheme) {
        int colon = scheme(b, from, to);
        return colon >= 0 && is(b, from, colon, scheme);
    }

    /** Whether it is an HTTP or an LDAP URI, with TLS or without: {@link #flaws} would not say {@link #NOT_HTTP_OR_LDAP}. */
    public static boolean isHttpOrLdap(byte[] b, int from, int to) {
        int colon = scheme(b, from, to);
        return colon >= 0 && (is(b, from, colon, "http") || is(b, from, colon, "https") || isLdap(b, from, colon));
    }

    /** Whether a scheme and two slashes stand in front. */
    public static boolean isHierarchical(byte[] b, int from, int to) {
        int colon = scheme(b, from, to);
        return colon >= 0 && to - colon > 2 && b[colon + 1] == '/' && b[colon + 2] == '/';
    }

    /** Whether the path, without query and fragment, ends in these characters, given in lower case. */
    private static boolean pathEndsWith(byte[] b, int from, int to, String suffix) {
        int end = from;
        while (end < to && b[end] != '?' && b[end] != '#') end++;
        return end - from >= suffix.length() && is(b, end - suffix.length(), end, suffix);
    }

    /** Whether a host is a Fully-Qualified Domain Name, of two labels at least and no address, or a Wildcard Domain Name of such. */
    public static boolean isFullyQualified(byte[] b, int from, int to) {
        int start = DomainName.fqdn(b, from, to);
        int form = DomainName.form(b, start, to);
        int bad = DomainName.EMPTY
                | DomainName.EMPTY_LABEL
                | DomainName.LABEL_TOO_LONG
                | DomainName.NAME_TOO_LONG
                | DomainName.HYPHEN_AT_EDGE
                | DomainName.ASTERISK
                | DomainName.WILDCARD;
        if ((form & bad) != 0
                || DomainName.labels(b, start, to) < 2
                || !Ascii.isLetter(b[DomainName.lastLabel(b, start, to)])) {
            return false;
        }
        // an underscore makes no host name but a domain name
        for (int i = start; i < to; i++)
            if (!Ascii.isAlphanumeric(b[i]) && b[i] != '-' && b[i] != '.' && b[i] != '_') return false;
        return true;
    }

    /** The colon after the scheme; -1 if there is no scheme. */
    private static int scheme(byte[] b, int from, int to) {
        if (from >= to || !Ascii.isLetter(b[from])) return -1;
        for (int i = from + 1; i < to; i++) {
            if (b[i] == ':') return i;
            if (!Ascii.isAlphanumeric(b[i]) && b[i] != '+' && b[i] != '-' && b[i] != '.') return -1;
        }
        return -1;
    }

    private static int authorityEnd(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] != '/' && b[i] != '?' && b[i] != '#') i++;
        return i;
    }

    private static int authority(byte[] b, int from, int to, boolean mayBeLocal) {
        if (from == to) return mayBeLocal ? 0 : HOST;
        int host = from;
        for (int i = from; i < to; i++) if (b[i] == '@') host = i + 1;
        int flaws = host == from || isText(b, from, host - 1) && none(b, from, host - 1, '@') ? 0 : SYNTAX;
        int end = to;
        if (host < to && b[host] == '[') {
            while (end > host && b[end - 1] != ']') end--;
            if (end == host || !isLiteral(b, host + 1, end - 1)) return flaws | HOST;
        } else {
            end = host;
            while (end < to && b[end] != ':') end++;
            if (!isText(b, host, end)) flaws |= SYNTAX;
            if (!IpText.isIpv4(b, host, end) && !isFullyQualified(b, host, end)) flaws |= HOST;
        }
        if (end < to && b[end] != ':') flaws |= SYNTAX;
        for (int i = end + 1; i < to; i++) if (b[i] < '0' || b[i] > '9') flaws |= SYNTAX;
        return flaws;
    }

    /** An IPv6 address, or an address of a version yet to come. */
    private static boolean isLiteral(byte[] b, int from, int to) {
        if (to - from < 4 || (b[from] | 0x20) != 'v') return IpText.isIpv6(b, from, to);
        int dot = from + 1;
        while (dot < to && hex(b[dot]) >= 0) dot++;
        return dot > from + 1 && dot + 1 < to && b[dot] == '.' && isText(b, dot + 1, to);
    }

    private static int ldap(byte[] b, int path, int to, boolean host) {
        int flaws = host ? 0 : LDAP_NO_HOST;
        int query = next(b, path, to, '?');
        if (query - path < 2) flaws |= LDAP_NO_DN;
        if (query == to) return flaws | LDAP_NO_ATTRIBUTES;
        int end = next(b, query + 1, to, '?');
        if (end == query + 1) return flaws | LDAP_NO_ATTRIBUTES;
        return next(b, query + 1, end, ',') < end ? flaws | LDAP_ATTRIBUTES : flaws;
    }

    private static int next(byte[] b, int from, int to, int c) {
        int i = from;
        while (i < to && b[i] != c) i++;
        return i;
    }

    private static boolean none(byte[] b, int from, int to, int c) {
        return next(b, from, to, c) == to;
    }

    /** Only characters of path, query and fragment, whole percent-encodings, and one {@code #} at most. */
    private static boolean isText(byte[] b, int from, int to) {
        boolean fragment = false;
        for (int i = from; i < to; i++) {
            int c = b[i];
            if (Ascii.isAlphanumeric(c)) continue;
            if (c == '%') {
                if (to - i < 3 || hex(b[i + 1]) < 0 || hex(b[i + 2]) < 0) return false;
                i += 2;
            } else if (c == '#') {
                if (fragment) return false;
                fragment = true;
            } else if (c < 0 || ((c < 64 ? LOW : HIGH) >>> c & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Schemes that leave the host out where it goes without saying. */
    private static boolean mayBeLocal(byte[] b, int from, int to) {
        return isLdap(b, from, to) || is(b, from, to, "file");
    }

    private static boolean isLdap(byte[] b, int from, int to) {
        return is(b, from, to, "ldap") || is(b, from, to, "ldaps");
    }

    private static boolean is(byte[] b, int from, int to, String lower) {
        if (to - from != lower.length()) return false;
        for (int i = from; i < to; i++) if (Ascii.lower(b[i]) != lower.charAt(i - from)) return false;
        return true;
    }

    private static int hex(int c) {
        return Character.digit(c, 16);
    }
}

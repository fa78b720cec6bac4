package org.clausewise.pki;

import org.clausewise.der.Der;

/** What is wrong with the form of a GeneralName, by its offset, one bit each (RFC 5280 4.2.1.6). */
public final class NameForm {
    /** Nothing in it; of a directoryName, no RelativeDistinguishedName. */
    public static final long EMPTY = 1;
    /** A dNSName of one space. */
    public static final long BLANK = 1 << 1;
    /** A dNSName with an at sign. */
    public static final long MAILBOX_AS_DNS = 1 << 2;
    /** A dNSName that begins with a scheme and two slashes. */
    public static final long URI_AS_DNS = 1 << 3;
    /** An rfc822Name that is no Mailbox. */
    public static final long NO_MAILBOX = 1 << 4;
    /** An iPAddress of neither 4 nor 16 octets. */
    public static final long NO_ADDRESS = 1 << 5;
    /** A dNSName with a label that has another character than letters, digits and inner hyphens, or more than 63. */
    public static final long NO_LDH_LABEL = 1 << 6;
    /** A dNSName that is empty, has an empty label, is too long, or has a wildcard elsewhere than in the leftmost of several labels. */
    public static final long NO_NAME = 1 << 7;
    /** A dNSName that ends in a full stop. */
    public static final long ROOT_LABEL = 1 << 8;

    private static final int URI = 16;
    private static final int LDH = DomainName.NOT_LDH | DomainName.HYPHEN_AT_EDGE | DomainName.LABEL_TOO_LONG;
    private static final int WHOLE = DomainName.EMPTY | DomainName.EMPTY_LABEL | DomainName.NAME_TOO_LONG;

    private NameForm() {}

    /** A uniformResourceIdentifier with flaws of {@link Uri}. */
    public static long uri(int flaws) {
        return (long) flaws << URI;
    }

    /** All but the form of a dNSName as such. */
    public static long traits(byte[] b, int name) {
        int from = Der.content(b, name);
        int to = Der.stop(b, name);
        long empty = from == to ? EMPTY : 0;
        return switch (Der.tag(b, name)) {
            case GeneralName.RFC822_NAME -> Mailbox.isMailbox(b, from, to) ? 0 : NO_MAILBOX | empty;
            case GeneralName.DNS_NAME -> dns(b, from, to) | empty;
            case GeneralName.DIRECTORY_NAME -> Der.length(b, GeneralName.directoryName(b, name)) == 0 ? EMPTY : 0;
            case GeneralName.URI -> uri(Uri.flaws(b, from, to)) | empty;
            case GeneralName.IP_ADDRESS -> IpAddress.isAddress(from, to) ? 0 : NO_ADDRESS | empty;
            default -> empty;
        };
    }

    /** All. */
    public static long allTraits(byte[] b, int name) {
        return Der.tag(b, name) == GeneralName.DNS_NAME
                ? traits(b, name) | form(b, Der.content(b, name), Der.stop(b, name))
                : traits(b, name);
    }

    /** The leftmost label of several holds an asterisk beside other characters, as in {@code www*.example.com}. */
    public static boolean isPartialWildcard(byte[] b, int from, int to) {
        int end = DomainName.labelEnd(b, from, to);
        return end < to && end - from > 1 && holds(b, from, end, '*') && !holds(b, end, to, '*');
    }

    private static long dns(byte[] b, int from, int to) {
        if (to - from == 1 && b[from] == ' ') return BLANK;
        long traits = holds(b, from, to, '@') ? MAILBOX_AS_DNS : 0;
        return Uri.isHierarchical(b, from, to) ? traits | URI_AS_DNS : traits;
    }

    private static long form(byte[] b, int from, int to) {
        int form = DomainName.form(b, from, to);
        long traits = (form & LDH) != 0 ? NO_LDH_LABEL : 0;
        boolean asterisk = (form & DomainName.ASTERISK) != 0 && !isPartialWildcard(b, from, to);
        if (asterisk || (form & WHOLE) != 0) traits |= NO_NAME;
        return (form & DomainName.TRAILING_DOT) != 0 ? traits | ROOT_LABEL : traits;
    }

    private static boolean holds(byte[] b, int from, int to, int character) {
        for (int i = from; i < to; i++) if (b[i] == character) return true;
        return false;
    }
}

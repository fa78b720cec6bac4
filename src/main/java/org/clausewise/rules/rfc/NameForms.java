package org.clausewise.rules.rfc;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.IpAddress;
import org.clausewise.pki.Mailbox;
import org.clausewise.pki.Uri;
import org.clausewise.rule.Elements.At;

/** RFC 5280 4.2.1.6, what a GeneralName looks like, as tests of its offset: they serve wherever such a name stands. */
final class NameForms {
    /** No label but of letters, digits and inner hyphens, at most 63 of them. */
    static final At<Certificate> LDH_LABELS =
            dns(DomainName.NOT_LDH | DomainName.HYPHEN_AT_EDGE | DomainName.LABEL_TOO_LONG);

    /** No label is empty, the whole is not longer than a domain name can be, and a wildcard stands in the leftmost label of several. */
    static final At<Certificate> WHOLE_NAME = (c, at) -> {
        int form = DomainName.form(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at));
        return (form & (DomainName.EMPTY | DomainName.EMPTY_LABEL | DomainName.NAME_TOO_LONG)) == 0
                && ((form & DomainName.ASTERISK) == 0 || isPartialWildcard(c, at));
    };

    static final At<Certificate> NO_ROOT_LABEL = dns(DomainName.TRAILING_DOT);
    static final At<Certificate> NOT_BLANK = (c, at) -> !Der.textEquals(c.bytes(), at, " ");
    static final At<Certificate> NO_AT_SIGN = (c, at) -> holdsNone(c, at, '@');
    static final At<Certificate> NO_SCHEME =
            (c, at) -> !Uri.isHierarchical(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at));
    static final At<Certificate> MAILBOX =
            (c, at) -> Mailbox.isMailbox(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at));
    static final At<Certificate> ABSOLUTE = uri(Uri.RELATIVE);
    static final At<Certificate> URI_SYNTAX = uri(Uri.SYNTAX);
    static final At<Certificate> MORE_THAN_SCHEME = uri(Uri.NOTHING_BUT_SCHEME);
    static final At<Certificate> HOST = uri(Uri.HOST);
    static final At<Certificate> ADDRESS =
            (c, at) -> IpAddress.isAddress(Der.content(c.bytes(), at), Der.stop(c.bytes(), at));

    /** The name is not empty; neither is the Name in a directoryName. */
    static final At<Certificate> NOT_EMPTY = (c, at) -> {
        int inner =
                Der.tag(c.bytes(), at) == GeneralName.DIRECTORY_NAME ? GeneralName.directoryName(c.bytes(), at) : at;
        return Der.length(c.bytes(), inner) > 0;
    };

    private NameForms() {}

    /** The URI has none of these flaws of {@link Uri}. */
    static At<Certificate> uri(int flaws) {
        return (c, at) -> (flaws(c, at) & flaws) == 0;
    }

    static int flaws(Certificate c, int at) {
        return Uri.flaws(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at));
    }

    /** The leftmost label of several holds an asterisk beside other characters, as in {@code www*.example.com}. */
    static boolean isPartialWildcard(Certificate c, int at) {
        byte[] b = c.bytes();
        int from = Der.content(b, at);
        int to = Der.stop(b, at);
        int end = DomainName.labelEnd(b, from, to);
        return end < to && end - from > 1 && holds(b, from, end, '*') && !holds(b, end, to, '*');
    }

    static boolean isUri(Certificate c, int at) {
        return Der.tag(c.bytes(), at) == GeneralName.URI;
    }

    private static At<Certificate> dns(int flaws) {
        return (c, at) ->
                (DomainName.form(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at)) & flaws) == 0;
    }

    private static boolean holdsNone(Certificate c, int at, int character) {
        return !holds(c.bytes(), Der.content(c.bytes(), at), Der.stop(c.bytes(), at), character);
    }

    private static boolean holds(byte[] b, int from, int to, int character) {
        for (int i = from; i < to; i++) {
            if (b[i] == character) {
                return true;
            }
        }
        return false;
    }
}

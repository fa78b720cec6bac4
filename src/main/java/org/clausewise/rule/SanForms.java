package org.clausewise.rule;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.Idna;
import org.clausewise.pki.IpAddress;
import org.clausewise.pki.NameForm;
import org.clausewise.pki.OnionName;
import org.clausewise.pki.PublicSuffixes;

/**
 * What the names of a subjectAltName look like, one bit a trait: those of {@link DomainName#form} and the ones here. All names
 * are looked at once; a rule then asks for a bit, and for the names that have it only when it is breached.
 */
public final class SanForms {
    /** An Internal Name (TLS BR 1.6.1), but for those under .onion. */
    public static final long INTERNAL = 1L << 32;
    /** Ends in an IP Address Reverse Zone Suffix (TLS BR 1.6.1). */
    public static final long REVERSE_ZONE = 1L << 33;
    /** An underscore in the first label. */
    public static final long UNDERSCORE_FIRST = 1L << 34;
    /** Labels that are no LDH Labels even when hyphens stand for the underscores. */
    public static final long NOT_LDH_BUT_FOR_UNDERSCORES = 1L << 35;
    /** An iPAddress of neither 4 nor 16 octets. */
    public static final long NOT_AN_ADDRESS = 1L << 36;
    /** A Reserved IP Address (TLS BR 1.6.1). */
    public static final long RESERVED = 1L << 37;

    /** A character that no host name has: neither letter, digit, hyphen, full stop nor underscore. */
    public static final long BAD_CHARACTER = 1L << 38;

    /** Ends in a label that the list of Top-Level Domains is too old to know. */
    public static final long UNKNOWN_TLD = 1L << 45;

    /** Is itself a public suffix, by the section of ICANN domains. */
    public static final long PUBLIC_SUFFIX = 1L << 46;

    /** A Wildcard Domain Name left of a public suffix of that section. */
    public static final long WILDCARD_OF_SUFFIX = 1L << 47;

    /** An octet beyond ASCII in a dNSName; {@link #BAD_CHARACTER} too. */
    public static final long NON_ASCII = 1L << 59;
    /** A Wildcard Domain Name whose FQDN is no Onion Domain Name. */
    public static final long WILDCARD_NOT_ONION = 1L << 60;

    /** An asterisk inside the leftmost label; {@link DomainName#ASTERISK} too. */
    public static final long PARTIAL_WILDCARD = 1L << 62;

    /** A name under .onion. */
    public static final long UNDER_ONION = 1L << 61;

    /** An Onion Domain Name with a flaw of {@link OnionName}. */
    public static long onion(int flaw) {
        return (long) flaw << ONION;
    }

    /** An XN-Label with a flaw of {@link Idna}. */
    public static long idna(int flaw) {
        return (long) flaw << IDNA;
    }

    private static final int ONION = 40;
    private static final int IDNA = 48;
    private static final long FORM = 0xFFFF_FFFFL;
    private static final long HARMLESS = DomainName.WILDCARD | DomainName.HAS_P_LABEL;

    private SanForms() {}

    /** The traits of all names together. */
    static long of(Certificate c) {
        int names = c.extensionValue(ExtensionType.SUBJECT_ALT_NAME);
        long forms = 0;
        for (int i = Der.next(c.bytes(), names, -1); i >= 0; i = Der.next(c.bytes(), names, i)) {
            forms |= at(c, i);
        }
        return forms;
    }

    /** The traits of the name at an offset. */
    static long at(Certificate c, int name) {
        byte[] b = c.bytes();
        int from = Der.content(b, name);
        int to = Der.stop(b, name);
        return switch (Der.tag(b, name)) {
            case GeneralName.DNS_NAME -> dns(c, from, to);
            case GeneralName.IP_ADDRESS ->
                !IpAddress.isAddress(from, to)
                        ? NOT_AN_ADDRESS
                        : IpAddress.isReserved(b, from, to, c.issuedAtSeconds()) ? RESERVED : 0;
            default -> 0;
        };
    }

    private static long dns(Certificate c, int from, int to) {
        byte[] b = c.bytes();
        long form = DomainName.form(b, from, to);
        if ((form & DomainName.EMPTY) != 0) {
            return form; // no name, so no internal one
        }
        if ((form & DomainName.UNDERSCORE) != 0) {
            form |= underscores(b, from, to);
        } else if ((form & DomainName.NOT_LDH) != 0) {
            form |= BAD_CHARACTER | nonAscii(b, from, to);
        }
        if ((form & DomainName.ASTERISK) != 0 && NameForm.isPartialWildcard(b, from, to)) {
            form |= PARTIAL_WILDCARD;
        }
        if ((form & DomainName.HAS_P_LABEL) != 0) {
            form |= idna(Idna.flaws(b, from, to, c.issuedAtSeconds()));
        }
        if (DomainName.isOnion(b, from, to)) {
            int flaws = OnionName.flaws(b, from, to);
            // appendix B spares an onion name that keeps it: the rules on its flaws call the others internal
            form |= UNDER_ONION | onion(flaws);
        } else {
            form |= (form & DomainName.WILDCARD) != 0 ? WILDCARD_NOT_ONION : 0;
            form |= switch (DomainName.standing(b, from, to, c.tlds(), c.issuedAtSeconds())) {
                case DELEGATED ->
                    DomainName.isInReverseZone(b, from, to) ? REVERSE_ZONE : suffixes(c.publicSuffixes(), b, from, to);
                case ABSENT -> INTERNAL;
                case UNKNOWN -> UNKNOWN_TLD;
            };
        }
        return form;
    }

    private static long nonAscii(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] < 0) {
                return NON_ASCII;
            }
        }
        return 0;
    }

    private static long suffixes(PublicSuffixes suffixes, byte[] b, int from, int to) {
        int fqdn = DomainName.fqdn(b, from, to);
        return fqdn > from
                ? suffixes.isAboveRegistrations(b, fqdn, to, true) ? WILDCARD_OF_SUFFIX : 0
                : suffixes.isSuffix(b, from, to, true) ? PUBLIC_SUFFIX : 0;
    }

    private static long underscores(byte[] b, int from, int to) {
        byte[] copy = Arrays.copyOfRange(b, from, to);
        long form = 0;
        int first = DomainName.labelEnd(copy, 0, copy.length);
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == '_') {
                copy[i] = '-';
                form |= i < first ? UNDERSCORE_FIRST : 0;
            }
        }
        long left = DomainName.form(copy, 0, copy.length) & FORM & ~HARMLESS;
        form |= (left & DomainName.NOT_LDH) != 0 ? BAD_CHARACTER : 0;
        return left == 0 ? form : form | NOT_LDH_BUT_FOR_UNDERSCORES;
    }
}

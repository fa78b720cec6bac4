package org.clausewise.pki;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.jspecify.annotations.Nullable;

/**
 * A commonName beside the subjectAltName that it must come from (TLS BR 7.1.4.3). The tests take the offset of an
 * AttributeTypeAndValue; each asks one thing and lets pass what it is not about.
 */
public final class CommonName {
    private CommonName() {}

    /** It names what a dNSName or iPAddress of subjectAltName names, whatever the case of its letters or the form of its address. */
    public static boolean isInSubjectAltName(Certificate c, int attribute) {
        return matching(c, attribute, true) >= 0;
    }

    /** It is a copy of a dNSName, character for character, if it names one. */
    public static boolean isCopyIfDomainName(Certificate c, int attribute) {
        int name = matching(c, attribute, true);
        return name < 0 || Der.tag(c.bytes(), name) != GeneralName.DNS_NAME || matching(c, attribute, false) >= 0;
    }

    /** It is in dotted decimal form if it names an IPv4 address of subjectAltName. */
    public static boolean isDottedIfIpv4(Certificate c, int attribute) {
        return isWrittenAs(c, attribute, 4);
    }

    /** It is in the text form of RFC 5952 4 if it names an IPv6 address of subjectAltName. */
    public static boolean isCanonicalIfIpv6(Certificate c, int attribute) {
        return isWrittenAs(c, attribute, 16);
    }

    /** It may be a Domain Name, a U-label among its labels or not: labels between dots, the last of them no number. */
    public static boolean isDomainName(Certificate c, int attribute) {
        byte[] b = c.bytes();
        int value = Name.value(b, attribute);
        int dots = 0;
        boolean number = true;
        for (int i = Der.content(b, value), stop = Der.stop(b, value); i < stop; i++) {
            int octet = b[i];
            boolean digit = octet >= '0' && octet <= '9';
            if (octet == '.') {
                dots++;
                number = true;
            } else if (octet < 0 || digit || lower(b[i]) >= 'a' && lower(b[i]) <= 'z' || "-_*".indexOf(octet) >= 0) {
                number &= digit;
            } else {
                return false;
            }
        }
        return dots > 0 && !number;
    }

    /** It is no Wildcard Domain Name, or one whose FQDN is an Onion Domain Name. */
    public static boolean isNoWildcardOrOnion(Certificate c, int attribute) {
        byte[] b = c.bytes();
        int value = Name.value(b, attribute);
        int from = Der.content(b, value);
        int stop = Der.stop(b, value);
        return stop - from < 2 || b[from] != '*' || b[from + 1] != '.' || DomainName.isOnion(b, from, stop);
    }

    /** It does not spell a dNSName of subjectAltName with its P-Labels in Unicode. */
    public static boolean keepsPLabels(Certificate c, int attribute) {
        byte[] b = c.bytes();
        int value = Name.value(b, attribute);
        if (value < 0 || isAscii(b, value)) {
            return true;
        }
        String text = Der.text(b, value);
        int names = c.extensionValue(ExtensionType.SUBJECT_ALT_NAME);
        for (int i = Der.next(b, names, -1); i >= 0; i = Der.next(b, names, i)) {
            if (Der.tag(b, i) == GeneralName.DNS_NAME
                    && DomainName.toUnicode(b, Der.content(b, i), Der.stop(b, i))
                            .equalsIgnoreCase(text)) {
                return false;
            }
        }
        return true;
    }

    /** It is no Reserved IP Address (TLS BR 1.6.1). */
    public static boolean isNotReservedAddress(Certificate c, int attribute) {
        byte[] address = address(c.bytes(), attribute);
        return address == null || !IpAddress.isReserved(address, 0, address.length, c.issuedAtSeconds());
    }

    /** It is an IP address, an Onion Domain Name, or a name that is no Internal Name (TLS BR 1.6.1). */
    public static boolean isNotInternal(Certificate c, int attribute) {
        byte[] b = c.bytes();
        int value = Name.value(b, attribute);
        if (value < 0) {
            return true;
        }
        int from = Der.content(b, value);
        int to = Der.stop(b, value);
        return DomainName.standing(b, from, to, c.tlds(), c.issuedAtSeconds()) != Tlds.Standing.ABSENT
                || DomainName.isOnion(b, from, to)
                || address(b, attribute) != null;
    }

    private static byte @Nullable [] address(byte[] b, int attribute) {
        int value = Name.value(b, attribute);
        return value < 0 ? null : IpText.parse(Der.text(b, value));
    }

    private static boolean isAscii(byte[] b, int value) {
        for (int i = Der.content(b, value), end = Der.stop(b, value); i < end; i++) {
            if (b[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWrittenAs(Certificate c, int attribute, int octets) {
        int name = matching(c, attribute, true);
        if (name < 0 || Der.tag(c.bytes(), name) != GeneralName.IP_ADDRESS || Der.length(c.bytes(), name) != octets) {
            return true;
        }
        return IpAddress.text(c.bytes(), Der.content(c.bytes(), name), Der.stop(c.bytes(), name))
                .equals(Der.text(c.bytes(), Name.value(c.bytes(), attribute)));
    }

    /** The entry of subjectAltName that a commonName names; -1 if none. */
    private static int matching(Certificate c, int attribute, boolean loosely) {
        byte[] b = c.bytes();
        int names = c.extensionValue(ExtensionType.SUBJECT_ALT_NAME);
        int value = Name.value(b, attribute);
        if (names < 0 || value < 0) {
            return -1;
        }
        for (int i = Der.next(b, names, -1); i >= 0; i = Der.next(b, names, i)) {
            if (Der.tag(b, i) == GeneralName.DNS_NAME
                    ? sameOctets(b, value, i, loosely)
                    : loosely
                            && Der.tag(b, i) == GeneralName.IP_ADDRESS
                            && Arrays.equals(Der.contentBytes(b, i), IpText.parse(Der.text(b, value)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sameOctets(byte[] b, int value, int name, boolean loosely) {
        int length = Der.length(b, name);
        if (Der.length(b, value) != length) {
            return false;
        }
        for (int i = Der.content(b, value), j = Der.content(b, name), end = i + length; i < end; i++, j++) {
            if (b[i] != b[j] && !(loosely && lower(b[i]) == lower(b[j]))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    }
}

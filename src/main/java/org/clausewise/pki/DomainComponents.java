package org.clausewise.pki;

import org.clausewise.der.Der;

/**
 * The domainComponents of a subject: one sequence that spells a Domain Name from the root down (TLS BR 7.1.2.7.4). The tests take
 * the offset of an AttributeTypeAndValue; those about the whole sequence speak at its first.
 */
public final class DomainComponents {
    private DomainComponents() {}

    /** One label: something, without a full stop, space or control character. Its length is that of the table in 7.1.4.2. */
    public static boolean isLabel(Certificate c, int attribute) {
        byte[] b = c.bytes();
        int value = Name.value(b, attribute);
        for (int i = Der.content(b, value), end = Der.stop(b, value); i < end; i++) {
            if (b[i] == '.' || b[i] >= 0 && b[i] <= ' ' || b[i] == 0x7F) {
                return false;
            }
        }
        return Der.length(b, value) > 0;
    }

    /** It is the first, or follows another. */
    public static boolean isBesideOthers(Certificate c, int attribute) {
        boolean any = false;
        boolean last = false;
        for (int i = c.nextSubjectAttribute(-1); i >= 0 && i < attribute; i = c.nextSubjectAttribute(i)) {
            last = isComponent(c, i);
            any |= last;
        }
        return last || !any;
    }

    /** The sequence has at one end what may be a Top-Level Domain. */
    public static boolean reachesRoot(Certificate c, int attribute) {
        return !isFirst(c, attribute)
                || standing(c, attribute) != Tlds.Standing.ABSENT
                || standing(c, last(c)) != Tlds.Standing.ABSENT;
    }

    /** The sequence begins with a Top-Level Domain, if it has one at an end. */
    public static boolean beginsAtRoot(Certificate c, int attribute) {
        return !isFirst(c, attribute)
                || standing(c, attribute) == Tlds.Standing.DELEGATED
                || standing(c, last(c)) != Tlds.Standing.DELEGATED;
    }

    private static boolean isFirst(Certificate c, int attribute) {
        return Name.find(c.bytes(), c.subject(), AttributeType.DOMAIN_COMPONENT) == attribute;
    }

    private static int last(Certificate c) {
        int last = -1;
        for (int i = c.nextSubjectAttribute(-1); i >= 0; i = c.nextSubjectAttribute(i)) {
            last = isComponent(c, i) ? i : last;
        }
        return last;
    }

    private static boolean isComponent(Certificate c, int attribute) {
        return Name.type(c.bytes(), attribute) == AttributeType.DOMAIN_COMPONENT;
    }

    /** What is known of a label as the last of a name; onion counts as one that is in the root zone. */
    private static Tlds.Standing standing(Certificate c, int attribute) {
        byte[] b = c.bytes();
        int value = Name.value(b, attribute);
        int from = Der.content(b, value);
        int to = Der.stop(b, value);
        return DomainName.isOnion(b, from, to)
                ? Tlds.Standing.DELEGATED
                : c.tlds().standing(b, from, to, c.issuedAtSeconds());
    }
}

package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/**
 * GeneralSubtree of nameConstraints (RFC 5280 4.2.1.10), by its offset, and its traits, one bit each. A trait of what is permitted and
 * the same trait of what is excluded are different bits.
 */
public final class GeneralSubtree {
    /** It has a minimum, written out. */
    private static final int MINIMUM = 16;

    private static final int MAXIMUM = 17;
    private static final int EXCLUDED = 32;

    /** It stands in permittedSubtrees and has a minimum, written out. */
    public static final long PERMITTED_MINIMUM = 1L << MINIMUM;

    public static final long PERMITTED_MAXIMUM = 1L << MAXIMUM;
    public static final long EXCLUDED_MINIMUM = PERMITTED_MINIMUM << EXCLUDED;
    public static final long EXCLUDED_MAXIMUM = PERMITTED_MAXIMUM << EXCLUDED;

    /** An excluded dNSName that excludes all. */
    public static final long NO_DNS = 1L << 18 + EXCLUDED;
    /** An excluded iPAddress of 8 zero octets. */
    public static final long NO_IPV4 = 1L << 19 + EXCLUDED;
    /** An excluded iPAddress of 32 zero octets. */
    public static final long NO_IPV6 = 1L << 20 + EXCLUDED;
    /** A permitted iPAddress of 8 octets. */
    public static final long PERMITTED_IPV4 = 1L << 19;
    /** A permitted iPAddress of 32 octets. */
    public static final long PERMITTED_IPV6 = 1L << 20;

    private static final int IPV4 = 8;
    private static final int IPV6 = 32;

    private GeneralSubtree() {}

    /** A base of this kind, an identifier octet of {@link GeneralName}, is permitted. */
    public static long permitted(int kind) {
        return 1L << (kind & 0x1F);
    }

    /** A base of this kind is excluded. */
    public static long excluded(int kind) {
        return permitted(kind) << EXCLUDED;
    }

    /** A base of one of these kinds, permitted or excluded. */
    public static long either(int... kinds) {
        long either = 0;
        for (int kind : kinds) {
            either |= permitted(kind) | excluded(kind);
        }
        return either;
    }

    /** The traits of one of the subtrees of nameConstraints. */
    public static long traits(byte[] b, int constraints, int at) {
        int base = Der.next(b, at, -1);
        if (base < 0) {
            return 0;
        }
        boolean excluded = isExcluded(b, constraints, at);
        long traits = permitted(Der.tag(b, base));
        for (int i = Der.next(b, at, base); i >= 0; i = Der.next(b, at, i)) {
            traits |= Der.tag(b, i) == Tag.context(0) ? PERMITTED_MINIMUM : 0;
            traits |= Der.tag(b, i) == Tag.context(1) ? PERMITTED_MAXIMUM : 0;
        }
        if (Der.tag(b, base) == GeneralName.IP_ADDRESS) {
            boolean counts = !excluded || isZero(b, base);
            traits |= counts && Der.length(b, base) == IPV4 ? PERMITTED_IPV4 : 0;
            traits |= counts && Der.length(b, base) == IPV6 ? PERMITTED_IPV6 : 0;
        }
        if (Der.tag(b, base) == GeneralName.DNS_NAME && excluded && Der.length(b, base) == 0) {
            return traits << EXCLUDED | NO_DNS;
        }
        return excluded ? traits << EXCLUDED : traits;
    }

    private static boolean isExcluded(byte[] b, int constraints, int at) {
        int list = Der.find(b, constraints, Tag.constructed(1));
        return list >= 0 && at > list;
    }

    private static boolean isZero(byte[] b, int base) {
        for (int i = Der.content(b, base), end = Der.end(b, base); i < end; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }
}

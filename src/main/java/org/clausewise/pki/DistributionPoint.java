package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** DistributionPoint (RFC 5280 4.2.1.13), by its offset, and its traits and those of the names in it, one bit each. */
public final class DistributionPoint {
    // of a DistributionPoint
    /** The field {@code distributionPoint} is absent. */
    public static final long NO_NAME = 1;
    /** The field {@code distributionPoint} is a nameRelativeToCRLIssuer. */
    public static final long RELATIVE_NAME = 1 << 1;
    /** The field {@code distributionPoint} is a fullName without a name. */
    public static final long EMPTY_NAME = 1 << 2;

    public static final long REASONS = 1 << 3;
    public static final long CRL_ISSUER = 1 << 4;
    /** It is not the first. */
    public static final long FURTHER = 1 << 5;
    /** A fullName that has neither an HTTP nor an LDAP URI, or a nameRelativeToCRLIssuer. */
    public static final long NO_HTTP_OR_LDAP = 1 << 9;
    /** Neither a name nor a CRL issuer. */
    public static final long NOTHING_BUT_REASONS = 1 << 10;

    // of a GeneralName in a fullName
    /** No uniformResourceIdentifier. */
    public static final long NOT_URI = 1 << 6;
    /** A uniformResourceIdentifier that is no HTTP URL. */
    public static final long NOT_HTTP = 1 << 7;
    /** An HTTP URL. */
    public static final long HTTP = 1 << 8;
    /** A uniformResourceIdentifier that is no HTTP URL, and first of its fullName. */
    public static final long FIRST_NOT_HTTP = 1 << 11;

    private static final int FULL_NAME = Tag.constructed(0);
    private static final int RELATIVE = Tag.constructed(1);

    private DistributionPoint() {}

    /** The GeneralNames; -1 if the point has no fullName. */
    public static int fullName(byte[] b, int at) {
        int name = Der.next(b, name(b, at), -1);
        return Der.tag(b, name) == FULL_NAME ? name : -1;
    }

    /** The GeneralName after {@code previous} among those of all fullNames, the first for -1; -1 when there are no more. */
    public static int nextName(byte[] b, int points, int previous) {
        for (int i = Der.next(b, points, -1); i >= 0; i = Der.next(b, points, i)) {
            if (Der.end(b, i) <= previous) {
                continue;
            }
            int name = fullName(b, i);
            int next = Der.next(b, name, previous > name ? previous : -1);
            if (next >= 0) {
                return next;
            }
        }
        return -1;
    }

    /** Whether a name is the first of its fullName. */
    public static boolean isFirstName(byte[] b, int points, int name) {
        for (int i = Der.next(b, points, -1); i >= 0; i = Der.next(b, points, i)) {
            if (Der.next(b, fullName(b, i), -1) == name) {
                return true;
            }
        }
        return false;
    }

    /** The traits of one of the points. */
    public static long traits(byte[] b, int points, int at) {
        int name = name(b, at);
        int choice = Der.next(b, name, -1);
        long traits = at == Der.next(b, points, -1) ? 0 : FURTHER;
        if (name < 0) {
            traits |= NO_NAME;
        } else if (Der.tag(b, choice) == RELATIVE) {
            traits |= RELATIVE_NAME;
        } else if (Der.next(b, choice, -1) < 0) {
            traits |= EMPTY_NAME;
        }
        if (name >= 0 && !hasHttpOrLdap(b, choice)) {
            traits |= NO_HTTP_OR_LDAP;
        }
        if (Der.find(b, at, Tag.context(1)) >= 0) {
            traits |= REASONS;
        }
        if (Der.find(b, at, Tag.constructed(2)) >= 0) {
            traits |= CRL_ISSUER;
        } else if (name < 0) {
            traits |= NOTHING_BUT_REASONS;
        }
        return traits;
    }

    private static boolean hasHttpOrLdap(byte[] b, int choice) {
        if (Der.tag(b, choice) != FULL_NAME) {
            return false;
        }
        for (int i = Der.next(b, choice, -1); i >= 0; i = Der.next(b, choice, i)) {
            if (Der.tag(b, i) == GeneralName.URI && Uri.isHttpOrLdap(b, Der.content(b, i), Der.stop(b, i))) {
                return true;
            }
        }
        return false;
    }

    /** The traits of a GeneralName in one of the points. */
    public static long nameTraits(byte[] b, int points, int name) {
        if (Der.tag(b, name) != GeneralName.URI) {
            return NOT_URI;
        }
        return Uri.isHttp(b, name) ? HTTP : isFirstName(b, points, name) ? NOT_HTTP | FIRST_NOT_HTTP : NOT_HTTP;
    }

    private static int name(byte[] b, int at) {
        return Der.find(b, at, Tag.constructed(0));
    }
}

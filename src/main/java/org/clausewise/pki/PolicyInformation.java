package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** PolicyInformation (RFC 5280 4.2.1.4), by its offset, and its traits, one bit each. */
public final class PolicyInformation {
    /** The first, and no identifier that the CA/Browser Forum reserves although another has one. */
    public static final long FIRST_NOT_RESERVED = 1;
    /** A reserved identifier after another. */
    public static final long RESERVED_AGAIN = 1 << 1;

    public static final long ANY_POLICY = 1 << 2;
    public static final long QUALIFIED = 1 << 3;
    /** With a qualifier that is no CPS pointer. */
    public static final long OTHER_QUALIFIER = 1 << 4;
    /** With a CPS pointer that is no IA5String. */
    public static final long CPS_NOT_IA5 = 1 << 5;
    /** With a CPS pointer that is neither an HTTP nor an HTTPS URL. */
    public static final long CPS_NOT_HTTP = 1 << 6;

    private static final long RESERVED = KnownOid.Family.RESERVED_POLICY.mask();

    private PolicyInformation() {}

    /** The OBJECT IDENTIFIER. */
    public static int identifier(byte[] b, int at) {
        return Der.next(b, at, -1);
    }

    /** The SEQUENCE OF PolicyQualifierInfo; -1 if absent. */
    public static int qualifiers(byte[] b, int at) {
        int identifier = identifier(b, at);
        return identifier < 0 ? -1 : Der.next(b, at, identifier);
    }

    /** What a PolicyQualifierInfo holds; -1 if nothing. */
    public static int qualifier(byte[] b, int info) {
        int id = Der.next(b, info, -1);
        return id < 0 ? -1 : Der.next(b, info, id);
    }

    /** The traits of one of the policies. */
    public static long traits(byte[] b, int policies, int at) {
        long traits = 0;
        long bit = KnownOid.bit(b, identifier(b, at));
        if (bit == KnownOid.POLICY_ANY.bit()) {
            traits |= ANY_POLICY;
        }
        int first = Der.next(b, policies, -1);
        if ((bit & RESERVED) != 0) {
            for (int i = first; i >= 0 && i < at; i = Der.next(b, policies, i)) {
                if ((KnownOid.bit(b, identifier(b, i)) & RESERVED) != 0) {
                    traits |= RESERVED_AGAIN;
                }
            }
        } else if (at == first && (KnownOid.mask(b, policies) & RESERVED) != 0) {
            traits |= FIRST_NOT_RESERVED;
        }
        int qualifiers = qualifiers(b, at);
        if (qualifiers >= 0) {
            traits |= QUALIFIED;
        }
        for (int i = Der.next(b, qualifiers, -1); i >= 0; i = Der.next(b, qualifiers, i)) {
            traits |= qualifierTraits(b, i);
        }
        return traits;
    }

    private static long qualifierTraits(byte[] b, int info) {
        if (!KnownOid.QT_CPS.isAt(b, Der.next(b, info, -1))) {
            return OTHER_QUALIFIER;
        }
        int uri = qualifier(b, info);
        long traits = Der.tag(b, uri) == Tag.IA5_STRING ? 0 : CPS_NOT_IA5;
        return Uri.isHttp(b, uri) || Uri.hasScheme(b, uri, "https") ? traits : traits | CPS_NOT_HTTP;
    }
}

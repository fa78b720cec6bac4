package org.clausewise.pki;

import org.clausewise.der.Der;

/** AccessDescription (RFC 5280 4.2.2.1), by its offset, and its traits, one bit each. */
public final class AccessDescription {
    /** Neither id-ad-ocsp nor id-ad-caIssuers. */
    public static final long OTHER_METHOD = 1;
    /** The location is no uniformResourceIdentifier. */
    public static final long NOT_URI = 1 << 1;
    /** id-ad-ocsp, and an HTTP URL. */
    public static final long OCSP_HTTP = 1 << 2;
    /** id-ad-ocsp, and a uniformResourceIdentifier that is no HTTP URL. */
    public static final long OCSP_NOT_HTTP = 1 << 3;
    /** id-ad-caIssuers, and an HTTP URL. */
    public static final long CA_ISSUERS_HTTP = 1 << 4;
    /** id-ad-caIssuers, and a uniformResourceIdentifier that is no HTTP URL. */
    public static final long CA_ISSUERS_NOT_HTTP = 1 << 5;
    /** Method and location are those of one before. */
    public static final long REPEATED = 1 << 6;

    /** id-ad-caIssuers, wherever it leads. */
    public static final long CA_ISSUERS = 1 << 7;

    private AccessDescription() {}

    /** The OBJECT IDENTIFIER. */
    public static int method(byte[] b, int at) {
        return Der.next(b, at, -1);
    }

    /** The GeneralName. */
    public static int location(byte[] b, int at) {
        int method = method(b, at);
        return method < 0 ? -1 : Der.next(b, at, method);
    }

    /** The traits of one among those of an AuthorityInfoAccessSyntax. */
    public static long traits(byte[] b, int descriptions, int at) {
        int location = location(b, at);
        boolean uri = Der.tag(b, location) == GeneralName.URI;
        boolean http = uri && Uri.isHttp(b, location);
        long traits = uri ? 0 : NOT_URI;
        if (KnownOid.AD_OCSP.isAt(b, method(b, at))) {
            traits |= http ? OCSP_HTTP : uri ? OCSP_NOT_HTTP : 0;
        } else if (KnownOid.AD_CA_ISSUERS.isAt(b, method(b, at))) {
            traits |= CA_ISSUERS | (http ? CA_ISSUERS_HTTP : uri ? CA_ISSUERS_NOT_HTTP : 0);
        } else {
            traits |= OTHER_METHOD;
        }
        for (int i = Der.next(b, descriptions, -1); i >= 0 && i < at; i = Der.next(b, descriptions, i)) {
            if (Der.equal(b, i, b, at)) {
                return traits | REPEATED;
            }
        }
        return traits;
    }
}

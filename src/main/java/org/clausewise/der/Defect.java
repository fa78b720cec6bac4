package org.clausewise.der;

/** What can be wrong with an encoding, by X.690 and the ASN.1 types of the documents. */
public enum Defect {
    /** A TLV is longer than what it stands in (8.1.3). */
    TRUNCATED(true),
    /** Indefinite length (10.1); it is followed to its end-of-contents. */
    INDEFINITE_LENGTH(false),
    /** Length in more octets than needed (10.1). */
    NON_MINIMAL_LENGTH(false),
    /** Bytes after the object, or after the one value that an OCTET STRING, BIT STRING or explicit tag holds. */
    TRAILING_BYTES(false),
    /** INTEGER or ENUMERATED in more octets than needed, or in none (8.3). */
    NON_MINIMAL_INTEGER(false),
    /** BOOLEAN that is neither 00 nor FF (11.1). */
    BOOLEAN_VALUE(false),
    /** A DEFAULT value that is encoded (11.5). */
    ENCODED_DEFAULT(false),
    /** BIT STRING with a count of unused bits above 7, missing, or without octets, or with such bits set (8.6.2, 11.2.1). */
    UNUSED_BITS(false),
    /** Named bits with trailing zero bits in the last octet (11.2.2). */
    NAMED_BITS(false),
    /** Named bits whose last octet is zero (11.2.2). */
    NAMED_OCTETS(false),
    /** SET OF out of order; the place is the element that should stand earlier (11.6). */
    SET_ORDER(false),
    /** Another class, number or constructed bit than the type has here, or an element that the type does not have. */
    WRONG_TAG(true),
    /** A field that must be there is not; the place is its container. */
    MISSING_FIELD(true),
    /** UTCTime that does not end in Z (11.8.1). */
    UTC_TIME_NOT_ZULU(false),
    /** UTCTime without seconds (11.8.2). */
    UTC_TIME_NO_SECONDS(false),
    /** UTCTime of no date or hour that exists. */
    UTC_TIME_INVALID(true),
    /** GeneralizedTime that does not end in Z (11.7.1). */
    GENERALIZED_TIME_NOT_ZULU(false),
    /** GeneralizedTime without seconds (11.7.2). */
    GENERALIZED_TIME_NO_SECONDS(false),
    /** GeneralizedTime with a fraction of a second (RFC 5280 4.1.2.5.2). */
    GENERALIZED_TIME_FRACTION(false),
    /** GeneralizedTime of no date or hour that exists. */
    GENERALIZED_TIME_INVALID(true),
    PRINTABLE_STRING(false),
    IA5_STRING(false),
    NUMERIC_STRING(false),
    VISIBLE_STRING(false),
    /** UTF8String that is not UTF-8: overlong, cut off, a surrogate, beyond 10FFFF. */
    UTF8_STRING(false),
    /** BMPString of an odd number of octets or with surrogates. */
    BMP_STRING(false),
    /** UniversalString of octets not in fours, with surrogates or beyond 10FFFF. */
    UNIVERSAL_STRING(false),
    TELETEX_STRING(false),
    /** OBJECT IDENTIFIER that is empty, cut off, or has an arc with leading zeros (8.19). */
    OID_ENCODING(false),
    /** Nested deeper than {@link Der#MAX_DEPTH}. */
    DEPTH_LIMIT(true),
    /** Longer than {@link Der#MAX_SIZE}. */
    SIZE_LIMIT(true),
    /** Fewer elements or octets than the type allows. */
    CONSTRAINT(false),
    /** A structure in TLS presentation language (RFC 5246 4) that cannot be decoded. */
    TLS_ENCODING(true);

    private final boolean structural;

    Defect(boolean structural) {
        this.structural = structural;
    }

    /** Whether the part around it cannot be read. */
    public boolean structural() {
        return structural;
    }

    /** The bit of this kind in {@link Defects#kinds()}. */
    public long bit() {
        return 1L << ordinal();
    }
}

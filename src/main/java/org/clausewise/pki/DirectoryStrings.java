package org.clausewise.pki;

import java.util.EnumSet;
import java.util.Set;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** Attributes whose values are of type DirectoryString (RFC 5280 4.1.2.4, appendix A.1; X.520). */
public final class DirectoryStrings {
    private static final Set<AttributeType> ATTRIBUTES = EnumSet.of(
            AttributeType.STATE_OR_PROVINCE,
            AttributeType.LOCALITY,
            AttributeType.POSTAL_CODE,
            AttributeType.STREET_ADDRESS,
            AttributeType.ORGANIZATION,
            AttributeType.ORGANIZATIONAL_UNIT,
            AttributeType.COMMON_NAME,
            AttributeType.SURNAME,
            AttributeType.GIVEN_NAME,
            AttributeType.BUSINESS_CATEGORY,
            AttributeType.ORGANIZATION_IDENTIFIER,
            AttributeType.JURISDICTION_STATE_OR_PROVINCE,
            AttributeType.JURISDICTION_LOCALITY,
            AttributeType.TITLE,
            AttributeType.DESCRIPTION,
            AttributeType.NAME,
            AttributeType.INITIALS,
            AttributeType.GENERATION_QUALIFIER,
            AttributeType.PSEUDONYM);

    private DirectoryStrings() {}

    /** The attribute is no DirectoryString, or one of its five string types: the older three may be inherited. */
    public static boolean isStringOrNotOne(Certificate c, int attribute) {
        if (!ATTRIBUTES.contains(Name.type(c.bytes(), attribute))) {
            return true;
        }
        int tag = Der.tag(c.bytes(), Name.value(c.bytes(), attribute));
        return tag == Tag.UTF8_STRING || tag == Tag.PRINTABLE_STRING || isOld(tag);
    }

    /** The attribute is a DirectoryString of a string type that is kept for backward compatibility. */
    public static boolean isOld(Certificate c, int attribute) {
        return ATTRIBUTES.contains(Name.type(c.bytes(), attribute))
                && isOld(Der.tag(c.bytes(), Name.value(c.bytes(), attribute)));
    }

    private static boolean isOld(int tag) {
        return tag == Tag.TELETEX_STRING || tag == Tag.BMP_STRING || tag == Tag.UNIVERSAL_STRING;
    }
}

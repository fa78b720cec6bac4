package org.clausewise.pki;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/** Attributes whose values are of type DirectoryString (RFC 5280 4.1.2.4, appendix A.1; X.520). */
public final class DirectoryStrings {
    private static final long ATTRIBUTES = AttributeType.STATE_OR_PROVINCE.bit()
            | AttributeType.LOCALITY.bit()
            | AttributeType.POSTAL_CODE.bit()
            | AttributeType.STREET_ADDRESS.bit()
            | AttributeType.ORGANIZATION.bit()
            | AttributeType.ORGANIZATIONAL_UNIT.bit()
            | AttributeType.COMMON_NAME.bit()
            | AttributeType.SURNAME.bit()
            | AttributeType.GIVEN_NAME.bit()
            | AttributeType.BUSINESS_CATEGORY.bit()
            | AttributeType.ORGANIZATION_IDENTIFIER.bit()
            | AttributeType.JURISDICTION_STATE_OR_PROVINCE.bit()
            | AttributeType.JURISDICTION_LOCALITY.bit()
            | AttributeType.TITLE.bit()
            | AttributeType.DESCRIPTION.bit()
            | AttributeType.NAME.bit()
            | AttributeType.INITIALS.bit()
            | AttributeType.GENERATION_QUALIFIER.bit()
            | AttributeType.PSEUDONYM.bit();

    private DirectoryStrings() {}

    /** The attribute is no DirectoryString, or one of its five string types: the older three may be inherited. */
    public static boolean isStringOrNotOne(Certificate c, int attribute) {
        if (!isOneOf(Name.type(c.bytes(), attribute))) {
            return true;
        }
        int tag = Der.tag(c.bytes(), Name.value(c.bytes(), attribute));
        return tag == Tag.UTF8_STRING || tag == Tag.PRINTABLE_STRING || isOld(tag);
    }

    /** The attribute is a DirectoryString of a string type that is kept for backward compatibility. */
    public static boolean isOld(Certificate c, int attribute) {
        return isOneOf(Name.type(c.bytes(), attribute)) && isOld(Der.tag(c.bytes(), Name.value(c.bytes(), attribute)));
    }

    /** Whether values of this type are DirectoryStrings. */
    public static boolean isOneOf(AttributeType type) {
        return (ATTRIBUTES & type.bit()) != 0;
    }

    /** Whether a string type is kept for backward compatibility alone. */
    public static boolean isOld(int tag) {
        return tag == Tag.TELETEX_STRING || tag == Tag.BMP_STRING || tag == Tag.UNIVERSAL_STRING;
    }
}

package org.clausewise.rule;

import java.util.EnumMap;
import java.util.Map;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Name;
import org.clausewise.rule.Elements.At;

/** TLS BR 7.1.4.1 and 7.1.4.2: how names are encoded, shared by the profiles that refer there. */
public final class NameEncoding {
    private static final int NO_ORDER = -1;

    private record Row(int order, boolean ia5, boolean utf8, int max) {}

    private static final Map<AttributeType, Row> TABLE = new EnumMap<>(AttributeType.class);

    // @formatter:off
    static {
        row(0, AttributeType.DOMAIN_COMPONENT, Tag.IA5_STRING, 63);
        row(1, AttributeType.COUNTRY, Tag.PRINTABLE_STRING, 2);
        row(2, AttributeType.STATE_OR_PROVINCE, Tag.UTF8_STRING, 128);
        row(3, AttributeType.LOCALITY, Tag.UTF8_STRING, 128);
        row(4, AttributeType.POSTAL_CODE, Tag.UTF8_STRING, 40);
        row(5, AttributeType.STREET_ADDRESS, Tag.UTF8_STRING, 128);
        row(6, AttributeType.ORGANIZATION, Tag.UTF8_STRING, 64);
        row(7, AttributeType.SURNAME, Tag.UTF8_STRING, 64);
        row(8, AttributeType.GIVEN_NAME, Tag.UTF8_STRING, 64);
        row(9, AttributeType.ORGANIZATIONAL_UNIT, Tag.UTF8_STRING, 64);
        row(10, AttributeType.COMMON_NAME, Tag.UTF8_STRING, 64);
        row(NO_ORDER, AttributeType.BUSINESS_CATEGORY, Tag.UTF8_STRING, 128);
        row(NO_ORDER, AttributeType.JURISDICTION_COUNTRY, Tag.PRINTABLE_STRING, 2);
        row(NO_ORDER, AttributeType.JURISDICTION_STATE_OR_PROVINCE, Tag.UTF8_STRING, 128);
        row(NO_ORDER, AttributeType.JURISDICTION_LOCALITY, Tag.UTF8_STRING, 128);
        row(NO_ORDER, AttributeType.SERIAL_NUMBER, Tag.PRINTABLE_STRING, 64);
        row(NO_ORDER, AttributeType.ORGANIZATION_IDENTIFIER, Tag.UTF8_STRING, Integer.MAX_VALUE);
    }
    // @formatter:on

    /** The RelativeDistinguishedNames of the subject, one by one. */
    public static final Elements<Certificate> RDNS = (c, previous) -> Der.next(c.bytes(), c.subject(), previous);

    /** A RelativeDistinguishedName holds one attribute. */
    public static final At<Certificate> HAS_ONE_ATTRIBUTE = (c, at) -> Der.count(c.bytes(), at) == 1;

    /** No attribute that the table places later stands before this one. */
    public static final At<Certificate> IN_ORDER = (c, at) -> {
        Row row = rowAt(c, at);
        if (row == null || row.order == NO_ORDER) {
            return true;
        }
        for (int i = c.nextSubjectAttribute(-1); i >= 0 && i < at; i = c.nextSubjectAttribute(i)) {
            Row earlier = rowAt(c, i);
            if (earlier != null && earlier.order > row.order) {
                return false;
            }
        }
        return true;
    };

    /** No attribute of the same type stands before this one, unless the documents let the type recur. */
    public static final At<Certificate> ONCE = (c, at) -> {
        AttributeType type = Name.type(c.bytes(), at);
        if (type == AttributeType.STREET_ADDRESS || type == AttributeType.DOMAIN_COMPONENT) {
            return true;
        }
        for (int i = c.nextSubjectAttribute(-1); i >= 0 && i < at; i = c.nextSubjectAttribute(i)) {
            if (Der.equal(c.bytes(), Name.oid(c.bytes(), i), c.bytes(), Name.oid(c.bytes(), at))) {
                return false;
            }
        }
        return true;
    };

    /** The value has a string type that the table gives the attribute. */
    public static final At<Certificate> HAS_STRING_TYPE = (c, at) -> {
        Row row = rowAt(c, at);
        if (row == null) {
            return true;
        }
        int tag = Der.tag(c.bytes(), Name.value(c.bytes(), at));
        return row.ia5 ? tag == Tag.IA5_STRING : tag == Tag.PRINTABLE_STRING || row.utf8 && tag == Tag.UTF8_STRING;
    };

    /** The value has no more characters than the table gives the attribute. */
    public static final At<Certificate> IS_SHORT_ENOUGH = (c, at) -> {
        Row row = rowAt(c, at);
        return row == null || characters(c.bytes(), Name.value(c.bytes(), at)) <= row.max;
    };

    private NameEncoding() {}

    private static void row(int order, AttributeType type, int tag, int max) {
        TABLE.put(type, new Row(order, tag == Tag.IA5_STRING, tag == Tag.UTF8_STRING, max));
    }

    private static @org.jspecify.annotations.Nullable Row rowAt(Certificate c, int attribute) {
        return TABLE.get(Name.type(c.bytes(), attribute));
    }

    /** Characters, not octets, of a string in any of the string types. */
    public static int characters(byte[] b, int value) {
        int length = Der.length(b, value);
        int tag = Der.tag(b, value);
        if (tag == Tag.BMP_STRING) {
            return length / 2;
        }
        if (tag == Tag.UNIVERSAL_STRING) {
            return length / 4;
        }
        if (tag != Tag.UTF8_STRING) {
            return length;
        }
        int count = 0;
        for (int i = Der.content(b, value), end = Der.end(b, value); i < end; i++) {
            if ((b[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }
}

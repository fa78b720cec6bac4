package org.clausewise.rule;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;
import org.clausewise.rule.Elements.At;

/** TLS BR 7.1.4.1 and 7.1.4.2: how names are encoded, shared by the profiles that refer there. */
public final class NameEncoding {
    static final int NO_ORDER = -1;

    /** What the tables say of one type. */
    record Row(int order, int tag, int max) {}

    /** Of a type that is not in the tables: any string, of any length. */
    private static final Row FREE = new Row(NO_ORDER, -1, Integer.MAX_VALUE);

    /** By the number of the type. */
    private static final Row[] TABLE = new Row[AttributeType.values().length];

    /** Types whose values, by RFC 5280 A.1, have one character at least; domainComponent and dnQualifier may be empty. */
    private static final long SIZED = AttributeType.NAME.bit()
            | AttributeType.SURNAME.bit()
            | AttributeType.GIVEN_NAME.bit()
            | AttributeType.INITIALS.bit()
            | AttributeType.GENERATION_QUALIFIER.bit()
            | AttributeType.COMMON_NAME.bit()
            | AttributeType.LOCALITY.bit()
            | AttributeType.STATE_OR_PROVINCE.bit()
            | AttributeType.ORGANIZATION.bit()
            | AttributeType.ORGANIZATIONAL_UNIT.bit()
            | AttributeType.TITLE.bit()
            | AttributeType.SERIAL_NUMBER.bit()
            | AttributeType.PSEUDONYM.bit()
            | AttributeType.EMAIL_ADDRESS.bit();

    // @formatter:off
    static {
        Arrays.fill(TABLE, FREE);
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

    /** The RelativeDistinguishedNames of the issuer, one by one. */
    public static final Elements<Certificate> ISSUER_RDNS = (c, previous) -> Der.next(c.bytes(), c.issuer(), previous);

    /** A RelativeDistinguishedName holds one attribute. */
    public static final At<Certificate> HAS_ONE_ATTRIBUTE = (c, at) -> Der.count(c.bytes(), at) == 1;

    /** A RelativeDistinguishedName holds no attribute beside its first. */
    public static final At<Certificate> HAS_NO_SECOND = (c, at) -> Der.count(c.bytes(), at) <= 1;

    /** No attribute that the table places later stands before this one. */
    public static final At<Certificate> IN_ORDER = (c, at) -> {
        int order = rowAt(c, at).order();
        for (int i = c.nextSubjectAttribute(-1); i >= 0 && i < at && order != NO_ORDER; i = c.nextSubjectAttribute(i)) {
            if (rowAt(c, i).order() > order) {
                return false;
            }
        }
        return true;
    };

    /** No attribute of the same type stands before this one, unless the documents let the type recur. */
    public static final At<Certificate> ONCE = (c, at) -> !recurs(c.bytes(), c.subject(), at, Name.type(c.bytes(), at));

    /** The value has a string type that the table gives the attribute. */
    public static final At<Certificate> HAS_STRING_TYPE =
            (c, at) -> hasStringType(c.bytes(), Name.value(c.bytes(), at), rowAt(c, at));

    /** The value has no more characters than the table gives the attribute. */
    public static final At<Certificate> IS_SHORT_ENOUGH =
            (c, at) -> isShortEnough(c.bytes(), Name.value(c.bytes(), at), rowAt(c, at));

    /** The value has a character where RFC 5280 A.1 wants one. */
    public static final At<Certificate> IS_NOT_EMPTY =
            (c, at) -> isNotEmpty(c.bytes(), Name.value(c.bytes(), at), Name.type(c.bytes(), at));

    /** The value is two capital letters. */
    public static final At<Certificate> IS_DIGRAPH = (c, at) -> isDigraph(c.bytes(), Name.value(c.bytes(), at));

    /**
     * The rules of 7.1.4.1 and 7.1.4.2 for a profile that takes them in by one clause, whose duties are in this order: one
     * attribute, order, once, string type, length.
     */
    public static void rules(Section<Certificate> section, String clause) {
        section.rule("subject.one-attribute", clause + "#1")
                .reads(Part.SUBJECT)
                .require(
                        CertificateFacts.SUBJECT_ONE_ATTRIBUTE,
                        RDNS,
                        HAS_ONE_ATTRIBUTE,
                        "give each RelativeDistinguishedName one attribute");
        section.rule("subject.order", clause + "#2")
                .reads(Part.SUBJECT)
                .require(
                        CertificateFacts.SUBJECT_IN_ORDER,
                        CertificateFacts.SUBJECT_ATTRIBUTES,
                        IN_ORDER,
                        "move the attribute up: TLS BR 7.1.4.2 gives the order");
        section.rule("subject.once", clause + "#3")
                .reads(Part.SUBJECT)
                .require(
                        CertificateFacts.SUBJECT_ONCE,
                        CertificateFacts.SUBJECT_ATTRIBUTES,
                        ONCE,
                        "leave one attribute of this type");
        section.rule("subject.string-type", clause + "#4")
                .reads(Part.SUBJECT)
                .require(
                        CertificateFacts.subjectStringTypes(~0L),
                        CertificateFacts.SUBJECT_ATTRIBUTES,
                        HAS_STRING_TYPE,
                        "encode the attribute in a string type that TLS BR 7.1.4.2 lists for it: countryName and serialNumber as"
                                + " PrintableString, others as UTF8String or PrintableString");
        section.rule("subject.length", clause + "#5")
                .reads(Part.SUBJECT)
                .require(
                        CertificateFacts.subjectLengths(~0L),
                        CertificateFacts.SUBJECT_ATTRIBUTES,
                        IS_SHORT_ENOUGH,
                        "shorten {}: TLS BR 7.1.4.2 gives the greatest length");
        section.about(Matter.STRING_TYPE, "subject.string-type").generallyAbout(Matter.VALUE, "subject.length");
    }

    /**
     * One row of the tables of 7.1.4.2: its first duty is the string type, its second the length.
     *
     * @param more the clause of the sentence above the table, which the row spells out
     */
    public static void row(Section<Certificate> section, String clause, AttributeType type, String more) {
        Row row = row(type);
        String name = Section.kebab(type.fieldName());
        Elements<Certificate> each = CertificateFacts.subjectAttributes(type);
        String strings = switch (row.tag) {
            case Tag.IA5_STRING -> "IA5String";
            case Tag.UTF8_STRING -> "UTF8String or PrintableString";
            default -> "PrintableString";
        };
        section.rule(name + ".string-type", clause + "#1", more)
                .when(CertificateFacts.subjectHas(type))
                .require(
                        CertificateFacts.subjectStringTypes(type.bit()),
                        each,
                        HAS_STRING_TYPE,
                        "encode " + type.fieldName() + " as " + strings);
        section.about(Matter.STRING_TYPE, name + ".string-type");
        if (row.max < Integer.MAX_VALUE) {
            section.rule(name + ".length", clause + "#2", more)
                    .when(CertificateFacts.subjectHas(type))
                    .require(
                            CertificateFacts.subjectLengths(type.bit()),
                            each,
                            IS_SHORT_ENOUGH,
                            "shorten {}: " + type.fieldName() + " has at most " + row.max + " characters");
            section.generallyAbout(Matter.VALUE, name + ".length");
        }
    }

    private NameEncoding() {}

    private static void row(int order, AttributeType type, int tag, int max) {
        TABLE[type.ordinal()] = new Row(order, tag, max);
    }

    static Row row(AttributeType type) {
        return TABLE[type.ordinal()];
    }

    private static Row rowAt(Certificate c, int attribute) {
        return row(Name.type(c.bytes(), attribute));
    }

    /** Whether an attribute of the same type stands before that at an offset and only one may stand there. */
    static boolean recurs(byte[] b, int name, int attribute, AttributeType type) {
        if (type == AttributeType.STREET_ADDRESS || type == AttributeType.DOMAIN_COMPONENT) {
            return false;
        }
        int oid = Name.oid(b, attribute);
        for (int i = Name.next(b, name, -1); i >= 0 && i < attribute; i = Name.next(b, name, i)) {
            if (Der.equal(b, Name.oid(b, i), b, oid)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasStringType(byte[] b, int value, Row row) {
        int tag = Der.tag(b, value);
        return tag == row.tag || row.tag < 0 || row.tag == Tag.UTF8_STRING && tag == Tag.PRINTABLE_STRING;
    }

    static boolean isShortEnough(byte[] b, int value, Row row) {
        // no more characters than octets
        return Der.length(b, value) <= row.max || characters(b, value) <= row.max;
    }

    static boolean isNotEmpty(byte[] b, int value, AttributeType type) {
        return Der.length(b, value) > 0 || (SIZED & type.bit()) == 0;
    }

    static boolean isDigraph(byte[] b, int value) {
        int i = Der.content(b, value);
        return Der.length(b, value) == 2 && isCapital(b[i]) && isCapital(b[i + 1]);
    }

    private static boolean isCapital(byte octet) {
        return octet >= 'A' && octet <= 'Z';
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

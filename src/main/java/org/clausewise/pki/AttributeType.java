package org.clausewise.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewise.der.OidTable;
import org.jspecify.annotations.Nullable;

/** The attribute types of names that the documents define. */
public enum AttributeType {
    /** Any other. */
    OTHER("", ""),
    COUNTRY("2.5.4.6", "countryName"),
    STATE_OR_PROVINCE("2.5.4.8", "stateOrProvinceName"),
    LOCALITY("2.5.4.7", "localityName"),
    POSTAL_CODE("2.5.4.17", "postalCode"),
    STREET_ADDRESS("2.5.4.9", "streetAddress"),
    ORGANIZATION("2.5.4.10", "organizationName"),
    ORGANIZATIONAL_UNIT("2.5.4.11", "organizationalUnitName"),
    COMMON_NAME("2.5.4.3", "commonName"),
    SURNAME("2.5.4.4", "surname"),
    GIVEN_NAME("2.5.4.42", "givenName"),
    SERIAL_NUMBER("2.5.4.5", "serialNumber"),
    BUSINESS_CATEGORY("2.5.4.15", "businessCategory"),
    ORGANIZATION_IDENTIFIER("2.5.4.97", "organizationIdentifier"),
    DOMAIN_COMPONENT("0.9.2342.19200300.100.1.25", "domainComponent"),
    JURISDICTION_COUNTRY("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionCountryName"),
    JURISDICTION_STATE_OR_PROVINCE("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionStateOrProvinceName"),
    JURISDICTION_LOCALITY("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionLocalityName"),
    EMAIL_ADDRESS("1.2.840.113549.1.9.1", "emailAddress"),
    TITLE("2.5.4.12", "title"),
    DESCRIPTION("2.5.4.13", "description"),
    TELEPHONE_NUMBER("2.5.4.20", "telephoneNumber"),
    NAME("2.5.4.41", "name"),
    INITIALS("2.5.4.43", "initials"),
    GENERATION_QUALIFIER("2.5.4.44", "generationQualifier"),
    UNIQUE_IDENTIFIER("2.5.4.45", "x500UniqueIdentifier"),
    DN_QUALIFIER("2.5.4.46", "dnQualifier"),
    PSEUDONYM("2.5.4.65", "pseudonym"),
    USER_ID("0.9.2342.19200300.100.1.1", "userId"),
    UNSTRUCTURED_NAME("1.2.840.113549.1.9.2", "unstructuredName");

    private static final Map<String, AttributeType> BY_OID = new LinkedHashMap<>();
    private static final OidTable<AttributeType> TABLE;

    static {
        for (AttributeType type : values()) if (type != OTHER) BY_OID.put(type.oid, type);
        TABLE = OidTable.of(BY_OID);
    }

    private final String oid;
    private final String fieldName;

    AttributeType(String oid, String fieldName) {
        this.oid = oid;
        this.fieldName = fieldName;
    }

    /** In dotted decimals; empty for {@link #OTHER}. */
    public String oid() {
        return oid;
    }

    /** As paths name it; empty for {@link #OTHER}. */
    public String fieldName() {
        return fieldName;
    }

    /** The bit of this type in the masks of a certificate. */
    public long bit() {
        return 1L << ordinal();
    }

    /** The type that an OBJECT IDENTIFIER at an offset stands for; {@link #OTHER} if none of these. */
    public static AttributeType of(byte[] b, int oid) {
        AttributeType type = TABLE.get(b, oid);
        return type == null ? OTHER : type;
    }

    /** The type of a dotted OID, null if none of these. */
    public static @Nullable AttributeType of(String oid) {
        return BY_OID.get(oid);
    }
}

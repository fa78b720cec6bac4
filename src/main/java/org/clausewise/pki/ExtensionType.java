package org.clausewise.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clausewise.der.OidTable;
import org.jspecify.annotations.Nullable;

/** The certificate extensions that the documents define. */
public enum ExtensionType {
    /** Any other. */
    OTHER("", ""),
    AUTHORITY_KEY_IDENTIFIER("2.5.29.35", "authorityKeyIdentifier"),
    SUBJECT_KEY_IDENTIFIER("2.5.29.14", "subjectKeyIdentifier"),
    KEY_USAGE("2.5.29.15", "keyUsage"),
    PRIVATE_KEY_USAGE_PERIOD("2.5.29.16", "privateKeyUsagePeriod"),
    CERTIFICATE_POLICIES("2.5.29.32", "certificatePolicies"),
    POLICY_MAPPINGS("2.5.29.33", "policyMappings"),
    SUBJECT_ALT_NAME("2.5.29.17", "subjectAltName"),
    ISSUER_ALT_NAME("2.5.29.18", "issuerAltName"),
    SUBJECT_DIRECTORY_ATTRIBUTES("2.5.29.9", "subjectDirectoryAttributes"),
    BASIC_CONSTRAINTS("2.5.29.19", "basicConstraints"),
    NAME_CONSTRAINTS("2.5.29.30", "nameConstraints"),
    POLICY_CONSTRAINTS("2.5.29.36", "policyConstraints"),
    EXTENDED_KEY_USAGE("2.5.29.37", "extKeyUsage"),
    CRL_DISTRIBUTION_POINTS("2.5.29.31", "cRLDistributionPoints"),
    INHIBIT_ANY_POLICY("2.5.29.54", "inhibitAnyPolicy"),
    FRESHEST_CRL("2.5.29.46", "freshestCRL"),
    AUTHORITY_INFO_ACCESS("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"),
    SUBJECT_INFO_ACCESS("1.3.6.1.5.5.7.1.11", "subjectInfoAccess"),
    QC_STATEMENTS("1.3.6.1.5.5.7.1.3", "qcStatements"),
    TLS_FEATURE("1.3.6.1.5.5.7.1.24", "tlsFeature"),
    OCSP_NO_CHECK("1.3.6.1.5.5.7.48.1.5", "ocspNoCheck"),
    /** The list of signed certificate timestamps (RFC 6962 3.3). */
    SCT_LIST("1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestampList"),
    /** The poison of precertificates (RFC 6962 3.1). */
    PRECERTIFICATE_POISON("1.3.6.1.4.1.11129.2.4.3", "precertificatePoison"),
    /** EVG 7.1.2.2 and 9.8.2 of older texts. */
    CABF_ORGANIZATION_IDENTIFIER("2.23.140.3.1", "cabfOrganizationIdentifier"),
    /** The Tor service descriptor hash of older EVG. */
    TOR_SERVICE_DESCRIPTOR("2.23.140.1.31", "torServiceDescriptor");

    private static final Map<String, ExtensionType> BY_OID = new LinkedHashMap<>();
    private static final OidTable<ExtensionType> TABLE;

    static {
        for (ExtensionType type : values()) if (type != OTHER) BY_OID.put(type.oid, type);
        TABLE = OidTable.of(BY_OID);
    }

    private final String oid;
    private final String fieldName;

    ExtensionType(String oid, String fieldName) {
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
    public static ExtensionType of(byte[] b, int oid) {
        ExtensionType type = TABLE.get(b, oid);
        return type == null ? OTHER : type;
    }

    /** The type of a dotted OID, null if none of these. */
    public static @Nullable ExtensionType of(String oid) {
        return BY_OID.get(oid);
    }
}

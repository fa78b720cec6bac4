package org.clausewise.pki;

/** The parts of a certificate that can each be unreadable while the others are read. */
public enum Part {
    /** The outermost structure itself. */
    CERTIFICATE,
    TBS_CERTIFICATE,
    VERSION,
    SERIAL_NUMBER,
    TBS_SIGNATURE,
    ISSUER,
    NOT_BEFORE,
    NOT_AFTER,
    SUBJECT,
    SUBJECT_PUBLIC_KEY_INFO,
    ISSUER_UNIQUE_ID,
    SUBJECT_UNIQUE_ID,
    /** The list of extensions itself, or an extension that cannot be told. */
    EXTENSIONS,
    SIGNATURE_ALGORITHM,
    SIGNATURE_VALUE,
    OTHER_EXTENSION,
    AUTHORITY_KEY_IDENTIFIER,
    SUBJECT_KEY_IDENTIFIER,
    KEY_USAGE,
    PRIVATE_KEY_USAGE_PERIOD,
    CERTIFICATE_POLICIES,
    POLICY_MAPPINGS,
    SUBJECT_ALT_NAME,
    ISSUER_ALT_NAME,
    SUBJECT_DIRECTORY_ATTRIBUTES,
    BASIC_CONSTRAINTS,
    NAME_CONSTRAINTS,
    POLICY_CONSTRAINTS,
    EXTENDED_KEY_USAGE,
    CRL_DISTRIBUTION_POINTS,
    INHIBIT_ANY_POLICY,
    FRESHEST_CRL,
    AUTHORITY_INFO_ACCESS,
    SUBJECT_INFO_ACCESS,
    QC_STATEMENTS,
    TLS_FEATURE,
    OCSP_NO_CHECK,
    SCT_LIST,
    PRECERTIFICATE_POISON,
    CABF_ORGANIZATION_IDENTIFIER,
    TOR_SERVICE_DESCRIPTOR;

    private static final Part[] PARTS = values();

    /** The bit of this part in {@link Certificate#unreadable()}. */
    public long bit() {
        return 1L << ordinal();
    }

    /** The part that an extension of this type is. */
    public static Part of(ExtensionType type) {
        return PARTS[OTHER_EXTENSION.ordinal() + type.ordinal()];
    }
}

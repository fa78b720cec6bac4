package org.clausewise.gen;

/** Object identifiers that certificates are made of, in dotted decimals. */
public final class Oids {
    // extensions
    public static final String SUBJECT_DIRECTORY_ATTRIBUTES = "2.5.29.9";
    public static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    public static final String KEY_USAGE = "2.5.29.15";
    public static final String SUBJECT_ALT_NAME = "2.5.29.17";
    public static final String ISSUER_ALT_NAME = "2.5.29.18";
    public static final String BASIC_CONSTRAINTS = "2.5.29.19";
    public static final String NAME_CONSTRAINTS = "2.5.29.30";
    public static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
    public static final String CERTIFICATE_POLICIES = "2.5.29.32";
    public static final String POLICY_MAPPINGS = "2.5.29.33";
    public static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    public static final String POLICY_CONSTRAINTS = "2.5.29.36";
    public static final String EXT_KEY_USAGE = "2.5.29.37";
    public static final String FRESHEST_CRL = "2.5.29.46";
    public static final String INHIBIT_ANY_POLICY = "2.5.29.54";
    public static final String AUTHORITY_INFO_ACCESS = "1.3.6.1.5.5.7.1.1";
    public static final String QC_STATEMENTS = "1.3.6.1.5.5.7.1.3";
    public static final String SUBJECT_INFO_ACCESS = "1.3.6.1.5.5.7.1.11";
    public static final String TLS_FEATURE = "1.3.6.1.5.5.7.1.24";
    public static final String OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";
    public static final String SCT_LIST = "1.3.6.1.4.1.11129.2.4.2";
    public static final String PRECERTIFICATE_POISON = "1.3.6.1.4.1.11129.2.4.3";
    public static final String CABF_ORGANIZATION_IDENTIFIER = "2.23.140.3.1";

    // attributes of names
    public static final String COMMON_NAME = "2.5.4.3";
    public static final String SURNAME = "2.5.4.4";
    public static final String SERIAL_NUMBER = "2.5.4.5";
    public static final String COUNTRY = "2.5.4.6";
    public static final String LOCALITY = "2.5.4.7";
    public static final String STATE_OR_PROVINCE = "2.5.4.8";
    public static final String STREET_ADDRESS = "2.5.4.9";
    public static final String ORGANIZATION = "2.5.4.10";
    public static final String ORGANIZATIONAL_UNIT = "2.5.4.11";
    public static final String TITLE = "2.5.4.12";
    public static final String BUSINESS_CATEGORY = "2.5.4.15";
    public static final String POSTAL_CODE = "2.5.4.17";
    public static final String GIVEN_NAME = "2.5.4.42";
    public static final String INITIALS = "2.5.4.43";
    public static final String GENERATION_QUALIFIER = "2.5.4.44";
    public static final String DN_QUALIFIER = "2.5.4.46";
    public static final String PSEUDONYM = "2.5.4.65";
    public static final String ORGANIZATION_IDENTIFIER = "2.5.4.97";
    public static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    public static final String USER_ID = "0.9.2342.19200300.100.1.1";
    public static final String DOMAIN_COMPONENT = "0.9.2342.19200300.100.1.25";
    public static final String JURISDICTION_LOCALITY = "1.3.6.1.4.1.311.60.2.1.1";
    public static final String JURISDICTION_STATE_OR_PROVINCE = "1.3.6.1.4.1.311.60.2.1.2";
    public static final String JURISDICTION_COUNTRY = "1.3.6.1.4.1.311.60.2.1.3";

    // key purposes
    public static final String ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0";
    public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    public static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    public static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    public static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    public static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    public static final String PRECERTIFICATE_SIGNING = "1.3.6.1.4.1.11129.2.4.4";

    // policies
    public static final String ANY_POLICY = "2.5.29.32.0";
    public static final String EXTENDED_VALIDATION = "2.23.140.1.1";
    public static final String DOMAIN_VALIDATED = "2.23.140.1.2.1";
    public static final String ORGANIZATION_VALIDATED = "2.23.140.1.2.2";
    public static final String INDIVIDUAL_VALIDATED = "2.23.140.1.2.3";
    public static final String CPS_QUALIFIER = "1.3.6.1.5.5.7.2.1";
    public static final String USER_NOTICE_QUALIFIER = "1.3.6.1.5.5.7.2.2";

    // access methods
    public static final String OCSP = "1.3.6.1.5.5.7.48.1";
    public static final String CA_ISSUERS = "1.3.6.1.5.5.7.48.2";
    public static final String CA_REPOSITORY = "1.3.6.1.5.5.7.48.5";

    private Oids() {}
}

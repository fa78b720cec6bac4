package org.clausewise.evidence;

import java.util.Optional;

/** The methods of validation of the TLS BR, each by its section. */
public enum ValidationMethod {
    DOMAIN_CONTACT_APPLICANT("3.2.2.4.1"),
    DOMAIN_CONTACT_MESSAGE("3.2.2.4.2"),
    DOMAIN_CONTACT_PHONE("3.2.2.4.3"),
    CONSTRUCTED_EMAIL("3.2.2.4.4"),
    DOMAIN_AUTHORIZATION_DOCUMENT("3.2.2.4.5"),
    WEBSITE_CHANGE("3.2.2.4.6"),
    DNS_CHANGE("3.2.2.4.7"),
    IP_ADDRESS("3.2.2.4.8"),
    TEST_CERTIFICATE("3.2.2.4.9"),
    TLS_RANDOM_VALUE("3.2.2.4.10"),
    ANY_OTHER("3.2.2.4.11"),
    APPLICANT_AS_DOMAIN_CONTACT("3.2.2.4.12"),
    EMAIL_TO_CAA_CONTACT("3.2.2.4.13"),
    EMAIL_TO_TXT_CONTACT("3.2.2.4.14"),
    PHONE_TO_DOMAIN_CONTACT("3.2.2.4.15"),
    PHONE_TO_TXT_CONTACT("3.2.2.4.16"),
    PHONE_TO_CAA_CONTACT("3.2.2.4.17"),
    WEBSITE_CHANGE_V2("3.2.2.4.18"),
    ACME_HTTP("3.2.2.4.19"),
    TLS_ALPN("3.2.2.4.20"),
    DNS_ACCOUNT_LABEL("3.2.2.4.21"),
    DNS_PERSISTENT_VALUE("3.2.2.4.22"),
    IP_WEBSITE_CHANGE("3.2.2.5.1"),
    IP_CONTACT_MESSAGE("3.2.2.5.2"),
    IP_REVERSE_LOOKUP("3.2.2.5.3"),
    IP_ANY_OTHER("3.2.2.5.4"),
    IP_CONTACT_PHONE("3.2.2.5.5"),
    IP_ACME_HTTP("3.2.2.5.6"),
    IP_ACME_TLS_ALPN("3.2.2.5.7"),
    IP_PERSISTENT_VALUE("3.2.2.5.8"),
    /** A request signed with the key of the onion service. */
    ONION_REQUEST("B.2.b");

    private final String section;

    ValidationMethod(String section) {
        this.section = section;
    }

    /** The section of the TLS BR, for example {@code 3.2.2.4.7}. */
    public String section() {
        return section;
    }

    /** Whether it is one of 3.2.2.5, for IP addresses. */
    public boolean isForAddresses() {
        return section.startsWith("3.2.2.5.");
    }

    /** The method of a section, if there is one. */
    public static Optional<ValidationMethod> bySection(String section) {
        for (ValidationMethod method : values()) {
            if (method.section.equals(section)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    long bit() {
        return 1L << ordinal();
    }

    /** The section, as in JSON. */
    @Override
    public String toString() {
        return section;
    }
}

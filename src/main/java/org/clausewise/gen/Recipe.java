package org.clausewise.gen;

import java.time.Instant;
import java.util.List;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;

/**
 * How a validation by one method is made, and when and for what it may be.
 *
 * @param from the first instant at which it may be relied on
 * @param until the first instant at which it may not, or should not
 * @param below whether it is good for wildcards and for names below the one validated
 * @param names what it is for
 * @param validation makes one of a name without asterisk or of an address
 */
record Recipe(ValidationMethod method, Instant from, Instant until, boolean below, For names, Maker validation) {
    enum For {
        DOMAIN,
        ONION,
        ADDRESS
    }

    @FunctionalInterface
    interface Maker {
        Validation of(Recorder r, String name);
    }

    private static final String NO_END = "9999-01-01";

    // @formatter:off
    static final List<Recipe> ALL = List.of(
            of(ValidationMethod.DNS_CHANGE,                  "2017-03-01", NO_END,       true,  For.DOMAIN,  DnsChangeRecipe::validation),
            of(ValidationMethod.IP_WEBSITE_CHANGE,           "2019-06-01", NO_END,       false, For.ADDRESS, AddressRecipes::website),
            of(ValidationMethod.IP_CONTACT_MESSAGE,          "2019-06-01", "2026-03-15", false, For.ADDRESS, AddressRecipes::message),
            of(ValidationMethod.IP_REVERSE_LOOKUP,           "2019-06-01", "2027-03-15", false, For.ADDRESS, AddressRecipes::reverseLookup),
            of(ValidationMethod.IP_CONTACT_PHONE,            "2019-06-01", "2026-03-15", false, For.ADDRESS, AddressRecipes::phone),
            of(ValidationMethod.IP_PERSISTENT_VALUE,         "2025-12-16", NO_END,       false, For.ADDRESS, AddressRecipes::persistentValue),
            of(ValidationMethod.WEBSITE_CHANGE_V2,           "2020-03-03", NO_END,       false, For.DOMAIN,  HttpRecipes::websiteChange),
            of(ValidationMethod.WEBSITE_CHANGE_V2,           "2020-03-03", NO_END,       false, For.ONION,   HttpRecipes::websiteChange),
            of(ValidationMethod.ACME_HTTP,                   "2020-03-03", NO_END,       false, For.DOMAIN,  HttpRecipes::acme),
            of(ValidationMethod.ACME_HTTP,                   "2020-03-27", NO_END,       false, For.ONION,   HttpRecipes::acme),
            of(ValidationMethod.TLS_ALPN,                    "2020-09-22", NO_END,       false, For.DOMAIN,  TlsAlpnRecipe::domain),
            of(ValidationMethod.TLS_ALPN,                    "2022-04-23", NO_END,       false, For.ONION,   TlsAlpnRecipe::domain),
            of(ValidationMethod.DNS_ACCOUNT_LABEL,           "2025-03-01", NO_END,       true,  For.DOMAIN,  DnsRecipes::accountLabel),
            of(ValidationMethod.DNS_PERSISTENT_VALUE,        "2025-11-10", NO_END,       true,  For.DOMAIN,  DnsRecipes::persistent),
            of(ValidationMethod.IP_ACME_TLS_ALPN,            "2020-02-01", NO_END,       false, For.ADDRESS, TlsAlpnRecipe::address),
            of(ValidationMethod.IP_ACME_HTTP,                "2019-06-01", NO_END,       false, For.ADDRESS, PlainRecipes::address),
            of(ValidationMethod.ONION_REQUEST,               "2012-07-01", NO_END,       true,  For.ONION,   PlainRecipes::onion),
            of(ValidationMethod.CONSTRUCTED_EMAIL,           "2017-03-01", "2026-03-15", true,  For.DOMAIN,  ContactRecipes::constructedEmail),
            of(ValidationMethod.IP_ADDRESS,                  "2019-06-01", "2026-03-15", false, For.DOMAIN,  ContactRecipes::address),
            of(ValidationMethod.APPLICANT_AS_DOMAIN_CONTACT, "2018-03-09", NO_END,       true,  For.DOMAIN,  ContactRecipes::domainContact),
            of(ValidationMethod.EMAIL_TO_CAA_CONTACT,        "2019-02-01", "2026-03-15", true,  For.DOMAIN,  ContactRecipes::emailToCaaContact),
            of(ValidationMethod.EMAIL_TO_TXT_CONTACT,        "2019-02-01", "2026-03-15", true,  For.DOMAIN,  ContactRecipes::emailToTxtContact),
            of(ValidationMethod.PHONE_TO_TXT_CONTACT,        "2019-03-16", "2026-03-15", true,  For.DOMAIN,  ContactRecipes::callToTxtContact),
            of(ValidationMethod.PHONE_TO_CAA_CONTACT,        "2019-09-09", "2026-03-15", true,  For.DOMAIN,  ContactRecipes::callToCaaContact));
    // @formatter:on

    static Recipe of(ValidationMethod method) {
        return ALL.stream()
                .filter(r -> r.method == method)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no recipe for method " + method));
    }

    /** Whether it may be used for a name, as it stands in the certificate, at an instant. */
    boolean suits(String name, boolean address, Instant at) {
        return fits(name, address) && !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether it is for such names, whatever the date. */
    boolean fits(String name, boolean address) {
        For kind = address ? For.ADDRESS : DomainNames.isOnion(name) ? For.ONION : For.DOMAIN;
        return kind == names && (below || !DomainNames.isWildcard(name));
    }

    private static Recipe of(
            ValidationMethod method, String from, String until, boolean below, For names, Maker validation) {
        return new Recipe(method, day(from), day(until), below, names, validation);
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}

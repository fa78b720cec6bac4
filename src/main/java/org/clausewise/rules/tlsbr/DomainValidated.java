package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AttributeType.COMMON_NAME;
import static org.clausewise.pki.AttributeType.COUNTRY;
import static org.clausewise.pki.AttributeType.GIVEN_NAME;
import static org.clausewise.pki.AttributeType.LOCALITY;
import static org.clausewise.pki.AttributeType.ORGANIZATION;
import static org.clausewise.pki.AttributeType.POSTAL_CODE;
import static org.clausewise.pki.AttributeType.STATE_OR_PROVINCE;
import static org.clausewise.pki.AttributeType.STREET_ADDRESS;
import static org.clausewise.pki.AttributeType.SURNAME;
import static org.clausewise.rule.CertificateFacts.HAS_DV_POLICY;
import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.SUBJECT_ATTRIBUTES;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;

import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.CommonName;
import org.clausewise.pki.CountryCode;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;
import org.clausewise.rule.AttributeTable;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.2, Domain Validated. */
public final class DomainValidated {
    public static final Section<Certificate> RULES =
            Section.of("tls.subscriber.dv", Subject.CERTIFICATE, Profile.TLS_DV).at(Certificate::subject);

    private static final Elements<Certificate> COMMON_NAMES = subjectAttributes(COMMON_NAME);

    static final Rule<Certificate> POLICIES = RULES.rule("policies.present", "tls-br-7.1.2.7.2-2")
            .at(CertificateFacts::extensionsPlace)
            .require(has(ExtensionType.CERTIFICATE_POLICIES), "add certificatePolicies");

    static final Rule<Certificate> RESERVED_POLICY = RULES.rule("policies.reserved", "tls-br-7.1.2.7.2-3")
            .at(Certificate::certificatePolicies)
            .when(has(ExtensionType.CERTIFICATE_POLICIES))
            .require(
                    HAS_DV_POLICY,
                    "assert the policy identifier 2.23.140.1.2.1: this is a Domain Validated certificate");

    static final Rule<Certificate> ONE_ATTRIBUTE = RULES.rule("subject.one-attribute", "tls-br-7.1.2.7.2-4#1")
            .reads(Part.SUBJECT)
            .require(
                    NameEncoding.RDNS,
                    NameEncoding.HAS_ONE_ATTRIBUTE,
                    "give each RelativeDistinguishedName one attribute");

    static final Rule<Certificate> ORDER = RULES.rule("subject.order", "tls-br-7.1.2.7.2-4#2")
            .reads(Part.SUBJECT)
            .require(
                    SUBJECT_ATTRIBUTES, NameEncoding.IN_ORDER, "move the attribute up: TLS BR 7.1.4.2 gives the order");

    static final Rule<Certificate> ONCE = RULES.rule("subject.once", "tls-br-7.1.2.7.2-4#3")
            .reads(Part.SUBJECT)
            .require(SUBJECT_ATTRIBUTES, NameEncoding.ONCE, "leave one attribute of this type");

    static final Rule<Certificate> STRING_TYPE = RULES.rule("subject.string-type", "tls-br-7.1.2.7.2-4#4")
            .reads(Part.SUBJECT)
            .require(
                    SUBJECT_ATTRIBUTES,
                    NameEncoding.HAS_STRING_TYPE,
                    "encode the attribute as TLS BR 7.1.4.2 lists it: countryName as PrintableString, commonName as UTF8String or"
                            + " PrintableString");

    static final Rule<Certificate> LENGTH = RULES.rule("subject.length", "tls-br-7.1.2.7.2-4#5")
            .reads(Part.SUBJECT)
            .require(
                    SUBJECT_ATTRIBUTES,
                    NameEncoding.IS_SHORT_ENOUGH,
                    "shorten {}: TLS BR 7.1.4.2 gives the greatest length");

    // @formatter:off
    static {
        AttributeTable.in(RULES, "subject")
                .row("tls-br-7.1.2.7.2-5", COUNTRY, MAY)
                .row("tls-br-7.1.2.7.2-6", COMMON_NAME, NOT_RECOMMENDED)
                .rest("tls-br-7.1.2.7.2-8", MUST_NOT);
        beforeTable("organization", "tls-br-7.1.2.7.2-r1#1", ORGANIZATION);
        beforeTable("street-address", "tls-br-7.1.2.7.2-r1#2", STREET_ADDRESS);
        beforeTable("locality", "tls-br-7.1.2.7.2-r1#3", LOCALITY);
        beforeTable("state-or-province", "tls-br-7.1.2.7.2-r1#4", STATE_OR_PROVINCE);
        beforeTable("postal-code", "tls-br-7.1.2.7.2-r1#5", POSTAL_CODE);
        beforeTable("given-name", "tls-br-7.1.2.7.2-r1#6", GIVEN_NAME);
        beforeTable("surname", "tls-br-7.1.2.7.2-r1#7", SURNAME);
    }
    // @formatter:on

    static final Rule<Certificate> COUNTRY_CODE = RULES.rule("subject.country-code", "tls-br-7.1.2.7.2-5#2")
            .reads(Part.SUBJECT)
            .when(subjectHas(COUNTRY))
            .require(
                    subjectAttributes(COUNTRY),
                    (c, at) -> CountryCode.isAssigned(c.bytes(), Name.value(c.bytes(), at)),
                    "put the two-letter ISO 3166-1 code of a country in place of {}");

    static final Rule<Certificate> COMMON_NAME_IN_SAN = commonName("subject.common-name.in-san", "tls-br-7.1.2.7.2-7#1")
            .require(
                    COMMON_NAMES,
                    CommonName::isInSubjectAltName,
                    "put {} into subjectAltName, or take it out of commonName");

    static final Rule<Certificate> COMMON_NAME_COPY = commonName("subject.common-name.copy", "tls-br-7.1.2.7.2-7#2")
            .require(
                    COMMON_NAMES,
                    CommonName::isCopyIfDomainName,
                    "write {} as the dNSName has it, character for character");

    static final Rule<Certificate> COMMON_NAME_IPV4 = commonName("subject.common-name.ipv4", "tls-br-7.1.2.7.2-7#3")
            .require(
                    COMMON_NAMES,
                    CommonName::isDottedIfIpv4,
                    "write {} in dotted decimal form, as RFC 3986 3.2.2 has it");

    static final Rule<Certificate> COMMON_NAME_IPV6 = commonName("subject.common-name.ipv6", "tls-br-7.1.2.7.2-7#4")
            .require(COMMON_NAMES, CommonName::isCanonicalIfIpv6, "write {} as RFC 5952 4 has it");

    private DomainValidated() {}

    private static Rule.Draft<Certificate> commonName(String name, String duty) {
        return RULES.rule(name, duty).reads(Part.SUBJECT, Part.SUBJECT_ALT_NAME).when(subjectHas(COMMON_NAME), HAS_SAN);
    }

    /** What the texts before 2.0.0 forbade beside the policy identifier. */
    private static void beforeTable(String name, String duty, AttributeType type) {
        RULES.rule("subject." + name + ".absent", duty)
                .reads(Part.CERTIFICATE_POLICIES)
                .when(HAS_DV_POLICY)
                .require(
                        subjectHas(type).not(),
                        subjectAttributes(type),
                        "remove " + type.fieldName() + " from the subject");
    }
}

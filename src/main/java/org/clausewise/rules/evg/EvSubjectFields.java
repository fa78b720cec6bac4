package org.clausewise.rules.evg;

import static org.clausewise.pki.AttributeType.BUSINESS_CATEGORY;
import static org.clausewise.pki.AttributeType.COMMON_NAME;
import static org.clausewise.pki.AttributeType.COUNTRY;
import static org.clausewise.pki.AttributeType.JURISDICTION_COUNTRY;
import static org.clausewise.pki.AttributeType.JURISDICTION_LOCALITY;
import static org.clausewise.pki.AttributeType.JURISDICTION_STATE_OR_PROVINCE;
import static org.clausewise.pki.AttributeType.LOCALITY;
import static org.clausewise.pki.AttributeType.ORGANIZATION;
import static org.clausewise.pki.AttributeType.ORGANIZATIONAL_UNIT;
import static org.clausewise.pki.AttributeType.ORGANIZATION_IDENTIFIER;
import static org.clausewise.pki.AttributeType.POSTAL_CODE;
import static org.clausewise.pki.AttributeType.SERIAL_NUMBER;
import static org.clausewise.pki.AttributeType.STATE_OR_PROVINCE;
import static org.clausewise.pki.AttributeType.STREET_ADDRESS;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.CertificateFacts.subjectHasEither;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;

import org.clausewise.pki.AttributeType;
import org.clausewise.pki.BusinessCategory;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.CommonName;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;
import org.clausewise.pki.RegistrationDate;
import org.clausewise.rule.AttributeTable;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubjectRules;

/** EVG 7.1.4.2, Subject Distinguished Name Fields, but for organizationIdentifier. */
public final class EvSubjectFields {
    public static final Section<Certificate> RULES = Section.of("evg.subscriber", Subject.CERTIFICATE, Profile.TLS_EV)
            .at(Certificate::subject)
            .reads(Part.SUBJECT);

    /** The lead-in that asks for what the sections below it call required. */
    private static final String INCLUDE = "evg-7.1.4.2-1#1";

    // @formatter:off
    static {
        AttributeTable.in(RULES, "subject")
                .row("evg-7.1.4.2.1-1#1", ORGANIZATION, MUST, INCLUDE)
                .row("evg-7.1.4.2.2-u1", COMMON_NAME, NOT_RECOMMENDED)
                .row("evg-7.1.4.2.3-1#1", BUSINESS_CATEGORY, MUST, INCLUDE)
                .row("evg-7.1.4.2.4-1#1", JURISDICTION_COUNTRY, MUST, INCLUDE, "evg-7.1.4.2.4-2#1", "evg-7.1.4.2.4-3#1", "evg-7.1.4.2.4-4#1")
                .row("evg-7.1.4.2.4-3", JURISDICTION_STATE_OR_PROVINCE, MAY)
                .row("evg-7.1.4.2.4-4", JURISDICTION_LOCALITY, MAY)
                .row("evg-7.1.4.2.5-1#1", SERIAL_NUMBER, MUST, INCLUDE)
                .row("evg-7.1.4.2.6-2#1", COUNTRY, MUST, INCLUDE)
                .row("evg-7.1.4.2.6-4#1", LOCALITY, MAY)
                .row("evg-7.1.4.2.6-4#1", STATE_OR_PROVINCE, MAY)
                .row("evg-7.1.4.2.6-6", STREET_ADDRESS, MAY)
                .row("evg-7.1.4.2.6-6", POSTAL_CODE, MAY)
                .row("evg-7.1.4.2.7-u1", ORGANIZATIONAL_UNIT, MUST_NOT)
                .row("evg-7.1.4.2.8-1#1", ORGANIZATION_IDENTIFIER, MAY)
                .rest("evg-7.1.4.2.9-1#1", MUST_NOT);
    }
    // @formatter:on

    static final Rule<Certificate> ORGANIZATION_LENGTH = each(
            "organization-name.length",
            ORGANIZATION,
            NameEncoding.IS_SHORT_ENOUGH,
            "abbreviate the organization's name to 64 characters",
            "evg-7.1.4.2.1-6#1");

    static final Rule<Certificate> COMMON_NAME_DOMAIN = each(
            "common-name.domain-name",
            COMMON_NAME,
            CommonName::isDomainName,
            "put a domain name in place of {}",
            "evg-7.1.4.2.2-1#1");

    static final Rule<Certificate> COMMON_NAME_ONCE = each(
            "common-name.once",
            COMMON_NAME,
            NameEncoding.ONCE,
            "leave one attribute of this type",
            "evg-7.1.4.2.2-1#2");

    static final Rule<Certificate> COMMON_NAME_WILDCARD = each(
            "common-name.no-wildcard",
            COMMON_NAME,
            CommonName::isNoWildcardOrOnion,
            "name one host in place of {}: EV certificates have no wildcards outside .onion",
            "evg-7.1.4.2.2-3");

    static final Rule<Certificate> CATEGORY = each(
            "business-category.value",
            BUSINESS_CATEGORY,
            (c, at) -> BusinessCategory.isOne(c.bytes(), Name.value(c.bytes(), at)),
            "write Private Organization, Government Entity, Business Entity or Non-Commercial Entity in place of {}",
            "evg-7.1.4.2.3-1#2");

    static final Rule<Certificate> JURISDICTION_COUNTRY_CODE = each(
            "jurisdiction-country-name.code",
            JURISDICTION_COUNTRY,
            SubjectRules.OFFICIAL_COUNTRY,
            "put the two-letter ISO 3166-1 code of a country in place of {}",
            "evg-7.1.4.2.4-5");

    static final Rule<Certificate> PRIVATE_DATE =
            date("private", BusinessCategory.PRIVATE_ORGANIZATION, "evg-7.1.4.2.5-2#2");

    static final Rule<Certificate> BUSINESS_DATE =
            date("business", BusinessCategory.BUSINESS_ENTITY, "evg-7.1.4.2.5-5#2");

    static final Rule<Certificate> COUNTRY_CODE = each(
            "country-name.code",
            COUNTRY,
            SubjectRules.COUNTRY_OR_XX,
            "put the two-letter ISO 3166-1 code of a country in place of {}, or XX where it has none",
            "evg-7.1.4.2.6-2#2",
            "evg-7.1.4.2.6-3");

    static final Rule<Certificate> UNIT_INFORMATIVE = each(
            "organizational-unit-name.informative",
            ORGANIZATIONAL_UNIT,
            SubjectRules.INFORMATIVE,
            "leave the attribute out, or give it a value: {} says that there is none",
            "evg-7.1.4.2.7-r2");

    static final Rule<Certificate> PLACE = RULES.rule("subject.place.present", "evg-7.1.4.2.6-4#2")
            .require(
                    subjectHasEither(LOCALITY, STATE_OR_PROVINCE),
                    "add localityName or stateOrProvinceName to the subject");

    private EvSubjectFields() {}

    private static Rule<Certificate> each(
            String name, AttributeType type, At<Certificate> test, String message, String... duties) {
        return RULES.rule("subject." + name, duties)
                .when(subjectHas(type))
                .require(subjectAttributes(type), test, message);
    }

    private static Rule<Certificate> date(String whose, BusinessCategory category, String duty) {
        return RULES.rule("subject.serial-number." + whose + "-date", duty)
                .when(subjectHas(SERIAL_NUMBER))
                // which clause it is depends on the kind of organization
                .whenever(category::isOf)
                .require(
                        subjectAttributes(SERIAL_NUMBER),
                        (c, at) -> !RegistrationDate.isInOtherForm(c.bytes(), Name.value(c.bytes(), at)),
                        "write the date {} as YYYY-MM-DD");
    }
}

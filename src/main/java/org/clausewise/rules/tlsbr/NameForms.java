package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AttributeType.*;
import static org.clausewise.rule.CertificateFacts.HAS_IV_POLICY;
import static org.clausewise.rule.CertificateFacts.NAMES_SUBJECT;
import static org.clausewise.rule.CertificateFacts.SUBJECT_ATTRIBUTES;
import static org.clausewise.rule.CertificateFacts.SUBJECT_IN_ORDER;
import static org.clausewise.rule.CertificateFacts.SUBJECT_ONCE;
import static org.clausewise.rule.CertificateFacts.SUBJECT_ONE_ATTRIBUTE;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.CertificateFacts.subjectHasEither;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.CommonName;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;
import org.clausewise.rule.Fact;
import org.clausewise.rule.Matter;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubjectRules;

/** TLS BR 7.1.4, Name Forms, as they bear on the subject of every subscriber certificate. */
public final class NameForms {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.name", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::subject);

    private static final long DAY_AFTER_2015_11_01 = 1_446_422_400L;

    private static final Fact<Certificate> PERSON = subjectHasEither(SURNAME, GIVEN_NAME);

    static final Rule<Certificate> SEQUENCE = RULES.rule("sequence", "tls-br-7.1.4.1-3")
            .require(
                    c -> Der.tag(c.bytes(), c.subject()) == Tag.SEQUENCE,
                    "make the subject a SEQUENCE of RelativeDistinguishedNames, empty where it names nobody");

    static final Rule<Certificate> ONE_ATTRIBUTE = RULES.rule("one-attribute", "tls-br-7.1.4.1-4")
            .require(
                    SUBJECT_ONE_ATTRIBUTE,
                    NameEncoding.RDNS,
                    NameEncoding.HAS_ONE_ATTRIBUTE,
                    "give each RelativeDistinguishedName one attribute");

    static final Rule<Certificate> ORDER = RULES.rule("order", "tls-br-7.1.4.1-5", "tls-br-7.1.4.2-2#1")
            .require(
                    SUBJECT_IN_ORDER,
                    SUBJECT_ATTRIBUTES,
                    NameEncoding.IN_ORDER,
                    "move the attribute up: TLS BR 7.1.4.2 gives the order");

    static final Rule<Certificate> COUNTRY_BEFORE_STATE = RULES.rule("order.country", "tls-br-7.1.4.1-6")
            .reads(Part.SUBJECT)
            .when(subjectHas(COUNTRY), subjectHas(STATE_OR_PROVINCE))
            .require(
                    subjectAttributes(COUNTRY).where(NameForms::followsState),
                    NameEncoding.IN_ORDER,
                    "move countryName up, before stateOrProvinceName");

    static final Rule<Certificate> ONCE = RULES.rule("once", "tls-br-7.1.4.1-7")
            .require(SUBJECT_ONCE, SUBJECT_ATTRIBUTES, NameEncoding.ONCE, "leave one attribute of this type");

    // @formatter:off
    static {
        encoded("tls-br-7.1.4.2-3", DOMAIN_COMPONENT);
        encoded("tls-br-7.1.4.2-4", COUNTRY);
        encoded("tls-br-7.1.4.2-5", STATE_OR_PROVINCE);
        encoded("tls-br-7.1.4.2-6", LOCALITY);
        encoded("tls-br-7.1.4.2-7", POSTAL_CODE);
        encoded("tls-br-7.1.4.2-8", STREET_ADDRESS);
        encoded("tls-br-7.1.4.2-9", ORGANIZATION);
        encoded("tls-br-7.1.4.2-10", SURNAME);
        encoded("tls-br-7.1.4.2-11", GIVEN_NAME);
        encoded("tls-br-7.1.4.2-12", ORGANIZATIONAL_UNIT);
        encoded("tls-br-7.1.4.2-13", COMMON_NAME);

        encodedAnywhere("tls-br-7.1.4.2-15", BUSINESS_CATEGORY);
        encodedAnywhere("tls-br-7.1.4.2-16", JURISDICTION_COUNTRY);
        encodedAnywhere("tls-br-7.1.4.2-17", JURISDICTION_STATE_OR_PROVINCE);
        encodedAnywhere("tls-br-7.1.4.2-18", JURISDICTION_LOCALITY);
        encodedAnywhere("tls-br-7.1.4.2-19", SERIAL_NUMBER);
        encodedAnywhere("tls-br-7.1.4.2-20", ORGANIZATION_IDENTIFIER);

        // 7.1.4.2.2 of the texts before 2.0.0
        SubjectRules.countryCode(RULES, "country-code.official", "tls-br-7.1.4.2-r1#1", SubjectRules.OFFICIAL_COUNTRY);
        SubjectRules.countryCode(RULES, "country-code", "tls-br-7.1.4.2-r1#2", SubjectRules.COUNTRY_OR_XX);
        needed("country.with-organization", "tls-br-7.1.4.2-r2#1", subjectHas(ORGANIZATION), subjectHas(COUNTRY), "countryName");
        needed("country.with-person", "tls-br-7.1.4.2-r2#2", PERSON, subjectHas(COUNTRY), "countryName");
        needed("place.with-organization", "tls-br-7.1.4.2-r2#3", subjectHas(ORGANIZATION), subjectHasEither(LOCALITY, STATE_OR_PROVINCE), "localityName or stateOrProvinceName");
        needed("place.with-person", "tls-br-7.1.4.2-r2#4", PERSON, subjectHasEither(LOCALITY, STATE_OR_PROVINCE), "localityName or stateOrProvinceName");
        ofNobody("street-address.absent", "tls-br-7.1.4.2-r3#1", STREET_ADDRESS, NAMES_SUBJECT.not());
        ofNobody("locality.absent", "tls-br-7.1.4.2-r3#2", LOCALITY, NAMES_SUBJECT.not());
        ofNobody("state-or-province.absent", "tls-br-7.1.4.2-r3#3", STATE_OR_PROVINCE, NAMES_SUBJECT.not());
        ofNobody("postal-code.absent", "tls-br-7.1.4.2-r3#4", POSTAL_CODE, NAMES_SUBJECT.not());
        ofNobody("organizational-unit.without-organization", "tls-br-7.1.4.2-r4#1", ORGANIZATIONAL_UNIT, subjectHas(ORGANIZATION).not());
    }
    // @formatter:on

    static final Rule<Certificate> ORGANIZATIONAL_UNIT_ABSENT = RULES.rule(
                    "organizational-unit.absent", "tls-br-7.1.4.2-r4#2")
            .require(
                    subjectHas(ORGANIZATIONAL_UNIT).not(),
                    subjectAttributes(ORGANIZATIONAL_UNIT),
                    "remove organizationalUnitName in the subject");

    static final Rule<Certificate> PERSON_POLICY = RULES.rule("person.policy", "tls-br-7.1.4.2-r5")
            .at(Certificate::certificatePolicies)
            .when(PERSON)
            .require(
                    HAS_IV_POLICY,
                    "assert the policy identifier 2.23.140.1.2.3, or take surname and givenName out of the subject");

    static {
        SubjectRules.informative(RULES, "informative", "tls-br-7.1.4.2-r6");
        SubjectRules.placeAlone(RULES, "state-or-province-name.alone", STATE_OR_PROVINCE, "tls-br-7.1.4.2-r9#1");
        SubjectRules.placeAlone(RULES, "locality-name.alone", LOCALITY, "tls-br-7.1.4.2-r9#2");
        SubjectRules.commonName(RULES, "common-name.from-san", SubjectRules.COMMON_NAME_IN_SAN, "tls-br-7.1.4.3-1#1");
        SubjectRules.commonName(RULES, "common-name.in-san", SubjectRules.COMMON_NAME_IN_SAN, "tls-br-7.1.4.3-1#2");
        SubjectRules.commonName(
                RULES, "common-name.ipv4", SubjectRules.COMMON_NAME_IPV4, "tls-br-7.1.4.3-2", "tls-br-7.1.4.3-3");
        SubjectRules.commonName(
                RULES, "common-name.ipv6", SubjectRules.COMMON_NAME_IPV6, "tls-br-7.1.4.3-2", "tls-br-7.1.4.3-4");
        SubjectRules.commonName(
                RULES, "common-name.copy", SubjectRules.COMMON_NAME_COPY, "tls-br-7.1.4.3-2", "tls-br-7.1.4.3-5");
    }

    static final Rule<Certificate> COMMON_NAME_P_LABELS = RULES.rule("common-name.p-labels", "tls-br-7.1.4.3-6")
            .reads(Part.SUBJECT, Part.SUBJECT_ALT_NAME)
            .when(subjectHas(COMMON_NAME))
            .require(
                    subjectAttributes(COMMON_NAME),
                    CommonName::keepsPLabels,
                    "write {} in P-Labels, as the dNSName has it, and not in Unicode");

    static final Rule<Certificate> ONE_COMMON_NAME = RULES.rule("common-name.one", "tls-br-7.1.4.3-r2")
            .reads(Part.SUBJECT)
            .when(subjectHas(COMMON_NAME))
            .require(
                    subjectAttributes(COMMON_NAME),
                    NameEncoding.ONCE,
                    "leave one commonName: names have their place in subjectAltName");

    static final Rule<Certificate> COMMON_NAME_INTERNAL = RULES.rule("common-name.internal", "tls-br-7.1.4.3-r1#1")
            .reads(Part.SUBJECT, Part.NOT_AFTER)
            // internal names and reserved addresses were tolerated in what ended by 2015-11-01
            .whenever(NameForms::outlivesInternalNames)
            .require(
                    subjectAttributes(COMMON_NAME),
                    CommonName::isNotInternal,
                    "remove {}: it does not end in a registered top-level domain");

    static final Rule<Certificate> COMMON_NAME_RESERVED_IP = RULES.rule(
                    "common-name.reserved-ip", "tls-br-7.1.4.3-r1#2")
            .reads(Part.SUBJECT, Part.NOT_AFTER)
            // as above
            .whenever(NameForms::outlivesInternalNames)
            .require(
                    subjectAttributes(COMMON_NAME),
                    CommonName::isNotReservedAddress,
                    "remove {}: IANA reserves the address");

    static {
        RULES.about(Matter.STRUCTURE, "sequence")
                .about(Matter.VALUE, "country-code.official")
                .about(
                        Matter.COMMON_NAME,
                        "common-name.p-labels",
                        "common-name.ipv4",
                        "common-name.ipv6",
                        "common-name.copy",
                        "common-name.in-san",
                        "common-name.from-san");
    }

    private NameForms() {}

    /** A row of the first table, which gives the order too. */
    private static void encoded(String clause, AttributeType type) {
        NameEncoding.row(RULES, clause, type, "tls-br-7.1.4.2-2#2");
    }

    /** A row of the second table. */
    private static void encodedAnywhere(String clause, AttributeType type) {
        NameEncoding.row(RULES, clause, type, "tls-br-7.1.4.2-14");
    }

    private static void needed(String name, String duty, Fact<Certificate> who, Fact<Certificate> what, String field) {
        RULES.rule(name, duty)
                .when(who)
                .require(what, "add " + field + " to the subject: it names an organization or a person");
    }

    private static void ofNobody(String name, String duty, AttributeType type, Fact<Certificate> nobody) {
        RULES.rule(name, duty)
                .when(nobody)
                .require(
                        subjectHas(type).not(),
                        subjectAttributes(type),
                        "remove " + type.fieldName() + " from the subject: it does not say whose it is");
    }

    private static boolean followsState(Certificate c, int attribute) {
        int state = Name.find(c.bytes(), c.subject(), STATE_OR_PROVINCE);
        return state >= 0 && state < attribute;
    }

    private static boolean outlivesInternalNames(Certificate c) {
        return c.notAfterSeconds() >= DAY_AFTER_2015_11_01;
    }
}

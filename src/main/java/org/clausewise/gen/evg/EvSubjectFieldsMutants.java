package org.clausewise.gen.evg;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.utf8;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** EVG 7.1.4.2, Subject Distinguished Name Fields, but for organizationIdentifier. */
public final class EvSubjectFieldsMutants {
    private static final String HOST = "host.example.com";
    private static final String INCLUDE = "evg-7.1.4.2-1#1";

    private EvSubjectFieldsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(presence(), absence(), commonNames(), values(), dates())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> presence() {
        return Stream.of(
                without("organization-name", "evg-7.1.4.2.1-1#1", Oids.ORGANIZATION)
                        .given(c -> c.subject(s -> s.without(Oids.STATE_OR_PROVINCE)
                                .without(Oids.STREET_ADDRESS)
                                .without(Oids.POSTAL_CODE)
                                .without(Oids.ORGANIZATIONAL_UNIT)
                                .without(Oids.LOCALITY)
                                .with(utf8(Oids.LOCALITY, "Utrecht"))))
                        .implies("tls.subscriber.name.locality.absent"),
                without("business-category", "evg-7.1.4.2.3-1#1", Oids.BUSINESS_CATEGORY),
                without("jurisdiction-country-name", "evg-7.1.4.2.4-1#1", Oids.JURISDICTION_COUNTRY)
                        .also(INCLUDE, "evg-7.1.4.2.4-2#1", "evg-7.1.4.2.4-3#1", "evg-7.1.4.2.4-4#1"),
                without("serial-number", "evg-7.1.4.2.5-1#1", Oids.SERIAL_NUMBER),
                without("country-name", "evg-7.1.4.2.6-2#1", Oids.COUNTRY)
                        .implies("tls.subscriber.name.country.with-organization"),
                subject(
                                "place.present",
                                "evg-7.1.4.2.6-4#2",
                                s -> s.without(Oids.LOCALITY).without(Oids.STATE_OR_PROVINCE))
                        .implies("tls.subscriber.name.place.with-organization"));
    }

    private static Stream<Mutant> absence() {
        return Stream.of(
                subject("common-name.absent", "evg-7.1.4.2.2-u1", s -> s.with(commonName(HOST))),
                subject(
                                "organizational-unit-name.absent",
                                "evg-7.1.4.2.7-u1",
                                s -> s.with(utf8(Oids.ORGANIZATIONAL_UNIT, "Sales")))
                        .implies("tls.subscriber.name.organizational-unit.absent"),
                Mutant.mutant(
                                "evg.subscriber.org-id.not-yet",
                                "evg-7.1.4.2.9-1#2",
                                c -> c.subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER)
                                        .with(utf8(Oids.ORGANIZATION_IDENTIFIER, "VATDE-123456789"))))
                        .of(Profile.TLS_EV)
                        .given(c -> c.subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER))),
                unit("hyphen", "-"),
                unit("not-applicable", "N/A"),
                other("given-name", utf8(Oids.GIVEN_NAME, "Anna")).implies("tls.subscriber.name.person.policy"),
                other("surname", utf8(Oids.SURNAME, "Jansen")).implies("tls.subscriber.name.person.policy"),
                other("domain-component", ia5(Oids.DOMAIN_COMPONENT, "com")),
                other("title", utf8(Oids.TITLE, "Dr.")),
                other("post-office-box", utf8("2.5.4.18", "12345")),
                other("unknown", utf8("1.3.6.1.4.1.99999.2", "what")));
    }

    private static Stream<Mutant> commonNames() {
        return Stream.of(
                commonName("domain-name", "evg-7.1.4.2.2-1#1", "organization", "Example Shop.com"),
                commonName("domain-name", "evg-7.1.4.2.2-1#1", "two-names", "host.example.com, www.example.com"),
                commonName("domain-name", "evg-7.1.4.2.2-1#1", "address", "8.8.4.4"),
                subject(
                                "common-name.once",
                                "evg-7.1.4.2.2-1#2",
                                s -> s.without(Oids.COMMON_NAME)
                                        .with(commonName(HOST))
                                        .with(commonName(HOST)))
                        .implies(
                                id("common-name.absent"),
                                "tls.subscriber.name.once",
                                "tls.subscriber.name.common-name.one"),
                commonName("no-wildcard", "evg-7.1.4.2.2-3", "domain", "*.example.com"));
    }

    private static Stream<Mutant> values() {
        return Stream.of(
                subject(
                                "organization-name.length",
                                "evg-7.1.4.2.1-6#1",
                                s -> s.replace(Oids.ORGANIZATION, DerWriter.utf8("ß".repeat(65))))
                        .implies(
                                "rfc5280.attribute.subject.organization.length",
                                "tls.subscriber.name.organization-name.length"),
                value(
                        "business-category.value",
                        "evg-7.1.4.2.3-1#2",
                        "spelling",
                        Oids.BUSINESS_CATEGORY,
                        "Private Organisation"),
                value(
                        "business-category.value",
                        "evg-7.1.4.2.3-1#2",
                        "lower-case",
                        Oids.BUSINESS_CATEGORY,
                        "private organization"),
                value(
                        "business-category.value",
                        "evg-7.1.4.2.3-1#2",
                        "clause",
                        Oids.BUSINESS_CATEGORY,
                        "V1.0, Clause 5.(b)"),
                value(
                        "jurisdiction-country-name.code",
                        "evg-7.1.4.2.4-5",
                        "unassigned",
                        Oids.JURISDICTION_COUNTRY,
                        "ZZ"),
                value("jurisdiction-country-name.code", "evg-7.1.4.2.4-5", "no-code", Oids.JURISDICTION_COUNTRY, "XX"),
                value(
                        "jurisdiction-country-name.code",
                        "evg-7.1.4.2.4-5",
                        "lower-case",
                        Oids.JURISDICTION_COUNTRY,
                        "nl"),
                value("country-name.code", "evg-7.1.4.2.6-2#2", "unassigned", Oids.COUNTRY, "ZZ")
                        .also("evg-7.1.4.2.6-3")
                        .implies("tls.subscriber.name.country-code"),
                value("country-name.code", "evg-7.1.4.2.6-2#2", "reserved", Oids.COUNTRY, "UK")
                        .also("evg-7.1.4.2.6-3")
                        .implies("tls.subscriber.name.country-code"));
    }

    /** A unit that says nothing, which the TLS BR forbade too. */
    private static Mutant unit(String name, String unit) {
        return subject(
                        "organizational-unit-name.informative",
                        "evg-7.1.4.2.7-r2",
                        s -> s.with(utf8(Oids.ORGANIZATIONAL_UNIT, unit)))
                .named(name)
                .implies("tls.subscriber.ev.subject.informative", "tls.subscriber.name.informative");
    }

    private static Stream<Mutant> dates() {
        return Stream.of("23.01.2025", "01/23/2025", "23 January 2025", "Jan 23, 2025", "2025/01/23")
                .flatMap(text -> Stream.of(
                        date("private", "Private Organization", "evg-7.1.4.2.5-2#2", text),
                        date("business", "Business Entity", "evg-7.1.4.2.5-5#2", text)));
    }

    private static Mutant date(String whose, String category, String duty, String text) {
        return subject(
                        "serial-number." + whose + "-date",
                        duty,
                        s -> s.replace(Oids.SERIAL_NUMBER, DerWriter.printable(text)))
                .named(text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .given(c -> c.subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER)
                                .replace(Oids.BUSINESS_CATEGORY, DerWriter.utf8(category)))
                        .without(Oids.CABF_ORGANIZATION_IDENTIFIER));
    }

    private static Mutant without(String name, String duty, String type) {
        return subject(name + ".present", duty, s -> s.without(type)).also(INCLUDE);
    }

    private static Mutant other(String name, Attribute attribute) {
        return subject("other.absent", "evg-7.1.4.2.9-1#1", s -> s.with(attribute))
                .named(name);
    }

    private static Mutant commonName(String rule, String duty, String name, String text) {
        return subject(
                        "common-name." + rule,
                        duty,
                        s -> s.without(Oids.COMMON_NAME).with(commonName(text)))
                .named(name)
                .implies(
                        id("common-name.absent"),
                        "tls.subscriber.name.common-name.from-san",
                        "tls.subscriber.name.common-name.in-san");
    }

    private static Mutant value(String rule, String duty, String name, String type, String text) {
        byte[] value = type.equals(Oids.BUSINESS_CATEGORY) ? DerWriter.utf8(text) : DerWriter.printable(text);
        return subject(rule, duty, s -> s.replace(type, value)).named(name);
    }

    private static Attribute commonName(String text) {
        return utf8(Oids.COMMON_NAME, text);
    }

    private static Mutant subject(String rule, String duty, UnaryOperator<DistinguishedName> change) {
        return Mutant.mutant(id(rule), duty, c -> c.subject(change))
                .of(Profile.TLS_EV)
                // what the identifier repeats may be changed
                .given(EvSubjectFieldsMutants::plainly);
    }

    private static CertificateSpec plainly(CertificateSpec c) {
        return c.names(GeneralNames.dns(HOST))
                .subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER))
                .without(Oids.CABF_ORGANIZATION_IDENTIFIER);
    }

    private static String id(String rule) {
        return "evg.subscriber.subject." + rule;
    }
}

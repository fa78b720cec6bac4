package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.tlsbr.IdentityMutants.HOST;
import static org.clausewise.gen.tlsbr.IdentityMutants.IPV4;
import static org.clausewise.gen.tlsbr.IdentityMutants.IPV6;
import static org.clausewise.gen.tlsbr.IdentityMutants.least;
import static org.clausewise.rule.Profile.TLS_DV;
import static org.clausewise.rule.Profile.TLS_EV;
import static org.clausewise.rule.Profile.TLS_IV;
import static org.clausewise.rule.Profile.TLS_OV;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.CertificateSpec.Field;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.4, Name Forms. */
public final class NameFormsMutants {
    private static final String OV = "tls.subscriber.ov.subject.";
    private static final String RFC = "rfc5280.attribute.subject.";
    private static final String DIRECTORY_STRING = "rfc5280.fields.subject.directory-string";
    private static final Instant END_OF_INTERNAL_NAMES = Instant.parse("2015-11-02T00:00:00Z");

    private NameFormsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(encoding(), rows(), otherRows(), past(), commonNames())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> encoding() {
        return Stream.of(
                of("sequence", "1-3", TLS_OV, c -> c.replace(Field.SUBJECT, DerWriter.nul()))
                        .implies("rfc5280.der.wrong-tag"),
                subject("one-attribute", "1-4", TLS_OV, s -> s.join(0, utf8(Oids.STATE_OR_PROVINCE, "Utrecht")))
                        .implies(OV + "one-attribute", "practice.tls-attributes.one-attribute"),
                subject(
                                "order",
                                "1-5",
                                TLS_OV,
                                s -> s.without(Oids.ORGANIZATION).insert(0, utf8(Oids.ORGANIZATION, "Example B.V.")))
                        .also("tls-br-7.1.4.2-2#1")
                        .implies(OV + "order"),
                of("order", "1-5", TLS_EV, c -> c.subject(DistinguishedName::reversed))
                        .named("ev")
                        .when(c -> !c.subject().has(Oids.STATE_OR_PROVINCE))
                        .also("tls-br-7.1.4.2-2#1"),
                subject(
                                "order.country",
                                "1-6",
                                TLS_OV,
                                s -> s.without(Oids.STATE_OR_PROVINCE)
                                        .insert(0, utf8(Oids.STATE_OR_PROVINCE, "Utrecht")))
                        .given(c -> c.subject(least(TLS_OV).with(utf8(Oids.STATE_OR_PROVINCE, "Utrecht"))))
                        .implies(OV + "order", id("order")),
                subject("once", "1-7", TLS_OV, s -> s.insert(2, utf8(Oids.LOCALITY, "Amersfoort")))
                        .implies(OV + "once"));
    }

    /** Of attributes that the profile lets be, and of others, which are then one too many. */
    private static Stream<Mutant> rows() {
        DistinguishedName state = least(TLS_OV).with(utf8(Oids.STATE_OR_PROVINCE, "Utrecht"));
        return Stream.of(
                        components("string-type", "3#1", utf8(Oids.DOMAIN_COMPONENT, "example"))
                                .implies(RFC + "domain-component.type"),
                        components("length", "3#2", ia5(Oids.DOMAIN_COMPONENT, "a".repeat(64))),
                        value("country-name.string-type", "4#1", TLS_OV, least(TLS_OV), utf8(Oids.COUNTRY, "NL"))
                                .implies(OV + "string-type", RFC + "country.type"),
                        value("country-name.length", "4#2", TLS_OV, least(TLS_OV), printable(Oids.COUNTRY, "NLD"))
                                .implies(OV + "length", OV + "country-code", RFC + "country.digraph"),
                        string("state-or-province-name", "5", TLS_OV, state, Oids.STATE_OR_PROVINCE),
                        tooLong("state-or-province-name", "5", TLS_OV, state, Oids.STATE_OR_PROVINCE, 129)
                                .implies(RFC + "state-or-province.length"),
                        string("locality-name", "6", TLS_OV, state, Oids.LOCALITY),
                        tooLong("locality-name", "6", TLS_OV, state, Oids.LOCALITY, 129)
                                .implies(RFC + "locality.length"),
                        string("postal-code", "7", TLS_OV, state, Oids.POSTAL_CODE, "postal-code.absent"),
                        tooLong("postal-code", "7", TLS_OV, state, Oids.POSTAL_CODE, 41, "postal-code.absent"),
                        string("street-address", "8", TLS_OV, state, Oids.STREET_ADDRESS, "street-address.absent"),
                        tooLong(
                                "street-address",
                                "8",
                                TLS_OV,
                                state,
                                Oids.STREET_ADDRESS,
                                129,
                                "street-address.absent"),
                        string("organization-name", "9", TLS_OV, state, Oids.ORGANIZATION),
                        tooLong("organization-name", "9", TLS_OV, state, Oids.ORGANIZATION, 65)
                                .implies(RFC + "organization.length"),
                        string("surname", "10", TLS_IV, least(TLS_IV), Oids.SURNAME),
                        tooLong("surname", "10", TLS_IV, least(TLS_IV), Oids.SURNAME, 65)
                                .implies("practice.attributes.subject.surname.length"),
                        string("given-name", "11", TLS_IV, least(TLS_IV), Oids.GIVEN_NAME),
                        tooLong("given-name", "11", TLS_IV, least(TLS_IV), Oids.GIVEN_NAME, 65)
                                .implies("practice.attributes.subject.given-name.length"),
                        string(
                                "organizational-unit-name",
                                "12",
                                TLS_OV,
                                state,
                                Oids.ORGANIZATIONAL_UNIT,
                                "organizational-unit-name.absent"),
                        tooLong(
                                        "organizational-unit-name",
                                        "12",
                                        TLS_OV,
                                        state,
                                        Oids.ORGANIZATIONAL_UNIT,
                                        65,
                                        "organizational-unit-name.absent")
                                .implies(RFC + "organizational-unit.length"),
                        value("common-name.string-type", "13#1", TLS_OV, state, ia5(Oids.COMMON_NAME, HOST))
                                .given(c -> named(c, state))
                                .implies(OV + "common-name.absent", OV + "string-type", DIRECTORY_STRING),
                        value("common-name.length", "13#2", TLS_OV, state, utf8(Oids.COMMON_NAME, longName()))
                                .given(c -> c.subject(state).names(GeneralNames.dns(longName())))
                                .implies(OV + "common-name.absent", OV + "length", RFC + "common-name.length"))
                .map(m -> m.also("tls-br-7.1.4.2-2#2"));
    }

    /** In a profile that lists none of them. */
    private static Stream<Mutant> otherRows() {
        String other = "other.absent";
        DistinguishedName subject = least(TLS_OV);
        String businessCategory = Oids.BUSINESS_CATEGORY;
        String country = Oids.JURISDICTION_COUNTRY;
        String state = Oids.JURISDICTION_STATE_OR_PROVINCE;
        String locality = Oids.JURISDICTION_LOCALITY;
        String number = Oids.SERIAL_NUMBER;
        return Stream.of(
                        string("business-category", "15", TLS_OV, subject, businessCategory, other),
                        tooLong("business-category", "15", TLS_OV, subject, businessCategory, 129, other),
                        value("jurisdiction-country-name.string-type", "16#1", TLS_OV, subject, utf8(country, "NL"))
                                .implies(OV + other, OV + "string-type"),
                        value("jurisdiction-country-name.length", "16#2", TLS_OV, subject, printable(country, "NLD"))
                                .implies(OV + other, OV + "length"),
                        string("jurisdiction-state-or-province-name", "17", TLS_OV, subject, state, other),
                        tooLong("jurisdiction-state-or-province-name", "17", TLS_OV, subject, state, 129, other),
                        string("jurisdiction-locality-name", "18", TLS_OV, subject, locality, other),
                        tooLong("jurisdiction-locality-name", "18", TLS_OV, subject, locality, 129, other),
                        value("serial-number.string-type", "19#1", TLS_OV, subject, utf8(number, "1234"))
                                .implies(OV + other, OV + "string-type", RFC + "serial-number.type"),
                        value("serial-number.length", "19#2", TLS_OV, subject, printable(number, "1".repeat(65)))
                                .implies(OV + other, OV + "length", RFC + "serial-number.length"),
                        string("organization-identifier", "20", TLS_OV, subject, Oids.ORGANIZATION_IDENTIFIER, other))
                .map(m -> m.also("tls-br-7.1.4.2-14"));
    }

    /** What the texts before 2.0.0 said. */
    private static Stream<Mutant> past() {
        DistinguishedName nobody = DistinguishedName.of(printable(Oids.COUNTRY, "NL"));
        return Stream.of(
                subject(
                        "country-code.official",
                        "2-r1#1",
                        TLS_OV,
                        s -> s.replace(
                                Oids.COUNTRY, printable(Oids.COUNTRY, "XX").value())),
                subject(
                                "country-code",
                                "2-r1#2",
                                TLS_OV,
                                s -> s.replace(
                                        Oids.COUNTRY,
                                        printable(Oids.COUNTRY, "ZZ").value()))
                        .implies(OV + "country-code"),
                dv("country-code", "2-r1#2", DistinguishedName.of(printable(Oids.COUNTRY, "EU"))),
                subject("country.with-organization", "2-r2#1", TLS_OV, s -> s.without(Oids.COUNTRY))
                        .implies(OV + "country-name.present"),
                subject("country.with-person", "2-r2#2", TLS_IV, s -> s.without(Oids.COUNTRY))
                        .implies("tls.subscriber.iv.subject.country-name.present"),
                subject("place.with-organization", "2-r2#3", TLS_OV, s -> s.without(Oids.LOCALITY))
                        .implies(OV + "state-or-locality.present"),
                subject("place.with-person", "2-r2#4", TLS_IV, s -> s.without(Oids.LOCALITY))
                        .implies("tls.subscriber.iv.subject.state-or-locality.present"),
                dv("street-address.absent", "2-r3#1", nobody.with(utf8(Oids.STREET_ADDRESS, "Neude 1")))
                        .implies("tls.subscriber.dv.subject.street-address.absent"),
                dv("locality.absent", "2-r3#2", nobody.with(utf8(Oids.LOCALITY, "Utrecht")))
                        .implies("tls.subscriber.dv.subject.locality.absent"),
                dv("state-or-province.absent", "2-r3#3", nobody.with(utf8(Oids.STATE_OR_PROVINCE, "Utrecht")))
                        .implies("tls.subscriber.dv.subject.state-or-province.absent"),
                dv("postal-code.absent", "2-r3#4", nobody.with(utf8(Oids.POSTAL_CODE, "3511 AB")))
                        .implies("tls.subscriber.dv.subject.postal-code.absent"),
                dv("organizational-unit.without-organization", "2-r4#1", nobody.with(unit("Sales"))),
                subject("organizational-unit.absent", "2-r4#2", TLS_OV, s -> s.with(unit("Sales")))
                        .implies(OV + "organizational-unit-name.absent"),
                dv("organizational-unit.absent", "2-r4#2", nobody.with(unit("Sales"))),
                subject("person.policy", "2-r5", TLS_OV, s -> s.with(utf8(Oids.SURNAME, "Jansen"))),
                of("person.policy", "2-r5", TLS_IV, c -> c.with(Extensions.certificatePolicies("1.3.6.1.4.1.99999.1")))
                        .named("own")
                        .implies(
                                "tls.subscriber.iv.policies.reserved.none", "tls.subscriber.policies.reserved.present"),
                subject(
                                "informative",
                                "2-r6",
                                TLS_OV,
                                s -> s.replace(
                                        Oids.LOCALITY, utf8(Oids.LOCALITY, ".").value()))
                        .implies(OV + "informative"),
                subject(
                                "state-or-province-name.alone",
                                "2-r9#1",
                                TLS_OV,
                                s -> s.replace(
                                        Oids.STATE_OR_PROVINCE,
                                        utf8(Oids.STATE_OR_PROVINCE, "California\\Test")
                                                .value()))
                        .given(c -> c.subject(least(TLS_OV).with(utf8(Oids.STATE_OR_PROVINCE, "Utrecht"))))
                        .implies(OV + "state-or-province-name.alone"),
                subject(
                                "locality-name.alone",
                                "2-r9#2",
                                TLS_OV,
                                s -> s.replace(
                                        Oids.LOCALITY,
                                        utf8(Oids.LOCALITY, "{city}").value()))
                        .implies(OV + "locality-name.alone"),
                dv("informative", "2-r6", nobody.with(unit("-")))
                        .implies(id("organizational-unit.without-organization"), id("organizational-unit.absent")));
    }

    private static Stream<Mutant> commonNames() {
        return Stream.of(
                commonName("from-san", "3-1#1", "elsewhere", "other.example.com"),
                commonName("in-san", "3-1#2", "elsewhere", "other.example.com"),
                subject(
                                "common-name.one",
                                "3-r2",
                                TLS_OV,
                                s -> s.with(utf8(Oids.COMMON_NAME, HOST)).with(utf8(Oids.COMMON_NAME, "8.8.4.4")))
                        .given(c -> named(c, least(TLS_OV)))
                        .implies(OV + "common-name.absent"),
                commonName("ipv4", "3-3", "zeros", "008.008.004.004").also("tls-br-7.1.4.3-2"),
                commonName("ipv6", "3-4", "full", "2a00:1450:4001:0810:0000:0000:0000:200e")
                        .also("tls-br-7.1.4.3-2"),
                commonName("ipv6", "3-4", "capitals", "2A00:1450:4001:810::200E")
                        .also("tls-br-7.1.4.3-2"),
                commonName("copy", "3-5", "capitals", "Host.Example.com").also("tls-br-7.1.4.3-2"),
                elsewhere("p-labels", "3-6", "in-san", "m\u00fcller.example.com")
                        .given(c -> named(c, least(TLS_OV)).dnsName("xn--mller-kva.example.com")),
                elsewhere("internal", "3-r1#1", "from-san", "server.local").given(NameFormsMutants::afterInternalNames),
                elsewhere("reserved-ip", "3-r1#2", "from-san", "192.168.1.1")
                        .given(NameFormsMutants::afterInternalNames));
    }

    /** A commonName that no entry of subjectAltName has, by the rule of its time. */
    private static Mutant elsewhere(String rule, String duty, String san, String text) {
        return subject("common-name." + rule, duty, TLS_OV, s -> s.with(utf8(Oids.COMMON_NAME, text)))
                .implies(OV + "common-name.absent", OV + "common-name.in-san", id("common-name." + san));
    }

    private static Mutant commonName(String rule, String duty, String name, String text) {
        return subject("common-name." + rule, duty, TLS_OV, s -> s.with(utf8(Oids.COMMON_NAME, text)))
                .named(name)
                .given(c -> named(c, least(TLS_OV)))
                .implies(OV + "common-name.absent", OV + "common-name." + (rule.equals("from-san") ? "in-san" : rule));
    }

    /** The last of two domainComponents. */
    private static Mutant components(String rule, String duty, Attribute last) {
        DistinguishedName first = least(TLS_OV).with(ia5(Oids.DOMAIN_COMPONENT, "com"));
        return subject("domain-component." + rule, "2-" + duty, TLS_OV, s -> first.with(last))
                .given(c -> c.subject(first.with(ia5(Oids.DOMAIN_COMPONENT, "example"))))
                .implies(OV + rule);
    }

    /** A DirectoryString in a string type that it does not have. */
    private static Mutant string(
            String rule, String number, Profile profile, DistinguishedName subject, String type, String... tooMany) {
        String section = "tls.subscriber." + (profile == TLS_IV ? "iv" : "ov") + ".subject.";
        return value(
                        rule + ".string-type",
                        number + (number.equals("20") ? "" : "#1"),
                        profile,
                        subject,
                        ia5(type, "Example"))
                .implies(Stream.concat(
                                Stream.of(section + "string-type", DIRECTORY_STRING),
                                Stream.of(tooMany).map(r -> section + r))
                        .toArray(String[]::new));
    }

    /** Characters count, and these have two octets. */
    private static Mutant tooLong(
            String rule,
            String number,
            Profile profile,
            DistinguishedName subject,
            String type,
            int characters,
            String... tooMany) {
        String section = "tls.subscriber." + (profile == TLS_IV ? "iv" : "ov") + ".subject.";
        return value(
                        rule + ".length",
                        number + "#2",
                        profile,
                        subject,
                        new Attribute(type, IdentityMutants.longText(characters)))
                .implies(Stream.concat(
                                Stream.of(section + "length"),
                                Stream.of(tooMany).map(r -> section + r))
                        .toArray(String[]::new));
    }

    /** Another attribute in place of that of its type, or added. */
    private static Mutant value(
            String rule, String duty, Profile profile, DistinguishedName subject, Attribute attribute) {
        return subject(
                        rule,
                        "2-" + duty,
                        profile,
                        s -> s.without(attribute.type()).with(attribute))
                .given(c -> c.subject(subject));
    }

    private static Mutant dv(String rule, String duty, DistinguishedName subject) {
        return of(rule, duty, TLS_DV, c -> c.subject(subject).critical(Oids.SUBJECT_ALT_NAME, false))
                .named("dv");
    }

    private static Mutant subject(String rule, String duty, Profile profile, UnaryOperator<DistinguishedName> change) {
        return of(rule, duty, profile, c -> c.subject(change)).given(c -> c.subject(least(profile)));
    }

    private static Mutant of(String rule, String duty, Profile profile, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), "tls-br-7.1.4." + duty, change).of(profile);
    }

    private static CertificateSpec named(CertificateSpec c, DistinguishedName subject) {
        return c.subject(subject).names(GeneralNames.dns(HOST), IPV4, IPV6);
    }

    /** Ending when internal names were no longer tolerated. */
    private static CertificateSpec afterInternalNames(CertificateSpec c) {
        CertificateSpec named = named(c, least(TLS_OV));
        return named.issuedAt().isBefore(END_OF_INTERNAL_NAMES) ? named.notAfter(END_OF_INTERNAL_NAMES) : named;
    }

    private static Attribute unit(String text) {
        return utf8(Oids.ORGANIZATIONAL_UNIT, text);
    }

    private static String longName() {
        return "a".repeat(60) + ".example.com";
    }

    private static String id(String rule) {
        return "tls.subscriber.name." + rule;
    }
}

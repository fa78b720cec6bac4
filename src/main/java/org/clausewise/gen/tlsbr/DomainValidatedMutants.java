package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.Oids.CERTIFICATE_POLICIES;
import static org.clausewise.gen.Oids.COMMON_NAME;
import static org.clausewise.gen.Oids.COUNTRY;
import static org.clausewise.rule.Profile.TLS_DV;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;

/** TLS BR 7.1.2.7.2, Domain Validated. */
public final class DomainValidatedMutants {
    private static final String HOST = "host.example.com";
    private static final byte[] IPV4 = GeneralNames.ip("8.8.4.4");
    private static final byte[] IPV6 = GeneralNames.ip("2a00:1450:4001:0810:0000:0000:0000:200e");

    private DomainValidatedMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(policies(), encoding(), attributes(), commonNames())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> policies() {
        return Stream.of(
                dv("policies.present", "tls-br-7.1.2.7.2-2", c -> c.without(CERTIFICATE_POLICIES))
                        .implies("tls.subscriber.ext.certificate-policies.present"),
                dv(
                                "policies.reserved.none",
                                "tls-br-7.1.2.7.2-3",
                                c -> c.with(Extensions.certificatePolicies("1.3.6.1.4.1.99999.1")))
                        .named("own")
                        .implies("tls.subscriber.policies.reserved.present"),
                dv(
                                "policies.reserved",
                                "tls-br-7.1.2.7.2-3",
                                c -> c.with(Extensions.certificatePolicies(Oids.ORGANIZATION_VALIDATED)))
                        .named("organization-validated")
                        .implies(
                                "tls.subscriber.policies.dv.reserved",
                                "tls.subscriber.policies.dv.reserved.other-type.absent"));
    }

    private static Stream<Mutant> encoding() {
        String clause = "tls-br-7.1.2.7.2-4";
        return Stream.of(
                named("subject.one-attribute", clause + "#1", country("NL").join(0, commonName(HOST)))
                        .implies(
                                id("subject.common-name.absent"),
                                name("one-attribute"),
                                "practice.tls-attributes.one-attribute"),
                named("subject.order", clause + "#2", DistinguishedName.of(commonName(HOST), printable(COUNTRY, "NL")))
                        .implies(id("subject.common-name.absent"), name("order")),
                named("subject.once", clause + "#3", country("NL").insert(1, printable(COUNTRY, "BE")))
                        .named("country")
                        .implies(name("once")),
                named("subject.once", clause + "#3", DistinguishedName.of(commonName(HOST), commonName(HOST)))
                        .named("common-name")
                        .implies(id("subject.common-name.absent"), name("once"), "tls.subscriber.name.common-name.one"),
                named("subject.string-type", clause + "#4", DistinguishedName.of(utf8(COUNTRY, "NL")))
                        .named("country")
                        .implies("rfc5280.attribute.subject.country.type", name("country-name.string-type")),
                named("subject.string-type", clause + "#4", DistinguishedName.of(ia5(COMMON_NAME, HOST)))
                        .named("common-name")
                        .implies(
                                id("subject.common-name.absent"),
                                name("common-name.string-type"),
                                "rfc5280.fields.subject.directory-string"),
                named("subject.length", clause + "#5", country("NLD"))
                        .named("country")
                        .implies(
                                id("subject.country-code"),
                                name("country-name.length"),
                                "rfc5280.attribute.subject.country.digraph"),
                named("subject.length", clause + "#5", DistinguishedName.of(commonName(longName())))
                        .named("common-name")
                        .given(c -> c.names(GeneralNames.dns(longName())))
                        .implies(
                                id("subject.common-name.absent"),
                                name("common-name.length"),
                                "rfc5280.attribute.subject.common-name.length"));
    }

    private static Stream<Mutant> attributes() {
        String past = "tls-br-7.1.2.7.2-r1";
        return Stream.of(
                named("subject.common-name.absent", "tls-br-7.1.2.7.2-6", DistinguishedName.of(commonName(HOST))),
                other("organizational-unit", utf8(Oids.ORGANIZATIONAL_UNIT, "Domain Control Validated")),
                other("serial-number", printable(Oids.SERIAL_NUMBER, "1234")),
                other("email-address", ia5(Oids.EMAIL_ADDRESS, "me@example.com"))
                        .given(c -> c)
                        .implies("rfc5280.fields.subject.email"),
                other("domain-component", ia5(Oids.DOMAIN_COMPONENT, "com")),
                other("unknown", utf8("1.3.6.1.4.1.99999.2", "what")),
                identity("organization", past + "#1", utf8(Oids.ORGANIZATION, "Example B.V."))
                        .implies(name("country.with-organization"), name("place.with-organization")),
                identity("street-address", past + "#2", utf8(Oids.STREET_ADDRESS, "Dam 1"))
                        .implies(name("street-address.absent")),
                identity("locality", past + "#3", utf8(Oids.LOCALITY, "Amsterdam"))
                        .implies(name("locality.absent")),
                identity("state-or-province", past + "#4", utf8(Oids.STATE_OR_PROVINCE, "Noord-Holland"))
                        .implies(name("state-or-province.absent")),
                identity("postal-code", past + "#5", utf8(Oids.POSTAL_CODE, "1012 JS"))
                        .implies(name("postal-code.absent")),
                identity("given-name", past + "#6", utf8(Oids.GIVEN_NAME, "Anna"))
                        .implies(name("country.with-person"), name("place.with-person"), name("person.policy")),
                identity("surname", past + "#7", utf8(Oids.SURNAME, "Jansen"))
                        .implies(name("country.with-person"), name("place.with-person"), name("person.policy")),
                named("subject.country-code", "tls-br-7.1.2.7.2-5#2", country("ZZ"))
                        .named("unassigned"),
                named("subject.country-code", "tls-br-7.1.2.7.2-5#2", country("UK"))
                        .named("reserved"),
                named("subject.country-code", "tls-br-7.1.2.7.2-5#2", country("N"))
                        .named("short")
                        .implies("rfc5280.attribute.subject.country.digraph"));
    }

    private static Stream<Mutant> commonNames() {
        String clause = "tls-br-7.1.2.7.2-7";
        return Stream.of(
                commonName("in-san", clause + "#1", "elsewhere", "other.example.com"),
                commonName("in-san", clause + "#1", "domain-above", "example.com"),
                commonName("in-san", clause + "#1", "title", "Example Shop.com"),
                commonName("copy", clause + "#2", "upper-case", "HOST.example.com"),
                commonName("ipv4", clause + "#3", "zeros", "008.008.004.004"),
                commonName("ipv6", clause + "#4", "full", "2a00:1450:4001:0810:0000:0000:0000:200e"),
                commonName("ipv6", clause + "#4", "upper-case", "2A00:1450:4001:810::200E"));
    }

    private static Mutant commonName(String rule, String duty, String name, String text) {
        return named("subject.common-name." + rule, duty, DistinguishedName.of(commonName(text)))
                .named(name)
                .given(c -> c.names(GeneralNames.dns(HOST), IPV4, IPV6))
                .implies(id("subject.common-name.absent"), name("common-name." + rule))
                .implies(rule.equals("in-san") ? new String[] {name("common-name.from-san")} : new String[0]);
    }

    private static Mutant other(String name, Attribute attribute) {
        return named("subject.other.absent", "tls-br-7.1.2.7.2-8", DistinguishedName.of(attribute))
                .named(name);
    }

    /** Forbidden by name until 2023-09-15, since then as any other attribute. */
    private static Mutant identity(String rule, String duty, Attribute attribute) {
        return named("subject." + rule + ".absent", duty, DistinguishedName.of(attribute));
    }

    /** Names the subject, with subjectAltName critical or not as that asks for. */
    private static Mutant named(String rule, String duty, DistinguishedName subject) {
        return dv(rule, duty, c -> c.subject(subject).critical(Oids.SUBJECT_ALT_NAME, false))
                .given(c -> c.names(GeneralNames.dns(HOST)));
    }

    private static Mutant dv(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), duty, change).of(TLS_DV);
    }

    private static DistinguishedName country(String code) {
        return DistinguishedName.of(printable(COUNTRY, code));
    }

    private static Attribute commonName(String text) {
        return utf8(COMMON_NAME, text);
    }

    private static String longName() {
        return "a".repeat(60) + ".example.com";
    }

    private static String name(String rule) {
        return "tls.subscriber.name." + rule;
    }

    private static String id(String rule) {
        return "tls.subscriber.dv." + rule;
    }
}

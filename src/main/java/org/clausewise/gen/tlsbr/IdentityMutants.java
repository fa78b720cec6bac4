package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** What TLS BR 7.1.2.7.3 and 7.1.2.7.4 say alike of individuals and organizations, by the numbers of their clauses. */
final class IdentityMutants {
    static final String HOST = "host.example.com";
    static final byte[] IPV4 = GeneralNames.ip("8.8.4.4");
    static final byte[] IPV6 = GeneralNames.ip("2a00:1450:4001:0810:0000:0000:0000:200e");

    private static final String NAME = "tls.subscriber.name.";
    private static final String RFC = "rfc5280.attribute.subject.";
    private static final DistinguishedName ORGANIZATION = DistinguishedName.of(
            printable(Oids.COUNTRY, "NL"), utf8(Oids.LOCALITY, "Utrecht"), utf8(Oids.ORGANIZATION, "Example B.V."));
    private static final DistinguishedName INDIVIDUAL = DistinguishedName.of(
            printable(Oids.COUNTRY, "NL"),
            utf8(Oids.LOCALITY, "Utrecht"),
            utf8(Oids.SURNAME, "Jansen"),
            utf8(Oids.GIVEN_NAME, "Anna"));

    /** How the rules of old name a subject of this profile. */
    private final String who;

    /** The rule of old that a certificate with another identifier breaks too, where there is one. */
    private final String[] policy;

    private final String ofType;

    private final Profile profile;
    private final String section;
    private final String clause;

    IdentityMutants(Profile profile, String section, String clause) {
        this.profile = profile;
        this.who = profile == Profile.TLS_IV ? "person" : "organization";
        this.policy = profile == Profile.TLS_IV ? new String[] {NAME + "person.policy"} : new String[0];
        this.ofType = "tls.subscriber.policies." + profile.id().substring("tls-".length()) + ".";
        this.section = section + ".";
        this.clause = clause + "-";
    }

    /** A subject with nothing but what the profile demands. */
    static DistinguishedName least(Profile profile) {
        return profile == Profile.TLS_IV ? INDIVIDUAL : ORGANIZATION;
    }

    Stream<Mutant> policies(int present, int reserved, String another) {
        return Stream.of(
                of("policies.present", "" + present, "", c -> c.without(Oids.CERTIFICATE_POLICIES))
                        .implies(
                                profile == Profile.TLS_IV
                                        ? new String[] {"tls.subscriber.ext.certificate-policies.present", policy[0]}
                                        : new String[] {"tls.subscriber.ext.certificate-policies.present"}),
                of(
                                "policies.reserved.none",
                                "" + reserved,
                                "own",
                                c -> c.with(Extensions.certificatePolicies("1.3.6.1.4.1.99999.1")))
                        .implies(with("tls.subscriber.policies.reserved.present")),
                of("policies.reserved", "" + reserved, "another", c -> c.with(Extensions.certificatePolicies(another)))
                        .implies(with(ofType + "reserved", ofType + "reserved.other-type.absent")));
    }

    /** These rules, and the one on persons where a person is named. */
    private String[] with(String... rules) {
        return Stream.concat(Stream.of(policy), Stream.of(rules)).toArray(String[]::new);
    }

    Stream<Mutant> encoding(int number) {
        return Stream.of(
                subject(
                                "subject.one-attribute",
                                number + "#1",
                                "",
                                s -> s.join(0, utf8(Oids.STATE_OR_PROVINCE, "Utrecht")))
                        .implies(NAME + "one-attribute", "practice.tls-attributes.one-attribute"),
                subject(
                                "subject.order",
                                number + "#2",
                                "country-last",
                                s -> s.without(Oids.COUNTRY).insert(s.rdns().size() - 1, printable(Oids.COUNTRY, "NL")))
                        .implies(NAME + "order"),
                subject("subject.order", number + "#2", "reversed", DistinguishedName::reversed)
                        .implies(NAME + "order"),
                subject("subject.once", number + "#3", "", s -> s.insert(1, utf8(Oids.LOCALITY, "Amersfoort")))
                        .implies(NAME + "once"),
                subject(
                                "subject.string-type",
                                number + "#4",
                                "country",
                                s -> s.replace(
                                        Oids.COUNTRY, utf8(Oids.COUNTRY, "NL").value()))
                        .implies(NAME + "country-name.string-type", RFC + "country.type"),
                subject(
                                "subject.string-type",
                                number + "#4",
                                "locality",
                                s -> s.replace(
                                        Oids.LOCALITY,
                                        ia5(Oids.LOCALITY, "Utrecht").value()))
                        .implies(NAME + "locality-name.string-type", "rfc5280.fields.subject.directory-string"),
                subject("subject.length", number + "#5", "", s -> s.replace(Oids.LOCALITY, longText(129)))
                        .implies(NAME + "locality-name.length", RFC + "locality.length"));
    }

    Stream<Mutant> place(int country, int state, int stateText, int locality, int localityText) {
        return Stream.of(
                subject("subject.country-name.present", country + "#1", "", s -> s.without(Oids.COUNTRY))
                        .implies(NAME + "country.with-" + who),
                country(country, "unassigned", "ZZ"),
                country(country, "reserved", "UK"),
                country(country, "user-assigned", "XK"),
                country(country, "small", "nl").implies(NAME + "country-code", RFC + "country.digraph"),
                subject("subject.state-or-locality.present", "" + state, "", s -> s.without(Oids.LOCALITY))
                        .also(clause + stateText, clause + locality, clause + localityText)
                        .implies(NAME + "place.with-" + who));
    }

    Stream<Mutant> places(int state, int locality) {
        return Stream.of(
                place("state-or-province-name", state, "several", Oids.STATE_OR_PROVINCE, "ST=Tokyo, C=JP")
                        .implies(NAME + "state-or-province-name.alone", "practice.attributes.subject.type-and-value"),
                place("state-or-province-name", state, "escaped", Oids.STATE_OR_PROVINCE, "Z\\C3\\BCrich"),
                place("state-or-province-name", state, "bracket", Oids.STATE_OR_PROVINCE, "Utrecht]"),
                place("state-or-province-name", state, "bar", Oids.STATE_OR_PROVINCE, "Utrecht|Gelderland"),
                place("locality-name", locality, "colon", Oids.LOCALITY, "Utrecht:"),
                place("state-or-province-name", state, "quote", Oids.STATE_OR_PROVINCE, "\"Utrecht\""),
                place("locality-name", locality, "template", Oids.LOCALITY, "{city}"),
                place("locality-name", locality, "semicolon", Oids.LOCALITY, "Utrecht; NL"),
                place("locality-name", locality, "entity", Oids.LOCALITY, "Cura&ccedil;ao")
                        .implies("practice.attributes.subject.html-entity"),
                place("locality-name", locality, "encoded-twice", Oids.LOCALITY, "Cura\u00C3\u00A7ao")
                        .implies("practice.attributes.subject.encoded-twice"),
                place("locality-name", locality, "equals", Oids.LOCALITY, "Utrecht="));
    }

    private Mutant place(String rule, int number, String name, String type, String text) {
        return subject(
                        "subject." + rule + ".alone",
                        number + "#2",
                        name,
                        s -> s.replace(type, utf8(type, text).value()))
                .given(c -> c.subject(least(profile).with(utf8(Oids.STATE_OR_PROVINCE, "Utrecht"))))
                .implies(NAME + rule + ".alone");
    }

    Stream<Mutant> discouraged(int postalCode, int street, int unit, int commonName, int other) {
        return Stream.of(
                subject(
                        "subject.postal-code.absent",
                        "" + postalCode,
                        "",
                        s -> s.with(utf8(Oids.POSTAL_CODE, "3511 AB"))),
                subject(
                        "subject.street-address.absent",
                        "" + street,
                        "",
                        s -> s.with(utf8(Oids.STREET_ADDRESS, "Neude 1"))),
                subject(
                                "subject.organizational-unit-name.absent",
                                "" + unit,
                                "",
                                s -> s.with(utf8(Oids.ORGANIZATIONAL_UNIT, "Sales")))
                        .implies(NAME + "organizational-unit.absent"),
                commonName("common-name.absent", "" + commonName, "", HOST),
                other(other, "title", utf8(Oids.TITLE, "Dr.")),
                other(other, "serial-number", printable(Oids.SERIAL_NUMBER, "1234")),
                other(other, "unknown", utf8("1.3.6.1.4.1.99999.2", "what")));
    }

    Stream<Mutant> commonNames(int number) {
        return Stream.of(
                source(number, 1, "in-san", "elsewhere", "other.example.com"),
                source(number, 1, "in-san", "domain-above", "example.com"),
                source(number, 2, "copy", "upper-case", "HOST.example.com"),
                source(number, 3, "ipv4", "zeros", "008.008.004.004"),
                source(number, 4, "ipv6", "full", "2a00:1450:4001:0810:0000:0000:0000:200e"),
                source(number, 4, "ipv6", "upper-case", "2A00:1450:4001:810::200E"));
    }

    Stream<Mutant> metadata(int number) {
        return Stream.of(
                metadata(number, "hyphen", "-"),
                metadata(number, "full-stops", "..."),
                metadata(number, "dash", "\u2014"),
                metadata(number, "nothing", "").implies(NAME + "informative", RFC + "not-empty"),
                metadata(number, "space", " ")
                        .implies(
                                NAME + "informative",
                                "practice.attributes.subject.leading-space",
                                "practice.attributes.subject.trailing-space"),
                metadata(number, "not-applicable", "N/A"),
                metadata(number, "words", "Not applicable"),
                metadata(number, "default-state", "Some-State"),
                metadata(number, "default-city", "Default City"),
                metadata(number, "unknown", "unknown"));
    }

    Mutant subject(String rule, String duty, String name, UnaryOperator<DistinguishedName> change) {
        return of(rule, duty, name, c -> c.subject(change)).given(c -> c.subject(least(profile)));
    }

    Mutant of(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(section + rule, clause + duty, change).named(name).of(profile);
    }

    static byte[] longText(int characters) {
        return utf8("", "\u00e9".repeat(characters)).value();
    }

    private Mutant country(int number, String name, String code) {
        return subject(
                        "subject.country-code",
                        number + "#2",
                        name,
                        s -> s.replace(
                                Oids.COUNTRY, printable(Oids.COUNTRY, code).value()))
                .implies(NAME + "country-code");
    }

    private Mutant other(int number, String name, Attribute attribute) {
        return subject("subject.other.absent", "" + number, name, s -> s.with(attribute));
    }

    private Mutant source(int number, int duty, String rule, String name, String text) {
        return commonName("common-name." + rule, number + "#" + duty, name, text)
                .implies(section + "subject.common-name.absent", NAME + "common-name." + rule)
                .implies(rule.equals("in-san") ? new String[] {NAME + "common-name.from-san"} : new String[0]);
    }

    private Mutant commonName(String rule, String duty, String name, String text) {
        return subject("subject." + rule, duty, name, s -> s.with(utf8(Oids.COMMON_NAME, text)))
                .given(c -> c.subject(least(profile)).names(GeneralNames.dns(HOST), IPV4, IPV6));
    }

    private Mutant metadata(int number, String name, String text) {
        return subject(
                        "subject.informative",
                        "" + number,
                        name,
                        s -> s.replace(Oids.LOCALITY, utf8(Oids.LOCALITY, text).value()))
                .implies(NAME + "informative");
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.SUBJECT_ALT_NAME;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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

/** TLS BR 7.1.2.7.12, Subscriber Certificate Subject Alternative Name. */
public final class SubscriberSubjectAltNameMutants {
    private static final Instant END_OF_INTERNAL_NAMES = Instant.parse("2015-11-02T00:00:00Z");

    private static final String NO_WILDCARD = "evg.subscriber.san.no-wildcard";
    private static final String RFC_LDH = "rfc5280.ext.subject-alt-name.dns-name.ldh";
    private static final String RFC_FORM = "rfc5280.ext.subject-alt-name.dns-name.form";
    private static final String NO_EMPTY_NAME = "rfc5280.ext.subject-alt-name.no-empty-name";

    private SubscriberSubjectAltNameMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(extension(), kinds(), domainNames(), addresses(), past())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> extension() {
        return Stream.of(
                san("present", "-1#1", "", c -> c.without(SUBJECT_ALT_NAME))
                        .when(c -> !isNameless(c))
                        .implies("tls.subscriber.ext.subject-alt-name.present", "evg.subscriber.san.present"),
                san("present", "-1#1", "empty-subject", c -> c.without(SUBJECT_ALT_NAME))
                        .of(Profile.TLS_DV)
                        .when(SubscriberSubjectAltNameMutants::isNameless)
                        .implies("tls.subscriber.ext.subject-alt-name.present", "rfc5280.ext.subject-alt-name.present"),
                san("names", "-1#2", "", c -> c.names(GeneralNames.uri("https://example.com/")))
                        .also("tls-br-4.2.1-4")
                        .implies(id("uri"), "evg.subscriber.san.uri", "evg.subscriber.san.dns-name"),
                san("critical", "-2", "", c -> c.critical(SUBJECT_ALT_NAME, false))
                        .also("tls-br-7.1.2.7.6-5#2")
                        .of(Profile.TLS_DV)
                        .when(SubscriberSubjectAltNameMutants::isNameless)
                        .implies("rfc5280.fields.subject.san-critical", "rfc5280.ext.subject-alt-name.critical"),
                san("not-critical", "-3", "", c -> c.critical(SUBJECT_ALT_NAME, true))
                        .also("tls-br-7.1.2.7.6-5#2")
                        .when(c -> !isNameless(c))
                        .implies("rfc5280.ext.subject-alt-name.not-critical"));
    }

    private static Stream<Mutant> kinds() {
        DistinguishedName directory = DistinguishedName.of(Attribute.printable(Oids.COUNTRY, "NL"));
        return Stream.of(
                kind("other-name", "-4", GeneralNames.other("1.3.6.1.4.1.311.20.2.3", DerWriter.utf8("me"))),
                kind("rfc822-name", "-5", GeneralNames.email("me@example.com")),
                kind("x400-address", "-13", GeneralNames.x400()),
                kind("directory-name", "-14", GeneralNames.directory(directory)),
                kind("edi-party-name", "-15", GeneralNames.ediParty("me")),
                kind("uri", "-16", GeneralNames.uri("https://example.com/")),
                kind("registered-id", "-20", GeneralNames.registered("1.3.6.1.4.1.99999")));
    }

    private static Stream<Mutant> domainNames() {
        return Stream.of(
                dns("form", "-7#1", "two-asterisks", "*.*.example.com")
                        .implies(NO_WILDCARD)
                        .implies(RFC_FORM),
                dns("form", "-7#1", "inner-asterisk", "www.*.example.com").implies(RFC_FORM),
                dns("form", "-7#1", "part-of-label", "www*.example.com"),
                dns("form", "-7#1", "asterisk-alone", "*")
                        .given(SubscriberSubjectAltNameMutants::endingInTime)
                        .implies(id("dns.internal"), RFC_FORM),
                dns("form", "-7#1", "empty", "").implies(RFC_FORM, NO_EMPTY_NAME),
                dns("form", "-7#1", "empty-label", "www..example.com").implies(RFC_FORM),
                dns("form", "-7#1", "leading-dot", ".example.com").implies(RFC_FORM),
                dns("form", "-7#1", "254-octets", "abc." + "a23456789.".repeat(24) + "example.de")
                        .implies(RFC_FORM),
                dns("internal", "-9", "local", "server.local"),
                dns("internal", "-9", "corp", "mail.corp"),
                dns("internal", "-9", "one-label", "mailserver"),
                dns("internal", "-9", "localhost", "localhost"),
                dns("internal", "-9", "reserved", "www.example"),
                dns("internal", "-9", "wildcard", "*.home").implies(NO_WILDCARD),
                dns("internal", "-9", "address", "192.0.2.1"),
                dns("reverse-zone", "-10", "ipv4", "4.4.8.8.in-addr.arpa"),
                dns("reverse-zone", "-10", "ipv6", "1.0.0.0.0.a.2.ip6.arpa"),
                dns("reverse-zone", "-10", "upper-case", "4.4.8.8.IN-ADDR.ARPA"),
                dns("reverse-zone", "-10", "zone", "ip6.arpa"),
                dns("reverse-zone", "-10", "wildcard", "*.8.8.in-addr.arpa").implies(NO_WILDCARD),
                dns("ldh", "-11#1", "underscore", "under_score.example.com").implies(RFC_LDH),
                dns("ldh", "-11#1", "space", "my host.example.com")
                        .implies("tls.subscriber.san.dns.form", RFC_LDH, RFC_FORM),
                dns("ldh", "-11#1", "slash", "example.com/path.example.com")
                        .implies("tls.subscriber.san.dns.form", RFC_LDH, RFC_FORM),
                dns("ldh", "-11#1", "port", "www.example:443.com")
                        .implies("tls.subscriber.san.dns.form", RFC_LDH, RFC_FORM),
                dns("ldh", "-11#1", "hyphen-first", "-www.example.com").implies(RFC_LDH),
                dns("ldh", "-11#1", "hyphen-last", "www-.example.com").implies(RFC_LDH),
                dns("ldh", "-11#1", "64-octets", "a".repeat(64) + ".example.com")
                        .implies("tls.subscriber.san.dns.form", RFC_LDH, RFC_FORM),
                dns("reserved-ldh", "-11#2", "any", "ab--cd.example.com"),
                dns("reserved-ldh", "-11#2", "digits", "12--34.example.com"),
                dns("reserved-ldh", "-11#2", "below-wildcard", "*.ab--cd.example.com")
                        .implies(NO_WILDCARD),
                dns("p-label", "-11#3", "nothing", "xn--.example.com").implies(id("dns.ldh"), RFC_LDH),
                dns("p-label", "-11#3", "cut-off", "xn--0.example.com"),
                dns("p-label", "-11#3", "overflow", "xn--99999999.example.com"),
                dns("p-label", "-11#3", "upper-case", "XN--99999999.example.com"),
                dns("root-label", "-12", "", "www.example.com.")
                        .implies("rfc5280.ext.subject-alt-name.dns-name.root-label"));
    }

    private static Stream<Mutant> addresses() {
        Stream<Mutant> forms = Stream.of(0, 3, 5, 8, 15, 17, 32)
                .map(octets -> san("ip.form", "-18#1", octets + "-octets", c -> c.name(GeneralNames.ip(filled(octets))))
                        .implies("rfc5280.ext.subject-alt-name.ip-address.length")
                        .implies(octets == 0 ? new String[] {NO_EMPTY_NAME} : new String[0])
                        .of(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV));
        Stream<Mutant> blocks = Stream.of(
                        "0.0.0.1",
                        "10.1.2.3",
                        "100.64.0.1",
                        "100.127.255.255",
                        "127.0.0.1",
                        "169.254.169.254",
                        "172.16.0.1",
                        "172.31.255.255",
                        "192.0.0.8",
                        "192.0.2.1",
                        "192.168.1.1",
                        "198.18.0.1",
                        "198.51.100.1",
                        "203.0.113.9",
                        "240.0.0.1",
                        "255.255.255.255",
                        "0000:0000:0000:0000:0000:0000:0000:0001",
                        "0000:0000:0000:0000:0000:ffff:0808:0404",
                        "0064:ff9b:0001:0000:0000:0000:0000:0001",
                        "0100:0000:0000:0000:0000:0000:0000:0001",
                        "2001:0db8:0000:0000:0000:0000:0000:0001",
                        "fc00:0000:0000:0000:0000:0000:0000:0001",
                        "fdff:ffff:0000:0000:0000:0000:0000:0001",
                        "fe80:0000:0000:0000:0000:0000:0000:0001")
                .map(address -> san(
                                "ip.reserved", "-19", address.replace(':', '-'), c -> c.name(GeneralNames.ip(address)))
                        .of(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV));
        return Stream.concat(forms, blocks);
    }

    private static Stream<Mutant> past() {
        return Stream.of(
                dns("underscore.elsewhere", "-r2#2", "", "www.-_under.example.com")
                        .implies(RFC_LDH)
                        .given(c -> c.lasting(Duration.ofDays(29))),
                dns("underscore.leftmost", "-r3", "", "w_w.example.com")
                        .implies(RFC_LDH)
                        .given(c -> c.lasting(Duration.ofDays(29))),
                dns("underscore.absent", "-r5", "", "www.under_score.example.com")
                        .implies(id("dns.preferred-syntax"), RFC_LDH),
                dns("preferred-syntax", "-r6", "", "www-.example.com").implies(RFC_LDH),
                dns("underscore.validity", "-r4", "", "www.under_score.example.com")
                        .implies(RFC_LDH)
                        .given(c -> c.lasting(Duration.ofDays(31))),
                dns("internal.expiry", "-r1#1", "", "server.local")
                        .given(c -> c.notAfter(END_OF_INTERNAL_NAMES))
                        .of(Profile.Group.TLS_NOT_EV),
                san("ip.reserved.expiry", "-r1#2", "", c -> c.name(GeneralNames.ip("10.1.2.3")))
                        .given(c -> c.notAfter(END_OF_INTERNAL_NAMES))
                        .of(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV));
    }

    private static Mutant kind(String rule, String duty, byte[] name) {
        return san(rule, duty, "", c -> c.name(name)).implies("evg.subscriber.san." + rule);
    }

    private static Mutant dns(String rule, String duty, String name, String text) {
        return san("dns." + rule, duty, name, c -> c.dnsName(text));
    }

    private static Mutant san(String rule, String duty, String name, UnaryOperator<CertificateSpec> change) {
        Mutant mutant = Mutant.mutant(id(rule), "tls-br-7.1.2.7.12" + duty, change)
                .named(name)
                .of(Profile.Group.TLS_SUBSCRIBER);
        // 4.2.2 says the same of issuing
        return switch (duty) {
            case "-9" -> mutant.also("tls-br-4.2.2-1#1");
            case "-10" -> mutant.also("tls-br-4.2.2-2");
            case "-19" -> mutant.also("tls-br-4.2.2-1#2");
            default -> mutant;
        };
    }

    /** While internal names were tolerated, only for so long. */
    private static CertificateSpec endingInTime(CertificateSpec c) {
        return c.issuedAt().isBefore(END_OF_INTERNAL_NAMES)
                ? c.notBefore(c.issuedAt()).lasting(Duration.ofHours(1))
                : c;
    }

    private static boolean isNameless(CertificateSpec c) {
        return c.subject().rdns().isEmpty();
    }

    private static byte[] filled(int octets) {
        byte[] address = new byte[octets];
        Arrays.fill(address, (byte) 8);
        return address;
    }

    private static String id(String rule) {
        return "tls.subscriber.san." + rule;
    }
}

package org.clausewise.gen.rfc;

import static org.clausewise.gen.Oids.ISSUER_ALT_NAME;
import static org.clausewise.gen.Oids.SUBJECT_ALT_NAME;
import static org.clausewise.rule.Profile.PKIX;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;

/** RFC 5280 4.2.1.6 and 4.2.1.7, alternative names; RFC 4985 2, RFC 8398 3 and RFC 8399 2.5 on some of them. */
public final class AlternativeNamesMutants {
    private static final String SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";
    private static final String SRV_NAME = "1.3.6.1.5.5.7.8.7";
    private static final String LDH = "dns-name.ldh";
    private static final String FORM = "dns-name.form";
    private static final String LONG_LABEL = "a".repeat(64) + ".example.com";
    private static final String LONG_NAME = ("a".repeat(60) + ".").repeat(4) + "example.com";

    private AlternativeNamesMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(subject(), subjectNames(), issuerNames(), otherNames())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> subject() {
        return Stream.of(
                san("present", "4.2.1.6-5#1", c -> c.without(SUBJECT_ALT_NAME).subject(DistinguishedName.EMPTY))
                        .also("rfc5280-4.2.1.6-4#2", "rfc5280-4.2-5"),
                san(
                                "critical",
                                "4.2.1.6-5#2",
                                c -> c.critical(SUBJECT_ALT_NAME, false).subject(DistinguishedName.EMPTY))
                        .given(CertificateAuthorities::named)
                        .implies("rfc5280.fields.subject.san-critical"),
                san("not-critical", "4.2.1.6-6", c -> c.critical(SUBJECT_ALT_NAME, true))
                        .given(CertificateAuthorities::named),
                san("not-empty", "4.2.1.6-23", c -> c.names(List.of()))
                        .given(CertificateAuthorities::named)
                        .implies("rfc5280.der.constraint"));
    }

    private static Stream<Mutant> subjectNames() {
        return Stream.of(
                name(LDH, "12#1", "underscore", GeneralNames.dns("a_b.example.com")),
                name(LDH, "12#1", "hyphen", GeneralNames.dns("www.example-.com")),
                name(LDH, "12#1", "long-label", GeneralNames.dns(LONG_LABEL)).implies(san(FORM)),
                name(LDH, "12#1", "null", GeneralNames.dns("www.exa\0mple.com")).implies(san(FORM)),
                name(FORM, "12#2", "empty-label", GeneralNames.dns("www..example.com")),
                name(FORM, "12#2", "period-first", GeneralNames.dns(".example.com")),
                name(FORM, "12#2", "long", GeneralNames.dns(LONG_NAME)),
                name(FORM, "12#3", "bare-wildcard", GeneralNames.dns("*")),
                name(FORM, "12#3", "wildcard-inside", GeneralNames.dns("www.*.example.com")),
                name(FORM, "12#3", "two-wildcards", GeneralNames.dns("w*w.*.example.com")),
                name("dns-name.root-label", "12#4", "", GeneralNames.dns("www.example.com.")),
                name("dns-name.blank", "13", "", GeneralNames.dns(" ")).implies(san(LDH), san(FORM)),
                name("dns-name.mailbox", "7", "", GeneralNames.dns("anna@example.com"))
                        .implies(san(LDH), san(FORM)),
                name("dns-name.uri", "15", "", GeneralNames.dns("https://www.example.com"))
                        .implies(san(LDH), san(FORM)),
                name(
                        "ip-address.length",
                        "8",
                        "text",
                        GeneralNames.ip("192.0.2.1".getBytes(StandardCharsets.US_ASCII))),
                name("ip-address.length", "9", "five", GeneralNames.ip(new byte[] {0, 8, 8, 8, 8})),
                name("ip-address.length", "10", "fifteen", GeneralNames.ip(new byte[15])),
                mailbox("brackets", "<anna@example.com>"),
                mailbox("comment", "anna@example.com (Anna)"),
                mailbox("name", "Anna <anna@example.com>"),
                mailbox("no-at-sign", "anna.example.com"),
                mailbox("no-local-part", "@example.com"),
                mailbox("two-full-stops", "anna..b@example.com"),
                mailbox("domain", "anna@example_com"),
                uri("absolute", "16#1", "host-first", "www.example.com").also("rfc5280-4.2.1.6-17#1"),
                uri("absolute", "16#1", "path", "/index.html").also("rfc5280-4.2.1.6-17#1"),
                uri("syntax", "16#2", "space", "https://www.example.com/a b"),
                uri("syntax", "16#2", "percent", "https://www.example.com/100%"),
                uri("syntax", "16#2", "port", "https://www.example.com:80a/"),
                uri("specific-part", "17#2", "slashes", "https://"),
                uri("specific-part", "17#2", "nothing", "https:"),
                uri("host", "18", "label", "https://intranet/"),
                uri("host", "18", "none", "https:///index.html"),
                uri("host", "18", "address", "https://192.0.2.256/"),
                uri("host", "18", "ipv6", "https://[2001:db8::1::2]/"),
                name("no-empty-name", "24", "rfc822-name", GeneralNames.email(""))
                        .implies(san("rfc822-name.mailbox")),
                name("no-empty-name", "24", "directory-name", GeneralNames.directory(DistinguishedName.EMPTY)));
    }

    private static Stream<Mutant> issuerNames() {
        return Stream.of(
                issuer("rfc822-name.mailbox", 1, GeneralNames.email("<ca@example.com>")),
                issuer("dns-name.ldh", 2, GeneralNames.dns("a_b.example.com")),
                issuer("dns-name.form", 3, GeneralNames.dns("ca..example.com")).named("empty-label"),
                issuer("dns-name.form", 3, GeneralNames.dns("*")).named("wildcard"),
                issuer("dns-name.root-label", 4, GeneralNames.dns("ca.example.com.")),
                issuer("dns-name.blank", 5, GeneralNames.dns(" ")).implies(ian("dns-name.ldh")),
                issuer("uri.absolute", 6, GeneralNames.uri("ca.example.com")),
                issuer("uri.syntax", 7, GeneralNames.uri("https://ca.example.com/<>")),
                issuer("uri.specific-part", 8, GeneralNames.uri("https://")),
                issuer("uri.host", 9, GeneralNames.uri("https://ca/")),
                issuer("ip-address.length", 10, GeneralNames.ip(new byte[3])),
                issuer("not-empty", 11).implies("rfc5280.der.constraint"),
                issuer("no-empty-name", 12, GeneralNames.directory(DistinguishedName.EMPTY)),
                pkix(
                        ian("not-critical"),
                        "rfc5280-4.2.1.7-2",
                        c -> c.with(Extension.critical(
                                ISSUER_ALT_NAME, DerWriter.sequence(GeneralNames.dns("ca.example.com"))))));
    }

    private static Stream<Mutant> otherNames() {
        return Stream.of(
                srv("no-underscore", "xmpp.example.com").also("rfc4985-2-2"),
                srv("no-name", "_xmpp").also("rfc4985-2-2"),
                srv("protocol", "_xmpp._tcp.example.com").also("rfc4985-2-2"),
                smtp("u-label", "rfc8398-3-2", "", "学生@xn--bcher-kva.example.com"),
                smtp("idna", "rfc8398-4-1", "emoji", "学生@\ud83d\ude00.example.com"),
                smtp("idna", "rfc8398-4-1", "upper-case", "学生@B\u00fccher.example.com"),
                smtp("idna", "rfc8398-4-1", "decomposed", "学生@u\u0308ber.example.com"),
                smtp("form", "rfc8398-3-u1", "no-at-sign", "学生.example.com"),
                smtp("form", "rfc8398-3-u1", "address", "学生@[192.0.2.256]"),
                smtp("ldh", "rfc8398-3-3#1", "underscore", "学生@a_b.example.com"),
                smtp("ldh", "rfc8398-3-3#1", "reserved", "学生@ab--c.example.com"),
                smtp("lower-case", "rfc8398-3-3#2", "", "学生@Example.com"),
                smtp("beyond-ascii", "rfc8398-3-4", "", "anna@example.com").also("rfc8398-3-5"),
                smtp("byte-order-mark", "rfc8398-3-6", "", "\uFEFF学生@example.com")
                        .also("rfc8399-7.5.2-2"),
                idna("overflow", "anna@xn--99999999.example.com"),
                idna("emoji", "anna@xn--ls8h.example.com"),
                idna("reserved", "anna@ab--cd.example.com"),
                rfc822("local-part", "ö@example.com").also("rfc8399-7.5.2-1"),
                rfc822("domain", "o@exämple.com").also("rfc5280-7.5-2"));
    }

    private static Mutant san(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return pkix(san(rule), "rfc5280-" + clause, change);
    }

    private static Mutant name(String rule, String clause, String name, byte[] generalName) {
        return san(rule, "4.2.1.6-" + clause, c -> c.name(generalName))
                .named(name)
                .given(CertificateAuthorities::named);
    }

    private static Mutant mailbox(String name, String mailbox) {
        return name("rfc822-name.mailbox", "u1", name, GeneralNames.email(mailbox));
    }

    private static Mutant uri(String rule, String clause, String name, String uri) {
        return name("uri." + rule, clause, name, GeneralNames.uri(uri));
    }

    private static Mutant issuer(String rule, int duty, byte[]... names) {
        return pkix(
                ian(rule),
                "rfc5280-4.2.1.7-1#" + duty,
                c -> c.with(Extension.notCritical(ISSUER_ALT_NAME, DerWriter.sequence(names))));
    }

    private static Mutant srv(String name, String text) {
        return pkix(
                        "rfc4985.srv-name.form",
                        "rfc4985-2-1",
                        c -> c.name(GeneralNames.other(SRV_NAME, DerWriter.ia5(text))))
                .named(name)
                .given(CertificateAuthorities::named);
    }

    private static Mutant smtp(String rule, String clause, String name, String mailbox) {
        return pkix(
                        "rfc8398.smtp-utf8-mailbox." + rule,
                        clause,
                        c -> c.name(GeneralNames.other(SMTP_UTF8_MAILBOX, DerWriter.utf8(mailbox))))
                .named(name)
                .given(CertificateAuthorities::named);
    }

    private static Mutant idna(String name, String mailbox) {
        return pkix(
                        "rfc8398.smtp-utf8-mailbox.rfc822-name.idna",
                        "rfc8398-4-1",
                        c -> c.name(GeneralNames.email(mailbox)))
                .named(name)
                .given(CertificateAuthorities::named);
    }

    private static Mutant rfc822(String rule, String mailbox) {
        return pkix(
                        "rfc8398.smtp-utf8-mailbox.rfc822-name." + rule,
                        rule.equals("domain") ? "rfc8399-7.5.1-1" : "rfc8398-3-1",
                        c -> c.name(GeneralNames.email(mailbox)))
                .given(CertificateAuthorities::named)
                .implies("rfc5280.der.ia5-string", san("rfc822-name.mailbox"));
    }

    private static Mutant pkix(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(rule, clause, change).of(PKIX);
    }

    private static String san(String rule) {
        return "rfc5280.ext.subject-alt-name." + rule;
    }

    private static String ian(String rule) {
        return "rfc5280.ext.issuer-alt-name." + rule;
    }
}

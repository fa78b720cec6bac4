package org.clausewise.gen.practice;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.rule.Profile.PKIX;
import static org.clausewise.rule.Profile.TLS_OV;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;

/** What stands in names that nobody means. */
public final class AttributesMutants {
    private static final DistinguishedName SUBJECT = DistinguishedName.of(
            printable(Oids.COUNTRY, "NL"), utf8(Oids.LOCALITY, "Utrecht"), utf8(Oids.ORGANIZATION, "Example B.V."));

    private AttributesMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(spaces(), characters(), words(), lengths(), several())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> spaces() {
        return Stream.of(
                organization("leading-space", 1, "", " Example B.V."),
                organization("trailing-space", 2, "", "Example B.V. "),
                organization("trailing-space", 2, "ideographic", "Example\u3000"),
                issuer("leading-space", 3, " Clausewise"),
                issuer("trailing-space", 4, "Clausewise "));
    }

    private static Stream<Mutant> characters() {
        return Stream.of(
                misspelt("control-character", 5, "tab", "Example\tB.V."),
                misspelt("control-character", 5, "escape", "Example\u001B[31m B.V."),
                misspelt("control-character", 5, "c1", "Example\u0085B.V."),
                misspelt("control-character", 5, "line-separator", "Example\u2028B.V."),
                misspelt("control-character", 5, "private-use", "Example \uE000"),
                organization("invisible-character", 6, "right-to-left-override", "Example \u202Egpj.V.B"),
                organization("invisible-character", 6, "zero-width-space", "Exam\u200Bple"),
                organization("invisible-character", 6, "byte-order-mark", "\uFEFFExample"),
                organization("invisible-character", 6, "soft-hyphen", "Exam\u00ADple"),
                misspelt("encoded-twice", 7, "latin-1", "M\u00C3\u00BCller & S\u00C3\u00B6hne"),
                misspelt("encoded-twice", 7, "windows-1252", "O\u00E2\u20AC\u2122Hara"),
                misspelt("encoded-twice", 7, "capital", "\u00C3\u0153bersee"),
                organization("lost-character", 8, "question-mark", "M?nchner R?ck"),
                organization("lost-character", 8, "replacement", "M\uFFFDnchner"),
                misspelt("html-entity", 9, "named", "Grand &amp; Sons"),
                misspelt("html-entity", 9, "decimal", "O&#39;Hara"),
                misspelt("html-entity", 9, "hexadecimal", "O&#x27;Hara"));
    }

    private static Stream<Mutant> words() {
        return Stream.of(
                organization("type-and-value", 10, "several", "Example, ST=Tokyo, C=JP"),
                organization("type-and-value", 10, "one", "O=Example"),
                organization("type-and-value", 10, "slashes", "Example/CN=host"),
                place("place", 11, "colon", "Kahnaw\u00E0:ke"),
                place("place", 11, "bar", "||Karas"),
                organization("filled-in", 12, "openssl", "Internet Widgits Pty Ltd"),
                organization("filled-in", 12, "fedora", "Default Company Ltd"),
                organization("filled-in", 12, "null", "null"),
                place("filled-in", 12, "field", "City"));
    }

    /** Under RFC 5280 alone, which lets names of persons be long and parts have several attributes. */
    private static Stream<Mutant> lengths() {
        return Stream.of(
                Mutant.mutant(
                                id("surname.length"),
                                "practice-attributes-u15#1",
                                c -> c.subject(s -> s.replace(
                                        Oids.SURNAME,
                                        utf8(Oids.SURNAME, "\u00e9".repeat(65)).value())))
                        .given(c -> c.subject(SUBJECT.with(utf8(Oids.SURNAME, "\u00e9".repeat(64))))
                                .critical(Oids.SUBJECT_ALT_NAME, false))
                        .of(PKIX),
                Mutant.mutant(
                                id("given-name.length"),
                                "practice-attributes-u15#2",
                                c -> c.subject(s -> s.replace(
                                        Oids.GIVEN_NAME,
                                        utf8(Oids.GIVEN_NAME, "\u00e9".repeat(65))
                                                .value())))
                        .given(c -> c.subject(SUBJECT.with(utf8(Oids.GIVEN_NAME, "\u00e9".repeat(64))))
                                .critical(Oids.SUBJECT_ALT_NAME, false))
                        .of(PKIX));
    }

    private static Stream<Mutant> several() {
        String ov = "tls.subscriber.ov.subject.";
        UnaryOperator<DistinguishedName> joined = s -> s.join(1, utf8(Oids.ORGANIZATIONAL_UNIT, "Roots"));
        return Stream.of(
                Mutant.mutant(
                        "practice.attributes.issuer.one-attribute",
                        "practice-attributes-u16",
                        c -> c.issuerName(joined.apply(c.issuerName())).issuer(i -> i.subject(joined))),
                subject("one-attribute", 13, "ov", s -> s.join(0, utf8(Oids.STATE_OR_PROVINCE, "Utrecht")))
                        .implies(ov + "one-attribute", "tls.subscriber.name.one-attribute")
                        .of(TLS_OV));
    }

    private static Mutant organization(String rule, int clause, String name, String text) {
        return value(rule, clause, name, Oids.ORGANIZATION, text);
    }

    /** Under RFC 5280 alone: the TLS BR ask for the name itself. */
    private static Mutant misspelt(String rule, int clause, String name, String text) {
        return organization(rule, clause, name, text).of(PKIX);
    }

    private static Mutant place(String rule, int clause, String name, String text) {
        return value(rule, clause, name, Oids.LOCALITY, text);
    }

    private static Mutant value(String rule, int clause, String name, String type, String text) {
        return Mutant.mutant(
                        id(rule),
                        "practice-attributes-u" + clause,
                        c -> c.subject(s -> s.replace(type, utf8(type, text).value())))
                .named(name)
                .of(TLS_OV, PKIX)
                .given(c -> c.subject(SUBJECT).critical(Oids.SUBJECT_ALT_NAME, false));
    }

    private static Mutant issuer(String rule, int clause, String text) {
        UnaryOperator<DistinguishedName> change =
                s -> s.replace(Oids.ORGANIZATION, utf8(Oids.ORGANIZATION, text).value());
        return Mutant.mutant(
                "practice.attributes.issuer." + rule,
                "practice-attributes-u" + clause,
                c -> c.issuerName(change.apply(c.issuerName())).issuer(i -> i.subject(change)));
    }

    private static Mutant subject(String rule, int clause, String name, UnaryOperator<DistinguishedName> change) {
        return Mutant.mutant(
                        "practice.tls-attributes." + rule, "practice-attributes-u" + clause, c -> c.subject(change))
                .named(name)
                .given(c -> c.subject(SUBJECT));
    }

    private static String id(String rule) {
        return "practice.attributes.subject." + rule;
    }
}

package org.clausewise.gen.rfc;

import java.util.List;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Punycode;
import org.clausewise.rule.Profile;

/** RFC 5891 and 5892, labels that are no A-labels of IDNA2008. TLS BR lets them be, so these are certificates of RFC 5280 alone. */
public final class InternationalizedNamesMutants {
    private static final String SAN = "rfc5280.ext.subject-alt-name.dns-name.";

    private InternationalizedNamesMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                name("ascii", "rfc5891-3.1-1#1", "latin-1", "b\u00fccher.example.com")
                        .also("rfc5891-3.2-1")
                        .implies("rfc5280.der.ia5-string", SAN + "ldh", SAN + "form"),
                name("a-label", "rfc5891-3.1-1#2", "overflow", "xn--99999999.example.com"),
                name("a-label", "rfc5891-3.1-1#2", "ascii-alone", "xn--abcde-.example.com")
                        .implies(SAN + "ldh"),
                name("reserved-ldh", "rfc5891-3.1-1#3", "", "ab--cd.example.com"),
                label("nfc", "rfc5891-4.1-1", "decomposed", "u\u0308ber"),
                label("disallowed", "rfc5891-4.2.2-1#1", "emoji", "\ud83d\ude00"),
                label("disallowed", "rfc5891-4.2.2-1#1", "upper-case", "b\u00dccher"),
                label("disallowed", "rfc5891-4.2.2-1#1", "symbol", "a\u2603"),
                // U+40000: nothing is planned for its plane
                label("unassigned", "rfc5891-4.2.2-1#2", "", "a\ud8c0\udc00"),
                label("hyphens", "rfc5891-4.2.3.1-1", "third-and-fourth", "ab--\u00e4"),
                label("hyphens", "rfc5891-4.2.3.1-1", "first", "-\u00e4"),
                label("hyphens", "rfc5891-4.2.3.1-1", "last", "\u00e4-"),
                label("leading-mark", "rfc5891-4.2.3.2-1", "", "\u093f\u0915"),
                label("context", "rfc5891-4.2.3.3-1", "joiner", "a\u200db").also("rfc5892-1-3"),
                label("context", "rfc5891-4.2.3.3-1", "non-joiner", "a\u200cb").also("rfc5892-1-3"),
                label("context", "rfc5891-4.2.3.3-1", "middle-dot", "a\u00b7l").also("rfc5892-1-3"),
                label("context", "rfc5891-4.2.3.3-1", "katakana-dot", "a\u30fbb")
                        .also("rfc5892-1-3"),
                // the one kind of digits is AN, the other EN
                label("context", "rfc5891-4.2.3.3-1", "mixed-digits", "\u0628\u0661\u06f2")
                        .also("rfc5892-1-3")
                        .implies("rfc5891.names.bidi"),
                label("keraia", "rfc5892-A-1", "", "\u0375a").also("rfc5891-4.2.3.3-1", "rfc5892-1-3"),
                label("geresh", "rfc5892-A-2", "", "\u0628\u05f3").also("rfc5891-4.2.3.3-1", "rfc5892-1-3"),
                label("gershayim", "rfc5892-A-3", "", "\u0628\u05f4").also("rfc5891-4.2.3.3-1", "rfc5892-1-3"),
                label("bidi", "rfc5891-4.2.3.4-1", "digit-first", "1\u05d0"),
                label("bidi", "rfc5891-4.2.3.4-1", "arabic-digit-first", "\u0661\u0628"),
                label("bidi", "rfc5891-4.2.3.4-1", "left-to-right-inside", "\u05d0a\u05d1"),
                label("bidi", "rfc5891-4.2.3.4-1", "left-to-right-first", "a\u05d0"),
                label("bidi", "rfc5891-4.2.3.4-1", "hyphen-last", "\u05d0-").implies("rfc5891.names.hyphens"),
                label("bidi", "rfc5891-4.2.3.4-1", "two-kinds-of-digits", "\u05d01\u0661"));
    }

    private static Mutant label(String rule, String duty, String name, String label) {
        return name(rule, duty, name, "www.xn--" + Punycode.encode(label) + ".example.com");
    }

    private static Mutant name(String rule, String duty, String name, String host) {
        return Mutant.mutant("rfc5891.names." + rule, duty, c -> c.name(GeneralNames.dns(host)))
                .named(name)
                .of(Profile.PKIX);
    }
}

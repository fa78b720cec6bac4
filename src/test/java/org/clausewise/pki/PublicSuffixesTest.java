package org.clausewise.pki;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicSuffixesTest {
    @ParameterizedTest
    @CsvSource({
        "com, com",
        "www.example.COM, com",
        "example.co.uk, co.uk",
        "co.uk, co.uk",
        "a.b.c.kobe.jp, c.kobe.jp",
        "c.kobe.jp, c.kobe.jp",
        "kobe.jp, jp",
        "city.kobe.jp, kobe.jp",
        "www.city.kobe.jp, kobe.jp",
        "www.ck, ck",
        "www.www.ck, ck",
        "a.b.ck, b.ck",
        "example.xn--p1ai, xn--p1ai"
    })
    void icann(String name, String suffix) {
        assertThat(PublicSuffixes.embedded().suffix(name, true)).isEqualTo(suffix);
    }

    @Test
    void privateSection() {
        assertThat(PublicSuffixes.embedded().suffix("a.github.io", true)).isEqualTo("io");
        assertThat(PublicSuffixes.embedded().suffix("a.github.io", false)).isEqualTo("github.io");
        assertThat(PublicSuffixes.embedded().isSuffix("GitHub.io", false)).isTrue();
        assertThat(PublicSuffixes.embedded().isSuffix("github.io", true)).isFalse();
    }

    @Test
    void noRule() {
        assertThat(PublicSuffixes.embedded().suffix("printer.local", false)).isNull();
        assertThat(PublicSuffixes.embedded().isSuffix("local", false)).isFalse();
    }

    @Test
    void otherLists() {
        byte[] text = "// comment\nlocal\n*.two.local\n!not.two.local\n// ===BEGIN PRIVATE DOMAINS===\nmine.local\n"
                .getBytes(US_ASCII);
        PublicSuffixes suffixes = PublicSuffixes.parse(text);
        assertThat(suffixes.suffix("a.x.two.local", true)).isEqualTo("x.two.local");
        assertThat(suffixes.suffix("a.not.two.local", true)).isEqualTo("two.local");
        assertThat(suffixes.suffix("a.mine.local", true)).isEqualTo("local");
        assertThat(suffixes.suffix("a.mine.local", false)).isEqualTo("mine.local");
        assertThat(suffixes.date()).isEmpty();
    }

    @Test
    void topLevelDomains() {
        Tlds tlds = Tlds.embedded();
        assertThat(tlds.date()).isEqualTo(PublicSuffixes.embedded().date()).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(tlds.size()).isGreaterThan(1400);
        for (String tld : new String[] {"com", "COM", "ck", "arpa", "xn--p1ai"}) {
            assertThat(tlds.contains(tld.getBytes(US_ASCII), 0, tld.length()))
                    .as(tld)
                    .isTrue();
        }
        for (String tld : new String[] {"onion", "local", "co", "", "com."}) {
            boolean expected = tld.equals("co");
            assertThat(tlds.contains(tld.getBytes(US_ASCII), 0, tld.length()))
                    .as(tld)
                    .isEqualTo(expected);
        }
        Tlds iana = Tlds.parse("# Version 2026\nAAA\nXN--P1AI\n".getBytes(US_ASCII));
        assertThat(iana.size()).isEqualTo(2);
        assertThat(iana.contains(new byte[] {'a', 'A', 'a'}, 0, 3)).isTrue();
        assertThat(iana.date()).isEmpty();
    }
}

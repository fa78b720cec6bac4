package org.clausewise.pki;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    private static Tlds.Standing standing(String tld, String instant) {
        byte[] b = tld.getBytes(US_ASCII);
        return Tlds.embedded().standing(b, 0, b.length, Instant.parse(instant).getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "com, 2012-07-01T00:00:00Z, DELEGATED",
        "app, 2015-07-01T23:59:59Z, ABSENT",
        "app, 2015-07-02T00:00:00Z, DELEGATED",
        "an, 2015-07-30T23:59:59Z, DELEGATED",
        "an, 2015-07-31T00:00:00Z, ABSENT",
        "spiegel, 2014-07-17T23:59:59Z, ABSENT",
        "SPIEGEL, 2014-07-18T00:00:00Z, DELEGATED",
        "spiegel, 2018-12-14T23:59:59Z, DELEGATED",
        "spiegel, 2018-12-15T00:00:00Z, ABSENT",
        "nosuchtld, 2026-11-30T00:00:00Z, ABSENT",
        // 90 days after the list
        "nosuchtld, 2027-02-16T23:59:59Z, ABSENT",
        "nosuchtld, 2027-02-17T00:00:00Z, UNKNOWN",
        "xn--nosuchtld, 2030-01-01T00:00:00Z, UNKNOWN",
        "com, 2030-01-01T00:00:00Z, DELEGATED",
        "local, 2030-01-01T00:00:00Z, ABSENT",
        "CORP, 2030-01-01T00:00:00Z, ABSENT",
        "h4x, 2030-01-01T00:00:00Z, ABSENT",
        "x, 2030-01-01T00:00:00Z, ABSENT"
    })
    void topLevelDomainsAtAnInstant(String tld, String instant, Tlds.Standing standing) {
        assertThat(standing(tld, instant)).isEqualTo(standing);
    }

    @Test
    void aListOfTheUsersOwnKeepsThePast() {
        Tlds iana = Tlds.parse(
                "# Version 2027060100, Last Updated Tue Jun  1 07:07:01 2027 UTC\nCOM\nNEWTLD\n".getBytes(US_ASCII));
        assertThat(iana.date()).isEqualTo("2027-06-01");
        long july = Instant.parse("2027-07-01T00:00:00Z").getEpochSecond();
        assertThat(iana.standing("newtld".getBytes(US_ASCII), 0, 6, july)).isEqualTo(Tlds.Standing.DELEGATED);
        assertThat(iana.standing("app".getBytes(US_ASCII), 0, 3, july)).isEqualTo(Tlds.Standing.ABSENT);
        assertThat(iana.standing("app".getBytes(US_ASCII), 0, 3, july - 60 * 86_400))
                .isEqualTo(Tlds.Standing.DELEGATED);
        assertThat(iana.standing("spiegel".getBytes(US_ASCII), 0, 7, 1_500_000_000L))
                .isEqualTo(Tlds.Standing.DELEGATED);
        assertThatThrownBy(() -> Tlds.parse("<html>\n".getBytes(US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<html>");
    }

    @Test
    void rulesInUnicode() {
        PublicSuffixes suffixes = PublicSuffixes.parse(
                "// VERSION: 2027-01-02_03-04-05_UTC\n// ===BEGIN ICANN DOMAINS===\n公司.cn // company\nрф\nverm\u00f6gensberater\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(suffixes.date()).isEqualTo("2027-01-02");
        assertThat(suffixes.isSuffix("xn--55qx5d.cn", true)).isTrue();
        assertThat(suffixes.isSuffix("xn--p1ai", true)).isTrue();
        assertThat(suffixes.isSuffix("xn--vermgensberater-ctb", true)).isTrue();
        assertThatThrownBy(() -> PublicSuffixes.parse("// nothing\n".getBytes(US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "com, true",
        "co.uk, true",
        "example.co.uk, false",
        "kobe.jp, true",
        "city.kobe.jp, false",
        "x.kobe.jp, true",
        "github.io, false"
    })
    void wildcardsOverRegistrations(String fqdn, boolean above) {
        byte[] b = fqdn.getBytes(US_ASCII);
        assertThat(PublicSuffixes.embedded().isAboveRegistrations(b, 0, b.length, true))
                .isEqualTo(above);
    }
}

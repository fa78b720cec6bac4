package org.clausewise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "example.com, EXAMPLE.com., true, false",
        "www.example.com, example.com, false, true",
        "a.b.example.com., example.com, false, true",
        "badexample.com, example.com, false, false",
        "example.com, www.example.com, false, false",
        ".example.com, example.com, false, false",
        "K.example, k.example, true, false",
        "\u212A.example, k.example, false, false"
    })
    void namesCompareByLabelsWithoutCase(String name, String other, boolean same, boolean under) {
        assertThat(DomainNames.same(name, other)).isEqualTo(same);
        assertThat(DomainNames.isUnder(name, other)).isEqualTo(under);
        assertThat(DomainNames.isOrIsUnder(name, other)).isEqualTo(same || under);
    }

    @Test
    void labelsOfNames() {
        assertThat(DomainNames.parent("a.b.c")).isEqualTo("b.c");
        assertThat(DomainNames.parent("c")).isEmpty();
        assertThat(DomainNames.parent("c.")).isEmpty();
        assertThat(DomainNames.firstLabel("a.b.c")).isEqualTo("a");
        assertThat(DomainNames.withoutWildcard("*.b.c")).isEqualTo("b.c");
        assertThat(DomainNames.withoutWildcard("*b.c")).isEqualTo("*b.c");
        assertThat(DomainNames.lowerCase("A.\u212A.\u00C9z")).isEqualTo("a.\u212A.\u00C9z");
        assertThat(DomainNames.isOnion("a.onion")).isTrue();
        assertThat(DomainNames.isOnion("onion")).isFalse();
    }

    @Test
    void agesCountToTheNanosecond() {
        Instant from = Instant.parse("2026-05-01T00:00:00.5Z");

        assertThat(Ages.atMost(30 * Ages.DAY, from, from.plusSeconds(30 * Ages.DAY)))
                .isTrue();
        assertThat(Ages.atMost(
                        30 * Ages.DAY, from, from.plusSeconds(30 * Ages.DAY).plusNanos(1)))
                .isFalse();
        assertThat(Ages.atMost(30 * Ages.DAY, from, from.minusSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-01T00:00:00Z, 825, 825",
        "2021-09-30T23:59:59Z, 825, 825",
        "2021-10-01T00:00:00Z, 398, 825",
        "2026-03-14T23:59:59Z, 398, 825",
        "2026-03-15T00:00:00Z, 200, 398",
        "2027-03-15T00:00:00Z, 100, 398",
        "2029-03-14T23:59:59Z, 100, 398",
        "2029-03-15T00:00:00Z, 10, 398"
    })
    void reusePeriodsByDate(Instant issuedAt, int names, int identity) {
        assertThat(ReusePeriods.ofNames(issuedAt)).isEqualTo(names * Ages.DAY);
        assertThat(ReusePeriods.ofIdentity(issuedAt)).isEqualTo(identity * Ages.DAY);
    }

    @Test
    void before2018TheyWereMonthsOfTheCalendar() {
        Instant issuedAt = Instant.parse("2017-05-31T00:00:00Z");

        assertThat(issuedAt.minusSeconds(ReusePeriods.ofNames(issuedAt)))
                .isEqualTo(Instant.parse("2014-02-28T00:00:00Z"));
    }

    @Test
    void aValueIsShownInTheRecordsThatMayShowIt() {
        assertThat(Shown.inDns("aB1", answer("TXT", "x=aB1;"))).isTrue();
        assertThat(Shown.inDns("aB1", answer("TXT", "x=ab1;"))).isFalse();
        assertThat(Shown.inDns("aB1", answer("CNAME", "ab1.dcv.example.org"))).isTrue();
        assertThat(Shown.inDns("aB1", answer("CAA", "0 x \"aB1\""))).isTrue();
        assertThat(Shown.inDns("aB1", answer("MX", "10 aB1.example.org"))).isFalse();
        assertThat(Shown.inDns(
                        "aB1",
                        DnsQuery.of("_ab1.example.com", "CNAME")
                                .answers(DnsRecord.of("_ab1.example.com", "CNAME", "dcv.example.org"))))
                .isTrue();
        assertThat(Shown.inDns("aB1", List.of())).isFalse();
    }

    @Test
    void whatIsRedactedTellsOneFromAnother() {
        assertThat(Redacted.value("0123456789abcdefghijklmnopqrstuvwxyz")).isEqualTo("0123... (36 characters)");
        assertThat(Redacted.value("short")).isEqualTo("... (5 characters)");
        assertThat(Redacted.contact("+31 20 555 0199")).isEqualTo("...99");
        assertThat(Redacted.contact("112")).isEqualTo("...");
        assertThat(Redacted.url("https://u:p@example.com:8443/a/b?q#f")).isEqualTo("https://example.com:8443/a/...");
        assertThat(Redacted.url("http://example.com/f5l3xqk7vd0c9w2m8z4t6rj1b/file.txt"))
                .isEqualTo("http://example.com/f5l3.../...");
        assertThat(Redacted.url("no url at all, but long enough")).isEqualTo("no ... (30 characters)");
        assertThat(Redacted.owner("_acme-challenge.www.example.com")).isEqualTo("_acme-challenge.www.example.com");
        assertThat(Redacted.owner("_f5l3xqk7vd0c9w2m8z4t6rj1b.example.com")).isEqualTo("_f5l....example.com");
        assertThat(Redacted.printable("a\u0007b\u00e9".repeat(100)))
                .hasSize(203)
                .startsWith("a?b?");
    }

    @Test
    void aValidationCoversItsNameAndWhatLiesBelow() {
        Validation v = Validation.of("v", ValidationMethod.DNS_CHANGE, "www.example.com")
                .authorizationDomainName("example.com");

        assertThat(v.covers("www.example.com")).isTrue();
        assertThat(v.covers("a.www.example.com")).isTrue();
        assertThat(v.covers("mail.example.com")).isTrue();
        assertThat(v.covers("example.org")).isFalse();
        // an alias elsewhere says nothing of the names beside it
        assertThat(v.authorizationDomainName("example.org").covers("mail.example.org"))
                .isFalse();
        assertThat(v.authorizationDomainName((String) null).covers("mail.example.com"))
                .isFalse();
    }

    private static List<DnsQuery> answer(String type, String data) {
        return List.of(DnsQuery.of("example.com", type).answers(DnsRecord.of("example.com", type, data)));
    }
}

package org.clausewise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausewise.pki.PublicSuffixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationDomainsTest {
    private static final PublicSuffixes LIST = PublicSuffixes.embedded();

    @ParameterizedTest
    @CsvSource({
        "www.example.co.uk, www.example.co.uk, true",
        "www.example.co.uk, EXAMPLE.co.uk., true",
        "www.example.co.uk, co.uk, false",
        "www.example.co.uk, uk, false",
        "www.example.co.uk, other.example.co.uk, false",
        "example.co.uk, www.example.co.uk, false",
        "a.b.kobe.jp, a.b.kobe.jp, true",
        "x.a.b.kobe.jp, b.kobe.jp, false",
        "x.city.kobe.jp, city.kobe.jp, true",
        // private suffixes are registered names all the same
        "me.github.io, github.io, true",
        "gov.uk, gov.uk, true",
        "www.host.unlisted, host.unlisted, true",
        "www.host.unlisted, unlisted, false"
    })
    void pruningEndsAtTheBaseDomainName(String fqdn, String domain, boolean pruned) {
        assertThat(AuthorizationDomains.isPruned(fqdn, domain, LIST)).isEqualTo(pruned);
    }

    @Test
    void aliasesAreFollowedFromTheNameOrWhatPruningYields() {
        List<DnsQuery> queries = List.of(
                DnsQuery.of("www.example.com", "CNAME")
                        .answers(
                                DnsRecord.of("www.example.com", "CNAME", "a.cdn.example.net"),
                                DnsRecord.of("a.cdn.example.net", "CNAME", "b.host.example.org.")),
                DnsQuery.of("example.com", "CNAME").answers(DnsRecord.of("example.com", "CNAME", "apex.example")));

        assertThat(isAlias("www.example.com", "a.cdn.example.net", queries)).isTrue();
        assertThat(isAlias("www.example.com", "example.net", queries)).isTrue();
        assertThat(isAlias("www.example.com", "b.host.example.org", queries)).isTrue();
        assertThat(isAlias("www.example.com", "apex.example", queries)).isTrue();
        assertThat(isAlias("www.example.com", "net", queries)).isFalse();
        assertThat(isAlias("www.example.com", "c.example.org", queries)).isFalse();
        assertThat(isAlias("mail.example.com", "a.cdn.example.net", queries)).isFalse();
        assertThat(isAlias("www.example.com", "a.cdn.example.net", List.of())).isFalse();
    }

    @Test
    void aliasesInACircleEnd() {
        List<DnsQuery> queries = List.of(DnsQuery.of("a.example.com", "A")
                .answers(
                        DnsRecord.of("a.example.com", "CNAME", "b.example.com"),
                        DnsRecord.of("b.example.com", "CNAME", "a.example.com")));

        assertThat(isAlias("a.example.com", "c.example.net", queries)).isFalse();
    }

    @Test
    void onlyNewTopLevelDomainsMayBeBrands() {
        assertThat(AuthorizationDomains.mayBeBrand("bmw")).isTrue();
        assertThat(AuthorizationDomains.mayBeBrand("com")).isFalse();
        assertThat(AuthorizationDomains.mayBeBrand("uk")).isFalse();
        assertThat(AuthorizationDomains.mayBeBrand("co.uk")).isFalse();
    }

    private static boolean isAlias(String fqdn, String domain, List<DnsQuery> queries) {
        return AuthorizationDomains.isAlias(fqdn, domain, queries, LIST);
    }
}

package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTest {
    private static final int ABOUT_FORM = Uri.RELATIVE | Uri.NOTHING_BUT_SCHEME | Uri.SYNTAX | Uri.HOST;

    private static int flaws(String uri) {
        // what stands around it must not count
        byte[] b = ("/" + uri + " x").getBytes(StandardCharsets.ISO_8859_1);
        return Uri.flaws(b, 1, b.length - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.com",
                "HTTPS://user:pw@www.example.com:8443/a/b;c=1?x=y&z#top",
                "http://192.0.2.1:/",
                "http://[2001:db8::1]:80/",
                "http://[::ffff:192.0.2.1]/",
                "http://[v1.fe80::a+en1]/",
                "http://www.example.com./",
                "http://a_b.example.com/%C3%BC",
                "http://*.example.com/",
                "urn:oid:1.2.3",
                "mailto:anna@example.com",
                "ldap:///cn=CA,dc=example?cACertificate;binary",
                "file:///etc/hosts",
                "x:y"
            })
    void absoluteUrisWithAHost(String uri) {
        assertThat(flaws(uri) & ABOUT_FORM).isZero();
    }

    /** A scheme in capitals is the same scheme, but takes the longer way. */
    @Property
    void schemesCompareWithoutCase(@ForAll("httpUris") String rest) {
        assertThat(flaws("http" + rest)).isEqualTo(flaws("HTTP" + rest));
    }

    @Provide
    Arbitrary<String> httpUris() {
        Arbitrary<String> host = Arbitraries.strings().withChars("ab1-._:@x%").ofMaxLength(12);
        Arbitrary<String> label =
                Arbitraries.strings().withChars("az09-").ofMinLength(60).ofMaxLength(66);
        Arbitrary<String> path = Arbitraries.strings().withChars("/a.~%4?#[ é").ofMaxLength(6);
        Arbitrary<String> tail = Arbitraries.of("", ".com", ".example.com", ".1a", ".com.", ":80", ".com/");
        return Combinators.combine(
                        Arbitraries.of("://", "s://", ":/", "s:", "s:/", ""),
                        Arbitraries.oneOf(host, label),
                        tail,
                        path)
                .as((a, b, c, d) -> a + b + c + d);
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.com, 1",
        "//www.example.com/, 1",
        "1http://www.example.com/, 1",
        "'', 1",
        "https:, 2",
        "https://, 2",
        "http://www.example.com/a b, 4",
        "http://www.example.com/100%, 4",
        "http://www.example.com/%2G, 4",
        "http://www.example.com/a#b#c, 4",
        "http://www.example.com/[1], 4",
        "http://www.example.com/é, 4",
        "http://www.example.com:8o/, 4",
        "http://a b@www.example.com/, 4",
        "http://[::1]x/, 4",
        "http:///path, 8",
        "http://example/, 8",
        "http://www..example.com/, 8",
        "http://192.0.2.256/, 8",
        "http://192.0.2/, 8",
        "http://*/, 8",
        "http://*.com/, 8",
        "http://[2001:db8::1::2]/, 8",
        "http://[12345::]/, 8",
        "http://[1:2:3:4:5:6:7:8:9]/, 8",
        "http://[1:2:3:4:5:6:7]/, 8",
        "http://[::1/, 8",
        "http://[v.a]/, 8"
    })
    void whatIsWrongWithAnother(String uri, int flaw) {
        assertThat(flaws(uri) & ABOUT_FORM).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource({
        "'ldap://ldap.example.com/cn=CA,dc=example?cACertificate;binary', 0",
        "LDAPS://ldap.example.com/cn=CA?cACertificate, 0",
        "ldap://ldap.example.com/?cACertificate, 16",
        "ldap://ldap.example.com, 48",
        "ldap://ldap.example.com/cn=CA, 32",
        "ldap://ldap.example.com/cn=CA??base, 32",
        "'ldap://ldap.example.com/cn=CA?a,b', 64",
        "ldap:///cn=CA?a, 128",
        "ftp://ftp.example.com/ca.CER, 512",
        "ftp://ftp.example.com/ca.p7c;type=i, 768",
        "ftp://ftp.example.com/ca.cer?x, 512",
        "ftp://ftp.example.com/ca.crt, 768",
        "https://www.example.com/, 0",
        "urn:oid:1.2.3, 512"
    })
    void whereItLeads(String uri, int traits) {
        assertThat(flaws(uri) & ~ABOUT_FORM).isEqualTo(traits);
    }
}

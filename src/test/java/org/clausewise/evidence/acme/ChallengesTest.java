package org.clausewise.evidence.acme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Challenges of ACME, by the examples of the documents where they give any. */
class ChallengesTest {
    // RFC 8555 8.3 and 8.4; RFC 7638 3.1
    private static final String HTTP_TOKEN = "LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0";
    private static final String DNS_TOKEN = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA";
    private static final String THUMBPRINT = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";

    @Test
    void keyAuthorizationsJoinTokenAndThumbprint() {
        String key = KeyAuthorization.of(HTTP_TOKEN, THUMBPRINT);

        assertThat(key).isEqualTo(HTTP_TOKEN + "." + THUMBPRINT);
        assertThat(KeyAuthorization.token(key)).isEqualTo(HTTP_TOKEN);
        assertThat(KeyAuthorization.token("none")).isEqualTo("none");
        assertThat(ChallengeNames.path(HTTP_TOKEN)).isEqualTo("/.well-known/acme-challenge/" + HTTP_TOKEN);
    }

    @Test
    void textRecordsHoldTheDigest() {
        // computed with another implementation
        assertThat(KeyAuthorization.digest(KeyAuthorization.of(DNS_TOKEN, THUMBPRINT)))
                .isEqualTo("ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8");
        assertThat(ChallengeNames.dns("www.example.org")).isEqualTo("_acme-challenge.www.example.org");
    }

    @Test
    void accountsHaveALabel() {
        // draft-ietf-acme-dns-account-label, 3.2
        assertThat(ChallengeNames.accountLabel("https://example.com/acme/acct/ExampleAccount"))
                .isEqualTo("_ujmmovf2vn55tgye");
        assertThat(ChallengeNames.dnsAccount("https://acme.ca.example.net/acct/7", "example.org"))
                .isEqualTo("_xf3ejs723zvqvv2c._acme-challenge.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        // RFC 8738 6
        "2001:db8::1, 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
        "192.0.2.10, 10.2.0.192.in-addr.arpa",
        "example.com, example.com"
    })
    void addressesAreNamedByTheirReverseMapping(String address, String name) {
        assertThat(ChallengeNames.serverName(address)).isEqualTo(name);
    }

    @Test
    void tokensAreOfTheBase64urlAlphabet() {
        assertThat(KeyAuthorization.isToken(DNS_TOKEN)).isTrue();
        assertThat(KeyAuthorization.isToken(DNS_TOKEN + "=")).isFalse();
        assertThat(KeyAuthorization.isToken("a+b")).isFalse();
        assertThat(KeyAuthorization.isToken("a/b")).isFalse();
        assertThat(KeyAuthorization.isToken("\u00e9")).isFalse();
        assertThat(KeyAuthorization.isToken("")).isFalse();
        // 22 characters hold 132 bits, 21 only 126
        assertThat(KeyAuthorization.mayHold128Bits("a".repeat(22))).isTrue();
        assertThat(KeyAuthorization.mayHold128Bits("a".repeat(21))).isFalse();
    }

    @Test
    void whiteSpaceAtTheEndOfTheBodyDoesNotCount() {
        String key = KeyAuthorization.of(HTTP_TOKEN, THUMBPRINT);

        assertThat(KeyAuthorization.isShownBy(key + "\r\n ", key)).isTrue();
        assertThat(KeyAuthorization.isShownBy(" " + key, key)).isFalse();
        assertThat(KeyAuthorization.isShownBy(key + "x", key)).isFalse();
        assertThat(KeyAuthorization.isShownBy("", key)).isFalse();
    }
}

package org.clausewise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {
    private static HttpUrl url(String text) {
        return Objects.requireNonNull(HttpUrl.parse(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com, http, example.com, 80, /",
        "HTTPS://Example.com:8443/a?b#c, https, Example.com, 8443, /a?b",
        "http://u:p@h_x.example.com:/a/./b/../c/, http, h_x.example.com, 80, /a/c/",
        "http://[2001:db8::1]:81?q, http, 2001:db8::1, 81, /?q",
        "http://[2001:db8::1]/x@y, http, 2001:db8::1, 80, /x@y",
        "ftp://example.com/a, ftp, example.com, -1, /a",
        "http://example.com:99999999999/, http, example.com, -1, /",
        "http://example.com:8o/, http, example.com, -1, /"
    })
    void partsOfAUrl(String text, String scheme, String host, int port, String path) {
        assertThat(HttpUrl.parse(text)).isEqualTo(new HttpUrl(scheme, host, port, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.com/a", "/a", "http:/a", "http://", "http:///a", "1http://a", "://a", "http://:80/"
            })
    void whatIsNoUrl(String text) {
        assertThat(HttpUrl.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example/x, https://b.example/x",
        "//b.example/x, http://b.example/x",
        "/x/../y#z, http://a.example:8080/y",
        "?r, http://a.example:8080/p/q?r",
        "x, http://a.example:8080/p/x",
        "../x, http://a.example:8080/x",
        "., http://a.example:8080/p/",
        "#z, http://a.example:8080/p/q?s"
    })
    void locationsAreTakenFromTheRequest(String location, String expected) {
        assertThat(url("http://a.example:8080/p/q?s").resolve(location)).isEqualTo(url(expected));
    }

    @Test
    void hostsCompareWithoutCaseAndPathsWithIt() {
        assertThat(url("http://EXAMPLE.com:80").isSame(url("http://example.com/")))
                .isTrue();
        assertThat(url("http://example.com/A").isSame(url("http://example.com/a")))
                .isFalse();
        assertThat(url("http://example.com/").isSame(url("https://example.com:80/")))
                .isFalse();
        assertThat(url("http://example.com:81/").isSame(url("http://example.com/")))
                .isFalse();
        assertThat(url("http://example.com/").isHttp()).isTrue();
        assertThat(url("https://example.com/").isHttp()).isTrue();
        assertThat(url("gopher://example.com/").isHttp()).isFalse();
    }
}

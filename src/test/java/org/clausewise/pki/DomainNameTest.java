package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DomainNameTest {
    private static final String ONION = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid";

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int form(String name) {
        return DomainName.form(ascii(name), 0, name.length());
    }

    private static boolean isInternal(String name) {
        return !DomainName.isOnion(ascii(name), 0, name.length())
                && DomainName.standing(ascii(name), 0, name.length(), Tlds.embedded(), Long.MIN_VALUE)
                        == Tlds.Standing.ABSENT;
    }

    private static boolean isOnionV3(String name) {
        return DomainName.isOnion(ascii(name), 0, name.length()) && OnionName.flaws(ascii(name), 0, name.length()) == 0;
    }

    private static boolean isPunycode(String text) {
        return DomainName.isPunycode(ascii(text), 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "EXAMPLE.Com", "a.b-c.d--e.f1", "1.2.3.4", "com", "xn--mgbh0fb.com"})
    void wellFormed(String name) {
        assertThat(DomainName.isWellFormed(ascii(name), 0, name.length())).isTrue();
        assertThat(DomainName.isWellFormed(ascii("*." + name), 0, name.length() + 2))
                .isTrue();
        assertThat(form("*." + name) & DomainName.WILDCARD).isNotZero();
    }

    @Test
    void flaws() {
        String label63 = "a".repeat(63);
        String name253 = String.join(".", label63, label63, label63, "b".repeat(61));
        assertThat(form("")).isEqualTo(DomainName.EMPTY);
        assertThat(form("a..b")).isEqualTo(DomainName.EMPTY_LABEL);
        assertThat(form(".a")).isEqualTo(DomainName.EMPTY_LABEL);
        assertThat(form("*.")).isEqualTo(DomainName.EMPTY_LABEL | DomainName.WILDCARD);
        assertThat(form("a.")).isEqualTo(DomainName.TRAILING_DOT);
        assertThat(form(".")).isEqualTo(DomainName.EMPTY_LABEL | DomainName.TRAILING_DOT);
        assertThat(form(label63 + ".com")).isZero();
        assertThat(form(label63 + "a.com")).isEqualTo(DomainName.LABEL_TOO_LONG);
        assertThat(form(name253)).isZero();
        assertThat(form(name253 + ".")).isEqualTo(DomainName.TRAILING_DOT);
        assertThat(form(name253 + "c")).isEqualTo(DomainName.NAME_TOO_LONG);
        assertThat(form("a b.com")).isEqualTo(DomainName.NOT_LDH);
        assertThat(form("\u00e4.com")).isEqualTo(DomainName.NOT_LDH);
        assertThat(form("a_b.com")).isEqualTo(DomainName.NOT_LDH | DomainName.UNDERSCORE);
        assertThat(form("-a.com")).isEqualTo(DomainName.HYPHEN_AT_EDGE);
        assertThat(form("a-.com")).isEqualTo(DomainName.HYPHEN_AT_EDGE);
        assertThat(form("ab--c.com")).isEqualTo(DomainName.RESERVED_LDH);
        assertThat(form("xn--0.com")).isEqualTo(DomainName.NOT_P_LABEL);
        assertThat(form("XN--mgbh0fb.com")).isEqualTo(DomainName.HAS_P_LABEL);
        assertThat(form("a.*.com")).isEqualTo(DomainName.ASTERISK);
        assertThat(form("*")).isEqualTo(DomainName.ASTERISK);
        assertThat(form("w*.com")).isEqualTo(DomainName.ASTERISK);
        assertThat(form("*.*.com")).isEqualTo(DomainName.WILDCARD | DomainName.ASTERISK);
    }

    /** RFC 3492 7.1, the samples of one script each. */
    @ParameterizedTest
    @CsvSource({
        "egbpdaj6bu4bxfgehfvwxn, \u0644\u064a\u0647\u0645\u0627\u0628\u062a\u0643\u0644\u0645\u0648\u0634\u0639\u0631\u0628\u064a\u061f",
        "ihqwcrb4cv8a8dqg056pqjye, \u4ed6\u4eec\u4e3a\u4ec0\u4e48\u4e0d\u8bf4\u4e2d\u6587",
        "Proprostnemluvesky-uyb24dma41a, Pro\u010dprost\u011bnemluv\u00ed\u010desky",
        "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g, "
                + "T\u1ea1isaoh\u1ecdkh\u00f4ngth\u1ec3ch\u1ec9n\u00f3iti\u1ebfngVi\u1ec7t",
        "3B-ww4c5e180e575a65lsy2b, 3\u5e74B\u7d44\u91d1\u516b\u5148\u751f",
        "de-jg4avhby1noc0d, \u30d1\u30d5\u30a3\u30fcde\u30eb\u30f3\u30d0"
    })
    void punycodeDecodes(String encoded, String decoded) {
        assertThat(isPunycode(encoded)).isTrue();
        byte[] label = ascii("xn--" + encoded);
        assertThat(DomainName.toUnicode(label, 0, label.length)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // empty, cut off inside a number, a delimiter with nothing before it, overflow, beyond 10FFFF,
                // the first and the last surrogate
                "",
                "a-0",
                "-a",
                "99999999",
                "99999999999999999999999",
                "0000000000000a",
                "en32g",
                "ib9b",
                "zy0c"
            })
    void notPunycode(String text) {
        assertThat(isPunycode(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dn32g", "hb9b", "0y0c"})
    void punycodeAtTheLimits(String text) {
        assertThat(isPunycode(text)).isTrue();
    }

    /** What decodes was put out by the encoder: an encoder written after RFC 3492 6.3 gives the same octets again. */
    @Test
    void decodingInvertsEncoding() {
        var random = new SplittableRandom(3492);
        int decoded = 0;
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                text.append("abcdefghijklmnopqrstuvwxyz0123456789-".charAt(random.nextInt(37)));
            }
            byte[] label = ascii("xn--" + text);
            if (text.charAt(text.length() - 1) == '-' || !isPunycode(text.toString())) continue;
            decoded++;
            assertThat(encode(DomainName.toUnicode(label, 0, label.length)))
                    .as("%s", text)
                    .isEqualTo(text.toString());
        }
        assertThat(decoded).isGreaterThan(1000);
    }

    private static String encode(String text) {
        int[] points = text.codePoints().toArray();
        var out = new StringBuilder();
        for (int point : points) if (point < 0x80) out.append((char) point);
        int basic = out.length();
        if (basic > 0) out.append('-');
        long delta = 0;
        int bias = 72;
        int next = 0x80;
        for (int handled = basic; handled < points.length; delta++, next++) {
            int least = Integer.MAX_VALUE;
            for (int point : points) if (point >= next) least = Math.min(least, point);
            delta += (long) (least - next) * (handled + 1);
            next = least;
            for (int point : points) {
                if (point < next) delta++;
                if (point != next) continue;
                long rest = delta;
                for (int k = 36; ; k += 36) {
                    int threshold = k <= bias ? 1 : Math.min(k - bias, 26);
                    if (rest < threshold) break;
                    out.append(digit(threshold + (rest - threshold) % (36 - threshold)));
                    rest = (rest - threshold) / (36 - threshold);
                }
                out.append(digit(rest));
                delta = handled == basic ? delta / 700 : delta / 2;
                handled++;
                delta += delta / handled;
                int k = 0;
                for (; delta > 455; k += 36) delta /= 35;
                bias = (int) (k + 36 * delta / (delta + 38));
                delta = 0;
            }
        }
        return out.toString();
    }

    private static char digit(long value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    @Test
    void internal() {
        assertThat(isInternal("localhost")).isTrue();
        assertThat(isInternal("mail.corp")).isTrue();
        assertThat(isInternal("printer.local")).isTrue();
        assertThat(isInternal("10.0.0.1")).isTrue();
        assertThat(isInternal("")).isTrue();
        assertThat(isInternal("example.com")).isFalse();
        assertThat(isInternal("*.EXAMPLE.ORG")).isFalse();
        assertThat(isInternal("example.com.")).isFalse();
        assertThat(isInternal("example.xn--p1ai")).isFalse();
        assertThat(isInternal("com")).isFalse();
        assertThat(isInternal(ONION + ".onion")).isFalse();
    }

    @Test
    void reverseZones() {
        for (String name :
                new String[] {"in-addr.arpa", "1.0.0.10.IN-ADDR.arpa", "a.ip6.arpa", "ip6.arpa.", "*.ip6.arpa"}) {
            assertThat(DomainName.isInReverseZone(ascii(name), 0, name.length()))
                    .as(name)
                    .isTrue();
        }
        for (String name : new String[] {"arpa", "in-addr.arpa.com", "xin-addr.arpa", "e164.arpa", "ip6.com"}) {
            assertThat(DomainName.isInReverseZone(ascii(name), 0, name.length()))
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void onionVersion3() {
        assertThat(isOnionV3(ONION + ".onion")).isTrue();
        assertThat(isOnionV3("*.www." + ONION + ".onion")).isTrue();
        assertThat(isOnionV3(ONION.toUpperCase(java.util.Locale.ROOT) + ".ONION"))
                .isTrue();
        assertThat(isOnionV3(ONION)).isFalse();
        assertThat(isOnionV3(ONION + ".com")).isFalse();
        assertThat(isOnionV3("a" + ONION + ".onion")).isFalse();
        assertThat(isOnionV3("expyuzz4wqqyqhjn.onion")).isFalse();
        assertThat(isOnionV3("onion")).isFalse();
        // version octet, checksum, key, alphabet
        assertThat(isOnionV3(ONION.replaceAll("d$", "c") + ".onion")).isFalse();
        assertThat(isOnionV3(ONION.replaceAll("3wid$", "4wid") + ".onion")).isFalse();
        assertThat(isOnionV3(ONION.replaceAll("^2", "3") + ".onion")).isFalse();
        assertThat(isOnionV3(ONION.replaceAll("^2", "1") + ".onion")).isFalse();
    }

    @Test
    void labels() {
        byte[] name = ascii("www.example.com.");
        assertThat(DomainName.labels(name, 0, name.length)).isEqualTo(3);
        assertThat(DomainName.lastLabel(name, 0, name.length)).isEqualTo(12);
        assertThat(DomainName.labelEnd(name, 4, name.length)).isEqualTo(11);
        assertThat(DomainName.labels(name, 0, 0)).isZero();
        assertThat(DomainName.fqdn(ascii("*.a"), 0, 3)).isEqualTo(2);
        assertThat(DomainName.fqdn(ascii("*a"), 0, 2)).isZero();
        assertThat(DomainName.endsWith(name, 0, name.length, "example.com")).isTrue();
        assertThat(DomainName.endsWith(name, 0, name.length, "ample.com")).isFalse();
    }
}

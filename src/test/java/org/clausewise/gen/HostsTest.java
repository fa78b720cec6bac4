package org.clausewise.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
    private final Hosts hosts = new Hosts(new Dice(new SplittableRandom(1)), Instant.parse("2025-01-01T00:00:00Z"));

    // RFC 3492 7.1 (A, B, I, L, P, S) and names in use
    @ParameterizedTest
    @CsvSource({
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "почемужеонинеговорятпорусски, b1abfaaepdrnnbgefbadotcwatmq2g4l",
        "3年b組金八先生, 3b-ww4c5e180e575a65lsy2b",
        "ひとつ屋根の下2, 2-u9tlzr9756bt3uc0v",
        "パフィーdeルンバ, de-jg4avhby1noc0d",
        "bücher, bcher-kva",
        "рф, p1ai",
        "💩, ls8h",
    })
    void encodePunycode(String label, String expected) {
        assertThat(Punycode.encode(label)).isEqualTo(expected);
    }

    @Test
    void internationalizedNamesAreIdna() {
        Set<Character.UnicodeScript> scripts = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String name = hosts.internationalized();
            String unicode = IDN.toUnicode(name, IDN.USE_STD3_ASCII_RULES);
            assertThat(IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES)).isEqualTo(name);
            unicode.codePoints().forEach(c -> scripts.add(Character.UnicodeScript.of(c)));
        }
        assertThat(scripts)
                .contains(
                        Character.UnicodeScript.GREEK,
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.HAN,
                        Character.UnicodeScript.HANGUL);
    }

    /** The address that TLS BR 1.6.1 gives as an example. */
    @Test
    void onionAddressesHaveTheirChecksum() {
        String address = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid";
        byte[] octets = base32(address);
        assertThat(OnionAddress.of(Arrays.copyOf(octets, 32), 3)).isEqualTo(address);
        assertThat(hosts.onion()).endsWith(".onion");
    }

    @Test
    void addressesAreNotReserved() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            for (byte[] octets : new byte[][] {hosts.ipv4(), hosts.ipv6()}) {
                var address = InetAddress.getByAddress(octets);
                assertThat(address.isSiteLocalAddress()
                                || address.isLinkLocalAddress()
                                || address.isLoopbackAddress()
                                || address.isMulticastAddress()
                                || address.isAnyLocalAddress())
                        .isFalse();
                assertThat(HexFormat.of().formatHex(octets))
                        .doesNotMatch("(00|0a|7f|c0|64[4-7]|a9fe|c633|cb00|20010db8|2002|2620|3fff|f).*");
            }
        }
    }

    private static byte[] base32(String text) {
        var out = new ByteArrayOutputStream();
        int bits = 0;
        int value = 0;
        for (byte c : text.getBytes(StandardCharsets.US_ASCII)) {
            value = value << 5 | (c >= 'a' ? c - 'a' : c - '2' + 26);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            out.write(value >> bits);
        }
        return out.toByteArray();
    }
}

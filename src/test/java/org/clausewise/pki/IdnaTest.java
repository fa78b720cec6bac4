package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels in Unicode are written with escapes: what they look like would mislead. */
final class IdnaTest {
    private static final long NOW = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    private static int flaws(String unicode, long at) {
        byte[] name = ("www.xn--" + Punycode.encode(unicode) + ".example").getBytes(StandardCharsets.US_ASCII);
        return Idna.flaws(name, 0, name.length, at);
    }

    @ParameterizedTest
    @CsvSource({
        "b\u00fccher, 0",
        "stra\u00dfe, 0",
        "\u03c2\u03b1, 0",
        "\u4e2d\u570b, 0",
        "B\u00fccher, 0",
        "b\u00dccher, 16",
        "\ud83d\ude00, 16",
        "a\u2024b\u00fc, 16",
        // decomposed
        "u\u0308ber, 2",
        "\u0308uber, 8",
        "\u00fc-, 4",
        "-\u00fc, 4",
        "ab--\u00fc, 4",
        // joiners
        "\u0915\u094d\u200d\u0937, 0",
        "\u0915\u200d\u0937, 64",
        "\u0915\u094d\u200c\u0937, 0",
        "\u0628\u200c\u0628, 0",
        "\u0628\u064e\u200c\u064e\u0627, 0",
        "\u0627\u200c\u0628, 64",
        "\u0628\u200c, 1088",
        "a\u200cb, 64",
        // other context
        "l\u00b7l, 0",
        "l\u00b7a, 64",
        "\u00b7l, 64",
        "\u0375\u03b1, 0",
        "\u0375a, 128",
        "\u05d0\u05f3, 0",
        "a\u05f3, 1280",
        "\u0628\u05f3, 256",
        "a\u05f4, 1536",
        "\u0628\u05f4, 512",
        "\u30a2\u30fb\u30a2, 0",
        "a\u30fbb, 64",
        "\u0628\u0661\u0662, 0",
        "\u0661\u0662\u0628, 1024",
        "\u0661\u06f2\u0628, 1088",
        "\u0628\u06f1\u06f2, 0",
        "\u06f1\u06f2\u0628, 1024",
        // direction
        "\u05d0\u05d1, 0",
        "\u05d01, 0",
        "1\u05d0, 1024",
        "\u05d0-\u05d1, 0",
        "\u05d0a\u05d1, 1024",
        "a\u05d0, 1024",
        "\u05d01\u0661, 1024",
        "\u0627\u064b, 0",
        // Hangul: syllables, not jamo
        "\uac00, 0",
        "\u1100\u1161, 18"
    })
    void labels(String unicode, int flaws) {
        assertThat(flaws(unicode, NOW)).isEqualTo(flaws);
    }

    @Test
    void asciiAlone() {
        byte[] name = "xn--abc-".getBytes(StandardCharsets.US_ASCII);
        // a hyphen at the end is what DomainName tells; Punycode of ASCII has it
        assertThat(Idna.flaws(name, 0, name.length, NOW)).isEqualTo(Idna.ASCII_ONLY);
    }

    @Test
    void caseOfTheEncodedFormSaysNothing() {
        for (String name : new String[] {"xn--bcher-kva", "XN--BCHER-KVA", "Xn--Bcher-KVa"}) {
            byte[] b = name.getBytes(StandardCharsets.US_ASCII);
            assertThat(Idna.flaws(b, 0, b.length, NOW)).as(name).isZero();
        }
    }

    @Test
    void labelsInUnicodeAreJudgedAsTheyAre() {
        assertThat(unicodeFlaws("b\u00fccher.example")).isZero();
        assertThat(unicodeFlaws("B\u00fccher.example")).isEqualTo(Idna.DISALLOWED);
        assertThat(unicodeFlaws("Example.b\u00fccher")).isZero();
        assertThat(unicodeFlaws("\ud83d\ude00.example")).isEqualTo(Idna.DISALLOWED);
        assertThat(unicodeFlaws("u\u0308ber")).isEqualTo(Idna.NOT_NFC);
        byte[] none = {-1, -1, -1, -1, '.', -62};
        assertThat(Idna.unicodeFlaws(none, 0, none.length, NOW)).isNotZero();
    }

    private static int unicodeFlaws(String name) {
        byte[] b = name.getBytes(StandardCharsets.UTF_8);
        return Idna.unicodeFlaws(b, 0, b.length, NOW);
    }

    @Test
    void whatIsUnassignedMayBeAssignedLater() {
        assertThat(flaws("a\u0378", NOW)).isEqualTo(Idna.UNASSIGNED);
        assertThat(flaws("a\u0378", Instant.parse("2030-01-01T00:00:00Z").getEpochSecond()))
                .isZero();
        assertThat(Idna.unicode()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void punycodeDecodesWhatItEncodes() {
        for (String text :
                new String[] {"b\u00fccher", "\u4e2d\u570b", "\ud83d\ude00a-1", "\u00e9\u00e9\u00e8", "a\u0378"}) {
            byte[] label = Punycode.encode(text).getBytes(StandardCharsets.US_ASCII);
            int[] decoded = new int[label.length];
            int count = Punycode.decode(label, 0, label.length, decoded);
            assertThat(new String(decoded, 0, count)).isEqualTo(text);
        }
    }
}

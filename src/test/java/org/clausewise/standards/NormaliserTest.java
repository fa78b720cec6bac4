package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "the [manual](https://example.com/a_(b) now ~ the manual now",
                "a ![drawing](x.png) here ~ a drawing here",
                "see [part [2] of it](#p2) ~ see part [2] of it",
                "see [this](a)[that](b) ~ see thisthat",
                "see [the manual][m] ~ see the manual",
                "see [the manual][] ~ see the manual",
                "see [] [][x] [y] ~ see [] [][x] [y]",
                "[not a link] (aside) ~ [not a link] (aside)",
                "[not a link](with space) ~ [not a link](with space)",
                "[[x](y) ~ [x",
                "open [ and (more ~ open [ and (more",
                "a claim[^3] and [^4]: its note ~ a claim and its note",
                "a claim[^ without end ~ a claim[^ without end",
                "**bold**, *slanted* and `code` ~ bold, *slanted* and `code`",
                "a \\| b \\* c ~ a | b * c",
                "one<br>two<br/>three<br />four ~ one two three four",
                "DNS\u2010name ~ DNS-name",
            })
    void takesMarksOff(String text, String normalised) {
        assertThat(Normaliser.normalise(text)).isEqualTo(normalised);
    }

    @Test
    void makesEveryWhiteSpaceOneSpace() {
        assertThat(Normaliser.normalise("\u00a0 a\t\r\n b\u2003c\u0085d\u202fe \u3000"))
                .isEqualTo("a b c d e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "]", "[[x]", "](", "[a](", "[a][", "[^", "![", "([)", "**", "<br", "\\"})
    void endsOnMarksWithoutEnd(String unit) {
        String text = unit.repeat(100_000);

        assertThat(Normaliser.normalise(text)).hasSizeLessThanOrEqualTo(text.length());
    }

    @Test
    void fingerprintIsTheBeginningOfSha256() {
        assertThat(Fingerprint.of("abc")).isEqualTo("ba7816bf8f01cfea");
        assertThat(Fingerprint.of("")).isEqualTo("e3b0c44298fc1c14");
        assertThat(Fingerprint.of("é")).isEqualTo("4a99557e4033c353");
    }
}

package org.clausewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PrintableTest {
    private static final String TEXT =
            "a\tb\r\n\u001b[2J\u007f\u0085 \u00e9 \u0130 \u202e\u2028 \ud83d\ude00 \ud83d x\ue000";

    @Test
    void utf8() {
        assertThat(new Printable(StandardCharsets.UTF_8).line(TEXT))
                .isEqualTo(
                        "a\\u0009b\\u000d\\u000a\\u001b[2J\\u007f\\u0085 \u00e9 \u0130 \\u202e\\u2028 \ud83d\ude00 \\ud83d x\\ue000");
    }

    @Test
    void latin1() {
        assertThat(new Printable(StandardCharsets.ISO_8859_1).line("\u00e9 \u0130 \ud83d\ude00"))
                .isEqualTo("\u00e9 \\u0130 \\ud83d\\ude00");
    }

    @Test
    void ascii() {
        assertThat(new Printable(StandardCharsets.US_ASCII).line("plain \u00e9"))
                .isEqualTo("plain \\u00e9");
    }
}

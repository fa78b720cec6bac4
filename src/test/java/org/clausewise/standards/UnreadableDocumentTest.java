package org.clausewise.standards;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableDocumentTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> whatIsNoDocument() {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        byte[] withoutZero = noise.clone();
        for (int i = 0; i < withoutZero.length; i++) {
            withoutZero[i] = withoutZero[i] == 0 ? 1 : withoutZero[i];
        }
        byte[] spaces = new byte[DocumentText.LIMIT + 1];
        Arrays.fill(spaces, (byte) ' ');
        return Stream.of(
                Arguments.of(new byte[0], "holds no text"),
                Arguments.of(" \r\n\t\n".getBytes(UTF_16), "is binary, not text"),
                Arguments.of("\u00a0\n\f".getBytes(UTF_8), "holds no text"),
                Arguments.of(noise, "is binary, not text"),
                Arguments.of(withoutZero, "is binary, not text"),
                Arguments.of("# 1 A\nB MUST.\n".getBytes(UTF_16), "is binary, not text"),
                Arguments.of(spaces, "is longer than 16 MiB, as no document is"));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("whatIsNoDocument")
    void isRefusedInOneLine(byte[] bytes, String reason) throws IOException {
        Path file = Files.write(folder.resolve("document.md"), bytes);

        refused(() -> Segmenter.read(file), reason);
        refused(() -> ClauseFinder.in(file), reason);
    }

    @Test
    void whatIsNoFileIsRefused() {
        refused(() -> Segmenter.read(folder), "is a directory");
        refused(() -> Segmenter.read(folder.resolve("none.md")), "no such file");
        refused(() -> Segmenter.read("", Format.MARKDOWN), "holds no text");
    }

    @Test
    void someGarbledCharactersAreForgiven() throws IOException {
        byte[] latin1 = "1.  Doors\n\n   The door of the caf\u00e9 MUST be shut.\n".getBytes(ISO_8859_1);
        Path file = Files.write(folder.resolve("rfc1.txt"), latin1);

        assertThat(Segmenter.read(file))
                .extracting(TextClause::text)
                .containsExactly("The door of the caf\ufffd MUST be shut.");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aTextWithoutClausesIsNone(Format format) {
        assertThat(Segmenter.read("Nothing here must be done.\n", format)).isEmpty();
    }

    /** A quadratic reader would take minutes, a recursive one its stack. */
    static Stream<Arguments> whatIsLong() {
        List<String> units = List.of(
                "[",
                "](",
                "[[x]",
                "[a][",
                "[^",
                "<br>",
                "a. ",
                "MUST ",
                "NOT   ",
                " ",
                "key words MUST ",
                "#",
                "# ",
                "1.1.",
                "- ",
                "a) ",
                "| a ",
                "|MUST/",
                "\"",
                ".\"",
                "{ ",
                "a  -- ",
                "a AAA",
                "OPTIONAL ",
                "e.g.",
                "\\|",
                "if ");
        List<String> beginnings = List.of("1.  Doors\n\n", "# 1 A\n- ", "|a|Permitted|b|\n|");
        return beginnings.stream().flatMap(begin -> units.stream().map(unit -> Arguments.of(begin, unit)));
    }

    @ParameterizedTest
    @MethodSource("whatIsLong")
    void aLineMayBeLong(String beginning, String unit) {
        String text = beginning + unit.repeat(100_000 / unit.length()) + "\n\nLast line.\n";
        Format format = beginning.startsWith("1.") ? Format.RFC_TEXT : Format.MARKDOWN;

        assertThat(Segmenter.read(text, format)).hasSizeLessThan(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "- | a | MUST |\n", "- a MUST\n\n"})
    void whatRepeatsALongLeadInWithoutMeasureIsRefused(String item) {
        String text = "# 1 Doors\nThe CA MUST " + "x ".repeat(50_000) + "as follows:\n\n" + item.repeat(50_000);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> Segmenter.read(text, Format.MARKDOWN))
                .withMessageMatching("line \\d+: more to read than any document holds");
    }

    private static void refused(Runnable reading, String reason) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(reading::run)
                .withMessage(reason);
    }
}

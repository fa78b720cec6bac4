package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource({
        "BR.md, no heading, MARKDOWN",
        "BR.MD, no heading, MARKDOWN",
        "doors.markdown, no heading, MARKDOWN",
        "rfc1.txt, 'Text\n\n1.  Doors\n\n   # not a heading', RFC_TEXT",
        "rfc1.txt, '#hash', RFC_TEXT",
        "BR.txt, 'Text\n\n## 1.2 Doors', MARKDOWN",
        "BR, '# Doors', MARKDOWN",
    })
    void isToldByTheNameOrTheHeadings(Path file, String text, Format format) {
        assertThat(Format.of(file, text)).isEqualTo(format);
    }
}

package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    @ParameterizedTest
    @MethodSource
    void splits(String text, List<String> sentences) {
        assertThat(Sentences.of(text)).isEqualTo(sentences);
    }

    static Stream<Arguments> splits() {
        return Stream.of(
                of(
                        "Lock the door. Keep the key! Who has it? Nobody",
                        "Lock the door.",
                        "Keep the key!",
                        "Who has it?",
                        "Nobody"),
                of("Lock it. then go", "Lock it. then go"),
                of("Lock it.  then go", "Lock it.", "then go"),
                of("(Lock it.) Go", "(Lock it.)", "Go"),
                of("\"Lock it.\" Go", "\"Lock it.\"", "Go"),
                of(
                        "Use `a`. `b` is gone. (So is c.) [d] too. *e*",
                        "Use `a`.",
                        "`b` is gone.",
                        "(So is c.)",
                        "[d] too.",
                        "*e*"),
                of(
                        "Some key, e.g. The Key, i.e. This, of Acme Inc. Ltd. Co. and U.S. Keys",
                        "Some key, e.g. The Key, i.e. This, of Acme Inc. Ltd. Co. and U.S. Keys"),
                of("Read RFC 1. Then RFC 2", "Read RFC 1.", "Then RFC 2"),
                of("one.<br>two", "one.", "two"),
                of("one<br><br>two", "one two"),
                of("wait... Then go", "wait… Then go"),
                of("  Spaces. ", "Spaces."),
                of(" \t "));
    }

    private static Arguments of(String text, String... sentences) {
        return Arguments.of(text, List.of(sentences));
    }
}

package org.clausewise.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static String write(Consumer<Json> content) {
        StringBuilder out = new StringBuilder();
        content.accept(new Json(out));
        return out.toString();
    }

    @Test
    void writesEveryKindOfValue() {
        assertThat(write(j -> j.object()
                        .field("a", "x")
                        .field("b", -7)
                        .field("c", true)
                        .field("d", (String) null)
                        .field("e", List.of("p", "q"))
                        .name("f")
                        .object()
                        .end()
                        .name("g")
                        .array()
                        .value(1)
                        .array()
                        .end()
                        .value(false)
                        .end()
                        .end()
                        .newline()))
                .isEqualTo(
                        "{\"a\":\"x\",\"b\":-7,\"c\":true,\"d\":null,\"e\":[\"p\",\"q\"],\"f\":{},\"g\":[1,[],false]}\n");
    }

    @Test
    void anArrayMayHaveALineForEachElement() {
        assertThat(write(j -> j.lines().object().end().value(2).end().newline()))
                .isEqualTo("[\n{},\n2\n]\n");
        assertThat(write(j -> j.lines().end().newline())).isEqualTo("[\n]\n");
    }

    @Test
    void severalValuesMayFollowOneAnotherOnLines() {
        assertThat(write(j -> j.value(1).newline().value(2).newline())).isEqualTo("1\n2\n");
    }

    @Test
    void allTextComesBackFromAsciiInAnyLocale() throws JsonProcessingException {
        StringBuilder all = new StringBuilder("\uD83D\uDE00\"\\/");
        for (char c = 0; c < 0x300; c++) {
            all.append(c);
        }
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String json =
                    write(j -> j.array().value(all.toString()).value(-12345).end());

            assertThat(json).matches("[ -~]+");
            var tree = new ObjectMapper().readTree(json);
            assertThat(tree.get(0).asText()).isEqualTo(all.toString());
            assertThat(tree.get(1).asInt()).isEqualTo(-12345);
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Consumer<Json>> wrong() {
        return Stream.of(
                j -> j.end(),
                j -> j.name("a"),
                j -> j.array().name("a"),
                j -> j.object().value(1),
                j -> j.object().object(),
                j -> j.object().name("a").name("b"),
                j -> j.object().name("a").end(),
                j -> j.object().newline(),
                j -> j.value(1).value(2),
                j -> j.object().end().object());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsNoJson(Consumer<Json> calls) {
        assertThatThrownBy(() -> write(calls)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void passesOnWhatTheOutputThrows() throws IOException {
        OutputStreamWriter closed = new OutputStreamWriter(OutputStream.nullOutputStream(), US_ASCII);
        closed.close();

        assertThatThrownBy(() -> new Json(closed).value(1)).isInstanceOf(UncheckedIOException.class);
    }
}

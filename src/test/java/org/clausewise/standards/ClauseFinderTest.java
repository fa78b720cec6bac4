package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausewise.standards.ClauseFinder.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseFinderTest {
    private static final String TEXT = """
            # 1 Definitions
            **Door**: A leaf that [turns](https://example.com). It is of wood.

            # 2 Doors
            The warden must sleep. He keeps:

            - the key; and
            - the lamp. It is lit.

            > A wall is no door.

            | Part | Note |
            |--|--|
            | lock | It is old. It shuts. |
            | bell | MUST |

            ```
            a lock of brass -- or iron
            ```

            # 3 Keys
            The key MUST turn.

            | Part | Note |
            |--|--|
            | bell | MUST |
            """;

    private static final ClauseFinder FINDER = ClauseFinder.in(TEXT, Format.MARKDOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1 ~ 2 ~ Door: A leaf that turns.",
                "1 ~ 2 ~ A leaf that turns.",
                "1 ~ 2 ~ Door: A leaf that turns. It is of wood.",
                "2 ~ 5 ~ The warden must sleep.",
                "2 ~ 7 ~ the key; and",
                "2 ~ 7 ~ He keeps: » the key; and",
                "2 ~ 8 ~ He keeps: » the lamp.",
                "2 ~ 8 ~ the lamp. It is lit.",
                "2 ~ 10 ~ A wall is no door.",
                "2 ~ 14 ~ lock | It is old. It shuts.",
                "2 ~ 14 ~ lock | It shuts.",
                "2 ~ 14 ~ It shuts.",
                "2 ~ 18 ~ a lock of brass -- or iron",
                "2 ~ 15 ~ bell | MUST",
                "3 ~ 26 ~ bell | MUST",
                "3 ~ 22 ~ The key MUST turn.",
            })
    void findsClausesAndAnyOtherSentence(String section, int line, String text) {
        assertThat(FINDER.find(Fingerprint.of(text), section)).contains(new Passage(section, line, text));
    }

    @Test
    void prefersTheSectionButTakesAny() {
        String bell = Fingerprint.of("bell | MUST");

        assertThat(FINDER.find(bell, "9")).contains(new Passage("2", 15, "bell | MUST"));
        assertThat(FINDER.findAll(Set.of(bell, Fingerprint.of("nowhere"))))
                .isEqualTo(Map.of(
                        bell, List.of(new Passage("2", 15, "bell | MUST"), new Passage("3", 26, "bell | MUST"))));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThat(FINDER.find(Fingerprint.of("The warden must wake."), "2")).isEmpty();
    }

    @Test
    void findsWhatAnRfcHoldsInItsComments() {
        ClauseFinder finder = ClauseFinder.in(
                "1.  Doors\n\n   Door ::= SEQUENCE {\n     lock Lock }\n     -- shut at night\n\n   A door is shut.\n",
                Format.RFC_TEXT);

        assertThat(finder.find(Fingerprint.of("shut at night"), "1")).contains(new Passage("1", 5, "shut at night"));
        assertThat(finder.find(Fingerprint.of("A door is shut."), "1"))
                .contains(new Passage("1", 7, "A door is shut."));
    }
}

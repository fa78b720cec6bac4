package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clausewise.standards.Format.MARKDOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.Diff.Change;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static final String BASE = """
            # 1 Doors
            A door MUST be shut. A lock MUST be of brass and SHOULD be oiled. A bell MAY ring. All hold their breath.

            # 2 Keys
            A key MUST be kept for 398 days in the tower. A ring MUST hold it.
            """;

    private static final List<Known> KNOWN = Stream.concat(
                    Segmenter.read(BASE, MARKDOWN).stream()
                            .map(c -> new Known(c.id("d"), c.section(), c.keyword(), c.fingerprint(), false)),
                    Stream.of(
                            new Known("d-1-u1", "1", null, Fingerprint.of("All hold their breath."), false),
                            new Known("d-2-r1", "2", Keyword.MUST, Fingerprint.of("A key MUST be old."), true)))
            .toList();

    @Test
    void equalTextsDoNotDiffer() {
        assertThat(against(BASE).isEmpty()).isTrue();
        assertThat(between(BASE, BASE).isEmpty()).isTrue();
    }

    @Test
    void whatShiftsInItsSectionIsNotNamed() {
        Diff diff = against(BASE.replace("# 1 Doors\n", "# 1 Doors\nA wall MUST stand. "));

        assertThat(diff.added())
                .containsExactly(new Change(
                        "d-1-4", // d-1-1 is another clause's, for ever
                        "1",
                        null,
                        Keyword.MUST,
                        Fingerprint.of("A wall MUST stand."),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.moved()).isEmpty();
    }

    @Test
    void withoutABaseWhatIsLeftAtTheNearestOrdinalHasChanged() {
        Diff diff = against(BASE.replace("A bell MAY ring", "A bell MAY ring from 15 March 2027")
                .replace("A door MUST be shut. ", ""));

        assertThat(diff.changed())
                .containsExactly(new Change(
                        "d-1-3",
                        "1",
                        "1",
                        Keyword.MAY,
                        Fingerprint.of("A bell MAY ring from 15 March 2027."),
                        Fingerprint.of("A bell MAY ring."),
                        List.of(),
                        List.of(LocalDate.of(2027, 3, 15)),
                        List.of(),
                        List.of()));
        String shut = Fingerprint.of("A door MUST be shut.");
        assertThat(diff.removed())
                .containsExactly(new Change(
                        "d-1-1", "1", "1", Keyword.MUST, shut, shut, List.of(), List.of(), List.of(), List.of()));
        assertThat(diff.added()).isEmpty();
    }

    @Test
    void whatStandsInAnotherSectionHasMoved() {
        Diff diff = against(BASE.replace(" A ring MUST hold it.", "").replace("A bell", "A ring MUST hold it. A bell"));

        String ring = Fingerprint.of("A ring MUST hold it.");
        assertThat(diff.moved())
                .containsExactly(new Change(
                        "d-2-2", "1", "2", Keyword.MUST, ring, ring, List.of(), List.of(), List.of(), List.of()));
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
    }

    @Test
    void withABaseTheWordsTell() {
        Diff diff = between(
                BASE,
                BASE.replace("398 days", "200 days (2026-03-15)")
                        .replace("A door MUST be shut.", "Nobody MAY be seen on the wall."));

        assertThat(diff.changed())
                .extracting(Change::clause, Change::words, Change::dates)
                .containsExactly(
                        tuple("d-2-1", List.of("-398", "+200", "+(2026-03-15)"), List.of(LocalDate.of(2026, 3, 15))));
        assertThat(diff.added())
                .extracting(Change::clause, Change::words)
                .containsExactly(tuple("d-1-4", List.of("+Nobody MAY be seen on the wall.")));
        assertThat(diff.removed())
                .extracting(Change::clause, Change::words)
                .containsExactly(tuple("d-1-1", List.of("-A door MUST be shut.")));
    }

    @Test
    void aChangedClauseOfARenumberedSectionIsFoundByItsWords() {
        Diff diff = between(BASE, BASE.replace("# 2 Keys", "# 3 Keys").replace("398", "200"));

        assertThat(diff.changed())
                .extracting(Change::clause, Change::oldSection, Change::section)
                .containsExactly(tuple("d-2-1", "2", "3"));
        assertThat(diff.moved()).extracting(Change::clause).containsExactly("d-2-2");
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
    }

    @Test
    void betweenSectionsThatBothStandWordsDoNotTell() {
        Diff diff = between(
                BASE, BASE.replace(" A ring MUST hold it.", "").replace("A bell", "A ring MUST hold it well. A bell"));

        assertThat(diff.changed()).isEmpty();
        assertThat(diff.added()).extracting(Change::section).containsExactly("1");
        assertThat(diff.removed()).extracting(Change::clause).containsExactly("d-2-2");
    }

    @Test
    void anUnknownClauseOfAnOldTextHasNoId() {
        String older = BASE.replace("A bell", "A dog MUST bark. A bell");

        assertThat(between(older, BASE).removed()).extracting(Change::clause).containsExactly((String) null);
    }

    @Test
    void whereNothingIsKnownThePlaceInTheBaseNames() {
        Diff diff = Diff.between(
                "d",
                List.of(),
                Segmenter.read(BASE, MARKDOWN),
                Segmenter.read(BASE.replace("A door MUST be shut.", "No sheep MAY."), MARKDOWN));

        assertThat(diff.removed()).extracting(Change::clause).containsExactly("d-1-1");
        assertThat(diff.added()).extracting(Change::clause).containsExactly("d-1-4");
    }

    @Test
    void anUnmarkedClauseIsRemovedWithItsSentence() {
        String without = BASE.replace(" All hold their breath.", "");
        String elsewhere = without + "All hold their breath.\n";

        assertThat(against(without).removed()).extracting(Change::clause).containsExactly("d-1-u1");
        assertThat(against(elsewhere).moved())
                .extracting(Change::clause, Change::section, Change::oldSection)
                .containsExactly(tuple("d-1-u1", "2", "1"));
        assertThat(between(BASE, without).removed())
                .extracting(Change::clause, Change::words)
                .containsExactly(tuple("d-1-u1", List.of("-All hold their breath.")));
        assertThat(between(without, BASE).added())
                .extracting(Change::clause, Change::words)
                .containsExactly(tuple("d-1-u1", List.of("+All hold their breath.")));
        assertThat(between(without, without).isEmpty()).isTrue();
    }

    @Test
    void rulesAndVectorsAreLookedUpByClause() {
        Diff diff = against(BASE.replace("A bell MAY ring. ", ""))
                .with(clause -> List.of("rule of " + clause), clause -> List.of("vector of " + clause));

        assertThat(diff.removed())
                .extracting(Change::rules, Change::vectors)
                .containsExactly(tuple(List.of("rule of d-1-3"), List.of("vector of d-1-3")));
    }

    @Test
    void wordsAreToldApart() {
        assertThat(Words.difference("a b c d e", "a x c e f")).containsExactly("-b", "+x", "-d", "+f");
        assertThat(Words.difference("a b", "a b")).isEmpty();
        assertThat(Words.difference("", "a b")).containsExactly("+a b");
        assertThat(Words.difference("x ".repeat(3000) + "a", "y ".repeat(3000) + "a"))
                .containsExactly(
                        "-" + "x ".repeat(3000).strip(), "+" + "y ".repeat(3000).strip());
    }

    @Test
    void datesAreReadInEveryForm() {
        assertThat(
                        Dates.in(
                                "by 2029-03-15, 15 March 2026, September 1st, 2025 and March 15 2026; not 2026-13-45 or 31 April 2026"))
                .containsExactly(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 3, 15), LocalDate.of(2029, 3, 15));
    }

    private static Diff against(String text) {
        return Diff.against("d", KNOWN, ClauseFinder.in(text, MARKDOWN));
    }

    private static Diff between(String base, String text) {
        return Diff.between("d", KNOWN, ClauseFinder.in(base, MARKDOWN), ClauseFinder.in(text, MARKDOWN));
    }
}

package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.standards.Format.MARKDOWN;

import java.util.List;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Level;
import org.clausewise.standards.TextClause.Basis;
import org.clausewise.standards.TextClause.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void aSentenceWithAKeywordIsAClause() {
        assertThat(Segmenter.read("""
                        ## 1.2 Doors

                        Doors are of wood. A door SHOULD be shut,
                        and MUST have a [lock](https://example.com/lock). A bell MAY ring.
                        """, MARKDOWN))
                .containsExactly(
                        new TextClause(
                                "1.2",
                                1,
                                Keyword.MUST,
                                Level.MUST,
                                Container.SENTENCE,
                                Basis.EXPLICIT,
                                List.of(Keyword.SHOULD),
                                3,
                                Fingerprint.of("A door SHOULD be shut, and MUST have a lock."),
                                "A door SHOULD be shut, and MUST have a lock."),
                        new TextClause(
                                "1.2",
                                2,
                                Keyword.MAY,
                                Level.MAY,
                                Container.SENTENCE,
                                Basis.EXPLICIT,
                                List.of(),
                                3,
                                Fingerprint.of("A bell MAY ring."),
                                "A bell MAY ring."));
    }

    @Test
    void ordinalsCountWithinASection() {
        assertThat(shortForms("""
                        # 1 Doors
                        A MUST. B MUST.
                        # 2 Keys
                        C MUST.
                        # Appendix A: Bells
                        D MUST.
                        ## A.1 - Large bells
                        E MUST.
                        """))
                .containsExactly(
                        "1-1 MUST sentence explicit 2: A MUST.",
                        "1-2 MUST sentence explicit 2: B MUST.",
                        "2-1 MUST sentence explicit 4: C MUST.",
                        "A-1 MUST sentence explicit 6: D MUST.",
                        "A.1-1 MUST sentence explicit 8: E MUST.");
    }

    @Test
    void sectionsWithoutNumbersAreCountedOrNamed() {
        String text = "# Doors\nA MUST.\n## Locks\nB MUST.\n## Bells\nC MUST.\n# Keys\nD MUST.\n";

        assertThat(shortForms(text).stream().map(c -> c.substring(0, c.indexOf('-'))))
                .containsExactly("1", "1.1", "1.2", "2");
        assertThat(shortForms(text + "# 3 Wells\nE MUST.\n").stream().map(c -> c.substring(0, c.indexOf('-'))))
                .containsExactly("Doors", "Locks", "Bells", "Keys", "3");
        assertThat(Segmenter.read("# 1 A\n# " + "x".repeat(50) + "\nB MUST.\n", MARKDOWN))
                .extracting(TextClause::section)
                .containsExactly("x".repeat(40));
    }

    @Test
    void itemsTakeTheKeywordOfTheirLeadIn() {
        assertThat(shortForms("""
                        # 1 Doors
                        The warden SHALL do as follows:

                        1. shut the door;
                        2. keep the key, which
                           MAY be of brass; and
                        3. ring the bell. Twice.
                        """))
                .containsExactly(
                        "1-1 SHALL list item lead-in 4: The warden SHALL do as follows: » shut the door;",
                        "1-2 MAY list item explicit 5: The warden SHALL do as follows: » keep the key, which MAY be of brass; and",
                        "1-3 SHALL list item lead-in 7: The warden SHALL do as follows: » ring the bell.");
    }

    @Test
    void ofNestedListsOnlyTheInnermostItemsCount() {
        assertThat(shortForms("""
                        # 1 Doors
                        The warden MUST check:
                        - doors:
                          a. the lock
                          b. the hinge

                        - the bell
                        """))
                .containsExactly(
                        "1-1 MUST list item lead-in 4: The warden MUST check: » doors: » the lock",
                        "1-2 MUST list item lead-in 5: The warden MUST check: » doors: » the hinge",
                        "1-3 MUST list item lead-in 7: The warden MUST check: » the bell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The warden MUST use one of the following:",
                "The warden MUST use at least one of these:",
                "The warden MUST use any of:",
                "The warden MUST use either:",
                "The warden MUST use a lock, such as:",
                "The warden MUST shut the door unless:",
                "The warden MUST shut the door if:",
                "The warden MUST shut the door if all of the following hold:",
            })
    void alternativesStayWithTheirLeadIn(String lead) {
        assertThat(Clauses.texts("# 1 Doors\n" + lead + "\n\n- one\n- two\n", MARKDOWN))
                .containsExactly(lead + " » one » two");
    }

    @Test
    void anyOfSeveralEventsIsNoAlternative() {
        assertThat(Clauses.texts("""
                        # 1 Doors
                        The warden MUST shut the door when one or more of the following occurs:

                        - rain
                        - snow
                        """, MARKDOWN)).hasSize(2);
    }

    @Test
    void aLeadInMayPointBelowWithoutAColon() {
        assertThat(shortForms("""
                        # 1 Doors
                        The warden MUST do the following.

                        - Lock up.

                        He does it daily.

                        - Not a duty.
                        """))
                .containsExactly("1-1 MUST list item lead-in 4: The warden MUST do the following. » Lock up.");
    }

    @Test
    void aParagraphInsideAnItemTakesItsLabelNotItsKeyword() {
        assertThat(shortForms("""
                        # 1 Doors
                        The warden MUST do as follows:

                        - lock the door:

                          It is heavy. It SHOULD be oiled.
                        """))
                .containsExactly(
                        "1-1 MUST list item lead-in 4: The warden MUST do as follows: » lock the door:",
                        "1-2 SHOULD sentence explicit 6: The warden MUST do as follows: » lock the door: » It SHOULD be oiled.");
    }

    @Test
    void aLeadInEndsWithItsSectionAndItsLevel() {
        assertThat(shortForms("""
                        # 1 Doors
                        The warden MUST do as follows:

                        # 2 Keys
                        - keep the key
                        """)).containsExactly("1-1 MUST sentence explicit 2: The warden MUST do as follows:");
    }

    @Test
    void aRowWithKeywordsInItsCellsIsAClause() {
        assertThat(shortForms("""
                        # 1 Doors

                        Table: Parts of a door

                        | Part | Presence | Critical | Note |
                        |------|:--------:|---------:|------|
                        | lock | MUST | N | See Section 2 |
                        | bell | MAY / SHOULD | - | |
                        | hinge | - | - | of brass |
                        """))
                .containsExactly(
                        "1-1 MUST table row cell 7: Parts of a door » lock | MUST | N | See Section 2",
                        "1-2 SHOULD+MAY table row cell 8: Parts of a door » bell | MAY / SHOULD | - | -");
    }

    @Test
    void aSentenceInACellIsAClauseOfItsOwn() {
        assertThat(shortForms("""
                        # 1 Doors

                        | Part | Presence | Note |
                        |------|----------|------|
                        | lock | MUST | It MUST be shut. It is old. Its key SHOULD be kept.<br>It MAY ring |
                        | bell | - | It MAY ring. |
                        | MUST | - | is no duty in the first column |
                        """))
                .containsExactly(
                        "1-1 MUST table row cell 5: lock | MUST",
                        "1-2 MUST table row explicit 5: lock | note: It MUST be shut.",
                        "1-3 SHOULD table row explicit 5: lock | note: Its key SHOULD be kept.",
                        "1-4 MAY table row explicit 5: lock | note: It MAY ring",
                        "1-5 MAY table row explicit 6: bell | - | It MAY ring.");
    }

    @Test
    void aTableOfTwoColumnsNeedsNoTitleOfItsColumn() {
        assertThat(Clauses.texts("# 1 A\n| Part | Note |\n|--|--|\n| lock | It MUST shut. It MAY ring. |\n", MARKDOWN))
                .containsExactly("lock | It MUST shut.", "lock | It MAY ring.");
    }

    @Test
    void permittedAndRequiredStandForKeywords() {
        assertThat(shortForms("""
                        # 1 Doors

                        | Part | Required | Permitted |
                        |--|--|--|
                        | lock | Y | Y |
                        | bell | N | Y |
                        | trap | N | N |
                        """))
                .containsExactly(
                        "1-1 MUST table row cell 5: lock | Y | Y",
                        "1-2 MAY table row cell 6: bell | N | Y",
                        "1-3 MUST NOT table row cell 7: trap | N | N");
    }

    @Test
    void limitsStandForMust() {
        String table =
                "| Door | Minimum width | Values allowed |\n|--|--|--|\n| front | 90 cm | any |\n| back | Unspecified | - |\n";

        assertThat(shortForms("# 1 Doors\n\n" + table))
                .containsExactly("1-1 MUST table row cell 5: front | 90 cm | any");
        assertThat(shortForms("# 1 Doors\n\nTable: Reference for doors\n\n" + table))
                .isEmpty();
    }

    @Test
    void aLeadInThatNamesTheTableObligesToItsRows() {
        assertThat(shortForms("""
                        # 1 Doors
                        Doors MAY ring and MUST be as the table below says:

                        | Door | Wood | See |
                        |--|--|--|
                        | front | oak | Section 2 |
                        | back | See Section 3 | |
                        | side | - | |
                        """))
                .containsExactly(
                        "1-1 MUST+MAY sentence explicit 2: Doors MAY ring and MUST be as the table below says:",
                        "1-2 MUST table row lead-in 6: front | oak | Section 2");
    }

    @Test
    void aTableInsideAnItemTakesItsLabel() {
        assertThat(Clauses.texts("# 1 A\n- Doors\n\n  | Part | Presence |\n  |--|--|\n  | lock | MUST |\n", MARKDOWN))
                .containsExactly("Doors » lock | MUST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Definitions",
                "DEFINITIONS AND ACRONYMS",
                "Acronyms",
                "References",
                "Normative References",
                "Conventions",
                "Relevant Dates",
                "Revisions",
                "Document History",
                "Terminology",
                "Requirements Language",
                "Abstract",
                "Acknowledgements",
            })
    void whatObligesNobodyIsNotRead(String title) {
        assertThat(Clauses.texts(
                        "# 1 " + title + "\nA MUST.\n## 1.1 Below it\nB MUST.\n# 2 Doors\nC MUST.\n", MARKDOWN))
                .containsExactly("C MUST.");
    }

    @Test
    void theConventionOfRfc2119IsNoClause() {
        assertThat(Clauses.texts("""
                        # 1 Doors
                        The key words MUST and MAY are to be interpreted as RFC 2119 says.

                        Those key words MUST be in bold.
                        """, MARKDOWN)).containsExactly("Those key words MUST be in bold.");
    }

    @Test
    void frontMatterCodeQuotationsAndCommentsAreNoClauses() {
        assertThat(shortForms("""
                        ---
                        title: A MUST
                        ---
                        # 1 Doors
                        ```
                        B MUST.
                        ```
                        > C MUST.

                        <!-- D MUST. -->

                        {: E MUST.}

                        ![F MUST](f.png)

                        G MUST.

                        ~~~
                        H MUST.
                        ~~~
                        """)).containsExactly("1-1 MUST sentence explicit 16: G MUST.");
    }

    @Test
    void kramdownEndsWhereReferencesBegin() {
        assertThat(Clauses.texts("---\ntitle: x\n--- middle\n# Doors\nA MUST.\n--- back\n# Keys\nB MUST.\n", MARKDOWN))
                .containsExactly("A MUST.");
    }

    @Test
    void mmarkMarksItsSpecialSectionsWithADot() {
        assertThat(Clauses.texts("%%%\ntitle = 1\n%%%\n.# Abstract\nA MUST.\n\n# Doors\nB MUST.\n", MARKDOWN))
                .containsExactly("B MUST.");
    }

    @Test
    void lineEndsOfWindowsAndAByteOrderMarkChangeNothing() {
        String text = "---\ntitle: x\n---\n# 1 Doors\nA MUST:\n\n- b\n- c\n";

        assertThat(Segmenter.read("\ufeff" + text.replace("\n", "\r\n"), MARKDOWN))
                .isEqualTo(Segmenter.read(text, MARKDOWN))
                .hasSize(2);
    }

    @Test
    void aTableMayBeBroken() {
        assertThat(shortForms("# 1 A\n|--|--|\n\n| a | Permitted |\n| b |\n| |\n|||\n| Required | Permitted |\n"))
                .containsExactly("1-1 MAY table row cell 8: Required | Permitted");
    }

    private static List<String> shortForms(String text) {
        return Clauses.shortForms(text, MARKDOWN);
    }
}

package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.standards.Format.RFC_TEXT;

import java.util.List;
import org.junit.jupiter.api.Test;

class RfcTextTest {
    @Test
    void nothingBeforeTheFirstNumberedHeadingIsRead() {
        assertThat(shortForms("""
                        Door Keeping

                           A MUST.

                        1.  Doors

                           B MUST
                           be shut.

                        1.1.  Locks

                           C MUST NOT. D is shut.

                           2.2 Bells

                           E MAY.

                        Appendix A.  Wells

                           F MUST.

                        A.1.  Deep wells

                           G MUST.
                        """))
                .containsExactly(
                        "1-1 MUST sentence explicit 7: B MUST be shut.",
                        "1.1-1 MUST NOT sentence explicit 12: C MUST NOT.",
                        "2.2-1 MAY sentence explicit 16: E MAY.",
                        "A-1 MUST sentence explicit 20: F MUST.",
                        "A.1-1 MUST sentence explicit 24: G MUST.");
    }

    @Test
    void aHeadingMayHaveASecondLine() {
        assertThat(shortForms("1.  Doors and what is to be said of their locks and\n    keys\n\n   A MUST.\n"))
                .containsExactly("1-1 MUST sentence explicit 4: A MUST.");
    }

    @Test
    void theTableOfContentsHoldsNoHeadings() {
        assertThat(shortForms("""
                        1.  Doors

                           A MUST.

                           2.1. Keys ........................ 17
                           2.2. Bells   18

                           B MUST.
                        """))
                .containsExactly("1-1 MUST sentence explicit 3: A MUST.", "1-2 MUST sentence explicit 8: B MUST.");
    }

    @Test
    void unnumberedSectionsEndTheOneBefore() {
        assertThat(shortForms("""
                        1.  Terminology

                           A MUST.

                        1.1.  More of it

                           B MUST.

                        Doors

                           C MUST.

                        Acknowledgements

                           D MUST.
                        """)).containsExactly("Doors-1 MUST sentence explicit 11: C MUST.");
    }

    @Test
    void aPageBreakDoesNotEndAParagraph() {
        assertThat(shortForms("""
                        1.  Doors

                           The warden of the tower MUST shut the door each evening and

                        Keeper                   Informational                     [Page 3]
                        \f
                        RFC 9999                  Door Keeping                 May 2008


                           keep the key.

                           The bell MUST ring.

                        Keeper                   Informational                     [Page 4]
                        \f
                        RFC 9999                  Door Keeping                 May 2008

                           The well MUST be shut.
                        """))
                .containsExactly(
                        "1-1 MUST sentence explicit 3: The warden of the tower MUST shut the door each evening and keep the key.",
                        "1-2 MUST sentence explicit 12: The bell MUST ring.",
                        "1-3 MUST sentence explicit 18: The well MUST be shut.");
    }

    @Test
    void aSentenceThatEndsItsLineEnds() {
        assertThat(Clauses.texts("1.  Doors\n\n   A MUST.\n   `b` MUST\n   be. (See\n   c.)\n   d MAY.\n", RFC_TEXT))
                .containsExactly("A MUST.", "`b` MUST be.", "d MAY.");
    }

    @Test
    void listsMayHaveNoBlankLines() {
        assertThat(shortForms("""
                        1.  Doors

                           The warden MUST do as follows:

                           (a) shut
                               the door;
                           (b) keep the key.

                           o  A bell MAY ring.

                           A dash - here
                           - and there MUST not open a list.
                        """))
                .containsExactly(
                        "1-1 MUST list item lead-in 5: The warden MUST do as follows: » shut the door;",
                        "1-2 MUST list item lead-in 7: The warden MUST do as follows: » keep the key.",
                        "1-3 MAY list item explicit 9: The warden MUST do as follows: » A bell MAY ring.",
                        "1-4 MUST NOT sentence explicit 11: A dash - here - and there MUST not open a list.");
    }

    @Test
    void asn1IsNoClause() {
        assertThat(shortForms("""
                        1.  Doors

                           Door ::= SEQUENCE -- MUST be shut

                           lock  Lock OPTIONAL,

                           bell  [0] EXPLICIT Bell OPTIONAL,

                           -- a comment that MUST not count

                           key  -- this MUST fit

                           this MUST end here }

                           this MUST begin {

                           A lock is OPTIONAL.
                        """)).containsExactly("1-1 OPTIONAL sentence explicit 17: A lock is OPTIONAL.");
    }

    private static List<String> shortForms(String text) {
        return Clauses.shortForms(text, RFC_TEXT);
    }
}

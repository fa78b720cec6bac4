package org.clausewise.standards;

import java.util.List;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Level;

/**
 * A clause as it stands in a document's text.
 *
 * @param section number of its section, or the section's title where it has none
 * @param ordinal its place among the clauses of its section, from 1
 * @param keyword the strongest of its keywords, the first of several
 * @param also its other keywords, in the order of the text
 * @param line where its paragraph, item or row begins, from 1
 * @param fingerprint of {@code text}
 * @param text normalised, with the lead-ins that it depends on before it
 */
public record TextClause(
        String section,
        int ordinal,
        Keyword keyword,
        Level level,
        Container container,
        Basis basis,
        List<Keyword> also,
        int line,
        String fingerprint,
        String text) {
    public TextClause {
        also = List.copyOf(also);
    }

    /** What holds a clause. */
    public enum Container {
        SENTENCE,
        LIST_ITEM,
        TABLE_ROW;

        private final String text = lowerCase(name()).replace('_', ' ');

        /** For example {@code list item}. */
        public String text() {
            return text;
        }
    }

    /** Why a clause binds. */
    public enum Basis {
        /** It holds the keyword itself. */
        EXPLICIT,
        /** The lead-in of its list or table holds the keyword. */
        LEAD_IN,
        /** Cells of its row say so. */
        CELL;

        private final String text = lowerCase(name()).replace('_', '-');

        /** For example {@code lead-in}. */
        public String text() {
            return text;
        }
    }

    /** The id that its place gives it. */
    public String id(String document) {
        return document + "-" + section + "-" + ordinal;
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}

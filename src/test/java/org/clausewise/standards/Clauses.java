package org.clausewise.standards;

import java.util.List;
import java.util.stream.Collectors;

/** Short forms of clauses, for tests. */
final class Clauses {
    private Clauses() {}

    /** For example {@code 1.2-3 MUST+MAY list item lead-in 17: text}. */
    static List<String> shortForms(String text, Format format) {
        return Segmenter.read(text, format).stream().map(Clauses::shortForm).toList();
    }

    static List<String> texts(String text, Format format) {
        return Segmenter.read(text, format).stream().map(TextClause::text).toList();
    }

    private static String shortForm(TextClause clause) {
        String also = clause.also().stream().map(k -> "+" + k.text()).collect(Collectors.joining());
        return "%s-%d %s%s %s %s %d: %s"
                .formatted(
                        clause.section(),
                        clause.ordinal(),
                        clause.keyword().text(),
                        also,
                        clause.container().text(),
                        clause.basis().text(),
                        clause.line(),
                        clause.text());
    }
}

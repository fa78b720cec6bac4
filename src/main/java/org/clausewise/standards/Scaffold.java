package org.clausewise.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.Alignment.Item;

/** Skeletons of catalogue entries, for people to fill in. */
public final class Scaffold {
    /** What YAML reads as a plain string in every place. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]| (?=[A-Za-z0-9]))*+");

    private Scaffold() {}

    /** A clause with its id. */
    public record Entry(String id, TextClause clause) {}

    /**
     * Every clause of the text, in its order: the known ones with the ids they have, wherever they stand now; the others
     * with new ids.
     *
     * @param known in the order of the text they were read from
     */
    public static List<Entry> entries(String document, List<Known> known, List<TextClause> clauses) {
        List<Known> marked = known.stream().filter(Known::isMarked).toList();
        Alignment alignment = Alignment.of(Item.ofKnown(marked), Item.of(clauses));
        Ids ids = new Ids(document, known);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            int before = alignment.previous(i);
            String id =
                    before < 0 ? ids.next(clauses.get(i)) : marked.get(before).id();
            entries.add(new Entry(id, clauses.get(i)));
        }
        return entries;
    }

    /** The entries as YAML, summaries empty; a comment tells the line of the text, and further keywords. */
    public static String yaml(List<Entry> entries) {
        return entries.stream().map(Scaffold::yaml).collect(Collectors.joining());
    }

    private static String yaml(Entry entry) {
        TextClause clause = entry.clause;
        String also = clause.also().isEmpty()
                ? ""
                : clause.also().stream().map(Keyword::text).collect(Collectors.joining(", ", ", also ", ""));
        return """
                - id: %s # line %d%s
                  section: %s
                  keyword: %s
                  summary: ""
                  fingerprint: %s
                  level: %s
                """.formatted(
                        scalar(entry.id),
                        clause.line(),
                        also,
                        scalar(clause.section()),
                        clause.keyword().text(),
                        clause.fingerprint(),
                        clause.level());
    }

    private static String scalar(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c > '~') {
                quoted.append("\\U%08x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}

package org.clausewise.standards;

import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.TextClause.Basis;
import org.clausewise.standards.TextClause.Container;

/**
 * Finds the clauses of a table: one for the cells of a row that say what is present, critical or permitted, and one for
 * each sentence in its other cells that holds a keyword.
 */
final class TableReader {
    private static final Pattern LIMIT =
            Pattern.compile("minimum.*|maximum.*|.*\\ballowed\\b.*", DOTALL | UNICODE_CHARACTER_CLASS);
    private static final Pattern VALUE = Pattern.compile("[a-z0-9]");
    private static final String BETWEEN_CELLS = " | ";

    /**
     * A sentence with a keyword among other words.
     *
     * @param label the first cell of its row, and the title of its column where that is not plain
     */
    private record Sentence(int column, String label, String text) {}

    private final Block.Table table;
    private final String caption;
    private final List<Keyword> lead;
    private final Passages passages;
    private final Budget budget;
    private final List<String> header;
    private final int permitted;
    private final int required;
    private final List<Integer> limits = new ArrayList<>();

    /**
     * @param caption empty if there is none
     * @param lead the keyword of the sentence that obliges to what the table holds, or nothing
     */
    TableReader(Block.Table table, String caption, List<Keyword> lead, Passages passages, Budget budget) {
        budget.spend(table.line(), caption.length());
        this.table = table;
        this.caption = caption.isEmpty() ? "" : caption + Extractor.LEADS_TO;
        this.passages = passages;
        this.budget = budget;
        this.lead = lead;
        header = table.rows().stream()
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .map(cell -> Normaliser.normalise(cell).toLowerCase(Locale.ROOT))
                .toList();
        permitted = header.indexOf("permitted");
        required = header.indexOf("required");
        if (!caption.toLowerCase(Locale.ROOT).contains("reference for")) {
            for (int i = 0; i < header.size(); i++) {
                if (LIMIT.matcher(header.get(i)).matches()) {
                    limits.add(i);
                }
            }
        }
    }

    List<Draft> clauses() {
        List<Draft> clauses = new ArrayList<>();
        table.rows().stream().skip(1).forEach(row -> clauses.addAll(clauses(row)));
        return clauses;
    }

    private List<Draft> clauses(Block.Row row) {
        List<String> cells = row.cells().stream().map(Normaliser::normalise).toList();
        String whole = joined(cells, Set.of());
        budget.spend(row.line(), caption.length() + whole.length());
        passages.passage(table.section(), row.line(), caption, whole);
        List<Keyword> cellKeywords = cellKeywords(cells, whole);
        List<Sentence> sentences = sentences(row, cells);

        List<Draft> clauses = new ArrayList<>();
        if (!cellKeywords.isEmpty()) {
            Set<Integer> apart = new HashSet<>();
            sentences.forEach(s -> apart.add(s.column));
            clauses.add(clause(row, Basis.CELL, cellKeywords, joined(cells, apart)));
        }
        if (cellKeywords.isEmpty() && sentences.size() == 1) {
            clauses.add(clause(row, Basis.EXPLICIT, Keywords.in(whole), whole));
        } else {
            for (Sentence s : sentences) {
                clauses.add(clause(row, Basis.EXPLICIT, Keywords.in(s.text), s.label + s.text));
            }
        }
        if (clauses.isEmpty() && !lead.isEmpty() && saysMore(cells)) {
            clauses.add(clause(row, Basis.LEAD_IN, lead, whole));
        }
        return clauses;
    }

    private Draft clause(Block.Row row, Basis basis, List<Keyword> keywords, String text) {
        return new Draft(table.section(), row.line(), Container.TABLE_ROW, basis, keywords, caption + text);
    }

    /** Keywords of the cells that hold nothing else, else what Y and N or limits stand for. */
    private List<Keyword> cellKeywords(List<String> cells, String whole) {
        List<Keyword> keywords = cells.stream()
                .skip(1)
                .filter(TableReader::keywordsAlone)
                .flatMap(cell -> Keywords.in(cell).stream())
                .toList();
        if (!keywords.isEmpty()) {
            return keywords;
        }
        if (permitted >= 0 && permitted < cells.size()) {
            boolean needed = required >= 0
                    && required < cells.size()
                    && cells.get(required).startsWith("Y");
            return List.of(cells.get(permitted).equals("N") ? Keyword.MUST_NOT : needed ? Keyword.MUST : Keyword.MAY);
        }
        boolean limited = limits.stream().anyMatch(i -> i < cells.size() && isValue(cells.get(i)));
        return limited && !Keywords.anyIn(whole) ? List.of(Keyword.MUST) : List.of();
    }

    private List<Sentence> sentences(Block.Row row, List<String> cells) {
        List<Sentence> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean mayHold = i > 0 && !keywordsAlone(cells.get(i));
            for (String sentence : Sentences.of(cells.get(i))) {
                budget.spend(row.line(), caption.length() + cells.get(0).length() + sentence.length());
                String title = header.size() > 2 && i < header.size() ? header.get(i) + ": " : "";
                Sentence s = new Sentence(i, cells.get(0) + BETWEEN_CELLS + title, sentence);
                passages.passage(table.section(), row.line(), caption + s.label, sentence);
                if (mayHold && Keywords.anyIn(sentence) && !Keywords.alone(sentence)) {
                    found.add(s);
                }
            }
        }
        return found;
    }

    /** {@code MUST}, {@code MUST / SHOULD}. */
    private static boolean keywordsAlone(String cell) {
        return Arrays.stream(cell.split("/", -1)).allMatch(part -> Keywords.alone(Chars.strip(part)));
    }

    private static boolean isValue(String cell) {
        return VALUE.matcher(cell).find() && !cell.equals("Unspecified");
    }

    /** Whether a row says more than where to read on. */
    private static boolean saysMore(List<String> cells) {
        String rest = Chars.strip(String.join(" ", cells.subList(1, cells.size())));
        return !rest.isEmpty() && !rest.equals("-") && !rest.startsWith("See ");
    }

    private static String joined(List<String> cells, Set<Integer> without) {
        return IntStream.range(0, cells.size())
                .filter(i -> !without.contains(i))
                .mapToObj(i -> cells.get(i).isEmpty() ? "-" : cells.get(i))
                .collect(Collectors.joining(BETWEEN_CELLS));
    }
}

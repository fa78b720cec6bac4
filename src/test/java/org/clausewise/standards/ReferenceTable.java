package org.clausewise.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.catalogue.Keyword;

/** A table of {@code rules/reference/}; {@code main} writes one anew from a document's text. */
final class ReferenceTable {
    static final Path FOLDER = Path.of("rules/reference");
    static final String HEADER = "id\tsection\tkeyword\tfingerprint\tsubject";

    private ReferenceTable() {}

    record Row(String id, String section, Keyword keyword, String fingerprint, String subject) {
        private static Row parse(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 5) {
                throw new IllegalArgumentException("five columns: " + line);
            }
            return new Row(cells[0], cells[1], Keyword.of(cells[2]).orElseThrow(), cells[3], cells[4]);
        }

        @Override
        public String toString() {
            return String.join("\t", id, section, keyword.text(), fingerprint, subject);
        }
    }

    /** The names of all tables. */
    static List<String> documents() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tsv") && !name.equals("subjects.tsv"))
                    .map(name -> name.substring(0, name.length() - ".tsv".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> read(String document) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(document + ".tsv"));
            return lines.stream().skip(1).map(Row::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Known clauses keep their ids and subjects, wherever they stand now. */
    static List<Row> update(String document, List<Row> before, List<TextClause> text) {
        Map<String, Row> old = before.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        List<Known> known = before.stream()
                .map(row -> new Known(row.id, row.section, row.keyword, row.fingerprint, false))
                .toList();
        return Scaffold.entries(document, known, text).stream()
                .map(entry -> new Row(
                        entry.id(),
                        entry.clause().section(),
                        entry.clause().keyword(),
                        entry.clause().fingerprint(),
                        old.containsKey(entry.id()) ? old.get(entry.id()).subject : ""))
                .toList();
    }

    /** Arguments: the document, and the file of its text. */
    public static void main(String... args) throws IOException {
        Path table = FOLDER.resolve(args[0] + ".tsv");
        List<Row> before = Files.exists(table) ? read(args[0]) : List.of();
        List<String> lines = new ArrayList<>(List.of(HEADER));
        update(args[0], before, Segmenter.read(Path.of(args[1]))).forEach(row -> lines.add(row.toString()));
        Files.writeString(table, String.join("\n", lines) + "\n");
    }
}

package org.clausewise.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausewise.catalogue.Document;
import org.clausewise.report.Coverage.Row;
import org.clausewise.report.Coverage.Status;

/**
 * Writes {@link Coverage} in one of its formats, each ASCII with LF. What the output throws comes as
 * {@link UncheckedIOException}.
 */
public enum CoverageReport {
    /** Counts by document, or by section where there is one document, and what is partial. */
    TEXT {
        @Override
        public void write(Coverage coverage, Appendable out) {
            List<List<String>> table = counts(coverage);
            int columns = table.get(0).size();
            int[] widths = new int[columns];
            for (List<String> row : table) {
                for (int i = 0; i < columns; i++) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            }
            for (List<String> row : table) {
                StringBuilder line = new StringBuilder(pad(row.get(0), widths[0], false));
                for (int i = 1; i < columns; i++) {
                    line.append("  ").append(pad(row.get(i), widths[i], true));
                }
                append(out, line.append('\n'));
            }
            for (Row row : partial(coverage)) {
                append(out, row.clause() + " is partial: nothing enforces " + lacking(row) + "\n");
            }
        }
    },
    /** The same as {@link #TEXT}. */
    MARKDOWN {
        @Override
        public void write(Coverage coverage, Appendable out) {
            List<List<String>> table = counts(coverage);
            for (int i = 0; i < table.size(); i++) {
                append(out, "| " + String.join(" | ", table.get(i)) + " |\n");
                if (i == 0) {
                    append(out, "|---" + "|--:".repeat(table.get(0).size() - 1) + "|\n");
                }
            }
            List<Row> partial = partial(coverage);
            if (!partial.isEmpty()) {
                append(out, "\n| partial | nothing enforces |\n|---|---|\n");
            }
            for (Row row : partial) {
                append(out, "| " + row.clause() + " | " + lacking(row) + " |\n");
            }
        }
    },
    /** An array with one clause a line. */
    JSON {
        @Override
        public void write(Coverage coverage, Appendable out) {
            Json json = new Json(out).lines();
            for (Row row : coverage.rows()) {
                json.object()
                        .field("clause", row.clause())
                        .field("document", row.document())
                        .field("section", row.section())
                        .field(
                                "keyword",
                                row.keyword() == null ? null : row.keyword().text())
                        .field("level", row.level().name())
                        .field("fingerprint", row.fingerprint())
                        .field("subject", row.subject())
                        .field("status", row.status().id())
                        .field("retired", row.retired())
                        .field("rules", row.rules())
                        .name("vectors")
                        .object()
                        .field("breaching", row.breaching())
                        .field("satisfying", row.satisfying())
                        .end()
                        .end();
            }
            json.end().newline();
        }
    },
    /** One page that needs nothing beside it: the counts, then every clause. */
    HTML {
        @Override
        public void write(Coverage coverage, Appendable out) {
            append(out, HEAD);
            List<List<String>> table = counts(coverage);
            append(out, "<table class=\"counts\">\n");
            for (int i = 0; i < table.size(); i++) {
                String cell = i == 0 ? "th" : "td";
                append(out, "<tr>");
                table.get(i).forEach(text -> append(out, element(cell, "", text)));
                append(out, "</tr>\n");
            }
            append(out, "</table>\n");
            Map<String, List<Row>> byDocument = group(coverage, Row::document);
            for (Document document : coverage.documents()) {
                List<Row> rows = byDocument.getOrDefault(document.id(), List.of());
                if (!rows.isEmpty()) {
                    append(
                            out,
                            "<details" + (coverage.documents().size() == 1 ? " open" : "") + ">"
                                    + element("summary", "", document.title() + " " + document.version())
                                    + "\n<table>\n<tr><th>clause<th>keyword<th>demands<th>looks at<th>status<th>rules"
                                    + "<th>breaching<th>satisfying</tr>\n");
                    rows.forEach(row -> append(out, clause(row)));
                    append(out, "</table>\n</details>\n");
                }
            }
            append(out, "</body>\n</html>\n");
        }

        private String clause(Row row) {
            String keyword = row.keyword() == null
                    ? row.level() + ", unmarked"
                    : row.keyword().text();
            String status = row.status().id()
                    + (row.status() == Status.PARTIAL ? ", not " + lacking(row) : "")
                    + (row.retired() ? ", retired" : "");
            return "<tr id=\"" + row.clause() + "\">"
                    + element("td", "", row.clause())
                    + element("td", "", keyword)
                    + element("td", "", row.summary() == null ? "" : row.summary())
                    + element("td", "", row.subject() == null ? "" : row.subject())
                    + element("td", " class=\"" + row.status().id() + "\"", status)
                    + element("td", "", String.join(", ", row.rules()))
                    + element("td", "", Integer.toString(row.breaching()))
                    + element("td", "", Integer.toString(row.satisfying()))
                    + "</tr>\n";
        }
    };

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="us-ascii">
            <meta name="viewport" content="width=device-width">
            <title>Requirement coverage</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 14px/1.4 system-ui, sans-serif; margin: 2em }
            table { border-collapse: collapse; margin: 1em 0 }
            th, td { text-align: left; vertical-align: top; padding: .2em .7em; border-bottom: 1px solid #8884 }
            .counts td + td, .counts th + th { text-align: right }
            summary { cursor: pointer; font-weight: bold; margin-top: 1em }
            .enforced, .attested, .permitted { background: #2a83 }
            .partial { background: #ca03 }
            .open { background: #c333 }
            </style>
            </head>
            <body>
            <h1>Requirement coverage</h1>
            """;

    /** Writes it; {@code out} is not closed. */
    public abstract void write(Coverage coverage, Appendable out);

    /** A head, a row for each document or section, and the sum. */
    private static List<List<String>> counts(Coverage coverage) {
        boolean one = coverage.documents().size() == 1;
        List<String> head = new ArrayList<>(List.of(one ? "section" : "document", "clauses"));
        for (Status status : Status.values()) {
            head.add(status.id());
        }
        List<List<String>> table = new ArrayList<>(List.of(head));
        group(coverage, one ? Row::section : Row::document).forEach((name, rows) -> table.add(counts(name, rows)));
        table.add(counts("all", coverage.rows()));
        return table;
    }

    private static List<String> counts(String name, List<Row> rows) {
        List<String> cells = new ArrayList<>(List.of(name, Integer.toString(rows.size())));
        Coverage.count(rows).values().forEach(n -> cells.add(n == 0 ? "-" : Integer.toString(n)));
        return cells;
    }

    private static Map<String, List<Row>> group(Coverage coverage, Function<Row, String> by) {
        return coverage.rows().stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Row> partial(Coverage coverage) {
        return coverage.rows().stream()
                .filter(r -> r.status() == Status.PARTIAL)
                .toList();
    }

    private static String lacking(Row row) {
        return row.lacking().stream().map(d -> "#" + d.number()).collect(Collectors.joining(" "));
    }

    private static String pad(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }

    private static String element(String name, String attributes, String text) {
        StringBuilder html = new StringBuilder("<" + name + attributes + ">");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>') {
                html.append("&#").append(c).append(';');
            } else {
                html.append((char) c);
            }
        });
        return html.append("</").append(name).append('>').toString();
    }

    private static void append(Appendable out, CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
    }
}

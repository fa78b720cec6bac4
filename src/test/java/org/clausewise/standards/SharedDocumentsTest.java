package org.clausewise.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.ReferenceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against the documents' own texts and their reference segmentation, which are not part of the project: run with
 * {@code -Dclausewise.shared=FOLDER}, where {@code FOLDER/requirements/} holds them.
 */
class SharedDocumentsTest {
    private static final Path REQUIREMENTS = Path.of(System.getProperty("clausewise.shared", "absent"), "requirements");

    /** Documents whose files are named otherwise than the document. */
    private static final Map<String, String> TEXTS = Map.of(
            "tls-br", "cabf/BR.md",
            "evg", "cabf/EVG.md",
            "smime-br", "cabf/SBR.md",
            "cs-br", "cabf/CSBR.md",
            "netsec", "cabf/NSR.md",
            "mozilla-rsp", "mozilla-rsp.md");

    static List<String> documents() throws IOException {
        if (!Files.isDirectory(REQUIREMENTS)) {
            return List.of("absent");
        }
        try (Stream<Path> tables = Files.list(REQUIREMENTS.resolve("clauses"))) {
            return tables.map(table -> table.getFileName().toString().replace(".tsv", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isSegmentedAsItsReference(String document) throws IOException {
        assumePresent();

        assertThat(Segmenter.read(text(document)).stream().map(clause -> row(document, clause)))
                .containsExactlyElementsOf(referenceRows(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void givesTheCommittedTable(String document) throws IOException {
        assumePresent();
        assumeTrue(ReferenceTable.documents().contains(document), document + " is not of this release");
        List<Row> table = ReferenceTable.read(document);

        assertThat(ReferenceTable.update(document, table, Segmenter.read(text(document))))
                .isEqualTo(table);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void holdsAllThatTheCatalogueKnowsOfIt(String document) {
        assumePresent();
        List<Known> known = Known.in(Catalogue.load(), document);
        assumeTrue(!known.isEmpty(), document + " is not of this release");

        assertThat(Diff.against(document, known, ClauseFinder.in(text(document))))
                .isEqualTo(new Diff(List.of(), List.of(), List.of(), List.of()));
    }

    private static void assumePresent() {
        assumeTrue(Files.isDirectory(REQUIREMENTS), "-Dclausewise.shared names no folder with requirements/");
    }

    private static Path text(String document) {
        return Stream.of(
                        TEXTS.get(document),
                        "rfc/" + document + ".txt",
                        "rfc/" + document + ".md",
                        "rfc/" + document + "-draft.md")
                .filter(name -> name != null)
                .map(REQUIREMENTS::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** All columns but the subject, which is not in the text. */
    private static List<String> referenceRows(String document) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readString(REQUIREMENTS.resolve("clauses/" + document + ".tsv"))
                .split("\n")) {
            List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
            cells.remove(5);
            rows.add(String.join("\t", cells));
        }
        return rows.subList(1, rows.size());
    }

    private static String row(String document, TextClause clause) {
        return String.join(
                "\t",
                clause.id(document),
                clause.section(),
                Integer.toString(clause.ordinal()),
                clause.keyword().text(),
                clause.level().name(),
                clause.container().text(),
                clause.basis().text(),
                clause.also().stream().map(Keyword::text).collect(Collectors.joining(";")),
                Integer.toString(clause.line()),
                clause.fingerprint(),
                clause.text());
    }
}

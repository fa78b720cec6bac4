package org.clausewise.standards;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewise.catalogue.Level;
import org.clausewise.standards.ReferenceTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTablesTest {
    private static final Set<String> SUBJECTS = Set.of(
            "certificate",
            "crl",
            "ocsp",
            "pair",
            "chain",
            "issuance",
            "revocation",
            "population",
            "policy",
            "attestation",
            "relying-party",
            "definition");
    /** A row of the README's table of sources: name and number of clauses. */
    private static final Pattern SOURCE = Pattern.compile("\\| `([^`]+)` \\|.*\\| (\\d+) \\|");

    /** Tables that a later version of their document has left with gaps in the ids. */
    private static final Set<String> WRITTEN_ANEW = Set.of();

    static List<String> documents() {
        return ReferenceTable.documents();
    }

    static List<String> firstTables() {
        return documents().stream()
                .filter(document -> !WRITTEN_ANEW.contains(document))
                .toList();
    }

    @Test
    void theReadmeTellsOfEveryTableWithItsClauses() throws IOException {
        Map<String, Long> told = new TreeMap<>();
        for (String line : Files.readAllLines(ReferenceTable.FOLDER.resolve("README.md"))) {
            Matcher source = SOURCE.matcher(line);
            if (source.matches()) {
                told.put(source.group(1), Long.parseLong(source.group(2)));
            }
        }

        assertThat(told)
                .isEqualTo(documents().stream()
                        .flatMap(document ->
                                ReferenceTable.read(document).stream().map(row -> document))
                        .collect(groupingBy(document -> document, TreeMap::new, counting())));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCellIsAsTheReadmeSays(String document) throws IOException {
        String text = Files.readString(ReferenceTable.FOLDER.resolve(document + ".tsv"));

        assertThat(text).startsWith(ReferenceTable.HEADER + "\n").endsWith("\n").doesNotContain("\r", " \n");
        assertThat(ReferenceTable.read(document)).allSatisfy(row -> {
            assertThat(row.id()).matches(Pattern.quote(document) + "-[A-Za-z0-9][A-Za-z0-9.-]*-[1-9][0-9]*");
            assertThat(row.section()).matches("[A-Za-z]+|[A-Z0-9]+(?:[.-][0-9]+)*");
            assertThat(row.fingerprint()).matches("[0-9a-f]{16}");
            assertThat(row.subject())
                    .satisfiesAnyOf(
                            s -> assertThat(s).isEmpty(),
                            s -> assertThat(SUBJECTS).contains(s));
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void idsAreUnique(String document) {
        assertThat(ReferenceTable.read(document)).extracting(Row::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("firstTables")
    void idsCountTheClausesOfASectionWithoutAGap(String document) {
        Map<String, Integer> ordinals = new TreeMap<>();
        Set<String> closed = new HashSet<>();
        List<String> expected = new ArrayList<>();
        String last = "";
        for (Row row : ReferenceTable.read(document)) {
            if (!row.section().equals(last)) {
                assertThat(closed.add(row.section()))
                        .as("section %s is in one piece", row.section())
                        .isTrue();
                last = row.section();
            }
            expected.add(document + "-" + last + "-" + ordinals.merge(last, 1, Integer::sum));
        }

        assertThat(ReferenceTable.read(document)).extracting(Row::id).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void permissionsHaveNoSubject(String document) {
        assertThat(ReferenceTable.read(document))
                .filteredOn(row -> row.keyword().level() == Level.MAY)
                .allSatisfy(row -> assertThat(row.subject()).isEmpty());
    }

    @Test
    void writingATableAnewKeepsIdsAndSubjects() {
        List<TextClause> text = Segmenter.read("# 1 Doors\nA wall MUST stand. A door MUST shut.\n", Format.MARKDOWN);
        Row door = new Row("d-1-1", "1", text.get(1).keyword(), text.get(1).fingerprint(), "chain");

        assertThat(ReferenceTable.update("d", List.of(door), text))
                .containsExactly(
                        new Row("d-1-2", "1", text.get(0).keyword(), text.get(0).fingerprint(), ""), door);
    }
}

package org.clausewise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Level;
import org.clausewise.catalogue.Permission;
import org.clausewise.catalogue.Reference;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.catalogue.RuleEntry.Citation;
import org.clausewise.report.Coverage.Row;
import org.clausewise.report.Coverage.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageTest {
    private static final LocalDate START = LocalDate.of(2012, 7, 1);
    private static final List<Band> ALWAYS =
            List.of(new Band(START, null, Band.By.TEXT, null, null, Band.Basis.HISTORY));
    private static final String FINGERPRINT = "0123456789abcdef";

    private static Document document(String id) {
        return new Document(id, id + " <text> \u2013", "1", START, "https://example.com/", START, START, List.of());
    }

    private static Clause clause(String id, String section, String subject, Level... duties) {
        List<Duty> parts = new ArrayList<>();
        for (Level level : duties) {
            parts.add(new Duty(parts.size() + 1, null, level, subject, "Part " + parts.size(), ALWAYS));
        }
        return new Clause(
                id,
                id.substring(0, id.indexOf('-')),
                section,
                duties[0] == Level.MAY ? Keyword.MAY : Keyword.MUST,
                duties[0],
                FINGERPRINT,
                "A & b \u2264 c.",
                ALWAYS,
                subject,
                List.of(),
                parts,
                List.of(),
                false,
                null);
    }

    /** A rule {@code r.<n>} for each citation. */
    private static Catalogue catalogue(List<Clause> clauses, List<Citation> citations, Permission... permissions) {
        List<RuleEntry> rules = new ArrayList<>();
        for (Citation citation : citations) {
            String id = "r." + (rules.size() + 1);
            rules.add(new RuleEntry(
                    id, "r", List.of(citation), "certificate", List.of(), List.of(), "mend it", List.of()));
        }
        return Catalogue.builder()
                .documents(List.of(document("a"), document("b")))
                .clauses(clauses)
                .reference(List.of(
                        new Reference("b-1-1", "b", "1", Keyword.SHOULD, FINGERPRINT, ""),
                        new Reference("a-1-1", "a", "1", Keyword.MUST, FINGERPRINT, "crl")))
                .rules(rules)
                .permissions(List.of(permissions))
                .build();
    }

    private static Citation proof(int duty, boolean mutant, int breaching, int satisfying) {
        return new Citation(new DutyRef("a-1-1", duty), mutant, breaching, satisfying);
    }

    private static Row only(Clause clause, List<Citation> citations, Permission... permissions) {
        return Coverage.of(catalogue(List.of(clause), citations, permissions)).rows().stream()
                .filter(r -> r.clause().equals(clause.id()))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> statuses() {
        Clause must = clause("a-1-1", "1", "certificate", Level.MUST);
        Clause attested = clause("a-1-1", "1", "attestation", Level.MUST);
        Clause may = clause("a-1-1", "1", "certificate", Level.MAY);
        Clause two = clause("a-1-1", "1", "certificate", Level.MUST, Level.SHOULD);
        Clause permitOnTerms = clause("a-1-1", "1", "certificate", Level.MAY, Level.MUST);
        Permission used = new Permission(new DutyRef("a-1-1", 1), 1);
        Permission unused = new Permission(new DutyRef("a-1-1", 1), 0);
        return Stream.of(
                arguments("no rule", must, List.of(), null, Status.OPEN),
                arguments("no mutant", must, List.of(proof(1, false, 1, 1)), null, Status.OPEN),
                arguments("no breaching vector", must, List.of(proof(1, true, 0, 1)), null, Status.OPEN),
                arguments("no satisfying vector", must, List.of(proof(1, true, 1, 0)), null, Status.OPEN),
                arguments(
                        "two rules with half of it each",
                        must,
                        List.of(proof(1, true, 1, 0), proof(1, true, 0, 1)),
                        null,
                        Status.OPEN),
                arguments("proven", must, List.of(proof(1, true, 1, 1)), null, Status.ENFORCED),
                arguments(
                        "proven by one rule of two",
                        must,
                        List.of(proof(1, false, 0, 0), proof(1, true, 1, 1)),
                        null,
                        Status.ENFORCED),
                arguments("attested", attested, List.of(proof(1, true, 1, 1)), null, Status.ATTESTED),
                arguments("one duty of two", two, List.of(proof(2, true, 1, 1)), null, Status.PARTIAL),
                arguments(
                        "both duties", two, List.of(proof(2, true, 1, 1), proof(1, true, 1, 1)), null, Status.ENFORCED),
                arguments("unused permission", may, List.of(), unused, Status.OPEN),
                arguments("used permission", may, List.of(), used, Status.PERMITTED),
                arguments("permission on terms, used", permitOnTerms, List.of(), used, Status.PARTIAL),
                arguments(
                        "permission on terms, enforced",
                        permitOnTerms,
                        List.of(proof(2, true, 1, 1)),
                        null,
                        Status.PARTIAL),
                arguments(
                        "permission on terms, used and enforced",
                        permitOnTerms,
                        List.of(proof(2, true, 1, 1)),
                        used,
                        Status.ENFORCED),
                arguments(
                        "relying party",
                        clause("a-1-1", "1", "relying-party", Level.MUST),
                        List.of(),
                        null,
                        Status.NO_DUTY),
                arguments(
                        "definition", clause("a-1-1", "1", "definition", Level.MAY), List.of(), null, Status.NO_DUTY));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("statuses")
    void theStatusFollowsFromTheFacts(
            String name, Clause clause, List<Citation> citations, Permission permission, Status status) {
        Permission[] permissions = permission == null ? new Permission[0] : new Permission[] {permission};

        assertThat(only(clause, citations, permissions).status()).isEqualTo(status);
    }

    @Test
    void aRowNamesRulesVectorsAndWhatLacks() {
        Row row = only(
                clause("a-1-1", "1", "certificate", Level.MUST, Level.SHOULD, Level.MAY),
                List.of(proof(2, true, 3, 4), proof(1, true, 0, 5), proof(2, true, 1, 1)),
                new Permission(new DutyRef("a-1-1", 3), 2));

        assertThat(row.rules()).containsExactly("r.1", "r.2", "r.3");
        assertThat(row.breaching()).isEqualTo(4);
        assertThat(row.satisfying()).isEqualTo(12);
        assertThat(row.lacking()).containsExactly(new DutyRef("a-1-1", 1));
    }

    @Test
    void countsEveryRowOfTheReferenceAndWhatWeAdded() {
        Coverage coverage = Coverage.of(catalogue(
                List.of(
                        clause("a-1.10-u1", "1.10", "crl", Level.MUST),
                        clause("a-1.2-u1", "1.2", "crl", Level.MUST),
                        clause("a-1.2-u9", "1.2", "crl", Level.NOTICE)),
                List.of()));

        assertThat(coverage.rows()).extracting(Row::clause).containsExactly("a-1-1", "a-1.2-u1", "a-1.10-u1", "b-1-1");
        assertThat(coverage.rows()).extracting(Row::subject).containsExactly("crl", "crl", "crl", null);
        assertThat(coverage.document("b").orElseThrow().rows())
                .extracting(Row::clause)
                .containsExactly("b-1-1");
        assertThat(coverage.document("c")).isEmpty();
    }

    private static String write(CoverageReport format, Coverage coverage) {
        StringBuilder out = new StringBuilder();
        format.write(coverage, out);
        return out.toString();
    }

    private static Coverage sample() {
        return Coverage.of(catalogue(
                List.of(
                        clause("a-1-1", "1", "certificate", Level.MUST, Level.SHOULD),
                        clause("a-1.2-u1", "1.2", "definition", Level.MUST)),
                List.of(proof(2, true, 1, 2))));
    }

    @Test
    void jsonHasTheFieldsThatOthersRead() throws JsonProcessingException {
        JsonNode rows = new ObjectMapper().readTree(write(CoverageReport.JSON, sample()));

        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.get(0))
                .hasToString("{\"clause\":\"a-1-1\",\"document\":\"a\",\"section\":\"1\",\"keyword\":\"MUST\","
                        + "\"level\":\"MUST\",\"fingerprint\":\"0123456789abcdef\",\"subject\":\"certificate\","
                        + "\"status\":\"partial\",\"retired\":false,\"rules\":[\"r.1\"],"
                        + "\"vectors\":{\"breaching\":1,\"satisfying\":2}}");
        assertThat(rows.findValuesAsText("status")).containsExactly("partial", "no-duty", "open");
        assertThat(rows.get(2).get("level").asText()).isEqualTo("SHOULD");
        assertThat(rows.get(2).get("subject").isNull()).isTrue();
    }

    @Test
    void jsonFitsItsSchema() throws IOException {
        String schema;
        try (InputStream in = CoverageReport.class.getResourceAsStream("coverage.schema.json")) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String all = write(CoverageReport.JSON, Coverage.of(Catalogue.load()));
        ValidatorFactory validator = new ValidatorFactory();

        assertThat(validator
                        .validate(schema, write(CoverageReport.JSON, sample()))
                        .getErrors())
                .isEmpty();
        assertThat(validator.validate(schema, all).getErrors()).isEmpty();
        assertThat(validator
                        .validate(schema, all.replaceFirst("\"open\"", "\"shut\""))
                        .isValid())
                .isFalse();
    }

    @Test
    void textCountsByDocumentOrSection() {
        assertThat(write(CoverageReport.TEXT, sample())).isEqualTo("""
                        document  clauses  enforced  attested  permitted  no-duty  partial  open
                        a               2         -         -          -        1        1     -
                        b               1         -         -          -        -        -     1
                        all             3         -         -          -        1        1     1
                        a-1-1 is partial: nothing enforces #1
                        """);
        assertThat(write(CoverageReport.TEXT, sample().document("a").orElseThrow()))
                .startsWith("section  clauses")
                .contains("\n1              1 ", "\n1.2            1 ");
    }

    @Test
    void markdownIsATable() {
        assertThat(write(CoverageReport.MARKDOWN, sample()))
                .startsWith("| document | clauses | enforced |")
                .contains("|\n|---|--:|--:|--:|--:|--:|--:|--:|\n| a | 2 | - |")
                .endsWith("\n| partial | nothing enforces |\n|---|---|\n| a-1-1 | #1 |\n");
    }

    @Test
    void htmlShowsEveryClauseAndEscapes() {
        String html = write(CoverageReport.HTML, sample());

        assertThat(html)
                .contains("<td>A &#38; b &#8804; c.</td>")
                .contains("<summary>a &#60;text&#62; &#8211; 1</summary>")
                .contains("<td class=\"partial\">partial, not #1</td>")
                .contains("<tr id=\"b-1-1\">");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsAscii(CoverageReport format) {
        assertThat(write(format, sample())).matches("[\n -~]+").endsWith("\n");
    }
}

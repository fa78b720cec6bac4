package org.clausewise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.report.RuleList;
import org.junit.jupiter.api.Test;

final class RulesTest {
    private static final String JSON =
            CommandLineRun.of("rules", "--format", "json").exits(0).out();

    private static JsonNode rule(String id) throws Exception {
        return StreamSupport.stream(new ObjectMapper().readTree(JSON).spliterator(), false)
                .filter(rule -> rule.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jsonHasTheAgreedShape() throws Exception {
        try (InputStream in = RuleList.class.getResourceAsStream("rules.schema.json")) {
            String schema = new String(in.readAllBytes(), UTF_8);
            assertThat(new ValidatorFactory().validate(schema, JSON).getErrors())
                    .isEmpty();
            assertThat(new ValidatorFactory()
                            .validate(schema, JSON.replaceFirst("\"ERROR\"", "\"MUST\""))
                            .isValid())
                    .isFalse();
        }
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(JSON).get(0).fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "id",
                        "document",
                        "clauses",
                        "severity",
                        "summary",
                        "subject",
                        "profiles",
                        "in_force",
                        "tags",
                        "peers");
        assertThat(JSON).matches("(?s)[\\x20-\\x7e\n]+\n");
    }

    @Test
    void allAreThereInTheOrderOfTheBook() throws Exception {
        List<String> ids = Catalogue.load().rules().stream().map(RuleEntry::id).toList();
        assertThat(ids).isNotEmpty();
        assertThat(new ObjectMapper().readTree(JSON))
                .extracting(rule -> rule.get("id").asText())
                .isEqualTo(ids);
        assertThat(CommandLineRun.of("rules").exits(0).out().lines())
                .extracting(line -> line.replaceFirst(" .*", ""))
                .isEqualTo(ids);
    }

    @Test
    void oneOfThem() throws Exception {
        JsonNode rule = rule("tls.subscriber.validity.max-199-days");
        assertThat(rule.get("document").asText()).isEqualTo("tls-br");
        assertThat(rule.get("clauses").get(0).asText()).isEqualTo("tls-br-6.3.2-2#1");
        assertThat(rule.get("severity").asText()).isEqualTo("WARNING");
        assertThat(rule.get("in_force").get(0).toString())
                .isEqualTo("{\"from\":\"2026-03-15\",\"until\":\"2027-03-15\",\"by\":\"issued\"}");
        assertThat(rule("tls.subscriber.san.present").get("peers").toString()).contains("\"zlint:e_ext_san_missing\"");
        // a clause of one duty is cited without its number, as findings do
        assertThat(rule("tls.subscriber.san.dns.root-label").get("clauses").toString())
                .isEqualTo("[\"tls-br-7.1.2.7.12-12\"]");
    }
}

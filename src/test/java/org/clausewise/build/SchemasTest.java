package org.clausewise.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    private static final Path FOLDER = Path.of("rules/schema");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"section.json", "documents.json", "tags.json"})
    void schemasAreSchemas(String name) throws IOException {
        String schema = Files.readString(FOLDER.resolve(name));
        String dialect = JSON.readTree(schema).path("$schema").asText();

        assertThat(dialect).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(new ValidatorFactory()
                        .validate("{\"$ref\": \"" + dialect + "\"}", schema)
                        .isValid())
                .isTrue();
    }

    @Test
    void theSchemaKnowsTheWordsThatTheCodeKnows() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(FOLDER.resolve("section.json")));

        assertThat(words(schema, "/$defs/keyword/enum"))
                .containsExactlyElementsOf(
                        Arrays.stream(Keyword.values()).map(Keyword::text).toList());
        assertThat(words(schema, "/$defs/level/enum")).containsExactlyElementsOf(names(Level.values()));
        String band = "/$defs/bands/items/properties";
        assertThat(words(schema, band + "/by/enum")).containsExactlyElementsOf(lowerCase(Band.By.values()));
        assertThat(words(schema, band + "/basis/enum")).containsExactlyElementsOf(lowerCase(Band.Basis.values()));
    }

    private static List<String> words(JsonNode schema, String pointer) {
        List<String> words = new ArrayList<>();
        schema.at(pointer).forEach(w -> words.add(w.asText()));
        return words;
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    private static List<String> lowerCase(Enum<?>[] all) {
        return names(all).stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    }
}

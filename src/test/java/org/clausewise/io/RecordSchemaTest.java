package org.clausewise.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Octets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schema and the Java records say the same. */
class RecordSchemaTest {
    private static final JsonNode SCHEMA = schema();

    @TestFactory
    Stream<DynamicTest> everyRecordHasTheFieldsOfItsSchema() {
        return records().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    JsonNode schema = definition(type);
                    List<String> fields = new ArrayList<>();
                    schema.path("properties").fieldNames().forEachRemaining(fields::add);
                    fields.removeAll(List.of("$schema", "format"));
                    assertThat(fields)
                            .containsExactlyElementsOf(Stream.of(type.getRecordComponents())
                                    .map(RecordComponent::getName)
                                    .toList());
                    assertThat(schema.path("additionalProperties").asBoolean(true))
                            .isFalse();
                    for (RecordComponent component : type.getRecordComponents()) {
                        JsonNode property = schema.path("properties").path(component.getName());
                        assertThat(property.path("description").asText())
                                .as(component.getName())
                                .isNotBlank();
                        compare(component.getName(), property, component.getGenericType());
                    }
                }));
    }

    @Test
    void everyWordOfAnEnumIsInTheSchema() {
        assertThat(enums()).isNotEmpty().allSatisfy(type -> {
            List<String> words = new ArrayList<>();
            definition(type).path("enum").forEach(word -> words.add(word.asText()));
            assertThat(words)
                    .as(type.getSimpleName())
                    .containsExactlyElementsOf(Stream.of(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        });
    }

    private static void compare(String name, JsonNode property, Type type) {
        if (type instanceof ParameterizedType list) {
            assertThat(property.path("type").asText()).as(name).isEqualTo("array");
            assertThat(property.path("maxItems").asInt()).as(name).isPositive();
            compare(name, property.path("items"), list.getActualTypeArguments()[0]);
            return;
        }
        String expected = type == String.class
                ? "#/$defs/text"
                : type == Instant.class
                        ? "#/$defs/instant"
                        : type == Octets.class
                                ? "#/$defs/octets"
                                : type == Boolean.class
                                        ? "boolean"
                                        : type == Integer.class || type == int.class || type == Long.class
                                                ? "integer"
                                                : type == double.class ? "number" : reference((Class<?>) type);
        assertThat(property.path(expected.startsWith("#") ? "$ref" : "type").asText())
                .as(name)
                .isEqualTo(expected);
    }

    private static Set<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(IssuanceRecord.class));
        while (!left.isEmpty()) {
            Class<?> type = left.pop();
            if (!type.isRecord() || !found.add(type)) continue;
            types(type).forEach(left::push);
        }
        return found;
    }

    private static Set<Class<?>> enums() {
        Set<Class<?>> found = new LinkedHashSet<>();
        records().forEach(type -> types(type).filter(Class::isEnum).forEach(found::add));
        return found;
    }

    private static Stream<Class<?>> types(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .map(type -> type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type)
                .map(type -> (Class<?>) type);
    }

    private static JsonNode definition(Class<?> type) {
        return type == IssuanceRecord.class ? SCHEMA : SCHEMA.at(reference(type).substring(1));
    }

    private static String reference(Class<?> type) {
        String name = type.getSimpleName();
        return "#/$defs/" + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(RecordJson.schema());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

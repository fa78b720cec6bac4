package org.clausewise.io.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.clausewise.io.yaml.Problems;
import org.clausewise.io.yaml.Yaml;

/**
 * A value of an overlay that fits the schema, with its place.
 *
 * @param pointer its JSON pointer
 */
record Place(Yaml yaml, String pointer, Problems problems) {
    private JsonNode value() {
        return yaml.root().at(pointer);
    }

    boolean has(String field) {
        JsonNode value = value().get(field);
        return value != null && !value.isNull();
    }

    Place at(String field) {
        return new Place(yaml, pointer + "/" + field.replace("~", "~0").replace("/", "~1"), problems);
    }

    String text() {
        return value().asText();
    }

    String text(String field, String otherwise) {
        return has(field) ? at(field).text() : otherwise;
    }

    long number() {
        return Long.parseLong(text());
    }

    boolean isTrue() {
        return value().asBoolean();
    }

    List<Place> elements() {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < value().size(); i++) {
            all.add(at(String.valueOf(i)));
        }
        return all;
    }

    /** The fields, in the order of the file. */
    void fields(BiConsumer<String, Place> visit) {
        for (Map.Entry<String, JsonNode> field : value().properties()) {
            visit.accept(field.getKey(), at(field.getKey()));
        }
    }

    /** Says what is wrong with it, in a line of its own. */
    void refuse(String what) {
        problems.add(yaml.place(pointer), path() + ": " + what);
    }

    /** Its path as people write it: {@code rules[3].validity.at-most}. */
    private String path() {
        return pointer.substring(1)
                .replaceAll("/(\\d{1,9})(?=/|$)", "[$1]")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}

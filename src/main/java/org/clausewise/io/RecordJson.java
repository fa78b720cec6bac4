package org.clausewise.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Issuance records as JSON, by the schema {@code org/clausewise/io/record.schema.json}. Reading is strict: what the schema does
 * not know, keys that occur twice and what is too large are refused.
 */
public final class RecordJson {
    /** The version of the format: the value of {@code format} in every record. */
    public static final int FORMAT = 1;

    /** The most octets that a record may have: 16 MiB. */
    public static final int MAX_SIZE = 1 << 24;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 1 << 18;
    private static final int MAX_FAULTS = 20;
    private static final String FORMAT_FIELD = "format";

    private RecordJson() {}

    /** The JSON schema of records. */
    public static String schema() {
        try (InputStream in = RecordJson.class.getResourceAsStream("record.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("org/clausewise/io/record.schema.json is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of records cannot be read", e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableRecordException if this is no record, with all faults at once
     */
    public static IssuanceRecord read(byte[] json) throws UnreadableRecordException {
        if (json.length > MAX_SIZE) {
            throw fault("$: larger than 16 MiB");
        }
        JsonNode root;
        try {
            root = Lazy.MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            String message = String.valueOf(e.getOriginalMessage());
            throw fault("$: "
                    + (message.contains("depth")
                            ? "nested deeper than " + MAX_DEPTH
                            : "a text, name or number that is too long"));
        } catch (JsonProcessingException e) {
            throw fault(at(e) + reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be read", e);
        }
        return read(root);
    }

    /**
     * Reads a record that is a tree already.
     *
     * @throws UnreadableRecordException if this is no record, with all faults at once
     */
    static IssuanceRecord read(JsonNode root) throws UnreadableRecordException {
        if (root.isMissingNode()) {
            throw fault("$: empty");
        }
        List<String> faults = faults(root);
        if (!faults.isEmpty()) {
            throw new UnreadableRecordException(faults);
        }
        ObjectNode record = ((ObjectNode) root).deepCopy();
        record.remove(List.of(FORMAT_FIELD, "$schema"));
        try {
            return referring(Lazy.MAPPER.treeToValue(record, IssuanceRecord.class));
        } catch (JsonMappingException e) {
            throw fault(path(e) + ": is out of range");
        } catch (JsonProcessingException e) {
            throw fault("$: " + reason(e));
        }
    }

    /** The record in JSON, in ASCII, without the fields that say nothing. */
    public static byte[] write(IssuanceRecord record) {
        try {
            return Lazy.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    static ObjectNode tree(IssuanceRecord record) {
        ObjectNode tree = Lazy.MAPPER.createObjectNode().put(FORMAT_FIELD, FORMAT);
        tree.setAll((ObjectNode) Lazy.MAPPER.valueToTree(record));
        return tree;
    }

    // what is wrong

    private static List<String> faults(JsonNode root) {
        Set<String> faults = new LinkedHashSet<>();
        for (Error error : Lazy.VALIDATOR.validate(Lazy.SCHEMA, root).getErrors()) {
            faults.add(path(error.getInstanceLocation()) + ": " + reason(root, error));
            if (faults.size() > MAX_FAULTS) {
                break;
            }
        }
        return cut(List.copyOf(faults));
    }

    private static List<String> cut(List<String> faults) {
        if (faults.size() <= MAX_FAULTS) {
            return faults;
        }
        List<String> first = new ArrayList<>(faults.subList(0, MAX_FAULTS));
        first.add("$: and more");
        return first;
    }

    private static IssuanceRecord referring(IssuanceRecord record) throws UnreadableRecordException {
        List<String> faults = RecordReferences.faults(record);
        if (!faults.isEmpty()) {
            throw new UnreadableRecordException(cut(faults));
        }
        return record;
    }

    /** What a keyword of the schema found, in our words: those of the validator may show the value. */
    private static String reason(JsonNode root, Error error) {
        String keyword = error.getKeyword();
        if (keyword == null) {
            return "is a field that records do not have";
        }
        JsonNode rule = Lazy.SCHEMA_TREE.at(pointer(error));
        return switch (keyword) {
            case "required" -> "lacks " + missing(root.at(error.getInstanceLocation()), rule);
            case "type" -> "must be of type " + rule.asText();
            case "enum" -> "must be one of " + words(rule);
            case "const" -> "must be " + rule.asText();
            case "pattern" -> "is not written as it must be";
            case "maxItems" -> "has more than " + rule.asText() + " entries";
            case "maxLength" -> "is longer than " + rule.asText() + " characters";
            case "minimum" -> "is less than " + rule.asText();
            case "maximum" -> "is more than " + rule.asText();
            default -> "does not keep " + keyword;
        };
    }

    /** Where the keyword stands in the schema. */
    private static String pointer(Error error) {
        String location = error.getSchemaLocation();
        int fragment = location.lastIndexOf('#');
        return location.substring(fragment + 1) + "/" + error.getKeyword();
    }

    private static String missing(JsonNode object, JsonNode required) {
        List<String> missing = new ArrayList<>();
        required.forEach(name -> {
            if (!object.has(name.asText())) {
                missing.add(name.asText());
            }
        });
        return String.join(", ", missing);
    }

    private static String words(JsonNode rule) {
        List<String> words = new ArrayList<>();
        rule.forEach(word -> words.add(word.asText()));
        return String.join(", ", words);
    }

    /** A JSON pointer as a JSON path. */
    private static String path(String pointer) {
        StringBuilder path = new StringBuilder("$");
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (name.isEmpty() && pointer.isEmpty()) {
                continue;
            }
            if (name.chars().allMatch(c -> c >= '0' && c <= '9') && !name.isEmpty()) {
                path.append('[').append(name).append(']');
            } else if (name.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 0x7f) && !name.isEmpty()) {
                path.append('.').append(name);
            } else {
                path.append("[...]"); // a name that nobody expected, and that may hold anything
            }
        }
        return path.toString();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder("$");
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append('.').append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? "$: "
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": ";
    }

    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return message != null && message.startsWith("Duplicate field")
                ? "a key that occurs twice in its object"
                : "not JSON";
    }

    private static UnreadableRecordException fault(String line) {
        return new UnreadableRecordException(List.of(line));
    }

    /** Made when the first record is read: most checks have none. */
    private static final class Lazy {
        static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxStringLength(MAX_TEXT)
                                .maxNameLength(100)
                                .maxNumberLength(30)
                                .build())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        List.class,
                        lists -> lists.setInclude(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .addModule(new SimpleModule()
                        .addSerializer(new InstantWriter())
                        .addSerializer(new OctetsWriter())
                        .addDeserializer(Instant.class, new InstantReader())
                        .addDeserializer(Octets.class, new OctetsReader()))
                .build();

        static final Validator VALIDATOR =
                new ValidatorFactory().withJsonNodeFactory(nodes()).createValidator();
        static final JsonNode SCHEMA_TREE = tree(schema());
        static final URI SCHEMA = VALIDATOR.registerSchema(schema());

        private static JsonNodeFactory nodes() {
            return new JacksonNode.Factory(MAPPER);
        }

        private static JsonNode tree(String json) {
            try {
                return MAPPER.readTree(json);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the schema of records is JSON", e);
            }
        }
    }

    private static final class InstantWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(in.getText());
            } catch (DateTimeException e) {
                throw JsonMappingException.from(in, "no such instant", e);
            }
        }
    }

    private static final class OctetsWriter extends StdScalarSerializer<Octets> {
        private static final long serialVersionUID = 1;

        OctetsWriter() {
            super(Octets.class);
        }

        @Override
        public void serialize(Octets value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.base64());
        }
    }

    private static final class OctetsReader extends StdScalarDeserializer<Octets> {
        private static final long serialVersionUID = 1;

        OctetsReader() {
            super(Octets.class);
        }

        @Override
        public @Nullable Octets deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Octets.ofBase64(in.getText());
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(in, "no base64", e);
            }
        }
    }
}

package org.clausewise.io.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clausewise.io.yaml.Problems.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A YAML file as a JSON tree that knows its lines. Every scalar is text, section 7.10 too, but for a plain
 * {@code null}, {@code true} or {@code false}.
 */
public final class Yaml {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setMaxAliasesForCollections(0)
            .build();

    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode root;

    private Yaml(Path file, Node node, Problems problems) {
        this.file = file;
        this.root = convert(node, "", problems);
    }

    /** Reads a file, or says what is wrong with it. */
    public static Optional<Yaml> read(Path file, Problems problems) {
        try {
            return parse(file, Files.readString(file), problems);
        } catch (NoSuchFileException e) {
            problems.add(new Place(file, 0), "is not there");
        } catch (CharacterCodingException e) {
            problems.add(new Place(file, 0), "is not UTF-8");
        } catch (IOException e) {
            problems.add(new Place(file, 0), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Reads the text of a file, or says what is wrong with it. */
    public static Optional<Yaml> parse(Path file, String text, Problems problems) {
        try {
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isPresent()) {
                return Optional.of(new Yaml(file, node.get(), problems));
            }
            problems.add(new Place(file, 0), "is empty");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            problems.add(new Place(file, line), e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 0), "cannot be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            problems.add(new Place(file, 0), "is nested too deeply");
        }
        return Optional.empty();
    }

    public JsonNode root() {
        return root;
    }

    public Path file() {
        return file;
    }

    /** Where the value at this JSON pointer stands, or what holds it. */
    public Place place(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return new Place(file, lines.getOrDefault(at, 0));
    }

    private JsonNode convert(Node node, String pointer, Problems problems) {
        node.getStartMark().ifPresent(mark -> lines.put(pointer, mark.getLine() + 1));
        if (node instanceof MappingNode map) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple pair : map.getValue()) {
                String key = pair.getKeyNode() instanceof ScalarNode scalar
                        ? scalar.getValue()
                        : pair.getKeyNode().toString();
                String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                if (object.has(key)) {
                    int line =
                            pair.getKeyNode().getStartMark().map(Mark::getLine).orElse(-1) + 1;
                    problems.add(new Place(file, line), key + " is said twice");
                }
                object.set(key, convert(pair.getValueNode(), below, problems));
                pair.getKeyNode().getStartMark().ifPresent(mark -> lines.put(below, mark.getLine() + 1));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node element : sequence.getValue()) {
                array.add(convert(element, pointer + "/" + array.size(), problems));
            }
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        return scalar.getScalarStyle() != ScalarStyle.PLAIN
                ? JsonNodeFactory.instance.textNode(text)
                : switch (text) {
                    case "null", "" -> JsonNodeFactory.instance.nullNode();
                    case "true" -> JsonNodeFactory.instance.booleanNode(true);
                    case "false" -> JsonNodeFactory.instance.booleanNode(false);
                    default -> JsonNodeFactory.instance.textNode(text);
                };
    }
}

package org.clausewise.io.yaml;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** JSON schemas by name, and what is wrong with a file by one of them. */
public final class Schemas {
    private final Function<String, String> texts;
    private final Map<String, URI> registered = new HashMap<>();
    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withDisabledSchemaValidation(true)
            .createValidator();

    /** @param texts gives the text of the schema of a name */
    public Schemas(Function<String, String> texts) {
        this.texts = texts;
    }

    /** The schemas in a folder, by the names of their files. */
    public static Schemas in(Path folder) {
        return new Schemas(name -> {
            try {
                return Files.readString(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the schema " + folder.resolve(name), e);
            }
        });
    }

    /** Compares a file with a schema, and says whether it fits. */
    public boolean fits(String schema, Yaml yaml, Problems problems) {
        URI uri = registered.computeIfAbsent(schema, this::register);
        Validator.Result result = validator.validate(uri, yaml.root());
        for (Error error : deepest(result.getErrors())) {
            problems.add(yaml.place(error.getInstanceLocation()), explain(error, yaml));
        }
        return result.isValid();
    }

    private URI register(String schema) {
        return validator.registerSchema(texts.apply(schema));
    }

    /** Those that hold no other: a value that fails makes all around it fail. */
    private static List<Error> deepest(List<Error> errors) {
        return errors.stream()
                .filter(e -> errors.stream().noneMatch(other -> other != e && within(other, e)))
                .sorted(Comparator.comparing(Error::getInstanceLocation))
                .toList();
    }

    private static boolean within(Error inner, Error outer) {
        return inner.getEvaluationPath().startsWith(outer.getEvaluationPath() + "/");
    }

    private static String explain(Error error, Yaml yaml) {
        String at = error.getInstanceLocation();
        String name = at.substring(at.lastIndexOf('/') + 1);
        String value = yaml.root().at(at).toString();
        String text = error.getError();
        return switch (String.valueOf(error.getKeyword())) {
            case "null" -> "unknown field " + name;
            case "required" -> "lacks " + text.substring(text.lastIndexOf('[') + 1, text.indexOf(']'));
            case "enum", "const" -> name + ": " + value + " is not allowed. " + text.replaceAll("\\[\\[|]]", "");
            default -> name.isEmpty() ? text : name + ": " + text;
        };
    }
}

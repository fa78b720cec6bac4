package org.clausewise.build;

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

/** The JSON schemas of {@code rules/schema/}. */
final class Schemas {
    private final Path folder;
    private final Map<String, URI> registered = new HashMap<>();
    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withDisabledSchemaValidation(true)
            .createValidator();

    Schemas(Path folder) {
        this.folder = folder;
    }

    /** Compares a file with a schema, and says whether it fits. */
    boolean fits(String schema, Yaml yaml, Problems problems) {
        URI uri = registered.computeIfAbsent(schema, this::register);
        Validator.Result result = validator.validate(uri, yaml.root());
        for (Error error : deepest(result.getErrors())) {
            problems.add(yaml.place(error.getInstanceLocation()), explain(error, yaml));
        }
        return result.isValid();
    }

    private URI register(String schema) {
        try {
            return validator.registerSchema(Files.readString(folder.resolve(schema)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema " + folder.resolve(schema), e);
        }
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

package org.clausewise.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausewise.evidence.LintResult;
import org.clausewise.evidence.Linting;
import org.jspecify.annotations.Nullable;

/**
 * Reads what other linters found, each in its own JSON, for {@code linting} of a record:
 *
 * <ul>
 *   <li>zlint: an object of lints by name, or the result set of its library, which holds such an object as {@code lints};
 *   <li>pkilint: {@code results}, each of a node with {@code finding_descriptions};
 *   <li>pkimetal: an array of findings with {@code Linter}, {@code Finding} and {@code Severity}.
 * </ul>
 *
 * <p>What passed, did not apply or was not in effect is left out, and so is what pkimetal says about itself. A report does not
 * say what was linted, and only zlint's library says when: add both with {@link Linting#target} and {@link Linting#at}.
 */
public final class LintReports {
    private static final int MAX_SIZE = 16 << 20;
    private static final int MAX_DEPTH = 32;
    private static final Set<String> NO_FINDING = Set.of("pass", "na", "ne", "reserved");
    private static final Set<String> NO_SEVERITY = Set.of("meta", "debug");
    private static final String VERSION = "Version: ";

    private LintReports() {}

    /**
     * The runs that a report tells of: one, or those of each linter that pkimetal called.
     *
     * @throws IllegalArgumentException if it is none of these reports; the message says where, in one line
     */
    public static List<Linting> read(byte[] json) {
        JsonNode root = tree(json);
        if (root.isArray()) {
            return pkimetal(root);
        }
        if (root.path("results").isArray()) {
            return List.of(pkilint(root.path("results")));
        }
        if (root.isObject() && !root.isEmpty()) {
            return List.of(zlint(root));
        }
        throw new IllegalArgumentException("$: no report of zlint, pkilint or pkimetal");
    }

    private static Linting zlint(JsonNode root) {
        JsonNode inner = root.path("lints");
        JsonNode lints = inner.isObject() ? inner : root;
        String path = inner.isObject() ? "$.lints[" : "$[";
        List<LintResult> results = new ArrayList<>();
        int n = 0;
        for (Map.Entry<String, JsonNode> lint : lints.properties()) {
            String status = text(lint.getValue(), "result", path + n++ + "]");
            if (!NO_FINDING.contains(status.toLowerCase(Locale.ROOT))) {
                results.add(new LintResult(lint.getKey(), status));
            }
        }
        JsonNode timestamp = root.path("timestamp");
        return Linting.of("zlint")
                .at(timestamp.canConvertToLong() && timestamp.isNumber() ? instant(timestamp.asLong()) : null)
                .results(results);
    }

    private static @Nullable Instant instant(long seconds) {
        return seconds <= 0 || seconds > Instant.MAX.getEpochSecond() ? null : Instant.ofEpochSecond(seconds);
    }

    private static Linting pkilint(JsonNode nodes) {
        List<LintResult> results = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode findings = nodes.get(i).path("finding_descriptions");
            String path = "$.results[" + i + "].finding_descriptions";
            if (!findings.isArray()) {
                throw new IllegalArgumentException(path + ": must be an array");
            }
            for (int k = 0; k < findings.size(); k++) {
                String at = path + "[" + k + "]";
                results.add(new LintResult(text(findings.get(k), "code", at), text(findings.get(k), "severity", at)));
            }
        }
        return Linting.of("pkilint").results(results);
    }

    private static List<Linting> pkimetal(JsonNode findings) {
        Map<String, Linting> runs = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            String at = "$[" + i + "]";
            String tool = text(findings.get(i), "Linter", at);
            String finding = text(findings.get(i), "Finding", at);
            String severity = text(findings.get(i), "Severity", at);
            Linting run = runs.getOrDefault(tool, Linting.of(tool));
            if (NO_SEVERITY.contains(severity)) {
                run = run.version(run.version() == null ? version(finding) : run.version());
            } else {
                List<LintResult> results = new ArrayList<>(run.results());
                results.add(new LintResult(finding, severity));
                run = run.results(results);
            }
            runs.put(tool, run);
        }
        return List.copyOf(runs.isEmpty() ? List.of(Linting.of("pkimetal")) : runs.values());
    }

    /** The version at the end of what pkimetal says of a linter that it called. */
    private static @Nullable String version(String meta) {
        int at = meta.lastIndexOf(VERSION);
        return at < 0 ? null : meta.substring(at + VERSION.length());
    }

    private static String text(JsonNode object, String field, String path) {
        JsonNode value = object.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(path + ": lacks the text " + field);
        }
        return value.asText();
    }

    private static JsonNode tree(byte[] json) {
        if (json.length > MAX_SIZE) {
            throw new IllegalArgumentException("$: larger than 16 MiB");
        }
        try {
            return Lazy.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": not JSON",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be read", e);
        }
    }

    /** Made when the first report is read. */
    private static final class Lazy {
        static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .build())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}

package org.clausewise.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.incidents.Replays;
import org.clausewise.gen.vectors.Expected;
import org.clausewise.gen.vectors.Expected.Breach;
import org.clausewise.gen.vectors.Expected.Result;
import org.clausewise.gen.vectors.Expected.Weighed;
import org.clausewise.gen.vectors.Flag;
import org.clausewise.gen.vectors.Judge;
import org.clausewise.gen.vectors.Vector;
import org.clausewise.gen.vectors.VectorFile;
import org.clausewise.gen.vectors.Vectors;
import org.clausewise.io.overlay.Overlay;
import org.clausewise.io.overlay.OverlayException;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Test vectors as they are stored: a JSON file for each section of a document, and an index. */
public final class VectorFolder {
    /** The version of the format. */
    public static final int FORMAT = 1;

    /** Names every file with its digest, and counts what they show. */
    public static final String INDEX = "index.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private VectorFolder() {}

    /**
     * What a verification found.
     *
     * @param differences one line each, with the file and the vector's id; empty where all is well
     */
    public record Verification(int files, int vectors, List<String> differences) {
        public Verification {
            differences = List.copyOf(differences);
        }

        public boolean passed() {
            return differences.isEmpty();
        }

        /** One line for people. */
        public String summary() {
            return vectors + " vectors in " + files + " files: "
                    + (passed() ? "all as expected" : differences.size() + " differences");
        }
    }

    /** The octets of every file and of the index, by path below the folder. */
    public static Map<String, byte[]> encode(List<VectorFile> files) {
        Map<String, byte[]> encoded = new TreeMap<>();
        ArrayNode listed = array();
        for (VectorFile file : sorted(files)) {
            byte[] octets = octets(node(file));
            encoded.put(file.path(), octets);
            listed.add(object().put("file", file.path())
                    .put("vectors", file.vectors().size())
                    .put("sha256", sha256(octets)));
        }
        ObjectNode index = object().put("format", FORMAT).put("generator", Vectors.GENERATOR);
        index.put("vectors", files.stream().mapToInt(f -> f.vectors().size()).sum());
        index.set("files", listed);
        index.set("proofs", proofs(files));
        index.set("permissions", permissions(files));
        encoded.put(INDEX, octets(index));
        return encoded;
    }

    /** Judges vectors with overlays too. */
    public static Judge judge() {
        return new Judge((builder, yaml, at) -> {
            try {
                return Overlay.parse("overlay", yaml, LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .addTo(builder);
            } catch (OverlayException e) {
                throw new IllegalArgumentException(String.join("; ", e.problems()), e);
            }
        });
    }

    /**
     * Writes files and index, and removes files of vectors that are no more. Leaves alone what lies deeper or stands beside
     * the index.
     */
    public static void write(Path folder, List<VectorFile> files) throws IOException {
        Map<String, byte[]> encoded = encode(files);
        for (String old : stored(folder)) {
            if (!encoded.containsKey(old)) Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, byte[]> each : encoded.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, each.getValue());
        }
    }

    /**
     * Compares index and files, and asks the gate about every vector.
     *
     * @throws IOException if the folder has no index, or something in it cannot be read
     */
    public static Verification verify(Path folder) throws IOException {
        JsonNode index = parse(Files.readAllBytes(folder.resolve(INDEX)), INDEX);
        List<String> differences = new ArrayList<>();
        Map<String, JsonNode> listed = new TreeMap<>();
        index.path("files").forEach(f -> listed.put(f.path("file").asText(), f));
        Set<String> stored = stored(folder);
        stored.stream().filter(f -> !listed.containsKey(f)).forEach(f -> differences.add(f + ": is not in the index"));
        Judge judge = judge();
        List<VectorFile> files = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : listed.entrySet()) {
            String path = each.getKey();
            if (!stored.contains(path)) {
                differences.add(path + ": is missing");
                continue;
            }
            byte[] octets = Files.readAllBytes(folder.resolve(path));
            if (!sha256(octets).equals(each.getValue().path("sha256").asText())) {
                differences.add(path + ": is not the file that the index names: its SHA-256 is " + sha256(octets));
            }
            VectorFile file = read(octets, path);
            files.add(file);
            for (Vector vector : file.vectors()) {
                judge.differences(vector).forEach(d -> differences.add(path + ": " + vector.id() + ": " + d));
            }
        }
        if (differences.isEmpty() && !Arrays.equals(encode(files).get(INDEX), octets(index))) {
            differences.add(INDEX + ": does not count what the files hold");
        }
        return new Verification(
                files.size(), files.stream().mapToInt(f -> f.vectors().size()).sum(), differences);
    }

    /**
     * Reads a file.
     *
     * @param path names it in errors, and must be that of its document and section
     * @throws IOException if it is not of this format
     */
    public static VectorFile read(byte[] octets, String path) throws IOException {
        JsonNode root = parse(octets, path);
        if (root.path("format").asInt() != FORMAT) throw new IOException(path + ": not of format " + FORMAT);
        Map<String, byte[]> shared = new HashMap<>();
        List<Vector> vectors = new ArrayList<>();
        String at = "shared";
        try {
            for (var each : root.path("shared").properties()) {
                shared.put(
                        each.getKey(),
                        Base64.getDecoder().decode(each.getValue().asText()));
            }
            for (JsonNode node : root.path("vectors")) {
                at = text(node, "id");
                vectors.add(vector(node, shared, root.path("records")));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(path + ": " + at + ": " + e.getMessage(), e);
        }
        VectorFile file = new VectorFile(
                root.path("document").asText(), root.path("section").asText(), vectors);
        if (!file.path().equals(path)) throw new IOException(path + ": holds the vectors of " + file.path());
        if (root.path("count").asInt() != vectors.size()) throw new IOException(path + ": counts other than it holds");
        return file;
    }

    // writing

    private static ObjectNode node(VectorFile file) {
        Map<String, Integer> uses = new HashMap<>();
        file.vectors().forEach(v -> uses.merge(name(v), 1, Integer::sum));
        Map<IssuanceRecord, Integer> recordUses = new HashMap<>();
        file.vectors().stream()
                .map(Vector::record)
                .filter(Objects::nonNull)
                .forEach(record -> recordUses.merge(record, 1, Integer::sum));
        Map<String, ObjectNode> records = new TreeMap<>();
        Map<String, byte[]> shared = new TreeMap<>();
        ArrayNode vectors = array();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Vector v : file.vectors()) {
            flags.addAll(v.flags());
            ObjectNode node = object().put("id", v.id());
            if (v.rule() != null) node.put("rule", v.rule());
            node.set(
                    v.rule() == null ? "permission" : "duties",
                    v.rule() == null ? node.textNode(v.duties().get(0)) : texts(v.duties()));
            node.set("flags", texts(v.flags().stream().map(Flag::id).toList()));
            node.put(v.rule() == null ? "fact" : "comment", v.comment())
                    .put("artifact", id(v.artifact()))
                    .put("profile", v.profile().id())
                    .put("issued", v.issued().toString());
            if (v.issuer() != null) node.put("issuer", share(shared, "issuer", v.issuer()));
            if (v.precertificate() != null) {
                node.put("precertificate", share(shared, "precertificate", v.precertificate()));
            }
            if (uses.getOrDefault(name(v), 0) > 1) node.put("subject", share(shared, "subject", v.der()));
            else node.put("der", base64(v.der()));
            if (v.record() != null) node.set("record", record(recordUses, records, v.record()));
            if (v.overlay() != null) node.put("overlay", v.overlay());
            if (v.blocklist() != null) node.put("blocklist", v.blocklist());
            node.set("expected", node(v.expected()));
            vectors.add(node);
        }
        ObjectNode root = object().put("format", FORMAT)
                .put("document", file.document())
                .put("section", file.section())
                .put("generator", Vectors.GENERATOR)
                .put("count", file.vectors().size());
        ObjectNode notes = root.putObject("flags");
        flags.forEach(flag -> notes.put(flag.id(), flag.note()));
        ObjectNode table = root.putObject("shared");
        shared.forEach((name, der) -> table.put(name, base64(der)));
        if (!records.isEmpty()) records.forEach(root.putObject("records")::set);
        root.set("vectors", vectors);
        return root;
    }

    private static ObjectNode node(Expected expected) {
        ObjectNode node = object().put("outcome", id(expected.outcome())).put("compliant", expected.compliant());
        ArrayNode findings = node.putArray("findings");
        for (Breach breach : expected.findings()) {
            ObjectNode finding = findings.addObject();
            if (breach.offset() >= 0) finding.put("offset", breach.offset());
            finding.put("path", breach.path());
            ArrayNode rules = finding.putArray("rules");
            breach.rules()
                    .forEach(r -> rules.addObject()
                            .put("rule", r.rule())
                            .put("severity", r.severity().name()));
        }
        return node;
    }

    private static ArrayNode proofs(List<VectorFile> files) {
        Map<String, Map<String, int[]>> counts = new TreeMap<>();
        ofSections(files).forEach(v -> {
            int kind = List.of(Result.BREACHED, Result.SATISFIED)
                    .indexOf(v.expected().outcome());
            if (v.rule() == null || kind < 0) return;
            for (String duty : v.duties()) {
                counts.computeIfAbsent(v.rule(), r -> new TreeMap<>()).computeIfAbsent(duty, d -> new int[2])[kind]++;
            }
        });
        ArrayNode proofs = array();
        counts.forEach((rule, duties) -> duties.forEach((duty, n) -> proofs.addObject()
                .put("rule", rule)
                .put("duty", duty)
                .put("breaching", n[0])
                .put("satisfying", n[1])));
        return proofs;
    }

    /** Coverage counts what the sections of documents show; incidents come on top. */
    private static Stream<Vector> ofSections(List<VectorFile> files) {
        return files.stream().filter(f -> !f.document().equals(Replays.FOLDER)).flatMap(f -> f.vectors().stream());
    }

    private static ArrayNode permissions(List<VectorFile> files) {
        Map<String, Integer> counts = new TreeMap<>();
        ofSections(files)
                .filter(v -> v.rule() == null)
                .forEach(v -> counts.merge(v.duties().get(0), 1, Integer::sum));
        ArrayNode permissions = array();
        counts.forEach((duty, n) -> permissions.addObject().put("duty", duty).put("vectors", n));
        return permissions;
    }

    private static List<VectorFile> sorted(List<VectorFile> files) {
        return files.stream().sorted(Comparator.comparing(VectorFile::path)).toList();
    }

    private static String share(Map<String, byte[]> shared, String what, byte[] der) {
        String name = what + "-" + sha256(der).substring(0, 8);
        byte[] same = shared.putIfAbsent(name, der);
        if (same != null && !Arrays.equals(same, der)) throw new IllegalStateException("two objects " + name);
        return name;
    }

    /** The record itself, or the name under which the file has it once for several vectors. */
    private static JsonNode record(
            Map<IssuanceRecord, Integer> uses, Map<String, ObjectNode> records, IssuanceRecord record) {
        ObjectNode tree = RecordJson.tree(record);
        if (uses.getOrDefault(record, 0) < 2) return tree;
        String name = "record-" + sha256(octets(tree)).substring(0, 8);
        records.put(name, tree);
        return tree.textNode(name);
    }

    private static String name(Vector v) {
        return sha256(v.der());
    }

    static byte[] octets(JsonNode node) {
        try {
            return (WRITER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String id(Result result) {
        return switch (result) {
            case BREACHED -> "breached";
            case SATISFIED -> "satisfied";
            case NOT_IN_FORCE -> "not_in_force";
            case NOT_APPLICABLE -> "not_applicable";
            case PERMITTED -> "permitted";
        };
    }

    private static String id(Artifact artifact) {
        return switch (artifact) {
            case CERTIFICATE -> "certificate";
            case PRECERTIFICATE -> "precertificate";
            case TBS_CERTIFICATE -> "tbsCertificate";
        };
    }

    // reading

    private static JsonNode parse(byte[] octets, String path) throws IOException {
        try {
            return JSON.readTree(octets);
        } catch (JsonProcessingException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private static Vector vector(JsonNode node, Map<String, byte[]> shared, JsonNode records) {
        JsonNode permission = node.path("permission");
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        node.path("flags").forEach(f -> flags.add(one(Flag.values(), Flag::id, f.asText())));
        JsonNode expected = node.path("expected");
        List<Breach> findings = new ArrayList<>();
        for (JsonNode finding : expected.path("findings")) {
            List<Weighed> rules = new ArrayList<>();
            finding.path("rules")
                    .forEach(r -> rules.add(new Weighed(text(r, "rule"), Severity.valueOf(text(r, "severity")))));
            findings.add(new Breach(finding.path("offset").asInt(-1), text(finding, "path"), rules));
        }
        List<String> duties = new ArrayList<>();
        if (permission.isTextual()) duties.add(permission.asText());
        node.path("duties").forEach(d -> duties.add(d.asText()));
        return new Vector(
                text(node, "id"),
                permission.isTextual() ? null : text(node, "rule"),
                duties,
                flags,
                text(node, permission.isTextual() ? "fact" : "comment"),
                one(Artifact.values(), VectorFolder::id, text(node, "artifact")),
                one(Profile.values(), Profile::id, text(node, "profile")),
                Instant.parse(text(node, "issued")),
                node.has("der") ? Base64.getDecoder().decode(text(node, "der")) : shared(shared, text(node, "subject")),
                node.has("issuer") ? shared(shared, text(node, "issuer")) : null,
                node.has("precertificate") ? shared(shared, text(node, "precertificate")) : null,
                record(records, node.path("record")),
                node.has("overlay") ? text(node, "overlay") : null,
                node.has("blocklist") ? text(node, "blocklist") : null,
                new Expected(
                        one(Result.values(), VectorFolder::id, text(expected, "outcome")),
                        expected.path("compliant").asBoolean(),
                        findings));
    }

    private static @Nullable IssuanceRecord record(JsonNode records, JsonNode node) {
        try {
            if (node.isMissingNode()) return null;
            return RecordJson.read(node.isTextual() ? records.path(node.asText()) : node);
        } catch (UnreadableRecordException e) {
            throw new IllegalArgumentException("record: " + e.getMessage(), e);
        }
    }

    private static byte[] shared(Map<String, byte[]> shared, String name) {
        byte @Nullable [] der = shared.get(name);
        if (der == null) throw new IllegalArgumentException("nothing shared is called " + name);
        return der;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual()) throw new IllegalArgumentException("lacks " + field);
        return value.asText();
    }

    private static <E extends Enum<E>> E one(E[] all, Function<E, String> id, String text) {
        return Stream.of(all)
                .filter(e -> id.apply(e).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        text + " is none of " + Stream.of(all).map(id).toList()));
    }

    /** The files of vectors: two levels deep, so that what lies elsewhere is left alone. */
    private static Set<String> stored(Path folder) throws IOException {
        Set<String> stored = new TreeSet<>();
        if (!Files.isDirectory(folder)) return stored;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.indexOf('/') > 0 && f.endsWith(".json") && !f.startsWith("tour/"))
                    .forEach(stored::add);
        }
        return stored;
    }
}

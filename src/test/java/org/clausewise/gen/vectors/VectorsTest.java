package org.clausewise.gen.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.gen.incidents.Replays;
import org.clausewise.io.VectorFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {
    private static final Path FOLDER = Path.of("testvectors");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Map<String, byte[]> stored;

    @TempDir
    Path copy;

    @BeforeAll
    static void readThem() throws IOException {
        stored = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            for (Path file : files.toList()) {
                String path = FOLDER.relativize(file).toString().replace('\\', '/');
                boolean vectors = path.contains("/") && path.endsWith(".json") && !path.startsWith("tour/");
                if (vectors || path.equals(VectorFolder.INDEX)) stored.put(path, Files.readAllBytes(file));
            }
        }
    }

    @Test
    void generatingThemAnewChangesNothingAndNothingIsMissing() {
        Vectors vectors = Vectors.generate();
        Replays replays = Replays.generate(VectorFolder.judge());
        Map<String, byte[]> generated =
                VectorFolder.encode(Stream.concat(vectors.files().stream(), replays.files().stream())
                        .toList());

        assertThat(vectors.missing()).isEmpty();
        assertThat(generated.keySet()).isEqualTo(stored.keySet());
        generated.forEach((path, octets) -> assertThat(lines(octets)).as(path).isEqualTo(lines(stored.get(path))));
    }

    @Test
    void everyDutyOfEveryRuleIsShownBrokenAndKept() {
        assertThat(Catalogue.load().rules())
                .allSatisfy(rule -> assertThat(rule.citations()).as(rule.id()).allMatch(RuleEntry.Citation::proven));
    }

    private static List<String> lines(byte[] octets) {
        return new String(octets, StandardCharsets.US_ASCII).lines().toList();
    }

    @TestFactory
    Stream<DynamicTest> theyFitTheirSchema() throws IOException {
        Validator validator = new ValidatorFactory().createValidator();
        URI file = validator.registerSchema(Files.readString(FOLDER.resolve("schema.json")));
        URI index = validator.registerSchema(Files.readString(FOLDER.resolve("index.schema.json")));
        return stored.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    String text = new String(e.getValue(), StandardCharsets.UTF_8);
                    assertThat(validator
                                    .validate(e.getKey().equals(VectorFolder.INDEX) ? index : file, text)
                                    .getErrors())
                            .isEmpty();
                    assertThat(text)
                            .matches(t -> t.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), "is ASCII");
                    assertThat(text).endsWith("}\n");
                }));
    }

    @Test
    void theSchemaKnowsTheFlags() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(FOLDER.resolve("schema.json")));
        List<String> flags = new ArrayList<>();
        schema.at("/$defs/flag/enum").forEach(f -> flags.add(f.asText()));

        assertThat(flags)
                .containsExactlyElementsOf(
                        Arrays.stream(Flag.values()).map(Flag::id).toList());
    }

    @Test
    void eachIsWhatTheGateAnswers() throws IOException {
        VectorFolder.Verification verification = VectorFolder.verify(FOLDER);

        assertThat(verification.differences()).isEmpty();
        assertThat(verification.files()).isEqualTo(stored.size() - 1);
        assertThat(verification.vectors()).isGreaterThan(100);
    }

    @Test
    void everyFileIsSortedAndReadsBackToItself() throws IOException {
        List<VectorFile> files = new ArrayList<>();
        for (var each : stored.entrySet()) {
            if (!each.getKey().equals(VectorFolder.INDEX)) files.add(VectorFolder.read(each.getValue(), each.getKey()));
        }

        Map<String, byte[]> encoded = VectorFolder.encode(files);
        assertThat(encoded.keySet()).isEqualTo(stored.keySet());
        encoded.forEach((path, octets) -> assertThat(octets).as(path).isEqualTo(stored.get(path)));
        assertThat(files)
                .allSatisfy(f -> assertThat(f.vectors()).extracting(Vector::id).isSorted());
        assertThat(files.stream().flatMap(f -> f.vectors().stream()).map(Vector::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void theCatalogueCountsThem() throws IOException {
        JsonNode index = JSON.readTree(stored.get(VectorFolder.INDEX));
        Set<String> counted = new TreeSet<>();
        index.path("proofs")
                .forEach(p -> counted.add("%s %s %d %d"
                        .formatted(
                                p.path("rule").asText(),
                                p.path("duty").asText(),
                                p.path("breaching").asInt(),
                                p.path("satisfying").asInt())));
        Set<String> compiled = new TreeSet<>();
        for (RuleEntry rule : Catalogue.load().rules()) {
            for (RuleEntry.Citation c : rule.citations()) {
                if (c.breaching() + c.satisfying() == 0) continue;
                compiled.add("%s %s %d %d".formatted(rule.id(), c.duty(), c.breaching(), c.satisfying()));
            }
        }

        assertThat(compiled).isEqualTo(counted).isNotEmpty();
        assertThat(Catalogue.load().permissions().stream()
                        .map(p -> p.duty() + " " + p.vectors())
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(index.path("permissions"))
                        .flatMap(all -> {
                            List<String> lines = new ArrayList<>();
                            all.forEach(p -> lines.add(p.path("duty").asText() + " "
                                    + p.path("vectors").asInt()));
                            return lines.stream();
                        })
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatIsTamperedWithIsRefused() throws IOException {
        String path = "rfc5280/4.1.json";
        // the digest tells, and nothing else
        tamper(path, text -> text.replaceFirst("\"generator\": 1,", "\"generator\": 2,"));
        assertThat(VectorFolder.verify(copy).differences())
                .singleElement()
                .asString()
                .startsWith(path + ": is not the file");

        String id = "rfc5280.der.boolean-value/critical";
        tamper(path, text -> {
            int at = text.indexOf("\"id\": \"" + id + "\"");
            return text.substring(0, at) + text.substring(at).replaceFirst("\"breached\"", "\"satisfied\"");
        });
        assertThat(VectorFolder.verify(copy).differences())
                .hasSize(2)
                .anySatisfy(d -> assertThat(d)
                        .isEqualTo(path + ": " + id + ": rfc5280.der.boolean-value is BREACHED, not SATISFIED"));

        tamper(path, text -> {
            int at = text.indexOf("\"id\": \"" + id + "\"");
            return text.substring(0, at) + text.substring(at).replaceFirst("\"offset\": ", "\"offset\": 1");
        });
        assertThat(VectorFolder.verify(copy).differences())
                .filteredOn(d -> d.startsWith(path + ": " + id + ": "))
                .anyMatch(d -> d.contains(": unexpected "))
                .anyMatch(d -> d.contains(": missing "));

        tamper(path, text -> text.replaceFirst("\"der\": \"", "\"der\": \"*"));
        assertThatThrownBy(() -> VectorFolder.verify(copy))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(path);

        tamper(path, text -> text);
        Files.delete(copy.resolve(path));
        Files.writeString(copy.resolve("rfc5280/0.json"), "{}");
        assertThat(VectorFolder.verify(copy).differences())
                .containsExactly("rfc5280/0.json: is not in the index", path + ": is missing");
    }

    @Test
    void writingRemovesWhatIsNoMore() throws IOException {
        tamper("rfc5280/4.1.json", text -> text);
        Files.createDirectories(copy.resolve("tour"));
        Files.writeString(copy.resolve("tour/kept.json"), "{}");
        Files.writeString(copy.resolve("rfc5280/0.json"), "{}");
        byte[] one = stored.get("rfc5280/4.1.json");

        VectorFolder.write(copy, List.of(VectorFolder.read(one, "rfc5280/4.1.json")));

        try (Stream<Path> left = Files.walk(copy)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(f -> copy.relativize(f).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder("index.json", "rfc5280/4.1.json", "tour/kept.json");
        }
        assertThat(Files.readAllBytes(copy.resolve("rfc5280/4.1.json"))).isEqualTo(one);
    }

    /** A copy of all files, with one changed. */
    private void tamper(String path, UnaryOperator<String> change) throws IOException {
        for (var each : stored.entrySet()) {
            Path file = copy.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        String before = new String(stored.get(path), StandardCharsets.US_ASCII);
        Files.writeString(copy.resolve(path), change.apply(before));
    }
}

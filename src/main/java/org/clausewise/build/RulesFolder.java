package org.clausewise.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.Keyword;
import org.clausewise.catalogue.Level;
import org.clausewise.catalogue.Reference;
import org.clausewise.io.yaml.Problems;
import org.clausewise.io.yaml.Problems.Place;
import org.clausewise.io.yaml.Schemas;
import org.clausewise.io.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the folder {@code rules/}: each file by itself; {@link Consistency} compares them. */
final class RulesFolder {
    /** A value and where it stands. */
    record Located<T>(T value, Place place) {}

    /** A row of {@code reference/subjects.tsv}. */
    record SubjectChange(String clause, String from, String to, String reason) {}

    /** A row of {@code peers/mapped.tsv}. */
    record Mapping(String rule, String peer) {}

    /** A row of {@code peers/unmapped.tsv} or {@code peers/disagreements.tsv}: why a peer's check has no equal here. */
    record PeerNote(String peer, String clause, String reason) {}

    private static final Set<String> NOT_DOCUMENTS = Set.of("reference", "peers", "schema");
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final Path root;
    private final Problems problems;
    private final Schemas schemas;

    final Map<String, Located<Document>> documents = new LinkedHashMap<>();
    final Set<String> tags = new HashSet<>();
    final List<Located<Clause>> clauses = new ArrayList<>();
    /** Of clauses in files that do not fit the schema, so that one fault is not told many times. */
    final Set<String> unreadClauses = new HashSet<>();

    final Map<String, Located<Reference>> reference = new LinkedHashMap<>();
    final List<Located<SubjectChange>> subjects = new ArrayList<>();
    final List<Located<Mapping>> mapped = new ArrayList<>();
    final List<Located<PeerNote>> unmapped = new ArrayList<>();
    final List<Located<PeerNote>> disagreements = new ArrayList<>();

    RulesFolder(Path root, Schemas schemas, Problems problems) {
        this.root = root;
        this.problems = problems;
        this.schemas = schemas;
        readDocuments();
        yaml("tags.yaml", "tags.json").ifPresent(y -> y.root().fieldNames().forEachRemaining(tags::add));
        for (Path folder : list(root, p -> Files.isDirectory(p) && !NOT_DOCUMENTS.contains(name(p)))) {
            list(folder, p -> !Files.isDirectory(p)).forEach(file -> readSection(name(folder), file));
        }
        for (Path file : list(root.resolve("reference"), p -> name(p).endsWith(".tsv"))) {
            if (name(file).equals("subjects.tsv")) {
                rows(file, 4, (c, at) -> subjects.add(new Located<>(new SubjectChange(c[0], c[1], c[2], c[3]), at)));
            } else {
                rows(file, 5, (c, at) -> readReference(file, c, at));
            }
        }
        Path peers = root.resolve("peers");
        rows(peers.resolve("mapped.tsv"), 2, (c, at) -> mapped.add(new Located<>(new Mapping(c[0], c[1]), at)));
        rows(
                peers.resolve("unmapped.tsv"),
                3,
                (c, at) -> unmapped.add(new Located<>(new PeerNote(c[0], c[1], c[2]), at)));
        rows(
                peers.resolve("disagreements.tsv"),
                4,
                (c, at) -> disagreements.add(new Located<>(new PeerNote(c[0], c[2], c[3]), at)));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** Tab-separated rows; a first one that names its columns is left out, and no file has no rows. */
    private void rows(Path file, int columns, BiConsumer<String[], Place> row) {
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            problems.add(new Place(file, 0), "cannot be read: " + e.getMessage());
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (i == 0 && Set.of("id", "clause", "rule", "peer").contains(cells[0])) {
                continue;
            }
            Place place = new Place(file, i + 1);
            if (cells.length == columns) {
                row.accept(cells, place);
            } else {
                problems.add(place, "has " + cells.length + " columns instead of " + columns);
            }
        }
    }

    private void readReference(Path file, String[] cells, Place place) {
        String document = name(file).replaceFirst("\\.tsv$", "");
        Optional<Keyword> keyword = Keyword.of(cells[2]);
        if (keyword.isEmpty() || !cells[3].matches("[0-9a-f]{16}") || !cells[0].startsWith(document + "-")) {
            problems.add(place, "is not a row of id, section, keyword, fingerprint and subject");
            return;
        }
        Reference row = new Reference(cells[0], document, cells[1], keyword.get(), cells[3], cells[4]);
        if (reference.putIfAbsent(row.id(), new Located<>(row, place)) != null) {
            problems.add(place, row.id() + " occurs twice");
        }
    }

    private Optional<Yaml> yaml(String file, String schema) {
        return Yaml.read(root.resolve(file), problems).filter(y -> schemas.fits(schema, y, problems));
    }

    private void readDocuments() {
        yaml("documents.yaml", "documents.json")
                .ifPresent(y -> each(y, "/documents", (d, at) -> {
                    Document document = new Document(
                            text(d, "id"),
                            text(d, "title"),
                            text(d, "version"),
                            date(y, at + "/date"),
                            text(d, "url"),
                            date(y, at + "/first-date"),
                            date(y, at + "/reviewed-through"),
                            strings(d.path("applies-to")));
                    if (documents.putIfAbsent(document.id(), new Located<>(document, y.place(at))) != null) {
                        problems.add(y.place(at), document.id() + " occurs twice");
                    }
                }));
    }

    private void readSection(String folder, Path file) {
        if (!name(file).endsWith(".yaml")) {
            problems.add(new Place(file, 0), "is not named <section>.yaml");
            return;
        }
        Optional<Yaml> read = Yaml.read(file, problems);
        if (read.isEmpty()) {
            return;
        }
        Yaml y = read.get();
        if (!schemas.fits("section.json", y, problems)) {
            y.root().path("clauses").forEach(c -> unreadClauses.add(text(c, "id")));
            return;
        }
        String document = text(y.root(), "document");
        String section = text(y.root(), "section");
        if (!document.equals(folder)) {
            problems.add(y.place("/document"), "document " + document + " is not that of the folder");
        }
        if (!name(file).equals(section + ".yaml")) {
            problems.add(y.place("/section"), "section " + section + " is not that of the file's name");
        }
        each(y, "/clauses", (c, at) -> readClause(y, c, at, document, section));
    }

    private void readClause(Yaml y, JsonNode c, String at, String document, String section) {
        String id = text(c, "id");
        if (!id.startsWith(document + "-")) {
            problems.add(y.place(at + "/id"), id + " does not begin with " + document);
        }
        if (c.has("section") && !text(c, "section").equals(section)) {
            problems.add(y.place(at + "/section"), id + ": section " + text(c, "section") + " is not that of the file");
        }
        Keyword keyword = keyword(c);
        if ((keyword == null) != c.has("basis")) {
            problems.add(y.place(at), id + ": has either a keyword or basis: unmarked");
        }
        Level level = level(id, y, c, at, keyword, null);
        List<Band> bands = bands(y, at + "/in-force");
        String subject = text(c, "subject");
        String summary = text(c, "summary");
        List<Duty> duties = new ArrayList<>();
        each(y, at + "/duties", (d, below) -> {
            Keyword own = d.has("keyword") || d.has("level") ? keyword(d) : keyword;
            duties.add(new Duty(
                    duties.size() + 1,
                    own,
                    level(id, y, d, below, own, level),
                    d.has("subject") ? text(d, "subject") : subject,
                    text(d, "summary"),
                    d.has("in-force") ? bands(y, below + "/in-force") : bands));
        });
        if (duties.isEmpty()) {
            duties.add(new Duty(1, keyword, level, subject, summary, bands));
        } else if (duties.stream().noneMatch(d -> d.level() == level)) {
            problems.add(y.place(at + "/duties"), id + ": none of its duties is of its level, " + level);
        }
        Clause clause = new Clause(
                id,
                document,
                section,
                keyword,
                level,
                text(c, "fingerprint"),
                summary,
                bands,
                subject,
                strings(c.path("tags")),
                duties,
                strings(c.path("overrides")),
                c.path("retired").asBoolean(),
                c.hasNonNull("notes") ? text(c, "notes") : null);
        clauses.add(new Located<>(clause, y.place(at)));
    }

    private static @Nullable Keyword keyword(JsonNode node) {
        return Keyword.of(node.path("keyword").asText()).orElse(null);
    }

    private Level level(
            String id, Yaml y, JsonNode node, String at, @Nullable Keyword keyword, @Nullable Level inherited) {
        Level implied = keyword == null ? inherited : keyword.level();
        if (!node.has("level")) {
            if (implied == null) {
                problems.add(y.place(at), id + ": needs a level, as it has no keyword");
            }
            return implied == null ? Level.MUST : implied;
        }
        Level level = Level.valueOf(text(node, "level"));
        if (keyword != null && level != implied) {
            problems.add(y.place(at + "/level"), keyword.text() + " is of level " + implied + ", not " + level);
        }
        return level;
    }

    /** The bands in order, with what is wrong about their order told. */
    private List<Band> bands(Yaml y, String at) {
        List<Band> bands = new ArrayList<>();
        each(y, at, (b, below) -> {
            Band band = new Band(
                    date(y, below + "/from"),
                    b.hasNonNull("until") ? date(y, below + "/until") : null,
                    Band.By.valueOf(text(b, "by").toUpperCase(Locale.ROOT)),
                    b.hasNonNull("version") ? text(b, "version") : null,
                    b.hasNonNull("ballot") ? text(b, "ballot") : null,
                    Band.Basis.valueOf(text(b, "basis").toUpperCase(Locale.ROOT)));
            if (band.until() != null && !band.until().isAfter(band.from())) {
                problems.add(y.place(below), "the band ends before it begins: until is the first day without it");
            }
            if (!bands.isEmpty()) {
                LocalDate before = bands.get(bands.size() - 1).until();
                if (before == null || band.from().isBefore(before)) {
                    problems.add(y.place(below), "the band begins before the one above it ends");
                }
            }
            bands.add(band);
        });
        return bands;
    }

    private LocalDate date(Yaml y, String at) {
        String text = y.root().at(at).asText();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(y.place(at), text + " is no day");
            return NO_DATE;
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(e -> all.add(e.asText()));
        return all;
    }

    private static void each(Yaml y, String pointer, BiConsumer<JsonNode, String> visit) {
        JsonNode array = y.root().at(pointer);
        for (int i = 0; i < array.size(); i++) {
            visit.accept(array.get(i), pointer + "/" + i);
        }
    }
}

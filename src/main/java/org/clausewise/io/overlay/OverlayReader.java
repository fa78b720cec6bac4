package org.clausewise.io.overlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.Keyword;
import org.clausewise.evidence.Issuance;
import org.clausewise.io.overlay.Baseline.Period;
import org.clausewise.io.yaml.Problems;
import org.clausewise.io.yaml.Schemas;
import org.clausewise.io.yaml.Yaml;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Makes an overlay of YAML, or says everything that is wrong with it. */
final class OverlayReader {
    private static final String SCHEMA = "overlay.schema.json";
    private static final String NO_FINGERPRINT = "0".repeat(16);
    private static final List<String> LIMITS = List.of(
            "validity",
            "keys",
            "signatures",
            "policies",
            "extensions",
            "subject",
            "names",
            "methods",
            "perspectives",
            "ages");

    private final LocalDate day;
    private final Place root;
    private final String document;
    private final Map<String, String> taken = new HashMap<>();

    private OverlayReader(Yaml yaml, LocalDate day, Problems problems) {
        this.day = day;
        this.root = new Place(yaml, "", problems);
        this.document = root.at("document").text();
    }

    static Overlay read(Path file, Optional<Yaml> yaml, LocalDate day, Problems problems) throws OverlayException {
        if (yaml.isPresent() && new Schemas(name -> schema()).fits(SCHEMA, yaml.get(), problems)) {
            OverlayReader reader = new OverlayReader(yaml.get(), day, problems);
            Overlay overlay = reader.overlay();
            if (problems.none()) {
                return overlay;
            }
        }
        if (problems.none()) {
            problems.add(new Problems.Place(file, 0), "is no overlay");
        }
        throw new OverlayException(problems.list());
    }

    static String schema() {
        try (InputStream in = OverlayReader.class.getResourceAsStream(SCHEMA)) {
            return new String(Objects.requireNonNull(in, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of overlays cannot be read", e);
        }
    }

    private Overlay overlay() {
        if (Catalogue.load().document(document).isPresent()
                || RuleBook.sections().stream().anyMatch(s -> s.id().startsWith(document + "."))) {
            root.at("document").refuse(document + " is ours; take a name of your own");
        }
        List<Overlay.Entry> entries = new ArrayList<>();
        for (Place entry : root.at("rules").elements()) {
            Overlay.Entry read = entry(entry);
            if (read != null) {
                entries.add(read);
            }
        }
        return new Overlay(document, root.at("title").text(), version(), entries);
    }

    private @Nullable String version() {
        return root.has("version") ? root.at("version").text() : null;
    }

    private Overlay.@Nullable Entry entry(Place entry) {
        String id = entry.at("id").text();
        String prefix = document + "-" + entry.at("section").text() + "-";
        if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches("[1-9][0-9]*")) {
            entry.at("id").refuse(id + " is not " + prefix + " and a number: document, section, number");
            return null;
        }
        if (taken.putIfAbsent(id, entry.pointer()) != null) {
            entry.at("id").refuse(id + " is there twice");
            return null;
        }
        LocalDate from = date(entry.at("from"));
        LocalDate until = entry.has("until") ? date(entry.at("until")) : null;
        List<String> limits = LIMITS.stream().filter(entry::has).toList();
        if (limits.size() != 1) {
            entry.refuse((limits.isEmpty() ? "has no limit" : "has the limits " + String.join(" and ", limits))
                    + ": an entry has exactly one of " + String.join(", ", LIMITS));
            return null;
        }
        if (from == null || entry.has("until") && until == null) {
            return null;
        }
        if (until != null && !until.isAfter(from)) {
            entry.at("until").refuse(until + " is not after from, " + from);
            return null;
        }
        return entry(entry, id, from, until, limits.get(0));
    }

    private Overlay.@Nullable Entry entry(
            Place entry, String id, LocalDate from, @Nullable LocalDate until, String limit) {
        Set<Profile> profiles = profiles(entry);
        Period period = period(from, until);
        Place place = entry.at(limit);
        Rows<Certificate> seen = new Rows<>(Subject.CERTIFICATE);
        Rows<Issuance> done = new Rows<>(Subject.ISSUANCE);
        switch (limit) {
            case "validity" -> CertificateLimits.validity(place, period, seen);
            case "keys" -> CertificateLimits.keys(place, period, seen);
            case "signatures" -> CertificateLimits.signatures(place, period, seen);
            case "policies" -> CertificateLimits.policies(place, profiles, period, seen);
            case "extensions" -> ProfileTables.extensions(place, period, seen);
            case "subject" -> ProfileTables.subject(place, profiles, period, seen);
            case "names" -> CertificateLimits.names(place, seen);
            case "methods" -> IssuanceLimits.methods(place, period, done);
            case "perspectives" -> IssuanceLimits.perspectives(place, period, done);
            case "ages" -> IssuanceLimits.ages(place, period, done);
            default -> throw new IllegalStateException(limit);
        }
        Rows<?> rows = done.duties().isEmpty() ? seen : done;
        if (rows.duties().isEmpty()) {
            place.refuse("demands nothing");
            return null;
        }
        String section = document + "." + id.substring(document.length() + 1);
        Section<?> rules = rows.section(section, id, profiles);
        Band.By by = entry.text("by", "issued").equals("issued") ? Band.By.ISSUED : Band.By.TEXT;
        Band band = new Band(from, until, by, version(), null, Band.Basis.HISTORY);
        return new Overlay.Entry(rules, clause(entry, id, band, rows));
    }

    private Clause clause(Place entry, String id, Band band, Rows<?> rows) {
        Keyword keyword = Keyword.valueOf(entry.text("level", "MUST"));
        List<Duty> duties = new ArrayList<>();
        for (String summary : rows.duties()) {
            duties.add(new Duty(duties.size() + 1, keyword, keyword.level(), rows.subject(), summary, List.of(band)));
        }
        return new Clause(
                id,
                document,
                entry.at("section").text(),
                keyword,
                keyword.level(),
                NO_FINGERPRINT,
                entry.at("summary").text(),
                List.of(band),
                rows.subject(),
                List.of(),
                duties,
                List.of(),
                false,
                null);
    }

    private Set<Profile> profiles(Place entry) {
        Set<Profile> profiles = EnumSet.noneOf(Profile.class);
        Place named = entry.has("profiles") ? entry : root;
        if (named.has("profiles")) {
            for (Place each : named.at("profiles").elements()) {
                profiles.add(Profile.byId(each.text()).orElseThrow());
            }
        }
        return profiles.isEmpty() ? Profile.Group.TLS_SUBSCRIBER.profiles() : profiles;
    }

    /** The days on which it binds up to the day of reading; its first day if that is yet to come. */
    private Period period(LocalDate from, @Nullable LocalDate until) {
        LocalDate last = from.isAfter(day) ? from : day;
        LocalDate end = last.plusDays(1);
        return new Period(from, until != null && until.isBefore(end) ? until : end);
    }

    private static @Nullable LocalDate date(Place place) {
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeParseException e) {
            place.refuse(place.text() + " is no date");
            return null;
        }
    }
}

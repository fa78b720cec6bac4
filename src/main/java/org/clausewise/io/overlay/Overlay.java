package org.clausewise.io.overlay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausewise.Gate;
import org.clausewise.catalogue.Clause;
import org.clausewise.io.yaml.Problems;
import org.clausewise.io.yaml.Yaml;
import org.clausewise.rule.Section;
import org.jspecify.annotations.Nullable;

/**
 * A CA's own CP/CPS as rules: limits that are tighter than the Baseline Requirements, each citing the CA's own section.
 *
 * <pre>{@code
 * document: acme-cps
 * title: ACME CA, Certification Practice Statement
 * version: "3.1"
 * rules:
 *   - id: acme-cps-6.3.2-1
 *     section: 6.3.2
 *     summary: Subscriber certificates are valid for at most 90 days, to the second.
 *     from: 2026-01-01
 *     validity: {at-most: 7776000}
 *   - id: acme-cps-3.2.2.4-1
 *     section: 3.2.2.4
 *     summary: Control is validated by DNS change or by ACME over HTTP alone.
 *     from: 2026-01-01
 *     methods: [3.2.2.4.7, 3.2.2.4.19]
 *   - id: acme-cps-7.1.2-1
 *     section: 7.1.2
 *     summary: The extensions of subscriber certificates.
 *     from: 2026-01-01
 *     extensions:
 *       subjectKeyIdentifier: {presence: forbidden}
 *       keyUsage: {presence: required, critical: true}
 * }</pre>
 *
 * <pre>{@code
 * Overlay overlay = Overlay.read(Path.of("acme-cps.yaml"), LocalDate.now(ZoneOffset.UTC));
 * Gate gate = overlay.addTo(Gate.builder().profile(Profile.TLS_DV)).build();
 * }</pre>
 *
 * <p>The other limits are {@code keys}, {@code signatures}, {@code policies}, {@code subject}, {@code names}, {@code perspectives}
 * and {@code ages}; {@link #schema} describes them all. An entry has one of them.
 *
 * <p>An overlay can only tighten. An entry that would permit what the Baseline Requirements forbid, or forbid what they
 * require, on any day that it binds up to the day of reading, is refused: end it with {@code until} where a step of a schedule
 * has overtaken it. An entry that begins later is compared for its first day.
 */
public final class Overlay {
    private final String document;
    private final String title;
    private final @Nullable String version;
    private final List<Entry> entries;

    Overlay(String document, String title, @Nullable String version, List<Entry> entries) {
        this.document = document;
        this.title = title;
        this.version = version;
        this.entries = List.copyOf(entries);
    }

    /** An entry as the gate takes it. */
    record Entry(Section<?> section, Clause clause) {}

    /**
     * Reads an overlay.
     *
     * @param day the day of reading, in UTC
     * @throws OverlayException if it cannot be read, is not one by {@link #schema}, or would loosen a Baseline Requirement
     */
    public static Overlay read(Path file, LocalDate day) throws OverlayException {
        Problems problems = new Problems();
        return OverlayReader.read(file, Yaml.read(file, problems), day, problems);
    }

    /**
     * The same from a text.
     *
     * @param name what complaints call it
     */
    public static Overlay parse(String name, String yaml, LocalDate day) throws OverlayException {
        Problems problems = new Problems();
        Path file = Path.of(name);
        return OverlayReader.read(file, Yaml.parse(file, yaml, problems), day, problems);
    }

    /** The JSON schema of overlays; YAML editors understand it too. */
    public static String schema() {
        return OverlayReader.schema();
    }

    /** Adds its sections and clauses to a gate. */
    public Gate.Builder addTo(Gate.Builder builder) {
        for (Entry entry : entries) {
            builder.with(entry.section(), entry.clause());
        }
        return builder;
    }

    /** What the CA calls its document. */
    public String document() {
        return document;
    }

    public String title() {
        return title;
    }

    /** The version of the CA's document, if the overlay names it. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /** One section an entry, in the order of the file. */
    public List<Section<?>> sections() {
        return entries.stream().<Section<?>>map(Entry::section).toList();
    }

    /** One clause an entry, in the order of the file. */
    public List<Clause> clauses() {
        return entries.stream().map(Entry::clause).toList();
    }
}

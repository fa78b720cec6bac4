package org.clausewise.gen.vectors;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clausewise.Finding;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.der.UnreadableException;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.Keys;
import org.clausewise.gen.ListedKeys;
import org.clausewise.gen.vectors.Expected.Breach;
import org.clausewise.gen.vectors.Expected.Result;
import org.clausewise.gen.vectors.Expected.Weighed;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/** Asks the gate what becomes of a vector. Thread-safe. */
public final class Judge {
    /** How the gate takes a CA's own policy; the core cannot read YAML. */
    @FunctionalInterface
    public interface Overlays {
        /** Adds what the overlay says, as read on the day of that instant. */
        Gate.Builder add(Gate.Builder builder, String yaml, Instant at);
    }

    private final Overlays overlays;
    private final Map<Named, Gate> gates = new ConcurrentHashMap<>();

    /** What tells one gate from another. */
    private record Named(Set<String> programs, @Nullable String blocklist) {}

    /** Of vectors without overlay. */
    public Judge() {
        this((builder, yaml, at) -> {
            throw new IllegalStateException("nobody can read overlays here");
        });
    }

    /** Of all vectors. */
    public Judge(Overlays overlays) {
        this.overlays = overlays;
    }

    /**
     * Compares a vector with the gate's answer.
     *
     * @return what differs, one line each; empty where all is as expected
     */
    public List<String> differences(Vector v) {
        Verdict verdict;
        try {
            verdict = check(v);
        } catch (UnreadableException e) {
            return List.of("cannot be read at " + e.offset() + ": " + e.reason());
        }
        List<String> differences = new ArrayList<>(verdict.failures());
        Expected expected = v.expected();
        String rule = v.rule();
        if (rule != null) {
            String outcome = outcome(verdict, rule)
                    .map(Enum::name)
                    .orElse("not a rule of " + v.profile().id());
            if (!outcome.equals(expected.outcome().name())) {
                differences.add(rule + " is " + outcome + ", not " + expected.outcome());
            }
        }
        if (verdict.compliant() != expected.compliant()) {
            differences.add("compliant is " + verdict.compliant() + ", not " + expected.compliant());
        }
        List<Breach> breaches = breaches(verdict);
        breaches.stream()
                .filter(b -> !expected.findings().contains(b))
                .forEach(b -> differences.add("unexpected " + b));
        expected.findings().stream().filter(b -> !breaches.contains(b)).forEach(b -> differences.add("missing " + b));
        return differences;
    }

    /** The root programs whose policies duties belong to: with these switched on they are judged. */
    public static Set<String> programs(Collection<String> duties) {
        Catalogue catalogue = Catalogue.load();
        return duties.stream()
                .flatMap(duty -> catalogue.clause(DutyRef.of(duty).clause()).map(Clause::document).stream())
                .filter(document -> catalogue.document(document).orElseThrow().isOptIn())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The list of keys that may not be certified with which a rule is judged; null where it needs none. */
    public static @Nullable String blocklist(String rule) {
        boolean needed = Catalogue.load()
                .rule(rule)
                .filter(r -> r.inputs().contains(Input.BLOCKLIST.id()))
                .isPresent();
        return needed ? ListedKeys.text() : null;
    }

    /** The gate that judges these duties, with a list of keys that may not be certified. */
    public Gate gate(Collection<String> duties, @Nullable String blocklist) {
        return gates.computeIfAbsent(
                new Named(programs(duties), blocklist), named -> builder(named).build());
    }

    private static Gate.Builder builder(Named named) {
        Gate.Builder builder = Gate.builder().logKeys(Keys.logKeys()).programs(named.programs.toArray(String[]::new));
        return named.blocklist == null
                ? builder
                : builder.blocklist(named.blocklist.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What the gate says of a vector.
     *
     * @throws UnreadableException if it cannot be read
     */
    public Verdict check(Vector v) {
        return check(
                v.duties(),
                v.artifact(),
                v.profile(),
                v.issued(),
                v.der(),
                v.issuer(),
                v.precertificate(),
                v.record(),
                v.overlay(),
                v.blocklist());
    }

    Verdict check(
            Collection<String> duties,
            Artifact artifact,
            Profile profile,
            Instant issued,
            byte[] der,
            byte @Nullable [] issuer,
            byte @Nullable [] precertificate,
            @Nullable IssuanceRecord record,
            @Nullable String overlay,
            @Nullable String blocklist) {
        Submission s =
                artifact == Artifact.TBS_CERTIFICATE ? Submission.tbsCertificate(der) : Submission.certificate(der);
        s = s.profile(profile).issuedAt(issued);
        if (issuer != null) s = s.issuer(issuer);
        if (precertificate != null) s = s.precertificate(precertificate);
        if (record != null) s = s.record(record);
        Gate gate = overlay == null
                ? gate(duties, blocklist)
                : overlays.add(builder(new Named(programs(duties), blocklist)), overlay, issued)
                        .build();
        return gate.check(s);
    }

    /** What a vector expects that is judged so. */
    public static Expected expected(Verdict verdict, Result outcome) {
        return new Expected(outcome, verdict.compliant(), breaches(verdict));
    }

    /** What became of a rule; empty where the profile does not know it. */
    public static Optional<Outcome> outcome(Verdict verdict, String rule) {
        return verdict.decided().stream()
                .filter(d -> d.rule().equals(rule))
                .findFirst()
                .map(Verdict.Decided::outcome);
    }

    /** The duties of a rule that bind, in their full form. */
    public static List<String> binding(Verdict verdict, String rule) {
        return verdict.decided().stream()
                .filter(d -> d.rule().equals(rule))
                .flatMap(d -> d.clauses().stream())
                .map(clause -> DutyRef.of(clause).toString())
                .toList();
    }

    /** Ids of the rules that are breached. */
    static Set<String> breached(Verdict verdict) {
        return verdict.findings().stream()
                .flatMap(f -> f.rules().stream())
                .map(Finding.Cited::rule)
                .collect(Collectors.toSet());
    }

    static List<Breach> breaches(Verdict verdict) {
        return verdict.findings().stream()
                .map(f -> new Breach(
                        f.offset(),
                        f.path(),
                        f.rules().stream()
                                .map(r -> new Weighed(r.rule(), r.severity()))
                                .toList()))
                .toList();
    }
}

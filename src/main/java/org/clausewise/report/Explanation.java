package org.clausewise.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Reference;
import org.clausewise.catalogue.RuleEntry;

/** Says of rules and clauses what is required, where, since when, how it is breached and how mended. */
public final class Explanation {
    /** What the catalogue does not hold. */
    public interface Sources {
        /** The sentence with a fingerprint, found in a section or elsewhere; empty where no text is at hand. */
        String sentence(String fingerprint, String section);

        /** A breach of the rule as a report tells it; empty where none is known. */
        String breach(RuleEntry rule);

        /** The incidents that the rule would have refused, each by id and name. */
        List<String> incidents(RuleEntry rule);

        /** The ids of its vectors, by file. */
        Map<String, List<String>> vectors(RuleEntry rule);
    }

    private final Catalogue catalogue;
    private final Sources sources;

    /** Explains what this catalogue holds. */
    public Explanation(Catalogue catalogue, Sources sources) {
        this.catalogue = catalogue;
        this.sources = sources;
    }

    /** The names that can be explained: rules, clauses, and what peers call our rules. */
    public Stream<String> names() {
        return Stream.of(
                        catalogue.rules().stream().map(RuleEntry::id),
                        catalogue.rules().stream().flatMap(rule -> rule.peers().stream()),
                        catalogue.clauses().stream().map(Clause::id),
                        catalogue.reference().stream().map(Reference::id))
                .flatMap(Function.identity());
    }

    /**
     * Explains a rule, a clause, a duty of one ({@code clause#2}), or our rules by a peer's name, with its prefix or without.
     * Empty where nothing has that name.
     */
    public Optional<String> of(String name) {
        Optional<RuleEntry> rule = catalogue.rule(name);
        if (rule.isPresent()) return rule.map(this::rule);
        String id = name.contains("#") ? name.substring(0, name.indexOf('#')) : name;
        Optional<Clause> clause = catalogue.clause(id);
        if (clause.isPresent()) return clause.map(this::clause);
        List<RuleEntry> ours = catalogue.rules().stream()
                .filter(r -> r.peers().stream().anyMatch(peer -> isPeer(peer, name)))
                .toList();
        if (!ours.isEmpty()) return Optional.of(ours.stream().map(this::rule).collect(Collectors.joining("\n")));
        return catalogue.reference().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(this::open);
    }

    private static boolean isPeer(String peer, String name) {
        return peer.equals(name) || peer.endsWith(name) && peer.charAt(peer.length() - name.length() - 1) == ':';
    }

    private String rule(RuleEntry entry) {
        RuleSummary rule = RuleSummary.of(catalogue, entry);
        Paragraph text = new Paragraph().heading(entry.id() + "   " + rule.severity());
        for (RuleEntry.Citation citation : entry.citations()) {
            DutyRef ref = citation.duty();
            Clause clause = catalogue.clause(ref.clause()).orElseThrow();
            Duty duty = clause.duty(ref.number()).orElseThrow();
            text.add("required", duty.summary())
                    .add("by", RuleSummary.cited(catalogue, ref) + ", " + keyword(duty))
                    .add("in", place(clause))
                    .add("since", since(duty.inForce()))
                    .add("text", sources.sentence(clause.fingerprint(), clause.section()))
                    .blank();
        }
        text.add("judges", entry.subject() + " under " + String.join(", ", entry.profiles()) + needs(entry))
                .add("breach", sources.breach(entry))
                .add("to mend", entry.message().replace("{}", "..."))
                .add("elsewhere", String.join(", ", entry.peers()))
                .add("incidents", String.join(", ", sources.incidents(entry)));
        sources.vectors(entry)
                .forEach((file, ids) -> text.add(
                        "vectors",
                        file + ": "
                                + ids.stream()
                                        .map(id -> id.startsWith(entry.id() + "/")
                                                ? id.substring(entry.id().length())
                                                : id)
                                        .collect(Collectors.joining(" "))));
        return text.toString();
    }

    private static String needs(RuleEntry entry) {
        Set<String> more = entry.inputs().stream()
                .filter(input -> !input.equals("certificate"))
                .collect(Collectors.toSet());
        return more.isEmpty() ? "" : ", given " + String.join(", ", more);
    }

    private String clause(Clause clause) {
        Paragraph text = new Paragraph()
                .heading(clause.id())
                .add("required", clause.summary())
                .add("in", place(clause));
        text.add("text", sources.sentence(clause.fingerprint(), clause.section()))
                .add("overrides", String.join(", ", clause.overrides()))
                .add("note", clause.notes() == null ? "" : clause.notes());
        for (Duty duty : clause.duties()) {
            DutyRef ref = new DutyRef(clause.id(), duty.number());
            if (clause.duties().size() > 1) text.blank().heading("  " + ref).add("required", duty.summary());
            text.add("weight", keyword(duty))
                    .add(
                            "binds",
                            duty.bindsNobodyHere()
                                    ? "nobody who calls this library (" + duty.subject() + ")"
                                    : duty.subject())
                    .add("since", since(duty.inForce()));
            List<String> rules = catalogue.rules().stream()
                    .filter(rule ->
                            rule.citations().stream().anyMatch(c -> c.duty().equals(ref)))
                    .map(RuleEntry::id)
                    .toList();
            text.add("rules", rules.isEmpty() ? "none" : String.join(", ", rules));
        }
        return text.toString();
    }

    /** A clause that the reference knows and nobody has entered yet. */
    private String open(Reference reference) {
        return new Paragraph()
                .heading(reference.id())
                .add("weight", reference.keyword().text())
                .add("in", place(reference.document(), reference.section()))
                .add("text", sources.sentence(reference.fingerprint(), reference.section()))
                .add("rules", "none yet: the catalogue has no entry for it")
                .toString();
    }

    private String place(Clause clause) {
        return place(clause.document(), clause.section()) + (clause.retired() ? ", which no longer has it" : "");
    }

    private String place(String document, String section) {
        return catalogue
                .document(document)
                .map(d -> title(d) + ", section " + section + ", " + d.url())
                .orElse(document + " " + section);
    }

    private static String title(Document document) {
        return document.version().startsWith("RFC") ? document.version() : document.title() + ", " + document.version();
    }

    private static String keyword(Duty duty) {
        return duty.keyword() == null
                ? duty.level() + " without a keyword"
                : duty.keyword().text();
    }

    private static String since(List<Band> bands) {
        return bands.stream().map(Explanation::since).collect(Collectors.joining("; "));
    }

    private static String since(Band band) {
        String since = band.from()
                + (band.until() == null ? "" : " until " + band.until())
                + (band.by() == Band.By.ISSUED ? " by the day of issuance" : " by the text in force");
        if (band.version() != null) since += ", version " + band.version();
        if (band.ballot() != null) since += ", ballot " + band.ballot();
        return switch (band.basis()) {
            case HISTORY -> since;
            case PEER -> since + " (another linter's date, to be checked)";
            case INFERRED -> since + " (inferred from the document's first date)";
        };
    }
}

package org.clausewise.report;

import java.util.ArrayList;
import java.util.List;
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
    private final Catalogue catalogue;
    private final Function<DutyRef, Optional<String>> sentences;

    /**
     * Explains what this catalogue holds.
     *
     * @param sentences the text of a duty's clause, where the reader has it at hand
     */
    public Explanation(Catalogue catalogue, Function<DutyRef, Optional<String>> sentences) {
        this.catalogue = catalogue;
        this.sentences = sentences;
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
                    .add("in", place(clause.document(), clause.section()))
                    .add("since", since(duty.inForce()));
            sentences.apply(ref).ifPresent(sentence -> text.add("text", sentence));
        }
        return text.add(
                        "judges",
                        "every " + entry.subject() + " under " + String.join(", ", entry.profiles()) + needs(entry))
                .add("to mend", entry.message())
                .add("elsewhere", String.join(", ", entry.peers()))
                .add("vectors", vectors(entry))
                .toString();
    }

    private static String needs(RuleEntry entry) {
        Set<String> more = entry.inputs().stream()
                .filter(input -> !input.equals("certificate"))
                .collect(Collectors.toSet());
        return more.isEmpty() ? "" : ", given " + String.join(", ", more);
    }

    private String vectors(RuleEntry entry) {
        List<String> all = new ArrayList<>();
        for (RuleEntry.Citation citation : entry.citations()) {
            Clause clause = catalogue.clause(citation.duty().clause()).orElseThrow();
            all.add(citation.breaching() + " breaching and " + citation.satisfying() + " satisfying in testvectors/"
                    + clause.document() + "/" + clause.section() + ".json");
        }
        return String.join("; ", all);
    }

    private String clause(Clause clause) {
        Paragraph text = new Paragraph()
                .heading(clause.id())
                .add("required", clause.summary())
                .add("in", place(clause.document(), clause.section()));
        sentences.apply(new DutyRef(clause.id(), 1)).ifPresent(sentence -> text.add("text", sentence));
        text.add("overrides", String.join(", ", clause.overrides()))
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
        Paragraph text = new Paragraph()
                .heading(reference.id())
                .add("weight", reference.keyword().text())
                .add("in", place(reference.document(), reference.section()));
        sentences.apply(new DutyRef(reference.id(), 1)).ifPresent(sentence -> text.add("text", sentence));
        return text.add("rules", "none yet: the catalogue has no entry for it").toString();
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

package org.clausewise.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.rule.Severity;

/**
 * A rule with what the catalogue says of the duties that it enforces. No section is loaded.
 *
 * @param clauses as reports cite them: with the number of the duty where the clause has several
 * @param summary of the first duty
 * @param inForce of all its duties, in order of time
 */
public record RuleSummary(
        RuleEntry entry,
        String document,
        List<String> clauses,
        Severity severity,
        String summary,
        List<Band> inForce,
        Set<String> tags) {

    /** All rules, in the order of the rule book. */
    public static Stream<RuleSummary> all(Catalogue catalogue) {
        return catalogue.rules().stream().map(entry -> of(catalogue, entry));
    }

    /**
     * Joins a rule to the duties that it cites.
     *
     * @throws IllegalStateException if the catalogue lacks one
     */
    public static RuleSummary of(Catalogue catalogue, RuleEntry entry) {
        List<Duty> duties = entry.citations().stream()
                .map(citation -> known(catalogue.duty(citation.duty()), citation.duty()))
                .toList();
        List<Clause> clauses = entry.citations().stream()
                .map(citation -> known(catalogue.clause(citation.duty().clause()), citation.duty()))
                .toList();
        Set<String> tags = new LinkedHashSet<>();
        clauses.forEach(clause -> tags.addAll(clause.tags()));
        Severity severity = Severity.NOTICE;
        for (int i = 0; i < duties.size(); i++) severity = severity.or(severity(clauses.get(i), duties.get(i)));
        return new RuleSummary(
                entry,
                clauses.get(0).document(),
                entry.citations().stream()
                        .map(citation -> cited(catalogue, citation.duty()))
                        .toList(),
                severity,
                duties.get(0).summary(),
                duties.stream()
                        .flatMap(duty -> duty.inForce().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Band::from))
                        .toList(),
                tags);
    }

    /** How much a breach of a duty weighs. */
    static Severity severity(Clause clause, Duty duty) {
        if (clause.document().equals("practice")) return Severity.NOTICE;
        return switch (duty.level()) {
            case MUST -> Severity.ERROR;
            case NOTICE -> Severity.NOTICE;
            default -> Severity.WARNING;
        };
    }

    /** A duty as reports cite it. */
    static String cited(Catalogue catalogue, DutyRef ref) {
        boolean several = catalogue
                .clause(ref.clause())
                .map(clause -> clause.duties().size() > 1)
                .orElse(true);
        return several ? ref.toString() : ref.clause();
    }

    private static <T> T known(Optional<T> found, DutyRef ref) {
        return found.orElseThrow(() -> new IllegalStateException("the catalogue lacks " + ref));
    }
}

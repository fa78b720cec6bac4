package org.clausewise.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausewise.build.RuleSource.Proof;
import org.clausewise.build.RuleSource.Row;
import org.clausewise.build.RulesFolder.Located;
import org.clausewise.build.RulesFolder.Mapping;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Level;
import org.clausewise.catalogue.Permission;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.catalogue.RuleEntry.Citation;
import org.clausewise.io.yaml.Problems;

/** Joins the rules in code to the clauses they cite, to what proves them and to their peers. */
final class RuleIndex {
    private record Claim(String rule, DutyRef duty) {}

    private final RuleSource source;
    private final RulesFolder folder;
    private final Map<String, Clause> clauses;
    private final Problems problems;
    private final Map<Claim, Citation> proofs = new HashMap<>();

    RuleIndex(RuleSource source, RulesFolder folder, Map<String, Clause> clauses, Problems problems) {
        this.source = source;
        this.folder = folder;
        this.clauses = clauses;
        this.problems = problems;
    }

    /** The index, with everything told that does not agree. */
    List<RuleEntry> entries() {
        if (source == RuleSource.NONE) {
            return List.of();
        }
        Map<String, Row> rules = new LinkedHashMap<>();
        for (Row rule : source.rules()) {
            if (rules.putIfAbsent(rule.id(), rule) != null) {
                problem(rule, "occurs twice");
            }
        }
        for (Proof proof : source.proofs()) {
            duty("proof of rule " + proof.rule(), proof.duty())
                    .ifPresent(duty -> proofs.merge(
                            new Claim(proof.rule(), duty),
                            new Citation(duty, proof.mutant(), proof.breaching(), proof.satisfying()),
                            RuleIndex::sum));
        }
        Map<String, Set<String>> peers = peers(rules.keySet());
        List<RuleEntry> entries = new ArrayList<>();
        for (Row rule : rules.values()) {
            entries.add(new RuleEntry(
                    rule.id(),
                    rule.section(),
                    citations(rule),
                    rule.subject(),
                    rule.profiles(),
                    rule.inputs(),
                    rule.message(),
                    List.copyOf(peers.getOrDefault(rule.id(), Set.of()))));
        }
        for (Claim stray : proofs.keySet()) {
            problems.add("proof of rule " + stray.rule(), "no rule of this id cites " + stray.duty());
        }
        return entries;
    }

    /** Permissions with their vectors, told if they are none. */
    List<Permission> permissions() {
        for (Permission permission : source.permissions()) {
            duty("a vector", permission.duty().toString())
                    .flatMap(this::find)
                    .filter(duty -> duty.level() != Level.MAY)
                    .ifPresent(duty -> problems.add("a vector", permission.duty() + " permits nothing"));
        }
        return source.permissions();
    }

    /** Tells what documents apply to that is no profile. */
    void audiences() {
        Set<String> known = source.audiences();
        for (Located<Document> each : folder.documents.values()) {
            for (String word : each.value().appliesTo()) {
                if (!known.isEmpty() && !known.contains(word)) {
                    problems.add(each.place(), each.value().id() + ": applies to " + word + ", which is no profile");
                }
            }
        }
    }

    private static Citation sum(Citation a, Citation b) {
        return new Citation(
                a.duty(), a.mutant() || b.mutant(), a.breaching() + b.breaching(), a.satisfying() + b.satisfying());
    }

    private void problem(Row rule, String what) {
        problems.add("rule " + rule.id(), what);
    }

    private Optional<Duty> find(DutyRef ref) {
        return Optional.ofNullable(clauses.get(ref.clause())).flatMap(c -> c.duty(ref.number()));
    }

    /** The reference, if there is such a duty. */
    private Optional<DutyRef> duty(String who, String text) {
        DutyRef ref;
        try {
            ref = DutyRef.of(text);
        } catch (IllegalArgumentException e) {
            problems.add(who, "cites " + text + ": a number from 1 follows #");
            return Optional.empty();
        }
        if (find(ref).isPresent()) {
            return Optional.of(ref);
        }
        if (!folder.unreadClauses.contains(ref.clause())) {
            problems.add(
                    who,
                    clauses.containsKey(ref.clause())
                            ? "cites " + ref + ", but the clause has only "
                                    + clauses.get(ref.clause()).duties().size()
                            : "cites " + ref.clause() + ", which is not in the catalogue");
        }
        return Optional.empty();
    }

    private List<Citation> citations(Row rule) {
        if (!rule.id().startsWith(rule.section() + ".")) {
            problem(rule, "its id does not begin with that of its section, " + rule.section());
        }
        if (rule.clauses().isEmpty()) {
            problem(rule, "cites no clause");
        }
        List<Citation> citations = new ArrayList<>();
        Set<DutyRef> seen = new HashSet<>();
        Set<Level> levels = new TreeSet<>();
        for (String text : rule.clauses()) {
            Optional<DutyRef> ref = duty("rule " + rule.id(), text);
            if (ref.isEmpty()) {
                continue;
            }
            Duty duty = find(ref.get()).orElseThrow();
            levels.add(duty.level());
            if (!seen.add(ref.get())) {
                problem(rule, "cites " + ref.get() + " twice");
            }
            if (duty.level() == Level.MAY) {
                problem(rule, "cites " + ref.get() + ", a permission: it can only be used, not breached");
            }
            if (duty.bindsNobodyHere()) {
                problem(rule, "cites " + ref.get() + ", which is of subject " + duty.subject());
            }
            Citation proof = proofs.remove(new Claim(rule.id(), ref.get()));
            Citation citation = proof == null ? new Citation(ref.get(), false, 0, 0) : proof;
            if (source.knowsMutants() && !citation.mutant()) {
                problem(rule, "has no mutant that breaches " + ref.get());
            }
            citations.add(citation);
        }
        if (levels.size() > 1) {
            problem(rule, "cites duties of different obligation: " + levels);
        }
        return citations;
    }

    private Map<String, Set<String>> peers(Set<String> rules) {
        Map<String, Set<String>> peers = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Located<Mapping> each : folder.mapped) {
            Mapping row = each.value();
            named.add(row.peer());
            if (!rules.contains(row.rule())) {
                problems.add(each.place(), row.peer() + ": no rule " + row.rule());
            } else if (!row.peer().matches("(zlint|pkilint):\\S+( \\S+)?")) {
                problems.add(each.place(), row.peer() + ": a peer's name begins with zlint: or pkilint:");
            } else if (!peers.computeIfAbsent(row.rule(), r -> new TreeSet<>()).add(row.peer())) {
                problems.add(each.place(), row.peer() + ": is mapped to " + row.rule() + " twice");
            }
        }
        folder.unmapped.stream()
                .filter(each -> named.contains(each.value().peer()))
                .forEach(each -> problems.add(each.place(), each.value().peer() + " is mapped"));
        return peers;
    }
}

package org.clausewise.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Permission;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rules.RuleBook;

/** The rule book as the build reads it: every section loaded, which nothing else needs. */
final class BookRules implements RuleSource {
    private final StoredVectors vectors;

    BookRules(StoredVectors vectors) {
        this.vectors = vectors;
    }

    @Override
    public List<Row> rules() {
        List<Row> rows = new ArrayList<>();
        for (RuleBook.Entry entry : RuleBook.sections()) {
            Section<?> section = entry.section().get();
            if (!section.id().equals(entry.id()) || !section.profiles().equals(entry.profiles())) {
                throw new IllegalStateException("the rule book names section " + entry.id()
                        + " otherwise than its class does: " + section.id());
            }
            for (Rule<?> rule : section.rules()) {
                rows.add(new Row(
                        rule.id(),
                        section.id(),
                        rule.clauses(),
                        section.subject().id(),
                        section.profiles().stream().map(Profile::id).toList(),
                        rule.needs().stream()
                                .filter(input -> input != section.subject().input())
                                .map(Input::id)
                                .toList(),
                        rule.message()));
            }
        }
        return rows;
    }

    /** Mutants and vectors. A vector of a rule that is no more is left out: or nothing could be built to make the vectors anew. */
    @Override
    public List<Proof> proofs() {
        Map<String, Set<String>> cited = new HashMap<>();
        for (Row rule : rules()) {
            cited.put(
                    rule.id(),
                    rule.clauses().stream()
                            .map(duty -> DutyRef.of(duty).toString())
                            .collect(Collectors.toSet()));
        }
        List<Proof> proofs = new ArrayList<>();
        for (Mutant mutant : Mutants.all()) {
            for (String duty : mutant.duties()) proofs.add(new Proof(mutant.rule(), duty, true, 0, 0));
        }
        vectors.proofs().stream()
                .filter(p -> cited.getOrDefault(p.rule(), Set.of()).contains(p.duty()))
                .forEach(proofs::add);
        return proofs;
    }

    @Override
    public boolean knowsMutants() {
        return true;
    }

    @Override
    public List<Permission> permissions() {
        return vectors.permissions();
    }

    @Override
    public Set<String> audiences() {
        Set<String> words = new HashSet<>(Set.of("opt-in"));
        for (Profile profile : Profile.values()) {
            words.add(profile.id());
        }
        for (Profile.Group group : Profile.Group.values()) {
            words.add(group.id());
        }
        return words;
    }
}

package org.clausewise.build;

import java.util.List;
import java.util.Set;
import org.clausewise.catalogue.Permission;

/** Where the build learns of the rules, their mutants and their vectors. */
public interface RuleSource {
    /** Of a build that has no rules yet: what the data says of rules is not checked. */
    RuleSource NONE = List::of;

    /**
     * A rule as its code declares it.
     *
     * @param section id of its section class
     * @param clauses the duties that it cites, for example {@code tls-br-7.1.2.7.12-1#1}; without {@code #k} the first
     * @param subject the kind of subject it judges
     * @param profiles ids of the profiles it applies to
     * @param inputs ids of the kinds of input it needs
     * @param message what it tells an engineer to change
     */
    record Row(
            String id,
            String section,
            List<String> clauses,
            String subject,
            List<String> profiles,
            List<String> inputs,
            String message) {}

    /**
     * What shows that a rule enforces a duty; rows for the same rule and duty add up.
     *
     * @param duty as the rule cites it
     * @param mutant whether a mutant breaches it
     * @param breaching vectors that breach it
     * @param satisfying vectors that keep it
     */
    record Proof(String rule, String duty, boolean mutant, int breaching, int satisfying) {}

    /** Every rule, in the order of the rule book. */
    List<Row> rules();

    /** The words that a document's {@code applies-to} may hold; none if they are not to be checked. */
    default Set<String> audiences() {
        return Set.of();
    }

    /** Whether a registry of mutants exists, so that a rule without one is a fault. */
    default boolean knowsMutants() {
        return false;
    }

    default List<Proof> proofs() {
        return List.of();
    }

    /** Permissions and how many vectors use them. */
    default List<Permission> permissions() {
        return List.of();
    }
}

package org.clausewise.catalogue;

import java.util.List;

/**
 * What is known of a rule without loading its section.
 *
 * @param section id of the section class that holds it
 * @param citations the duties it enforces
 * @param subject the kind of subject it judges
 * @param profiles ids of the profiles it applies to
 * @param inputs ids of the kinds of input it needs beside what it judges
 * @param message what it tells an engineer to change
 * @param peers what the same check is called elsewhere, for example {@code zlint:<lint>}
 */
public record RuleEntry(
        String id,
        String section,
        List<Citation> citations,
        String subject,
        List<String> profiles,
        List<String> inputs,
        String message,
        List<String> peers) {
    public RuleEntry {
        citations = List.copyOf(citations);
        profiles = List.copyOf(profiles);
        inputs = List.copyOf(inputs);
        peers = List.copyOf(peers);
    }

    /**
     * What stands behind a rule's claim to enforce a duty.
     *
     * @param mutant whether a compliant subject is changed so that it breaches this duty
     * @param breaching vectors that breach it
     * @param satisfying vectors that keep it
     */
    public record Citation(DutyRef duty, boolean mutant, int breaching, int satisfying) {
        /** Whether the claim is proven both ways. */
        public boolean proven() {
            return mutant && breaching > 0 && satisfying > 0;
        }
    }
}

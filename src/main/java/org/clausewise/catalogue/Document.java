package org.clausewise.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * A normative text in the version that its clauses were read from.
 *
 * @param id for example {@code tls-br}
 * @param date the date of that version
 * @param url where to read it
 * @param firstDate the first day that any version of it bound
 * @param reviewedThrough no change in force up to this day is missing
 * @param appliesTo ids of profiles or groups of profiles, and {@code opt-in} where it judges only on request
 */
public record Document(
        String id,
        String title,
        String version,
        LocalDate date,
        String url,
        LocalDate firstDate,
        LocalDate reviewedThrough,
        List<String> appliesTo) {
    private static final String OPT_IN = "opt-in";

    public Document {
        appliesTo = List.copyOf(appliesTo);
    }

    /** Whether it judges only where it is asked for: the policy of a root program. */
    public boolean isOptIn() {
        return appliesTo.contains(OPT_IN);
    }
}

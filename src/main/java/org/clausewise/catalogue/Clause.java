package org.clausewise.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence, list item or table row that obliges, forbids, recommends or permits.
 *
 * @param id permanent
 * @param document id of its document
 * @param section where it stands in the document's present version
 * @param keyword null where the text binds without one
 * @param fingerprint first 16 hex digits of SHA-256 over the normalised text
 * @param summary what it demands, in our own words
 * @param inForce in order of time
 * @param subject what must be looked at to decide it
 * @param duties its parts, at least one
 * @param overrides clauses that give way to it, or duties of theirs
 * @param retired whether it has left the text
 * @param notes a reason, where one is needed
 */
public record Clause(
        String id,
        String document,
        String section,
        @Nullable Keyword keyword,
        Level level,
        String fingerprint,
        String summary,
        List<Band> inForce,
        String subject,
        List<String> tags,
        List<Duty> duties,
        List<String> overrides,
        boolean retired,
        @Nullable String notes) {
    /** Of what was not read from a document's text. */
    private static final String NO_FINGERPRINT = "0".repeat(16);

    public Clause {
        inForce = List.copyOf(inForce);
        tags = List.copyOf(tags);
        duties = List.copyOf(duties);
        overrides = List.copyOf(overrides);
        for (int i = 0; i < duties.size(); i++) {
            if (duties.get(i).number() != i + 1) {
                throw new IllegalArgumentException(id + ": duties are numbered from 1 without a gap");
            }
        }
        if (duties.isEmpty()) {
            throw new IllegalArgumentException(id + ": a clause has a duty");
        }
    }

    /** Whether a duty of another document gives way to this clause. */
    public boolean setsAside(DutyRef duty) {
        return overrides.contains(duty.clause()) || overrides.contains(duty.toString());
    }

    /**
     * A clause about certificates that a CA adds for itself: one duty that has bound since a day, whichever version of the
     * text is asked for.
     *
     * @param id begins with a prefix of the CA's own
     * @param document what the CA calls the document, for example its CPS
     */
    public static Clause own(
            String id, String document, String section, Keyword keyword, String summary, LocalDate from) {
        List<Band> bands = List.of(new Band(from, null, Band.By.TEXT, null, null, Band.Basis.HISTORY));
        return new Clause(
                id,
                document,
                section,
                keyword,
                keyword.level(),
                NO_FINGERPRINT,
                summary,
                bands,
                "certificate",
                List.of(),
                List.of(new Duty(1, keyword, keyword.level(), "certificate", summary, bands)),
                List.of(),
                false,
                null);
    }

    /** The duty with this number, if there is one. */
    public Optional<Duty> duty(int number) {
        return number >= 1 && number <= duties.size() ? Optional.of(duties.get(number - 1)) : Optional.empty();
    }
}

package org.clausewise.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewise.Verdict;
import org.clausewise.rule.Outcome;

/**
 * A verdict and what it is on.
 *
 * @param file as given; for a directory the argument and the path below it, {@code -} for standard input
 * @param index of the object in its file, from 0
 * @param der the object
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Judged(String file, int index, byte[] der, Verdict verdict) {
    private static final List<Outcome> SHOWN = List.of(
            Outcome.SATISFIED,
            Outcome.BREACHED,
            Outcome.NOT_APPLICABLE,
            Outcome.NOT_IN_FORCE,
            Outcome.UNDECIDED,
            Outcome.NOT_EXAMINED);

    /** How many rules came to each outcome, in the order in which reports show them. */
    Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> all = verdict.counts();
        Map<Outcome, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : SHOWN) counts.put(outcome, all.getOrDefault(outcome, 0));
        return counts;
    }

    /** An instant as in RFC 3339, to the second and in UTC. */
    static String instant(Instant instant) {
        long second = instant.getEpochSecond();
        int ofDay = (int) Math.floorMod(second, 86_400L);
        StringBuilder text = new StringBuilder(20)
                .append(LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L)))
                .append('T');
        two(text, ofDay / 3600).append(':');
        two(text, ofDay / 60 % 60).append(':');
        return two(text, ofDay % 60).append('Z').toString();
    }

    private static StringBuilder two(StringBuilder text, int n) {
        return text.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
    }
}

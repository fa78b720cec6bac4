package org.clausewise.gen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Observation;

/** Remote Network Perspectives of a record: how many there are, and how many of them corroborate. */
public final class Corroborators {
    private static final Instant THREE = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant FOUR = Instant.parse("2026-06-15T00:00:00Z");
    private static final Instant FIVE = Instant.parse("2026-12-15T00:00:00Z");

    private Corroborators() {}

    /** The record with so many remote Network Perspectives for all that had any, of which the last so many do not corroborate. */
    public static IssuanceRecord remotes(IssuanceRecord r, int number, int failing) {
        return r.perspectives(Recorder.PERSPECTIVES.subList(0, number + 1))
                .validations(v -> v.observations(made(v.observations(), number, failing)))
                .caa(c -> c.observations(made(c.observations(), number, failing)));
    }

    /** The record with all validations and CAA checks done when it was signed. */
    public static IssuanceRecord doneAtSigning(IssuanceRecord r) {
        Instant signing = Objects.requireNonNull(r.signingTime());
        return r.validations(v -> v.completed(signing)).caa(c -> c.at(signing));
    }

    /** Of these the last so many answered nothing of use. */
    static List<Observation> failing(int number, List<Observation> all) {
        List<Observation> some = new ArrayList<>(all);
        for (int i = some.size() - number; i < some.size(); i++) {
            Observation o = some.get(i);
            some.set(
                    i,
                    Observation.of(o.perspective())
                            .attempt(o.attempt())
                            .at(o.at())
                            .shared(false)
                            .corroborates(false));
        }
        return some;
    }

    /** How many there have to be at least. */
    static int fewest(Instant issuedAt) {
        if (issuedAt.isBefore(THREE)) return 2;
        return issuedAt.isBefore(FOUR) ? 3 : issuedAt.isBefore(FIVE) ? 4 : 5;
    }

    private static List<Observation> made(List<Observation> from, int number, int failing) {
        if (from.isEmpty()) return from;
        Observation model = from.stream()
                .filter(o -> Boolean.TRUE.equals(o.corroborates()))
                .findFirst()
                .orElseThrow();
        return failing(
                failing,
                Recorder.PERSPECTIVES.subList(1, number + 1).stream()
                        .map(p -> model.perspective(p.id()))
                        .toList());
    }
}

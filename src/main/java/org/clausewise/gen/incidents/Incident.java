package org.clausewise.gen.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An incident that became public, in our own words, and what becomes of it here.
 *
 * <p>It is a value: its verbs return another.
 *
 * @param id permanent: {@code I01}
 * @param name what people may call it
 * @param ca as the public source names it; empty where it names none, or many
 * @param year null where it is not known
 * @param bugs in Mozilla's Bugzilla, where they are certain
 * @param facts what went wrong
 * @param certain whether the facts were read at the source; false where they are a title, a summary or from memory
 * @param reason why there is no replay; empty where there is one
 */
public record Incident(
        String id,
        String name,
        String ca,
        @Nullable Integer year,
        List<Integer> bugs,
        String facts,
        boolean certain,
        Status status,
        String reason,
        List<Replay> replays) {
    /** What becomes of an incident. */
    public enum Status {
        /** Vectors show that a rule refuses it, and that it passes once mended. */
        REPLAYED,
        /** It needs what this version does not read or judge. */
        LATER,
        /** No artifact and no record would have shown it. */
        NOT_REPLAYABLE;

        /** The word in files and reports. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Incident {
        bugs = List.copyOf(bugs);
        replays = List.copyOf(replays);
    }

    static Incident incident(String id, String name, String ca, @Nullable Integer year, String facts) {
        return new Incident(id, name, ca, year, List.of(), facts, true, Status.REPLAYED, "", List.of());
    }

    /** With bugs whose numbers are certain. */
    Incident bugs(int... numbers) {
        return new Incident(
                id, name, ca, year, IntStream.of(numbers).boxed().toList(), facts, certain, status, reason, replays);
    }

    /** As a title, a summary or memory has it. */
    Incident reported() {
        return new Incident(id, name, ca, year, bugs, facts, false, status, reason, replays);
    }

    Incident replay(Replay replay) {
        List<Replay> all = new ArrayList<>(replays);
        all.add(replay);
        return new Incident(id, name, ca, year, bugs, facts, certain, Status.REPLAYED, "", all);
    }

    Incident later(String why) {
        return new Incident(id, name, ca, year, bugs, facts, certain, Status.LATER, why, List.of());
    }

    Incident notReplayable(String why) {
        return new Incident(id, name, ca, year, bugs, facts, certain, Status.NOT_REPLAYABLE, why, List.of());
    }
}

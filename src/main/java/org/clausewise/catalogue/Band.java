package org.clausewise.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a duty binds.
 *
 * @param from the first day, from 00:00:00 UTC
 * @param until the first day that is free of it again, or null while it binds
 * @param by which instant is compared
 * @param version the version of the document that brought it, where known
 * @param ballot the ballot that brought it, where known
 * @param basis where {@code from} comes from
 */
public record Band(
        LocalDate from,
        @Nullable LocalDate until,
        By by,
        @Nullable String version,
        @Nullable String ballot,
        Basis basis) {
    private static final long DAY = 86_400;

    /** Which instant a band compares. */
    public enum By {
        /** When the artifact was or will be signed. */
        ISSUED,
        /** When the text is in force. */
        TEXT
    }

    /** Where a date comes from. */
    public enum Basis {
        /** The document's tables of revisions and dates, or its older texts. */
        HISTORY,
        /** Another linter's effective date. */
        PEER,
        /** The first date of the document. */
        INFERRED
    }

    /** The first second, since 1970-01-01T00:00:00Z. */
    public long fromSeconds() {
        return from.toEpochDay() * DAY;
    }

    /** The first second after it, since 1970-01-01T00:00:00Z; {@link Long#MAX_VALUE} while it binds. */
    public long untilSeconds() {
        return until == null ? Long.MAX_VALUE : until.toEpochDay() * DAY;
    }

    /** Whether it holds the second, counted from 1970-01-01T00:00:00Z. */
    public boolean contains(long epochSecond) {
        return fromSeconds() <= epochSecond && epochSecond < untilSeconds();
    }
}

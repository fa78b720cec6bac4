package org.clausewise.evidence;

import java.time.Instant;

/** How old something was at an instant, to the nanosecond. */
public final class Ages {
    public static final long HOUR = 3_600;
    public static final long DAY = 86_400;

    private Ages() {}

    /** Whether {@code to} is at most so many seconds after {@code from}. True where it is before it. */
    public static boolean atMost(long seconds, Instant from, Instant to) {
        long apart = to.getEpochSecond() - from.getEpochSecond();
        return apart < seconds || apart == seconds && to.getNano() <= from.getNano();
    }

    /** Whether {@code first} is not after {@code second}. */
    public static boolean inOrder(Instant first, Instant second) {
        return !first.isAfter(second);
    }
}

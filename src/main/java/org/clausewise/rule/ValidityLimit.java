package org.clausewise.rule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.clausewise.pki.Certificate;

/** The longest validity periods that documents set. Two that are equal are one fact, whatever document asks. */
public final class ValidityLimit {
    private static final long DAY = 86_400;

    /** 2020-09-01T00:00:00Z: since then notBefore and notAfter are both part of the period. */
    private static final long BOTH_INCLUDED_FROM = 1_598_918_400L;

    private record Days(int days, int included) implements Predicate<Certificate> {
        @Override
        public boolean test(Certificate c) {
            return c.notAfterSeconds() - c.notBeforeSeconds() + included <= days * DAY;
        }
    }

    private record Months(int months, boolean bothIncluded) implements Predicate<Certificate> {
        @Override
        public boolean test(Certificate c) {
            long end = c.notAfterSeconds() + (bothIncluded && c.issuedAtSeconds() >= BOTH_INCLUDED_FROM ? 1 : 0);
            // 28 days a month are always within it, so that only long periods need the calendar
            return end - c.notBeforeSeconds() <= months * 28L * DAY || end <= plusMonths(c.notBeforeSeconds(), months);
        }
    }

    private ValidityLimit() {}

    /** At most so many days, notBefore and notAfter both included. */
    public static Predicate<Certificate> days(int days) {
        return new Days(days, 1);
    }

    /** At most so many days from notBefore to notAfter, as the texts before 2020-09-01 count. */
    public static Predicate<Certificate> daysBetween(int days) {
        return new Days(days, 0);
    }

    /** At most so many calendar months from notBefore to notAfter, as the texts before 2020-09-01 count. */
    public static Predicate<Certificate> monthsBetween(int months) {
        return new Months(months, false);
    }

    /** At most so many calendar months, as the text at issuance counts. */
    public static Predicate<Certificate> months(int months) {
        return new Months(months, true);
    }

    private static long plusMonths(long second, int months) {
        return Instant.ofEpochSecond(second)
                .atOffset(ZoneOffset.UTC)
                .plusMonths(months)
                .toEpochSecond();
    }
}

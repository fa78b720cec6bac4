package org.clausewise.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How long what was validated may be used again (TLS BR 4.2.1), by the instant of issuance, in seconds. */
public final class ReusePeriods {
    private static final Instant DAYS_825 = Instant.parse("2018-03-01T00:00:00Z");
    private static final Instant DAYS_398 = Instant.parse("2021-10-01T00:00:00Z");
    private static final Instant STEP = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant DAYS_100 = Instant.parse("2027-03-15T00:00:00Z");
    private static final Instant DAYS_10 = Instant.parse("2029-03-15T00:00:00Z");

    private ReusePeriods() {}

    /** Validations of domain names and IP addresses. */
    public static long ofNames(Instant issuedAt) {
        if (issuedAt.isBefore(DAYS_398)) {
            return ofIdentity(issuedAt);
        }
        return Ages.DAY
                * (issuedAt.isBefore(STEP)
                        ? 398
                        : issuedAt.isBefore(DAYS_100) ? 200 : issuedAt.isBefore(DAYS_10) ? 100 : 10);
    }

    /** Subject Identity Information. */
    public static long ofIdentity(Instant issuedAt) {
        if (issuedAt.isBefore(DAYS_825)) {
            Instant earliest = issuedAt.atOffset(ZoneOffset.UTC).minusMonths(39).toInstant();
            return issuedAt.getEpochSecond() - earliest.getEpochSecond();
        }
        return Ages.DAY * (issuedAt.isBefore(STEP) ? 825 : 398);
    }

    /** When the validation began, or the oldest of what it rests on was obtained. */
    public static Instant oldest(Validation v, Instant initiated) {
        Instant oldest = initiated;
        for (DnsQuery query : v.dns()) {
            oldest = earlier(oldest, query.at());
        }
        for (HttpExchange exchange : v.http()) {
            oldest = earlier(oldest, exchange.at());
        }
        for (ContactSource source : v.sources()) {
            oldest = earlier(oldest, source.at());
        }
        Reuse reuse = v.reuse();
        return reuse == null ? oldest : earlier(oldest, reuse.validated());
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}

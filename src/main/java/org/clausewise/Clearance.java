package org.clausewise;

import static org.clausewise.ClearanceRefused.Reason.ALREADY_REDEEMED;
import static org.clausewise.ClearanceRefused.Reason.LAPSED;
import static org.clausewise.ClearanceRefused.Reason.OTHER_BYTES;
import static org.clausewise.ClearanceRefused.Reason.TOO_EARLY;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The single-use proof that exactly these to-be-signed bytes passed. It holds the gate's own copy, which nobody else can change,
 * and is redeemed once, by whoever signs.
 */
public final class Clearance {
    private final byte[] bytes;
    private final Instant from;
    private final Instant until;
    private final Verdict verdict;
    private final AtomicBoolean redeemed = new AtomicBoolean();

    Clearance(byte[] bytes, Instant from, Instant until, Verdict verdict) {
        this.bytes = bytes;
        this.from = from;
        this.until = until;
        this.verdict = verdict;
    }

    /** The verdict that it rests on. */
    public Verdict verdict() {
        return verdict;
    }

    /** When it lapses: the earliest end of what the verdict relied on, such as the next date on which a clause begins or ends. */
    public Instant lapsesAt() {
        return until;
    }

    /**
     * Redeems the clearance. Atomic: of several callers one succeeds. A call that is refused for other bytes or another time does
     * not use it up.
     *
     * @param der what is about to be signed
     * @param signingTime when
     * @return the gate's copy of the cleared bytes: sign these
     * @throws ClearanceRefused if the bytes differ by a bit, the time is outside the clearance, or it was redeemed before
     */
    public byte[] redeem(byte[] der, Instant signingTime) {
        if (!Arrays.equals(bytes, der)) {
            throw new ClearanceRefused(OTHER_BYTES, "these are not the bytes that were cleared");
        }
        if (signingTime.isBefore(from)) {
            throw new ClearanceRefused(TOO_EARLY, "cleared for signing from " + from + ", not at " + signingTime);
        }
        if (!signingTime.isBefore(until)) {
            throw new ClearanceRefused(LAPSED, "the clearance lapsed at " + until + ": check again");
        }
        if (!redeemed.compareAndSet(false, true)) {
            throw new ClearanceRefused(ALREADY_REDEEMED, "the clearance was redeemed before: check again");
        }
        return bytes.clone();
    }
}

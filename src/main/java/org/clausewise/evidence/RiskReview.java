package org.clausewise.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the review for high-risk requests came to.
 *
 * @param flagged whether the request was found to be of high risk
 * @param additionalVerification whether the additional verification was done
 * @param at when
 * @param basis observed where nothing is said
 */
public record RiskReview(
        @Nullable Boolean flagged,
        @Nullable Boolean additionalVerification,
        @Nullable Instant at,
        @Nullable Basis basis)
        implements Node {
    /** Nothing known yet. */
    public static RiskReview of() {
        return new RiskReview(null, null, null, null);
    }

    /** With another flagged. */
    public RiskReview flagged(@Nullable Boolean flagged) {
        return new RiskReview(flagged, additionalVerification, at, basis);
    }

    /** With another additionalVerification. */
    public RiskReview additionalVerification(@Nullable Boolean additionalVerification) {
        return new RiskReview(flagged, additionalVerification, at, basis);
    }

    /** With another at. */
    public RiskReview at(@Nullable Instant at) {
        return new RiskReview(flagged, additionalVerification, at, basis);
    }

    /** With another basis. */
    public RiskReview basis(@Nullable Basis basis) {
        return new RiskReview(flagged, additionalVerification, at, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

package org.clausewise.evidence;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the subject, with its source and date.
 *
 * @param kind what it is about
 * @param value the fact itself
 * @param source the source
 * @param sourceKind of what kind the source is
 * @param obtained when the data was obtained from the source
 * @param verified when it was verified
 * @param performer who did it
 * @param sourceEvaluated whether the source was evaluated as a Reliable Data Source
 * @param agreedUntil until when a contract with the Applicant lets it be relied on (EVG 3.2.2.14.3)
 * @param reuse for what was verified for an earlier certificate: which
 * @param basis observed where nothing is said
 */
public record IdentityDatum(
        IdentityKind kind,
        @Nullable String value,
        @Nullable String source,
        @Nullable SourceKind sourceKind,
        @Nullable Instant obtained,
        @Nullable Instant verified,
        @Nullable Performer performer,
        @Nullable Boolean sourceEvaluated,
        @Nullable Instant agreedUntil,
        @Nullable Reuse reuse,
        @Nullable Basis basis)
        implements Node {
    /** A fact of this kind. */
    public static IdentityDatum of(IdentityKind kind) {
        return new IdentityDatum(kind, null, null, null, null, null, null, null, null, null, null);
    }

    /** With another kind. */
    public IdentityDatum kind(IdentityKind kind) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another value. */
    public IdentityDatum value(@Nullable String value) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another source. */
    public IdentityDatum source(@Nullable String source) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another sourceKind. */
    public IdentityDatum sourceKind(@Nullable SourceKind sourceKind) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another obtained. */
    public IdentityDatum obtained(@Nullable Instant obtained) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another verified. */
    public IdentityDatum verified(@Nullable Instant verified) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another performer. */
    public IdentityDatum performer(@Nullable Performer performer) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another sourceEvaluated. */
    public IdentityDatum sourceEvaluated(@Nullable Boolean sourceEvaluated) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another agreedUntil. */
    public IdentityDatum agreedUntil(@Nullable Instant agreedUntil) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With another reuse. */
    public IdentityDatum reuse(@Nullable Reuse reuse) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    /** With reuse, if there, changed. */
    public IdentityDatum reuse(UnaryOperator<Reuse> change) {
        return reuse == null
                ? this
                : new IdentityDatum(
                        kind,
                        value,
                        source,
                        sourceKind,
                        obtained,
                        verified,
                        performer,
                        sourceEvaluated,
                        agreedUntil,
                        change.apply(reuse),
                        basis);
    }

    /** With another basis. */
    public IdentityDatum basis(@Nullable Basis basis) {
        return new IdentityDatum(
                kind,
                value,
                source,
                sourceKind,
                obtained,
                verified,
                performer,
                sourceEvaluated,
                agreedUntil,
                reuse,
                basis);
    }

    @Override
    public void walk(Walk walk) {
        walk.one("reuse", reuse);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }

    @Override
    public String toString() {
        return Labels.of(this);
    }
}

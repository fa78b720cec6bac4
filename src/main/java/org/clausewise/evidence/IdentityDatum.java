package org.clausewise.evidence;

import java.time.Instant;
import java.util.function.Consumer;
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
        return with(edit -> edit.kind = kind);
    }

    /** With another value. */
    public IdentityDatum value(@Nullable String value) {
        return with(edit -> edit.value = value);
    }

    /** With another source. */
    public IdentityDatum source(@Nullable String source) {
        return with(edit -> edit.source = source);
    }

    /** With another sourceKind. */
    public IdentityDatum sourceKind(@Nullable SourceKind sourceKind) {
        return with(edit -> edit.sourceKind = sourceKind);
    }

    /** With another obtained. */
    public IdentityDatum obtained(@Nullable Instant obtained) {
        return with(edit -> edit.obtained = obtained);
    }

    /** With another verified. */
    public IdentityDatum verified(@Nullable Instant verified) {
        return with(edit -> edit.verified = verified);
    }

    /** With another performer. */
    public IdentityDatum performer(@Nullable Performer performer) {
        return with(edit -> edit.performer = performer);
    }

    /** With another sourceEvaluated. */
    public IdentityDatum sourceEvaluated(@Nullable Boolean sourceEvaluated) {
        return with(edit -> edit.sourceEvaluated = sourceEvaluated);
    }

    /** With another agreedUntil. */
    public IdentityDatum agreedUntil(@Nullable Instant agreedUntil) {
        return with(edit -> edit.agreedUntil = agreedUntil);
    }

    /** With another reuse. */
    public IdentityDatum reuse(@Nullable Reuse reuse) {
        return with(edit -> edit.reuse = reuse);
    }

    /** With reuse, if there, changed. */
    public IdentityDatum reuse(UnaryOperator<Reuse> change) {
        return reuse == null ? this : reuse(change.apply(reuse));
    }

    /** With another basis. */
    public IdentityDatum basis(@Nullable Basis basis) {
        return with(edit -> edit.basis = basis);
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

    private IdentityDatum with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The components, while one of them changes. */
    private static final class Edit {
        // @formatter:off
        IdentityKind kind;
        @Nullable String value;
        @Nullable String source;
        @Nullable SourceKind sourceKind;
        @Nullable Instant obtained;
        @Nullable Instant verified;
        @Nullable Performer performer;
        @Nullable Boolean sourceEvaluated;
        @Nullable Instant agreedUntil;
        @Nullable Reuse reuse;
        @Nullable Basis basis;
        // @formatter:on

        Edit(IdentityDatum from) {
            kind = from.kind;
            value = from.value;
            source = from.source;
            sourceKind = from.sourceKind;
            obtained = from.obtained;
            verified = from.verified;
            performer = from.performer;
            sourceEvaluated = from.sourceEvaluated;
            agreedUntil = from.agreedUntil;
            reuse = from.reuse;
            basis = from.basis;
        }

        IdentityDatum done() {
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
    }
}

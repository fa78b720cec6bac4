package org.clausewise.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The Subscriber Agreement or Terms of Use.
 *
 * @param kind which of them
 * @param accepted when it was accepted
 * @param acceptedBy the role of who accepted it
 * @param authorityVerified whether that person's authority was verified
 * @param basis observed where nothing is said
 */
public record Agreement(
        AgreementKind kind,
        @Nullable Instant accepted,
        @Nullable String acceptedBy,
        @Nullable Boolean authorityVerified,
        @Nullable Basis basis)
        implements Node {
    /** An agreement of this kind. */
    public static Agreement of(AgreementKind kind) {
        return new Agreement(kind, null, null, null, null);
    }

    /** With another kind. */
    public Agreement kind(AgreementKind kind) {
        return new Agreement(kind, accepted, acceptedBy, authorityVerified, basis);
    }

    /** With another accepted. */
    public Agreement accepted(@Nullable Instant accepted) {
        return new Agreement(kind, accepted, acceptedBy, authorityVerified, basis);
    }

    /** With another acceptedBy. */
    public Agreement acceptedBy(@Nullable String acceptedBy) {
        return new Agreement(kind, accepted, acceptedBy, authorityVerified, basis);
    }

    /** With another authorityVerified. */
    public Agreement authorityVerified(@Nullable Boolean authorityVerified) {
        return new Agreement(kind, accepted, acceptedBy, authorityVerified, basis);
    }

    /** With another basis. */
    public Agreement basis(@Nullable Basis basis) {
        return new Agreement(kind, accepted, acceptedBy, authorityVerified, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

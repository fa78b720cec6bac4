package org.clausewise.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The earlier certificate for which something was done first.
 *
 * @param certificate its serial number or another id
 * @param issued when it was issued
 * @param validated when that validation was initiated
 * @param validUntil the end of its validity
 * @param basis observed where nothing is said
 */
public record Reuse(
        String certificate,
        @Nullable Instant issued,
        @Nullable Instant validated,
        @Nullable Instant validUntil,
        @Nullable Basis basis)
        implements Node {
    /** An earlier certificate. */
    public static Reuse of(String certificate) {
        return new Reuse(certificate, null, null, null, null);
    }

    /** With another certificate. */
    public Reuse certificate(String certificate) {
        return new Reuse(certificate, issued, validated, validUntil, basis);
    }

    /** With another issued. */
    public Reuse issued(@Nullable Instant issued) {
        return new Reuse(certificate, issued, validated, validUntil, basis);
    }

    /** With another validated. */
    public Reuse validated(@Nullable Instant validated) {
        return new Reuse(certificate, issued, validated, validUntil, basis);
    }

    /** With another validUntil. */
    public Reuse validUntil(@Nullable Instant validUntil) {
        return new Reuse(certificate, issued, validated, validUntil, basis);
    }

    /** With another basis. */
    public Reuse basis(@Nullable Basis basis) {
        return new Reuse(certificate, issued, validated, validUntil, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

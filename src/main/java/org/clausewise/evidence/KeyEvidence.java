package org.clausewise.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key.
 *
 * @param publicKey its SubjectPublicKeyInfo
 * @param request the certificate signing request
 * @param possessionProven whether the request's signature was verified
 * @param generatedBy who generated the key pair
 * @param reportedCompromised whether the CA had been told that it is compromised
 * @param knownWeak whether a demonstrated or proven method computes the private key
 * @param refusedBefore why the CA refused this key before
 * @param basis observed where nothing is said
 */
public record KeyEvidence(
        Octets publicKey,
        @Nullable Octets request,
        @Nullable Boolean possessionProven,
        @Nullable Performer generatedBy,
        @Nullable Boolean reportedCompromised,
        @Nullable Boolean knownWeak,
        List<RefusalReason> refusedBefore,
        @Nullable Basis basis)
        implements Node {
    public KeyEvidence {
        refusedBefore = List.copyOf(refusedBefore);
    }

    /** A key. */
    public static KeyEvidence of(Octets publicKey) {
        return new KeyEvidence(publicKey, null, null, null, null, null, List.of(), null);
    }

    /** With another publicKey. */
    public KeyEvidence publicKey(Octets publicKey) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    /** With another request. */
    public KeyEvidence request(@Nullable Octets request) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    /** With another possessionProven. */
    public KeyEvidence possessionProven(@Nullable Boolean possessionProven) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    /** With another generatedBy. */
    public KeyEvidence generatedBy(@Nullable Performer generatedBy) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    /** With another reportedCompromised. */
    public KeyEvidence reportedCompromised(@Nullable Boolean reportedCompromised) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    /** With another knownWeak. */
    public KeyEvidence knownWeak(@Nullable Boolean knownWeak) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    /** With these as refusedBefore. */
    public KeyEvidence refusedBefore(RefusalReason... refusedBefore) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                List.of(refusedBefore),
                basis);
    }

    /** With these as refusedBefore. */
    public KeyEvidence refusedBefore(List<RefusalReason> refusedBefore) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    /** With another basis. */
    public KeyEvidence basis(@Nullable Basis basis) {
        return new KeyEvidence(
                publicKey,
                request,
                possessionProven,
                generatedBy,
                reportedCompromised,
                knownWeak,
                refusedBefore,
                basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

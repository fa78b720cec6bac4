package org.clausewise;

import java.time.Instant;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in: an artifact and what is known beside it. Immutable; each verb answers a new submission. The bytes are
 * read where they are and must not change during a check.
 *
 * <p>Hand in the original encoding: Bouncy Castle's {@code TBSCertificate.getEncoded()} encodes anew and may hide what a strict
 * reader would find.
 */
public final class Submission {
    /** What the bytes are. */
    public enum Artifact {
        CERTIFICATE("certificate"),
        TBS_CERTIFICATE("tbsCertificate"),
        RECORD("record");

        private final String id;

        Artifact(String id) {
            this.id = id;
        }

        /** The name used in JSON. A certificate with the poison extension is reported as {@code precertificate}. */
        public String id() {
            return id;
        }
    }

    final Artifact artifact;
    final byte[] der;
    final byte @Nullable [] issuer;
    final byte @Nullable [] precertificate;
    final @Nullable Instant issuedAt;
    final @Nullable Instant inForceAt;
    final IssuedBasis basis;
    final @Nullable Profile profile;
    final @Nullable IssuanceRecord record;

    private Submission(
            Artifact artifact,
            byte[] der,
            byte @Nullable [] issuer,
            byte @Nullable [] precertificate,
            @Nullable Instant issuedAt,
            IssuedBasis basis,
            @Nullable Instant inForceAt,
            @Nullable Profile profile,
            @Nullable IssuanceRecord record) {
        this.artifact = artifact;
        this.der = der;
        this.issuer = issuer;
        this.precertificate = precertificate;
        this.issuedAt = issuedAt;
        this.basis = basis;
        this.inForceAt = inForceAt;
        this.profile = profile;
        this.record = record;
    }

    /** A certificate or precertificate: the poison extension tells which. */
    public static Submission certificate(byte[] der) {
        return new Submission(Artifact.CERTIFICATE, der, null, null, null, IssuedBasis.DECLARED, null, null, null);
    }

    /** To-be-signed bytes of a certificate or precertificate. They want {@link #issuedAt}. */
    public static Submission tbsCertificate(byte[] der) {
        return new Submission(Artifact.TBS_CERTIFICATE, der, null, null, null, IssuedBasis.DECLARED, null, null, null);
    }

    /**
     * An issuance record alone: what it says of itself is judged, and against the names of its to-be-signed bytes if it has them.
     * Its profile and signing time count unless others are declared.
     */
    public static Submission issuance(IssuanceRecord record) {
        return new Submission(Artifact.RECORD, new byte[0], null, null, null, IssuedBasis.DECLARED, null, null, record);
    }

    /** What the CA did before it issued. Its signing time and profile count unless others are declared. */
    public Submission record(IssuanceRecord evidence) {
        return new Submission(artifact, der, issuer, precertificate, issuedAt, basis, inForceAt, profile, evidence);
    }

    /** The certificate of the CA that signs or signed. */
    public Submission issuer(byte[] issuerDer) {
        return new Submission(artifact, der, issuerDer, precertificate, issuedAt, basis, inForceAt, profile, record);
    }

    /** The precertificate that this certificate must correspond to (RFC 6962 3.2). */
    public Submission precertificate(byte[] precertificateDer) {
        return new Submission(artifact, der, issuer, precertificateDer, issuedAt, basis, inForceAt, profile, record);
    }

    /** When the artifact is or was signed. It decides clauses that say "issued on or after". */
    public Submission issuedAt(Instant instant) {
        return new Submission(
                artifact, der, issuer, precertificate, instant, IssuedBasis.DECLARED, inForceAt, profile, record);
    }

    /** As {@link #issuedAt}, with a basis other than the caller's declaration; it does not count as a signing time. */
    Submission issuedAt(Instant instant, IssuedBasis because) {
        return new Submission(artifact, der, issuer, precertificate, instant, because, inForceAt, profile, record);
    }

    /**
     * The present moment as the caller's clock has it, for to-be-signed bytes whose signing time nobody declares: rules that need
     * a declared signing time stay unexamined.
     */
    public Submission asOfNow(Instant now) {
        return issuedAt(now, IssuedBasis.NOW);
    }

    /** The instant whose texts judge, if not that of issuance. */
    public Submission inForceAt(Instant instant) {
        return new Submission(artifact, der, issuer, precertificate, issuedAt, basis, instant, profile, record);
    }

    /** The intended profile, if the gate has none of its own. */
    public Submission profile(Profile intended) {
        return new Submission(artifact, der, issuer, precertificate, issuedAt, basis, inForceAt, intended, record);
    }

    /** The same with another copy of the bytes. */
    Submission withBytes(byte[] copy) {
        return new Submission(artifact, copy, issuer, precertificate, issuedAt, basis, inForceAt, profile, record);
    }
}

package org.clausewise.gen;

import java.time.Instant;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.rule.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Something to check, with what is known beside it.
 *
 * @param der the artifact itself
 * @param artifact what it is
 * @param profile the profile it is meant to keep
 * @param issuedAt when it was or will be signed
 * @param issuer the issuer's certificate
 * @param precertificate the precertificate that a certificate corresponds to; none beside a precertificate
 * @param record what the CA did before it issued, where that is the point
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sample(
        byte[] der,
        Artifact artifact,
        Profile profile,
        Instant issuedAt,
        byte[] issuer,
        byte @Nullable [] precertificate,
        @Nullable IssuanceRecord record) {}

package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Applicant had to show: a Random Value, a Request Token, an ACME token, or a persistent record.
 *
 * @param kind which of them
 * @param value the value, as the Applicant had to show it
 * @param token of an ACME challenge: the token itself, in base64url
 * @param entropyBits the bits of entropy that went into it
 * @param created when it was made; of a Request Token the timestamp in it
 * @param used when it was last used to confirm control
 * @param request the id of the certificate request that it was made for
 * @param usedFor the ids of all validations that it was used for
 * @param bindsKey of a Request Token: whether it incorporates the key of the request
 * @param accountUri of a persistent record: its accounturi
 * @param persistUntil of a persistent record: its persistUntil
 * @param basis observed where nothing is said
 */
public record Challenge(
        ChallengeKind kind,
        String value,
        @Nullable String token,
        @Nullable Integer entropyBits,
        @Nullable Instant created,
        @Nullable Instant used,
        @Nullable String request,
        List<String> usedFor,
        @Nullable Boolean bindsKey,
        @Nullable String accountUri,
        @Nullable Instant persistUntil,
        @Nullable Basis basis)
        implements Node {
    public Challenge {
        usedFor = List.copyOf(usedFor);
    }

    /** A challenge of this kind with this value. */
    public static Challenge of(ChallengeKind kind, String value) {
        return new Challenge(kind, value, null, null, null, null, null, List.of(), null, null, null, null);
    }

    /** With another kind. */
    public Challenge kind(ChallengeKind kind) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another value. */
    public Challenge value(String value) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another token. */
    public Challenge token(@Nullable String token) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another entropyBits. */
    public Challenge entropyBits(@Nullable Integer entropyBits) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another created. */
    public Challenge created(@Nullable Instant created) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another used. */
    public Challenge used(@Nullable Instant used) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another request. */
    public Challenge request(@Nullable String request) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With these as usedFor. */
    public Challenge usedFor(String... usedFor) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                List.of(usedFor),
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With these as usedFor. */
    public Challenge usedFor(List<String> usedFor) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another bindsKey. */
    public Challenge bindsKey(@Nullable Boolean bindsKey) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another accountUri. */
    public Challenge accountUri(@Nullable String accountUri) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another persistUntil. */
    public Challenge persistUntil(@Nullable Instant persistUntil) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
    }

    /** With another basis. */
    public Challenge basis(@Nullable Basis basis) {
        return new Challenge(
                kind,
                value,
                token,
                entropyBits,
                created,
                used,
                request,
                usedFor,
                bindsKey,
                accountUri,
                persistUntil,
                basis);
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

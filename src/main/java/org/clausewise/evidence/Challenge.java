package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
        return with(edit -> edit.kind = kind);
    }

    /** With another value. */
    public Challenge value(String value) {
        return with(edit -> edit.value = value);
    }

    /** With another token. */
    public Challenge token(@Nullable String token) {
        return with(edit -> edit.token = token);
    }

    /** With another entropyBits. */
    public Challenge entropyBits(@Nullable Integer entropyBits) {
        return with(edit -> edit.entropyBits = entropyBits);
    }

    /** With another created. */
    public Challenge created(@Nullable Instant created) {
        return with(edit -> edit.created = created);
    }

    /** With another used. */
    public Challenge used(@Nullable Instant used) {
        return with(edit -> edit.used = used);
    }

    /** With another request. */
    public Challenge request(@Nullable String request) {
        return with(edit -> edit.request = request);
    }

    /** With these as usedFor. */
    public Challenge usedFor(String... usedFor) {
        return usedFor(List.of(usedFor));
    }

    /** With these as usedFor. */
    public Challenge usedFor(List<String> usedFor) {
        return with(edit -> edit.usedFor = usedFor);
    }

    /** With another bindsKey. */
    public Challenge bindsKey(@Nullable Boolean bindsKey) {
        return with(edit -> edit.bindsKey = bindsKey);
    }

    /** With another accountUri. */
    public Challenge accountUri(@Nullable String accountUri) {
        return with(edit -> edit.accountUri = accountUri);
    }

    /** With another persistUntil. */
    public Challenge persistUntil(@Nullable Instant persistUntil) {
        return with(edit -> edit.persistUntil = persistUntil);
    }

    /** With another basis. */
    public Challenge basis(@Nullable Basis basis) {
        return with(edit -> edit.basis = basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }

    @Override
    public String toString() {
        return Labels.of(this);
    }

    private Challenge with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The components, while one of them changes. */
    private static final class Edit {
        // @formatter:off
        ChallengeKind kind;
        String value;
        @Nullable String token;
        @Nullable Integer entropyBits;
        @Nullable Instant created;
        @Nullable Instant used;
        @Nullable String request;
        List<String> usedFor;
        @Nullable Boolean bindsKey;
        @Nullable String accountUri;
        @Nullable Instant persistUntil;
        @Nullable Basis basis;
        // @formatter:on

        Edit(Challenge from) {
            kind = from.kind;
            value = from.value;
            token = from.token;
            entropyBits = from.entropyBits;
            created = from.created;
            used = from.used;
            request = from.request;
            usedFor = from.usedFor;
            bindsKey = from.bindsKey;
            accountUri = from.accountUri;
            persistUntil = from.persistUntil;
            basis = from.basis;
        }

        Challenge done() {
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
    }
}

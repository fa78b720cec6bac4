package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A communication with somebody who speaks for the name or address.
 *
 * @param kind by what means
 * @param address the e-mail address, number or postal address
 * @param origin where the address or number came from
 * @param foundAt the domain name at which it was found
 * @param validates the names that this communication is to confirm
 * @param sent when it was sent or the call was made
 * @param resent when it was sent again
 * @param unchanged of what was sent again: whether contents and recipients stayed the same
 * @param value the Random Value that it carried
 * @param valueUnique whether no other communication carried that value
 * @param confirmed when the confirming response came
 * @param confirmedValue the Random Value in the response
 * @param transferred of a call: whether it was transferred
 * @param transferRequested of a call: whether the CA asked for that
 * @param voicemail of a call: whether it reached voicemail
 * @param basis observed where nothing is said
 */
public record Contact(
        ContactKind kind,
        String address,
        @Nullable ContactOrigin origin,
        @Nullable String foundAt,
        List<String> validates,
        @Nullable Instant sent,
        List<Instant> resent,
        @Nullable Boolean unchanged,
        @Nullable String value,
        @Nullable Boolean valueUnique,
        @Nullable Instant confirmed,
        @Nullable String confirmedValue,
        @Nullable Boolean transferred,
        @Nullable Boolean transferRequested,
        @Nullable Boolean voicemail,
        @Nullable Basis basis)
        implements Node {
    public Contact {
        validates = List.copyOf(validates);
        resent = List.copyOf(resent);
    }

    /** A contact that was reached at this address or number. */
    public static Contact of(ContactKind kind, String address) {
        return new Contact(
                kind, address, null, null, List.of(), null, List.of(), null, null, null, null, null, null, null, null,
                null);
    }

    /** With another kind. */
    public Contact kind(ContactKind kind) {
        return with(edit -> edit.kind = kind);
    }

    /** With another address. */
    public Contact address(String address) {
        return with(edit -> edit.address = address);
    }

    /** With another origin. */
    public Contact origin(@Nullable ContactOrigin origin) {
        return with(edit -> edit.origin = origin);
    }

    /** With another foundAt. */
    public Contact foundAt(@Nullable String foundAt) {
        return with(edit -> edit.foundAt = foundAt);
    }

    /** With these as validates. */
    public Contact validates(String... validates) {
        return validates(List.of(validates));
    }

    /** With these as validates. */
    public Contact validates(List<String> validates) {
        return with(edit -> edit.validates = validates);
    }

    /** With another sent. */
    public Contact sent(@Nullable Instant sent) {
        return with(edit -> edit.sent = sent);
    }

    /** With these as resent. */
    public Contact resent(Instant... resent) {
        return resent(List.of(resent));
    }

    /** With these as resent. */
    public Contact resent(List<Instant> resent) {
        return with(edit -> edit.resent = resent);
    }

    /** With another unchanged. */
    public Contact unchanged(@Nullable Boolean unchanged) {
        return with(edit -> edit.unchanged = unchanged);
    }

    /** With another value. */
    public Contact value(@Nullable String value) {
        return with(edit -> edit.value = value);
    }

    /** With another valueUnique. */
    public Contact valueUnique(@Nullable Boolean valueUnique) {
        return with(edit -> edit.valueUnique = valueUnique);
    }

    /** With another confirmed. */
    public Contact confirmed(@Nullable Instant confirmed) {
        return with(edit -> edit.confirmed = confirmed);
    }

    /** With another confirmedValue. */
    public Contact confirmedValue(@Nullable String confirmedValue) {
        return with(edit -> edit.confirmedValue = confirmedValue);
    }

    /** With another transferred. */
    public Contact transferred(@Nullable Boolean transferred) {
        return with(edit -> edit.transferred = transferred);
    }

    /** With another transferRequested. */
    public Contact transferRequested(@Nullable Boolean transferRequested) {
        return with(edit -> edit.transferRequested = transferRequested);
    }

    /** With another voicemail. */
    public Contact voicemail(@Nullable Boolean voicemail) {
        return with(edit -> edit.voicemail = voicemail);
    }

    /** With another basis. */
    public Contact basis(@Nullable Basis basis) {
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

    private Contact with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The components, while one of them changes. */
    private static final class Edit {
        // @formatter:off
        ContactKind kind;
        String address;
        @Nullable ContactOrigin origin;
        @Nullable String foundAt;
        List<String> validates;
        @Nullable Instant sent;
        List<Instant> resent;
        @Nullable Boolean unchanged;
        @Nullable String value;
        @Nullable Boolean valueUnique;
        @Nullable Instant confirmed;
        @Nullable String confirmedValue;
        @Nullable Boolean transferred;
        @Nullable Boolean transferRequested;
        @Nullable Boolean voicemail;
        @Nullable Basis basis;
        // @formatter:on

        Edit(Contact from) {
            kind = from.kind;
            address = from.address;
            origin = from.origin;
            foundAt = from.foundAt;
            validates = from.validates;
            sent = from.sent;
            resent = from.resent;
            unchanged = from.unchanged;
            value = from.value;
            valueUnique = from.valueUnique;
            confirmed = from.confirmed;
            confirmedValue = from.confirmedValue;
            transferred = from.transferred;
            transferRequested = from.transferRequested;
            voicemail = from.voicemail;
            basis = from.basis;
        }

        Contact done() {
            return new Contact(
                    kind,
                    address,
                    origin,
                    foundAt,
                    validates,
                    sent,
                    resent,
                    unchanged,
                    value,
                    valueUnique,
                    confirmed,
                    confirmedValue,
                    transferred,
                    transferRequested,
                    voicemail,
                    basis);
        }
    }
}

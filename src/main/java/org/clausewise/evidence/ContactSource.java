package org.clausewise.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look-up of who is registered for a name or address.
 *
 * @param origin the means
 * @param subject the name or address looked up
 * @param server the server or site that answered
 * @param at when the data came
 * @param fromIana whether the look-up began at IANA: its WHOIS server or RDAP bootstrap file
 * @param serverKnownSince when the server's address or the bootstrap file was retrieved
 * @param basis observed where nothing is said
 */
public record ContactSource(
        ContactOrigin origin,
        @Nullable String subject,
        @Nullable String server,
        @Nullable Instant at,
        @Nullable Boolean fromIana,
        @Nullable Instant serverKnownSince,
        @Nullable Basis basis)
        implements Node {
    /** A look-up by this means. */
    public static ContactSource of(ContactOrigin origin) {
        return new ContactSource(origin, null, null, null, null, null, null);
    }

    /** With another origin. */
    public ContactSource origin(ContactOrigin origin) {
        return new ContactSource(origin, subject, server, at, fromIana, serverKnownSince, basis);
    }

    /** With another subject. */
    public ContactSource subject(@Nullable String subject) {
        return new ContactSource(origin, subject, server, at, fromIana, serverKnownSince, basis);
    }

    /** With another server. */
    public ContactSource server(@Nullable String server) {
        return new ContactSource(origin, subject, server, at, fromIana, serverKnownSince, basis);
    }

    /** With another at. */
    public ContactSource at(@Nullable Instant at) {
        return new ContactSource(origin, subject, server, at, fromIana, serverKnownSince, basis);
    }

    /** With another fromIana. */
    public ContactSource fromIana(@Nullable Boolean fromIana) {
        return new ContactSource(origin, subject, server, at, fromIana, serverKnownSince, basis);
    }

    /** With another serverKnownSince. */
    public ContactSource serverKnownSince(@Nullable Instant serverKnownSince) {
        return new ContactSource(origin, subject, server, at, fromIana, serverKnownSince, basis);
    }

    /** With another basis. */
    public ContactSource basis(@Nullable Basis basis) {
        return new ContactSource(origin, subject, server, at, fromIana, serverKnownSince, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A check of the CAA records that are relevant to one name (RFC 8659 3).
 *
 * @param id what names refer to
 * @param name the name that it was done for, a wildcard without its asterisk
 * @param at when it was completed
 * @param request the id of the request that it was done for
 * @param performer who did it
 * @param perspective the id of the Primary Network Perspective
 * @param lookups the queries of the climb, in order
 * @param decision what the CA concluded
 * @param exception the exception relied on, if any
 * @param lookupFailureAccepted whether a failed look-up was treated as permission
 * @param insecureConfirmed of that: whether the CA confirmed that the domain is Insecure (RFC 4035 4.3)
 * @param attempt which attempt at corroboration is relied on
 * @param observations what remote Network Perspectives observed, by attempt
 * @param corroborated of corroboration of an earlier request that is used again: when it was
 * @param basis observed where nothing is said
 */
public record CaaCheck(
        String id,
        String name,
        @Nullable Instant at,
        @Nullable String request,
        @Nullable Performer performer,
        @Nullable String perspective,
        List<DnsQuery> lookups,
        @Nullable CaaDecision decision,
        @Nullable CaaException exception,
        @Nullable Boolean lookupFailureAccepted,
        @Nullable Boolean insecureConfirmed,
        @Nullable Integer attempt,
        List<Observation> observations,
        @Nullable Instant corroborated,
        @Nullable Basis basis)
        implements Corroborated {
    public CaaCheck {
        lookups = List.copyOf(lookups);
        observations = List.copyOf(observations);
    }

    @Override
    public @Nullable Instant done() {
        return corroborated != null ? corroborated : at;
    }

    /** A check for this name. */
    public static CaaCheck of(String id, String name) {
        return new CaaCheck(
                id, name, null, null, null, null, List.of(), null, null, null, null, null, List.of(), null, null);
    }

    /** With another id. */
    public CaaCheck id(String id) {
        return with(edit -> edit.id = id);
    }

    /** With another name. */
    public CaaCheck name(String name) {
        return with(edit -> edit.name = name);
    }

    /** With another at. */
    public CaaCheck at(@Nullable Instant at) {
        return with(edit -> edit.at = at);
    }

    /** With another request. */
    public CaaCheck request(@Nullable String request) {
        return with(edit -> edit.request = request);
    }

    /** With another performer. */
    public CaaCheck performer(@Nullable Performer performer) {
        return with(edit -> edit.performer = performer);
    }

    /** With another perspective. */
    public CaaCheck perspective(@Nullable String perspective) {
        return with(edit -> edit.perspective = perspective);
    }

    /** With these as lookups. */
    public CaaCheck lookups(DnsQuery... lookups) {
        return lookups(List.of(lookups));
    }

    /** With these as lookups. */
    public CaaCheck lookups(List<DnsQuery> lookups) {
        return with(edit -> edit.lookups = lookups);
    }

    /** With each of lookups changed. */
    public CaaCheck lookups(UnaryOperator<DnsQuery> change) {
        return lookups(lookups.stream().map(change).toList());
    }

    /** With another decision. */
    public CaaCheck decision(@Nullable CaaDecision decision) {
        return with(edit -> edit.decision = decision);
    }

    /** With another exception. */
    public CaaCheck exception(@Nullable CaaException exception) {
        return with(edit -> edit.exception = exception);
    }

    /** With another lookupFailureAccepted. */
    public CaaCheck lookupFailureAccepted(@Nullable Boolean lookupFailureAccepted) {
        return with(edit -> edit.lookupFailureAccepted = lookupFailureAccepted);
    }

    /** With another insecureConfirmed. */
    public CaaCheck insecureConfirmed(@Nullable Boolean insecureConfirmed) {
        return with(edit -> edit.insecureConfirmed = insecureConfirmed);
    }

    /** With another attempt. */
    public CaaCheck attempt(@Nullable Integer attempt) {
        return with(edit -> edit.attempt = attempt);
    }

    /** With these as observations. */
    public CaaCheck observations(Observation... observations) {
        return observations(List.of(observations));
    }

    /** With these as observations. */
    public CaaCheck observations(List<Observation> observations) {
        return with(edit -> edit.observations = observations);
    }

    /** With each of observations changed. */
    public CaaCheck observations(UnaryOperator<Observation> change) {
        return observations(observations.stream().map(change).toList());
    }

    /** With another corroborated. */
    public CaaCheck corroborated(@Nullable Instant corroborated) {
        return with(edit -> edit.corroborated = corroborated);
    }

    /** With another basis. */
    public CaaCheck basis(@Nullable Basis basis) {
        return with(edit -> edit.basis = basis);
    }

    @Override
    public void walk(Walk walk) {
        walk.each("lookups", lookups);
        walk.each("observations", observations);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }

    private CaaCheck with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The components, while one of them changes. */
    private static final class Edit {
        // @formatter:off
        String id;
        String name;
        @Nullable Instant at;
        @Nullable String request;
        @Nullable Performer performer;
        @Nullable String perspective;
        List<DnsQuery> lookups;
        @Nullable CaaDecision decision;
        @Nullable CaaException exception;
        @Nullable Boolean lookupFailureAccepted;
        @Nullable Boolean insecureConfirmed;
        @Nullable Integer attempt;
        List<Observation> observations;
        @Nullable Instant corroborated;
        @Nullable Basis basis;
        // @formatter:on

        Edit(CaaCheck from) {
            id = from.id;
            name = from.name;
            at = from.at;
            request = from.request;
            performer = from.performer;
            perspective = from.perspective;
            lookups = from.lookups;
            decision = from.decision;
            exception = from.exception;
            lookupFailureAccepted = from.lookupFailureAccepted;
            insecureConfirmed = from.insecureConfirmed;
            attempt = from.attempt;
            observations = from.observations;
            corroborated = from.corroborated;
            basis = from.basis;
        }

        CaaCheck done() {
            return new CaaCheck(
                    id,
                    name,
                    at,
                    request,
                    performer,
                    perspective,
                    lookups,
                    decision,
                    exception,
                    lookupFailureAccepted,
                    insecureConfirmed,
                    attempt,
                    observations,
                    corroborated,
                    basis);
        }
    }
}

package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one remote Network Perspective saw.
 *
 * @param perspective its id
 * @param attempt the number of the attempt at corroboration
 * @param at when
 * @param corroborates what the CA concluded: whether it corroborates
 * @param value the challenge, contact, address or account that it saw
 * @param dns its DNS queries
 * @param http its HTTP requests
 * @param tls its TLS handshake
 * @param shared whether anything in it came from another Network Perspective or its cache
 * @param basis observed where nothing is said
 */
public record Observation(
        String perspective,
        @Nullable Integer attempt,
        @Nullable Instant at,
        @Nullable Boolean corroborates,
        @Nullable String value,
        List<DnsQuery> dns,
        List<HttpExchange> http,
        @Nullable TlsHandshake tls,
        @Nullable Boolean shared,
        @Nullable Basis basis)
        implements Node {
    public Observation {
        dns = List.copyOf(dns);
        http = List.copyOf(http);
    }

    /** What this Network Perspective saw. */
    public static Observation of(String perspective) {
        return new Observation(perspective, null, null, null, null, List.of(), List.of(), null, null, null);
    }

    /** With another perspective. */
    public Observation perspective(String perspective) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With another attempt. */
    public Observation attempt(@Nullable Integer attempt) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With another at. */
    public Observation at(@Nullable Instant at) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With another corroborates. */
    public Observation corroborates(@Nullable Boolean corroborates) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With another value. */
    public Observation value(@Nullable String value) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With these as dns. */
    public Observation dns(DnsQuery... dns) {
        return new Observation(perspective, attempt, at, corroborates, value, List.of(dns), http, tls, shared, basis);
    }

    /** With these as dns. */
    public Observation dns(List<DnsQuery> dns) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With each of dns changed. */
    public Observation dns(UnaryOperator<DnsQuery> change) {
        return new Observation(
                perspective,
                attempt,
                at,
                corroborates,
                value,
                dns.stream().map(change).toList(),
                http,
                tls,
                shared,
                basis);
    }

    /** With these as http. */
    public Observation http(HttpExchange... http) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, List.of(http), tls, shared, basis);
    }

    /** With these as http. */
    public Observation http(List<HttpExchange> http) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With each of http changed. */
    public Observation http(UnaryOperator<HttpExchange> change) {
        return new Observation(
                perspective,
                attempt,
                at,
                corroborates,
                value,
                dns,
                http.stream().map(change).toList(),
                tls,
                shared,
                basis);
    }

    /** With another tls. */
    public Observation tls(@Nullable TlsHandshake tls) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With tls, if there, changed. */
    public Observation tls(UnaryOperator<TlsHandshake> change) {
        return tls == null
                ? this
                : new Observation(
                        perspective, attempt, at, corroborates, value, dns, http, change.apply(tls), shared, basis);
    }

    /** With another shared. */
    public Observation shared(@Nullable Boolean shared) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    /** With another basis. */
    public Observation basis(@Nullable Basis basis) {
        return new Observation(perspective, attempt, at, corroborates, value, dns, http, tls, shared, basis);
    }

    @Override
    public void walk(Walk walk) {
        walk.each("dns", dns);
        walk.each("http", http);
        walk.one("tls", tls);
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

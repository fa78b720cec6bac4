package org.clausewise.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request and its response.
 *
 * @param url the URL asked for
 * @param method {@code GET} where nothing is said
 * @param at when the response came
 * @param address the IP address connected to
 * @param port the port connected to
 * @param status the status code
 * @param location the final value of the Location header
 * @param requestText what else the request carried: headers and body
 * @param content the content of the response, or the part of it that was looked at
 * @param foundIn where the value was found: {@code body}, {@code meta}, {@code header}, {@code url}
 * @param redirect how the next URL was reached
 * @param basis observed where nothing is said
 */
public record HttpExchange(
        String url,
        @Nullable String method,
        @Nullable Instant at,
        @Nullable String address,
        @Nullable Integer port,
        @Nullable Integer status,
        @Nullable String location,
        @Nullable String requestText,
        @Nullable String content,
        @Nullable String foundIn,
        @Nullable RedirectKind redirect,
        @Nullable Basis basis)
        implements Node {
    /** A request for a URL. */
    public static HttpExchange of(String url) {
        return new HttpExchange(url, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** With another url. */
    public HttpExchange url(String url) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another method. */
    public HttpExchange method(@Nullable String method) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another at. */
    public HttpExchange at(@Nullable Instant at) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another address. */
    public HttpExchange address(@Nullable String address) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another port. */
    public HttpExchange port(@Nullable Integer port) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another status. */
    public HttpExchange status(@Nullable Integer status) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another location. */
    public HttpExchange location(@Nullable String location) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another requestText. */
    public HttpExchange requestText(@Nullable String requestText) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another content. */
    public HttpExchange content(@Nullable String content) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another foundIn. */
    public HttpExchange foundIn(@Nullable String foundIn) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another redirect. */
    public HttpExchange redirect(@Nullable RedirectKind redirect) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
    }

    /** With another basis. */
    public HttpExchange basis(@Nullable Basis basis) {
        return new HttpExchange(
                url, method, at, address, port, status, location, requestText, content, foundIn, redirect, basis);
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

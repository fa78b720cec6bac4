package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TLS handshake with a host that is to be validated (RFC 8737).
 *
 * @param serverName the host named in the SNI extension
 * @param at when it was
 * @param address the IP address connected to
 * @param port the port connected to
 * @param version the protocol version negotiated: {@code 1.3}
 * @param offered the application protocols offered
 * @param protocol the application protocol negotiated
 * @param certificate the certificate presented
 * @param basis observed where nothing is said
 */
public record TlsHandshake(
        String serverName,
        @Nullable Instant at,
        @Nullable String address,
        @Nullable Integer port,
        @Nullable String version,
        List<String> offered,
        @Nullable String protocol,
        @Nullable Octets certificate,
        @Nullable Basis basis)
        implements Node {
    public TlsHandshake {
        offered = List.copyOf(offered);
    }

    /** A handshake with a host. */
    public static TlsHandshake of(String serverName) {
        return new TlsHandshake(serverName, null, null, null, null, List.of(), null, null, null);
    }

    /** With another serverName. */
    public TlsHandshake serverName(String serverName) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With another at. */
    public TlsHandshake at(@Nullable Instant at) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With another address. */
    public TlsHandshake address(@Nullable String address) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With another port. */
    public TlsHandshake port(@Nullable Integer port) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With another version. */
    public TlsHandshake version(@Nullable String version) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With these as offered. */
    public TlsHandshake offered(String... offered) {
        return new TlsHandshake(serverName, at, address, port, version, List.of(offered), protocol, certificate, basis);
    }

    /** With these as offered. */
    public TlsHandshake offered(List<String> offered) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With another protocol. */
    public TlsHandshake protocol(@Nullable String protocol) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With another certificate. */
    public TlsHandshake certificate(@Nullable Octets certificate) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    /** With another basis. */
    public TlsHandshake basis(@Nullable Basis basis) {
        return new TlsHandshake(serverName, at, address, port, version, offered, protocol, certificate, basis);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

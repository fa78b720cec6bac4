package org.clausewise.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A DNS record of an answer.
 *
 * @param name its owner
 * @param type its type in letters
 * @param data its data in presentation form; of TXT the joined character-strings, without quotes; of CAA {@code 0 issue
 *     "ca.example.net"}
 * @param ttl in seconds
 * @param rdata its data as on the wire
 */
public record DnsRecord(
        String name,
        String type,
        String data,
        @Nullable Long ttl,
        @Nullable Octets rdata) implements Node {
    public DnsRecord {
        type = type.toUpperCase(Locale.ROOT);
    }

    /** A record without a known TTL. */
    public static DnsRecord of(String name, String type, String data) {
        return new DnsRecord(name, type, data, null, null);
    }

    /** With another name. */
    public DnsRecord name(String name) {
        return new DnsRecord(name, type, data, ttl, rdata);
    }

    /** With another type. */
    public DnsRecord type(String type) {
        return new DnsRecord(name, type, data, ttl, rdata);
    }

    /** With another data. */
    public DnsRecord data(String data) {
        return new DnsRecord(name, type, data, ttl, rdata);
    }

    /** With another ttl. */
    public DnsRecord ttl(@Nullable Long ttl) {
        return new DnsRecord(name, type, data, ttl, rdata);
    }

    /** With another rdata. */
    public DnsRecord rdata(@Nullable Octets rdata) {
        return new DnsRecord(name, type, data, ttl, rdata);
    }

    @Override
    public String toString() {
        return Labels.of(this);
    }
}

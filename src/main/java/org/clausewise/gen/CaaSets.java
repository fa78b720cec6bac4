package org.clausewise.gen;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.IssuanceRecord;

/** Puts CAA records of one's own where those of a record are found. */
public final class CaaSets {
    /** By this name CAA records authorise the CA of {@link Records}. */
    public static final String ISSUER = Recorder.ISSUER;

    /** The account that asks in {@link Records}. */
    public static final String ACCOUNT = Recorder.ACCOUNT.uri();

    private CaaSets() {}

    /** The record, every check of which finds this set at the name itself; what remote perspectives saw is left out. */
    public static IssuanceRecord found(IssuanceRecord record, String... data) {
        return record.caa(c -> found(c, data));
    }

    private static CaaCheck found(CaaCheck c, String... data) {
        return c.lookups(set(c.lookups().get(0), data)).observations(o -> o.dns(List.of()));
    }

    /** The look-up with this set as its answer. */
    public static DnsQuery set(DnsQuery lookup, String... data) {
        return lookup.answers(Stream.of(data)
                .map(d -> DnsRecord.of(lookup.name(), "CAA", d).ttl(60L))
                .toList());
    }

    /** A property that authorises the CA of {@link Records}, with parameters that begin with a semicolon. */
    public static String ours(String parameters) {
        return "0 issue \"" + ISSUER + parameters + "\"";
    }
}

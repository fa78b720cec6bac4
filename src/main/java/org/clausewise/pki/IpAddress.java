package org.clausewise.pki;

import java.time.YearMonth;
import java.util.List;
import java.util.StringTokenizer;
import org.clausewise.der.Der;
import org.jspecify.annotations.Nullable;

/** IP addresses as octets between two offsets, as in an iPAddress: 4 for IPv4, 16 for IPv6. */
public final class IpAddress {
    /**
     * A block of the IANA registries of special-purpose addresses.
     *
     * @param cidr as the registry writes it
     * @param since the month in which it was allocated, as the registry says
     * @param name what it is for
     * @param globallyReachable as the registry says; TLS BR 1.6.1 makes no difference
     */
    public record Block(String cidr, String since, String name, boolean globallyReachable) {}

    /** The month of the newest entry in the table below, which holds every entry of both registries. */
    public static final String DATE = "2025-04";

    // @formatter:off
    /** https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry. */
    private static final List<Block> BLOCKS = List.of(
            new Block("0.0.0.0/8",          "1981-09", "\"This network\"", false),
            new Block("0.0.0.0/32",         "1981-09", "\"This host on this network\"", false),
            new Block("10.0.0.0/8",         "1996-02", "Private-Use", false),
            new Block("100.64.0.0/10",      "2012-04", "Shared Address Space", false),
            new Block("127.0.0.0/8",        "1981-09", "Loopback", false),
            new Block("169.254.0.0/16",     "2005-05", "Link Local", false),
            new Block("172.16.0.0/12",      "1996-02", "Private-Use", false),
            new Block("192.0.0.0/24",       "2010-01", "IETF Protocol Assignments", false),
            new Block("192.0.0.0/29",       "2011-06", "IPv4 Service Continuity Prefix", false),
            new Block("192.0.0.8/32",       "2015-03", "IPv4 dummy address", false),
            new Block("192.0.0.9/32",       "2015-10", "Port Control Protocol Anycast", true),
            new Block("192.0.0.10/32",      "2017-02", "Traversal Using Relays around NAT Anycast", true),
            new Block("192.0.0.170/32",     "2013-02", "NAT64/DNS64 Discovery", false),
            new Block("192.0.0.171/32",     "2013-02", "NAT64/DNS64 Discovery", false),
            new Block("192.0.2.0/24",       "2010-01", "Documentation (TEST-NET-1)", false),
            new Block("192.31.196.0/24",    "2014-12", "AS112-v4", true),
            new Block("192.52.193.0/24",    "2014-12", "AMT", true),
            new Block("192.88.99.0/24",     "2001-06", "Deprecated (6to4 Relay Anycast)", false),
            new Block("192.88.99.2/32",     "2012-10", "6a44-relay anycast address", false),
            new Block("192.168.0.0/16",     "1996-02", "Private-Use", false),
            new Block("192.175.48.0/24",    "1996-01", "Direct Delegation AS112 Service", true),
            new Block("198.18.0.0/15",      "1999-03", "Benchmarking", false),
            new Block("198.51.100.0/24",    "2010-01", "Documentation (TEST-NET-2)", false),
            new Block("203.0.113.0/24",     "2010-01", "Documentation (TEST-NET-3)", false),
            new Block("240.0.0.0/4",        "1989-08", "Reserved", false),
            new Block("255.255.255.255/32", "1984-10", "Limited Broadcast", false),
            new Block("::1/128",            "2006-02", "Loopback Address", false),
            new Block("::/128",             "2006-02", "Unspecified Address", false),
            new Block("::ffff:0:0/96",      "2006-02", "IPv4-mapped Address", false),
            new Block("64:ff9b::/96",       "2010-10", "IPv4-IPv6 Translation", true),
            new Block("64:ff9b:1::/48",     "2017-06", "IPv4-IPv6 Translation", false),
            new Block("100::/64",           "2012-06", "Discard-Only Address Block", false),
            new Block("100:0:0:1::/64",     "2025-04", "Dummy IPv6 Prefix", false),
            new Block("2001::/23",          "2000-09", "IETF Protocol Assignments", false),
            new Block("2001::/32",          "2006-01", "TEREDO", false),
            new Block("2001:1::1/128",      "2015-10", "Port Control Protocol Anycast", true),
            new Block("2001:1::2/128",      "2017-02", "Traversal Using Relays around NAT Anycast", true),
            new Block("2001:1::3/128",      "2024-04", "DNS-SD Service Registration Protocol Anycast", true),
            new Block("2001:2::/48",        "2008-04", "Benchmarking", false),
            new Block("2001:3::/32",        "2014-12", "AMT", true),
            new Block("2001:4:112::/48",    "2014-12", "AS112-v6", true),
            new Block("2001:10::/28",       "2007-03", "Deprecated (previously ORCHID)", false),
            new Block("2001:20::/28",       "2014-07", "ORCHIDv2", true),
            new Block("2001:30::/28",       "2022-12", "Drone Remote ID Protocol Entity Tags (DETs) Prefix", true),
            new Block("2001:db8::/32",      "2004-07", "Documentation", false),
            new Block("2002::/16",          "2001-02", "6to4", false),
            new Block("2620:4f:8000::/48",  "2011-05", "Direct Delegation AS112 Service", true),
            new Block("3fff::/20",          "2024-07", "Documentation", false),
            new Block("5f00::/16",          "2024-04", "Segment Routing (SRv6) SIDs", false),
            new Block("fc00::/7",           "2005-10", "Unique-Local", false),
            new Block("fe80::/10",          "2006-02", "Link-Local Unicast", false));
    // @formatter:on

    /**
     * Reserved beside those by the definition before TLS BR 1.8.0, which pointed at what IANA marks so in the registries of all
     * addresses: https://www.iana.org/assignments/ipv4-address-space and ipv6-address-space.
     */
    private static final List<String> MARKED = List.of(
            "224.0.0.0/4",
            "::/8",
            "100::/8",
            "200::/7",
            "400::/6",
            "800::/5",
            "1000::/4",
            "4000::/3",
            "6000::/3",
            "8000::/3",
            "a000::/3",
            "c000::/3",
            "e000::/4",
            "f000::/5",
            "f800::/6",
            "fe00::/9",
            "fec0::/10");

    /** 2021-08-25T00:00:00Z, TLS BR 1.8.0, ballot SC048. */
    private static final long REGISTRIES_FROM = 1_629_849_600L;

    private static final Range[] RANGES =
            BLOCKS.stream().map(b -> Range.of(b.cidr(), b.since())).toArray(Range[]::new);
    private static final Range[] MARKED_RANGES =
            MARKED.stream().map(cidr -> Range.of(cidr, "1981-09")).toArray(Range[]::new);

    /** @param since seconds since 1970-01-01T00:00:00Z */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Range(byte[] prefix, int bits, long since) {
        static Range of(String cidr, String month) {
            int slash = cidr.indexOf('/');
            return new Range(
                    octets(cidr.substring(0, slash)),
                    Integer.parseInt(cidr.substring(slash + 1)),
                    YearMonth.parse(month).atDay(1).toEpochDay() * 86_400);
        }

        /** @param at {@link Der#NO_TIME} for now */
        boolean isAllocated(long at) {
            return at == Der.NO_TIME || since <= at;
        }

        boolean holds(byte[] b, int from, int to) {
            return prefix.length == to - from && begins(b, from, prefix, bits);
        }

        /** Of a range: an address and its mask behind it. */
        boolean meets(byte[] b, int from, int octets) {
            return prefix.length == octets && IpAddress.meets(b, from, prefix, bits);
        }
    }

    private IpAddress() {}

    /** Whether there are as many octets as an address has. */
    public static boolean isAddress(int from, int to) {
        return to - from == 4 || to - from == 16;
    }

    /**
     * Whether it is a Reserved IP Address (TLS BR 1.6.1): in a block of either registry that was allocated by then.
     *
     * @param at seconds since 1970-01-01T00:00:00Z; {@link Der#NO_TIME} for all that are allocated now
     */
    public static boolean isReserved(byte[] b, int from, int to, long at) {
        for (Range range : RANGES) {
            if (range.isAllocated(at) && range.holds(b, from, to)) return true;
        }
        if (at == Der.NO_TIME || at >= REGISTRIES_FROM) return false;
        for (Range range : MARKED_RANGES) if (range.holds(b, from, to)) return true;
        return false;
    }

    /** Whether a range, an address of so many octets and its mask behind it, has an address that is a Reserved IP Address. */
    public static boolean meetsReserved(byte[] b, int from, int octets, long at) {
        for (Range range : RANGES) {
            if (range.isAllocated(at) && range.meets(b, from, octets)) return true;
        }
        return false;
    }

    private static boolean meets(byte[] b, int from, byte[] prefix, int bits) {
        for (int i = 0; i < prefix.length && bits > 0; i++, bits -= 8) {
            int mask = b[from + prefix.length + i] & (bits >= 8 ? 0xFF : 0xFF << 8 - bits);
            if (((b[from + i] ^ prefix[i]) & mask & 0xFF) != 0) return false;
        }
        return true;
    }

    /** The widest block that the address is in, for {@link #block(int)}; -1 if none. */
    public static int block(byte[] b, int from, int to) {
        for (int i = 0; i < RANGES.length; i++) if (RANGES[i].holds(b, from, to)) return i;
        return -1;
    }

    public static Block block(int i) {
        return BLOCKS.get(i);
    }

    /** All blocks, those of IPv4 first. */
    public static List<Block> blocks() {
        return BLOCKS;
    }

    private static boolean begins(byte[] b, int from, byte[] prefix, int bits) {
        int i = 0;
        for (; bits >= 8; i++, bits -= 8) if (b[from + i] != prefix[i]) return false;
        return bits == 0 || ((b[from + i] ^ prefix[i]) & 0xFF) >> 8 - bits == 0;
    }

    /** The octets of an address as people write it, 4 or 16; null if the text is none. */
    public static byte @Nullable [] parse(String text) {
        return IpText.parse(text);
    }

    /** The address as text, IPv6 as RFC 5952 writes it; hexadecimal if the number of octets is another. */
    public static String text(byte[] b, int from, int to) {
        var text = new StringBuilder();
        if (to - from == 4) {
            for (int i = from; i < to; i++) text.append(i == from ? "" : ".").append(b[i] & 0xFF);
        } else if (to - from == 16) {
            textV6(b, from, text);
        } else {
            for (int i = from; i < to; i++) text.append(String.format("%02x", b[i]));
        }
        return text.toString();
    }

    private static void textV6(byte[] b, int from, StringBuilder text) {
        int zeros = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && group(b, from, end) == 0) end++;
            if (end - i > longest) {
                zeros = i;
                longest = end - i;
            }
        }
        for (int i = 0; i < 8; i++) {
            if (i == zeros) {
                text.append("::");
                i += longest - 1;
            } else {
                if (i > 0 && i != zeros + longest) text.append(':');
                text.append(Integer.toHexString(group(b, from, i)));
            }
        }
    }

    private static int group(byte[] b, int from, int i) {
        return (b[from + 2 * i] & 0xFF) << 8 | b[from + 2 * i + 1] & 0xFF;
    }

    /** The octets of an address in the table. */
    private static byte[] octets(String text) {
        int gap = text.indexOf("::");
        if (text.indexOf(':') < 0) {
            byte[] octets = new byte[4];
            var parts = new StringTokenizer(text, ".");
            for (int i = 0; i < 4; i++) octets[i] = (byte) Integer.parseInt(parts.nextToken());
            return octets;
        }
        byte[] octets = new byte[16];
        var before = new StringTokenizer(text.substring(0, gap), ":");
        var after = new StringTokenizer(text.substring(gap), ":");
        fill(octets, 0, before);
        fill(octets, 8 - after.countTokens(), after);
        return octets;
    }

    private static void fill(byte[] octets, int group, StringTokenizer groups) {
        for (int i = 2 * group; groups.hasMoreTokens(); i += 2) {
            int value = Integer.parseInt(groups.nextToken(), 16);
            octets[i] = (byte) (value >> 8);
            octets[i + 1] = (byte) value;
        }
    }
}

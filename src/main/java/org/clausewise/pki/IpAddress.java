package org.clausewise.pki;

import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** IP addresses as octets between two offsets, as in an iPAddress: 4 for IPv4, 16 for IPv6. */
public final class IpAddress {
    /**
     * A block of the IANA registries of special-purpose addresses.
     *
     * @param cidr as the registry writes it
     * @param name what it is for
     * @param globallyReachable as the registry says; TLS BR 1.6.1 makes no difference
     */
    public record Block(String cidr, String name, boolean globallyReachable) {}

    /** The month of the newest entry in the table below, which holds every entry of both registries. */
    public static final String DATE = "2025-04";

    // @formatter:off
    /** https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry. */
    private static final List<Block> BLOCKS = List.of(
            new Block("0.0.0.0/8",          "\"This network\"", false),
            new Block("0.0.0.0/32",         "\"This host on this network\"", false),
            new Block("10.0.0.0/8",         "Private-Use", false),
            new Block("100.64.0.0/10",      "Shared Address Space", false),
            new Block("127.0.0.0/8",        "Loopback", false),
            new Block("169.254.0.0/16",     "Link Local", false),
            new Block("172.16.0.0/12",      "Private-Use", false),
            new Block("192.0.0.0/24",       "IETF Protocol Assignments", false),
            new Block("192.0.0.0/29",       "IPv4 Service Continuity Prefix", false),
            new Block("192.0.0.8/32",       "IPv4 dummy address", false),
            new Block("192.0.0.9/32",       "Port Control Protocol Anycast", true),
            new Block("192.0.0.10/32",      "Traversal Using Relays around NAT Anycast", true),
            new Block("192.0.0.170/32",     "NAT64/DNS64 Discovery", false),
            new Block("192.0.0.171/32",     "NAT64/DNS64 Discovery", false),
            new Block("192.0.2.0/24",       "Documentation (TEST-NET-1)", false),
            new Block("192.31.196.0/24",    "AS112-v4", true),
            new Block("192.52.193.0/24",    "AMT", true),
            new Block("192.88.99.0/24",     "Deprecated (6to4 Relay Anycast)", false),
            new Block("192.88.99.2/32",     "6a44-relay anycast address", false),
            new Block("192.168.0.0/16",     "Private-Use", false),
            new Block("192.175.48.0/24",    "Direct Delegation AS112 Service", true),
            new Block("198.18.0.0/15",      "Benchmarking", false),
            new Block("198.51.100.0/24",    "Documentation (TEST-NET-2)", false),
            new Block("203.0.113.0/24",     "Documentation (TEST-NET-3)", false),
            new Block("240.0.0.0/4",        "Reserved", false),
            new Block("255.255.255.255/32", "Limited Broadcast", false),
            new Block("::1/128",            "Loopback Address", false),
            new Block("::/128",             "Unspecified Address", false),
            new Block("::ffff:0:0/96",      "IPv4-mapped Address", false),
            new Block("64:ff9b::/96",       "IPv4-IPv6 Translation", true),
            new Block("64:ff9b:1::/48",     "IPv4-IPv6 Translation", false),
            new Block("100::/64",           "Discard-Only Address Block", false),
            new Block("100:0:0:1::/64",     "Dummy IPv6 Prefix", false),
            new Block("2001::/23",          "IETF Protocol Assignments", false),
            new Block("2001::/32",          "TEREDO", false),
            new Block("2001:1::1/128",      "Port Control Protocol Anycast", true),
            new Block("2001:1::2/128",      "Traversal Using Relays around NAT Anycast", true),
            new Block("2001:1::3/128",      "DNS-SD Service Registration Protocol Anycast", true),
            new Block("2001:2::/48",        "Benchmarking", false),
            new Block("2001:3::/32",        "AMT", true),
            new Block("2001:4:112::/48",    "AS112-v6", true),
            new Block("2001:10::/28",       "Deprecated (previously ORCHID)", false),
            new Block("2001:20::/28",       "ORCHIDv2", true),
            new Block("2001:30::/28",       "Drone Remote ID Protocol Entity Tags (DETs) Prefix", true),
            new Block("2001:db8::/32",      "Documentation", false),
            new Block("2002::/16",          "6to4", false),
            new Block("2620:4f:8000::/48",  "Direct Delegation AS112 Service", true),
            new Block("3fff::/20",          "Documentation", false),
            new Block("5f00::/16",          "Segment Routing (SRv6) SIDs", false),
            new Block("fc00::/7",           "Unique-Local", false),
            new Block("fe80::/10",          "Link-Local Unicast", false));
    // @formatter:on

    private static final byte[][] PREFIXES = new byte[BLOCKS.size()][];
    private static final int[] BITS = new int[BLOCKS.size()];

    static {
        for (int i = 0; i < BITS.length; i++) {
            String cidr = BLOCKS.get(i).cidr();
            int slash = cidr.indexOf('/');
            PREFIXES[i] = octets(cidr.substring(0, slash));
            BITS[i] = Integer.parseInt(cidr.substring(slash + 1));
        }
    }

    private IpAddress() {}

    /** Whether there are as many octets as an address has. */
    public static boolean isAddress(int from, int to) {
        return to - from == 4 || to - from == 16;
    }

    /** Whether it is a Reserved IP Address: in a block of any entry of the registries (TLS BR 1.6.1). */
    public static boolean isReserved(byte[] b, int from, int to) {
        return block(b, from, to) >= 0;
    }

    /** Whether a range, an address of so many octets and its mask behind it, has an address that is a Reserved IP Address. */
    public static boolean meetsReserved(byte[] b, int from, int octets) {
        for (int i = 0; i < BITS.length; i++) {
            if (PREFIXES[i].length == octets && meets(b, from, PREFIXES[i], BITS[i])) return true;
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
        for (int i = 0; i < BITS.length; i++) {
            if (PREFIXES[i].length == to - from && begins(b, from, PREFIXES[i], BITS[i])) return i;
        }
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

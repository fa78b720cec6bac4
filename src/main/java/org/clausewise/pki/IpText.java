package org.clausewise.pki;

import org.jspecify.annotations.Nullable;

/** IP addresses written by people, in any form that RFC 4291 2.2 and RFC 3986 3.2.2 know. Nothing is looked up. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {}

    /** The octets of an address, 4 or 16; null if the text is none. */
    static byte @Nullable [] parse(String text) {
        return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
    }

    /** Whether octets between two offsets are an IPv4address of RFC 3986 3.2.2: four decimal octets without leading zeros. */
    static boolean isIpv4(byte[] b, int from, int to) {
        int octets = 0;
        for (int i = from; i <= to; octets++) {
            int end = i;
            int value = 0;
            while (end < to && b[end] >= '0' && b[end] <= '9' && end - i < 4) value = 10 * value + b[end++] - '0';
            boolean padded = end - i > 1 && b[i] == '0';
            if (end == i || padded || value > 255 || end < to && b[end] != '.') return false;
            i = end + 1;
        }
        return octets == 4;
    }

    /** Whether octets between two offsets are an IPv6address of RFC 3986 3.2.2. */
    static boolean isIpv6(byte[] b, int from, int to) {
        int groups = 0;
        boolean gap = false;
        int i = from;
        while (i < to) {
            if (b[i] == ':') {
                // two at the beginning, or the second one after a group
                boolean first = i == from;
                if (first && (i + 1 == to || b[i + 1] != ':')) return false;
                if (gap) return false;
                gap = true;
                i += first ? 2 : 1;
                continue;
            }
            int end = i;
            while (end < to && Character.digit(b[end], 16) >= 0) end++;
            if (end < to && b[end] == '.') {
                groups += 2;
                return isIpv4(b, i, to) && (gap ? groups < GROUPS : groups == GROUPS);
            }
            if (end == i || end - i > 4 || end < to && b[end] != ':') return false;
            groups++;
            i = end + 1;
            // one colon wants a group after it
            if (end < to && i == to) return false;
        }
        return gap ? groups < GROUPS : groups == GROUPS;
    }

    private static byte @Nullable [] ipv4(String text) {
        String[] parts = Ascii.split(text, '.');
        if (parts.length != 4) {
            return null;
        }
        byte[] octets = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = number(parts[i], 10, 3);
            if (value < 0 || value > 255) {
                return null;
            }
            octets[i] = (byte) value;
        }
        return octets;
    }

    private static byte @Nullable [] ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, GROUPS);
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        byte[] head = groups(text.substring(0, gap), -1);
        byte[] tail = groups(text.substring(gap + 2), -1);
        if (head == null || tail == null || head.length + tail.length > 2 * (GROUPS - 1)) {
            return null;
        }
        byte[] octets = new byte[2 * GROUPS];
        System.arraycopy(head, 0, octets, 0, head.length);
        System.arraycopy(tail, 0, octets, octets.length - tail.length, tail.length);
        return octets;
    }

    /** Groups of four hexadecimal digits, the last two perhaps as IPv4; {@code wanted} of them, or any number for -1. */
    private static byte @Nullable [] groups(String text, int wanted) {
        if (text.isEmpty()) {
            return wanted > 0 ? null : new byte[0];
        }
        String[] parts = Ascii.split(text, ':');
        boolean mixed = parts[parts.length - 1].indexOf('.') >= 0;
        int count = parts.length + (mixed ? 1 : 0);
        if (wanted > 0 ? count != wanted : count > GROUPS) {
            return null;
        }
        byte[] octets = new byte[2 * count];
        for (int i = 0; i < parts.length - (mixed ? 1 : 0); i++) {
            int value = number(parts[i], 16, 4);
            if (value < 0) {
                return null;
            }
            octets[2 * i] = (byte) (value >>> 8);
            octets[2 * i + 1] = (byte) value;
        }
        if (mixed) {
            byte[] last = ipv4(parts[parts.length - 1]);
            if (last == null) {
                return null;
            }
            System.arraycopy(last, 0, octets, octets.length - 4, 4);
        }
        return octets;
    }

    private static int number(String digits, int radix, int most) {
        if (digits.isEmpty() || digits.length() > most) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}

package org.clausewise.pki;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IP addresses written by people, in any form that RFC 4291 2.2 and RFC 3986 3.2.2 know. Nothing is looked up. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {}

    /** The octets of an address, 4 or 16; null if the text is none. */
    static byte @Nullable [] parse(String text) {
        return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
    }

    private static byte @Nullable [] ipv4(String text) {
        String[] parts = split(text, '.');
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
        String[] parts = split(text, ':');
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

    private static String[] split(String text, char by) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = text.indexOf(by); i >= 0; i = text.indexOf(by, from)) {
            parts.add(text.substring(from, i));
            from = i + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
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

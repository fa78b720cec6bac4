package org.clausewise.io;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Base64 (RFC 4648, section 4) that comes character by character, in lines of any length. */
final class Base64Octets {
    private byte[] octets = new byte[2048];
    private int size;
    private int quantum;
    private int digits;
    private int padding;
    private boolean empty = true;

    static boolean isDigit(byte c) {
        return value(c) >= 0;
    }

    /** Takes a character; false if it is neither base64 nor blank, or stands behind the padding. */
    boolean add(byte c) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return true;
        empty = false;
        if (c == '=') {
            padding++;
            return digits + padding == 4 || digits == 2 && padding == 1;
        }
        int value = value(c);
        if (value < 0 || padding > 0) return false;
        quantum = quantum << 6 | value;
        if (++digits == 4) {
            digits = 0;
            put(quantum >> 16);
            put(quantum >> 8);
            put(quantum);
            quantum = 0;
        }
        return true;
    }

    boolean isEmpty() {
        return empty;
    }

    boolean isTooLarge() {
        return size + Math.max(0, digits - 1) > EncodedObjects.MAX_SIZE;
    }

    /** What was encoded; null if it breaks off within a group of four characters. */
    byte @Nullable [] octets() {
        if (digits == 0 ? padding > 0 : digits + padding != 4) return null;
        byte[] all = Arrays.copyOf(octets, size + Math.max(0, digits - 1));
        if (digits > 1) all[size] = (byte) (quantum >> (digits == 2 ? 4 : 10));
        if (digits > 2) all[size + 1] = (byte) (quantum >> 2);
        return all;
    }

    private void put(int octet) {
        if (isTooLarge()) return;
        if (size == octets.length) octets = Arrays.copyOf(octets, 2 * size);
        octets[size++] = (byte) octet;
    }

    private static int value(byte c) {
        if (c >= 'A' && c <= 'Z') return c - 'A';
        if (c >= 'a' && c <= 'z') return c - 'a' + 26;
        if (c >= '0' && c <= '9') return c - '0' + 52;
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}

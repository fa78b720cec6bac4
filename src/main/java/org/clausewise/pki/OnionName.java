package org.clausewise.pki;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.jspecify.annotations.Nullable;

/** Onion Domain Names: the address in front of {@code .onion} by the version 3 format of the Tor rendezvous specification. */
public final class OnionName {
    /** No label stands in front of {@code onion}. */
    public static final int NO_ADDRESS = 1;
    /** The label is not 56 characters of base32. */
    public static final int NOT_BASE32 = 1 << 1;
    /** The version octet is not 3. */
    public static final int NOT_VERSION_3 = 1 << 2;
    /** The checksum is not that of key and version. */
    public static final int CHECKSUM = 1 << 3;

    /** The label is an address of version 2: 16 characters of base32. */
    public static final int VERSION_2 = 1 << 4;

    private static final int CHARACTERS = 56;
    private static final int CHARACTERS_OF_VERSION_2 = 16;
    private static final int KEY = 32;
    private static final int OCTETS = KEY + 3;
    private static final byte[] PREFIX = {'.', 'o', 'n', 'i', 'o', 'n', ' ', 'c', 'h', 'e', 'c', 'k', 's', 'u', 'm'};

    private OnionName() {}

    /** What is wrong with the address of an Onion Domain Name between two offsets, as a mask of the constants here; 0 if nothing is. */
    public static int flaws(byte[] b, int from, int to) {
        int tld = DomainName.lastLabel(b, from, to);
        if (tld - 1 <= from) {
            return NO_ADDRESS;
        }
        int label = DomainName.lastLabel(b, from, tld - 1);
        int characters = tld - 1 - label;
        if (characters == CHARACTERS_OF_VERSION_2) {
            return decode(b, label, new byte[CHARACTERS_OF_VERSION_2 * 5 / 8]) ? VERSION_2 : NOT_BASE32;
        }
        byte[] address = new byte[OCTETS];
        if (characters != CHARACTERS || !decode(b, label, address)) {
            return NOT_BASE32;
        }
        if (address[OCTETS - 1] != 3) {
            return NOT_VERSION_3;
        }
        return hasChecksum(address) ? 0 : CHECKSUM;
    }

    /** The public key in the version 3 address of an Onion Domain Name; null if there is no such address in it. */
    public static byte @Nullable [] key(String name) {
        byte[] b = name.getBytes(StandardCharsets.UTF_8);
        if (!DomainName.isOnion(b, 0, b.length) || flaws(b, 0, b.length) != 0) {
            return null;
        }
        byte[] address = new byte[OCTETS];
        decode(b, b.length - ".onion".length() - CHARACTERS, address);
        return Arrays.copyOf(address, KEY);
    }

    private static boolean decode(byte[] b, int from, byte[] out) {
        long bits = 0;
        for (int i = 0, n = 0, o = 0; o < out.length; i++) {
            int c = b[from + i] | 0x20;
            int value = c >= 'a' && c <= 'z'
                    ? c - 'a'
                    : b[from + i] >= '2' && b[from + i] <= '7' ? b[from + i] - '2' + 26 : -1;
            if (value < 0) {
                return false;
            }
            bits = bits << 5 | value;
            n += 5;
            if (n >= 8) {
                n -= 8;
                out[o++] = (byte) (bits >>> n);
            }
        }
        return true;
    }

    private static boolean hasChecksum(byte[] address) {
        SHA3Digest digest = new SHA3Digest(256);
        digest.update(PREFIX, 0, PREFIX.length);
        digest.update(address, 0, KEY);
        digest.update(address[OCTETS - 1]);
        byte[] sum = new byte[digest.getDigestSize()];
        digest.doFinal(sum, 0);
        return sum[0] == address[KEY] && sum[1] == address[KEY + 1];
    }
}

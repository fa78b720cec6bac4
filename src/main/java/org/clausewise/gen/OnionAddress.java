package org.clausewise.gen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clausewise.der.DerWriter;

/** Writes addresses of onion services: public key, checksum and version in Base32, without {@code .onion}. */
public final class OnionAddress {
    private static final byte[] CHECKSUM = ".onion checksum".getBytes(StandardCharsets.US_ASCII);

    private OnionAddress() {}

    /** With the checksum that goes with key and version. */
    public static String of(byte[] publicKey, int version) {
        byte[] octet = {(byte) version};
        byte[] checksum = Arrays.copyOf(TestKey.digest("SHA3-256", CHECKSUM, publicKey, octet), 2);
        return base32(DerWriter.concat(publicKey, checksum, octet));
    }

    private static String base32(byte[] octets) {
        var out = new StringBuilder();
        for (int bit = 0; bit < octets.length * 8; bit += 5) {
            int pair = (octets[bit / 8] & 0xFF) << 8 | (bit / 8 + 1 < octets.length ? octets[bit / 8 + 1] & 0xFF : 0);
            int digit = pair >> (11 - bit % 8) & 31;
            out.append((char) (digit < 26 ? 'a' + digit : '2' + digit - 26));
        }
        return out.toString();
    }
}

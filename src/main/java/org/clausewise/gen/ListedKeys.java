package org.clausewise.gen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.clausewise.pki.Algorithm;
import org.clausewise.pki.PublicKey.Curve;

/** A list of keys that may not be certified, one for each form of its lines; nobody has them. */
public final class ListedKeys {
    private ListedKeys() {}

    /** The list, as {@link org.clausewise.pki.KeyList} reads it. */
    public static String text() {
        return Text.TEXT;
    }

    /** A Debian weak key, so to speak, by its line in openssl-blacklist. */
    public static byte[] debian() {
        return rsa(2048);
    }

    /** Another, by its x coordinate. */
    public static byte[] debianPoint() {
        return point(2);
    }

    /** Another, of a size that is seldom listed, by its modulus. */
    public static byte[] debianOfOtherSize() {
        return rsa(2560);
    }

    /** A key that is weak for another reason. */
    public static byte[] weak() {
        return point(3);
    }

    /** A key that was reported to the CA. */
    public static byte[] compromised() {
        return point(5);
    }

    private static byte[] rsa(int bits) {
        return OddKeys.rsa(OddKeys.modulus(bits), OddKeys.F4);
    }

    private static byte[] point(int multiple) {
        return OddKeys.ec(Algorithm.EC.oid(), Curve.P_256.oid(), OddKeys.multiple("secp256r1", multiple));
    }

    /** Held apart so that nobody pays for keys that nobody asks for. */
    private static final class Text {
        private static final int SHORT = 20;

        static final String TEXT = String.join(
                "\n",
                "# Debian weak keys",
                hex("SHA-1", modulusLine()).substring(SHORT),
                hex("SHA-256", number(Arrays.copyOfRange(OddKeys.multiple("secp256r1", 2), 1, 33))),
                hex("SHA-256", number(OddKeys.modulus(2560).toByteArray())),
                "# other keys",
                hex("SHA-256", weak()),
                hex("SHA-256", compromised()) + " compromised",
                "");

        private static byte[] modulusLine() {
            String digits = OddKeys.modulus(2048).toString(16).toUpperCase(Locale.ROOT);
            return ("Modulus=" + digits + "\n").getBytes(US_ASCII);
        }

        /** Without leading zeros. */
        private static byte[] number(byte[] octets) {
            byte[] signed = new BigInteger(1, octets).toByteArray();
            return signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
        }

        private static String hex(String algorithm, byte[] octets) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance(algorithm).digest(octets));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has " + algorithm, e);
            }
        }
    }
}

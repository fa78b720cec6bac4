package org.clausewise.pki;

import java.math.BigInteger;
import org.clausewise.pki.PublicKey.Curve;
import org.jspecify.annotations.Nullable;

/**
 * The points of P-256, P-384 and P-521. Their groups have prime order: every point of the curve but that at infinity, which has
 * no coordinates to write down, has the right order. So a point that is on the curve is all that full validation asks for
 * (NIST SP 800-56A 5.6.2.3.3, steps 1 to 4).
 *
 * <p>Computes in words of 64 bits by Montgomery's method: {@code y * y} and {@code (x * x - 3) * x + b} are compared as both stand
 * after two multiplications, so that nothing is converted.
 */
public final class EcPoint {
    private EcPoint() {}

    /** Whether a key's octets encode a point of the curve that its parameters name; false for other curves and keys. */
    public static boolean isValid(byte[] b, int info) {
        return isOn(PublicKey.curve(b, info), b, PublicKey.octets(b, info), PublicKey.length(b, info));
    }

    /** Whether octets encode a point of one of the three curves: uncompressed, compressed or hybrid. */
    public static boolean isOn(Curve curve, byte[] b, int from, int length) {
        Field field = Field.of(curve);
        if (field == null || from < 0 || length == 0) return false;
        int form = b[from] & 0xFF;
        int octets = field.octets;
        return switch (form) {
            case 2, 3 -> length == 1 + octets && field.hasPointAt(b, from + 1);
            case 4 -> length == 1 + 2 * octets && field.isPoint(b, from + 1);
            case 6, 7 ->
                length == 1 + 2 * octets && (b[from + length - 1] & 1) == (form & 1) && field.isPoint(b, from + 1);
            default -> false;
        };
    }

    /** The field of a curve, with what the comparison needs of it. */
    private static final class Field {
        private static final Field P_256 = new Field(
                "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
                "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
        private static final Field P_384 = new Field(
                "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
                "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef");
        private static final Field P_521 = new Field(
                "1" + "f".repeat(130),
                "51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf07"
                        + "3573df883d2c34f1ef451fd46b503f00");

        private final BigInteger prime;
        private final BigInteger b;
        private final int octets;
        /** Words of 64 bits, the lowest first. */
        private final long[] p;
        /** -1/p modulo 2^64. */
        private final long inverse;
        /** 3/R and b/R^2, where R is 2^64 to the number of words. */
        private final long[] three;

        private final long[] bOverRR;

        private Field(String p, String b) {
            prime = new BigInteger(p, 16);
            this.b = new BigInteger(b, 16);
            octets = (prime.bitLength() + 7) / 8;
            int words = (prime.bitLength() + 63) / 64;
            BigInteger word = BigInteger.ONE.shiftLeft(64);
            BigInteger r = word.pow(words).modInverse(prime);
            this.p = words(prime, words);
            inverse = prime.modInverse(word).negate().longValue();
            three = words(BigInteger.valueOf(3).multiply(r).mod(prime), words);
            bOverRR = words(this.b.multiply(r).multiply(r).mod(prime), words);
        }

        static @Nullable Field of(Curve curve) {
            return switch (curve) {
                case P_256 -> P_256;
                case P_384 -> P_384;
                case P_521 -> P_521;
                default -> null;
            };
        }

        boolean isPoint(byte[] octets, int at) {
            long[] x = read(octets, at);
            long[] y = read(octets, at + this.octets);
            if (!isBelow(x) || !isBelow(y)) return false;
            long[] left = new long[p.length + 1];
            multiply(y, y, left);
            reduce(left);
            long[] square = new long[p.length + 1];
            multiply(x, x, square);
            subtract(square, three);
            long[] right = y;
            multiply(square, x, right);
            add(right, bOverRR);
            for (int i = 0; i < p.length; i++) if (left[i] != right[i]) return false;
            return true;
        }

        /** Whether some y goes with a compressed x: half of all do. */
        boolean hasPointAt(byte[] octets, int at) {
            BigInteger x = new BigInteger(1, octets, at, this.octets);
            if (x.compareTo(prime) >= 0) return false;
            BigInteger square = x.multiply(x)
                    .subtract(BigInteger.valueOf(3))
                    .multiply(x)
                    .add(b)
                    .mod(prime);
            return square.modPow(prime.shiftRight(1), prime).compareTo(BigInteger.ONE) <= 0;
        }

        private long[] read(byte[] octets, int at) {
            long[] words = new long[p.length + 1];
            for (int i = 0; i < this.octets; i++) {
                words[i >> 3] |= (octets[at + this.octets - 1 - i] & 0xFFL) << 8 * (i & 7);
            }
            return words;
        }

        private boolean isBelow(long[] x) {
            for (int i = p.length - 1; i >= 0; i--) {
                if (x[i] != p[i]) return isLess(x[i], p[i]);
            }
            return false;
        }

        /** {@code to = x * y / R}, below p; {@code to} has a word more, which is 0, and is neither of the others. */
        private void multiply(long[] x, long[] y, long[] to) {
            int words = p.length;
            for (int i = 0; i <= words; i++) to[i] = 0;
            for (int i = 0; i < words; i++) {
                long factor = x[i];
                long carry = 0;
                for (int j = 0; j < words; j++) {
                    long low = factor * y[j];
                    long high = high(factor, y[j]);
                    low += to[j];
                    if (isLess(low, to[j])) high++;
                    low += carry;
                    if (isLess(low, carry)) high++;
                    to[j] = low;
                    carry = high;
                }
                long top = to[words] + carry;
                reduceWord(to, top, isLess(top, carry) ? 1 : 0);
            }
            bringBelow(to);
        }

        /** {@code to = to / R}. */
        private void reduce(long[] to) {
            for (int i = 0; i < p.length; i++) reduceWord(to, to[p.length], 0);
            bringBelow(to);
        }

        /** Adds what makes the lowest word zero and drops it; {@code top} and {@code beyond} are the words beyond p's. */
        private void reduceWord(long[] to, long top, long beyond) {
            int words = p.length;
            long factor = to[0] * inverse;
            // the lowest word becomes 0, and carries unless it was
            long carry = high(factor, p[0]) + (to[0] == 0 ? 0 : 1);
            for (int j = 1; j < words; j++) {
                long low = factor * p[j];
                long high = high(factor, p[j]);
                low += to[j];
                if (isLess(low, to[j])) high++;
                low += carry;
                if (isLess(low, carry)) high++;
                to[j - 1] = low;
                carry = high;
            }
            long last = top + carry;
            to[words - 1] = last;
            to[words] = beyond + (isLess(last, carry) ? 1 : 0);
        }

        private void bringBelow(long[] x) {
            if (x[p.length] != 0 || !isBelow(x)) minus(x, p);
            x[p.length] = 0;
        }

        private void subtract(long[] x, long[] y) {
            if (minus(x, y) != 0) plus(x, p);
        }

        private void add(long[] x, long[] y) {
            if (plus(x, y) != 0 || !isBelow(x)) minus(x, p);
        }

        private long plus(long[] x, long[] y) {
            long carry = 0;
            for (int i = 0; i < p.length; i++) {
                long sum = x[i] + y[i];
                long more = isLess(sum, y[i]) ? 1 : 0;
                x[i] = sum + carry;
                carry = more + (isLess(x[i], carry) ? 1 : 0);
            }
            return carry;
        }

        private long minus(long[] x, long[] y) {
            long borrow = 0;
            for (int i = 0; i < p.length; i++) {
                long difference = x[i] - y[i];
                long more = isLess(x[i], y[i]) ? 1 : 0;
                x[i] = difference - borrow;
                borrow = more + (isLess(difference, borrow) ? 1 : 0);
            }
            return borrow;
        }

        /** The upper word of the product of two words without sign. */
        private static long high(long x, long y) {
            return Math.multiplyHigh(x, y) + (x >> 63 & y) + (y >> 63 & x);
        }

        private static boolean isLess(long x, long y) {
            return Long.compareUnsigned(x, y) < 0;
        }

        private static long[] words(BigInteger number, int count) {
            long[] words = new long[count];
            for (int i = 0; i < count; i++) words[i] = number.shiftRight(64 * i).longValue();
            return words;
        }
    }
}

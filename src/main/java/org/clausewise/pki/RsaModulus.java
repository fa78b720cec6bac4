package org.clausewise.pki;

import java.math.BigInteger;
import java.util.Arrays;
import org.clausewise.der.Der;

/**
 * What the modulus of an RSA key alone gives away, looked for without factoring it in earnest: a few microseconds for 2,048 bits.
 *
 * <p>Fermat's method tries {@code a = ceil(sqrt(n)), a + 1, ...} until {@code a * a - n} is a square; each {@code a} is one round,
 * so that a modulus that is itself a square falls in the first. Here a round is a look into a table: whether {@code a * a - n}
 * is a square modulo 64 and modulo each odd prime up to 61. What passes, one round in some hundred thousand, is computed.
 */
public final class RsaModulus {
    /** It is even. */
    public static final int EVEN = 1;
    /** A prime below 752 divides it. */
    public static final int SMALL_FACTOR = 1 << 1;
    /** It is the second or a higher power of a prime. */
    public static final int PRIME_POWER = 1 << 2;
    /** Fermat's method factors it within {@link #FERMAT_ROUNDS} rounds. */
    public static final int CLOSE_PRIMES = 1 << 3;
    /** Modulo the product of the primes up to 167 it is a power of 65537, as no other modulus is but by chance. */
    public static final int ROCA = 1 << 4;

    /** The rounds of TLS BR 6.1.1.3. */
    public static final int FERMAT_ROUNDS = 100;

    /** Longer moduli, which common software refuses, are not searched: a certificate may hold one of 16 MiB. */
    public static final int MOST_BITS = 1 << 14;

    private static final long MASK = 0xFFFF_FFFFL;
    private static final int LEAST_FACTOR = 752;

    /** The odd primes below 752. */
    private static final int[] PRIMES = primes();

    /** Products of them below 2^63, the inverse of each modulo 2^64, and where the primes of each begin. */
    private static final long[] PRODUCTS = new long[PRIMES.length];

    private static final long[] INVERSES = new long[PRIMES.length];
    private static final int[] FIRST = new int[PRIMES.length + 1];
    private static final int GROUPS = group();

    /** The squares modulo 64, one bit each. */
    private static final long SQUARES_64 = squares(64);

    /** How many of the primes are sieved with: those up to 61. */
    private static final int SIEVES = 17;

    /** Their products, each below 2^27, and where the primes of each end. */
    private static final int[] SIEVE_PRODUCTS = {
        3 * 5 * 7 * 11 * 13 * 17 * 19 * 23, 29 * 31 * 37 * 41 * 43, 47 * 53 * 59 * 61
    };

    private static final int[] SIEVE_ENDS = {8, 13, SIEVES};

    /** By prime p and n modulo p: the a from 0 to p - 1 for which a * a - n is a square modulo p, one bit each. */
    private static final long[][] SIEVE = sieve();

    /** How many odd primes the detector of ROCA looks at: those up to 167. */
    private static final int ROCA_PRIMES = 38;

    /** It passes over moduli of so many bits and fewer. */
    private static final int ROCA_BITS = 256;

    /** By prime p the power of 65537 that a residue modulo p is, and how many there are; -1 for those that are none. */
    private static final short[][] LOGARITHMS = new short[ROCA_PRIMES][];

    private static final int[] ORDERS = orders();

    /** By prime that is sieved with: its powers of 65537, one bit each. */
    private static final long[] POWERS = powers();

    private RsaModulus() {}

    /** The weaknesses found, one bit each; 0 if the INTEGER is absent, not positive, or longer than {@link #MOST_BITS}. */
    public static int weaknesses(byte[] b, int modulus) {
        int from = Der.content(b, modulus);
        int stop = Der.stop(b, modulus);
        if (modulus < 0 || from >= stop || b[from] < 0) return 0;
        while (from < stop && b[from] == 0) from++;
        return from == stop || stop - from > MOST_BITS / 8 ? 0 : weaknesses(b, from, stop);
    }

    /** The same of the octets of a positive number. */
    private static int weaknesses(byte[] b, int from, int stop) {
        // words of 32 bits, the highest first and an even number of them
        int[] n = new int[(stop - from + 7) / 8 * 2];
        for (int i = stop - 1, bit = 0; i >= from; i--, bit += 8) {
            n[n.length - 1 - (bit >> 5)] |= (b[i] & 0xFF) << (bit & 31);
        }
        int low = n[n.length - 1];
        long[] residues = new long[GROUPS];
        reduce(n, residues);
        int found = (low & 1) == 0 ? EVEN | SMALL_FACTOR : hasSmallFactor(residues) ? SMALL_FACTOR : 0;
        if (found == 0 && isOddPowerOfPrime(b, from, stop, n, residues)) found = PRIME_POWER;
        long first = remainder(n, SIEVE_PRODUCTS[0]);
        long second = remainder(n, SIEVE_PRODUCTS[1]);
        long third = remainder(n, SIEVE_PRODUCTS[2]);
        if (mayBeRoca((int) first, (int) second, (int) third) && isRoca(n)) found |= ROCA;
        int[] root = new int[n.length / 2 + 1];
        boolean square = squareRoot(n, root);
        if (square && (found & ~ROCA) == 0 && hasPrimeBase(toBigInteger(root))) found |= PRIME_POWER;
        if (!square) increment(root);
        long rounds = 0;
        int a = root[root.length - 1];
        for (int j = 0; j < 64; j++) rounds |= (SQUARES_64 >>> ((a + j) * (a + j) - low & 63) & 1) << j;
        // what holds modulo 64 for a holds for a + 64
        long moreRounds = rounds & (1L << FERMAT_ROUNDS - 64) - 1;
        for (int i = 0, g = 0; i < SIEVES; g++) {
            long nRest = g == 0 ? first : g == 1 ? second : third;
            long aRest = remainder(root, SIEVE_PRODUCTS[g]);
            for (; i < SIEVE_ENDS[g]; i++) {
                int p = PRIMES[i];
                long pattern = rotate(SIEVE[i][(int) (nRest % p)], (int) (aRest % p), p);
                rounds &= repeat(pattern, p);
                moreRounds &= repeat(rotate(pattern, 64 % p, p), p);
                if ((rounds | moreRounds) == 0) return found;
            }
        }
        BigInteger modulus = new BigInteger(1, b, from, stop - from);
        return isFermatFactored(modulus, toBigInteger(root), rounds, moreRounds) ? found | CLOSE_PRIMES : found;
    }

    // small factors

    /** The number times a power of 2, modulo each product: from the low end, as in exact division, without a division. */
    private static void reduce(int[] n, long[] residues) {
        for (int g = 0; g < GROUPS; g++) {
            long product = PRODUCTS[g];
            long inverse = INVERSES[g];
            long carry = 0;
            for (int i = n.length - 1; i > 0; i -= 2) {
                long word = (long) n[i - 1] << 32 | n[i] & MASK;
                long low = word - carry;
                long quotient = low * inverse;
                long high = Math.multiplyHigh(quotient, product) + (quotient >> 63 & product);
                carry = high + (Long.compareUnsigned(word, carry) < 0 ? 1 : 0);
            }
            residues[g] = carry;
        }
    }

    private static boolean hasSmallFactor(long[] residues) {
        for (int g = 0; g < GROUPS; g++) {
            for (int i = FIRST[g]; i < FIRST[g + 1]; i++) if (residues[g] % PRIMES[i] == 0) return true;
        }
        return false;
    }

    // square roots

    /**
     * The square root, rounded down, digit by digit in base 2^32 like a long division by the double of what is found so far.
     *
     * @param x the number; what is left of it, shifted
     * @param root has half as many words and one more, its highest then 0
     * @return whether it is exact
     */
    private static boolean squareRoot(int[] x, int[] root) {
        int digits = root.length - 1;
        int zeros = x[0] == 0 ? 32 + Integer.numberOfLeadingZeros(x[1]) : Integer.numberOfLeadingZeros(x[0]);
        int shift = zeros & ~1;
        shiftLeft(x, shift);

        // twice the root found so far: word 0 is its highest bit
        int[] twice = root;
        long top = (long) x[0] << 32 | x[1] & MASK;
        long first = squareRoot(top);
        long rest = top - first * first;
        x[0] = (int) (rest >>> 32);
        x[1] = (int) rest;
        twice[0] = (int) (first >>> 31);
        twice[1] = (int) (first << 1);
        for (int i = 1; i < digits; i++) {
            // the remainder is x[i - 1 .. 2 i + 1], its highest word 0 or 1
            long high = (long) (x[i - 1] & 1) << 63 | ((long) x[i] << 32 | x[i + 1] & MASK) >>> 1;
            long digit = Math.min(MASK, divide(high, first));
            subtract(x, twice, i, digit);
            while (x[i - 1] != 0) {
                digit--;
                addBack(x, twice, i, 2 * digit + 1);
            }
            twice[i] |= (int) (digit >>> 31);
            twice[i + 1] = (int) (digit << 1);
        }
        shiftRight(root, 1 + shift / 2);
        for (int i = digits - 1; i < x.length; i++) if (x[i] != 0) return false;
        return true;
    }

    private static long divide(long unsigned, long divisor) {
        return unsigned >= 0 ? unsigned / divisor : Long.divideUnsigned(unsigned, divisor);
    }

    /** The square root of an unsigned number of 2^62 or more, rounded down. */
    private static long squareRoot(long unsigned) {
        // the nearest double may lie above
        long root = Math.min(MASK, (long) Math.sqrt((unsigned >>> 1) * 2.0));
        while (Long.compareUnsigned(root * root, unsigned) > 0) root--;
        while (root < MASK && Long.compareUnsigned((root + 1) * (root + 1), unsigned) <= 0) root++;
        return root;
    }

    /** Takes (twice * 2^32 + digit) * digit from the remainder of step i. */
    private static void subtract(int[] x, int[] twice, int i, long digit) {
        long product = digit * digit;
        int k = 2 * i + 1;
        long difference = (x[k] & MASK) - (product & MASK);
        x[k] = (int) difference;
        long carry = (product >>> 32) - (difference >> 32);
        for (int j = i; j >= 0; j--) {
            k--;
            product = (twice[j] & MASK) * digit + carry;
            difference = (x[k] & MASK) - (product & MASK);
            x[k] = (int) difference;
            carry = (product >>> 32) - (difference >> 32);
        }
        x[k - 1] -= (int) carry;
    }

    /** Adds twice * 2^32 + more to the remainder of step i. */
    private static void addBack(int[] x, int[] twice, int i, long more) {
        int k = 2 * i + 1;
        long sum = (x[k] & MASK) + (more & MASK);
        x[k] = (int) sum;
        long carry = (more >>> 32) + (sum >>> 32);
        for (int j = i; j >= 0; j--) {
            k--;
            sum = (x[k] & MASK) + (twice[j] & MASK) + carry;
            x[k] = (int) sum;
            carry = sum >>> 32;
        }
        x[k - 1] += (int) carry;
    }

    private static void shiftLeft(int[] n, int bits) {
        int words = bits >> 5;
        int rest = bits & 31;
        for (int i = 0; i < n.length; i++) {
            long high = i + words < n.length ? n[i + words] & MASK : 0;
            long low = i + words + 1 < n.length ? n[i + words + 1] & MASK : 0;
            n[i] = (int) ((high << 32 | low) >>> 32 - rest);
        }
    }

    private static void shiftRight(int[] n, int bits) {
        int words = bits >> 5;
        int rest = bits & 31;
        for (int i = n.length - 1; i >= 0; i--) {
            long low = i - words >= 0 ? n[i - words] & MASK : 0;
            long high = i - words - 1 >= 0 ? n[i - words - 1] & MASK : 0;
            n[i] = (int) ((high << 32 | low) >>> rest);
        }
    }

    private static void increment(int[] n) {
        for (int i = n.length - 1; i >= 0; i--) if (++n[i] != 0) return;
    }

    // Fermat's method

    /** Whether one of the rounds whose bits are left finds two factors. */
    private static boolean isFermatFactored(BigInteger modulus, BigInteger start, long rounds, long moreRounds) {
        for (int j = 0; j < FERMAT_ROUNDS; j++) {
            if (((j < 64 ? rounds >>> j : moreRounds >>> j - 64) & 1) == 0) continue;
            BigInteger sum = start.add(BigInteger.valueOf(j));
            BigInteger[] difference = sum.multiply(sum).subtract(modulus).sqrtAndRemainder();
            // n = n * 1 is no factor found, which only the smallest of numbers show within the rounds
            if (difference[1].signum() == 0 && sum.subtract(difference[0]).compareTo(BigInteger.ONE) > 0) return true;
        }
        return false;
    }

    /** Modulo a number below 2^31. */
    private static long remainder(int[] n, long divisor) {
        long rest = 0;
        for (int word : n) rest = (rest << 32 | word & MASK) % divisor;
        return rest;
    }

    /** The pattern of p bits that begins with bit {@code by} of this one. */
    private static long rotate(long pattern, int by, int p) {
        return (pattern >>> by | pattern << p - by) & (1L << p) - 1;
    }

    private static long repeat(long pattern, int p) {
        long all = pattern;
        for (int shift = p; shift < 64; shift <<= 1) all |= all << shift;
        return all;
    }

    // ROCA (CVE-2017-15361)

    /** Whether the residues modulo the primes up to 61 are powers of 65537, by those modulo products of them. */
    private static boolean mayBeRoca(int first, int second, int third) {
        for (int i = 0, g = 0; i < SIEVES; g++) {
            int rest = g == 0 ? first : g == 1 ? second : third;
            for (; i < SIEVE_ENDS[g]; i++) if ((POWERS[i] >>> rest % PRIMES[i] & 1) == 0) return false;
        }
        return true;
    }

    /** Whether one exponent makes all residues of 65537: x modulo m so far, m below 2^62. */
    private static boolean isRoca(int[] n) {
        if ((n[n.length - 1] & 1) == 0 || bits(n) <= ROCA_BITS) return false;
        long x = 0;
        long m = 1;
        for (int i = 0; i < ROCA_PRIMES; i++) {
            int log = LOGARITHMS[i][(int) remainder(n, PRIMES[i])];
            if (log < 0) return false;
            int steps = ORDERS[i] / gcd(ORDERS[i], (int) (m % ORDERS[i]));
            int step = 0;
            while (step < steps && (x + step * m) % ORDERS[i] != log) step++;
            if (step == steps) return false;
            x += step * m;
            m *= steps;
        }
        return true;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    // powers

    /** Of a number without factors below 752. */
    private static boolean isOddPowerOfPrime(byte[] b, int from, int stop, int[] n, long[] residues) {
        int bits = bits(n);
        for (int exponent : PRIMES) {
            if (bits < 9 * exponent) return false;
            if (mayBePower(n, residues, bits, exponent) && isPrimePower(b, from, stop, bits, exponent)) return true;
        }
        for (int exponent = LEAST_FACTOR + 1; bits >= 9 * exponent; exponent += 2) {
            if (mayBePower(n, residues, bits, exponent) && isPrimePower(b, from, stop, bits, exponent)) return true;
        }
        return false;
    }

    /**
     * Whether the number may be a power with this odd exponent, by its residues modulo primes that tell; or, where the base is
     * short, by the one odd base modulo 2^64 that has the same low word for its power.
     */
    private static boolean mayBePower(int[] n, long[] residues, int bits, int exponent) {
        int baseBits = bits / exponent + 1;
        if (baseBits <= 40) {
            long low = (long) n[n.length - 2] << 32 | n[n.length - 1] & MASK;
            return power(low, inverse(exponent)) >>> baseBits == 0;
        }
        for (int g = 0; g < GROUPS; g++) {
            for (int i = FIRST[g]; i < FIRST[g + 1]; i++) {
                int p = PRIMES[i];
                if (p % exponent != 1) continue;
                // the residue is that of the number over a power of 2^64, with the other sign
                long factor = power(2, 32L * n.length % (p - 1), p);
                long residue = (p - residues[g] % p) * factor % p;
                if (power(residue, (p - 1) / exponent, p) != 1) return false;
            }
        }
        return true;
    }

    private static boolean isPrimePower(byte[] b, int from, int stop, int bits, int exponent) {
        BigInteger number = new BigInteger(1, b, from, stop - from);
        BigInteger two = BigInteger.ONE.shiftLeft(bits / exponent + 3);
        BigInteger odd = BigInteger.valueOf(exponent);
        BigInteger base = number.modPow(odd.modInverse(two), two);
        return base.bitLength() <= bits / exponent + 1 && base.pow(exponent).equals(number) && hasPrimeBase(base);
    }

    private static boolean hasPrimeBase(BigInteger base) {
        if (base.isProbablePrime(100)) return true;
        byte[] octets = base.toByteArray();
        return (weaknesses(octets, 0, octets.length) & PRIME_POWER) != 0;
    }

    // tables

    private static int[] primes() {
        var composite = new boolean[LEAST_FACTOR];
        var primes = new int[LEAST_FACTOR];
        int count = 0;
        for (int i = 3; i < LEAST_FACTOR; i += 2) {
            if (composite[i]) continue;
            primes[count++] = i;
            for (int j = i * i; j < LEAST_FACTOR; j += i) composite[j] = true;
        }
        return Arrays.copyOf(primes, count);
    }

    private static int group() {
        int groups = 0;
        long product = 1;
        for (int i = 0; i < PRIMES.length; i++) {
            if (product > Long.MAX_VALUE / PRIMES[i]) {
                PRODUCTS[groups] = product;
                FIRST[++groups] = i;
                product = 1;
            }
            product *= PRIMES[i];
        }
        PRODUCTS[groups] = product;
        FIRST[++groups] = PRIMES.length;
        for (int g = 0; g < groups; g++) INVERSES[g] = inverse(PRODUCTS[g]);
        return groups;
    }

    private static long squares(int modulus) {
        long squares = 0;
        for (int i = 0; i < modulus; i++) squares |= 1L << i * i % modulus;
        return squares;
    }

    private static long[][] sieve() {
        var sieve = new long[SIEVES][];
        for (int i = 0; i < SIEVES; i++) {
            int p = PRIMES[i];
            long squares = squares(p);
            sieve[i] = new long[p];
            for (int n = 0; n < p; n++) {
                for (int a = 0; a < p; a++) sieve[i][n] |= (squares >>> (a * a + p - n) % p & 1) << a;
            }
        }
        return sieve;
    }

    private static int[] orders() {
        var orders = new int[ROCA_PRIMES];
        for (int i = 0; i < ROCA_PRIMES; i++) {
            int p = PRIMES[i];
            LOGARITHMS[i] = new short[p];
            Arrays.fill(LOGARITHMS[i], (short) -1);
            for (int power = 1; LOGARITHMS[i][power] < 0; power = power * (65_537 % p) % p) {
                LOGARITHMS[i][power] = (short) orders[i]++;
            }
        }
        return orders;
    }

    private static long[] powers() {
        var powers = new long[SIEVES];
        for (int i = 0; i < SIEVES; i++) {
            for (int n = 0; n < PRIMES[i]; n++) if (LOGARITHMS[i][n] >= 0) powers[i] |= 1L << n;
        }
        return powers;
    }

    // arithmetic

    /** The inverse of an odd number modulo 2^64: each step doubles the bits that are right, of which there are three at first. */
    static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < 64; bits <<= 1) inverse *= 2 - odd * inverse;
        return inverse;
    }

    /** Modulo 2^64; the exponent is unsigned. */
    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long e = exponent; e != 0; e >>>= 1) {
            if ((e & 1) != 0) result *= square;
            square *= square;
        }
        return result;
    }

    private static long power(long base, long exponent, long modulus) {
        long result = 1;
        long square = base;
        for (long e = exponent; e != 0; e >>>= 1) {
            if ((e & 1) != 0) result = result * square % modulus;
            square = square * square % modulus;
        }
        return result;
    }

    private static int bits(int[] n) {
        int i = 0;
        while (i < n.length - 1 && n[i] == 0) i++;
        return 32 * (n.length - i) - Integer.numberOfLeadingZeros(n[i]);
    }

    private static BigInteger toBigInteger(int[] n) {
        var octets = new byte[4 * n.length];
        for (int i = 0; i < octets.length; i++) octets[i] = (byte) (n[i >> 2] >>> 24 - 8 * (i & 3));
        return new BigInteger(1, octets);
    }
}

package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.pki.RsaModulus.CLOSE_PRIMES;
import static org.clausewise.pki.RsaModulus.EVEN;
import static org.clausewise.pki.RsaModulus.PRIME_POWER;
import static org.clausewise.pki.RsaModulus.ROCA;
import static org.clausewise.pki.RsaModulus.SMALL_FACTOR;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.OddKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS BR 6.1.1.3 and 6.1.6: every answer beside that of plain BigInteger arithmetic. */
final class RsaModulusTest {
    private final Random random = new Random(7);

    private static int weaknesses(BigInteger modulus) {
        return RsaModulus.weaknesses(DerWriter.integer(modulus), 0);
    }

    /** The round, from 1, in which Fermat's method finds two factors; 0 if it does not within so many. */
    private static int fermat(BigInteger n, int rounds) {
        BigInteger a = n.sqrt();
        if (a.multiply(a).compareTo(n) < 0) a = a.add(BigInteger.ONE);
        for (int round = 1; round <= rounds; round++, a = a.add(BigInteger.ONE)) {
            BigInteger[] b = a.multiply(a).subtract(n).sqrtAndRemainder();
            if (b[1].signum() == 0 && a.subtract(b[0]).compareTo(BigInteger.ONE) > 0) return round;
        }
        return 0;
    }

    private static boolean hasSmallFactor(BigInteger n) {
        for (int i = 2; i < 752; i++) if (n.mod(BigInteger.valueOf(i)).signum() == 0) return true;
        return false;
    }

    /** Two primes whose product falls in this round. */
    private BigInteger fallingIn(int round, int bits) {
        BigInteger p =
                BigInteger.probablePrime(bits / 2, random).setBit(bits / 2 - 2).nextProbablePrime();
        // a - sqrt(n) is about (q - p)^2 / 8 sqrt(n)
        BigInteger apart = p.multiply(BigInteger.valueOf(8L * round - 4)).sqrt();
        return p.multiply(p.add(apart).nextProbablePrime());
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "2, true",
        "50, true",
        "64, true",
        "65, true",
        "99, true",
        "100, true",
        "101, false",
        "102, false",
        "200, false"
    })
    void rounds(int round, boolean found) {
        for (int bits : new int[] {512, 1024, 2048, 2056, 3072}) {
            BigInteger n = fallingIn(round, bits);
            assertThat(fermat(n, 300)).isEqualTo(round);
            assertThat(weaknesses(n)).as("%d bits", n.bitLength()).isEqualTo(found ? CLOSE_PRIMES : 0);
        }
    }

    @Test
    void squareFallsInTheFirstRound() {
        BigInteger p = BigInteger.probablePrime(1024, random);
        assertThat(fermat(p.multiply(p), 1)).isEqualTo(1);
        assertThat(weaknesses(p.multiply(p))).isEqualTo(CLOSE_PRIMES | PRIME_POWER);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 15, 31, 32, 33, 63, 64, 65, 96, 127, 128, 129, 200, 256, 511, 1023, 1024, 2047, 2048})
    void asPlainArithmetic(int bits) {
        for (int i = 0; i < 60; i++) {
            BigInteger n = new BigInteger(bits, random).setBit(bits - 1);
            int found = weaknesses(n) & ~PRIME_POWER;
            int expected = (n.testBit(0) ? 0 : EVEN)
                    | (hasSmallFactor(n) ? SMALL_FACTOR : 0)
                    | (fermat(n, 100) > 0 ? CLOSE_PRIMES : 0);
            assertThat(found).as("%s", n).isEqualTo(expected);
        }
    }

    /** Squares and their neighbours: the roots are exact, all digits of the greatest, or one digit short. */
    @Test
    void nearSquares() {
        for (int i = 0; i < 400; i++) {
            BigInteger root = i % 4 == 0
                    ? BigInteger.ONE.shiftLeft(32 * (1 + i % 9)).subtract(BigInteger.valueOf(1 + i / 40))
                    : new BigInteger(64 + i, random).setBit(63 + i);
            for (int near = -2; near <= 2; near++) {
                BigInteger n = root.multiply(root).add(BigInteger.valueOf(near));
                assertThat((weaknesses(n) & CLOSE_PRIMES) != 0).as("%s", n).isEqualTo(fermat(n, 100) > 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 743, 751, 757, 761})
    void smallFactors(int factor) {
        BigInteger n = BigInteger.probablePrime(2040, random).multiply(BigInteger.valueOf(factor));
        assertThat(weaknesses(n)).isEqualTo((factor == 2 ? EVEN : 0) | (factor < 752 ? SMALL_FACTOR : 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 9, 11, 13, 25, 31, 37, 41, 43, 47, 53, 67, 101, 127, 151, 173, 186})
    void powersOfPrimes(int exponent) {
        BigInteger base = BigInteger.probablePrime(2048 / exponent, random);
        BigInteger power = base.pow(exponent);
        int close = exponent % 2 == 0 ? CLOSE_PRIMES : 0;
        assertThat(weaknesses(power)).isEqualTo(PRIME_POWER | close);
        assertThat(weaknesses(power.add(BigInteger.TWO)) & PRIME_POWER).isZero();
        BigInteger other = BigInteger.probablePrime(2048 / exponent, random);
        if (!other.equals(base))
            assertThat(weaknesses(power.multiply(other)) & PRIME_POWER).isZero();
    }

    @Test
    void powerOfCompositeIsNone() {
        BigInteger base = BigInteger.probablePrime(340, random).multiply(BigInteger.probablePrime(342, random));
        assertThat(weaknesses(base.pow(3))).isZero();
    }

    /** The product of the primes up to 167, and the order of 65537 modulo it. */
    private static final BigInteger M = IntStream.rangeClosed(2, 167)
            .mapToObj(BigInteger::valueOf)
            .filter(p -> p.isProbablePrime(100))
            .reduce(BigInteger.ONE, BigInteger::multiply);

    private static final BigInteger ORDER = new BigInteger("2454106387091158800");

    /** Whether it is a power of 65537 modulo M: for each prime power of the order, its share of the number is one of the generator's. */
    private static boolean isRoca(BigInteger n) {
        if (n.bitLength() <= 256) return false;
        for (int power : new int[] {16, 81, 25, 7, 11, 13, 17, 23, 29, 37, 41, 53, 83}) {
            BigInteger rest = ORDER.divide(BigInteger.valueOf(power));
            BigInteger generator = OddKeys.F4.modPow(rest, M);
            BigInteger share = n.modPow(rest, M);
            if (IntStream.range(0, power)
                    .noneMatch(e -> generator.modPow(BigInteger.valueOf(e), M).equals(share))) return false;
        }
        return n.modPow(ORDER, M).equals(BigInteger.ONE);
    }

    @Test
    void keysOfRoca() {
        assertThat(weaknesses(OddKeys.roca())).isEqualTo(ROCA);
        assertThat(weaknesses(OddKeys.rocaButForOnePrime())).isZero();
        assertThat(weaknesses(OddKeys.rocaWithoutExponent())).isZero();
        assertThat(isRoca(OddKeys.roca())).isTrue();
        assertThat(isRoca(OddKeys.rocaButForOnePrime())).isFalse();
        assertThat(isRoca(OddKeys.rocaWithoutExponent())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257, 512, 1024, 2048, 2049, 4096})
    void rocaAsPlainArithmetic(int bits) {
        BigInteger high =
                BigInteger.ONE.shiftLeft(bits - 1).divide(M).add(BigInteger.TWO).multiply(M);
        for (int i = 0; i < 20; i++) {
            BigInteger power = OddKeys.F4.modPow(new BigInteger(64, random), M);
            BigInteger n = high.add(power);
            assertThat(n.bitLength()).isEqualTo(bits);
            assertThat((weaknesses(n) & ROCA) != 0).as("%s", n).isEqualTo(bits > 256);
            // with another residue modulo one prime: of all that have it, those alone are left that the exponent
            // permits
            int p = BigInteger.valueOf(3 + random.nextInt(162))
                    .nextProbablePrime()
                    .intValue();
            BigInteger other =
                    n.add(M.divide(BigInteger.valueOf(p)).multiply(BigInteger.valueOf(1 + random.nextInt(p - 1))));
            assertThat((weaknesses(other) & ROCA) != 0).as("%s", other).isEqualTo(isRoca(other));
            BigInteger any = new BigInteger(bits, random);
            assertThat((weaknesses(any) & ROCA) != 0).as("%s", any).isEqualTo(isRoca(any));
        }
        assertThat((weaknesses(high) & ROCA)).isZero();
        assertThat((weaknesses(high.add(OddKeys.F4).add(M.divide(BigInteger.TWO))) & ROCA))
                .isZero();
    }

    @Test
    void nothingToSearch() {
        assertThat(weaknesses(BigInteger.ZERO)).isZero();
        assertThat(weaknesses(BigInteger.TEN.negate())).isZero();
        assertThat(RsaModulus.weaknesses(new byte[] {2, 0}, 0)).isZero();
        assertThat(RsaModulus.weaknesses(new byte[0], -1)).isZero();
        BigInteger most = BigInteger.ONE.shiftLeft(RsaModulus.MOST_BITS - 2);
        assertThat(weaknesses(most)).isEqualTo(EVEN | SMALL_FACTOR | CLOSE_PRIMES);
        assertThat(weaknesses(most.shiftLeft(8))).isZero();
    }
}

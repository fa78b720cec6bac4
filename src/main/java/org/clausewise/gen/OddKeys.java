package org.clausewise.gen;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.concat;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.clausewise.pki.Algorithm;

/** Public keys that the pool does not have: subjectPublicKeyInfos with what is wrong or rare in keys, each always the same. */
public final class OddKeys {
    /** The usual public exponent. */
    public static final BigInteger F4 = BigInteger.valueOf(65_537);

    private static final BigInteger EIGHT = BigInteger.valueOf(8);

    private static final Map<String, BigInteger> PRODUCTS = new ConcurrentHashMap<>();

    private OddKeys() {}

    /** A subjectPublicKeyInfo; no parameters where they are empty. */
    public static byte[] key(String algorithm, byte[] parameters, byte[] octets) {
        return sequence(sequence(oid(algorithm), parameters), bitString(0, octets));
    }

    /** One of an algorithm whose keys are no ASN.1: any octets, as many as asked for. */
    public static byte[] raw(Algorithm algorithm, int octets) {
        return key(algorithm.oid(), new byte[0], filled(octets));
    }

    /** Octets that say nothing. */
    public static byte[] filled(int count) {
        byte[] octets = new byte[count];
        Arrays.fill(octets, (byte) 0x5A);
        return octets;
    }

    // RSA

    /** An RSA key as TLS BR 7.1.3.1.1 has it. */
    public static byte[] rsa(BigInteger modulus, BigInteger exponent) {
        return key(Algorithm.RSA.oid(), nul(), rsaPublicKey(modulus, exponent));
    }

    /** RSAPublicKey. */
    public static byte[] rsaPublicKey(BigInteger modulus, BigInteger exponent) {
        return sequence(integer(modulus), integer(exponent));
    }

    /** The modulus of the first RSA key of subscribers, 2,048 bits. */
    public static BigInteger modulus() {
        return first().modulus();
    }

    /** A product of two primes with this many bits, one of them a prime of that key; from 1,100 to 3,000. */
    public static BigInteger modulus(int bits) {
        return product(BigInteger.ONE, Numbers.PRIME, bits);
    }

    /** The same with fewer bits than such a prime has. */
    public static BigInteger shortModulus(int bits) {
        return product(BigInteger.ONE, Numbers.SHORT_PRIME, bits);
    }

    /** 2,048 bits with this small factor. */
    public static BigInteger modulusWithFactor(int factor) {
        return product(BigInteger.valueOf(factor), Numbers.PRIME, 2048);
    }

    /** Of a factor, a prime, and another that makes this many bits of it; made once. */
    private static BigInteger product(BigInteger factor, BigInteger p, int bits) {
        BigInteger known = factor.multiply(p);
        return PRODUCTS.computeIfAbsent(known + " " + bits, name -> {
            // just below the highest that the bits allow
            BigInteger limit = BigInteger.ONE.shiftLeft(bits).divide(known);
            return known.multiply(limit.subtract(limit.shiftRight(5)).nextProbablePrime());
        });
    }

    /** The cube of a prime, 2,048 bits. */
    public static BigInteger cube() {
        return Numbers.CUBE;
    }

    /** The square of a prime, 2,048 bits. */
    public static BigInteger square() {
        return Numbers.PRIME.multiply(Numbers.PRIME);
    }

    /** 2,048 bits that Fermat's method factors in round 99, 100 or 101 and no earlier. */
    public static BigInteger fallingIn(int round) {
        return switch (round) {
            case 99 -> Numbers.ROUND_99;
            case 100 -> Numbers.ROUND_100;
            case 101 -> Numbers.ROUND_101;
            default -> throw new IllegalArgumentException("round " + round);
        };
    }

    /** 2,048 bits of two primes as the library of ROCA made them. */
    public static BigInteger roca() {
        return Roca.FULL;
    }

    /** The same, but modulo 157 alone it is no power of 65537. */
    public static BigInteger rocaButForOnePrime() {
        return Roca.BUT_FOR_157;
    }

    /** Modulo each prime by itself it is a power of 65537, but no exponent does for all of them. */
    public static BigInteger rocaWithoutExponent() {
        return Roca.WITHOUT_EXPONENT;
    }

    /** Primes k M + (65537^a mod M), M the product of the first 126 primes as for moduli of this length. */
    private static final class Roca {
        private static final int LAST = 701;
        private static final BigInteger M = product();
        private static final BigInteger P = prime(F4.modPow(modulus(), M));
        private static final BigInteger POWER = F4.modPow(P, M);

        static final BigInteger FULL = P.multiply(prime(POWER));
        // 65537 has order 78 modulo 157, so 5, a generator, is none of its powers
        static final BigInteger BUT_FOR_157 = P.multiply(prime(with(POWER, 157, BigInteger.valueOf(5))));
        // and order 3 modulo 37
        static final BigInteger WITHOUT_EXPONENT = P.multiply(prime(with(POWER, 37, POWER.multiply(F4))));

        private static BigInteger product() {
            BigInteger product = BigInteger.ONE;
            for (BigInteger p = BigInteger.TWO; p.intValue() <= LAST; p = p.nextProbablePrime()) {
                product = product.multiply(p);
            }
            return product;
        }

        /** The least prime of that form with 1,024 bits, the two highest of them set. */
        private static BigInteger prime(BigInteger power) {
            BigInteger p = BigInteger.valueOf(3)
                    .shiftLeft(1022)
                    .divide(M)
                    .add(BigInteger.ONE)
                    .multiply(M)
                    .add(power);
            while (!p.isProbablePrime(100)) p = p.add(M);
            return p;
        }

        /** The number that modulo p alone has another residue. */
        private static BigInteger with(BigInteger number, int p, BigInteger residue) {
            BigInteger prime = BigInteger.valueOf(p);
            BigInteger others = M.divide(prime);
            return number.add(others.multiply(residue.subtract(number).multiply(others.modInverse(prime))))
                    .mod(M);
        }
    }

    /** Held apart so that nobody pays for primes that nobody asks for. */
    private static final class Numbers {
        /** The greater prime of the first RSA key: its square has 2,048 bits. */
        static final BigInteger PRIME = first().number(1).max(first().number(2));

        static final BigInteger SHORT_PRIME = PRIME.shiftRight(524).nextProbablePrime();

        static final BigInteger CUBE = BigInteger.ONE
                .shiftLeft(682)
                .multiply(BigInteger.valueOf(13))
                .divide(BigInteger.TEN)
                .nextProbablePrime()
                .pow(3);

        static final BigInteger ROUND_99 = fallingInRound(99);
        static final BigInteger ROUND_100 = fallingInRound(100);
        static final BigInteger ROUND_101 = fallingInRound(101);

        /** The primes p and q fall in the round (q - p)^2 / 8 sqrt(n), rounded up. */
        private static BigInteger fallingInRound(int round) {
            BigInteger apart = PRIME.multiply(
                            EIGHT.multiply(BigInteger.valueOf(round)).subtract(BigInteger.valueOf(4)))
                    .sqrt();
            return PRIME.multiply(PRIME.add(apart).nextProbablePrime());
        }
    }

    private static TestKey first() {
        return Keys.first(TestKey.Role.SUBSCRIBER, TestKey.Kind.RSA);
    }

    // elliptic curves

    /** A key on an elliptic curve whose parameters are an OID. */
    public static byte[] ec(String algorithm, String curve, byte[] point) {
        return key(algorithm, oid(curve), point);
    }

    /** The generator of a curve, uncompressed. */
    public static byte[] generator(String curve) {
        return ECNamedCurveTable.getByName(curve).getG().getEncoded(false);
    }

    /** A multiple of the generator of a curve, uncompressed. */
    public static byte[] multiple(String curve, int factor) {
        return ECNamedCurveTable.getByName(curve)
                .getG()
                .multiply(BigInteger.valueOf(factor))
                .normalize()
                .getEncoded(false);
    }

    /** The generator of a curve, compressed. */
    public static byte[] compressedGenerator(String curve) {
        return ECNamedCurveTable.getByName(curve).getG().getEncoded(true);
    }

    // DSA and Diffie-Hellman

    /**
     * Domain parameters with the generator 2^((p - 1) / q), made from SHA-256 over a counter.
     */
    public record Domain(BigInteger p, BigInteger q) {
        /** 2,048 and 256 bits. */
        public static final Domain FULL = new Domain(
                number(
                        "3vw8okg6IrHpePc6EwHxYM3NiOD7rnXUOq+wKmttyk3LlmL1cuC0DkGXeazqAuTY0UBfR7yImCvQY8NYzjWBhKTfjPHAIe2F"
                                + "ArcB4VIrQ6dSGTJdLsUkZb3Kz6Li9axX5/RvXUnQWfeR7/SyzlQo2gJyryTetTEQJ2Ul30WTPiemMPUKn990+Ihqu1/x4l9f"
                                + "ew4CBO8zC+UKGUmJvdThJIzaJN+6eLqweLFRtsoIwAs1Bo5mJ1941cqs+VMw7TtBEuVqTgaSjZNf2r5p0J0kruuNHNLb4ctx"
                                + "GMRtM0Cs7eU4hh4otv+SMjK9LKi2voy8KEjMDbxDw11tX+h6pJAHtQ"),
                number("4dPNOdnQS3kkYHNK4rZR2JToSwl2vDmTB9ZgxA75zWE"));

        /** 1,024 and 160 bits. */
        public static final Domain SHORT = new Domain(
                number(
                        "wL/r+1volPm11fLYTadORxWvKwL+WwAeyzsKKAMdYMAAVFIubQuRND5+WdnARxxUWUfImUAi4CP4GRJaqfUUbS2nwJPHel12"
                                + "XNCAT1r2zeXmhKPuwHc2ciWK7zGQVo2AiPyRS9j6ttD1gj1JpVaA+I07dPhyU7R+3FMhS5QYfiE"),
                number("p9p7e12MpNxAW8dpypKRZQm96rzU"));

        /** The generator. */
        public BigInteger g() {
            return BigInteger.TWO.modPow(p.subtract(BigInteger.ONE).divide(q), p);
        }

        private static BigInteger number(String base64) {
            return new BigInteger(1, Base64.getDecoder().decode(base64));
        }
    }

    /** A DSA key in a domain, the generator to the third power. */
    public static byte[] dsa(Domain domain) {
        return dsa(domain, domain.g().modPow(BigInteger.valueOf(3), domain.p()));
    }

    /** A DSA key of this value. */
    public static byte[] dsa(Domain domain, BigInteger value) {
        return key(
                Algorithm.DSA.oid(),
                sequence(integer(domain.p()), integer(domain.q()), integer(domain.g())),
                integer(value));
    }

    /** A Diffie-Hellman key, with more behind p, g and q. */
    public static byte[] dh(byte[]... more) {
        Domain domain = Domain.FULL;
        return key(
                Algorithm.DH.oid(),
                sequence(integer(domain.p()), integer(domain.g()), integer(domain.q()), concat(more)),
                integer(domain.g().modPow(BigInteger.valueOf(7), domain.p())));
    }
}

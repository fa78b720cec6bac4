package org.clausewise.bench;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clausewise.der.Der;
import org.clausewise.gen.Keys;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.EcPoint;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.RsaModulus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to look for weak RSA moduli of 2,048 bits and to check points, beside Fermat's method as it is usually written.
 * Each call takes the next key of the pool.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class KeySearchBenchmark {
    private byte[][] rsa2048;
    private byte[][] p256;
    private byte[][] p384;
    private byte[][] p521;
    private int next;

    /** Reads the keys. */
    @Setup
    public void setUp() {
        rsa2048 = keys(TestKey.Kind.RSA, 2048);
        p256 = keys(TestKey.Kind.P256, 256);
        p384 = keys(TestKey.Kind.P384, 384);
        p521 = keys(TestKey.Kind.P521, 521);
    }

    /** All searches on a modulus: small factors, powers of primes, 100 rounds of Fermat's method. */
    @Benchmark
    public int searches() {
        byte[] key = next(rsa2048);
        return RsaModulus.weaknesses(key, PublicKey.rsaModulus(key, 0));
    }

    /** A hundred rounds of Fermat's method alone, by square roots of BigInteger. */
    @Benchmark
    public boolean naiveFermat() {
        byte[] key = next(rsa2048);
        BigInteger n = Der.bigInteger(key, PublicKey.rsaModulus(key, 0));
        BigInteger a = n.sqrt().add(BigInteger.ONE);
        for (int round = 0; round < RsaModulus.FERMAT_ROUNDS; round++, a = a.add(BigInteger.ONE)) {
            if (a.multiply(a).subtract(n).sqrtAndRemainder()[1].signum() == 0) return true;
        }
        return false;
    }

    /** A point of P-256. */
    @Benchmark
    public boolean pointOfP256() {
        return EcPoint.isValid(next(p256), 0);
    }

    /** A point of P-384. */
    @Benchmark
    public boolean pointOfP384() {
        return EcPoint.isValid(next(p384), 0);
    }

    /** A point of P-521. */
    @Benchmark
    public boolean pointOfP521() {
        return EcPoint.isValid(next(p521), 0);
    }

    private byte[] next(byte[][] keys) {
        next = (next + 1) & 0xFFFF;
        return keys[next % keys.length];
    }

    private static byte[][] keys(TestKey.Kind kind, int bits) {
        List<TestKey> all = Keys.all();
        return all.stream()
                .filter(key -> key.kind() == kind && key.bits() == bits)
                .map(TestKey::subjectPublicKeyInfo)
                .toArray(byte[][]::new);
    }
}

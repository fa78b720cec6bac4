package org.clausewise.bench;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Warm cost of a certificate beside Bouncy Castle's own parse of it: two committed leaves with two SCTs each, and a mix of 1,000
 * different certificates, where no branch predictor knows the input. {@code -prof gc} adds what is allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {
    private static final int MIX = 1_000;
    private static final Instant ISSUED = Instant.parse("2026-06-01T00:00:00Z");

    @Param({"rsa2048", "p256", "mix"})
    public String subject;

    private byte[][] certificates;
    private Submission[] submissions;
    private Gate gate;
    private int next;

    /** Reads or makes the certificates and the gate. */
    @Setup
    public void setUp() throws IOException {
        certificates = subject.equals("mix") ? mix() : new byte[][] {leaf(subject)};
        submissions = new Submission[certificates.length];
        for (int i = 0; i < certificates.length; i++) {
            submissions[i] = Submission.certificate(certificates[i]);
        }
        gate = Gate.builder().profile(Profile.TLS_DV).build();
    }

    private static byte[] leaf(String name) throws IOException {
        try (InputStream in = CheckBenchmark.class.getResourceAsStream("leaf-" + name + ".der")) {
            return in.readAllBytes();
        }
    }

    private static byte[][] mix() {
        byte[][] all = new byte[MIX][];
        for (int i = 0; i < MIX; i++) {
            all[i] = Subscribers.compliant(Profile.TLS_DV, new SplittableRandom(i), ISSUED)
                    .certificate();
        }
        return all;
    }

    private int turn() {
        next = next + 1 == certificates.length ? 0 : next + 1;
        return next;
    }

    /** The strict reader's one pass. */
    @Benchmark
    public Certificate read() {
        return Certificate.read(certificates[turn()]);
    }

    /** Reading and the whole rule book. */
    @Benchmark
    public Verdict check() {
        return gate.check(submissions[turn()]);
    }

    /** Bouncy Castle: the holder alone, which parses the outer structure and each extension's wrapper. */
    @Benchmark
    public X509CertificateHolder bouncyCastleHolder() throws IOException {
        return new X509CertificateHolder(certificates[turn()]);
    }

    /** Bouncy Castle: the holder, and every extension's value parsed, which is nearer to what a check has to look at. */
    @Benchmark
    public void bouncyCastleExtensions(Blackhole hole) throws IOException {
        X509CertificateHolder holder = new X509CertificateHolder(certificates[turn()]);
        for (Object oid : holder.getExtensionOIDs()) {
            hole.consume(holder.getExtension((ASN1ObjectIdentifier) oid).getParsedValue());
        }
        hole.consume(holder);
    }
}

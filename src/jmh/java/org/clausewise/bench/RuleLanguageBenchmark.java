package org.clausewise.bench;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.SUBJECT_EMPTY;
import static org.clausewise.rule.CertificateFacts.has;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Keyword;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
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

/** What a rule costs: the book as it is, and with 1,000 synthetic rules beside it, in the proportion of guards that the book has. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleLanguageBenchmark {
    @Param({"0", "1000"})
    public int synthetic;

    private Submission submission;
    private Gate gate;

    /** Makes the rules. */
    @Setup
    public void setUp() throws IOException {
        try (InputStream in = RuleLanguageBenchmark.class.getResourceAsStream("leaf-rsa2048.der")) {
            submission = Submission.certificate(in.readAllBytes());
        }
        Gate.Builder builder = Gate.builder().profile(Profile.TLS_DV);
        if (synthetic > 0) {
            Clause clause =
                    Clause.own("bench-1", "bench", "1", Keyword.MUST, "A clause for measuring.", LocalDate.EPOCH);
            builder.with(section(), clause);
        }
        gate = builder.build();
    }

    private Section<Certificate> section() {
        Section<Certificate> section = Section.of("bench.rules", Subject.CERTIFICATE, Profile.TLS_DV);
        ExtensionType[] types = ExtensionType.values();
        for (int i = 0; i < synthetic; i++) {
            ExtensionType type = types[i % types.length];
            switch (i % 4) {
                case 0 -> section.rule("a" + i, "bench-1").require(HAS_SAN, "none");
                case 1 -> section.rule("b" + i, "bench-1").when(has(type)).require(HAS_SAN, "none");
                case 2 ->
                    section.rule("c" + i, "bench-1")
                            .when(has(type).not(), SUBJECT_EMPTY.not())
                            .require(HAS_SAN, "none");
                default -> {
                    int least = i;
                    section.rule("d" + i, "bench-1").require(c -> c.notAfterSeconds() >= least, "none");
                }
            }
        }
        return section;
    }

    /** The whole check. */
    @Benchmark
    public Verdict check() {
        return gate.check(submission);
    }
}

package org.clausewise.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;

/** Records by seed: they read back to themselves, and whatever becomes of their text, the answer is a verdict or lines of faults. */
class GeneratedRecordsTest {
    private static final int SAMPLES = 50;

    @Test
    void whatIsWrittenReadsBackToItself() throws Exception {
        for (int seed = 0; seed < SAMPLES; seed++) {
            IssuanceRecord record = record(seed);
            byte[] json = RecordJson.write(record);

            assertThat(RecordJson.read(json)).as("seed %d", seed).isEqualTo(record);
            assertThat(new String(json, StandardCharsets.UTF_8).chars())
                    .as("seed %d", seed)
                    .allMatch(c -> c < 0x7f);
        }
    }

    @Test
    void equalSeedsMakeEqualRecords() {
        assertThat(record(7)).isEqualTo(record(7)).isNotEqualTo(record(8));
    }

    @Test
    void brokenTextIsToldOrJudged() {
        Gate gate = Gate.builder().profile(Profile.TLS_DV).requiring(Input.RAW).build();
        int read = 0;
        for (int seed = 0; seed < 8 * SAMPLES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] json = RecordJson.write(record(seed % SAMPLES));
            for (int flips = random.nextInt(1, 3); flips > 0; flips--) {
                json[random.nextInt(json.length)] = (byte) random.nextInt(0x20, 0x7f);
            }
            try {
                Verdict verdict =
                        gate.check(Submission.issuance(RecordJson.read(json)).issuedAt(Subscribers.PLAIN));
                assertThat(verdict.failures()).as("seed %d", seed).isEmpty();
                read++;
            } catch (UnreadableRecordException e) {
                assertThat(e.faults())
                        .as("seed %d", seed)
                        .isNotEmpty()
                        .allMatch(line -> line.lines().count() == 1);
            }
        }
        assertThat(read).isPositive().isLessThan(8 * SAMPLES);
    }

    @Test
    void whatIsLeftOutIsUndecidedAndNeverAFailure() throws Exception {
        Gate gate = Gate.builder().profile(Profile.TLS_DV).requiring(Input.RAW).build();
        List<String> fields =
                List.of("at", "challenge", "created", "used", "dns", "lookups", "status", "dnssec", "ttl", "answers");
        for (int seed = 0; seed < SAMPLES; seed++) {
            for (String field : fields) {
                var tree = RecordJson.tree(record(seed % SAMPLES));
                tree.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));
                Verdict verdict =
                        gate.check(Submission.issuance(RecordJson.read(tree)).issuedAt(Subscribers.PLAIN));
                assertThat(verdict.failures())
                        .as("seed %d without %s", seed, field)
                        .isEmpty();
            }
        }
    }

    private static IssuanceRecord record(int seed) {
        List<Profile> profiles = List.of(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV, Profile.TLS_EV);
        CertificateSpec spec =
                Subscribers.compliant(profiles.get(seed % 4), new SplittableRandom(seed), Subscribers.PLAIN);
        return Objects.requireNonNull(spec.recorded().record());
    }
}

package org.clausewise.gen.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Sample;
import org.clausewise.rule.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutantsTest {
    @ParameterizedTest
    @MethodSource("org.clausewise.gen.mutants.Mutants#all")
    void changeWhatIsCheckedAndNothingTwice(Mutant mutant) {
        assertThat(mutant.rule()).matches("[a-z0-9]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
        assertThat(mutant.duties())
                .isNotEmpty()
                .allMatch(duty -> duty.matches("[a-z0-9-]+-[0-9A-Za-z.]+-[ur]?\\d+(#\\d+)?"));
        assertThat(mutant.implied()).doesNotContain(mutant.rule());
        // a unique identifier without extensions breaches three others, and one rule is about nothing else
        int most = mutant.rule().equals("rfc5280.fields.version.2") ? 4 : 3;
        // a root program repeats rules of other documents: the same facts, which the others tell too
        boolean repeats = mutant.rule().startsWith("mozilla.");
        assertThat(mutant.implied().stream().filter(rule -> !repeats || !rule.startsWith("mozilla.")))
                .hasSizeLessThanOrEqualTo(repeats ? most + 1 : most);
        for (Profile profile : mutant.profiles()) {
            CertificateSpec subject =
                    mutant.subject(profile, new SplittableRandom(1), Instant.parse("2026-06-01T00:00:00Z"));
            List<Object> before = parts(subject.sample());
            List<Object> after = parts(mutant.apply(subject).sample());
            assertThat(after).as("%s", profile).isNotEqualTo(before);
            assertThat(parts(subject.sample())).as("%s", profile).isEqualTo(before);
            assertThat(parts(mutant.apply(subject).sample())).as("%s", profile).isEqualTo(after);
        }
    }

    private static List<Object> parts(Sample sample) {
        byte[] precertificate = sample.precertificate();
        return List.of(
                ByteBuffer.wrap(sample.der()),
                sample.artifact(),
                sample.profile(),
                sample.issuedAt(),
                ByteBuffer.wrap(sample.issuer()),
                precertificate == null ? "none" : ByteBuffer.wrap(precertificate),
                Optional.ofNullable(sample.record()));
    }
}

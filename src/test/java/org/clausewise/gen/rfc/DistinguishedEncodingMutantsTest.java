package org.clausewise.gen.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.der.Defect;
import org.clausewise.der.Defects;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistinguishedEncodingMutantsTest {
    private static final Instant ISSUED_AT = Instant.parse("2025-06-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("mutants")
    void haveTheDefectTheyAreNamedAfterAndNoOther(Mutant mutant) {
        Defect expected = Defect.valueOf(kind(mutant));
        for (Profile profile : mutant.profiles()) {
            var random = new SplittableRandom(1);
            for (int i = 0; i < 10; i++) {
                CertificateSpec subject = mutant.subject(profile, random, ISSUED_AT);
                String seen = mutant + " " + profile + " " + i;
                assertThat(defects(subject.sample().der())).as(seen).isEmpty();
                assertThat(defects(mutant.apply(subject).sample().der()))
                        .as(seen)
                        .containsExactly(expected);
            }
        }
    }

    static List<Mutant> mutants() {
        return DistinguishedEncodingMutants.mutants();
    }

    /** What a rule's name begins with after the section's; more may tell what kind of value has the defect. */
    private static String kind(Mutant mutant) {
        String name = mutant.rule().substring("rfc5280.der.".length());
        int more = name.indexOf('.');
        return (more < 0 ? name : name.substring(0, more))
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }

    @Test
    void thereIsOneForEveryDefectThatAReadableCertificateCanHave() {
        Set<String> rules =
                mutants().stream().map(DistinguishedEncodingMutantsTest::kind).collect(Collectors.toSet());
        // an object beyond the limit of size is not read; forms of time and TLS structures have rules elsewhere
        Set<Defect> others = EnumSet.of(
                Defect.SIZE_LIMIT,
                Defect.UTC_TIME_NOT_ZULU,
                Defect.UTC_TIME_NO_SECONDS,
                Defect.GENERALIZED_TIME_NOT_ZULU,
                Defect.GENERALIZED_TIME_NO_SECONDS,
                Defect.GENERALIZED_TIME_FRACTION,
                Defect.TLS_ENCODING);
        assertThat(rules)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Defect.values())
                        .filter(d -> !others.contains(d))
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_DV", "TLS_IV", "TLS_OV", "TLS_EV", "PKIX"})
    void compliantSubjectsHaveNone(Profile profile) {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 1_000; i++) {
            CertificateSpec subject = Subscribers.compliant(profile, random);
            assertThat(defects(subject.certificate())).as("%s %d", profile, i).isEmpty();
            assertThat(defects(subject.precertificate()))
                    .as("%s %d", profile, i)
                    .isEmpty();
            assertThat(defects(subject.issuerCertificate()))
                    .as("%s %d", profile, i)
                    .isEmpty();
        }
    }

    private static Set<Defect> defects(byte[] der) {
        Defects defects = Certificate.read(der).defects();
        Set<Defect> kinds = EnumSet.noneOf(Defect.class);
        for (int i = 0; i < defects.size(); i++) kinds.add(defects.kind(i));
        return kinds;
    }
}

package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.rules.Rules.*;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.clausewise.Finding;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.catalogue.Band;
import org.clausewise.der.UnreadableException;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Records;
import org.clausewise.gen.Sample;
import org.clausewise.gen.Subjects;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The properties that hold for every rule of the book, each rule by its own name. */
class RulePropertiesTest {
    private static final int SUBJECTS_OF_A_PROFILE = 4_000 * TIMES;
    private static final int AUTHORITIES_OF_A_PROFILE = 1_000 * TIMES;
    private static final int TRIES_AT_A_DATE = 2 * TIMES;
    private static final int NOISE = 1_000 * TIMES;

    // a compliant subject breaches nothing

    @TestFactory
    Stream<DynamicTest> compliantAuthoritiesBreachNothing() {
        return Subjects.CAS.stream()
                .map(profile -> dynamicTest(profile.id(), () -> {
                    for (long seed = 0; seed < AUTHORITIES_OF_A_PROFILE; seed++) {
                        CertificateSpec subject = Subjects.compliant(profile, new SplittableRandom(seed));
                        for (Submission form : forms(subject))
                            assertClean(gate(profile).check(form), seed);
                        for (String program : PROGRAMS)
                            assertClean(gate(profile, Set.of(program)).check(submission(subject.sample())), seed);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> compliantSubjectsBreachNothing() {
        return Subscribers.PROFILES.stream()
                .map(profile -> dynamicTest(profile.id(), () -> {
                    for (long seed = 0; seed < SUBJECTS_OF_A_PROFILE; seed++) {
                        CertificateSpec subject = Subscribers.compliant(profile, new SplittableRandom(seed));
                        for (Submission form : forms(subject))
                            assertClean(gate(profile).check(form), seed);
                        for (String program : PROGRAMS)
                            assertClean(gate(profile, Set.of(program)).check(submission(subject.sample())), seed);
                        if (seed % 4 == 0 && profile != Profile.PKIX && Records.possible(subject)) {
                            Sample recorded = subject.recorded().sample();
                            assertClean(gate(profile).check(submission(recorded)), seed);
                        }
                    }
                }));
    }

    private static List<Submission> forms(CertificateSpec subject) {
        Sample whole = subject.sample();
        return List.of(
                submission(whole),
                Submission.certificate(whole.der()).issuedAt(whole.issuedAt()),
                submission(subject.copy().artifact(Artifact.TBS_CERTIFICATE).sample()),
                submission(subject.copy().artifact(Artifact.PRECERTIFICATE).sample()));
    }

    // outside its dates a rule is not in force

    @TestFactory
    Stream<DynamicTest> rulesBindOnTheirDatesAlone() {
        return rules().map(rule -> dynamicTest(rule, () -> {
            Set<Long> dates = new TreeSet<>();
            for (String duty : ALL.get(rule).clauses()) {
                for (Band band : bands(duty)) {
                    dates.add(band.fromSeconds());
                    dates.add(band.untilSeconds());
                }
            }
            dates.removeIf(date -> date <= EARLIEST.getEpochSecond() || date > LATEST.getEpochSecond());
            for (Mutant mutant : Mutants.of(rule)) {
                for (long date : dates) {
                    for (int seed = 0; seed < TRIES_AT_A_DATE; seed++) {
                        for (Profile profile : mutant.profiles()) {
                            onDate(mutant, profile, date, seed);
                        }
                    }
                }
            }
        }));
    }

    /** The mutant on both sides of a date, issued then and judged by the text of then. */
    private static void onDate(Mutant mutant, Profile profile, long date, int seed) {
        for (long instant : new long[] {date - 1, date}) {
            Instant at = Instant.ofEpochSecond(instant);
            CertificateSpec changed = mutant.apply(mutant.subject(profile, new SplittableRandom(seed), at));
            Verdict verdict = gate(profile, mutant.rule()).check(submission(changed.sample()));
            boolean binds = ALL.get(mutant.rule()).clauses().stream()
                    .anyMatch(duty -> bands(duty).stream().anyMatch(band -> band.contains(instant)));
            boolean before = mutant.until() == null || at.isBefore(mutant.until());
            boolean shown = before
                    && mutant.duties().stream()
                            .anyMatch(duty -> bands(duty).stream().anyMatch(band -> band.contains(instant)));
            String where = "%s seed %d %s %s".formatted(mutant, seed, profile.id(), at);
            Outcome outcome = outcome(verdict, mutant.rule());
            if (shown) assertThat(outcome).as(where).isEqualTo(Outcome.BREACHED);
            else if (!binds) assertThat(outcome).as(where).isEqualTo(Outcome.NOT_IN_FORCE);
        }
    }

    /** "Issued on or after" looks at issuance, everything else at the text that judges. */
    @TestFactory
    Stream<DynamicTest> datesLookAtTheInstantThatTheyName() {
        return rules().map(rule -> dynamicTest(rule, () -> {
            for (Mutant mutant : Mutants.of(rule)) {
                for (String duty : ALL.get(rule).clauses()) {
                    for (Band band : bands(duty)) {
                        for (long date : new long[] {band.fromSeconds(), band.untilSeconds()}) {
                            if (date <= EARLIEST.getEpochSecond() || date > LATEST.getEpochSecond()) continue;
                            for (Profile profile : mutant.profiles()) apart(mutant, profile, date);
                        }
                    }
                }
            }
        }));
    }

    private static void apart(Mutant mutant, Profile profile, long date) {
        for (long issuedAt : new long[] {date - 1, date}) {
            CertificateSpec changed =
                    mutant.apply(mutant.subject(profile, new SplittableRandom(1), Instant.ofEpochSecond(issuedAt)));
            for (long text : new long[] {date - 1, date}) {
                Verdict verdict = gate(profile, mutant.rule())
                        .check(submission(changed.sample()).inForceAt(Instant.ofEpochSecond(text)));
                boolean binds = ALL.get(mutant.rule()).clauses().stream()
                        .anyMatch(duty -> bands(duty).stream()
                                .anyMatch(band -> band.contains(band.by() == Band.By.ISSUED ? issuedAt : text)));
                assertThat(outcome(verdict, mutant.rule()) != Outcome.NOT_IN_FORCE)
                        .as("%s issued %d, text of %d", mutant, issuedAt, text)
                        .isEqualTo(binds);
            }
        }
    }

    // what is no certificate

    @Test
    void noiseIsRefused() {
        for (long seed = 0; seed < NOISE; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] noise = new byte[random.nextInt(0, 600)];
            random.nextBytes(noise);
            if (noise.length > 4 && random.nextInt(2) == 0) {
                // an outer length that fits leads further in
                noise[0] = 0x30;
                noise[1] = (byte) 0x82;
                noise[2] = (byte) (noise.length - 4 >> 8);
                noise[3] = (byte) (noise.length - 4);
            }
            assertThat(passes(noise, profile(seed))).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void whatIsCutOffIsRefused() {
        for (long seed = 0; seed < NOISE; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] der = Subjects.compliant(profile(seed), random).sample().der();
            byte[] truncated = Arrays.copyOf(der, random.nextInt(0, der.length));
            assertThat(passes(truncated, profile(seed))).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void flippedBitsPassOnlyIfBouncyCastleReadsThem() {
        for (long seed = 0; seed < 5 * NOISE; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] der = Subjects.compliant(profile(seed), random).sample().der();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                der[random.nextInt(der.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (passes(der, profile(seed))) {
                assertThat(bouncyCastleReads(der)).as("seed %d", seed).isTrue();
            }
        }
    }

    /** Whatever the bytes are, the answer is a verdict or one exception. */
    private static boolean passes(byte[] der, Profile profile) {
        try {
            Verdict verdict = gate(profile).check(Submission.certificate(der).issuedAt(Subscribers.PLAIN));
            assertThat(verdict.failures()).isEmpty();
            return verdict.compliant();
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static boolean bouncyCastleReads(byte[] der) {
        try {
            X509CertificateHolder read = new X509CertificateHolder(der);
            Extensions extensions = read.getExtensions();
            for (var oid : extensions.getExtensionOIDs())
                extensions.getExtension(oid).getParsedValue();
            return read.getNotBefore() != null
                    && read.getNotAfter() != null
                    && Arrays.equals(read.toASN1Structure().getEncoded(ASN1Encoding.DER), der);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    // overlaps and overrides

    @Test
    void oneFactUnderSeveralRulesIsOneFinding() {
        CertificateSpec subject = Subscribers.plain(Profile.TLS_DV).critical(Oids.SUBJECT_ALT_NAME, false);
        List<Finding> findings = gate(Profile.TLS_DV).check(submission(subject.sample())).findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rules())
                .extracting(Finding.Cited::rule)
                .containsExactlyInAnyOrder(
                        "tls.subscriber.san.critical",
                        "rfc5280.ext.subject-alt-name.critical",
                        "rfc5280.fields.subject.san-critical");
        assertThat(findings.get(0).clauses())
                .contains("tls-br-7.1.2.7.12-2", "tls-br-7.1.2.7.6-5#2", "rfc5280-4.2.1.6-5#2", "rfc5280-4.1.2.6-4#2");
    }

    @Test
    void anOverriddenClauseIsOffWhereItIsOverriddenAndOnElsewhere() {
        String rule = "rfc5280.ext.subject-key-identifier.present";
        assertThat(withoutKeyIdentifier(Profile.TLS_DV, "2023-09-14T23:59:59Z", rule))
                .isEqualTo(Outcome.BREACHED);
        assertThat(withoutKeyIdentifier(Profile.TLS_DV, "2023-09-15T00:00:00Z", rule))
                .isEqualTo(Outcome.NOT_IN_FORCE);
        assertThat(withoutKeyIdentifier(Profile.PKIX, "2023-09-14T23:59:59Z", rule))
                .isEqualTo(Outcome.BREACHED);
        assertThat(withoutKeyIdentifier(Profile.PKIX, "2023-09-15T00:00:00Z", rule))
                .isEqualTo(Outcome.BREACHED);
    }

    private static Outcome withoutKeyIdentifier(Profile profile, String issuedAt, String rule) {
        CertificateSpec subject =
                Subscribers.plain(profile, Instant.parse(issuedAt)).without(Oids.SUBJECT_KEY_IDENTIFIER);
        return outcome(gate(profile).check(submission(subject.sample())), rule);
    }
}

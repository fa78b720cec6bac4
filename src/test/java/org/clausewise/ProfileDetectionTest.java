package org.clausewise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a certificate is judged as when nobody says so. */
final class ProfileDetectionTest {
    private static final String RESERVED = "2.23.140.1.2.1";
    private static final String EV = "2.23.140.1.1";

    private static Profile of(CertificateSpec c) {
        return ProfileDetection.of(Certificate.read(c.sample().der())).profile();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_DV", "TLS_IV", "TLS_OV", "TLS_EV"})
    void compliantSubjectsAreWhatTheyAreMeantToBe(Profile profile) {
        for (long seed = 0; seed < 200; seed++) {
            CertificateSpec c = Subscribers.compliant(profile, new SplittableRandom(seed));
            assertThat(of(c)).as("seed %d", seed).isEqualTo(profile);
            assertThat(ProfileDetection.of(Certificate.read(c.precertificate())).profile())
                    .as("precertificate, seed %d", seed)
                    .isEqualTo(profile);
        }
    }

    private static Arguments row(String what, Profile plain, UnaryOperator<CertificateSpec> change, Profile nearest) {
        return Arguments.of(what, plain, change, nearest);
    }

    static Stream<Arguments> nearest() {
        UnaryOperator<CertificateSpec> noPolicies = c -> c.without(Oids.CERTIFICATE_POLICIES);
        return Stream.of(
                // what is left out escapes nothing
                row("no policies", Profile.TLS_DV, noPolicies, Profile.TLS_DV),
                row("no policies", Profile.TLS_OV, noPolicies, Profile.TLS_OV),
                row("no policies", Profile.TLS_IV, noPolicies, Profile.TLS_IV),
                row("no policies", Profile.TLS_EV, noPolicies, Profile.TLS_EV),
                row("no extKeyUsage", Profile.TLS_DV, c -> c.without(Oids.EXT_KEY_USAGE), Profile.TLS_DV),
                row(
                        "anyExtendedKeyUsage",
                        Profile.TLS_OV,
                        c -> c.with(Extensions.extKeyUsage("2.5.29.37.0")),
                        Profile.TLS_OV),
                row("no names", Profile.TLS_DV, c -> c.without(Oids.SUBJECT_ALT_NAME), Profile.TLS_DV),
                // a policy identifier before the subject, the stricter before the looser
                row(
                        "two reserved identifiers",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.certificatePolicies(RESERVED, EV)),
                        Profile.TLS_EV),
                row(
                        "organization",
                        Profile.TLS_DV,
                        c -> c.subject(s -> s.with(Attribute.utf8(Oids.ORGANIZATION, "Clausewise Test"))),
                        Profile.TLS_DV),
                // no server of the Web
                row(
                        "clientAuth alone",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.extKeyUsage(Oids.CLIENT_AUTH)).without(Oids.CERTIFICATE_POLICIES),
                        Profile.PKIX),
                row(
                        "clientAuth alone, and a reserved policy identifier",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.extKeyUsage(Oids.CLIENT_AUTH)),
                        Profile.TLS_DV),
                row(
                        "OCSPSigning alone",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.extKeyUsage("1.3.6.1.5.5.7.3.9")),
                        Profile.OCSP_RESPONDER),
                row(
                        "OCSPSigning beside serverAuth",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.extKeyUsage("1.3.6.1.5.5.7.3.9", Oids.SERVER_AUTH)),
                        Profile.TLS_DV),
                row(
                        "an ETSI policy that is not for browsers",
                        Profile.TLS_OV,
                        c -> c.with(Extensions.certificatePolicies("0.4.0.2042.1.1")),
                        Profile.PKIX),
                row(
                        "the same beside a reserved one",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.certificatePolicies("0.4.0.2042.1.1", RESERVED)),
                        Profile.TLS_DV),
                row("an S/MIME policy", Profile.TLS_DV, c -> forMail(c, "2.23.140.1.5.1.3"), Profile.PKIX),
                row("a code signing policy", Profile.TLS_DV, c -> forMail(c, "2.23.140.1.4.1"), Profile.PKIX),
                row("an EV code signing policy", Profile.TLS_DV, c -> forMail(c, "2.23.140.1.3"), Profile.PKIX),
                row("another arc", Profile.TLS_DV, c -> forMail(c, "2.23.140.1.6"), Profile.TLS_DV),
                row(
                        "a reserved one too",
                        Profile.TLS_DV,
                        c -> forMail(c, "2.23.140.1.5.1.3", RESERVED),
                        Profile.TLS_DV),
                row(
                        "an S/MIME policy and a domain name",
                        Profile.TLS_DV,
                        c -> forMail(c, "2.23.140.1.5.1.3").dnsName("www.example.com"),
                        Profile.TLS_DV),
                row(
                        "an S/MIME policy and serverAuth",
                        Profile.TLS_DV,
                        c -> forMail(c, "2.23.140.1.5.1.3").with(Extensions.extKeyUsage(Oids.SERVER_AUTH)),
                        Profile.TLS_DV),
                row(
                        "cA TRUE for all uses",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.basicConstraintsOfCa(null))
                                .with(Extensions.extKeyUsage(Oids.ANY_EXTENDED_KEY_USAGE)),
                        Profile.CROSS_CA),
                row(
                        "cA TRUE for all uses and one more",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.basicConstraintsOfCa(null))
                                .with(Extensions.extKeyUsage(Oids.ANY_EXTENDED_KEY_USAGE, Oids.SERVER_AUTH)),
                        Profile.TLS_CA),
                row(
                        "constrained in every type of name",
                        Profile.TLS_DV,
                        c -> constrained(c, GeneralNames.ip(new byte[8]), GeneralNames.ip(new byte[32])),
                        Profile.TLS_CA_CONSTRAINED),
                row(
                        "constrained, but for IPv6",
                        Profile.TLS_DV,
                        c -> constrained(c, GeneralNames.ip(new byte[8])),
                        Profile.TLS_CA),
                row("cA TRUE", Profile.TLS_DV, c -> c.with(Extensions.basicConstraintsOfCa(null)), Profile.TLS_CA),
                row(
                        "cA TRUE without serverAuth",
                        Profile.TLS_DV,
                        c -> c.with(Extensions.basicConstraintsOfCa(null))
                                .with(Extensions.extKeyUsage(Oids.CLIENT_AUTH)),
                        Profile.NON_TLS_CA),
                row(
                        "cA TRUE, issued by itself",
                        Profile.TLS_OV,
                        c -> c.with(Extensions.basicConstraintsOfCa(null)).issuerName(c.subject()),
                        Profile.ROOT_CA));
    }

    private static CertificateSpec constrained(CertificateSpec c, byte[]... excluded) {
        return c.with(Extensions.basicConstraintsOfCa(null))
                .with(Extensions.nameConstraints(
                        List.of(GeneralNames.dns("example.com"), GeneralNames.directory(c.issuerName())),
                        List.of(excluded)));
    }

    /** Without key purposes, with no name but a mailbox. */
    private static CertificateSpec forMail(CertificateSpec c, String... policies) {
        return c.with(Extensions.certificatePolicies(policies))
                .without(Oids.EXT_KEY_USAGE)
                .names(GeneralNames.email("jane@example.com"));
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource
    void nearest(String what, Profile plain, UnaryOperator<CertificateSpec> change, Profile nearest) {
        assertThat(of(change.apply(Subscribers.plain(plain)))).isEqualTo(nearest);
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_DV", "TLS_IV", "TLS_OV", "TLS_EV"})
    void aDeclaredProfileThatTheContentContradictsIsAFinding(Profile meant) {
        Gate gate = Gate.builder().profile(meant).build();
        for (Profile content : Profile.Group.TLS_SUBSCRIBER.profiles()) {
            CertificateSpec c = Subscribers.plain(content);
            Submission s = Submission.certificate(c.sample().der()).issuedAt(Subscribers.PLAIN);
            Submission announced = Submission.certificate(c.precertificate()).issuedAt(Subscribers.PLAIN);
            for (Submission each : List.of(s, announced)) {
                Verdict verdict = gate.check(each);
                assertThat(verdict.profile()).isEqualTo(meant);
                assertThat(verdict.compliant()).as("%s as %s", content, meant).isEqualTo(content == meant);
                assertThat(verdict.findings().stream().anyMatch(f -> f.rule().endsWith(".policies.reserved")))
                        .as("%s as %s", content, meant)
                        .isEqualTo(content != meant);
            }
        }
    }

    @Test
    void theVerdictSaysWhichAndWhy() {
        CertificateSpec c = Subscribers.plain(Profile.TLS_OV).without(Oids.CERTIFICATE_POLICIES);
        Verdict verdict = Gate.builder()
                .build()
                .check(Submission.certificate(c.sample().der()).issuedAt(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(verdict.profile()).isEqualTo(Profile.TLS_OV);
        assertThat(verdict.notes()).anyMatch(note -> note.contains("tls-ov") && note.contains("no reserved policy"));
    }
}

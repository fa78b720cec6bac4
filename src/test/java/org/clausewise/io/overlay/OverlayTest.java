package org.clausewise.io.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.gen.GeneralNames.dns;
import static org.clausewise.gen.GeneralNames.ip;

import dev.harrel.jsonschema.ValidatorFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.Finding;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.catalogue.Clause;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An overlay as the gate judges by it. */
final class OverlayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Duration NINETY_DAYS = Duration.ofSeconds(7_776_000);

    private static Overlay example() throws OverlayException {
        return Overlay.read(Path.of("testvectors/overlay/acme-cps.yaml"), DAY);
    }

    private static Verdict check(Overlay overlay, CertificateSpec spec) {
        Gate gate = overlay.addTo(Gate.builder().profile(spec.profile())).build();
        return gate.check(Submission.tbsCertificate(spec.tbs()).issuedAt(spec.issuedAt()));
    }

    private static CertificateSpec plain() {
        return Subscribers.plain(Profile.TLS_DV);
    }

    private static List<String> own(Verdict verdict) {
        return verdict.findings().stream()
                .flatMap(f -> f.clauses().stream())
                .filter(id -> id.startsWith("acme-cps-"))
                .toList();
    }

    @Test
    void aCertificateOneSecondLongerThanTheCasOwnPolicyIsCaught() throws OverlayException {
        assertThat(check(example(), plain().lasting(NINETY_DAYS)).compliant()).isTrue();

        CertificateSpec longer = plain().lasting(NINETY_DAYS.plusSeconds(1));
        Verdict verdict = check(example(), longer);
        assertThat(verdict.compliant()).isFalse();
        assertThat(verdict.findings()).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("acme-cps.6.3.2-1.at-most");
            assertThat(f.clauses()).containsExactly("acme-cps-6.3.2-1");
            assertThat(f.severity()).isEqualTo(Severity.ERROR);
            assertThat(f.message()).contains("at most 7776000 seconds");
            assertThat(f.path()).contains("validity");
        });
        assertThat(Gate.builder()
                        .profile(Profile.TLS_DV)
                        .build()
                        .check(Submission.tbsCertificate(longer.tbs()).issuedAt(longer.issuedAt()))
                        .compliant())
                .as("the Baseline Requirements permit it")
                .isTrue();
    }

    private record Breach(String clause, UnaryOperator<CertificateSpec> change) {}

    @TestFactory
    Stream<DynamicTest> eachLimitOfTheExampleIsBreachedByItself() {
        return Stream.of(
                        new Breach(
                                "acme-cps-6.1.5-1", c -> c.key(Keys.first(TestKey.Role.SUBSCRIBER, TestKey.Kind.P521))),
                        new Breach(
                                "acme-cps-7.1.6-1",
                                c -> c.with(Extensions.certificatePolicies("2.23.140.1.2.1", "1.3.6.1.4.1.99999.1"))),
                        new Breach(
                                "acme-cps-7.1.2-1#9",
                                c -> c.with(
                                        Extensions.subjectKeyIdentifier(c.key().keyIdentifier()))),
                        new Breach("acme-cps-7.1.2-1#7", c -> c.without(Oids.KEY_USAGE)),
                        new Breach("acme-cps-7.1.2-1#8", c -> c.critical(Oids.KEY_USAGE, false)),
                        new Breach("acme-cps-7.1.2-1#2", c -> c.critical(Oids.AUTHORITY_INFO_ACCESS, true)),
                        new Breach(
                                "acme-cps-7.1.2-1#10",
                                c -> c.with(extension("1.3.6.1.5.5.7.1.24", new byte[] {0x30, 0}))),
                        new Breach(
                                "acme-cps-7.1.4-1#1",
                                c -> c.subject(n -> n.with(Attribute.printable(Oids.COUNTRY, "DE")))),
                        new Breach("acme-cps-3.1.1-1#1", c -> c.names(hosts(101))),
                        new Breach("acme-cps-3.1.1-1#2", c -> c.names(dns("a.example.com"), ip("192.88.99.1"))))
                .map(b -> DynamicTest.dynamicTest(b.clause(), () -> {
                    assertThat(own(check(example(), plain()))).isEmpty();
                    assertThat(own(check(example(), b.change().apply(plain())))).containsExactly(b.clause());
                }));
    }

    private static byte[][] hosts(int number) {
        byte[][] names = new byte[number][];
        for (int i = 0; i < number; i++) {
            names[i] = dns("h" + i + ".example.com");
        }
        return names;
    }

    @Test
    void anEntryBindsFromItsFirstDayUntilItsLast() throws OverlayException {
        Overlay overlay = Overlay.parse(
                "acme.yaml", entry("from: 2026-02-01, until: 2026-03-01, validity: {at-most: 86400}"), DAY);
        for (String instant : List.of("2026-01-31T23:59:59Z", "2026-02-01T00:00:00Z", "2026-02-28T23:59:59Z")) {
            assertThat(own(check(overlay, Subscribers.plain(Profile.TLS_DV, Instant.parse(instant)))))
                    .as(instant)
                    .hasSize(instant.contains("-01-") ? 0 : 1);
        }
        assertThat(own(check(overlay, Subscribers.plain(Profile.TLS_DV, Instant.parse("2026-03-01T00:00:00Z")))))
                .isEmpty();
    }

    @Test
    void aShouldIsAWarning() throws OverlayException {
        Overlay overlay =
                Overlay.parse("acme.yaml", entry("level: SHOULD, from: 2026-01-01, validity: {at-most: 1}"), DAY);
        Verdict verdict = check(overlay, plain());
        assertThat(verdict.compliant()).isTrue();
        assertThat(verdict.findings()).singleElement().returns(Severity.WARNING, Finding::severity);
    }

    @Test
    void anEntryIsAboutItsProfiles() throws OverlayException {
        Overlay overlay = Overlay.parse(
                "acme.yaml", entry("profiles: [tls-ov], from: 2026-01-01, validity: {at-most: 86400}"), DAY);
        assertThat(own(check(overlay, plain()))).isEmpty();
        assertThat(own(check(overlay, Subscribers.plain(Profile.TLS_OV)))).hasSize(1);
    }

    @Test
    void policiesAndUnknownOidsAndWildcards() throws OverlayException {
        Overlay required = Overlay.parse(
                "acme.yaml", entry("from: 2026-01-01, policies: {required: [1.2.3], forbidden: [1.2.4]}"), DAY);
        assertThat(own(check(required, plain()))).containsExactly("acme-cps-1-1#1");
        CertificateSpec both = plain().with(Extensions.certificatePolicies("2.23.140.1.2.1", "1.2.3", "1.2.4"));
        assertThat(own(check(required, both))).containsExactly("acme-cps-1-1#2");

        Overlay extension = Overlay.parse(
                "acme.yaml", entry("from: 2026-01-01, extensions: {1.2.3: {presence: required, critical: true}}"), DAY);
        assertThat(own(check(extension, plain()))).containsExactly("acme-cps-1-1#1");
        assertThat(own(check(extension, plain().with(extension("1.2.3", new byte[] {5, 0})))))
                .containsExactly("acme-cps-1-1#2");
        assertThat(own(check(
                        extension,
                        plain().with(extension("1.2.3", new byte[] {5, 0})).critical("1.2.3", true))))
                .isEmpty();

        Overlay attribute = Overlay.parse(
                "acme.yaml",
                entry("from: 2026-01-01, profiles: [tls-ov], subject: {1.2.3: required, 1.2.4: forbidden}"),
                DAY);
        CertificateSpec ov = Subscribers.plain(Profile.TLS_OV);
        assertThat(own(check(attribute, ov))).containsExactly("acme-cps-1-1#1");
        assertThat(own(check(attribute, ov.copy().subject(n -> n.with(Attribute.utf8("1.2.4", "x"))))))
                .containsExactly("acme-cps-1-1#1", "acme-cps-1-1#2");
        assertThat(own(check(attribute, ov.copy().subject(n -> n.with(Attribute.utf8("1.2.3", "x"))))))
                .isEmpty();

        Overlay wildcards = Overlay.parse("acme.yaml", entry("from: 2026-01-01, names: {wildcards: forbidden}"), DAY);
        assertThat(own(check(wildcards, plain()))).isEmpty();
        assertThat(own(check(wildcards, plain().names(dns("*.example.com"))))).containsExactly("acme-cps-1-1");

        Overlay signature = Overlay.parse("acme.yaml", entry("from: 2026-01-01, signatures: [ecdsa-with-SHA384]"), DAY);
        assertThat(own(check(signature, plain()))).containsExactly("acme-cps-1-1");
    }

    @Test
    void pointersToTheCps() throws OverlayException {
        Overlay required = Overlay.parse("acme.yaml", entry("from: 2026-01-01, policies: {cps: required}"), DAY);
        Overlay forbidden = Overlay.parse("acme.yaml", entry("from: 2026-01-01, policies: {cps: forbidden}"), DAY);
        CertificateSpec pointing = plain().value(
                        Oids.CERTIFICATE_POLICIES,
                        old -> DerWriter.edit(
                                old,
                                policy ->
                                        DerWriter.append(policy, Extensions.cpsQualifiers("http://ca.example.com/cps")),
                                0));
        assertThat(own(check(required, plain()))).containsExactly("acme-cps-1-1");
        assertThat(own(check(required, pointing))).isEmpty();
        assertThat(own(check(required, plain().without(Oids.CERTIFICATE_POLICIES))))
                .containsExactly("acme-cps-1-1");
        assertThat(own(check(forbidden, plain()))).isEmpty();
        assertThat(own(check(forbidden, plain().without(Oids.CERTIFICATE_POLICIES))))
                .isEmpty();
        assertThat(own(check(forbidden, pointing))).containsExactly("acme-cps-1-1");
    }

    private static Extension extension(String oid, byte[] value) {
        return Extension.notCritical(oid, value);
    }

    @Test
    void keysByTheirKindAndBits() throws OverlayException {
        for (TestKey key : Keys.of(TestKey.Role.SUBSCRIBER)) {
            String word = key.kind() == TestKey.Kind.RSA
                    ? "rsa-" + key.bits()
                    : key.kind().toString().replace("P", "p-");
            Overlay same = Overlay.parse("acme.yaml", entry("from: 2026-01-01, keys: [" + word + "]"), DAY);
            assertThat(own(check(same, plain().key(key)))).as(word).isEmpty();
            String other = word.equals("p-256") ? "p-384" : "p-256";
            Overlay another =
                    Overlay.parse("acme.yaml", entry("from: 2026-01-01, keys: [rsa-2064, " + other + "]"), DAY);
            assertThat(own(check(another, plain().key(key)))).as(word).hasSize(word.equals(other) ? 0 : 1);
        }
    }

    /** The poison comes and goes with the same table. */
    @Test
    void aPrecertificateFitsTheTableOfItsCertificate() throws OverlayException {
        Gate gate = example().addTo(Gate.builder().profile(Profile.TLS_DV)).build();
        assertThat(own(gate.check(Submission.certificate(plain().precertificate()))))
                .isEmpty();
    }

    @Test
    void clausesCiteTheCasOwnSections() throws OverlayException {
        Clause clause = example().clauses().get(0);
        assertThat(clause.id()).isEqualTo("acme-cps-6.3.2-1");
        assertThat(clause.document()).isEqualTo("acme-cps");
        assertThat(clause.section()).isEqualTo("6.3.2");
        assertThat(clause.inForce().get(0).version()).isEqualTo("3.1");
        assertThat(example().version()).contains("3.1");
        assertThat(example().title()).startsWith("ACME CA");
        assertThat(check(example(), plain()).versions()).containsEntry("acme-cps", "3.1");
    }

    @Test
    void aRequiredOverlayThatIsNotThereFailsClosed() throws OverlayException {
        CertificateSpec spec = plain();
        Submission submission = Submission.tbsCertificate(spec.tbs()).issuedAt(spec.issuedAt());
        Verdict without = Gate.builder()
                .profile(Profile.TLS_DV)
                .requiring(Input.OVERLAY)
                .build()
                .check(submission);
        assertThat(without.compliant()).isFalse();
        assertThat(without.failures()).containsExactly("an overlay is required, and none was added");
        assertThat(example()
                        .addTo(Gate.builder().profile(Profile.TLS_DV).requiring(Input.OVERLAY))
                        .build()
                        .check(submission)
                        .compliant())
                .isTrue();
    }

    @Test
    void theSchemaIsASchema() {
        assertThat(new ValidatorFactory()
                        .validate("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", Overlay.schema())
                        .isValid())
                .isTrue();
    }

    private static String entry(String rest) {
        return "document: acme-cps\ntitle: CPS\nrules:\n  - {id: acme-cps-1-1, section: 1, summary: a, " + rest + "}\n";
    }
}

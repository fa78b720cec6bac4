package org.clausewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Keyword;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.junit.jupiter.api.Test;

/** How a gate fails, which is closed. */
class GateTest {
    private static final Clause OURS = Clause.own(
            "acme-cps-7.1-1", "acme-cps", "7.1", Keyword.MUST, "One name a certificate.", LocalDate.of(2026, 1, 1));

    private final CertificateSpec spec = Subscribers.plain(Profile.TLS_DV);

    private static Section<Certificate> section() {
        return Section.of("acme.cps", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER);
    }

    private static Gate with(Section<Certificate> section, Clause... clauses) {
        return Gate.builder().profile(Profile.TLS_DV).with(section, clauses).build();
    }

    private Verdict check(Gate gate) {
        return gate.check(Submission.tbsCertificate(spec.tbs()).issuedAt(Subscribers.PLAIN));
    }

    @Test
    void aRuleThatThrowsIsUndecidedAndRefused() {
        Section<Certificate> ours = section();
        ours.rule("one-name", "acme-cps-7.1-1")
                .require(
                        c -> {
                            throw new IllegalStateException("no");
                        },
                        "issue one name a certificate");
        Verdict verdict = check(with(ours, OURS));

        assertThat(verdict.compliant()).isFalse();
        assertThat(verdict.failures()).containsExactly("rule acme.cps.one-name failed with IllegalStateException");
        assertThat(verdict.counts()).containsEntry(Outcome.UNDECIDED, 1);
        assertThat(verdict.undecided().get(0).needs()).contains("failed with IllegalStateException");
        assertThatThrownBy(verdict::clearance).isInstanceOf(NonCompliance.class).hasMessageContaining("acme.cps");
    }

    @Test
    void aRuleThatThrowsWhereItPointsIsRefused() {
        Section<Certificate> ours = section();
        ours.rule("one-name", "acme-cps-7.1-1")
                .at(c -> {
                    throw new IllegalStateException("no");
                })
                .require(c -> false, "issue one name a certificate");
        Verdict verdict = check(with(ours, OURS));

        assertThat(verdict.compliant()).isFalse();
        assertThat(verdict.failures()).containsExactly("rule acme.cps.one-name failed with IllegalStateException");
    }

    @Test
    void aSectionThatDoesNotLoadFailsEveryVerdict() {
        Section<Certificate> ours = section();
        ours.rule("one-name", "acme-cps-7.1-99").require(c -> true, "issue one name a certificate");
        Verdict verdict = check(with(ours, OURS));

        assertThat(verdict.compliant()).isFalse();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.failures()).singleElement().asString().contains("acme.cps", "acme-cps-7.1-99");
        assertThatThrownBy(verdict::clearance).isInstanceOf(NonCompliance.class);
    }

    @Test
    void aSectionOfTheCasOwnAddsFindings() {
        Section<Certificate> ours = section();
        ours.rule("never", "acme-cps-7.1-1").require(c -> false, "issue nothing");
        Verdict verdict = check(with(ours, OURS));

        assertThat(verdict.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.clauses()).containsExactly("acme-cps-7.1-1"));
        assertThat(verdict.compliant()).isFalse();
    }

    @Test
    void itBindsFromItsOwnDateOn() {
        Section<Certificate> ours = section();
        ours.rule("never", "acme-cps-7.1-1").require(c -> false, "issue nothing");
        Gate gate = with(ours, OURS);

        for (String instant : new String[] {"2025-12-31T23:59:59Z", "2026-01-01T00:00:00Z"}) {
            Instant issuedAt = Instant.parse(instant);
            CertificateSpec then = Subscribers.plain(Profile.TLS_DV, issuedAt);
            assertThat(gate.check(Submission.tbsCertificate(then.tbs()).issuedAt(issuedAt))
                            .compliant())
                    .as(instant)
                    .isEqualTo(instant.startsWith("2025"));
        }
    }

    @Test
    void nothingOfOursIsReplaced() {
        Section<Certificate> taken = Section.of("tls.mine", Subject.CERTIFICATE, Profile.TLS_DV);

        assertThatThrownBy(() -> Gate.builder().with(taken)).isInstanceOf(IllegalArgumentException.class);
        Section<Certificate> ours = section();
        assertThatThrownBy(() -> Gate.builder().with(ours, OURS).with(ours, OURS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toBeSignedBytesWantTheirInstant() {
        Gate gate = Gate.builder().profile(Profile.TLS_DV).build();

        assertThatThrownBy(() -> gate.check(Submission.tbsCertificate(spec.tbs())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("issuedAt");
    }

    @Test
    void equalSubmissionsGetEqualVerdicts() {
        CertificateSpec breached = spec.copy().without(org.clausewise.gen.Oids.SUBJECT_ALT_NAME);
        Submission submission = Submission.certificate(breached.certificate()).issuedAt(Subscribers.PLAIN);
        Verdict first = Gate.builder().profile(Profile.TLS_DV).build().check(submission);
        Verdict second = Gate.builder().profile(Profile.TLS_DV).build().check(submission);

        assertThat(first.findings()).isNotEmpty().isEqualTo(second.findings());
        assertThat(first.decided()).isEqualTo(second.decided());
        assertThat(first.versions()).isEqualTo(second.versions());
    }
}

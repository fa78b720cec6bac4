package org.clausewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.clausewise.der.UnreadableException;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Octets;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;

/** Records beside certificates, and alone. */
class RecordSubmissionTest {
    private static final Instant SIGNED = Subscribers.PLAIN;

    private final CertificateSpec spec = Subscribers.plain(Profile.TLS_DV).recorded(ValidationMethod.DNS_CHANGE);
    private final IssuanceRecord record = java.util.Objects.requireNonNull(spec.record());
    private final Gate gate = Gate.builder().requiring(Input.RECORD).build();

    @Test
    void bothAreDecidedTogether() {
        Verdict verdict = gate.check(Submission.certificate(spec.certificate()).record(record));

        assertThat(verdict.compliant()).as("%s", verdict).isTrue();
        assertThat(verdict.basis()).isEqualTo(IssuedBasis.RECORD);
        assertThat(verdict.issuedAt()).isEqualTo(SIGNED);
        assertThat(verdict.scope()).contains(Input.RECORD, Input.SIGNING_TIME, Input.CERTIFICATE);
    }

    @Test
    void aRecordThatIsRequiredAndMissingDecidesNothing() {
        Verdict verdict = gate.check(Submission.certificate(spec.certificate()));

        assertThat(verdict.compliant()).isFalse();
        assertThat(verdict.undecided())
                .isNotEmpty()
                .allSatisfy(u -> assertThat(u.needs()).isEqualTo("record"));
        assertThat(Gate.builder()
                        .build()
                        .check(Submission.certificate(spec.certificate()))
                        .notExamined())
                .containsKey("tls.caa.checked");
    }

    @Test
    void aNameThatNobodyValidatedIsABreach() {
        byte[] more = spec.copy().name(GeneralNames.dns("extra.example.org")).certificate();

        Verdict verdict = gate.check(Submission.certificate(more).record(record));

        assertThat(verdict.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("tls.dcv.validated", "tls.caa.checked");
        assertThat(verdict.findings()).allSatisfy(f -> {
            assertThat(f.offset()).isEqualTo(-1);
            assertThat(f.message()).contains("extra.example.org");
        });
    }

    @Test
    void aRecordIsAboutTheCertificateAndAboutSomething() {
        byte[] other = spec.copy().serialNumber(BigInteger.valueOf(4711)).tbs();
        IssuanceRecord ofAnother = record.tbs(Octets.of(other));

        assertThatThrownBy(() ->
                        gate.check(Submission.certificate(spec.certificate()).record(ofAnother)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another certificate");
        assertThat(gate.check(Submission.certificate(spec.certificate()).record(record.tbs(Octets.of(spec.tbs()))))
                        .compliant())
                .isTrue();
        assertThatThrownBy(() -> gate.check(Submission.issuance(record.names(List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("about nothing");
    }

    @Test
    void aRecordAloneIsJudgedAgainstItsToBeSignedBytes() {
        byte[] tbs = spec.copy().name(GeneralNames.dns("extra.example.org")).tbs();
        Verdict verdict = gate.check(Submission.issuance(record.tbs(Octets.of(tbs))));

        assertThat(verdict.artifact()).isEqualTo("record");
        assertThat(verdict.profile()).isEqualTo(Profile.TLS_DV);
        assertThat(verdict.findings()).hasSize(2);
        assertThat(verdict.decided())
                .filteredOn(d -> d.rule().equals("tls.subscriber.san.present"))
                .extracting(Verdict.Decided::outcome)
                .containsExactly(Outcome.NOT_EXAMINED);
        assertThat(gate.check(Submission.issuance(record)).compliant()).isTrue();
    }

    @Test
    void whatNeitherCallerNorRecordSaysIsRefused() {
        assertThatThrownBy(() -> gate.check(Submission.issuance(record.signingTime((Instant) null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("issuedAt");
        assertThatThrownBy(() -> gate.check(Submission.issuance(record.profile((String) null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile");
        assertThatThrownBy(() -> gate.check(Submission.issuance(record.profile("tls-xx"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("profile");
        assertThatThrownBy(() -> gate.check(Submission.issuance(record.tbs(Octets.of(new byte[] {0x30, 5})))))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("to-be-signed bytes of the record");
    }

    @Test
    void theDeclaredInstantComesBeforeTheRecordsAndThatBeforeThePresent() {
        byte[] tbs = spec.copy().artifact(Artifact.TBS_CERTIFICATE).sample().der();
        Submission submission = Submission.tbsCertificate(tbs).record(record);

        assertThat(gate.check(submission.asOfNow(Instant.parse("2026-07-01T00:00:00Z")))
                        .basis())
                .isEqualTo(IssuedBasis.RECORD);
        Verdict declared = gate.check(submission.issuedAt(SIGNED.plusSeconds(5)));
        assertThat(declared.basis()).isEqualTo(IssuedBasis.DECLARED);
        assertThat(declared.issuedAt()).isEqualTo(SIGNED.plusSeconds(5));
    }

    @Test
    void aClearanceLapsesWhenTheEvidenceDoes() {
        Instant checked = SIGNED.minusSeconds(3600);
        IssuanceRecord aged = record.caa(c -> c.at(checked).lookups(q -> q.answers(a -> a.ttl(60L))));
        Clearance clearance = gate.check(
                        Submission.tbsCertificate(spec.tbs()).record(aged).issuedAt(SIGNED))
                .clearance();

        // CAA may be 8 hours old, to the second
        assertThat(clearance.lapsesAt()).isEqualTo(checked.plusSeconds(8 * 3600 + 1));
        assertThatThrownBy(() -> clearance.redeem(spec.tbs(), clearance.lapsesAt()))
                .isInstanceOf(ClearanceRefused.class);
        assertThat(clearance.redeem(spec.tbs(), checked.plusSeconds(8 * 3600))).isEqualTo(spec.tbs());
    }

    @Test
    void longLivedRecordsKeepAClearanceLonger() {
        Instant checked = SIGNED.minusSeconds(3600);
        IssuanceRecord aged = record.caa(c -> c.at(checked)
                .lookups(c.lookups()
                        .get(0)
                        .answers(DnsRecord.of(c.name(), "CAA", "0 issue \"ca.example.net\"")
                                .ttl(86_400L))));

        assertThat(gate.check(Submission.tbsCertificate(spec.tbs()).record(aged).issuedAt(SIGNED))
                        .clearance()
                        .lapsesAt())
                .isEqualTo(checked.plusSeconds(86_401));
    }
}

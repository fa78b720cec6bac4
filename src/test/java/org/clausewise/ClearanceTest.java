package org.clausewise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausewise.ClearanceRefused.Reason.ALREADY_REDEEMED;
import static org.clausewise.ClearanceRefused.Reason.LAPSED;
import static org.clausewise.ClearanceRefused.Reason.OTHER_BYTES;
import static org.clausewise.ClearanceRefused.Reason.TOO_EARLY;
import static org.clausewise.rule.Input.ISSUER;
import static org.clausewise.rule.Input.SIGNING_TIME;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;

/** The clearance, as a signer meets it. */
class ClearanceTest {
    private static final Instant SIGNED = Subscribers.PLAIN;
    private static final Gate GATE = Gate.builder()
            .profile(Profile.TLS_DV)
            .requiring(ISSUER, SIGNING_TIME)
            .build();

    private final CertificateSpec spec = Subscribers.plain(Profile.TLS_DV);
    private final byte[] tbs = spec.tbs();

    private Submission submission(byte[] der) {
        return Submission.tbsCertificate(der).issuer(spec.issuerCertificate()).issuedAt(SIGNED);
    }

    @Test
    void givesBackTheClearedBytesOnce() {
        Clearance clearance = GATE.check(submission(tbs)).clearance();

        assertThat(clearance.redeem(tbs, SIGNED)).isEqualTo(tbs);
        assertThatThrownBy(() -> clearance.redeem(tbs, SIGNED))
                .isInstanceOfSatisfying(
                        ClearanceRefused.class, e -> assertThat(e.reason()).isEqualTo(ALREADY_REDEEMED));
    }

    @Test
    void refusesOtherBytesAndStaysGood() {
        Clearance clearance = GATE.check(submission(tbs)).clearance();
        byte[] other = tbs.clone();
        other[other.length - 1] ^= 1;

        assertThatThrownBy(() -> clearance.redeem(other, SIGNED))
                .isInstanceOfSatisfying(
                        ClearanceRefused.class, e -> assertThat(e.reason()).isEqualTo(OTHER_BYTES));
        assertThat(clearance.redeem(tbs, SIGNED)).isEqualTo(tbs);
    }

    @Test
    void isForOneSpanOfTime() {
        Clearance clearance = GATE.check(submission(tbs)).clearance();

        assertThatThrownBy(() -> clearance.redeem(tbs, SIGNED.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        ClearanceRefused.class, e -> assertThat(e.reason()).isEqualTo(TOO_EARLY));
        assertThatThrownBy(() -> clearance.redeem(tbs, clearance.lapsesAt()))
                .isInstanceOfSatisfying(
                        ClearanceRefused.class, e -> assertThat(e.reason()).isEqualTo(LAPSED));
        assertThat(clearance.redeem(tbs, clearance.lapsesAt().minusSeconds(1))).isEqualTo(tbs);
    }

    @Test
    void lapsesAtTheNextDateInForce() {
        // the longest validity falls to 100 days
        assertThat(GATE.check(submission(tbs)).clearance().lapsesAt())
                .isBeforeOrEqualTo(Instant.parse("2027-03-15T00:00:00Z"));
    }

    @Test
    void keepsItsOwnCopy() {
        byte[] mine = tbs.clone();
        Clearance clearance = GATE.check(submission(mine)).clearance();
        mine[mine.length - 1] ^= 1;

        assertThatThrownBy(() -> clearance.redeem(mine, SIGNED)).isInstanceOf(ClearanceRefused.class);
        byte[] redeemed = clearance.redeem(tbs, SIGNED);
        assertThat(redeemed).isEqualTo(tbs);
    }

    @Test
    void looksAgainAtBytesThatChangedAfterTheCheck() {
        byte[] mine = tbs.clone();
        Verdict verdict = GATE.check(submission(mine));
        byte[] breached = spec.copy().without(Oids.SUBJECT_ALT_NAME).tbs();
        System.arraycopy(breached, 0, mine, 0, breached.length);

        assertThat(verdict.compliant()).isTrue();
        assertThatThrownBy(verdict::clearance).isInstanceOf(NonCompliance.class);
    }

    @Test
    void ofSeveralThreadsOneRedeems() throws Exception {
        Clearance clearance = GATE.check(submission(tbs)).clearance();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> redeem = () -> {
                try {
                    clearance.redeem(tbs, SIGNED);
                    return true;
                } catch (ClearanceRefused e) {
                    assertThat(e.reason()).isEqualTo(ALREADY_REDEEMED);
                    return false;
                }
            };
            int redeemed = 0;
            List<Callable<Boolean>> all =
                    Stream.generate(() -> redeem).limit(64).toList();
            for (Future<Boolean> one : threads.invokeAll(all)) {
                redeemed += one.get() ? 1 : 0;
            }
            assertThat(redeemed).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void isRefusedForABreach() {
        byte[] breached = spec.copy().without(Oids.SUBJECT_ALT_NAME).tbs();
        Verdict verdict = GATE.check(submission(breached));

        assertThatThrownBy(verdict::clearance)
                .isInstanceOfSatisfying(
                        NonCompliance.class,
                        e -> assertThat(e.verdict().findings()).isEqualTo(verdict.findings()))
                .hasMessageContaining("tls-br-7.1.2.7.12-1#1");
    }

    @Test
    void isRefusedWhereARequiredInputIsMissing() {
        Verdict verdict = GATE.check(Submission.tbsCertificate(tbs).issuedAt(SIGNED));

        assertThat(verdict.compliant()).isFalse();
        assertThat(verdict.undecided()).anySatisfy(u -> {
            assertThat(u.must()).isTrue();
            assertThat(u.needs()).contains("issuer");
        });
        assertThatThrownBy(verdict::clearance).isInstanceOf(NonCompliance.class);
    }

    @Test
    void isForToBeSignedBytesAlone() {
        Verdict verdict = GATE.check(Submission.certificate(spec.certificate())
                .issuer(spec.issuerCertificate())
                .issuedAt(SIGNED));

        assertThat(verdict.compliant()).isTrue();
        assertThatThrownBy(verdict::clearance)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("certificate");
    }

    @Test
    void afterAFailedSigningAFreshCheckGivesAFreshClearance() {
        GATE.check(submission(tbs)).clearance().redeem(tbs, SIGNED);

        assertThat(GATE.check(submission(tbs)).clearance().redeem(tbs, SIGNED)).isEqualTo(tbs);
    }
}

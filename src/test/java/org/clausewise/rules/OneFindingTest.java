package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.rules.Rules.gate;
import static org.clausewise.rules.Rules.submission;

import java.util.List;
import java.util.SplittableRandom;
import org.clausewise.Finding;
import org.clausewise.Verdict;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person would call one thing is one finding, under the rule that tells it best; what can be right apart is not. */
final class OneFindingTest {
    private static List<List<String>> findings(String id, Profile profile) {
        Mutant mutant = Mutants.all().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mutant " + id));
        CertificateSpec subject = mutant.given().apply(Subscribers.plain(profile));
        if (!mutant.suits().test(subject)) {
            subject = mutant.subject(profile, new SplittableRandom(1), Subscribers.PLAIN);
        }
        Verdict verdict = gate(profile, mutant.rule())
                .check(submission(mutant.apply(subject).sample()));
        return verdict.findings().stream()
                .filter(f -> f.severity() != Severity.NOTICE)
                .map(f -> f.rules().stream().map(Finding.Cited::rule).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rfc5280.ext.subject-alt-name.dns-name.mailbox | PKIX | rfc5280.ext.subject-alt-name.dns-name.mailbox rfc5280.ext.subject-alt-name.dns-name.ldh rfc5280.ext.subject-alt-name.dns-name.form
            rfc5280.ext.subject-alt-name.dns-name.blank | PKIX | rfc5280.ext.subject-alt-name.dns-name.blank rfc5280.ext.subject-alt-name.dns-name.ldh rfc5280.ext.subject-alt-name.dns-name.form
            tls.subscriber.san.dns.ldh/64-octets | TLS_DV | tls.subscriber.san.dns.ldh tls.subscriber.san.dns.form rfc5280.ext.subject-alt-name.dns-name.ldh rfc5280.ext.subject-alt-name.dns-name.form
            tls.subscriber.sct.wrapped/other-type | TLS_DV | tls.subscriber.sct.wrapped rfc6962.sct.list.wrapped rfc5280.der.wrong-tag
            rfc6962.sct.list.wrapped/bare | PKIX | rfc6962.sct.list.wrapped rfc5280.der.wrong-tag rfc5280.der.truncated rfc5280.der.non-minimal-length
            tls.subscriber.key-usage.rsa.key-agreement.absent | TLS_DV | rfc3279.rsa.key-usage tls.subscriber.key-usage.rsa.key-agreement.absent
            tls.key.rsa.modulus.odd | TLS_DV | tls.key.rsa.modulus.odd tls.key.rsa.modulus.small-factor
            tls.key.rsa.modulus.prime-power/square | TLS_DV | tls.subscriber.key.close-primes tls.key.rsa.modulus.prime-power
            tls.key.rsa.whole-octets/2047 | TLS_DV | tls.key.rsa.2048 tls.key.rsa.whole-octets
            tls.subscriber.validity.max-200-days/a-second | TLS_DV | tls.subscriber.validity.max-200-days tls.subscriber.validity.max-199-days
            rfc5280.ext.subject-alt-name.not-empty | PKIX | rfc5280.ext.subject-alt-name.not-empty rfc5280.der.constraint
            rfc5280.fields.serial-number.not-negative | PKIX | rfc5280.fields.serial-number.positive rfc5280.fields.serial-number.not-negative
            """)
    void isOne(String mutant, Profile profile, String rules) {
        assertThat(findings(mutant, profile)).containsExactly(List.of(rules.split(" ")));
    }

    /** A cRLIssuer that is the certificate's own issuer. */
    @Test
    void ownIssuerOfTheCrl() {
        assertThat(findings("tls.crl-dp.crl-issuer.absent/own", Profile.TLS_DV))
                .containsExactly(
                        List.of("tls.crl-dp.crl-issuer.absent", "rfc5280.ext.crl-distribution-points.own-issuer"));
    }

    /** Beside it stands the advice against any commonName. */
    @Test
    void commonNameInUnicode() {
        assertThat(findings("tls.subscriber.name.common-name.p-labels", Profile.TLS_OV))
                .containsExactly(
                        List.of(
                                "tls.subscriber.name.common-name.p-labels",
                                "tls.subscriber.ov.subject.common-name.in-san",
                                "tls.subscriber.name.common-name.in-san"),
                        List.of("tls.subscriber.ov.subject.common-name.absent"));
    }

    @Test
    void whatCanBeRightApartIsTwo() {
        assertThat(findings("tls.key.rsa.exponent.odd/four", Profile.TLS_DV))
                .containsExactly(List.of("tls.key.rsa.exponent.odd"), List.of("tls.key.rsa.exponent.range"));
    }
}

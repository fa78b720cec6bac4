package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.rule.Outcome.BREACHED;
import static org.clausewise.rule.Outcome.NOT_IN_FORCE;
import static org.clausewise.rule.Outcome.SATISFIED;
import static org.clausewise.rules.Rules.gate;
import static org.clausewise.rules.Rules.outcome;
import static org.clausewise.rules.Rules.submission;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.clausewise.Finding;
import org.clausewise.Verdict;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked cases of TLS BR 7.1.2.7.2 to 7.1.2.7.5 and 7.1.4. */
class SubjectNamesTest {
    private static final String IN_SAN = "tls.subscriber.name.common-name.in-san";

    /** Ballot 88 of 2012-09-12 let XX pass everywhere, and since 2.0.0 a certificate without an identity does not have it. */
    @ParameterizedTest
    @CsvSource({
        "TLS_DV, XX, 2012-09-11, tls.subscriber.name.country-code.official, BREACHED",
        "TLS_DV, XX, 2012-09-12, tls.subscriber.name.country-code.official, NOT_IN_FORCE",
        "TLS_DV, XX, 2012-09-12, tls.subscriber.name.country-code, SATISFIED",
        "TLS_DV, XX, 2023-09-14, tls.subscriber.name.country-code, SATISFIED",
        "TLS_DV, XX, 2023-09-14, tls.subscriber.dv.subject.country-code, NOT_IN_FORCE",
        "TLS_DV, XX, 2023-09-15, tls.subscriber.dv.subject.country-code, BREACHED",
        "TLS_OV, XX, 2012-09-11, tls.subscriber.name.country-code.official, BREACHED",
        "TLS_OV, XX, 2026-06-01, tls.subscriber.ov.subject.country-code, SATISFIED",
        "TLS_OV, XK, 2026-06-01, tls.subscriber.ov.subject.country-code, BREACHED",
        "TLS_IV, XX, 2026-06-01, tls.subscriber.iv.subject.country-code, SATISFIED"
    })
    void countryCodes(Profile profile, String code, String day, String rule, Outcome expected) {
        Verdict verdict = judged(
                profile,
                Instant.parse(day + "T00:00:00Z"),
                c -> c.subject(s -> s.without(Oids.COUNTRY).with(printable(Oids.COUNTRY, code))));
        assertThat(outcome(verdict, rule)).isEqualTo(expected);
    }

    @Test
    void aCommonNameNeedsASubjectAltNameToComeFrom() {
        Verdict verdict = judged(
                Profile.TLS_OV,
                Subscribers.PLAIN,
                c -> c.without(Oids.SUBJECT_ALT_NAME)
                        .subject(s -> s.with(utf8(Oids.COMMON_NAME, "plain.example.com"))));
        assertThat(outcome(verdict, IN_SAN)).isEqualTo(BREACHED);
        assertThat(outcome(verdict, "tls.subscriber.ov.subject.common-name.in-san"))
                .isEqualTo(BREACHED);
    }

    @Test
    void aCommonNameInUnicodeIsNoCopy() {
        Verdict verdict = judged(
                Profile.TLS_OV,
                Subscribers.PLAIN,
                c -> c.dnsName("xn--mller-kva.example.com")
                        .subject(s -> s.with(utf8(Oids.COMMON_NAME, "M\u00FCller.example.com"))));
        assertThat(outcome(verdict, "tls.subscriber.name.common-name.p-labels")).isEqualTo(BREACHED);
        verdict = judged(
                Profile.TLS_OV,
                Subscribers.PLAIN,
                c -> c.subject(s -> s.with(utf8(Oids.COMMON_NAME, "M\u00FCller.example.com"))));
        assertThat(outcome(verdict, "tls.subscriber.name.common-name.p-labels")).isEqualTo(SATISFIED);
        assertThat(outcome(verdict, IN_SAN)).isEqualTo(BREACHED);
    }

    @Test
    void theSectionAndTheProfileThatTakesItInAreOneFinding() {
        Verdict verdict = judged(
                Profile.TLS_OV,
                Subscribers.PLAIN,
                c -> c.subject(s ->
                        s.replace(Oids.LOCALITY, ia5(Oids.LOCALITY, "Amsterdam").value())));
        assertThat(verdict.findings())
                .filteredOn(f -> f.rule().contains("string-type"))
                .singleElement()
                .extracting(Finding::clauses)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .contains("tls-br-7.1.2.7.4-4#4", "tls-br-7.1.4.2-6#1");
    }

    @Test
    void metadataWithoutAnIdentityWasForbiddenUntilTheTables() {
        UnaryOperator<CertificateSpec> unit = c -> subject(c, utf8(Oids.ORGANIZATIONAL_UNIT, "-"));
        String rule = "tls.subscriber.name.informative";
        assertThat(outcome(judged(Profile.TLS_DV, Instant.parse("2023-09-14T00:00:00Z"), unit), rule))
                .isEqualTo(BREACHED);
        assertThat(outcome(judged(Profile.TLS_DV, Instant.parse("2023-09-15T00:00:00Z"), unit), rule))
                .isEqualTo(NOT_IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "com example, SATISFIED, SATISFIED",
        "com example www, SATISFIED, SATISFIED",
        "uk co example, SATISFIED, SATISFIED",
        "com, SATISFIED, SATISFIED",
        "dev com, SATISFIED, SATISFIED",
        "example com, SATISFIED, BREACHED",
        "www example com, SATISFIED, BREACHED",
        "example, BREACHED, SATISFIED",
        "internal example, BREACHED, SATISFIED"
    })
    void domainComponentsBeginAtTheRoot(String labels, Outcome all, Outcome order) {
        Verdict verdict = judged(Profile.TLS_OV, Subscribers.PLAIN, c -> {
            for (String label : labels.split(" ")) c.subject(s -> s.with(ia5(Oids.DOMAIN_COMPONENT, label)));
            return c;
        });
        String section = "tls.subscriber.ov.subject.domain-component.";
        assertThat(outcome(verdict, section + "all-labels")).isEqualTo(all);
        assertThat(outcome(verdict, section + "order")).isEqualTo(order);
    }

    private static CertificateSpec subject(CertificateSpec c, Attribute... attributes) {
        return c.subject(DistinguishedName.of(attributes)).critical(Oids.SUBJECT_ALT_NAME, false);
    }

    private static Verdict judged(Profile profile, Instant issuedAt, UnaryOperator<CertificateSpec> change) {
        return gate(profile)
                .check(submission(
                        change.apply(Subscribers.plain(profile, issuedAt)).sample()));
    }
}

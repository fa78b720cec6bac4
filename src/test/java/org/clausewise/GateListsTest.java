package org.clausewise;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.ListedKeys;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Tlds;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;

/** The lists by which names and keys are judged, and the keys of logs, as a caller hands them in. */
final class GateListsTest {
    private static final byte[] TLDS = "# Date: 2026-11-20\nCOM\nNEWTLD\n".getBytes(US_ASCII);

    private static Submission named(String... names) {
        CertificateSpec c = Subscribers.plain(Profile.TLS_DV);
        for (String name : names) c = c.dnsName(name);
        return Submission.certificate(c.sample().der()).profile(Profile.TLS_DV).issuedAt(Subscribers.PLAIN);
    }

    private static List<String> rules(Gate gate, Submission s) {
        return gate.check(s).findings().stream().map(Finding::rule).toList();
    }

    @Test
    void topLevelDomains() {
        Submission s = named("www.newtld");
        assertThat(rules(Gate.builder().build(), s)).containsExactly("tls.subscriber.san.dns.internal");
        Gate gate = Gate.builder().topLevelDomains(TLDS).build();
        assertThat(rules(gate, s)).isEmpty();
        assertThat(gate.check(s).versions().get("top-level-domains")).matches("2026-11-20 sha256:[0-9a-f]{16}");
        assertThat(Gate.builder().build().check(s).versions())
                .containsEntry("top-level-domains", Tlds.embedded().date())
                .containsEntry("public-suffixes", Tlds.embedded().date());
        assertThatThrownBy(() -> Gate.builder().topLevelDomains("not a label\n".getBytes(US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void publicSuffixes() {
        Submission s = named("*.plain.example.com");
        assertThat(rules(Gate.builder().build(), s)).isEmpty();
        Gate gate = Gate.builder()
                .publicSuffixes("// ===BEGIN ICANN DOMAINS===\nplain.example.com\n".getBytes(US_ASCII))
                .build();
        assertThat(rules(gate, s)).contains("practice.names.wildcard-of-suffix");
        assertThat(gate.check(s).compliant()).isTrue();
        assertThat(gate.check(s).versions().get("public-suffixes")).startsWith("undated sha256:");
    }

    @Test
    void anOutdatedListSaysSoInsteadOfRefusing() {
        Instant later = Instant.parse("2028-01-01T00:00:00Z");
        CertificateSpec c = Subscribers.plain(Profile.TLS_DV, later).dnsName("www.nosuchtld");
        Gate gate = Gate.builder().profile(Profile.TLS_DV).build();
        Submission s = Submission.certificate(c.sample().der()).issuedAt(later);
        assertThat(rules(gate, s)).containsExactly("practice.names.unknown-tld");
        assertThat(gate.check(s).compliant()).isTrue();
        Gate fresh = Gate.builder()
                .profile(Profile.TLS_DV)
                .topLevelDomains("# Date: 2027-12-20\ncom\n".getBytes(US_ASCII))
                .build();
        assertThat(rules(fresh, s)).containsExactly("tls.subscriber.san.dns.internal");
    }

    @Test
    void theNoticeBeginsWhenTheEmbeddedListIsOutdated() {
        LocalDate from = Catalogue.load()
                .clause("practice-names-u3")
                .orElseThrow()
                .inForce()
                .get(0)
                .from();
        assertThat(from).isEqualTo(LocalDate.parse(Tlds.embedded().date()).plusDays(Tlds.CURRENT_FOR / 86_400));
    }

    @Test
    void signaturesOfScts() {
        CertificateSpec c = Subscribers.plain(Profile.TLS_DV)
                .sctsBy(
                        Subscribers.PLAIN,
                        Keys.verifiedLogs().get(0),
                        Keys.verifiedLogs().get(1));
        Submission alone =
                Submission.certificate(c.sample().der()).profile(Profile.TLS_DV).issuedAt(Subscribers.PLAIN);
        Submission s = alone.issuer(c.sample().issuer());
        Gate gate = Gate.builder().logKeys(Keys.logKeys()).build();
        assertThat(outcome(Gate.builder().build(), s)).isEqualTo(Outcome.NOT_EXAMINED);
        assertThat(outcome(gate, alone)).isEqualTo(Outcome.NOT_EXAMINED);
        assertThat(outcome(gate, s)).isEqualTo(Outcome.SATISFIED);
        CertificateSpec other = c.copy().dnsName("other.example.com");
        assertThat(outcome(
                        gate,
                        Submission.certificate(other.sample().der())
                                .profile(Profile.TLS_DV)
                                .issuedAt(Subscribers.PLAIN)
                                .issuer(c.sample().issuer())))
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void keysThatMayNotBeCertified() {
        Submission s = named("www.example.com");
        byte[] list = ListedKeys.text().getBytes(US_ASCII);
        String rule = "tls.subscriber.key.debian";
        assertThat(outcome(Gate.builder().build(), s, rule)).isEqualTo(Outcome.NOT_EXAMINED);
        // keys of logs are another kind of input
        Gate logs = Gate.builder().logKeys(Keys.logKeys()).build();
        assertThat(outcome(logs, s, rule)).isEqualTo(Outcome.NOT_EXAMINED);
        assertThat(logs.check(s).scope()).contains(Input.KEYS, Input.LOG_KEYS).doesNotContain(Input.BLOCKLIST);
        Gate gate = Gate.builder().requiring(Input.KEYS).blocklist(list).build();
        assertThat(outcome(gate, s, rule)).isEqualTo(Outcome.SATISFIED);
        assertThat(gate.check(s).compliant()).isTrue();
        assertThat(gate.check(s).scope()).contains(Input.KEYS, Input.BLOCKLIST).doesNotContain(Input.LOG_KEYS);
        Gate without = Gate.builder().requiring(Input.KEYS).build();
        assertThat(outcome(without, s, rule)).isEqualTo(Outcome.UNDECIDED);
        assertThat(without.check(s).compliant()).isFalse();
        CertificateSpec weak = Subscribers.plain(Profile.TLS_DV)
                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE))
                .replace(CertificateSpec.Field.SUBJECT_PUBLIC_KEY_INFO, ListedKeys.debianPoint());
        Submission listed = Submission.certificate(weak.sample().der())
                .profile(Profile.TLS_DV)
                .issuedAt(Subscribers.PLAIN);
        assertThat(rules(gate, listed)).containsExactly(rule);
        assertThatThrownBy(() -> Gate.builder().blocklist("keys\n".getBytes(US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 1: ");
    }

    private static Outcome outcome(Gate gate, Submission s) {
        return outcome(gate, s, "rfc6962.pair.sct-signature");
    }

    private static Outcome outcome(Gate gate, Submission s, String rule) {
        return gate.check(s).decided().stream()
                .filter(d -> d.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}

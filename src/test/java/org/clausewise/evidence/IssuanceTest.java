package org.clausewise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;

class IssuanceTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Challenge challenge = Challenge.of(ChallengeKind.RANDOM_VALUE, "0123456789abcdef0123456789abcdef");
    private final DnsQuery query =
            DnsQuery.of("_x.example.com", "TXT").answers(DnsRecord.of("_x.example.com", "TXT", "a"));
    private final Validation relied = Validation.of("v1", ValidationMethod.DNS_CHANGE, "example.com")
            .challenge(challenge)
            .dns(query, DnsQuery.of("example.com", "CAA"));
    private final IssuanceRecord record = IssuanceRecord.of(Request.of("r"))
            .names(
                    SubjectName.of("www.example.com").validation("v1").caa("c1"),
                    SubjectName.of("2001:DB8:0::1").validation("none"))
            .validations(
                    relied,
                    Validation.of("v2", ValidationMethod.ACME_HTTP, "example.org")
                            .challenge(challenge))
            .caa(CaaCheck.of("c1", "www.example.com").lookups(query));
    private final Issuance issuance = new Issuance(record, null, NOW);

    @Test
    void partsAreNumberedInTheOrderOfTheDocumentAndHaveTheirPaths() {
        List<String> paths = new ArrayList<>();
        for (Class<? extends Node> kind :
                List.<Class<? extends Node>>of(DnsQuery.class, DnsRecord.class, Challenge.class)) {
            for (int i = issuance.next(kind, -1); i >= 0; i = issuance.next(kind, i)) paths.add(issuance.path(i));
        }

        assertThat(paths)
                .containsExactly(
                        "$.validations[0].dns[0]",
                        "$.validations[0].dns[1]",
                        "$.caa[0].lookups[0]",
                        "$.validations[0].dns[0].answers[0]",
                        "$.caa[0].lookups[0].answers[0]",
                        "$.validations[0].challenge",
                        "$.validations[1].challenge");
        assertThat(issuance.path(0)).isEqualTo("$");
        assertThat(issuance.node(0)).isSameAs(record);
        assertThat(issuance.path(-1)).isEqualTo("$");
    }

    @Test
    void whatLiesInAPartIsFoundAgain() {
        int last = issuance.next(DnsQuery.class, issuance.next(DnsQuery.class, -1));

        assertThat(issuance.around(Validation.class, last)).isSameAs(relied);
        assertThat(issuance.around(CaaCheck.class, last)).isNull();
        assertThat(issuance.node(issuance.parent(last))).isSameAs(relied);
        assertThat(issuance.place(relied)).isEqualTo(issuance.parent(last));
        assertThat(issuance.validation("v1")).isSameAs(relied);
        assertThat(issuance.validation("v3")).isNull();
        assertThat(issuance.validation(null)).isNull();
        assertThat(issuance.caaCheck("c1")).isSameAs(record.caa().get(0));
    }

    @Test
    void onlyWhatANameRefersToIsReliedOn() {
        int first = issuance.next(Challenge.class, -1);

        assertThat(issuance.isReliedOn(first)).isTrue();
        assertThat(issuance.isReliedOn(issuance.next(Challenge.class, first))).isFalse();
        assertThat(issuance.methods()).isEqualTo(1L << ValidationMethod.DNS_CHANGE.ordinal());
    }

    @Test
    void namesComeFromTheCertificateOrElseFromTheRecord() {
        assertThat(names(issuance)).containsExactly("www.example.com $.names[0]", "2001:db8::1 $.names[1]");

        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV)
                .names(GeneralNames.dns("WWW.example.com"), GeneralNames.ip("2001:0db8:0000:0000:0000:0000:0000:0001"));
        Issuance both = new Issuance(record, Certificate.read(spec.certificate()), NOW);

        assertThat(names(both))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("WWW.example.com tbsCertificate."),
                        second -> assertThat(second).startsWith("2001:db8::1 tbsCertificate."));
        assertThat(both.subjectName("WWW.EXAMPLE.com.")).isSameAs(record.names().get(0));
        assertThat(both.subjectName("2001:db8::1")).isSameAs(record.names().get(1));
        assertThat(both.subjectName("example.com")).isNull();
    }

    @Test
    void whatIsAssertedHoldsForAllBelow() {
        Issuance asserted = new Issuance(
                record.caa(c -> c.basis(Basis.ASSERTED)).validations(v -> v.challenge(c -> c.basis(Basis.ASSERTED))),
                null,
                NOW);
        List<String> paths = new ArrayList<>();
        for (int i = asserted.next(DnsQuery.class, -1); i >= 0; i = asserted.next(DnsQuery.class, i)) {
            if (asserted.asserted(i)) paths.add(asserted.path(i));
        }

        assertThat(paths).containsExactly("$.caa[0].lookups[0]");
        assertThat(asserted.asserted(asserted.next(Challenge.class, -1))).isTrue();
        assertThat(issuance.asserted(issuance.next(Challenge.class, -1))).isFalse();
    }

    @Test
    void noDescriptionShowsALiveValue() {
        Contact contact = Contact.of(ContactKind.EMAIL, "jane.roe@example.com").value(challenge.value());
        HttpExchange http = HttpExchange.of("http://example.com/.well-known/acme-challenge/" + challenge.value())
                .content(challenge.value());
        Observation observation = Observation.of("p").value(challenge.value()).http(http);
        DnsRecord txt = DnsRecord.of("example.com", "TXT", challenge.value());
        Issuance live = new Issuance(
                record.validations(v ->
                        v.contacts(contact).http(http).observations(observation).dns(query.answers(txt))),
                null,
                NOW);

        for (int i = live.next(Validation.class, -1); i >= 0 && live.node(i) != live.record(); i++) {
            assertThat(live.describe(i)).doesNotContain(challenge.value(), "jane.roe");
            if (live.next(CertifiedName.class, -1) == i) break;
        }
        assertThat(live.record().toString()).doesNotContain(challenge.value(), "jane.roe");
        assertThat(List.of(contact.toString(), http.toString(), observation.toString(), txt.toString()))
                .containsExactly(
                        "email ...@example.com",
                        "http://example.com/.well-known/acme-challenge/...",
                        "p",
                        "example.com TXT 0123... (32 characters)");
        assertThat(DnsRecord.of("example.com", "CAA", "0 issue \"ca.example.net\""))
                .hasToString("example.com CAA 0 issue \"ca.example.net\"");
        assertThat(DnsRecord.of("example.com", "CAA", "0 contactemail \"jane.roe@example.com\""))
                .hasToString("example.com CAA 0 co... (37 characters)");
    }

    private static List<String> names(Issuance i) {
        List<String> names = new ArrayList<>();
        for (int at = i.next(CertifiedName.class, -1); at >= 0; at = i.next(CertifiedName.class, at)) {
            names.add(i.describe(at) + " " + i.path(at));
        }
        return names;
    }
}

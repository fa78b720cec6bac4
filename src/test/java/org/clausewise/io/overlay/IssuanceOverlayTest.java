package org.clausewise.io.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.Gate;
import org.clausewise.Submission;
import org.clausewise.Verdict;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Perspective;
import org.clausewise.evidence.Request;
import org.clausewise.evidence.Rir;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Case;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.junit.jupiter.api.Test;

/** The limits of an overlay on what a record shows. */
final class IssuanceOverlayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Instant ISSUED = Instant.parse("2026-06-01T12:00:00Z");

    private static final Rir[] REGIONS = {Rir.ARIN, Rir.RIPE_NCC, Rir.APNIC, Rir.ARIN, Rir.LACNIC};

    /** Validated by DNS change, corroborated by five perspectives in four regions, all of it an hour ago. */
    private static IssuanceRecord record() {
        List<Perspective> perspectives =
                new ArrayList<>(List.of(Perspective.of("home").primary(true)));
        List<Observation> seen = new ArrayList<>();
        for (int i = 0; i < REGIONS.length; i++) {
            perspectives.add(Perspective.of("p" + i).rir(REGIONS[i]));
            seen.add(Observation.of("p" + i).attempt(1).corroborates(true));
        }
        Instant before = ISSUED.minusSeconds(3_600);
        Challenge challenge =
                Challenge.of(ChallengeKind.RANDOM_VALUE, "x").created(before).used(before.plusSeconds(60));
        return IssuanceRecord.of(Request.of("r"))
                .perspectives(perspectives)
                .names(List.of(SubjectName.of("a.example.com").validation("v").caa("c")))
                .validations(List.of(Validation.of("v", ValidationMethod.DNS_CHANGE, "a.example.com")
                        .initiated(before)
                        .challenge(challenge)
                        .attempt(1)
                        .observations(seen)))
                .caa(List.of(
                        CaaCheck.of("c", "a.example.com").at(before).attempt(1).observations(seen)))
                .identity(List.of(IdentityDatum.of(IdentityKind.ADDRESS).obtained(before)));
    }

    @SuppressWarnings("unchecked")
    private static List<Outcome> outcomes(String limit, IssuanceRecord record) {
        String yaml = "document: acme-cps\ntitle: CPS\nrules:\n"
                + "  - {id: acme-cps-1-1, section: 1, summary: a, from: 2026-06-01, " + limit + "}\n";
        Section<Issuance> section;
        try {
            section = (Section<Issuance>)
                    Overlay.parse("acme.yaml", yaml, DAY).sections().get(0);
        } catch (OverlayException e) {
            throw new AssertionError(e);
        }
        assertThat(section.subject()).isEqualTo(Subject.ISSUANCE);
        long inputs = Input.RECORD.bit();
        Case<Issuance> c = new Case<>(Subject.ISSUANCE, new Issuance(record, null, ISSUED), inputs, inputs);
        List<Outcome> outcomes = new ArrayList<>();
        for (Rule<Issuance> rule : section.rules()) {
            Outcome outcome = rule.decide(c);
            if (outcome == Outcome.BREACHED) {
                assertThat(rule.message(c, rule.breach(c, -1)))
                        .doesNotContain("{}")
                        .isNotBlank();
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static IssuanceRecord validation(UnaryOperator<Validation> change) {
        return record().validations(List.of(change.apply(record().validations().get(0))));
    }

    private static IssuanceRecord observations(UnaryOperator<Observation> change) {
        return validation(v -> v.observations(change));
    }

    @Test
    void methods() {
        String limit = "methods: [3.2.2.4.7, 3.2.2.4.19]";
        assertThat(outcomes(limit, record())).containsExactly(Outcome.SATISFIED);
        assertThat(outcomes(limit, validation(v -> v.method(ValidationMethod.TLS_ALPN))))
                .containsExactly(Outcome.BREACHED);
    }

    @Test
    void remotePerspectivesAreCountedOnceEach() {
        String limit = "perspectives: {remote: 5}";
        assertThat(outcomes(limit, record())).containsExactly(Outcome.SATISFIED, Outcome.SATISFIED);
        assertThat(outcomes(limit, observations(o -> o.perspective().equals("p4") ? o.perspective("p3") : o)))
                .containsExactly(Outcome.BREACHED, Outcome.SATISFIED);
        assertThat(outcomes(limit, observations(o -> o.perspective().equals("p4") ? o.perspective("home") : o)))
                .as("the primary is not remote")
                .containsExactly(Outcome.BREACHED, Outcome.SATISFIED);
        assertThat(outcomes(limit, observations(o -> o.perspective().equals("p4") ? o.attempt(2) : o)))
                .as("of another attempt")
                .containsExactly(Outcome.BREACHED, Outcome.SATISFIED);
        assertThat(outcomes(limit, validation(v -> v.observations(List.of()))))
                .as("nothing is said")
                .containsExactly(Outcome.UNDECIDED, Outcome.SATISFIED);
        assertThat(outcomes(
                        limit, validation(v -> v.observations(List.of()).method(ValidationMethod.CONSTRUCTED_EMAIL))))
                .as("nobody asks for it")
                .containsExactly(Outcome.NOT_APPLICABLE, Outcome.SATISFIED);
        assertThat(outcomes(
                        limit,
                        record().caa(List.of(record().caa()
                                .get(0)
                                .observations(List.of())
                                .corroborated(ISSUED.minusSeconds(86_400))))))
                .as("CAA corroborated before")
                .containsExactly(Outcome.SATISFIED, Outcome.NOT_APPLICABLE);
    }

    @Test
    void nonCorroborations() {
        String limit = "perspectives: {non-corroborations: 0}";
        assertThat(outcomes(limit, record())).containsExactly(Outcome.SATISFIED, Outcome.SATISFIED);
        assertThat(outcomes(
                        limit, observations(o -> o.corroborates(!o.perspective().equals("p2")))))
                .containsExactly(Outcome.BREACHED, Outcome.SATISFIED);
        assertThat(outcomes(limit, observations(o -> o.corroborates(null))))
                .containsExactly(Outcome.UNDECIDED, Outcome.SATISFIED);
    }

    @Test
    void regions() {
        assertThat(outcomes("perspectives: {rirs: 4}", record())).containsExactly(Outcome.SATISFIED, Outcome.SATISFIED);
        assertThat(outcomes("perspectives: {rirs: 5}", record())).containsExactly(Outcome.BREACHED, Outcome.BREACHED);
        assertThat(outcomes(
                        "perspectives: {rirs: 4}",
                        observations(o -> o.corroborates(!o.perspective().equals("p4")))))
                .as("only those that corroborate count")
                .containsExactly(Outcome.BREACHED, Outcome.SATISFIED);
        IssuanceRecord unplaced = record();
        unplaced = unplaced.perspectives(
                unplaced.perspectives().stream().map(p -> p.rir(null)).toList());
        assertThat(outcomes("perspectives: {rirs: 4}", unplaced)).containsExactly(Outcome.UNDECIDED, Outcome.UNDECIDED);
    }

    @Test
    void agesToTheSecond() {
        assertThat(outcomes("ages: {validation: 3600, challenge: 60, caa: 3600, identity: 3600}", record()))
                .containsOnly(Outcome.SATISFIED)
                .hasSize(4);
        assertThat(outcomes("ages: {validation: 3599, challenge: 59, caa: 3599, identity: 3599}", record()))
                .containsOnly(Outcome.BREACHED)
                .hasSize(4);
        assertThat(outcomes(
                        "ages: {validation: 3600, challenge: 60}",
                        validation(v -> v.initiated(null).challenge(c -> c.used(null)))))
                .containsExactly(Outcome.UNDECIDED, Outcome.UNDECIDED);
    }

    @Test
    void theGateDecidesThemBesideTheCertificate() throws OverlayException {
        Gate gate = Overlay.read(Path.of("testvectors/overlay/acme-cps.yaml"), DAY)
                .addTo(Gate.builder().profile(Profile.TLS_DV))
                .build();
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV).names(GeneralNames.dns("a.example.com"));
        Submission plain = Submission.tbsCertificate(spec.tbs()).issuedAt(ISSUED);

        assertThat(own(gate.check(plain.record(record())))).isEmpty();
        assertThat(own(gate.check(plain.record(validation(v -> v.method(ValidationMethod.EMAIL_TO_TXT_CONTACT))))))
                .containsExactly("acme-cps-3.2.2.4-1");
    }

    private static List<String> own(Verdict verdict) {
        return verdict.findings().stream()
                .flatMap(f -> f.clauses().stream())
                .filter(id -> id.startsWith("acme-cps-"))
                .toList();
    }
}

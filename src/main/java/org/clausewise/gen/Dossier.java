package org.clausewise.gen;

import static org.clausewise.evidence.IdentityKind.*;
import static org.clausewise.evidence.SourceKind.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.Agreement;
import org.clausewise.evidence.AgreementKind;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.KeyEvidence;
import org.clausewise.evidence.LintTarget;
import org.clausewise.evidence.Linting;
import org.clausewise.evidence.Octets;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.RiskReview;
import org.clausewise.evidence.SerialNumberSource;
import org.clausewise.evidence.SourceKind;
import org.clausewise.rule.Profile;

/** What a record holds besides validations and CAA checks: request, agreement, key, subject, linting. */
final class Dossier {
    private static final int DAY = 86_400;
    private static final List<String> LINTERS = List.of("zlint", "pkilint", "x509lint", "clausewise");

    private Dossier() {}

    /** The record with as much of it as CAs keep. */
    static IssuanceRecord added(IssuanceRecord record, Recorder r) {
        Dice dice = r.dice();
        IssuanceRecord more = record.request(q -> q.requesterPermitted(dice.oneIn(3) ? true : null))
                .keys(key(r))
                .identity(identity(r))
                .risk(RiskReview.of()
                        .flagged(dice.oneIn(3))
                        .additionalVerification(true)
                        .at(r.before(DAY)));
        if (!dice.oneIn(4)) {
            more = more.agreement(
                    Agreement.of(dice.pick(AgreementKind.SUBSCRIBER_AGREEMENT, AgreementKind.TERMS_OF_USE))
                            .accepted(r.before(2_000 * DAY)));
        }
        if (!dice.oneIn(4)) more = more.serialNumber(SerialNumberSource.of(dice.pick(64, 72, 128)));
        return dice.oneIn(4) ? more : more.linting(linting(r));
    }

    /** Facts about the subject, each obtained and verified in time, with the one or other source that verifies it. */
    private static List<IdentityDatum> identity(Recorder r) {
        List<IdentityDatum> data = new ArrayList<>();
        Profile profile = r.spec().profile();
        add(data, r, COUNTRY, GOVERNMENT_AGENCY, IP_ASSIGNMENT, COUNTRY_CODE_TLD, DOMAIN_NAME_REGISTRAR);
        if (profile == Profile.TLS_DV) return data;
        add(data, r, REQUEST_AUTHENTICITY, DIRECT_COMMUNICATION);
        add(data, r, VERIFIED_COMMUNICATION, RELIABLE_DATA_SOURCE, GOVERNMENT_AGENCY, OTHER);
        if (profile == Profile.TLS_IV) {
            add(data, r, INDIVIDUAL_NAME, IDENTITY_DOCUMENT);
            add(data, r, INDIVIDUAL_ADDRESS, IDENTITY_DOCUMENT, UTILITY_BILL);
            return data;
        }
        add(data, r, ORGANIZATION_NAME, GOVERNMENT_AGENCY, RELIABLE_DATA_SOURCE, SITE_VISIT, ATTESTATION_LETTER);
        add(data, r, ADDRESS, GOVERNMENT_AGENCY, RELIABLE_DATA_SOURCE, SITE_VISIT, ATTESTATION_LETTER, UTILITY_BILL);
        if (r.dice().oneIn(3)) add(data, r, ASSUMED_NAME, GOVERNMENT_AGENCY, RELIABLE_DATA_SOURCE, UTILITY_BILL);
        if (profile == Profile.TLS_EV) {
            add(data, r, REGISTRATION_NUMBER, GOVERNMENT_AGENCY);
            add(data, r, JURISDICTION, GOVERNMENT_AGENCY);
            add(data, r, BUSINESS_CATEGORY, GOVERNMENT_AGENCY);
            add(data, r, PHYSICAL_EXISTENCE, SITE_VISIT, GOVERNMENT_AGENCY);
            add(data, r, OPERATIONAL_EXISTENCE, GOVERNMENT_AGENCY, RELIABLE_DATA_SOURCE);
            add(data, r, AUTHORITY, DIRECT_COMMUNICATION, ATTESTATION_LETTER);
        }
        return data;
    }

    private static void add(List<IdentityDatum> data, Recorder r, IdentityKind kind, SourceKind... sources) {
        Instant obtained = r.before(390 * DAY);
        SourceKind source = r.dice().pick(sources);
        data.add(IdentityDatum.of(kind)
                .sourceKind(source)
                .sourceEvaluated(source == RELIABLE_DATA_SOURCE ? true : null)
                .performer(r.dice().pick(Performer.CA, Performer.AFFILIATE, Performer.DELEGATED_THIRD_PARTY))
                .obtained(obtained)
                .verified(obtained.plusSeconds(r.dice()
                        .between(0, Duration.between(obtained, r.issuedAt()).toSeconds()))));
    }

    private static KeyEvidence key(Recorder r) {
        return KeyEvidence.of(Octets.of(r.spec().key().subjectPublicKeyInfo()))
                .possessionProven(true)
                .generatedBy(Performer.APPLICANT)
                .knownWeak(false)
                .reportedCompromised(false);
    }

    private static List<Linting> linting(Recorder r) {
        List<Linting> runs = new ArrayList<>();
        for (String tool : r.dice().some(r.dice().between(1, 3), LINTERS)) {
            runs.add(Linting.of(tool)
                    .at(r.before(3_600))
                    .target(r.dice().pick(LintTarget.TBS_CERTIFICATE, LintTarget.PRECERTIFICATE)));
        }
        if (r.dice().oneIn(4)) {
            runs.add(Linting.of("zlint").at(r.issuedAt().plusSeconds(60)).target(LintTarget.CERTIFICATE));
        }
        return runs;
    }
}

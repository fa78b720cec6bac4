package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AttributeType.*;
import static org.clausewise.rule.CertificateFacts.HAS_IV_POLICY;
import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.CertificateFacts.subjectHasEither;
import static org.clausewise.rule.Presence.ELSEWHERE;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.AttributeTable;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubjectRules;

/** TLS BR 7.1.2.7.3, Individual Validated. */
public final class IndividualValidated {
    public static final Section<Certificate> RULES =
            Section.of("tls.subscriber.iv", Subject.CERTIFICATE, Profile.TLS_IV).at(Certificate::subject);

    // @formatter:off
    static {
        SubjectRules.policies(RULES, "tls-br-7.1.2.7.3-2", "tls-br-7.1.2.7.3-3", HAS_IV_POLICY, "2.23.140.1.2.3: this is an Individual Validated certificate");
        NameEncoding.rules(RULES, "tls-br-7.1.2.7.3-4");
        AttributeTable.in(RULES, "subject")
                .row("tls-br-7.1.2.7.3-5", COUNTRY, MUST)
                .row("tls-br-7.1.2.7.3-7", STATE_OR_PROVINCE, ELSEWHERE)
                .row("tls-br-7.1.2.7.3-10", LOCALITY, ELSEWHERE)
                .row("tls-br-7.1.2.7.3-13", POSTAL_CODE, NOT_RECOMMENDED)
                .row("tls-br-7.1.2.7.3-15", STREET_ADDRESS, NOT_RECOMMENDED)
                .row("tls-br-7.1.2.7.3-18", ORGANIZATION, NOT_RECOMMENDED)
                .row("tls-br-7.1.2.7.3-22", SURNAME, MUST)
                .row("tls-br-7.1.2.7.3-23", GIVEN_NAME, MUST)
                .row("tls-br-7.1.2.7.3-24", ORGANIZATIONAL_UNIT, MUST_NOT)
                .row("tls-br-7.1.2.7.3-25", COMMON_NAME, NOT_RECOMMENDED)
                .rest("tls-br-7.1.2.7.3-27", NOT_RECOMMENDED);
        SubjectRules.countryCode(RULES, "subject.country-code", "tls-br-7.1.2.7.3-5#2", SubjectRules.COUNTRY_OR_XX);
        SubjectRules.placeAlone(RULES, "subject.state-or-province-name.alone", STATE_OR_PROVINCE, "tls-br-7.1.2.7.3-9#2");
        SubjectRules.placeAlone(RULES, "subject.locality-name.alone", LOCALITY, "tls-br-7.1.2.7.3-12#2");
        SubjectRules.commonName(RULES, "tls-br-7.1.2.7.3-26");
        SubjectRules.informative(RULES, "subject.informative", "tls-br-7.1.2.7.3-28");
    }
    // @formatter:on

    static final Rule<Certificate> STATE_OR_LOCALITY = RULES.rule(
                    "subject.state-or-locality.present",
                    "tls-br-7.1.2.7.3-7",
                    "tls-br-7.1.2.7.3-8",
                    "tls-br-7.1.2.7.3-10",
                    "tls-br-7.1.2.7.3-11")
            .require(
                    subjectHasEither(LOCALITY, STATE_OR_PROVINCE),
                    "add localityName or stateOrProvinceName to the subject");

    // the texts before 2.0.0 let organizationName name a natural person too

    static final Rule<Certificate> SURNAME_OR_ORGANIZATION = RULES.rule(
                    "subject.surname-or-organization.present", "tls-br-7.1.2.7.3-r1#1")
            .when(HAS_IV_POLICY, subjectHas(ORGANIZATION).not())
            .require(subjectHas(SURNAME), "add surname to the subject, beside givenName");

    static final Rule<Certificate> GIVEN_NAME_OR_ORGANIZATION = RULES.rule(
                    "subject.given-name-or-organization.present", "tls-br-7.1.2.7.3-r1#2")
            .when(HAS_IV_POLICY, subjectHas(ORGANIZATION).not())
            .require(subjectHas(GIVEN_NAME), "add givenName to the subject, beside surname");

    private IndividualValidated() {}
}

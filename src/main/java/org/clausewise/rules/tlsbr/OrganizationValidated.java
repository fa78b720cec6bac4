package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AttributeType.*;
import static org.clausewise.rule.CertificateFacts.HAS_OV_POLICY;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.CertificateFacts.subjectHasEither;
import static org.clausewise.rule.Presence.ELSEWHERE;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainComponents;
import org.clausewise.pki.Part;
import org.clausewise.rule.AttributeTable;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Matter;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubjectRules;

/** TLS BR 7.1.2.7.4, Organization Validated. */
public final class OrganizationValidated {
    public static final Section<Certificate> RULES =
            Section.of("tls.subscriber.ov", Subject.CERTIFICATE, Profile.TLS_OV).at(Certificate::subject);

    // @formatter:off
    static {
        SubjectRules.policies(RULES, "tls-br-7.1.2.7.4-2", "tls-br-7.1.2.7.4-3", HAS_OV_POLICY, "2.23.140.1.2.2: this is an Organization Validated certificate");
        NameEncoding.rules(RULES, "tls-br-7.1.2.7.4-4");
        AttributeTable.in(RULES, "subject")
                .row("tls-br-7.1.2.7.4-5", DOMAIN_COMPONENT, MAY)
                .row("tls-br-7.1.2.7.4-10", COUNTRY, MUST)
                .row("tls-br-7.1.2.7.4-12", STATE_OR_PROVINCE, ELSEWHERE)
                .row("tls-br-7.1.2.7.4-15", LOCALITY, ELSEWHERE)
                .row("tls-br-7.1.2.7.4-18", POSTAL_CODE, NOT_RECOMMENDED)
                .row("tls-br-7.1.2.7.4-20", STREET_ADDRESS, NOT_RECOMMENDED)
                .row("tls-br-7.1.2.7.4-23#1", ORGANIZATION, MUST)
                .row("tls-br-7.1.2.7.4-26", SURNAME, MUST_NOT)
                .row("tls-br-7.1.2.7.4-27", GIVEN_NAME, MUST_NOT)
                .row("tls-br-7.1.2.7.4-28", ORGANIZATIONAL_UNIT, MUST_NOT)
                .row("tls-br-7.1.2.7.4-29", COMMON_NAME, NOT_RECOMMENDED)
                .rest("tls-br-7.1.2.7.4-31", NOT_RECOMMENDED);

        domainComponent("label", "tls-br-7.1.2.7.4-6", DomainComponents::isLabel, "make {} one label of a domain name: give each label a domainComponent of its own");
        domainComponent("together", "tls-br-7.1.2.7.4-7#1", DomainComponents::isBesideOthers, "move {} to the other domainComponents: they are one sequence");
        domainComponent("all-labels", "tls-br-7.1.2.7.4-7#2", DomainComponents::reachesRoot, "add the labels that are missing: neither end of the sequence is a top-level domain");
        domainComponent("order", "tls-br-7.1.2.7.4-8", DomainComponents::beginsAtRoot, "turn the domainComponents around: the top-level domain comes first, not {}");

        SubjectRules.countryCode(RULES, "subject.country-code", "tls-br-7.1.2.7.4-10#2", SubjectRules.COUNTRY_OR_XX);
        SubjectRules.placeAlone(RULES, "subject.state-or-province-name.alone", STATE_OR_PROVINCE, "tls-br-7.1.2.7.4-14#2");
        SubjectRules.placeAlone(RULES, "subject.locality-name.alone", LOCALITY, "tls-br-7.1.2.7.4-17#2");
        SubjectRules.commonName(RULES, "tls-br-7.1.2.7.4-30");
        SubjectRules.informative(RULES, "subject.informative", "tls-br-7.1.2.7.4-32");
    }
    // @formatter:on

    static final Rule<Certificate> STATE_OR_LOCALITY = RULES.rule(
                    "subject.state-or-locality.present",
                    "tls-br-7.1.2.7.4-12",
                    "tls-br-7.1.2.7.4-13",
                    "tls-br-7.1.2.7.4-15",
                    "tls-br-7.1.2.7.4-16")
            .require(
                    subjectHasEither(LOCALITY, STATE_OR_PROVINCE),
                    "add localityName or stateOrProvinceName to the subject");

    static final Rule<Certificate> ORGANIZATION_SPELT = RULES.rule(
                    "subject.organization-name.spelling", "tls-br-7.1.2.7.4-23#2")
            .reads(Part.SUBJECT)
            .when(subjectHas(ORGANIZATION))
            .require(
                    subjectAttributes(ORGANIZATION),
                    SubjectRules.SPELT,
                    "write {} in the characters of the name: HTML entities, text encoded twice and control characters are not the name");

    static {
        RULES.about(Matter.BLANK, "subject.domain-component.label");
    }

    private OrganizationValidated() {}

    private static void domainComponent(String name, String duty, At<Certificate> test, String message) {
        RULES.rule("subject.domain-component." + name, duty)
                .reads(Part.SUBJECT)
                .when(subjectHas(DOMAIN_COMPONENT))
                .require(subjectAttributes(DOMAIN_COMPONENT), test, message);
    }
}

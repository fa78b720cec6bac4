package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AttributeType.COMMON_NAME;
import static org.clausewise.pki.AttributeType.COUNTRY;
import static org.clausewise.pki.AttributeType.GIVEN_NAME;
import static org.clausewise.pki.AttributeType.LOCALITY;
import static org.clausewise.pki.AttributeType.ORGANIZATION;
import static org.clausewise.pki.AttributeType.POSTAL_CODE;
import static org.clausewise.pki.AttributeType.STATE_OR_PROVINCE;
import static org.clausewise.pki.AttributeType.STREET_ADDRESS;
import static org.clausewise.pki.AttributeType.SURNAME;
import static org.clausewise.rule.CertificateFacts.HAS_DV_POLICY;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;

import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.AttributeTable;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubjectRules;

/** TLS BR 7.1.2.7.2, Domain Validated. */
public final class DomainValidated {
    public static final Section<Certificate> RULES =
            Section.of("tls.subscriber.dv", Subject.CERTIFICATE, Profile.TLS_DV).at(Certificate::subject);

    static {
        SubjectRules.policies(
                RULES,
                "tls-br-7.1.2.7.2-2",
                "tls-br-7.1.2.7.2-3",
                HAS_DV_POLICY,
                "2.23.140.1.2.1: this is Domain Validated");
        NameEncoding.rules(RULES, "tls-br-7.1.2.7.2-4");
    }

    // @formatter:off
    static {
        AttributeTable.in(RULES, "subject")
                .row("tls-br-7.1.2.7.2-5", COUNTRY, MAY)
                .row("tls-br-7.1.2.7.2-6", COMMON_NAME, NOT_RECOMMENDED)
                .rest("tls-br-7.1.2.7.2-8", MUST_NOT);
        beforeTable("organization", "tls-br-7.1.2.7.2-r1#1", ORGANIZATION);
        beforeTable("street-address", "tls-br-7.1.2.7.2-r1#2", STREET_ADDRESS);
        beforeTable("locality", "tls-br-7.1.2.7.2-r1#3", LOCALITY);
        beforeTable("state-or-province", "tls-br-7.1.2.7.2-r1#4", STATE_OR_PROVINCE);
        beforeTable("postal-code", "tls-br-7.1.2.7.2-r1#5", POSTAL_CODE);
        beforeTable("given-name", "tls-br-7.1.2.7.2-r1#6", GIVEN_NAME);
        beforeTable("surname", "tls-br-7.1.2.7.2-r1#7", SURNAME);
    }
    // @formatter:on

    static {
        SubjectRules.countryCode(RULES, "subject.country-code", "tls-br-7.1.2.7.2-5#2", SubjectRules.OFFICIAL_COUNTRY);
        SubjectRules.commonName(RULES, "tls-br-7.1.2.7.2-7");
    }

    private DomainValidated() {}

    /** What the texts before 2.0.0 forbade beside the policy identifier. */
    private static void beforeTable(String name, String duty, AttributeType type) {
        RULES.rule("subject." + name + ".absent", duty)
                .reads(Part.CERTIFICATE_POLICIES)
                .when(HAS_DV_POLICY)
                .require(
                        subjectHas(type).not(),
                        subjectAttributes(type),
                        "remove " + type.fieldName() + " from the subject");
    }
}

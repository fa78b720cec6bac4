package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AttributeType.COMMON_NAME;
import static org.clausewise.pki.AttributeType.COUNTRY;
import static org.clausewise.pki.AttributeType.LOCALITY;
import static org.clausewise.pki.AttributeType.ORGANIZATION;
import static org.clausewise.pki.AttributeType.ORGANIZATIONAL_UNIT;
import static org.clausewise.pki.AttributeType.POSTAL_CODE;
import static org.clausewise.pki.AttributeType.STATE_OR_PROVINCE;
import static org.clausewise.pki.AttributeType.STREET_ADDRESS;
import static org.clausewise.rule.Presence.ELSEWHERE;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.AttributeTable;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.SubjectRules;

/** TLS BR 7.1.2.10.2, CA Certificate Naming. */
public final class CaNaming {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.ca.name", Subject.CERTIFICATE, Profile.Group.TLS_NAMED_CAS)
            .at(Certificate::subject);

    /** Roots, and CAs that issue TLS certificates. */
    public static final Section<Certificate> TLS = Section.of(
                    "tls.ca.name.tls", Subject.CERTIFICATE, Profile.Group.TLS_ROOT_OR_ISSUING_CAS)
            .at(Certificate::subject);

    public static final Section<Certificate> OTHERS = Section.of(
                    "tls.ca.name.not-tls", Subject.CERTIFICATE, Profile.Group.TLS_NOT_ISSUING_CAS)
            .at(Certificate::subject);

    public static final Section<Certificate> ROOT =
            Section.of("tls.root.name", Subject.CERTIFICATE, Profile.ROOT_CA).at(Certificate::subject);

    static {
        NameEncoding.rules(RULES, "tls-br-7.1.2.10.2-1");
    }

    // @formatter:off
    static {
        AttributeTable.in(RULES, "subject")
                .row("tls-br-7.1.2.10.2-2#1", COUNTRY, MUST)
                .row("tls-br-7.1.2.10.2-3", STATE_OR_PROVINCE, MAY)
                .row("tls-br-7.1.2.10.2-4", LOCALITY, MAY)
                .row("tls-br-7.1.2.10.2-5", POSTAL_CODE, MAY)
                .row("tls-br-7.1.2.10.2-6", STREET_ADDRESS, MAY)
                .row("tls-br-7.1.2.10.2-8", ORGANIZATION, MUST)
                .row("tls-br-7.1.2.10.2-10", ORGANIZATIONAL_UNIT, ELSEWHERE)
                .row("tls-br-7.1.2.10.2-12", COMMON_NAME, MUST)
                .rest("tls-br-7.1.2.10.2-14", NOT_RECOMMENDED);
        AttributeTable.in(TLS, "subject").row("tls-br-7.1.2.10.2-10", ORGANIZATIONAL_UNIT, MUST_NOT);
        AttributeTable.in(OTHERS, "subject").row("tls-br-7.1.2.10.2-11", ORGANIZATIONAL_UNIT, NOT_RECOMMENDED);

        // the past
        AttributeTable.in(ROOT, "subject")
                .row("tls-br-7.1.2.10.2-r1", COUNTRY, MUST)
                .row("tls-br-7.1.2.10.2-r2", ORGANIZATION, MUST);
    }
    // @formatter:on

    static {
        SubjectRules.countryCode(RULES, "subject.country-code", "tls-br-7.1.2.10.2-2#2", SubjectRules.OFFICIAL_COUNTRY);
    }

    private CaNaming() {}
}

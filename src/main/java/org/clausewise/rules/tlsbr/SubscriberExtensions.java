package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.rule.CertificateFacts.NAMES_OCSP_RESPONDER;
import static org.clausewise.rule.CertificateFacts.SHORT_LIVED;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.ExtensionTable.Critical.ANY;
import static org.clausewise.rule.ExtensionTable.Critical.N;
import static org.clausewise.rule.ExtensionTable.Critical.Y;
import static org.clausewise.rule.Presence.ELSEWHERE;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;
import static org.clausewise.rule.Presence.SHOULD;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.ExtensionTable;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.6, Subscriber Certificate Extensions. */
public final class SubscriberExtensions {
    public static final Section<Certificate> RULES =
            Section.of("tls.subscriber.ext", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER);

    /** What other certificates than EV have no use for. */
    public static final Section<Certificate> NOT_EV =
            Section.of("tls.not-ev.ext", Subject.CERTIFICATE, Profile.Group.TLS_NOT_EV);

    // @formatter:off
    static {
        ExtensionTable.in(RULES)
                .row("tls-br-7.1.2.7.6-1", AUTHORITY_INFO_ACCESS, MUST, N)
                .row("tls-br-7.1.2.7.6-2", AUTHORITY_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.7.6-3", CERTIFICATE_POLICIES, MUST, N)
                .row("tls-br-7.1.2.7.6-4", EXTENDED_KEY_USAGE, MUST, N)
                .row("tls-br-7.1.2.7.6-5", SUBJECT_ALT_NAME, MUST, ANY)
                .row("tls-br-7.1.2.7.6-6", NAME_CONSTRAINTS, MUST_NOT, ANY)
                .row("tls-br-7.1.2.7.6-7", KEY_USAGE, SHOULD, Y)
                .row("tls-br-7.1.2.7.6-8", BASIC_CONSTRAINTS, MAY, Y)
                .row("tls-br-7.1.2.7.6-u1", CRL_DISTRIBUTION_POINTS, ELSEWHERE, N)
                .row("tls-br-7.1.2.7.6-9", SCT_LIST, MAY, N)
                .row("tls-br-7.1.2.7.6-10", SUBJECT_KEY_IDENTIFIER, NOT_RECOMMENDED, N)
                .besides(PRECERTIFICATE_POISON) // 7.1.2.9 adds it to a precertificate
                .besides(CABF_ORGANIZATION_IDENTIFIER) // 7.1.2.7.5 sees the EV Guidelines too, which define it
                .rest("tls-br-7.1.2.7.6-11", NOT_RECOMMENDED);
    }
    // @formatter:on

    static final Rule<Certificate> CRL_DISTRIBUTION_POINTS_PRESENT = RULES.rule(
                    "crl-distribution-points.present", "tls-br-7.1.2.7.6-u1#1", "tls-br-7.1.2.11.2-2")
            .at(CertificateFacts::extensionsPlace)
            .when(NAMES_OCSP_RESPONDER.not(), SHORT_LIVED.not())
            .require(
                    has(CRL_DISTRIBUTION_POINTS),
                    "add cRLDistributionPoints: the certificate is not short-lived and names no OCSP responder");

    static final Rule<Certificate> POLICIES_CRITICAL = RULES.rule(
                    "certificate-policies.discouraged-critical", "tls-br-7.1.2.7.6-r1")
            .at(Certificate::certificatePolicies)
            .when(has(CERTIFICATE_POLICIES))
            .require(critical(CERTIFICATE_POLICIES).not(), "do not mark certificatePolicies critical");

    static final Rule<Certificate> ORGANIZATION_IDENTIFIER = NOT_EV.rule(
                    "cabf-organization-identifier.absent", "tls-br-7.1.2.7.6-11#1")
            .at(c -> c.extension(CABF_ORGANIZATION_IDENTIFIER))
            .require(
                    has(CABF_ORGANIZATION_IDENTIFIER).not(),
                    "leave out cabfOrganizationIdentifier: it belongs to EV certificates");

    private SubscriberExtensions() {}
}

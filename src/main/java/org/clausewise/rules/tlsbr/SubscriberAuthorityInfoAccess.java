package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AccessDescription.CA_ISSUERS;
import static org.clausewise.pki.AccessDescription.CA_ISSUERS_HTTP;
import static org.clausewise.pki.AccessDescription.OCSP_HTTP;
import static org.clausewise.rule.AccessRules.access;
import static org.clausewise.rule.CertificateFacts.ACCESS_DESCRIPTIONS;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.AccessRules;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.7, Subscriber Certificate Authority Information Access. */
public final class SubscriberAuthorityInfoAccess {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.aia", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::authorityInfoAccess);

    static {
        AccessRules.notEmpty(RULES, "tls-br-7.1.2.7.7-1", "put an AccessDescription into authorityInfoAccess");
        AccessRules.table(RULES, "tls-br-7.1.2.7.7");
    }

    static final Rule<Certificate> CA_ISSUERS_PRESENT = access(RULES, "ca-issuers.present", "tls-br-7.1.2.7.7-6#1")
            .require(
                    ACCESS_DESCRIPTIONS.none(CA_ISSUERS).not(),
                    "add id-ad-caIssuers with the HTTP URL of the issuing CA's certificate");

    static final Rule<Certificate> CA_ISSUERS_URL = access(RULES, "ca-issuers.http.present", "tls-br-7.1.2.7.7-r2")
            .when(ACCESS_DESCRIPTIONS.none(CA_ISSUERS).not())
            .require(
                    ACCESS_DESCRIPTIONS.none(CA_ISSUERS_HTTP).not(),
                    "add id-ad-caIssuers with the HTTP URL of the issuing CA's certificate");

    static final Rule<Certificate> OCSP_PRESENT = access(RULES, "ocsp.present", "tls-br-7.1.2.7.7-r1")
            .require(
                    ACCESS_DESCRIPTIONS.none(OCSP_HTTP).not(),
                    "add id-ad-ocsp with the HTTP URL of the issuing CA's OCSP responder");

    private SubscriberAuthorityInfoAccess() {}
}

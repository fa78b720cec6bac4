package org.clausewise.rules.tlsbr;

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

/** TLS BR 7.1.2.10.3, CA Certificate Authority Information Access. */
public final class CaAuthorityInfoAccess {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.ca.aia", Subject.CERTIFICATE, Profile.Group.TLS_SUBORDINATE_CAS)
            .at(Certificate::authorityInfoAccess);

    static {
        AccessRules.notEmpty(
                RULES, "tls-br-7.1.2.10.3-1", "put an AccessDescription into authorityInfoAccess, or leave it out");
        AccessRules.table(RULES, "tls-br-7.1.2.10.3");
    }

    static final Rule<Certificate> OCSP_PRESENT = access(RULES, "ocsp.present", "tls-br-7.1.2.10.3-r1")
            .require(
                    ACCESS_DESCRIPTIONS.none(OCSP_HTTP).not(),
                    "add id-ad-ocsp with the HTTP URL of the issuing CA's OCSP responder");

    static final Rule<Certificate> CA_ISSUERS_PRESENT = access(RULES, "ca-issuers.present", "tls-br-7.1.2.10.3-r2")
            .require(
                    ACCESS_DESCRIPTIONS.none(CA_ISSUERS_HTTP).not(),
                    "add id-ad-caIssuers with the HTTP URL of the issuing CA's certificate");

    private CaAuthorityInfoAccess() {}
}

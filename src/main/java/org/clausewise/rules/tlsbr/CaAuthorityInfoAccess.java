package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AccessDescription.CA_ISSUERS_HTTP;
import static org.clausewise.pki.AccessDescription.CA_ISSUERS_NOT_HTTP;
import static org.clausewise.pki.AccessDescription.NOT_URI;
import static org.clausewise.pki.AccessDescription.OCSP_HTTP;
import static org.clausewise.pki.AccessDescription.OCSP_NOT_HTTP;
import static org.clausewise.pki.AccessDescription.OTHER_METHOD;
import static org.clausewise.pki.AccessDescription.REPEATED;
import static org.clausewise.pki.ExtensionType.AUTHORITY_INFO_ACCESS;
import static org.clausewise.rule.CertificateFacts.ACCESS_DESCRIPTIONS;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.10.3, CA Certificate Authority Information Access. */
public final class CaAuthorityInfoAccess {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.ca.aia", Subject.CERTIFICATE, Profile.Group.TLS_SUBORDINATE_CAS)
            .at(Certificate::authorityInfoAccess);

    static final Rule<Certificate> NOT_EMPTY = aia("not-empty", "tls-br-7.1.2.10.3-1")
            .reads(Part.AUTHORITY_INFO_ACCESS)
            .require(
                    c -> ACCESS_DESCRIPTIONS.each().next(c, -1) >= 0,
                    "put an AccessDescription into authorityInfoAccess, or leave it out");

    // @formatter:off
    static {
        ACCESS_DESCRIPTIONS.forbid(OTHER_METHOD, aia("method", "tls-br-7.1.2.10.3-2#1", "tls-br-7.1.2.10.3-7"), "remove {}: only id-ad-ocsp and id-ad-caIssuers may be there");
        ACCESS_DESCRIPTIONS.forbid(NOT_URI, aia("uri", "tls-br-7.1.2.10.3-2#2"), "make the accessLocation of {} a uniformResourceIdentifier");
        ACCESS_DESCRIPTIONS.forbid(REPEATED, aia("unique", "tls-br-7.1.2.10.3-4#1"), "remove this AccessDescription: one before is the same");
        ACCESS_DESCRIPTIONS.forbid(OCSP_NOT_HTTP, aia("ocsp.http", "tls-br-7.1.2.10.3-5#2"), "give the OCSP responder's URL the scheme http");
        ACCESS_DESCRIPTIONS.forbid(CA_ISSUERS_NOT_HTTP, aia("ca-issuers.http", "tls-br-7.1.2.10.3-6#2"), "give the URL of the issuer's certificate the scheme http");
    }
    // @formatter:on

    static final Rule<Certificate> OCSP_PRESENT = aia("ocsp.present", "tls-br-7.1.2.10.3-r1")
            .require(
                    ACCESS_DESCRIPTIONS.none(OCSP_HTTP).not(),
                    "add id-ad-ocsp with the HTTP URL of the issuing CA's OCSP responder");

    static final Rule<Certificate> CA_ISSUERS_PRESENT = aia("ca-issuers.present", "tls-br-7.1.2.10.3-r2")
            .require(
                    ACCESS_DESCRIPTIONS.none(CA_ISSUERS_HTTP).not(),
                    "add id-ad-caIssuers with the HTTP URL of the issuing CA's certificate");

    static {
        RULES.about(Matter.SIZE, "not-empty");
    }

    private CaAuthorityInfoAccess() {}

    private static Rule.Draft<Certificate> aia(String name, String... duties) {
        return RULES.rule(name, duties).when(has(AUTHORITY_INFO_ACCESS));
    }
}

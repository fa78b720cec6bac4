package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.AccessDescription.CA_ISSUERS;
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
import static org.clausewise.rule.CertificateFacts.notEmpty;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.7, Subscriber Certificate Authority Information Access. */
public final class SubscriberAuthorityInfoAccess {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.aia", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::authorityInfoAccess);

    static final Rule<Certificate> NOT_EMPTY = aia("not-empty", "tls-br-7.1.2.7.7-1")
            .reads(Part.AUTHORITY_INFO_ACCESS)
            .require(notEmpty(AUTHORITY_INFO_ACCESS), "put an AccessDescription into authorityInfoAccess");

    // @formatter:off
    static {
        ACCESS_DESCRIPTIONS.forbid(OTHER_METHOD, aia("method", "tls-br-7.1.2.7.7-2#1", "tls-br-7.1.2.7.7-7"), "remove {}: only id-ad-ocsp and id-ad-caIssuers may be there");
        ACCESS_DESCRIPTIONS.forbid(NOT_URI, aia("uri", "tls-br-7.1.2.7.7-2#2"), "make the accessLocation of {} a uniformResourceIdentifier");
        ACCESS_DESCRIPTIONS.forbid(REPEATED, aia("unique", "tls-br-7.1.2.7.7-4#1"), "remove this AccessDescription: one before is the same");
        ACCESS_DESCRIPTIONS.forbid(OCSP_NOT_HTTP, aia("ocsp.http", "tls-br-7.1.2.7.7-5#2"), "give the OCSP responder's URL the scheme http");
        ACCESS_DESCRIPTIONS.forbid(CA_ISSUERS_NOT_HTTP, aia("ca-issuers.http", "tls-br-7.1.2.7.7-6#2"), "give the URL of the issuer's certificate the scheme http");
    }
    // @formatter:on

    static final Rule<Certificate> CA_ISSUERS_PRESENT = aia("ca-issuers.present", "tls-br-7.1.2.7.7-6#1")
            .require(
                    ACCESS_DESCRIPTIONS.none(CA_ISSUERS).not(),
                    "add id-ad-caIssuers with the HTTP URL of the issuing CA's certificate");

    static final Rule<Certificate> CA_ISSUERS_URL = aia("ca-issuers.http.present", "tls-br-7.1.2.7.7-r2")
            .when(ACCESS_DESCRIPTIONS.none(CA_ISSUERS).not())
            .require(
                    ACCESS_DESCRIPTIONS.none(CA_ISSUERS_HTTP).not(),
                    "add id-ad-caIssuers with the HTTP URL of the issuing CA's certificate");

    static final Rule<Certificate> OCSP_PRESENT = aia("ocsp.present", "tls-br-7.1.2.7.7-r1")
            .require(
                    ACCESS_DESCRIPTIONS.none(OCSP_HTTP).not(),
                    "add id-ad-ocsp with the HTTP URL of the issuing CA's OCSP responder");

    static {
        RULES.about(Matter.SIZE, "not-empty");
    }

    private SubscriberAuthorityInfoAccess() {}

    private static Rule.Draft<Certificate> aia(String name, String... duties) {
        return RULES.rule(name, duties).when(has(AUTHORITY_INFO_ACCESS));
    }
}

package org.clausewise.rule;

import static org.clausewise.pki.AccessDescription.CA_ISSUERS_NOT_HTTP;
import static org.clausewise.pki.AccessDescription.NOT_URI;
import static org.clausewise.pki.AccessDescription.OCSP_NOT_HTTP;
import static org.clausewise.pki.AccessDescription.OTHER_METHOD;
import static org.clausewise.pki.AccessDescription.REPEATED;
import static org.clausewise.pki.ExtensionType.AUTHORITY_INFO_ACCESS;
import static org.clausewise.rule.CertificateFacts.ACCESS_DESCRIPTIONS;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;

/** Rules that the profiles of the TLS BR have about authorityInfoAccess in the same words, over the same facts. */
public final class AccessRules {
    private AccessRules() {}

    /** The extension is there: what the others apply to. */
    public static Rule.Draft<Certificate> access(Section<Certificate> section, String name, String... duties) {
        return section.rule(name, duties).when(has(AUTHORITY_INFO_ACCESS));
    }

    /** At least one AccessDescription. */
    public static void notEmpty(Section<Certificate> section, String duty, String message) {
        access(section, "not-empty", duty)
                .reads(Part.AUTHORITY_INFO_ACCESS)
                .require(CertificateFacts.notEmpty(AUTHORITY_INFO_ACCESS), message);
        section.about(Matter.SIZE, "not-empty");
    }

    // @formatter:off
    /** The rows of the table, which both sections number alike. */
    public static void table(Section<Certificate> section, String clause) {
        ACCESS_DESCRIPTIONS.forbid(OTHER_METHOD, access(section, "method", clause + "-2#1", clause + "-7"), "remove {}: only id-ad-ocsp and id-ad-caIssuers may be there");
        ACCESS_DESCRIPTIONS.forbid(NOT_URI, access(section, "uri", clause + "-2#2"), "make the accessLocation of {} a uniformResourceIdentifier");
        ACCESS_DESCRIPTIONS.forbid(REPEATED, access(section, "unique", clause + "-4#1"), "remove this AccessDescription: one before is the same");
        ACCESS_DESCRIPTIONS.forbid(OCSP_NOT_HTTP, access(section, "ocsp.http", clause + "-5#2"), "give the OCSP responder's URL the scheme http");
        ACCESS_DESCRIPTIONS.forbid(CA_ISSUERS_NOT_HTTP, access(section, "ca-issuers.http", clause + "-6#2"), "give the URL of the issuer's certificate the scheme http");
    }
    // @formatter:on
}

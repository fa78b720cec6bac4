package org.clausewise.rules.rfc;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.2.1, Authority Information Access. */
public final class AuthorityInfoAccess {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext.authority-info-access", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        AccessDescriptions.in(
                RULES,
                ExtensionType.AUTHORITY_INFO_ACCESS,
                KnownOid.AD_CA_ISSUERS,
                CertificateFacts.AUTHORITY_ACCESS_URIS,
                CertificateFacts.CA_ISSUERS_URIS,
                "rfc5280-4.2.2.1");
    }

    private AuthorityInfoAccess() {}
}

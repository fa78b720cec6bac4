package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.KnownOid.KP_ANY;
import static org.clausewise.pki.KnownOid.KP_CLIENT_AUTH;
import static org.clausewise.pki.KnownOid.KP_CODE_SIGNING;
import static org.clausewise.pki.KnownOid.KP_EMAIL_PROTECTION;
import static org.clausewise.pki.KnownOid.KP_OCSP_SIGNING;
import static org.clausewise.pki.KnownOid.KP_PRECERTIFICATE_SIGNING;
import static org.clausewise.pki.KnownOid.KP_SERVER_AUTH;
import static org.clausewise.pki.KnownOid.KP_TIME_STAMPING;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.PurposeTable;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.10.6, CA Certificate Extended Key Usage. */
public final class CaExtendedKeyUsage {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.ca.eku", Subject.CERTIFICATE, Profile.Group.TLS_ISSUING_CAS)
            .at(Certificate::extendedKeyUsage);

    // @formatter:off
    static {
        PurposeTable.in(RULES)
                .row(KP_SERVER_AUTH, MUST, "tls-br-7.1.2.10.6-1")
                .row(KP_CLIENT_AUTH, MAY, "tls-br-7.1.2.10.6-2")
                .row(KP_CODE_SIGNING, MUST_NOT, "tls-br-7.1.2.10.6-3")
                .row(KP_EMAIL_PROTECTION, MUST_NOT, "tls-br-7.1.2.10.6-4")
                .row(KP_TIME_STAMPING, MUST_NOT, "tls-br-7.1.2.10.6-5")
                .row(KP_OCSP_SIGNING, MUST_NOT, "tls-br-7.1.2.10.6-6")
                .row(KP_ANY, MUST_NOT, "tls-br-7.1.2.10.6-7")
                .row(KP_PRECERTIFICATE_SIGNING, MUST_NOT, "tls-br-7.1.2.10.6-8")
                .rest(NOT_RECOMMENDED, "tls-br-7.1.2.10.6-9");
    }
    // @formatter:on

    private CaExtendedKeyUsage() {}
}

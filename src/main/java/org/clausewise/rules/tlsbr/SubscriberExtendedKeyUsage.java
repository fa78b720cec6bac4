package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.EXTENDED_KEY_USAGE;
import static org.clausewise.pki.KnownOid.KP_ANY;
import static org.clausewise.pki.KnownOid.KP_CLIENT_AUTH;
import static org.clausewise.pki.KnownOid.KP_CODE_SIGNING;
import static org.clausewise.pki.KnownOid.KP_EMAIL_PROTECTION;
import static org.clausewise.pki.KnownOid.KP_OCSP_SIGNING;
import static org.clausewise.pki.KnownOid.KP_PRECERTIFICATE_SIGNING;
import static org.clausewise.pki.KnownOid.KP_SERVER_AUTH;
import static org.clausewise.pki.KnownOid.KP_TIME_STAMPING;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPurpose;
import static org.clausewise.rule.CertificateFacts.purpose;
import static org.clausewise.rule.CertificateFacts.purposes;
import static org.clausewise.rule.Presence.MUST_NOT;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.PurposeTable;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.10, Subscriber Certificate Extended Key Usage. */
public final class SubscriberExtendedKeyUsage {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.eku", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::extendedKeyUsage);

    private static final long TLS = KP_SERVER_AUTH.bit() | KP_CLIENT_AUTH.bit();

    private static final long LISTED = TLS
            | KP_CODE_SIGNING.bit()
            | KP_EMAIL_PROTECTION.bit()
            | KP_TIME_STAMPING.bit()
            | KP_OCSP_SIGNING.bit()
            | KP_ANY.bit()
            | KP_PRECERTIFICATE_SIGNING.bit();

    static final Rule<Certificate> SERVER_AUTH =
            eku("server-auth.present", "tls-br-7.1.2.7.10-1").require(purpose(KP_SERVER_AUTH), "add id-kp-serverAuth");

    // @formatter:off
    static {
        PurposeTable.in(RULES)
                .row(KP_CODE_SIGNING, MUST_NOT, "tls-br-7.1.2.7.10-3")
                .row(KP_EMAIL_PROTECTION, MUST_NOT, "tls-br-7.1.2.7.10-4")
                .row(KP_TIME_STAMPING, MUST_NOT, "tls-br-7.1.2.7.10-5")
                .row(KP_OCSP_SIGNING, MUST_NOT, "tls-br-7.1.2.7.10-6")
                .row(KP_ANY, MUST_NOT, "tls-br-7.1.2.7.10-7")
                .row(KP_PRECERTIFICATE_SIGNING, MUST_NOT, "tls-br-7.1.2.7.10-8");
        others("other", "tls-br-7.1.2.7.10-9", LISTED);

        // the past
        others("other-but-email-protection", "tls-br-7.1.2.7.10-r2", TLS | KP_EMAIL_PROTECTION.bit());
    }
    // @formatter:on

    static final Rule<Certificate> SERVER_OR_CLIENT = eku("server-or-client-auth.present", "tls-br-7.1.2.7.10-r1")
            .require(noPurpose(TLS).not(), "add id-kp-serverAuth or id-kp-clientAuth");

    private SubscriberExtendedKeyUsage() {}

    private static Rule.Draft<Certificate> eku(String name, String duty) {
        return RULES.rule(name, duty).when(has(EXTENDED_KEY_USAGE));
    }

    private static void others(String name, String duty, long but) {
        eku(name + ".absent", duty)
                .require(noPurpose(~but), purposes(~but), "leave out the key purpose {}: it is not for TLS servers");
    }
}

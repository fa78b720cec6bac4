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

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.Profile;
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
        mustNot("code-signing", "tls-br-7.1.2.7.10-3", KP_CODE_SIGNING);
        mustNot("email-protection", "tls-br-7.1.2.7.10-4", KP_EMAIL_PROTECTION);
        mustNot("time-stamping", "tls-br-7.1.2.7.10-5", KP_TIME_STAMPING);
        mustNot("ocsp-signing", "tls-br-7.1.2.7.10-6", KP_OCSP_SIGNING);
        mustNot("any", "tls-br-7.1.2.7.10-7", KP_ANY);
        mustNot("precertificate-signing", "tls-br-7.1.2.7.10-8", KP_PRECERTIFICATE_SIGNING);
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

    private static void mustNot(String name, String duty, KnownOid purpose) {
        eku(name + ".absent", duty)
                .require(noPurpose(purpose.bit()), purposes(purpose.bit()), "remove the key purpose {}");
    }

    private static void others(String name, String duty, long but) {
        eku(name + ".absent", duty)
                .require(noPurpose(~but), purposes(~but), "leave out the key purpose {}: it is not for TLS servers");
    }
}

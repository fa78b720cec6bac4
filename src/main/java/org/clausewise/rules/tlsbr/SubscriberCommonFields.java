package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SCT_HOLDS;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence;
import org.clausewise.pki.Part;
import org.clausewise.pki.SctListFault;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.CommonFieldRules;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.11.1, 7.1.2.11.3 and 7.1.2.11.5, Common Certificate Fields, in subscriber certificates. */
public final class SubscriberCommonFields {
    public static final Section<Certificate> KEY_IDENTIFIER = Section.of(
                    "tls.subscriber.aki", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::authorityKeyIdentifier);

    public static final Section<Certificate> ISSUER_KEY = Section.of(
                    "tls.subscriber.aki.issuer", Subject.PAIR, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::authorityKeyIdentifier);

    public static final Section<Certificate> SCTS = Section.of(
                    "tls.subscriber.sct", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(SctListFault::place);

    /** Beside the keys of logs. */
    public static final Section<Certificate> LOGS =
            Section.of("tls.subscriber.sct.log", Subject.PAIR, Profile.Group.TLS_SUBSCRIBER);

    public static final Section<Certificate> OTHERS =
            Section.of("tls.subscriber.other-extension", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER);

    /** What the tables of 7.1.2.7.6 and 7.1.2.9.1 name, and EVG 7.1.2.2. */
    private static final long ADDRESSED = AUTHORITY_INFO_ACCESS.bit()
            | AUTHORITY_KEY_IDENTIFIER.bit()
            | CERTIFICATE_POLICIES.bit()
            | EXTENDED_KEY_USAGE.bit()
            | SUBJECT_ALT_NAME.bit()
            | NAME_CONSTRAINTS.bit()
            | KEY_USAGE.bit()
            | BASIC_CONSTRAINTS.bit()
            | CRL_DISTRIBUTION_POINTS.bit()
            | SCT_LIST.bit()
            | SUBJECT_KEY_IDENTIFIER.bit()
            | PRECERTIFICATE_POISON.bit()
            | CABF_ORGANIZATION_IDENTIFIER.bit();

    static {
        CommonFieldRules.keyIdentifierAlone(
                KEY_IDENTIFIER, "tls-br-7.1.2.11.1-1", "tls-br-7.1.2.11.1-3", "tls-br-7.1.2.11.1-4");
        CommonFieldRules.issuersKey(ISSUER_KEY);
        CommonFieldRules.sctList(SCTS);
    }

    static final Rule<Certificate> SCT_SIGNATURE = LOGS.rule("signature", "tls-br-7.1.2.11.3-2")
            .needs(Input.ISSUER, Input.LOG_KEYS)
            .reads(Part.SCT_LIST, Part.EXTENSIONS)
            .when(PRECERTIFICATE.not(), has(SCT_LIST))
            // another CA's key cannot tell
            .whenever(Correspondence::namesIssuer)
            .require(
                    CertificateFacts.SCTS,
                    SCT_HOLDS,
                    "embed the SCT that the log signed for this certificate: its signature does not verify");

    static {
        CommonFieldRules.othersAreDer(OTHERS, ADDRESSED);
    }

    private SubscriberCommonFields() {}
}

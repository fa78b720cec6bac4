package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_ISSUER;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_SERIAL_NUMBER;
import static org.clausewise.rule.CertificateFacts.AKI_NAMES_ISSUER_KEY;
import static org.clausewise.rule.CertificateFacts.EXTENSIONS;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SCT_HOLDS;
import static org.clausewise.rule.CertificateFacts.SIGNED_BY_PRECERTIFICATE_CA;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noFault;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence;
import org.clausewise.pki.ExtensionDer;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.Part;
import org.clausewise.pki.SctListFault;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Input;
import org.clausewise.rule.Matter;
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

    static final Rule<Certificate> KEY = KEY_IDENTIFIER
            .rule("key-identifier.present", "tls-br-7.1.2.11.1-1")
            .when(has(AUTHORITY_KEY_IDENTIFIER))
            .require(AKI_HAS_KEY_IDENTIFIER, "give authorityKeyIdentifier a keyIdentifier");

    static final Rule<Certificate> NO_ISSUER = KEY_IDENTIFIER
            .rule("issuer.absent", "tls-br-7.1.2.11.1-3")
            .when(has(AUTHORITY_KEY_IDENTIFIER))
            .require(AKI_HAS_ISSUER.not(), "remove authorityCertIssuer from authorityKeyIdentifier");

    static final Rule<Certificate> NO_SERIAL_NUMBER = KEY_IDENTIFIER
            .rule("serial-number.absent", "tls-br-7.1.2.11.1-4")
            .when(has(AUTHORITY_KEY_IDENTIFIER))
            .require(AKI_HAS_SERIAL_NUMBER.not(), "remove authorityCertSerialNumber from authorityKeyIdentifier");

    static final Rule<Certificate> SAME_KEY = ISSUER_KEY
            .rule("same", "tls-br-7.1.2.11.1-2")
            .needs(Input.ISSUER)
            // 7.1.2.9.4 has its own rules for what such a CA signs
            .when(has(AUTHORITY_KEY_IDENTIFIER), AKI_HAS_KEY_IDENTIFIER, SIGNED_BY_PRECERTIFICATE_CA.not())
            .require(
                    AKI_NAMES_ISSUER_KEY,
                    "copy the subjectKeyIdentifier of the issuing CA's certificate into authorityKeyIdentifier");

    // @formatter:off
    static {
        fault("wrapped", "tls-br-7.1.2.11.3-1#1", SctListFault.NOT_WRAPPED, "wrap the list in an OCTET STRING of its own inside extnValue");
        fault("length", "tls-br-7.1.2.11.3-1#2", SctListFault.LIST_LENGTH, "give the list the length of what follows it");
        fault("not-empty", "tls-br-7.1.2.11.3-1#2", SctListFault.EMPTY, "put an SCT into the list, or leave the extension out");
        fault("sct-length", "tls-br-7.1.2.11.3-1#2", SctListFault.SCT_LENGTH, "give the SCT its own length: it is empty or ends beyond the list");
        fault("sct-fields", "tls-br-7.1.2.11.3-1#2", SctListFault.SCT_FIELDS, "encode the SCT anew: a field is cut off or a length does not fit");
        fault("sct-trailing", "tls-br-7.1.2.11.3-1#2", SctListFault.SCT_TRAILING, "remove what stands behind the signature of the SCT");
    }
    // @formatter:on

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

    static final Rule<Certificate> IS_DER = OTHERS.rule("der", "tls-br-7.1.2.11.5-3")
            .when(CertificateFacts.hasOtherThan(ADDRESSED))
            .require(
                    EXTENSIONS.where(SubscriberCommonFields::isOther),
                    ExtensionDer::isDer,
                    "encode the extension {} in DER, as its ASN.1 module has it");

    static {
        SCTS.about(Matter.STRUCTURE, "wrapped");
    }

    private SubscriberCommonFields() {}

    private static boolean isOther(Certificate c, int extension) {
        int oid = Der.content(c.bytes(), extension);
        return (ExtensionType.of(c.bytes(), oid).bit() & ADDRESSED) == 0;
    }

    private static void fault(String name, String duty, SctListFault fault, String message) {
        SCTS.rule(name, duty).when(has(SCT_LIST)).require(noFault(fault), message);
    }
}

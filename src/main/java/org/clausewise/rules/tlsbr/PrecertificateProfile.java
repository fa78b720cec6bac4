package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.CertificateFacts.POISON_IS_NULL;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SAME_ALGORITHM_TWICE;
import static org.clausewise.rule.CertificateFacts.SIGNED;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.repeats;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence.Field;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.Part;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.9, Precertificate Profile: what a precertificate looks like, and that the certificate repeats it. */
public final class PrecertificateProfile {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.precertificate", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(c -> c.extension(ExtensionType.PRECERTIFICATE_POISON));

    public static final Section<Certificate> PAIRS =
            Section.of("tls.precertificate.pair", Subject.PAIR, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Certificate> SIGNATURE_ALGORITHM = RULES.rule(
                    "signature-algorithm", "tls-br-7.1.2.9-14", "tls-br-7.1.2.9-24")
            .at(Certificate::signatureAlgorithm)
            .reads(Part.SIGNATURE_ALGORITHM)
            .when(PRECERTIFICATE, SIGNED)
            .require(
                    SAME_ALGORITHM_TWICE,
                    "make signatureAlgorithm the same, byte for byte, as tbsCertificate.signature");

    static final Rule<Certificate> POISON_CRITICAL = RULES.rule(
                    "poison.critical", "tls-br-7.1.2.9.1-1#2", "tls-br-7.1.2.9.2-1#2")
            .when(PRECERTIFICATE)
            .require(critical(ExtensionType.PRECERTIFICATE_POISON), "mark the poison extension critical");

    static final Rule<Certificate> POISON_NULL = RULES.rule("poison.null", "tls-br-7.1.2.9.3-2")
            .when(PRECERTIFICATE)
            .require(POISON_IS_NULL, "make extnValue of the poison extension 05 00");

    static final Rule<Certificate> NO_SCTS = RULES.rule("sct-list.absent", "tls-br-7.1.2.9.1-2", "tls-br-7.1.2.9.2-2")
            .at(Certificate::sctList)
            .when(PRECERTIFICATE)
            .require(
                    has(ExtensionType.SCT_LIST).not(),
                    "remove the SCT list: SCTs come back for a precertificate and go into the certificate");

    // @formatter:off
    static {
        same("version", Field.VERSION, "tls-br-7.1.2.9-5", "tls-br-7.1.2.9-15");
        same("serial-number", Field.SERIAL_NUMBER, "tls-br-7.1.2.9-6", "tls-br-7.1.2.9-16");
        same("signature", Field.SIGNATURE, "tls-br-7.1.2.9-7", "tls-br-7.1.2.9-17");
        same("issuer", Field.ISSUER, "tls-br-7.1.2.9-8");
        same("validity", Field.VALIDITY, "tls-br-7.1.2.9-9", "tls-br-7.1.2.9-19");
        same("subject", Field.SUBJECT, "tls-br-7.1.2.9-10", "tls-br-7.1.2.9-20");
        same("subject-public-key-info", Field.SUBJECT_PUBLIC_KEY_INFO, "tls-br-7.1.2.9-11", "tls-br-7.1.2.9-21");
        same("issuer-unique-id", Field.ISSUER_UNIQUE_ID, "tls-br-7.1.2.9-12", "tls-br-7.1.2.9-22");
        same("subject-unique-id", Field.SUBJECT_UNIQUE_ID, "tls-br-7.1.2.9-13", "tls-br-7.1.2.9-23");
        same("extensions", Field.EXTENSIONS, "tls-br-7.1.2.9.1-3", "tls-br-7.1.2.9.1-4", "tls-br-7.1.2.9.2-3");
    }
    // @formatter:on

    private PrecertificateProfile() {}

    private static void same(String name, Field field, String... duties) {
        PAIRS.rule(name, duties)
                .at(field::place)
                .needs(Input.PRECERTIFICATE)
                .when(PRECERTIFICATE.not())
                .require(repeats(field), "sign what the precertificate announced: from here on the two differ");
    }
}

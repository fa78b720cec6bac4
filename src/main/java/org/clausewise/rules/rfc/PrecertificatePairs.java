package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.NAMES_ISSUER;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SCTS;
import static org.clausewise.rule.CertificateFacts.SCT_HOLDS;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.repeats;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence;
import org.clausewise.pki.Correspondence.Field;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.Part;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 6962 3.2, the certificate beside the precertificate that announced it, its issuer and the keys of logs. */
public final class PrecertificatePairs {
    public static final Section<Certificate> RULES =
            Section.of("rfc6962.pair", Subject.PAIR, Profile.Group.CERTIFICATE);

    // @formatter:off
    static {
        same("version", Field.VERSION, "rfc6962-3.2-u1");
        same("serial-number", Field.SERIAL_NUMBER, "rfc6962-3.2-u1");
        same("signature", Field.SIGNATURE, "rfc6962-3.2-u1", "rfc6962-3.2-u2");
        same("validity", Field.VALIDITY, "rfc6962-3.2-u1");
        same("subject", Field.SUBJECT, "rfc6962-3.2-u1");
        same("subject-public-key-info", Field.SUBJECT_PUBLIC_KEY_INFO, "rfc6962-3.2-u1");
        same("issuer-unique-id", Field.ISSUER_UNIQUE_ID, "rfc6962-3.2-u1");
        same("subject-unique-id", Field.SUBJECT_UNIQUE_ID, "rfc6962-3.2-u1");
        same("extensions", Field.EXTENSIONS, "rfc6962-3.2-u1");
    }
    // @formatter:on

    static final Rule<Certificate> ISSUER = RULES.rule("issuer", "rfc6962-3.2-u3")
            .at(Certificate::issuer)
            .needs(Input.PRECERTIFICATE, Input.ISSUER)
            .when(PRECERTIFICATE.not())
            .require(
                    NAMES_ISSUER,
                    "name the CA that issues the certificate: only a precertificate may name another signer");

    static final Rule<Certificate> SCT_SIGNATURE = RULES.rule("sct-signature", "rfc6962-3.2-u9")
            .needs(Input.ISSUER, Input.LOG_KEYS)
            .reads(Part.SCT_LIST, Part.EXTENSIONS)
            .when(PRECERTIFICATE.not(), has(ExtensionType.SCT_LIST))
            // another CA's key cannot tell
            .whenever(Correspondence::namesIssuer)
            .require(
                    SCTS,
                    SCT_HOLDS,
                    "embed the SCT that the log signed for this certificate: its signature does not verify");

    private PrecertificatePairs() {}

    private static void same(String name, Field field, String... duties) {
        RULES.rule("corresponds." + name, duties)
                .at(field::place)
                .needs(Input.PRECERTIFICATE)
                .when(PRECERTIFICATE.not())
                .require(repeats(field), "sign what the precertificate announced: from here on the two differ");
    }
}

package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.AUTHORITY_INFO_ACCESS;
import static org.clausewise.pki.ExtensionType.CERTIFICATE_POLICIES;
import static org.clausewise.pki.ExtensionType.EXTENDED_KEY_USAGE;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.6.1: what the texts before 2.0.0 said of the extensions of all subordinate CAs in section 7.1.2.2. */
public final class OldSubordinateCa {
    public static final Section<Certificate> RULES =
            Section.of("tls.sub-ca.ext", Subject.CERTIFICATE, Profile.Group.TLS_SUBORDINATE_CAS);

    static final Rule<Certificate> AIA_PRESENT = RULES.rule("authority-info-access.present", "tls-br-7.1.2.6.1-r1")
            .at(CertificateFacts::extensionsPlace)
            .require(has(AUTHORITY_INFO_ACCESS), "add authorityInfoAccess");

    static {
        discouragedCritical("certificate-policies", "tls-br-7.1.2.6.1-r2", CERTIFICATE_POLICIES);
        discouragedCritical("ext-key-usage", "tls-br-7.1.2.6.1-r3", EXTENDED_KEY_USAGE);
    }

    private OldSubordinateCa() {}

    private static void discouragedCritical(String name, String duty, ExtensionType type) {
        RULES.rule(name + ".discouraged-critical", duty)
                .at(c -> c.extension(type))
                .when(has(type))
                .require(critical(type).not(), "do not mark " + type.fieldName() + " critical");
    }
}

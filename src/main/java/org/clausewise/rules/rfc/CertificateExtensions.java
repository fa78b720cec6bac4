package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.EXTENSIONS;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2, certificate extensions in general. */
public final class CertificateExtensions {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static final Rule<Certificate> ONCE = RULES.rule("once", "rfc5280-4.2-3")
            .require(
                    CertificateFacts.noExtensionTwice(),
                    EXTENSIONS.where(CertificateExtensions::isRepeated),
                    "remove this {}: the certificate has it once already");

    private CertificateExtensions() {}

    private static boolean isRepeated(Certificate c, int at) {
        byte[] b = c.bytes();
        for (int i = c.nextExtension(-1); i >= 0 && i < at; i = c.nextExtension(i)) {
            if (Der.equal(b, Der.content(b, i), b, Der.content(b, at))) {
                return true;
            }
        }
        return false;
    }
}

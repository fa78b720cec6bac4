package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.TLS_FEATURE;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 7633 4, the TLS feature extension. */
public final class TlsFeature {
    public static final Section<Certificate> RULES =
            Section.of("rfc7633.tls-feature", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        ExtensionRules.mustNotBeCritical(RULES, "rfc7633-4-1", TLS_FEATURE);
    }

    private TlsFeature() {}
}

package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.INHIBIT_ANY_POLICY;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.14, Inhibit anyPolicy. */
public final class InhibitAnyPolicy {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.inhibit-any-policy", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(c -> c.extensionValue(INHIBIT_ANY_POLICY));

    static {
        ExtensionRules.mustBeCritical(RULES, "rfc5280-4.2.1.14-1", INHIBIT_ANY_POLICY);
        ExtensionRules.ofCasAlone(RULES, "rfc5280-4.2.1.14-u1", INHIBIT_ANY_POLICY);
    }

    static final Rule<Certificate> SKIP_CERTS = RULES.rule("not-negative", "rfc5280-4.2.1.14-u2")
            .reads(Part.INHIBIT_ANY_POLICY)
            .when(has(INHIBIT_ANY_POLICY))
            .require(
                    c -> Der.longValue(c.bytes(), c.extensionValue(INHIBIT_ANY_POLICY)) >= 0,
                    "count certificates from zero upwards");

    private InhibitAnyPolicy() {}
}

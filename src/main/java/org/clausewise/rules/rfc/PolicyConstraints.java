package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.POLICY_CONSTRAINTS;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.notEmpty;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.11, Policy Constraints. */
public final class PolicyConstraints {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.policy-constraints", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(c -> c.extensionValue(POLICY_CONSTRAINTS));

    static final Rule<Certificate> NOT_EMPTY = RULES.rule("not-empty", "rfc5280-4.2.1.11-4", "rfc5280-4.2.1.11-5")
            .reads(Part.POLICY_CONSTRAINTS)
            .when(has(POLICY_CONSTRAINTS))
            .require(
                    notEmpty(POLICY_CONSTRAINTS),
                    "give requireExplicitPolicy or inhibitPolicyMapping, or drop policyConstraints");

    static {
        ExtensionRules.mustBeCritical(RULES, "rfc5280-4.2.1.11-6", POLICY_CONSTRAINTS);
        ExtensionRules.ofCasAlone(RULES, "rfc5280-4.2.1.11-u1", POLICY_CONSTRAINTS);
    }

    static final Rule<Certificate> SKIP_CERTS = RULES.rule("not-negative", "rfc5280-4.2.1.11-u2")
            .reads(Part.POLICY_CONSTRAINTS)
            .when(has(POLICY_CONSTRAINTS))
            .require(
                    CertificateFacts.elementsOf(POLICY_CONSTRAINTS),
                    (c, at) -> Der.longValue(c.bytes(), at) >= 0,
                    "count certificates from zero upwards");

    private PolicyConstraints() {}
}

package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.POLICY_MAPPINGS;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.5, Policy Mappings. */
public final class PolicyMappings {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext.policy-mappings", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    private static final Elements<Certificate> MAPPINGS = CertificateFacts.elementsOf(POLICY_MAPPINGS);

    static final Rule<Certificate> ASSERTED = RULES.rule("asserted", "rfc5280-4.2.1.5-1")
            .reads(Part.POLICY_MAPPINGS, Part.CERTIFICATE_POLICIES)
            .when(has(POLICY_MAPPINGS))
            .require(
                    MAPPINGS,
                    PolicyMappings::isAsserted,
                    "assert the issuerDomainPolicy of this mapping in certificatePolicies too");

    static final Rule<Certificate> ANY_POLICY = RULES.rule("any-policy", "rfc5280-4.2.1.5-2")
            .reads(Part.POLICY_MAPPINGS)
            .when(has(POLICY_MAPPINGS))
            .require(
                    MAPPINGS.within((c, mapping, previous) -> Der.next(c.bytes(), mapping, previous)),
                    (c, at) -> !KnownOid.POLICY_ANY.isAt(c.bytes(), at),
                    "map neither to nor from anyPolicy");

    static {
        ExtensionRules.mustBeCritical(RULES, "rfc5280-4.2.1.5-4", POLICY_MAPPINGS);
        ExtensionRules.ofCasAlone(RULES, "rfc5280-4.2.1.5-u1", POLICY_MAPPINGS);
    }

    private PolicyMappings() {}

    private static boolean isAsserted(Certificate c, int mapping) {
        byte[] b = c.bytes();
        for (int i = Der.next(b, c.certificatePolicies(), -1); i >= 0; i = Der.next(b, c.certificatePolicies(), i)) {
            if (Der.equal(b, Der.content(b, i), b, Der.content(b, mapping))) {
                return true;
            }
        }
        return false;
    }
}

package org.clausewise.rule;

import static org.clausewise.pki.ExtensionType.CERTIFICATE_POLICIES;
import static org.clausewise.pki.PolicyInformation.CPS_NOT_HTTP;
import static org.clausewise.pki.PolicyInformation.CPS_NOT_IA5;
import static org.clausewise.pki.PolicyInformation.OTHER_QUALIFIER;
import static org.clausewise.pki.PolicyInformation.QUALIFIED;
import static org.clausewise.rule.CertificateFacts.POLICIES;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPolicy;
import static org.clausewise.rule.CertificateFacts.policy;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;

/** Rules that several profiles of TLS certificates have about certificatePolicies in the same words, over the same facts. */
public final class PolicyRules {
    private PolicyRules() {}

    /** The extension is there: what the others apply to. */
    public static Rule.Draft<Certificate> policies(Section<Certificate> section, String name, String... duties) {
        return section.rule(name, duties).when(has(CERTIFICATE_POLICIES));
    }

    /** At least one PolicyInformation. */
    public static void notEmpty(Section<Certificate> section, String... duties) {
        policies(section, "not-empty", duties)
                .reads(Part.CERTIFICATE_POLICIES)
                .require(
                        CertificateFacts.notEmpty(CERTIFICATE_POLICIES),
                        "put a PolicyInformation into certificatePolicies");
        section.about(Matter.SIZE, "not-empty");
    }

    /** policyQualifiers are left out. */
    public static void noQualifiers(Section<Certificate> section, String... duties) {
        POLICIES.forbid(QUALIFIED, policies(section, "qualifiers.absent", duties), "leave out policyQualifiers");
    }

    /** No qualifier but the pointer to the CPS. */
    public static void cpsOnly(Section<Certificate> section, String... duties) {
        policies(section, "qualifiers.cps-only", duties)
                .require(
                        POLICIES.noneEvenUnread(OTHER_QUALIFIER),
                        POLICIES.with(OTHER_QUALIFIER),
                        "remove the qualifier that is no id-qt-cps");
    }

    /** The pointer to the CPS: the clause's second duty is its string type, the third its scheme. */
    public static void cps(Section<Certificate> section, String clause) {
        POLICIES.forbid(
                CPS_NOT_HTTP,
                policies(section, "qualifiers.cps.http", clause + "#3"),
                "make the CPS pointer an HTTP or HTTPS URL");
        policies(section, "qualifiers.cps.ia5-string", clause + "#2")
                .require(
                        POLICIES.noneEvenUnread(CPS_NOT_IA5),
                        POLICIES.with(CPS_NOT_IA5),
                        "encode the CPS pointer as IA5String");
    }

    /** anyPolicy, where it is asserted, stands alone. */
    public static void anyPolicyAlone(Section<Certificate> section, String... duties) {
        long others = ~KnownOid.POLICY_ANY.bit();
        policies(section, "any-policy.alone", duties)
                .when(policy(KnownOid.POLICY_ANY))
                .require(
                        noPolicy(others),
                        CertificateFacts.policies(others),
                        "assert anyPolicy alone, or leave it out and keep {}");
    }
}

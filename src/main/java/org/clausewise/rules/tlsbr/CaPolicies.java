package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.PolicyInformation.ANY_POLICY;
import static org.clausewise.pki.PolicyInformation.FIRST_NOT_RESERVED;
import static org.clausewise.pki.PolicyInformation.RESERVED_AGAIN;
import static org.clausewise.rule.CertificateFacts.HAS_RESERVED_POLICY;
import static org.clausewise.rule.CertificateFacts.POLICIES;
import static org.clausewise.rule.CertificateFacts.policy;
import static org.clausewise.rule.PolicyRules.policies;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.PolicyRules;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.10.5, CA Certificate Certificate Policies. */
public final class CaPolicies {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.ca.policies", Subject.CERTIFICATE, Profile.Group.TLS_CA_POLICIES)
            .at(Certificate::certificatePolicies);

    /** No Affiliate of the issuing CA; with 7.1.2.2.6, which says the same of cross-certified ones. */
    public static final Section<Certificate> EXTERNAL = Section.of(
                    "tls.external-ca.policies", Subject.CERTIFICATE, Profile.Group.TLS_EXTERNAL_CAS)
            .at(Certificate::certificatePolicies);

    static {
        PolicyRules.notEmpty(RULES, "tls-br-7.1.2.10.5-1");
        PolicyRules.anyPolicyAlone(
                RULES, "tls-br-7.1.2.10.5-4#2", "tls-br-7.1.2.10.5-5", "tls-br-7.1.2.10.5-11", "tls-br-7.1.2.10.5-12");
    }

    static final Rule<Certificate> RESERVED_PRESENT = policies(
                    RULES, "reserved.present", "tls-br-7.1.2.10.5-9", "tls-br-7.1.2.10.5-18#1")
            .when(policy(KnownOid.POLICY_ANY).not())
            .require(
                    HAS_RESERVED_POLICY,
                    "assert the policy identifier that the CA/Browser Forum reserves for what the CA issues");

    // @formatter:off
    static {
        POLICIES.forbid(RESERVED_AGAIN, policies(RULES, "reserved.one", "tls-br-7.1.2.10.5-18#2"), "leave one reserved policy identifier: {} is a further one");
        POLICIES.forbid(FIRST_NOT_RESERVED, policies(RULES, "reserved.first", "tls-br-7.1.2.10.5-17").when(policy(KnownOid.POLICY_ANY).not()), "put the reserved policy identifier first");
        PolicyRules.noQualifiers(RULES, "tls-br-7.1.2.10.5-6", "tls-br-7.1.2.10.5-15", "tls-br-7.1.2.10.5-19");
        PolicyRules.cpsOnly(RULES, "tls-br-7.1.2.10.5-7", "tls-br-7.1.2.10.5-16", "tls-br-7.1.2.10.5-20", "tls-br-7.1.2.10.5-22");
        PolicyRules.cps(RULES, "tls-br-7.1.2.10.5-21");
        POLICIES.forbid(ANY_POLICY, policies(EXTERNAL, "any-policy.absent", "tls-br-7.1.2.10.5-4#1", "tls-br-7.1.2.2.6-4#1"), "remove anyPolicy: the CA is no Affiliate of the issuing CA");
    }
    // @formatter:on

    private CaPolicies() {}
}

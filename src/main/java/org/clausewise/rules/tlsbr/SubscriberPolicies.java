package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.CERTIFICATE_POLICIES;
import static org.clausewise.pki.PolicyInformation.ANY_POLICY;
import static org.clausewise.pki.PolicyInformation.FIRST_NOT_RESERVED;
import static org.clausewise.pki.PolicyInformation.RESERVED_AGAIN;
import static org.clausewise.rule.CertificateFacts.HAS_RESERVED_POLICY;
import static org.clausewise.rule.CertificateFacts.POLICIES;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPolicy;
import static org.clausewise.rule.CertificateFacts.policy;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.PolicyRules;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.9, Subscriber Certificate Certificate Policies. */
public final class SubscriberPolicies {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.policies", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::certificatePolicies);

    public static final Section<Certificate> DV = reserved("dv", Profile.TLS_DV, KnownOid.POLICY_DV, "Domain");
    public static final Section<Certificate> IV = reserved("iv", Profile.TLS_IV, KnownOid.POLICY_IV, "Individual");
    public static final Section<Certificate> OV = reserved("ov", Profile.TLS_OV, KnownOid.POLICY_OV, "Organization");
    public static final Section<Certificate> EV = reserved("ev", Profile.TLS_EV, KnownOid.POLICY_EV, "Extended");

    static {
        PolicyRules.notEmpty(RULES, "tls-br-7.1.2.7.9-1");
    }

    static final Rule<Certificate> RESERVED_PRESENT = policies(
                    "reserved.present", "tls-br-7.1.2.7.9-12#1", "tls-br-7.1.2.7.9-4")
            .require(
                    HAS_RESERVED_POLICY,
                    "assert the policy identifier that the CA/Browser Forum reserves for this kind of certificate");

    // @formatter:off
    static {
        POLICIES.forbid(RESERVED_AGAIN, policies("reserved.one", "tls-br-7.1.2.7.9-12#2"), "leave one reserved policy identifier, that of the certificate's type: {} is a further one");
        POLICIES.forbid(FIRST_NOT_RESERVED, policies("reserved.first", "tls-br-7.1.2.7.9-11"), "put the reserved policy identifier first");
        POLICIES.forbid(ANY_POLICY, policies("any-policy.absent", "tls-br-7.1.2.7.9-5", "tls-br-7.1.2.7.9-6"), "remove anyPolicy");
        PolicyRules.noQualifiers(RULES, "tls-br-7.1.2.7.9-9");
        PolicyRules.cpsOnly(RULES, "tls-br-7.1.2.7.9-10", "tls-br-7.1.2.7.9-14");
        PolicyRules.cps(RULES, "tls-br-7.1.2.7.9-13");
    }
    // @formatter:on

    static {
        RULES.about(Matter.OTHER_POLICY, "reserved.one");
    }

    private SubscriberPolicies() {}

    private static Rule.Draft<Certificate> policies(String name, String... duties) {
        return PolicyRules.policies(RULES, name, duties);
    }

    /** The identifier of the certificate's own type, and none of another. */
    private static Section<Certificate> reserved(String type, Profile profile, KnownOid policy, String name) {
        Section<Certificate> section = Section.of("tls.subscriber.policies." + type, Subject.CERTIFICATE, profile)
                .at(Certificate::certificatePolicies);
        section.rule("reserved", "tls-br-7.1.2.7.9-4")
                // where none is reserved, one finding is enough
                .when(has(CERTIFICATE_POLICIES), HAS_RESERVED_POLICY)
                .require(
                        policy(policy),
                        "assert the policy identifier " + policy.dotted() + ": this is a certificate of " + name
                                + " Validation");
        long others = KnownOid.Family.RESERVED_POLICY.mask() & ~policy.bit();
        section.rule("reserved.other-type.absent", "tls-br-7.1.2.7.9-3")
                .when(has(CERTIFICATE_POLICIES))
                .require(
                        noPolicy(others),
                        CertificateFacts.policies(others),
                        "remove {}: it is reserved for certificates of another type");
        return section.about(Matter.OTHER_POLICY, "reserved.other-type.absent");
    }
}

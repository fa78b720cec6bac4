package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.pki.KnownOid.KP_ANY;
import static org.clausewise.pki.KnownOid.KP_CLIENT_AUTH;
import static org.clausewise.pki.KnownOid.KP_CODE_SIGNING;
import static org.clausewise.pki.KnownOid.KP_EMAIL_PROTECTION;
import static org.clausewise.pki.KnownOid.KP_SERVER_AUTH;
import static org.clausewise.pki.KnownOid.KP_TIME_STAMPING;
import static org.clausewise.pki.PolicyInformation.FIRST_NOT_RESERVED;
import static org.clausewise.pki.PolicyInformation.RESERVED_AGAIN;
import static org.clausewise.rule.CertificateFacts.HAS_RESERVED_POLICY;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPurpose;
import static org.clausewise.rule.CertificateFacts.policy;
import static org.clausewise.rule.CertificateFacts.purpose;
import static org.clausewise.rule.ExtensionTable.Critical.ANY;
import static org.clausewise.rule.ExtensionTable.Critical.N;
import static org.clausewise.rule.ExtensionTable.Critical.Y;
import static org.clausewise.rule.PolicyRules.policies;
import static org.clausewise.rule.Presence.ELSEWHERE;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;
import static org.clausewise.rule.Presence.SHOULD;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.ExtensionTable;
import org.clausewise.rule.FieldRules;
import org.clausewise.rule.PolicyRules;
import org.clausewise.rule.Profile;
import org.clausewise.rule.PurposeTable;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.SigningTime;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.2 to 7.1.2.2.6, Cross-Certified Subordinate CA Certificate Profile. */
public final class CrossCertifiedCa {
    public static final Section<Certificate> RULES =
            Section.of("tls.cross-ca.profile", Subject.CERTIFICATE, Profile.Group.TLS_CROSS_CAS);

    public static final Section<Certificate> ISSUER = Section.of(
                    "tls.cross-ca.issuer", Subject.PAIR, Profile.Group.TLS_CROSS_CAS)
            .at(Certificate::issuer);

    public static final Section<Certificate> VALIDITY =
            Section.of("tls.cross-ca.validity", Subject.CERTIFICATE, Profile.Group.TLS_CROSS_CAS);

    public static final Section<Certificate> EXTENSIONS =
            Section.of("tls.cross-ca.ext", Subject.CERTIFICATE, Profile.Group.TLS_CROSS_CAS);

    public static final Section<Certificate> PURPOSES = Section.of(
                    "tls.cross-ca.eku", Subject.CERTIFICATE, Profile.Group.TLS_CROSS_CAS)
            .at(Certificate::extendedKeyUsage);

    /** Of the issuing CA's own organization or an Affiliate. */
    public static final Section<Certificate> AFFILIATED =
            Section.of("tls.affiliated-cross-ca", Subject.CERTIFICATE, Profile.CROSS_CA);

    /** Of another organization. */
    public static final Section<Certificate> EXTERNAL =
            Section.of("tls.external-cross-ca", Subject.CERTIFICATE, Profile.CROSS_CA_EXTERNAL);

    public static final Section<Certificate> POLICIES = Section.of(
                    "tls.cross-ca.policies", Subject.CERTIFICATE, Profile.Group.TLS_CROSS_CAS)
            .at(Certificate::certificatePolicies);

    static {
        FieldRules.version(RULES, "tls-br-7.1.2.2-3");
        FieldRules.serialNumber(RULES, "tls-br-7.1.2.2-4");
        FieldRules.issuer(ISSUER, "tls-br-7.1.2.2-5");
        FieldRules.noUniqueIds(RULES, "tls-br-7.1.2.2-6", "tls-br-7.1.2.2-7");
        FieldRules.signatureAlgorithm(RULES, "tls-br-7.1.2.2-8");
        SigningTime.notAfterSigning(VALIDITY, "tls-br-7.1.2.2.1-1#2");
        SigningTime.stillValid(VALIDITY, "tls-br-7.1.2.2.1-2");
    }

    // @formatter:off
    static {
        ExtensionTable.in(EXTENSIONS)
                .row("tls-br-7.1.2.2.3-1", AUTHORITY_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.2.3-2", BASIC_CONSTRAINTS, MUST, Y)
                .row("tls-br-7.1.2.2.3-3", CERTIFICATE_POLICIES, MUST, N)
                .row("tls-br-7.1.2.2.3-4", CRL_DISTRIBUTION_POINTS, MUST, N)
                .row("tls-br-7.1.2.2.3-5", KEY_USAGE, MUST, Y)
                .row("tls-br-7.1.2.2.3-6", SUBJECT_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.2.3-7", AUTHORITY_INFO_ACCESS, SHOULD, N)
                .row("tls-br-7.1.2.2.3-8", NAME_CONSTRAINTS, MAY, ANY)
                .row("tls-br-7.1.2.2.3-9", SCT_LIST, MAY, N)
                .row("tls-br-7.1.2.2.3-12", EXTENDED_KEY_USAGE, ELSEWHERE, ANY)
                .besides(PRECERTIFICATE_POISON) // 7.1.2.9 adds it to a precertificate
                .rest("tls-br-7.1.2.2.3-10", NOT_RECOMMENDED);
        ExtensionTable.in(AFFILIATED).row("tls-br-7.1.2.2.3-12", EXTENDED_KEY_USAGE, SHOULD, N);
        ExtensionTable.in(EXTERNAL).row("tls-br-7.1.2.2.3-14", EXTENDED_KEY_USAGE, MUST, N);

        PurposeTable.in(PURPOSES, purpose(KP_SERVER_AUTH))
                .row(KP_SERVER_AUTH, ELSEWHERE)
                .row(KP_CLIENT_AUTH, MAY, "tls-br-7.1.2.2.5-2")
                .row(KP_EMAIL_PROTECTION, MUST_NOT, "tls-br-7.1.2.2.5-3")
                .row(KP_CODE_SIGNING, MUST_NOT, "tls-br-7.1.2.2.5-4")
                .row(KP_TIME_STAMPING, MUST_NOT, "tls-br-7.1.2.2.5-5")
                .row(KP_ANY, ELSEWHERE)
                .rest(NOT_RECOMMENDED, "tls-br-7.1.2.2.5-7");
    }
    // @formatter:on

    static final Rule<Certificate> UNRESTRICTED = AFFILIATED
            .rule("any-purpose.alone", "tls-br-7.1.2.2.4-1", "tls-br-7.1.2.2.4-2")
            .at(Certificate::extendedKeyUsage)
            .when(has(EXTENDED_KEY_USAGE), purpose(KP_ANY))
            .require(
                    noPurpose(~KP_ANY.bit()),
                    CertificateFacts.purposes(~KP_ANY.bit()),
                    "leave anyExtendedKeyUsage alone, or leave it out and keep {}");

    static final Rule<Certificate> RESTRICTED = EXTERNAL.rule(
                    "any-purpose.absent", "tls-br-7.1.2.2.3-13", "tls-br-7.1.2.2.5-6", "tls-br-7.1.2.2.5-9")
            .at(Certificate::extendedKeyUsage)
            .when(has(EXTENDED_KEY_USAGE))
            .require(
                    purpose(KP_ANY).not(),
                    CertificateFacts.purposes(KP_ANY.bit()),
                    "remove anyExtendedKeyUsage: another organization operates the CA");

    static {
        PolicyRules.notEmpty(POLICIES, "tls-br-7.1.2.2.6-1");
        PolicyRules.anyPolicyAlone(
                POLICIES, "tls-br-7.1.2.2.6-4#2", "tls-br-7.1.2.2.6-5", "tls-br-7.1.2.2.6-11", "tls-br-7.1.2.2.6-12");
    }

    static final Rule<Certificate> RESERVED_PRESENT = policies(
                    POLICIES, "reserved.present", "tls-br-7.1.2.2.6-9", "tls-br-7.1.2.2.6-18")
            .when(policy(KnownOid.POLICY_ANY).not())
            .require(
                    HAS_RESERVED_POLICY,
                    "assert a policy identifier that the CA/Browser Forum reserves for what the CA issues");

    // @formatter:off
    static {
        CertificateFacts.POLICIES.forbid(FIRST_NOT_RESERVED, policies(POLICIES, "reserved.first", "tls-br-7.1.2.2.6-17").when(policy(KnownOid.POLICY_ANY).not()), "put a reserved policy identifier first");
        CertificateFacts.POLICIES.forbid(RESERVED_AGAIN, policies(POLICIES, "reserved.one", "tls-br-7.1.2.2.6-r1"), "leave one reserved policy identifier: {} is a further one");
        PolicyRules.noQualifiers(POLICIES, "tls-br-7.1.2.2.6-6", "tls-br-7.1.2.2.6-15", "tls-br-7.1.2.2.6-20");
        PolicyRules.cpsOnly(POLICIES, "tls-br-7.1.2.2.6-7", "tls-br-7.1.2.2.6-16", "tls-br-7.1.2.2.6-21", "tls-br-7.1.2.2.6-23");
        PolicyRules.cps(POLICIES, "tls-br-7.1.2.2.6-22");
    }
    // @formatter:on

    private CrossCertifiedCa() {}
}

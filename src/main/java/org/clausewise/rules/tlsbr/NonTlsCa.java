package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.pki.KnownOid.KP_ANY;
import static org.clausewise.pki.KnownOid.KP_CODE_SIGNING;
import static org.clausewise.pki.KnownOid.KP_EMAIL_PROTECTION;
import static org.clausewise.pki.KnownOid.KP_OCSP_SIGNING;
import static org.clausewise.pki.KnownOid.KP_PRECERTIFICATE_SIGNING;
import static org.clausewise.pki.KnownOid.KP_SERVER_AUTH;
import static org.clausewise.pki.KnownOid.KP_TIME_STAMPING;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPolicy;
import static org.clausewise.rule.CertificateFacts.noPurpose;
import static org.clausewise.rule.CertificateFacts.purpose;
import static org.clausewise.rule.ExtensionTable.Critical.ANY;
import static org.clausewise.rule.ExtensionTable.Critical.N;
import static org.clausewise.rule.ExtensionTable.Critical.Y;
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
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.3 to 7.1.2.3.3, Technically Constrained Non-TLS Subordinate CA Certificate Profile. */
public final class NonTlsCa {
    public static final Section<Certificate> RULES =
            Section.of("tls.non-tls-ca.profile", Subject.CERTIFICATE, Profile.NON_TLS_CA);

    public static final Section<Certificate> ISSUER = Section.of(
                    "tls.non-tls-ca.issuer", Subject.PAIR, Profile.NON_TLS_CA)
            .at(Certificate::issuer);

    public static final Section<Certificate> EXTENSIONS =
            Section.of("tls.non-tls-ca.ext", Subject.CERTIFICATE, Profile.NON_TLS_CA);

    public static final Section<Certificate> POLICIES = Section.of(
                    "tls.non-tls-ca.policies", Subject.CERTIFICATE, Profile.NON_TLS_CA)
            .at(Certificate::certificatePolicies);

    public static final Section<Certificate> PURPOSES = Section.of(
                    "tls.non-tls-ca.eku", Subject.CERTIFICATE, Profile.NON_TLS_CA)
            .at(Certificate::extendedKeyUsage);

    private static final long RESERVED = KnownOid.Family.RESERVED_POLICY.mask();

    static {
        FieldRules.version(RULES, "tls-br-7.1.2.3-2");
        FieldRules.serialNumber(RULES, "tls-br-7.1.2.3-3");
        FieldRules.issuer(ISSUER, "tls-br-7.1.2.3-4");
        FieldRules.noUniqueIds(RULES, "tls-br-7.1.2.3-5", "tls-br-7.1.2.3-6");
        FieldRules.signatureAlgorithm(RULES, "tls-br-7.1.2.3-7");
    }

    // @formatter:off
    static {
        ExtensionTable.in(EXTENSIONS)
                .row("tls-br-7.1.2.3.1-1", AUTHORITY_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.3.1-2", BASIC_CONSTRAINTS, MUST, Y)
                .row("tls-br-7.1.2.3.1-3", CRL_DISTRIBUTION_POINTS, MUST, N)
                .row("tls-br-7.1.2.3.1-4", KEY_USAGE, MUST, Y)
                .row("tls-br-7.1.2.3.1-5", SUBJECT_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.3.1-6", EXTENDED_KEY_USAGE, MUST, N)
                .row("tls-br-7.1.2.3.1-7", AUTHORITY_INFO_ACCESS, SHOULD, N)
                .row("tls-br-7.1.2.3.1-8", CERTIFICATE_POLICIES, MAY, N)
                .row("tls-br-7.1.2.3.1-9", NAME_CONSTRAINTS, MAY, ANY)
                .row("tls-br-7.1.2.3.1-10", SCT_LIST, MAY, N)
                .besides(PRECERTIFICATE_POISON) // 7.1.2.9 adds it to a precertificate
                .rest("tls-br-7.1.2.3.1-11", NOT_RECOMMENDED);
    }
    // @formatter:on

    static final Rule<Certificate> POLICIES_PRESENT = EXTENSIONS
            .rule("certificate-policies.present", "tls-br-7.1.2.3.1-r1")
            .at(CertificateFacts::extensionsPlace)
            .require(has(CERTIFICATE_POLICIES), "add certificatePolicies");

    static {
        PolicyRules.anyPolicyAlone(
                POLICIES, "tls-br-7.1.2.3.2-4", "tls-br-7.1.2.3.2-5", "tls-br-7.1.2.3.2-10", "tls-br-7.1.2.3.2-11");
    }

    static final Rule<Certificate> NO_RESERVED = PolicyRules.policies(POLICIES, "reserved.absent", "tls-br-7.1.2.3.2-9")
            .require(
                    noPolicy(RESERVED),
                    CertificateFacts.policies(RESERVED),
                    "remove {}: it is reserved for TLS certificates and CAs that issue them");

    static {
        PolicyRules.noQualifiers(POLICIES, "tls-br-7.1.2.3.2-6", "tls-br-7.1.2.3.2-14");
        PolicyRules.cpsOnly(POLICIES, "tls-br-7.1.2.3.2-7", "tls-br-7.1.2.3.2-15", "tls-br-7.1.2.3.2-17");
        PolicyRules.cps(POLICIES, "tls-br-7.1.2.3.2-16");
    }

    // @formatter:off
    static {
        // of the purposes that this book knows, those that have nothing to do with one another
        alone("time-stamping", KP_TIME_STAMPING, KP_CODE_SIGNING.bit() | KP_EMAIL_PROTECTION.bit());
        alone("code-signing", KP_CODE_SIGNING, KP_EMAIL_PROTECTION.bit());
        PurposeTable.in(PURPOSES)
                .row(KP_SERVER_AUTH, MUST_NOT, "tls-br-7.1.2.3.3-3")
                .row(KP_OCSP_SIGNING, MUST_NOT, "tls-br-7.1.2.3.3-4")
                .row(KP_ANY, MUST_NOT, "tls-br-7.1.2.3.3-5")
                .row(KP_PRECERTIFICATE_SIGNING, MUST_NOT, "tls-br-7.1.2.3.3-6");
    }
    // @formatter:on

    private NonTlsCa() {}

    private static void alone(String name, KnownOid purpose, long others) {
        PURPOSES.rule(name + ".alone", "tls-br-7.1.2.3.3-2")
                .when(has(EXTENDED_KEY_USAGE), purpose(purpose))
                .require(
                        noPurpose(others),
                        CertificateFacts.purposes(others),
                        "leave the key purpose {} to another CA: it has nothing to do with " + purpose.dotted());
    }
}

package org.clausewise.rules.evg;

import static org.clausewise.pki.ExtensionType.CERTIFICATE_POLICIES;
import static org.clausewise.pki.ExtensionType.CRL_DISTRIBUTION_POINTS;
import static org.clausewise.rule.CertificateFacts.MAY_MARK_EV;
import static org.clausewise.rule.CertificateFacts.NAMES_OCSP_RESPONDER;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.EvPolicies;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** EVG 7.1.4.3 and 7.1.6: the policies of EV certificates and where their status is told. */
public final class EvExtensions {
    public static final Section<Certificate> RULES = Section.of(
                    "evg.subscriber.ext", Subject.CERTIFICATE, Profile.TLS_EV)
            .at(CertificateFacts::extensionsPlace);

    static final Rule<Certificate> POLICIES = RULES.rule("certificate-policies.present", "evg-7.1.4.3-3#1")
            .require(has(CERTIFICATE_POLICIES), "add certificatePolicies");

    static final Rule<Certificate> EV_POLICY = RULES.rule(
                    "certificate-policies.ev", "evg-7.1.4.3-3#2", "evg-7.1.6.1-1#1", "evg-7.1.6.4-1#1")
            .at(Certificate::certificatePolicies)
            .when(has(CERTIFICATE_POLICIES))
            .require(MAY_MARK_EV, "assert the policy identifier 2.23.140.1.1, or your own that is known as EV");

    static final Rule<Certificate> CPS_POINTER = RULES.rule("certificate-policies.cps", "evg-7.1.4.3-r1#1")
            .at(Certificate::certificatePolicies)
            .reads(Part.CERTIFICATE_POLICIES)
            .when(has(CERTIFICATE_POLICIES))
            .require(
                    c -> EvPolicies.hasCpsPointer(c.bytes(), c.certificatePolicies(), false),
                    "add the policy qualifier id-qt-cps");

    static final Rule<Certificate> CPS_URL = RULES.rule("certificate-policies.cps-url", "evg-7.1.4.3-r1#2")
            .at(Certificate::certificatePolicies)
            .reads(Part.CERTIFICATE_POLICIES)
            .when(has(CERTIFICATE_POLICIES))
            // without the qualifier the rule before this speaks
            .whenever(c -> EvPolicies.hasCpsPointer(c.bytes(), c.certificatePolicies(), false))
            .require(
                    c -> EvPolicies.hasCpsPointer(c.bytes(), c.certificatePolicies(), true),
                    "put the HTTP URL of the CPS into the qualifier id-qt-cps");

    static final Rule<Certificate> CRL_DISTRIBUTION_POINTS_PRESENT = RULES.rule(
                    "crl-distribution-points.present", "evg-7.1.4.3-4")
            .when(NAMES_OCSP_RESPONDER.not())
            .require(
                    has(CRL_DISTRIBUTION_POINTS), "add cRLDistributionPoints: the certificate names no OCSP responder");

    static {
        RULES.generallyAbout(Matter.EV_POLICY, "certificate-policies.ev");
    }

    private EvExtensions() {}
}

package org.clausewise.gen.evg;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** EVG 7.1.4.3 and 7.1.6: the policies of EV certificates and where their status is told. */
public final class EvExtensionsMutants {
    private static final String NOT_ASSERTED = "tls.subscriber.ev.policies.reserved";
    private static final String NO_EV = "tls.subscriber.policies.ev.reserved";
    private static final String OTHER_TYPE = "tls.subscriber.policies.ev.reserved.other-type.absent";

    private EvExtensionsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                ext("certificate-policies.present", "evg-7.1.4.3-3#1", c -> c.without(Oids.CERTIFICATE_POLICIES))
                        .implies(
                                "tls.subscriber.ext.certificate-policies.present",
                                "tls.subscriber.ev.policies.present"),
                marks("organization-validated", Oids.ORGANIZATION_VALIDATED).implies(NOT_ASSERTED, NO_EV, OTHER_TYPE),
                marks("domain-validated", Oids.DOMAIN_VALIDATED).implies(NOT_ASSERTED, NO_EV, OTHER_TYPE),
                marks("any", Oids.ANY_POLICY)
                        .implies(
                                NOT_ASSERTED + ".none",
                                "tls.subscriber.policies.reserved.present",
                                "tls.subscriber.policies.any-policy.absent"),
                ext(
                                "certificate-policies.cps",
                                "evg-7.1.4.3-r1#1",
                                c -> c.with(Extensions.certificatePolicies(Oids.EXTENDED_VALIDATION)))
                        .given(c -> pointing(c, "https://example.com/cps")),
                ext("certificate-policies.cps-url", "evg-7.1.4.3-r1#2", c -> pointing(c, "ldap://ldap.example.com/cps"))
                        .named("ldap")
                        .implies("tls.subscriber.policies.qualifiers.cps.http"),
                ext("certificate-policies.cps-url", "evg-7.1.4.3-r1#2", c -> pointing(c, "www.example.com/cps"))
                        .named("no-scheme")
                        .implies(
                                "rfc5280.ext.certificate-policies.cps-uri.absolute",
                                "tls.subscriber.policies.qualifiers.cps.http"),
                ext(
                                "crl-distribution-points.present",
                                "evg-7.1.4.3-4",
                                c -> c.without(Oids.CRL_DISTRIBUTION_POINTS).with(issuerAlone()))
                        .named("short-lived")
                        .given(c -> withCrl(c).lasting(Duration.ofDays(5)))
                        .implies("tls.subscriber.aia.ocsp.present"),
                ext(
                                "crl-distribution-points.present",
                                "evg-7.1.4.3-4",
                                c -> c.without(Oids.CRL_DISTRIBUTION_POINTS).with(issuerAlone()))
                        .named("long-lived")
                        .given(c -> withCrl(c).lasting(Duration.ofDays(30)))
                        .implies(
                                "tls.subscriber.aia.ocsp.present",
                                "tls.subscriber.ext.crl-distribution-points.present"));
    }

    /** Another identifier in place of that for EV, with the pointer to the CPS where the subject has it. */
    private static Mutant marks(String name, String policy) {
        return ext(
                        "certificate-policies.ev",
                        "evg-7.1.4.3-3#2",
                        c -> c.value(
                                Oids.CERTIFICATE_POLICIES,
                                old -> DerWriter.edit(old, oid -> DerWriter.oid(policy), 0, 0)))
                .named(name)
                .also("evg-7.1.6.1-1#1", "evg-7.1.6.4-1#1")
                .given(c -> c.value(Oids.CERTIFICATE_POLICIES, old -> DerWriter.sequence(DerWriter.get(old, 0))));
    }

    private static CertificateSpec pointing(CertificateSpec c, String url) {
        return c.with(Extensions.certificatePolicies(Oids.EXTENDED_VALIDATION))
                .value(
                        Oids.CERTIFICATE_POLICIES,
                        old -> DerWriter.edit(
                                old, policy -> DerWriter.append(policy, Extensions.cpsQualifiers(url)), 0));
    }

    private static CertificateSpec withCrl(CertificateSpec c) {
        return c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl"));
    }

    private static Extension issuerAlone() {
        return Extensions.authorityInfoAccess(Extensions.access(Oids.CA_ISSUERS, "http://ca.example.com/issuer.cer"));
    }

    private static Mutant ext(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("evg.subscriber.ext." + rule, duty, change).of(Profile.TLS_EV);
    }
}

package org.clausewise.gen.vectors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.AccessDescription;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DistributionPoint;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KeyUsage;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.PolicyInformation;
import org.clausewise.rule.Profile;

/** What TLS BR 7.1.2.7.7 to 7.1.2.11 permit in the extensions of subscriber certificates. */
final class ExtensionsPermitted {
    private static final String CER = "http://ca.example.com/issuer.cer";

    /** Before policyQualifiers were recommended against. */
    private static final Instant QUALIFIERS = Instant.parse("2022-06-01T12:00:00Z");

    private ExtensionsPermitted() {}

    static List<Permitted> all() {
        CertificateSpec dv = Subscribers.plain(Profile.TLS_DV);
        CertificateSpec rsa = dv.copy().key(Keys.first(TestKey.Role.SUBSCRIBER, TestKey.Kind.RSA));
        return List.of(
                permitted(
                        "tls-br-7.1.2.7.7-3",
                        "ca-issuers",
                        "two AccessDescriptions have the method id-ad-caIssuers",
                        dv,
                        c -> c.with(Extensions.authorityInfoAccess(
                                Extensions.access(Oids.CA_ISSUERS, CER),
                                Extensions.access(Oids.CA_ISSUERS, "http://ca2.example.com/issuer.cer"))),
                        c -> Der.count(c.bytes(), c.authorityInfoAccess()) == 2
                                && (accesses(c) & ~(AccessDescription.CA_ISSUERS | AccessDescription.CA_ISSUERS_HTTP))
                                        == 0),
                permitted(
                        "tls-br-7.1.2.7.7-5",
                        "ocsp",
                        "authorityInfoAccess names an OCSP responder",
                        dv,
                        c -> c.with(Extensions.authorityInfoAccess(
                                Extensions.access(Oids.OCSP, "http://ocsp.example.com"),
                                Extensions.access(Oids.CA_ISSUERS, CER))),
                        c -> (accesses(c) & AccessDescription.OCSP_HTTP) != 0),
                permitted(
                        "tls-br-7.1.2.7.9-7",
                        "own",
                        "a policy of the CA's own follows the reserved one",
                        dv,
                        c -> c.with(Extensions.certificatePolicies(Oids.DOMAIN_VALIDATED, "1.3.6.1.4.1.99999.1")),
                        c -> (KnownOid.mask(c.bytes(), c.certificatePolicies()) & KnownOid.ANOTHER) != 0),
                permitted(
                                "tls-br-7.1.2.7.9-13#1",
                                "cps",
                                "a policy has a pointer to policy information",
                                dv,
                                ExtensionsPermitted::pointing,
                                ExtensionsPermitted::isQualified)
                        .against(
                                "tls.subscriber.policies.qualifiers.absent",
                                "rfc5280.ext.certificate-policies.qualifiers"),
                permitted(
                                "rfc5280-4.2.1.4-1#1",
                                "cps",
                                "a policy has a qualifier",
                                dv,
                                ExtensionsPermitted::pointing,
                                ExtensionsPermitted::isQualified)
                        .against(
                                "tls.subscriber.policies.qualifiers.absent",
                                "rfc5280.ext.certificate-policies.qualifiers"),
                permitted(
                        "tls-br-7.1.2.7.9-r1",
                        "cps",
                        "a policy has a pointer to the CPS",
                        Subscribers.plain(Profile.TLS_DV, QUALIFIERS),
                        ExtensionsPermitted::pointing,
                        ExtensionsPermitted::isQualified),
                permitted(
                        "tls-br-7.1.2.7.10-2",
                        "client-auth",
                        "id-kp-clientAuth is there",
                        dv,
                        c -> c.with(Extensions.extKeyUsage(Oids.SERVER_AUTH, Oids.CLIENT_AUTH)),
                        c -> KnownOid.KP_CLIENT_AUTH.isIn(c.bytes(), c.extendedKeyUsage())),
                permitted(
                        "tls-br-7.1.2.7.11-4",
                        "key-encipherment",
                        "keyEncipherment is set",
                        rsa,
                        c -> c.with(Extensions.keyUsage(Extensions.KEY_ENCIPHERMENT)),
                        c -> (usage(c) & KeyUsage.KEY_ENCIPHERMENT.bit()) != 0),
                permitted(
                        "tls-br-7.1.2.7.11-13",
                        "key-encipherment-alone",
                        "keyEncipherment is set and nothing else",
                        rsa,
                        c -> c.with(Extensions.keyUsage(Extensions.KEY_ENCIPHERMENT)),
                        c -> usage(c) == KeyUsage.KEY_ENCIPHERMENT.bit()),
                permitted(
                        "tls-br-7.1.2.11.2-4",
                        "short-lived",
                        "it lasts a week and has cRLDistributionPoints",
                        dv.copy().lasting(Duration.ofDays(7)).without(Oids.CRL_DISTRIBUTION_POINTS),
                        c -> c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl")),
                        c -> c.has(ExtensionType.CRL_DISTRIBUTION_POINTS)),
                permitted(
                        "tls-br-7.1.2.11.2-11#2",
                        "two-names",
                        "a fullName holds two URLs",
                        dv,
                        c -> c.with(Extensions.crlDistributionPoints(
                                "http://ca.example.com/issuer.crl", "http://ca2.example.com/issuer.crl")),
                        c -> Der.count(
                                        c.bytes(),
                                        DistributionPoint.fullName(
                                                c.bytes(), Der.next(c.bytes(), c.crlDistributionPoints(), -1)))
                                == 2));
    }

    private static Permitted permitted(
            String clause,
            String name,
            String fact,
            CertificateSpec plain,
            UnaryOperator<CertificateSpec> use,
            Predicate<Certificate> holds) {
        return Permitted.of(clause.contains("#") ? clause : clause + "#1", name, fact, plain, use, holds);
    }

    private static long accesses(Certificate c) {
        int list = c.authorityInfoAccess();
        long traits = 0;
        for (int i = Der.next(c.bytes(), list, -1); i >= 0; i = Der.next(c.bytes(), list, i)) {
            traits |= AccessDescription.traits(c.bytes(), list, i);
        }
        return traits;
    }

    private static int usage(Certificate c) {
        return KeyUsage.mask(c.bytes(), c.keyUsage());
    }

    private static CertificateSpec pointing(CertificateSpec c) {
        return c.value(
                Oids.CERTIFICATE_POLICIES,
                old -> DerWriter.append(old, Extensions.cpsQualifiers("http://cps.example.com"), 0));
    }

    private static boolean isQualified(Certificate c) {
        return PolicyInformation.qualifiers(c.bytes(), Der.next(c.bytes(), c.certificatePolicies(), -1)) >= 0;
    }
}

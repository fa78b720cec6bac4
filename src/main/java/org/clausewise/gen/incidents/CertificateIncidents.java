package org.clausewise.gen.incidents;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.Extensions.access;
import static org.clausewise.gen.GeneralNames.dns;
import static org.clausewise.gen.incidents.Incident.incident;
import static org.clausewise.gen.incidents.Replay.mutant;
import static org.clausewise.gen.incidents.Replay.replay;
import static org.clausewise.rule.Profile.TLS_DV;
import static org.clausewise.rule.Profile.TLS_EV;
import static org.clausewise.rule.Profile.TLS_OV;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Oids;

/** What a certificate shows by itself, beside its precertificate, or beside the CA's own policy. */
final class CertificateIncidents {
    private static final Duration NINETY_DAYS = Duration.ofDays(90);
    private static final String CPS = "http://ca.example.com/cps";

    private CertificateIncidents() {}

    static List<Incident> incidents() {
        return List.of(
                incident(
                                "I17",
                                "one-second-too-long",
                                "Let's Encrypt",
                                2021,
                                "notAfter was notBefore plus 90 days. The last second is part of the validity period, so certificates were "
                                        + "valid for one second longer than the CA's own CP/CPS promised; the Baseline Requirements were kept.")
                        .bugs(1715455)
                        .replay(replay(
                                        "example-cps.6.3.2-1.at-most",
                                        TLS_DV,
                                        c -> c.lasting(NINETY_DAYS),
                                        CertificateIncidents::aSecond)
                                .named("own-policy")
                                .then("2021-06-08")
                                .under(Policies.NINETY_DAYS)
                                .in("one-second")
                                .shows("The CA's own policy promises 90 days; notAfter is notBefore plus 90 days."))
                        .replay(
                                replay(
                                                "tls.subscriber.validity.max-200-days",
                                                TLS_DV,
                                                c -> c.lasting(Duration.ofDays(200)),
                                                CertificateIncidents::aSecond)
                                        .named("baseline")
                                        .in("one-second")
                                        .shows(
                                                "The same second beside the limit of the Baseline Requirements: notAfter is notBefore plus 200 days.")),
                incident(
                                "I23",
                                "asterisk-in-printable-string",
                                "Let's Encrypt",
                                2018,
                                "The commonName of certificates for wildcards was encoded as PrintableString, which has no asterisk.")
                        .bugs(1446080)
                        .replay(replay(
                                        "rfc5280.der.printable-string",
                                        TLS_DV,
                                        c -> wildcard(c, false),
                                        c -> wildcard(c, true))
                                .then("2018-03-13")
                                .shows("commonName *.example.com is a PrintableString.")),
                incident(
                                "I24",
                                "illegal-character-in-serial-number",
                                "",
                                2018,
                                "The PrintableString of a subject's serialNumber held a character that the type does not have.")
                        .bugs(1509512)
                        .replay(replay(
                                        "rfc5280.der.printable-string",
                                        TLS_EV,
                                        c -> c.subject(s -> s.replace(
                                                Oids.SERIAL_NUMBER,
                                                printable(Oids.SERIAL_NUMBER, "HRB_33031431")
                                                        .value())))
                                .then("2018-11-20")
                                .shows("serialNumber HRB_33031431 is a PrintableString, which has no underscore.")),
                incident(
                                "I25",
                                "reserved-ldh-label",
                                "Let's Encrypt",
                                2021,
                                "Labels with hyphens in the third and fourth place that are no P-Labels, such as a---foo, were certified after 2021-10-01.")
                        .bugs(1735247)
                        .replay(names("tls.subscriber.san.dns.reserved-ldh", "a---foo.example.com", "a-foo.example.com")
                                .then("2021-10-08")
                                .shows("The label a---foo has hyphens in the third and fourth place.")),
                incident(
                                "I26",
                                "underscores-not-revoked",
                                "DigiCert",
                                2018,
                                "Certificates for names with underscores were not revoked by 2019-01-15, the last day that ballot SC-12 gave.")
                        .bugs(1516453)
                        .replay(
                                names(
                                                "tls.subscriber.san.dns.underscore.leftmost",
                                                "a_b.example.com",
                                                "a-b.example.com")
                                        .then("2018-12-20")
                                        .shows(
                                                "An underscore in the first label, signed under the text of the sunset. That a certificate was not revoked in time is seen in no certificate.")),
                incident(
                                "I27",
                                "underscores-of-one-customer",
                                "DigiCert",
                                2019,
                                "The same end of underscores was missed for the certificates of one customer, Ericsson.")
                        .bugs(1516599)
                        .replay(names("tls.subscriber.san.dns.ldh", "a_b.example.com", "a-b.example.com")
                                .shows("A label with an underscore, by the text of today.")),
                incident(
                                "I28",
                                "logged-and-never-delivered",
                                "GoDaddy",
                                2019,
                                "Two certificates for names with underscores were not found for revocation: they had been logged and never delivered, "
                                        + "so that the data searched did not have them.")
                        .replay(names("tls.subscriber.san.dns.underscore.absent", "a_b.example.com", "a-b.example.com")
                                .then("2019-04-02")
                                .shows(
                                        "A name with an underscore, signed the day after the last had to be gone. That a CA's search leaves out "
                                                + "precertificates is seen in no certificate.")),
                incident(
                                "I40",
                                "cps-pointer-left-out",
                                "Entrust",
                                2024,
                                "EV certificates were issued without the policy qualifier that points to the CPS, which the EV Guidelines of the time "
                                        + "required: the profile had been changed on a misreading of the two documents, and issuance went on after it was known.")
                        .bugs(1883843)
                        .replay(replay(
                                        "evg.subscriber.ext.certificate-policies.cps",
                                        TLS_EV,
                                        c -> c.with(Extensions.certificatePolicies(Oids.EXTENDED_VALIDATION)))
                                .then("2024-03-05")
                                .shows("An EV certificate without a policy qualifier.")),
                incident(
                                "I41",
                                "profile-changed-before-cps",
                                "Entrust",
                                2024,
                                "The profile of EV certificates was changed, and the CPS was not.")
                        .bugs(1887753)
                        .replay(
                                replay(
                                                "example-cps.7.1.6-1.cps.present",
                                                TLS_EV,
                                                c -> pointing(c, Oids.EXTENDED_VALIDATION),
                                                c -> c.with(Extensions.certificatePolicies(Oids.EXTENDED_VALIDATION)))
                                        .under(Policies.POINTER_IN_EV)
                                        .shows(
                                                "An EV certificate without a policy qualifier, which today's EV Guidelines permit and the CA's own policy does not.")),
                incident(
                                "I42",
                                "cps-pointer-by-mistake",
                                "Entrust",
                                2024,
                                "A policy qualifier that points to the CPS was added to the profile of OV certificates by mistake, against the CPS.")
                        .bugs(1890896)
                        .replay(
                                replay(
                                                "example-cps.7.1.6-2.cps.absent",
                                                TLS_OV,
                                                c -> pointing(c, Oids.ORGANIZATION_VALIDATED))
                                        .then("2024-03-15")
                                        .under(Policies.NO_POINTER_IN_OV)
                                        .shows(
                                                "An OV certificate with a pointer to the CPS, which the CA's own policy excludes.")),
                incident(
                                "I45",
                                "longer-than-398-days",
                                "Certigna",
                                2022,
                                "A certificate was valid for more than 398 days (title of the bug).")
                        .bugs(1774418)
                        .reported()
                        .replay(replay(
                                        "tls.subscriber.validity.max-398-days",
                                        TLS_OV,
                                        c -> c.lasting(Duration.ofDays(398)),
                                        CertificateIncidents::aSecond)
                                .then("2022-06-14")
                                .shows("Valid for 398 days and one second.")),
                incident(
                                "I46",
                                "wrong-distribution-points",
                                "CFCA",
                                2023,
                                "The CRL distribution points of certificates were wrong (title of the bug).")
                        .bugs(1809382)
                        .reported()
                        .replay(
                                replay(
                                                "tls.crl-dp.http.present",
                                                TLS_OV,
                                                c -> c.with(Extensions.crlDistributionPoints(
                                                        "ldap://ca.example.com/cn=crl")))
                                        .then("2023-01-10")
                                        .shows(
                                                "The only distribution point is an ldap URI. How those of the incident were wrong is not known here.")),
                incident(
                                "I49",
                                "not-http",
                                "",
                                2024,
                                "In 2024 and 2025 several CAs put https or ldap URIs where authorityInfoAccess and CRL distribution points must have http.")
                        .bugs(1963456, 1906690, 1916489, 1922906, 1924385)
                        .replay(replay(
                                        "tls.subscriber.aia.ca-issuers.http",
                                        TLS_DV,
                                        c -> c.with(Extensions.authorityInfoAccess(
                                                access(Oids.CA_ISSUERS, "https://ca.example.com/issuer.cer"))))
                                .named("issuer-over-https")
                                .then("2024-07-09")
                                .shows("authorityInfoAccess points to the issuer's certificate by https."))
                        .replay(replay(
                                        "tls.crl-dp.http",
                                        TLS_DV,
                                        c -> c.with(Extensions.crlDistributionPoints("ldap://ca.example.com/cn=crl")))
                                .named("crl-over-ldap")
                                .then("2024-07-09")
                                .shows("The CRL distribution point is an ldap URI.")),
                incident(
                                "I52",
                                "back-dated-sha-1",
                                "WoSign / StartCom",
                                2016,
                                "SHA-1 certificates were dated back to before 2016, when SHA-1 was no longer permitted; a base domain was certified after "
                                        + "the validation of a name below it.")
                        .reported()
                        .replay(
                                mutant("tls.no-cross.signature.sha-1-of-2016", TLS_DV)
                                        .named("sha-1")
                                        .then("2016-07-04")
                                        .shows(
                                                "Signed with SHA-1 in 2016: the instant of signing decides, whatever notBefore says."))
                        .replay(replay(
                                        "tls.subscriber.profile.not-before.signing",
                                        TLS_DV,
                                        c -> c.notBefore(c.issuedAt().minus(Duration.ofDays(30))))
                                .named("back-dated")
                                .shows("notBefore is 30 days before the signature, by the text of today."))
                        .replay(Evidence.baseDomain("2016-07-04")),
                incident(
                                "I53",
                                "ca-true-in-leaves",
                                "TURKTRUST",
                                2013,
                                "Two certificates of subscribers had basicConstraints with cA TRUE; one of them signed a certificate for google.com that was "
                                        + "used to intercept connections.")
                        .reported()
                        .replay(replay(
                                        "tls.subscriber.basic-constraints.ca",
                                        TLS_DV,
                                        c -> c.with(Extensions.basicConstraints()),
                                        c -> c.with(Extensions.basicConstraintsOfCa(null)))
                                .shows("A subscriber certificate with cA TRUE.")),
                incident(
                                "I56",
                                "close-primes",
                                "",
                                2022,
                                "RSA keys whose primes are so close that Fermat's method factors them, such as those that printers made (CVE-2022-26320), were certified.")
                        .reported()
                        .replay(mutant("tls.subscriber.key.close-primes/round-100", TLS_DV)
                                .named("close-primes")
                                .shows("A key that 100 rounds of Fermat's method factor, by the text of today.")),
                incident(
                                "I57",
                                "names-nobody-owns",
                                "",
                                2015,
                                "Internal names and reserved IP addresses were certified after the end of their sunset, 2015-11-01 for new certificates.")
                        .reported()
                        .replay(names("tls.subscriber.san.dns.internal", "mail.corp-internal", "mail.example.com")
                                .named("internal-name")
                                .then("2015-11-02")
                                .shows("mail.corp-internal ends in no top-level domain."))
                        .replay(replay(
                                        "tls.subscriber.san.ip.reserved",
                                        TLS_OV,
                                        c -> c.name(GeneralNames.ip("8.8.8.8")),
                                        c -> c.names(dns("plain.example.com"), GeneralNames.ip("10.0.0.1")))
                                .named("reserved-address")
                                .then("2015-11-02")
                                .shows("10.0.0.1 is a private address.")),
                incident(
                                "I54",
                                "debian-keys",
                                "",
                                2008,
                                "Keys that Debian's OpenSSL had made were predictable (CVE-2008-0166) and were certified.")
                        .reported()
                        .replay(
                                mutant("tls.subscriber.key.debian/openssl-blacklist", TLS_DV)
                                        .shows(
                                                "The list of weak keys that is handed in has the modulus, in the form of Debian's openssl-blacklist.")),
                incident(
                                "I55",
                                "roca",
                                "",
                                2017,
                                "RSA keys made by Infineon's library could be factored (CVE-2017-15361) and were certified.")
                        .reported()
                        .replay(
                                mutant("tls.subscriber.key.roca", TLS_DV)
                                        .shows(
                                                "Both primes are a multiple of M and a power of 65537 modulo M, M the product of the first 126 primes.")),
                incident(
                                "I58",
                                "unlike-its-precertificate",
                                "Let's Encrypt",
                                2023,
                                "While a new profile was being deployed, precertificates were made by one profile and their certificates by the other: two "
                                        + "different certificates with the same serial number and SCTs that do not verify.")
                        .bugs(1838667)
                        .replay(replay(
                                        "rfc6962.pair.corresponds.extensions",
                                        TLS_DV,
                                        c -> c.with(Extensions.certificatePolicies(Oids.DOMAIN_VALIDATED)),
                                        c -> c.precertificate(p -> pointing(p, Oids.DOMAIN_VALIDATED)))
                                .paired()
                                .then("2023-06-15")
                                .shows("certificatePolicies of the certificate is not that of its precertificate.")));
    }

    private static Replay names(String rule, String wrong, String right) {
        return replay(rule, TLS_OV, c -> c.names(dns(right)), c -> c.names(dns(wrong)));
    }

    private static CertificateSpec aSecond(CertificateSpec c) {
        Instant end = c.notAfter();
        return c.notAfter(end.plusSeconds(1));
    }

    private static CertificateSpec wildcard(CertificateSpec c, boolean printable) {
        String name = "*.example.com";
        return c.names(dns(name))
                .critical(Oids.SUBJECT_ALT_NAME, false)
                .subject(DistinguishedName.of(
                        printable ? printable(Oids.COMMON_NAME, name) : utf8(Oids.COMMON_NAME, name)));
    }

    /** With one policy, and a pointer to the CPS in it. */
    private static CertificateSpec pointing(CertificateSpec c, String policy) {
        return c.with(Extensions.certificatePolicies(policy))
                .value(
                        Oids.CERTIFICATE_POLICIES,
                        old -> DerWriter.edit(old, p -> DerWriter.append(p, Extensions.cpsQualifiers(CPS)), 0));
    }
}

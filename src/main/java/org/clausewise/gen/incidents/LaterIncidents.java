package org.clausewise.gen.incidents;

import static org.clausewise.gen.incidents.Incident.incident;

import java.util.List;

/** What this version does not replay, and why. */
final class LaterIncidents {
    private static final String TIMELINE = "Seen in the timeline of a revocation, which this version does not read.";
    private static final String POPULATION = "Seen in many certificates together, which this version does not compare.";
    private static final String CA =
            "About the certificate of a CA, which this version does not judge by the Baseline Requirements.";
    private static final String RESPONDER =
            "About the certificate of an OCSP responder, which this version does not judge by the Baseline Requirements.";
    private static final String OCSP = "Seen in OCSP responses, which this version does not judge.";
    private static final String CRL = "Seen in CRLs, which this version does not judge.";
    private static final String AGENCIES =
            "Needs the list of Registration Agencies that the CA discloses, which this version does not read.";
    private static final String CT =
            "Seen in the logs of Certificate Transparency beside what the CA meant to issue, which this version does not read.";
    private static final String PROCESS =
            "About how the CA worked with others; no artifact and no record of issuance shows it.";
    private static final String NOWHERE = "Everything that the CA would have recorded was in order; an intruder asked.";

    private LaterIncidents() {}

    static List<Incident> incidents() {
        return List.of(
                incident(
                                "I07",
                                "revocation-stopped-by-a-court",
                                "DigiCert",
                                2024,
                                "The revocation of certificates validated without the underscore was delayed from 24 to 120 hours, after a customer had obtained a temporary restraining order.")
                        .bugs(1910805)
                        .later(TIMELINE),
                incident(
                                "I18",
                                "not-revoked-for-a-second",
                                "Let's Encrypt",
                                2021,
                                "The CA declared that it would not revoke the certificates that were one second too long.")
                        .bugs(1715672)
                        .later(TIMELINE),
                incident(
                                "I19",
                                "sixty-three-bits-google",
                                "Google Trust Services",
                                2019,
                                "Serial numbers of 64 bits whose first bit was always zero: 63 bits of entropy.")
                        .bugs(1532842)
                        .later(POPULATION),
                incident(
                                "I20",
                                "sixty-three-bits-apple",
                                "Apple",
                                2019,
                                "Serial numbers with 63 bits of entropy, in 878,000 certificates.")
                        .later(POPULATION),
                incident("I21", "sixty-three-bits-godaddy", "GoDaddy", 2019, "Serial numbers with 63 bits of entropy.")
                        .later(POPULATION),
                incident(
                                "I22",
                                "sixty-three-bits-darkmatter",
                                "DarkMatter",
                                2019,
                                "Serial numbers with 63 bits of entropy, found in the discussion of its roots; other CAs then looked at theirs.")
                        .later(POPULATION),
                incident(
                                "I36",
                                "locality-below-the-registry",
                                "",
                                2024,
                                "EV certificates named the locality of a jurisdiction whose registry is that of the state: four precertificates and their certificates.")
                        .bugs(1894054)
                        .later(AGENCIES),
                incident(
                                "I43",
                                "cps-pointer-revoked-late",
                                "Entrust",
                                2024,
                                "EV certificates without the pointer to the CPS were revoked late.")
                        .later(TIMELINE),
                incident(
                                "I47",
                                "intermediate-without-eku",
                                "CFCA",
                                2022,
                                "The certificate of an intermediate CA had no extKeyUsage (title of the bug).")
                        .bugs(1793053)
                        .reported()
                        .later(CA),
                incident(
                                "I50",
                                "same-serial-number-twice",
                                "",
                                null,
                                "From 2020 to 2024 several CAs used serial numbers twice, after a queue was replayed or a system restarted.")
                        .bugs(1636140, 1677737, 1907667)
                        .later(POPULATION),
                incident(
                                "I51",
                                "sha-1-intermediates",
                                "GlobalSign",
                                2016,
                                "A root still trusted signed three intermediates with SHA-1 in 2016.")
                        .bugs(1315018)
                        .later(CA),
                incident(
                                "I59",
                                "cross-certificate-profile",
                                "Let's Encrypt",
                                2026,
                                "A cross-certificate between two generations of its hierarchy did not follow the profile; all issuance stopped for two and a half hours on 2026-05-08.")
                        .later(CA),
                incident(
                                "I60",
                                "delegated-responders",
                                "GlobalSign",
                                2020,
                                "Certificates of subordinate CAs had id-kp-OCSPSigning without id-pkix-ocsp-nocheck, which made them OCSP responders for their issuer; so it was at many CAs.")
                        .bugs(1649937)
                        .later(CA),
                incident(
                                "I61",
                                "responder-key-usage",
                                "Izenpe",
                                2025,
                                "Certificates of OCSP responders also had nonRepudiation.")
                        .bugs(1996857)
                        .later(RESPONDER),
                incident(
                                "I62",
                                "one-byte-response",
                                "DigiCert",
                                2019,
                                "An OCSP responder answered with a single byte for a precertificate without certificate.")
                        .bugs(1577014)
                        .later(OCSP),
                incident(
                                "I63",
                                "unauthorized-for-precertificates",
                                "Let's Encrypt",
                                2019,
                                "OCSP said unauthorized for 35 precertificates whose certificate had failed.")
                        .bugs(1577652)
                        .later(OCSP),
                incident(
                                "I64",
                                "orphaned-precertificate",
                                "ANF AC",
                                2026,
                                "A timeout while SCTs were fetched left a precertificate for which OCSP said unknown.")
                        .bugs(2050383)
                        .reported()
                        .later(OCSP),
                incident(
                                "I65",
                                "responses-four-days-old",
                                "Let's Encrypt",
                                2021,
                                "OCSP responses were not renewed for four days.")
                        .bugs(1729567)
                        .later(OCSP),
                incident(
                                "I66",
                                "next-update-too-far",
                                "HARICA",
                                2024,
                                "The nextUpdate of OCSP responses lay beyond the permitted interval after an upgrade.")
                        .bugs(1878106)
                        .reported()
                        .later(OCSP),
                incident(
                                "I67",
                                "responder-not-found",
                                "Google Trust Services",
                                2022,
                                "OCSP responders answered HTTP 404 during a migration.")
                        .bugs(1773556)
                        .reported()
                        .later(OCSP),
                incident("I68", "wrong-status", "CFCA", 2022, "OCSP gave a wrong status (title of the bug).")
                        .bugs(1778035)
                        .reported()
                        .later(OCSP),
                incident(
                                "I69",
                                "empty-crl",
                                "Entrust",
                                2024,
                                "A CRL without entries was encoded with an empty list of them.")
                        .bugs(1889217)
                        .reported()
                        .later(CRL),
                incident(
                                "I70",
                                "reason-for-misissuance",
                                "Actalis",
                                2024,
                                "The reason in CRLs for misissued certificates was 0 or 5 in the place of 4.")
                        .bugs(1914419)
                        .reported()
                        .later(CRL),
                incident(
                                "I71",
                                "certificates-on-hold",
                                "GlobalSign",
                                null,
                                "Three revoked precertificates had the reason certificateHold (title).")
                        .reported()
                        .later(CRL),
                incident(
                                "I72",
                                "invalid-reason",
                                "Google Trust Services",
                                null,
                                "A CRL had an invalid reason code (title).")
                        .reported()
                        .later(CRL),
                incident(
                                "I73",
                                "everything-revoked",
                                "GlobalSign",
                                2016,
                                "OCSP took a revoked cross-certificate for the revocation of intermediates; sites were blocked for up to four days.")
                        .later(OCSP),
                incident(
                                "I74",
                                "no-matching-certificates",
                                "DigiCert",
                                2021,
                                "Reports of compromised keys were answered that no certificate matched, so that none was revoked within 24 hours.")
                        .bugs(1693343)
                        .later(TIMELINE),
                incident(
                                "I75",
                                "reports-filtered-out",
                                "GlobalSign",
                                2025,
                                "A filter for malware in mail kept back reports of compromised keys.")
                        .bugs(1942879)
                        .reported()
                        .later(TIMELINE),
                incident(
                                "I76",
                                "reports-not-read",
                                "Sectigo",
                                2025,
                                "The queue of problem reports was not read: 150 certificates in 68 reports.")
                        .bugs(1994454)
                        .later(TIMELINE),
                incident(
                                "I77",
                                "good-after-revocation",
                                "Sectigo",
                                2020,
                                "A reporter was told what was not so, and OCSP said good after the time of revocation.")
                        .bugs(1650845)
                        .later(TIMELINE),
                incident(
                                "I78",
                                "customers-told-late",
                                "Sectigo",
                                2023,
                                "Certificates were revoked late because customers had not been told in time.")
                        .bugs(1818073)
                        .later(TIMELINE),
                incident(
                                "I79",
                                "intermediate-revoked-late",
                                "CFCA",
                                2022,
                                "An intermediate was revoked late (title of the bug).")
                        .bugs(1793059)
                        .reported()
                        .later(TIMELINE),
                incident(
                                "I80",
                                "bugs-not-answered",
                                "CFCA",
                                2025,
                                "Bugs about incidents were not answered within seven days.")
                        .bugs(1955799)
                        .notReplayable(PROCESS),
                incident(
                                "I81",
                                "outside-the-audit",
                                "DigiCert",
                                2020,
                                "CAs that issued EV certificates were left out of EV audits, and many certificates were revoked.")
                        .reported()
                        .notReplayable(PROCESS),
                incident(
                                "I82",
                                "intermediates-not-disclosed",
                                "DigiCert",
                                2019,
                                "Unconstrained intermediates were not disclosed within seven days.")
                        .bugs(1563573)
                        .notReplayable(PROCESS),
                incident(
                                "I83",
                                "outdated-cps-in-ccadb",
                                "DigiCert",
                                2025,
                                "The CCADB had an outdated CPS for 13 roots.")
                        .bugs(1945536)
                        .notReplayable(PROCESS),
                incident(
                                "I84",
                                "diginotar",
                                "DigiNotar",
                                2011,
                                "Intruders had certificates made for google.com and others; the CA was distrusted.")
                        .reported()
                        .later(CT),
                incident(
                                "I85",
                                "registration-account-abused",
                                "Comodo",
                                2011,
                                "The account of a registration authority was abused for certificates for seven domains.")
                        .reported()
                        .notReplayable(NOWHERE),
                incident(
                                "I86",
                                "intercepting-intermediate",
                                "CNNIC / MCS",
                                2015,
                                "An unconstrained intermediate was used in a proxy that intercepted connections.")
                        .reported()
                        .later(CT),
                incident(
                                "I87",
                                "test-certificates",
                                "Symantec",
                                2015,
                                "Test certificates were issued for domains that the CA did not own, google.com among them.")
                        .reported()
                        .later(CT));
    }
}

package org.clausewise.gen.incidents;

import static org.clausewise.gen.CaaSets.found;
import static org.clausewise.gen.CaaSets.ours;
import static org.clausewise.gen.CaaSets.set;
import static org.clausewise.gen.GeneralNames.dns;
import static org.clausewise.gen.incidents.Evidence.VALUE;
import static org.clausewise.gen.incidents.Evidence.recorded;
import static org.clausewise.gen.incidents.Evidence.shown;
import static org.clausewise.gen.incidents.Incident.incident;
import static org.clausewise.gen.incidents.Replay.mutant;
import static org.clausewise.gen.incidents.Replay.replay;
import static org.clausewise.rule.IssuanceFacts.known;
import static org.clausewise.rule.Profile.TLS_DV;
import static org.clausewise.rule.Profile.TLS_OV;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;

/** What the evidence of validation and of CAA checks shows. */
final class ValidationIncidents {
    private static final String HOST = "www.example.com";
    private static final String[] THREE = {"a.example.com", "b.example.com", "c.example.com"};

    private ValidationIncidents() {}

    static List<Incident> incidents() {
        return List.of(
                incident(
                                "I01",
                                "caa-rechecked-one-name",
                                "Let's Encrypt",
                                2020,
                                "When N names of an order needed a new CAA check, one of them was checked N times and the others not at all. Validations were "
                                        + "relied on for up to 30 days, so CAA records could be that old. 3,048,289 certificates were affected, of which 1,706,505 were "
                                        + "replaced and revoked before the deadline; 445 were for names whose CAA records forbade issuance.")
                        .bugs(1619047)
                        .replay(replay(
                                        "tls.caa.checked",
                                        TLS_DV,
                                        c -> authorised(c, THREE),
                                        c -> c.record(ValidationIncidents::oneNameThrice))
                                .named("one-name-n-times")
                                .then("2020-02-28")
                                .in("caa-recheck")
                                .shows("Three names and three CAA checks, all of them of a.example.com."))
                        .replay(replay(
                                        "tls.caa.age",
                                        TLS_DV,
                                        c -> authorised(c, HOST),
                                        c -> c.record(r -> r.caa(k -> checkedAt(
                                                k, known(r.signingTime()).minus(Duration.ofDays(30))))))
                                .named("thirty-days-old")
                                .then("2020-02-28")
                                .shows("The CAA records of the name were looked up 30 days before issuance.")),
                incident(
                                "I02",
                                "caa-climb-and-expired-signatures",
                                "Let's Encrypt",
                                2017,
                                "The search for CAA records climbed the wrong names where a CNAME was met, and answers with expired DNSSEC signatures were accepted. "
                                        + "The report names two certificates.")
                        .bugs(1398427)
                        .replay(
                                replay(
                                                "tls.caa.climb",
                                                TLS_DV,
                                                c -> authorised(c, HOST),
                                                c -> c.record(r -> r.caa(ValidationIncidents::climbsElsewhere)))
                                        .shows(
                                                "The name has no CAA records, and the next look-up is at example.org, where its CNAME points, and not at its parent."))
                        .replay(
                                replay(
                                                "tls.caa.dnssec.error",
                                                TLS_DV,
                                                c -> authorised(c, HOST),
                                                c -> c.record(
                                                        r -> r.caa(k -> k.lookups(q -> q.dnssec(DnssecStatus.BOGUS)))))
                                        .named("expired-signature")
                                        .shows(
                                                "The resolver found the signatures of the answer to be bad, by the text of today.")),
                incident(
                                "I03",
                                "caa-not-looked-at",
                                "Let's Encrypt",
                                2015,
                                "The check of CAA records did not work (letsencrypt/boulder#1231); six certificates were issued against them. The CA's own CPS "
                                        + "asked for the check, the Baseline Requirements did not yet.")
                        .replay(
                                forbidden()
                                        .shows(
                                                "The CAA records of the name authorise another CA alone, by the text of today.")),
                incident(
                                "I04",
                                "caa-failure",
                                "",
                                2025,
                                "CAA checks failed; Mozilla lists the bug among its lessons learned about CAA.")
                        .bugs(1951415)
                        .reported()
                        .replay(forbidden()
                                .then("2025-02-20")
                                .shows("The CAA records of the name authorise another CA alone.")),
                incident(
                                "I05",
                                "signed-exchanges-without-caa",
                                "Google Trust Services",
                                null,
                                "Certificates for signed HTTP exchanges were issued without a correct check of CAA restrictions (title).")
                        .reported()
                        .replay(
                                replay(
                                                "tls.caa.permitted",
                                                TLS_DV,
                                                c -> authorised(c, HOST),
                                                c -> c.record(r -> found(r, "0 issue \";\"")))
                                        .shows(
                                                "The CAA records of the name authorise nobody, by the text of today. What a property with "
                                                        + "cansignhttpexchanges permits is no matter of the Baseline Requirements.")),
                incident(
                                "I06",
                                "label-without-underscore",
                                "DigiCert",
                                2024,
                                "For validation by CNAME the Random Value was given out as a label without the underscore before it: the code that added it had "
                                        + "been lost in a new architecture in 2019. 83,267 certificates of 6,807 customers, about 0.4 % of the domain validations.")
                        .bugs(1910322)
                        .replay(
                                replay(
                                                "tls.dcv.dns-change.label",
                                                TLS_DV,
                                                c -> cname(c, "_" + VALUE),
                                                c -> c.record(r -> r.validations(v -> shown(
                                                        v, HOST, "CNAME", VALUE + "." + HOST, "dcv.ca.example.net"))))
                                        .then("2024-06-28")
                                        .in("underscore")
                                        .shows(
                                                "The CNAME record stands at the Random Value as a label that does not begin with an underscore.")),
                incident(
                                "I08",
                                "mail-domain-validated",
                                "SSL.com",
                                2025,
                                "When an e-mail went to the contact in a TXT record of a name, the domain of the mail address was marked as validated: 11 certificates.")
                        .bugs(1961406)
                        .replay(
                                replay(
                                                "tls.dcv.validated",
                                                TLS_DV,
                                                c -> recorded(c, HOST, "mail.example.org"),
                                                c -> c.record(r -> r.names(n -> n.validation("v-" + HOST))))
                                        .then("2025-02-18")
                                        .shows(
                                                "mail.example.org, where a contact of www.example.com has its mailbox, rests on the validation of www.example.com.")),
                incident(
                                "I09",
                                "wildcard-by-website",
                                "SSL.com",
                                2022,
                                "Wildcards, and names below, were certified by validations of websites after 2021-12-01, when these no longer stood for more than their own name. Three certificates at first.")
                        .bugs(1750631)
                        .replay(mutant("tls.dcv.website-change-v2.own-name-only/wildcard", TLS_DV)
                                .named("website")
                                .then("2022-01-04")
                                .shows("A wildcard rests on a file on the website of its domain."))
                        .replay(mutant("tls.dcv.acme-http.own-name-only/wildcard", TLS_DV)
                                .named("acme")
                                .then("2022-01-04")
                                .shows("A wildcard rests on the ACME HTTP challenge of its domain.")),
                incident(
                                "I10",
                                "courtesy-name",
                                "Sectigo",
                                2021,
                                "An e-mail to a constructed address at www.example.com also validated example.com, which was added as a courtesy.")
                        .bugs(1694233)
                        .replay(Evidence.baseDomain("2021-02-24")),
                incident(
                                "I11",
                                "value-on-an-error-page",
                                "GoDaddy",
                                2017,
                                "After a change in the configuration of a library on 2016-07-29, answers other than 200 counted in the validation of websites; pages of "
                                        + "errors that repeat the address asked for showed the value. 8,850 certificates.")
                        .replay(mutant("tls.dcv.website-change-v2.status", TLS_DV)
                                .shows("The value stands on a page with HTTP status 404, by the text of today.")),
                incident(
                                "I12",
                                "old-tls-and-draft-identifier",
                                "Let's Encrypt",
                                2022,
                                "TLS-ALPN-01 accepted versions of TLS before 1.2, and the acmeIdentifier of a draft, 1.3.6.1.5.5.7.1.30.1. About two million certificates.")
                        .replay(mutant("rfc8737.version", TLS_DV)
                                .named("tls-1-1")
                                .then("2022-01-20")
                                .shows("The handshake was made with TLS 1.1."))
                        .replay(
                                mutant("rfc8737.certificate.extensions/no-identifier", TLS_DV)
                                        .named("no-identifier")
                                        .then("2022-01-20")
                                        .shows(
                                                "The certificate of the answer has no acmeIdentifier: that of a draft is none.")),
                incident(
                                "I13",
                                "method-past-its-end",
                                "DigiCert (ex-Symantec)",
                                2018,
                                "Validations were renewed by a value sent to others than the WHOIS contact, and method 1 was used after 2018-08-01.")
                        .replay(
                                mutant("tls.dcv.retired.contact-applicant.retired", TLS_DV)
                                        .named("method-1")
                                        .then("2018-08-10")
                                        .shows(
                                                "Validated by 3.2.2.4.1 after its end. What WHOIS said is not asked for in a record.")),
                incident(
                                "I14",
                                "misread-mail-address",
                                "Comodo",
                                2016,
                                "Mail addresses were read from images in WHOIS by character recognition, which took letters for others.")
                        .reported()
                        .replay(
                                mutant("tls.dcv.retired.contact-message.retired", TLS_DV)
                                        .named("method-2")
                                        .shows(
                                                "Validated by a message to a contact of 3.2.2.4.2, which nobody may rely on by the text of today.")),
                incident(
                                "I15",
                                "abandoned-whois-server",
                                "",
                                2024,
                                "Researchers bought the name of the retired WHOIS server of .mobi; CAs took mail addresses from it. Ballot SC-080 then ended such validations.")
                        .reported()
                        .replay(
                                mutant("tls.dcv.retired.contact-message.reused", TLS_DV)
                                        .named("reused")
                                        .shows(
                                                "An earlier validation by 3.2.2.4.2 is used again, which has ended too, by the text of today.")),
                incident(
                                "I16",
                                "addresses-of-others",
                                "Fina",
                                2025,
                                "Test certificates for 1.1.1.1 and 2.2.2.2 were issued by the CA in operation, 12 of them for 1.1.1.1; others had reserved addresses, "
                                        + "internal names, or labels that are none.")
                        .bugs(1986968)
                        .replay(replay(
                                        "tls.ip.validated",
                                        TLS_OV,
                                        c -> c.names(dns(HOST), GeneralNames.ip("8.8.8.8"))
                                                .recorded(),
                                        c -> c.record(r ->
                                                r.names(n -> n.name().equals(HOST) ? n : n.validation((String) null))))
                                .named("address-of-another")
                                .then("2025-08-01")
                                .shows("A public address in the certificate, and no validation of it in the record."))
                        .replay(replay(
                                        "tls.subscriber.san.ip.reserved",
                                        TLS_OV,
                                        c -> c.name(GeneralNames.ip("8.8.8.8")),
                                        c -> c.names(dns("plain.example.com"), GeneralNames.ip("10.1.1.1")))
                                .named("reserved-address")
                                .then("2025-08-01")
                                .shows("10.1.1.1 is a private address."))
                        .replay(replay(
                                        "tls.subscriber.san.dns.internal",
                                        TLS_OV,
                                        c -> c.names(dns("test.corp-internal")))
                                .named("internal-name")
                                .then("2025-08-01")
                                .shows("test.corp-internal ends in no top-level domain."))
                        .replay(replay(
                                        "tls.subscriber.san.dns.ldh",
                                        TLS_OV,
                                        c -> c.names(dns("test server.example.com")))
                                .named("label")
                                .then("2025-08-01")
                                .shows("A label with a space in it.")));
    }

    private static Replay forbidden() {
        return replay(
                "tls.caa.permitted",
                TLS_DV,
                c -> authorised(c, HOST),
                c -> c.record(r -> found(r, "0 issue \"other.example.org\"")));
    }

    private static CertificateSpec cname(CertificateSpec c, String label) {
        return authorised(c, HOST)
                .record(r -> r.validations(v -> shown(v, HOST, "CNAME", label + "." + HOST, "dcv.ca.example.net")));
    }

    /** Every name has CAA records of its own, which authorise this CA. */
    private static CertificateSpec authorised(CertificateSpec c, String... names) {
        return recorded(c, names)
                .record(r -> r.ca(ca -> ca.caaParameters(List.of())).caa(k -> permits(k)));
    }

    private static CaaCheck permits(CaaCheck k) {
        return k.lookups(set(k.lookups().get(0), ours("")));
    }

    private static IssuanceRecord oneNameThrice(IssuanceRecord r) {
        CaaCheck first = r.caa().get(0);
        return r.caa(k -> k.name(first.name()).lookups(first.lookups()));
    }

    private static CaaCheck checkedAt(CaaCheck k, Instant at) {
        return k.at(at).lookups(q -> q.at(at).answers(a -> a.ttl(300L)));
    }

    private static CaaCheck climbsElsewhere(CaaCheck k) {
        DnsQuery name = k.lookups().get(0);
        return k.lookups(name.answers(List.of()), set(name.name("example.org"), ours("")));
    }
}

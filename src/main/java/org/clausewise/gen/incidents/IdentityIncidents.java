package org.clausewise.gen.incidents;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.incidents.Incident.incident;
import static org.clausewise.gen.incidents.Replay.replay;
import static org.clausewise.rule.Profile.TLS_EV;
import static org.clausewise.rule.Profile.TLS_OV;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** What is wrong about the subject of a certificate. */
final class IdentityIncidents {
    private IdentityIncidents() {}

    static List<Incident> incidents() {
        return List.of(
                incident(
                                "I29",
                                "some-state",
                                "certSIGN",
                                2019,
                                "A stateOrProvinceName was \"Some-State\", which OpenSSL fills in by itself. Almost 100 such certificates of several CAs were found.")
                        .bugs(1551375)
                        .replay(
                                unverified(
                                                TLS_OV,
                                                s -> s.insert(1, utf8(Oids.STATE_OR_PROVINCE, "Noord-Holland")),
                                                s -> s.replace(
                                                        Oids.STATE_OR_PROVINCE,
                                                        utf8(Oids.STATE_OR_PROVINCE, "Some-State")
                                                                .value()))
                                        .then("2019-05-14")
                                        .shows(
                                                "stateOrProvinceName is \"Some-State\", and the record has no source for the address. The certificate alone draws a notice.")),
                incident(
                                "I30",
                                "two-attributes-in-one",
                                "SECOM",
                                2025,
                                "Certificates issued over ACME had the stateOrProvinceName \"Tokyo, C=JP\". The linters in use did not notice it.")
                        .bugs(2004654)
                        .replay(subject(
                                        "tls.subscriber.ov.subject.state-or-province-name.alone",
                                        TLS_OV,
                                        s -> s.insert(1, utf8(Oids.STATE_OR_PROVINCE, "Tokyo")),
                                        s -> s.replace(
                                                Oids.STATE_OR_PROVINCE,
                                                utf8(Oids.STATE_OR_PROVINCE, "Tokyo, C=JP")
                                                        .value()))
                                .named("state")
                                .then("2025-10-31")
                                .shows("stateOrProvinceName is \"Tokyo, C=JP\".")),
                incident("I31", "las-angeles", "Sectigo", 2022, "A localityName was \"Las Angeles\".")
                        .bugs(1782356)
                        .replay(misspelt("Los Angeles", "Las Angeles").then("2022-08-02")),
                incident(
                                "I32",
                                "warszaw",
                                "DigiCert",
                                2021,
                                "The localityName of two certificates was \"Warszaw\"; whether that is wrong was disputed.")
                        .bugs(1710856)
                        .replay(misspelt("Warszawa", "Warszaw").then("2021-05-11")),
                incident(
                                "I33",
                                "long-organizational-unit",
                                "Izenpe",
                                2019,
                                "An organizationalUnitName was longer than 64 characters.")
                        .bugs(1528290)
                        .replay(subject(
                                        "rfc5280.attribute.subject.organizational-unit.length",
                                        TLS_OV,
                                        s -> s.with(utf8(Oids.ORGANIZATIONAL_UNIT, "a".repeat(64))),
                                        s -> s.replace(
                                                Oids.ORGANIZATIONAL_UNIT,
                                                utf8(Oids.ORGANIZATIONAL_UNIT, "a".repeat(65))
                                                        .value()))
                                .named("unit")
                                .then("2019-02-13")
                                .shows("organizationalUnitName has 65 characters.")),
                incident(
                                "I34",
                                "wrong-jurisdictions",
                                "Sectigo",
                                2019,
                                "Jurisdictions of incorporation and registration numbers in EV certificates were wrong, in many reports.")
                        .bugs(1575022)
                        .replay(
                                subject(
                                                "evg.subscriber.subject.jurisdiction-country-name.code",
                                                TLS_EV,
                                                UnaryOperator.identity(),
                                                s -> s.replace(
                                                        Oids.JURISDICTION_COUNTRY,
                                                        printable(Oids.JURISDICTION_COUNTRY, "UK")
                                                                .value()))
                                        .named("jurisdiction")
                                        .then("2019-08-20")
                                        .shows(
                                                "jurisdictionCountryName is UK, which is no country code. A certificate shows a jurisdiction that cannot be, not one that is another's.")),
                incident(
                                "I35",
                                "misspelt-jurisdictions",
                                "DigiCert",
                                2019,
                                "Jurisdictions of incorporation in EV certificates had misspelt states and localities, counties in the place of localities, "
                                        + "and countries that did not match.")
                        .bugs(1576013)
                        .replay(
                                subject(
                                                "evg.subscriber.subject.jurisdiction-country-name.present",
                                                TLS_EV,
                                                s -> s.with(utf8(Oids.JURISDICTION_STATE_OR_PROVINCE, "Utrecht")),
                                                s -> s.without(Oids.JURISDICTION_COUNTRY))
                                        .named("jurisdiction")
                                        .then("2019-08-23")
                                        .shows(
                                                "A jurisdictionStateOrProvinceName without its country. A certificate shows that levels are missing, not that one is misspelt.")),
                incident(
                                "I37",
                                "non-commercial-entities",
                                "Sectigo",
                                2019,
                                "EV certificates named subjects Non-Commercial Entity that are none, four at first.")
                        .bugs(1590810)
                        .replay(
                                category("Non-Commercial")
                                        .then("2019-10-22")
                                        .shows(
                                                "businessCategory is none of the four values. A certificate does not show that one of the four is another's.")),
                incident(
                                "I38",
                                "wrong-category",
                                "Sectigo",
                                2021,
                                "The businessCategory of two EV certificates was not that of the subject.")
                        .bugs(1715929)
                        .replay(
                                Replay.mutant("evg.identity.business-category", TLS_EV)
                                        .named("category")
                                        .then("2021-06-11")
                                        .shows(
                                                "The record says that another category was verified than stands in the subject.")),
                incident(
                                "I39",
                                "category-in-small-letters",
                                "DigiCert",
                                2024,
                                "The letter case of businessCategory was not that of the EV Guidelines; the revocation of some certificates was delayed.")
                        .reported()
                        .replay(category("Private organization")
                                .then("2024-05-07")
                                .shows("businessCategory is \"Private organization\".")),
                incident(
                                "I48",
                                "wrong-street",
                                "CFCA",
                                2022,
                                "The postalCode and the street of an EV certificate were wrong (title of the bug).")
                        .bugs(1802845)
                        .reported()
                        .replay(unverified(
                                        TLS_EV,
                                        s -> s.insert(2, utf8(Oids.POSTAL_CODE, "1012 JS"))
                                                .insert(3, utf8(Oids.STREET_ADDRESS, "Dam 1")),
                                        s -> s.replace(
                                                Oids.STREET_ADDRESS,
                                                utf8(Oids.STREET_ADDRESS, "Dam 100")
                                                        .value()))
                                .then("2022-11-24")
                                .shows("The street is another, and the record has no source for the address.")),
                incident(
                                "I44",
                                "order-of-attributes",
                                "certSIGN",
                                2025,
                                "The attributes of a subject, in a test certificate of 2023, did not stand in the order required.")
                        .bugs(1965807)
                        .replay(subject(
                                        "tls.subscriber.name.order",
                                        TLS_OV,
                                        UnaryOperator.identity(),
                                        DistinguishedName::reversed)
                                .then("2023-10-02")
                                .shows("organizationName stands before localityName, and that before countryName.")));
    }

    private static Replay misspelt(String right, String wrong) {
        return unverified(
                        TLS_OV,
                        s -> s.replace(Oids.LOCALITY, utf8(Oids.LOCALITY, right).value()),
                        s -> s.replace(Oids.LOCALITY, utf8(Oids.LOCALITY, wrong).value()))
                .shows("localityName is \"" + wrong
                        + "\", and the record has no source for the address. Spelling is not compared with a source.");
    }

    /** With an address that nothing in the record verifies. */
    private static Replay unverified(
            Profile profile, UnaryOperator<DistinguishedName> ready, UnaryOperator<DistinguishedName> change) {
        return replay(
                        "tls.identity.organization.address.verified",
                        profile,
                        c -> c.subject(ready).recorded(),
                        c -> c.subject(change)
                                .record(r -> r.identity(r.identity().stream()
                                        .filter(d -> d.kind() != IdentityKind.ADDRESS)
                                        .toList())))
                .named("address");
    }

    private static Replay category(String text) {
        return subject(
                        "evg.subscriber.subject.business-category.value",
                        TLS_EV,
                        UnaryOperator.identity(),
                        s -> s.replace(
                                Oids.BUSINESS_CATEGORY,
                                utf8(Oids.BUSINESS_CATEGORY, text).value()))
                .named("category");
    }

    private static Replay subject(
            String rule,
            Profile profile,
            UnaryOperator<DistinguishedName> ready,
            UnaryOperator<DistinguishedName> change) {
        return replay(rule, profile, c -> c.subject(ready), (CertificateSpec c) -> c.subject(change));
    }
}

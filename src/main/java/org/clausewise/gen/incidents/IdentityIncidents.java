package org.clausewise.gen.incidents;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.incidents.Incident.incident;
import static org.clausewise.gen.incidents.Replay.replay;
import static org.clausewise.rule.Profile.TLS_EV;
import static org.clausewise.rule.Profile.TLS_OV;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** What is wrong about the subject of a certificate. */
final class IdentityIncidents {
    private IdentityIncidents() {}

    // spotless:off
    static List<Incident> incidents() {
        return List.of(
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
    // spotless:on

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

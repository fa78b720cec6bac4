package org.clausewise.gen.vectors;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.der.Der;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Name;
import org.clausewise.rule.Profile;

/** EVG 7.1.4.2 and Appendix H, what the subject of an EV certificate may have. */
final class EvPermitted {
    private static final CertificateSpec EV = Subscribers.plain(Profile.TLS_EV);

    private EvPermitted() {}

    static List<Permitted> all() {
        return List.of(
                subject(
                        "evg-7.1.4.2.1-4#1",
                        "assumed-name",
                        "organizationName begins with an assumed name, the legal one in parentheses",
                        s -> s.replace(
                                Oids.ORGANIZATION,
                                utf8(Oids.ORGANIZATION, "Examples Daily (Example B.V.)")
                                        .value()),
                        c -> text(c, AttributeType.ORGANIZATION).endsWith(" (Example B.V.)")),
                subject(
                        "evg-7.1.4.2.6-4#1",
                        "state",
                        "the subject has a stateOrProvinceName beside its localityName",
                        s -> s.with(utf8(Oids.STATE_OR_PROVINCE, "Noord-Holland")),
                        c -> count(c, AttributeType.STATE_OR_PROVINCE) == 1 && count(c, AttributeType.LOCALITY) == 1),
                subject(
                        "evg-7.1.4.2.6-6#1",
                        "street-address",
                        "the subject has a streetAddress",
                        s -> s.with(utf8(Oids.STREET_ADDRESS, "Dam 1")),
                        c -> count(c, AttributeType.STREET_ADDRESS) == 1),
                subject(
                        "evg-7.1.4.2.6-6#1",
                        "postal-code",
                        "the subject has a postalCode",
                        s -> s.with(utf8(Oids.POSTAL_CODE, "1012 JS")),
                        c -> count(c, AttributeType.POSTAL_CODE) == 1),
                subject(
                        "evg-7.1.4.2.6-8#1",
                        "two-street-addresses",
                        "the subject has two streetAddress attributes",
                        s -> s.with(utf8(Oids.STREET_ADDRESS, "Gebouw Noord")).with(utf8(Oids.STREET_ADDRESS, "Dam 1")),
                        c -> count(c, AttributeType.STREET_ADDRESS) == 2),
                Permitted.of(
                        "evg-7.1.4.2.8-8#1",
                        "hyphens",
                        "the Registration Reference contains hyphens",
                        identified(EV.copy(), "NTR", "NL", "33031431"),
                        c -> identified(numbered(c, "33-03-1431"), "NTR", "NL", "33-03-1431"),
                        c -> text(c, AttributeType.ORGANIZATION_IDENTIFIER).equals("NTRNL-33-03-1431")),
                Permitted.of(
                        "evg-H-1#1",
                        "greece",
                        "VAT has the prefix EL of the directive",
                        identified(greek(EV.copy()), "VAT", "GR", "094259216"),
                        c -> identified(c, "VAT", "EL", "094259216"),
                        c -> text(c, AttributeType.ORGANIZATION_IDENTIFIER).startsWith("VATEL")));
    }

    private static Permitted subject(
            String duty, String name, String fact, UnaryOperator<DistinguishedName> use, Predicate<Certificate> holds) {
        return Permitted.of(duty, name, fact, EV, c -> c.subject(use), holds);
    }

    private static CertificateSpec numbered(CertificateSpec c, String number) {
        return c.subject(s -> s.replace(
                Oids.SERIAL_NUMBER, printable(Oids.SERIAL_NUMBER, number).value()));
    }

    private static CertificateSpec greek(CertificateSpec c) {
        return c.subject(s -> s.replace(
                Oids.JURISDICTION_COUNTRY,
                printable(Oids.JURISDICTION_COUNTRY, "GR").value()));
    }

    private static CertificateSpec identified(CertificateSpec c, String scheme, String country, String reference) {
        return c.subject(s -> s.without(Oids.ORGANIZATION_IDENTIFIER)
                        .with(utf8(Oids.ORGANIZATION_IDENTIFIER, scheme + country + "-" + reference)))
                .with(Extensions.organizationIdentifier(scheme, country, null, reference));
    }

    private static int count(Certificate c, AttributeType type) {
        return Name.count(c.bytes(), c.subject(), type);
    }

    private static String text(Certificate c, AttributeType type) {
        int attribute = Name.find(c.bytes(), c.subject(), type);
        return attribute < 0 ? "" : Der.text(c.bytes(), Name.value(c.bytes(), attribute));
    }
}

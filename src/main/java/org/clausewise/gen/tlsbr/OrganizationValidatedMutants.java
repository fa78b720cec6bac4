package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.utf8;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.4, Organization Validated. */
public final class OrganizationValidatedMutants {
    private static final IdentityMutants OV =
            new IdentityMutants(Profile.TLS_OV, "tls.subscriber.ov", "tls-br-7.1.2.7.4");

    private OrganizationValidatedMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(
                        OV.policies(2, 3, Oids.DOMAIN_VALIDATED),
                        OV.encoding(4),
                        OV.place(10, 12, 13, 15, 16),
                        OV.places(14, 17),
                        OV.discouraged(18, 20, 28, 29, 31),
                        organization(),
                        domainComponents(),
                        OV.commonNames(30),
                        OV.metadata(32))
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> organization() {
        return Stream.of(
                OV.subject("subject.organization-name.present", "23#1", "", s -> s.without(Oids.ORGANIZATION))
                        .implies("tls.subscriber.name.locality.absent"),
                spelling("entity", "Grand &amp; Sons").implies("practice.attributes.subject.html-entity"),
                spelling("tab", "Example\tB.V.").implies("practice.attributes.subject.control-character"),
                spelling("latin-1", "M\u00C3\u00BCller").implies("practice.attributes.subject.encoded-twice"),
                OV.subject("subject.surname.absent", "26", "", s -> s.with(utf8(Oids.SURNAME, "Jansen"))),
                OV.subject("subject.given-name.absent", "27", "", s -> s.with(utf8(Oids.GIVEN_NAME, "Anna"))));
    }

    private static Mutant spelling(String name, String text) {
        return OV.subject(
                "subject.organization-name.spelling",
                "23#2",
                name,
                s -> s.replace(Oids.ORGANIZATION, utf8(Oids.ORGANIZATION, text).value()));
    }

    private static Stream<Mutant> domainComponents() {
        return Stream.of(
                components("label", "6", "several", "com", "www.example"),
                components("label", "6", "empty", "com", "example", "")
                        .implies("tls.subscriber.ov.subject.informative"),
                components("label", "6", "space", "com", "my example"),
                components("all-labels", "7#2", "cut-off", "example"),
                components("all-labels", "7#2", "unregistered", "corp", "example"),
                components("order", "8", "dns-order", "www", "example", "com"),
                OV.subject(
                                "subject.domain-component.together",
                                "7#1",
                                "apart",
                                s -> s.insert(s.rdns().size(), ia5(Oids.DOMAIN_COMPONENT, "www")))
                        .given(OrganizationValidatedMutants::withComponents)
                        .implies("tls.subscriber.ov.subject.order", "tls.subscriber.name.order"));
    }

    private static Mutant components(String rule, String duty, String name, String... labels) {
        return OV.subject(
                        "subject.domain-component." + rule,
                        duty,
                        name,
                        s -> components(s.without(Oids.DOMAIN_COMPONENT), labels))
                .given(OrganizationValidatedMutants::withComponents);
    }

    private static CertificateSpec withComponents(CertificateSpec c) {
        return c.subject(components(IdentityMutants.least(Profile.TLS_OV), "com", "example"));
    }

    private static DistinguishedName components(DistinguishedName subject, String... labels) {
        DistinguishedName more = subject;
        for (String label : labels) more = more.with(ia5(Oids.DOMAIN_COMPONENT, label));
        return more;
    }
}

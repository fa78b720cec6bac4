package org.clausewise.gen.vectors;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.utf8;

import java.util.List;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Name;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.3, 7.1.2.7.4 and 7.1.4.4: attributes that may be there and may recur. */
final class SubjectPermitted {
    private SubjectPermitted() {}

    static List<Permitted> all() {
        CertificateSpec ov = Subscribers.plain(Profile.TLS_OV);
        return List.of(
                Permitted.of(
                        "tls-br-7.1.2.7.4-5#1",
                        "domain-component",
                        "the subject has domainComponents",
                        ov,
                        c -> c.subject(s ->
                                s.with(ia5(Oids.DOMAIN_COMPONENT, "com")).with(ia5(Oids.DOMAIN_COMPONENT, "example"))),
                        c -> Name.count(c.bytes(), c.subject(), AttributeType.DOMAIN_COMPONENT) > 0),
                Permitted.of(
                        "tls-br-7.1.2.7.4-9#1",
                        "several",
                        "the subject has three domainComponents",
                        ov,
                        c -> c.subject(s -> s.with(ia5(Oids.DOMAIN_COMPONENT, "com"))
                                .with(ia5(Oids.DOMAIN_COMPONENT, "example"))
                                .with(ia5(Oids.DOMAIN_COMPONENT, "plain"))),
                        c -> Name.count(c.bytes(), c.subject(), AttributeType.DOMAIN_COMPONENT) == 3),
                streets("tls-br-7.1.2.7.3-17#1", Profile.TLS_IV, "tls.subscriber.iv.subject.street-address.absent"),
                streets("tls-br-7.1.2.7.4-22#1", Profile.TLS_OV, "tls.subscriber.ov.subject.street-address.absent"),
                Permitted.of(
                                "tls-br-7.1.4.4-1#1",
                                "organization-identifier",
                                "the subject has an organizationIdentifier",
                                ov,
                                c -> c.subject(s -> s.with(utf8(Oids.ORGANIZATION_IDENTIFIER, "NTRNL-12345678"))),
                                c -> Name.count(c.bytes(), c.subject(), AttributeType.ORGANIZATION_IDENTIFIER) == 1)
                        .against("tls.subscriber.ov.subject.other.absent"));
    }

    private static Permitted streets(String duty, Profile profile, String advice) {
        return Permitted.of(
                        duty,
                        "two-street-addresses",
                        "the subject has two streetAddress attributes",
                        Subscribers.plain(profile),
                        c -> c.subject(s -> s.insert(2, utf8(Oids.STREET_ADDRESS, "Gebouw Noord"))
                                .insert(3, utf8(Oids.STREET_ADDRESS, "Dam 1"))),
                        c -> Name.count(c.bytes(), c.subject(), AttributeType.STREET_ADDRESS) == 2)
                .against(advice);
    }
}

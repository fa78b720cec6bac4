package org.clausewise.gen.vectors;

import static org.clausewise.gen.Attribute.ia5;

import java.util.List;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Name;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.4: attributes that may be there and may recur. */
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
                        c -> Name.count(c.bytes(), c.subject(), AttributeType.DOMAIN_COMPONENT) == 3));
    }
}

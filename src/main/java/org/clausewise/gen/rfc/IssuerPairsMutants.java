package org.clausewise.gen.rfc;

import java.util.List;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;

/** RFC 5280 4.1.2.4 and 4.1.2.6, the issuer's name beside the certificate of the CA that bears it. */
public final class IssuerPairsMutants {
    private IssuerPairsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                name("other", DistinguishedName.of(Attribute.utf8(Oids.COMMON_NAME, "Another CA"))),
                Mutant.mutant(
                                "rfc5280.issuer.name",
                                "rfc5280-4.1.2.6-2#2",
                                c -> c.issuer(i -> i.subject(s -> s.with(Attribute.utf8(Oids.LOCALITY, "Utrecht")))))
                        .named("one-attribute-more")
                        .ofCertificates()
                        .implies("rfc6962.pair.issuer", "evg.subscriber.issuer.name"),
                strings("teletex", DerWriter.teletex("Clausewise Test CA")),
                strings("bmp", DerWriter.bmp("Clausewise Test CA")),
                strings("ia5", DerWriter.ia5("Clausewise Test CA")));
    }

    private static Mutant name(String name, DistinguishedName issuer) {
        return Mutant.mutant("rfc5280.issuer.name", "rfc5280-4.1.2.6-2#2", c -> c.issuerName(issuer))
                .named(name)
                .ofCertificates()
                .implies("rfc6962.pair.issuer", "evg.subscriber.issuer.name");
    }

    private static Mutant strings(String name, byte[] value) {
        return Mutant.mutant(
                        "rfc5280.issuer.directory-string",
                        "rfc5280-4.1.2.4-2",
                        c -> c.issuerName(c.issuerName().replace(Oids.COMMON_NAME, value)))
                .named(name)
                .ofCertificates()
                .implies("rfc5280.issuer.name", "rfc6962.pair.issuer", "evg.subscriber.issuer.name");
    }
}

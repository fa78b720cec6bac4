package org.clausewise.gen.rfc;

import static org.clausewise.gen.Oids.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.gen.Oids.BASIC_CONSTRAINTS;
import static org.clausewise.rule.Profile.PKIX;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
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
                        .implies("rfc6962.pair.issuer", "evg.subscriber.issuer.name", "tls.subscriber.issuer.name"),
                strings("teletex", DerWriter.teletex("Clausewise Test CA")),
                strings("bmp", DerWriter.bmp("Clausewise Test CA")),
                strings("ia5", DerWriter.ia5("Clausewise Test CA")),
                issuer("key-identifier.present", "rfc5280-4.2.1.1-2#1", c -> c.without(AUTHORITY_KEY_IDENTIFIER))
                        .named("absent")
                        .of(PKIX)
                        .given(IssuerPairsMutants::selfIssued),
                issuer(
                                "key-identifier.present",
                                "rfc5280-4.2.1.1-2#2",
                                c -> c.value(AUTHORITY_KEY_IDENTIFIER, v -> DerWriter.sequence()))
                        .named("empty")
                        .of(PKIX)
                        .given(IssuerPairsMutants::selfIssued),
                keyIdentifier("key-identifier", "rfc5280-4.2.1.2-2", "key-identifier.established"),
                keyIdentifier("key-identifier.established", "rfc5280-4.2.1.1-6", "key-identifier"),
                issuer("ca", "rfc5280-4.2.1.9-2", c -> c.issuer(i -> i.with(Extensions.basicConstraints())))
                        .named("ca-false"),
                issuer("ca", "rfc5280-4.2.1.9-2", c -> c.issuer(i -> i.without(BASIC_CONSTRAINTS)))
                        .named("absent"),
                issuer(
                        "cert-sign",
                        "rfc5280-4.2.1.3-4#1",
                        c -> c.issuer(i -> i.with(Extensions.keyUsage(Extensions.CRL_SIGN)))),
                issuer("tls-features", "rfc7633-4.2.2-1", c -> c.issuer(i -> i.with(Extensions.tlsFeature(5))))
                        .named("none"),
                issuer("tls-features", "rfc7633-4.2.2-1", c -> c.issuer(i -> i.with(Extensions.tlsFeature(17))))
                        .named("another")
                        .of(PKIX)
                        .given(c -> c.with(Extensions.tlsFeature(5))));
    }

    private static Mutant name(String name, DistinguishedName issuer) {
        return Mutant.mutant("rfc5280.issuer.name", "rfc5280-4.1.2.6-2#2", c -> c.issuerName(issuer))
                .named(name)
                .ofCertificates()
                .implies("rfc6962.pair.issuer", "evg.subscriber.issuer.name", "tls.subscriber.issuer.name");
    }

    private static Mutant strings(String name, byte[] value) {
        return Mutant.mutant(
                        "rfc5280.issuer.directory-string",
                        "rfc5280-4.1.2.4-2",
                        c -> c.issuerName(c.issuerName().replace(Oids.COMMON_NAME, value)))
                .named(name)
                .of(PKIX)
                .ofCertificates()
                .implies("rfc5280.issuer.name", "rfc6962.pair.issuer");
    }

    private static Mutant issuer(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("rfc5280.issuer." + rule, clause, change).ofCertificates();
    }

    private static Mutant keyIdentifier(String rule, String clause, String implied) {
        return issuer(rule, clause, c -> c.with(Extensions.authorityKeyIdentifier(new byte[20])))
                .of(PKIX)
                .implies("rfc5280.issuer." + implied);
    }

    /** Under the name of its issuer, as when a CA changes its key. */
    private static CertificateSpec selfIssued(CertificateSpec c) {
        return CertificateAuthorities.ca(c).subject(c.issuerName());
    }
}

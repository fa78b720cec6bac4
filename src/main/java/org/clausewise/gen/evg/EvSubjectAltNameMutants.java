package org.clausewise.gen.evg;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** EVG 7.1.2.1, Subject Alternative Name Extension. */
public final class EvSubjectAltNameMutants {
    private EvSubjectAltNameMutants() {}

    public static List<Mutant> mutants() {
        DistinguishedName directory = DistinguishedName.of(Attribute.printable(Oids.COUNTRY, "NL"));
        return List.of(
                san("present", "-1#1", c -> c.without(Oids.SUBJECT_ALT_NAME))
                        .implies(br("present"), "tls.subscriber.ext.subject-alt-name.present"),
                san("dns-name", "-1#2", c -> c.names(GeneralNames.ip("8.8.4.4")))
                        .named("address-alone")
                        .implies(id("ip-address")),
                san("dns-name", "-1#2", c -> c.names(GeneralNames.uri("https://example.com/")))
                        .named("uri-alone")
                        .implies(id("uri"), br("uri"), br("names")),
                kind("other-name", GeneralNames.other("1.3.6.1.4.1.311.20.2.3", DerWriter.utf8("me")))
                        .implies(br("other-name")),
                kind("rfc822-name", GeneralNames.email("me@example.com")).implies(br("rfc822-name")),
                kind("x400-address", GeneralNames.x400()).implies(br("x400-address")),
                kind("directory-name", GeneralNames.directory(directory)).implies(br("directory-name")),
                kind("edi-party-name", GeneralNames.ediParty("me")).implies(br("edi-party-name")),
                kind("uri", GeneralNames.uri("https://example.com/")).implies(br("uri")),
                kind("ip-address", GeneralNames.ip("8.8.4.4")).named("ipv4"),
                kind("ip-address", GeneralNames.ip("2a00:1450:4001:0810:0000:0000:0000:200e"))
                        .named("ipv6"),
                kind("registered-id", GeneralNames.registered("1.3.6.1.4.1.99999"))
                        .implies(br("registered-id")),
                san("no-wildcard", "-3", c -> c.dnsName("*.example.com")).named("domain"),
                san("no-wildcard", "-3", c -> c.dnsName("*.onion.example.com")).named("onion-within"));
    }

    private static Mutant kind(String rule, byte[] name) {
        return san(rule, "-1#3", c -> c.name(name));
    }

    private static Mutant san(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), "evg-7.1.2.1" + duty, change).of(Profile.TLS_EV);
    }

    private static String id(String rule) {
        return "evg.subscriber.san." + rule;
    }

    private static String br(String rule) {
        return "tls.subscriber.san." + rule;
    }
}

package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.namedBits;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.rule.Profile.PKIX;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;

/** RFC 5280 4.2.1.13 and 4.2.1.15, cRLDistributionPoints and freshestCRL. */
public final class DistributionPointsMutants {
    private static final byte[] NONE = {};
    private static final byte[] URI = GeneralNames.uri("http://crl.example.com/ca.crl");
    private static final DistinguishedName ANOTHER = DistinguishedName.of(utf8(Oids.ORGANIZATION, "Another CA"));
    private static final DistinguishedName THIRD = DistinguishedName.of(utf8(Oids.ORGANIZATION, "A third CA"));

    private final String section;
    private final String oid;
    private final IntFunction<String> duty;

    private DistributionPointsMutants(String section, String oid, IntFunction<String> duty) {
        this.section = section;
        this.oid = oid;
        this.duty = duty;
    }

    public static List<Mutant> mutants() {
        return Stream.concat(
                        new DistributionPointsMutants(
                                        "crl-distribution-points",
                                        Oids.CRL_DISTRIBUTION_POINTS,
                                        DistributionPointsMutants::duty)
                                .all("rfc5280-4.2.1.13-1#1"),
                        new DistributionPointsMutants(
                                        "freshest-crl", Oids.FRESHEST_CRL, n -> "rfc5280-4.2.1.15-u1#" + n)
                                .all("rfc5280-4.2.1.15-1"))
                .toList();
    }

    private static String duty(int number) {
        return "rfc5280-4.2.1.13-"
                + List.of("2", "4#1", "8#1", "8#2", "8#3", "9", "10", "11", "13", "15#1", "u1#1", "u1#2", "u1#3")
                        .get(number - 1);
    }

    private Stream<Mutant> all(String criticality) {
        Mutant reasonsAlone =
                points(1, "name-or-issuer", c -> point(NONE, reasons(), NONE)).implies(id("reasons"));
        return Stream.of(
                Mutant.mutant(
                                id("not-critical"),
                                criticality,
                                c -> c.with(Extension.critical(oid, sequence(point(name(URI), NONE, NONE)))))
                        .of(PKIX),
                oid.equals(Oids.CRL_DISTRIBUTION_POINTS) ? reasonsAlone.also("rfc5280-4.2.1.13-4#2") : reasonsAlone,
                points(2, "own-issuer", c -> point(name(URI), NONE, issuer(c.issuerName()))),
                uri(3, "ldap.dn", "ldap://ldap.example.com/?certificateRevocationList"),
                uri(4, "ldap.attribute", "ldap://ldap.example.com/cn=CA,dc=example")
                        .named("none"),
                uri(
                                4,
                                "ldap.attribute",
                                "ldap://ldap.example.com/cn=CA?certificateRevocationList,authorityRevocationList")
                        .named("two"),
                uri(5, "ldap.host", "ldap:///cn=CA,dc=example?certificateRevocationList;binary"),
                uri(6, "http-or-ldap", "ftp://ftp.example.com/ca.crl").named("ftp"),
                points(6, "http-or-ldap", c -> point(name(GeneralNames.directory(ANOTHER)), NONE, NONE))
                        .named("directory"),
                points(7, "relative-name", c -> point(relative(), NONE, NONE)).implies(id("http-or-ldap")),
                points(8, "relative-name.one-issuer", c -> point(relative(), NONE, issuer(ANOTHER, THIRD)))
                        .implies(id("relative-name"), id("http-or-ldap")),
                points(9, "reasons", c -> point(name(URI), reasons(), NONE)),
                points(
                        10,
                        "crl-issuer.directory-names",
                        c -> point(name(URI), NONE, implicit(2, sequence(GeneralNames.dns("crl.example.com"))))),
                points(
                        11,
                        "uri.absolute",
                        c -> point(name(URI, GeneralNames.uri("crl.example.com/ca.crl")), NONE, NONE)),
                uri(12, "uri.syntax", "http://crl.example.com/the ca.crl"),
                uri(13, "uri.host", "http://crl/ca.crl"));
    }

    private Mutant uri(int number, String rule, String uri) {
        return points(number, rule, c -> point(name(GeneralNames.uri(uri)), NONE, NONE));
    }

    /** Behind a point that is in order. */
    private Mutant points(int number, String rule, Function<CertificateSpec, byte[]> point) {
        return Mutant.mutant(
                        id(rule),
                        duty.apply(number),
                        c -> c.with(Extension.notCritical(oid, sequence(point(name(URI), NONE, NONE), point.apply(c)))))
                .of(PKIX);
    }

    private String id(String rule) {
        return "rfc5280.ext." + section + "." + rule;
    }

    private static byte[] point(byte[] name, byte[] reasons, byte[] issuer) {
        return sequence(name, reasons, issuer);
    }

    private static byte[] name(byte[]... names) {
        return explicit(0, implicit(0, sequence(names)));
    }

    private static byte[] relative() {
        return explicit(0, implicit(1, set(utf8(Oids.COMMON_NAME, "CRL 1").encoded())));
    }

    /** keyCompromise. */
    private static byte[] reasons() {
        return implicit(1, namedBits(1));
    }

    private static byte[] issuer(DistinguishedName... names) {
        return implicit(
                2, sequence(Stream.of(names).map(GeneralNames::directory).toArray(byte[][]::new)));
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.5 to 7.1.2.5.2, Technically Constrained TLS Subordinate CA Certificate Profile. */
public final class ConstrainedTlsCaMutants {
    private static final String CLAUSE = "tls-br-7.1.2.5.2";
    private static final String RFC = "rfc5280.ext.name-constraints.";
    private static final String OTHER = "1.3.6.1.4.1.99999.4";
    private static final byte[] MINIMUM = implicit(0, integer(1));
    private static final byte[] MAXIMUM = implicit(1, integer(3));
    private static final byte[] DNS = GeneralNames.dns("example.com");
    private static final byte[] IPV4 = GeneralNames.ip(new byte[] {8, 8, 8, 0, -1, -1, -1, 0});
    private static final byte[] NO_IPV6 = GeneralNames.ip(new byte[32]);
    private static final byte[] DIRECTORY =
            GeneralNames.directory(DistinguishedName.of(Attribute.utf8(Oids.ORGANIZATION, "Example B.V.")));

    private ConstrainedTlsCaMutants() {}

    public static List<Mutant> mutants() {
        CaTables t = new CaTables(
                "tls.constrained-ca.profile",
                "tls.constrained-ca.issuer",
                "tls.constrained-ca.ext",
                "tls-br-7.1.2.5",
                "tls-br-7.1.2.5.1",
                Profile.Group.TLS_CONSTRAINED_CAS);
        return Stream.of(
                        t.fields(2, 5).toList(),
                        List.of(t.issuer(4)),
                        t.authorityKeyIdentifier(1),
                        List.of(
                                t.present(
                                        "basic-constraints",
                                        2,
                                        Oids.BASIC_CONSTRAINTS,
                                        "basic-constraints.ca.present",
                                        "key-usage.cert-sign",
                                        "name-constraints.ca-alone"),
                                t.critical("basic-constraints", 2, Oids.BASIC_CONSTRAINTS),
                                t.present("name-constraints", 8, Oids.NAME_CONSTRAINTS)),
                        t.certificatePolicies(3),
                        t.crlDistributionPoints(4),
                        t.keyUsage(5),
                        t.subjectKeyIdentifier(6),
                        t.extKeyUsage(7),
                        t.authorityInfoAccess(9),
                        t.sctList(10),
                        t.others(11),
                        constraints())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> constraints() {
        return List.of(
                constrained("critical", "-2", c -> c.critical(Oids.NAME_CONSTRAINTS, false)),
                names("dns-name.constrained", "-3#1", List.of(IPV4, DIRECTORY), List.of(NO_IPV6))
                        .also(CLAUSE + "-7#1", CLAUSE + "-11", CLAUSE + "-14"),
                names("ip-address.constrained", "-3#2", List.of(DNS, DIRECTORY), List.of())
                        .also(CLAUSE + "-7#2", CLAUSE + "-15")
                        .implies(id("ipv4.constrained"), id("ipv6.constrained")),
                names("ipv4.constrained", "-18", List.of(DNS, DIRECTORY), List.of(NO_IPV6)),
                names("ipv6.constrained", "-19", List.of(DNS, IPV4, DIRECTORY), List.of()),
                names("directory-name.constrained", "-4", List.of(DNS, IPV4), List.of(NO_IPV6))
                        .also(CLAUSE + "-20", CLAUSE + "-23"),
                subtree("permitted.minimum.absent", "-5", 0, sequence(DNS, MINIMUM))
                        .implies(RFC + "minimum"),
                subtree("permitted.maximum.absent", "-6", 0, sequence(DNS, MAXIMUM))
                        .implies(RFC + "maximum"),
                subtree("excluded.minimum.absent", "-9", 1, sequence(DNS, MINIMUM))
                        .implies(RFC + "minimum"),
                subtree("excluded.maximum.absent", "-10", 1, sequence(DNS, MAXIMUM))
                        .implies(RFC + "maximum"),
                subtree("dns-name.registered", "-12#2", 0, sequence(GeneralNames.dns("mail.corp"))),
                subtree("directory-name.excluded.absent", "-8", 1, sequence(DIRECTORY))
                        .also(CLAUSE + "-22"),
                subtree("other-name.absent", "-24", 0, sequence(GeneralNames.other(OTHER, DerWriter.utf8("example")))),
                subtree("other.absent", "-25", 0, sequence(GeneralNames.email("example.com")))
                        .named("rfc822-name"),
                subtree("other.absent", "-25", 0, sequence(GeneralNames.uri("example.com")))
                        .named("uri"),
                subtree("other-name.der", "-28", 0, sequence(implicit(0, sequence(oid(OTHER), explicit(0, new byte[] {
                            1, 1, 1
                        })))))
                        .implies(id("other-name.absent"), "rfc5280.der.boolean-value"));
    }

    /** With these names permitted and excluded. */
    private static Mutant names(String rule, String duty, List<byte[]> permitted, List<byte[]> excluded) {
        return constrained(rule, duty, c -> c.with(Extensions.nameConstraints(permitted, excluded)));
    }

    /** With one subtree more, in {@code [tag]}. */
    private static Mutant subtree(String rule, String duty, int tag, byte[] subtree) {
        return constrained(rule, duty, c -> c.value(Oids.NAME_CONSTRAINTS, old -> DerWriter.append(old, subtree, tag)))
                .given(c -> c.with(Extensions.nameConstraints(List.of(DNS, IPV4, DIRECTORY), List.of(NO_IPV6))));
    }

    private static Mutant constrained(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), CLAUSE + duty, change).of(Profile.Group.TLS_CONSTRAINED_CAS);
    }

    private static String id(String rule) {
        return "tls.constrained-ca.name-constraints." + rule;
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;

import java.util.List;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.10.8, CA Certificate Name Constraints. */
public final class CaSubtreesMutants {
    private static final String RFC = "rfc5280.ext.name-constraints.";
    private static final String OTHER = "1.3.6.1.4.1.99999.4";
    private static final byte[] DNS = GeneralNames.dns("example.com");
    private static final byte[] MINIMUM = implicit(0, integer(1));
    private static final byte[] MAXIMUM = implicit(1, integer(3));

    private CaSubtreesMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                Mutant.mutant(
                                "tls.ca.name-constraints.critical",
                                "tls-br-7.1.2.10.8-2",
                                c -> c.with(Extension.notCritical(
                                        Oids.NAME_CONSTRAINTS, sequence(subtrees(0, sequence(DNS))))))
                        .of(Profile.Group.TLS_CA_CONSTRAINTS),
                constraint("permitted.minimum.absent", "-3", "", subtrees(0, sequence(DNS, MINIMUM)))
                        .implies(RFC + "minimum"),
                constraint("permitted.maximum.absent", "-4", "", subtrees(0, sequence(DNS, MAXIMUM)))
                        .implies(RFC + "maximum"),
                constraint("excluded.minimum.absent", "-5", "", subtrees(1, sequence(DNS, MINIMUM)))
                        .implies(RFC + "minimum"),
                constraint("excluded.maximum.absent", "-6", "", subtrees(1, sequence(DNS, MAXIMUM)))
                        .implies(RFC + "maximum"),
                permitted("dns-name.registered", "-8#2", "internal", GeneralNames.dns("corp")),
                permitted("dns-name.registered", "-8#2", "onion", GeneralNames.dns("example.onion")),
                constraint(
                        "directory-name.excluded.absent",
                        "-15",
                        "",
                        subtrees(
                                1,
                                sequence(GeneralNames.directory(
                                        DistinguishedName.of(Attribute.utf8(Oids.ORGANIZATION, "Another")))))),
                permitted("rfc822-name.absent", "-16", "permitted", GeneralNames.email("example.com")),
                constraint("rfc822-name.absent", "-16", "excluded", subtrees(1, sequence(GeneralNames.email("")))),
                permitted("other-name.absent", "-20", "", GeneralNames.other(OTHER, DerWriter.utf8("example"))),
                permitted("other.absent", "-21", "uri", GeneralNames.uri("example.com")),
                permitted("other.absent", "-21", "registered-id", GeneralNames.registered(OTHER))
                        .implies(RFC + "registered-id"),
                permitted("other-name.der", "-24", "", implicit(0, sequence(oid(OTHER), explicit(0, new byte[] {1, 1, 1
                        }))))
                        .implies("tls.ca.name-constraints.other-name.absent", "rfc5280.der.boolean-value"));
    }

    private static Mutant permitted(String rule, String duty, String name, byte[] base) {
        return constraint(rule, duty, name, subtrees(0, sequence(base)));
    }

    private static Mutant constraint(String rule, String duty, String name, byte[] subtrees) {
        return Mutant.mutant(
                        "tls.ca.name-constraints." + rule,
                        "tls-br-7.1.2.10.8" + duty,
                        c -> c.with(Extension.critical(Oids.NAME_CONSTRAINTS, sequence(subtrees))))
                .of(Profile.Group.TLS_CA_CONSTRAINTS)
                .named(name);
    }

    private static byte[] subtrees(int tag, byte[]... subtrees) {
        return implicit(tag, sequence(subtrees));
    }
}

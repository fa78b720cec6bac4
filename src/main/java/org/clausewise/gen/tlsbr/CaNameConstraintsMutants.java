package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.Oids.NAME_CONSTRAINTS;

import java.util.HexFormat;
import java.util.List;
import org.clausewise.gen.Extension;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.10.8, in subscriber certificates, which may have no nameConstraints at all. */
public final class CaNameConstraintsMutants {
    private CaNameConstraintsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                range("inside", "0a010000ffff0000"),
                range("around", "c0000000ffff0000"),
                range("version-6", "20010db8000000000000000000000000ffffffff000000000000000000000000"));
    }

    private static Mutant range(String name, String hex) {
        byte[] base = GeneralNames.ip(HexFormat.of().parseHex(hex));
        return Mutant.mutant(
                        "tls.name-constraints.ip-address.reserved",
                        "tls-br-7.1.2.10.8-11#2",
                        c -> c.with(
                                Extension.critical(NAME_CONSTRAINTS, sequence(implicit(0, sequence(sequence(base)))))))
                .named(name)
                .of(Profile.Group.TLS_SUBSCRIBER)
                .implies("tls.subscriber.ext.name-constraints.absent", "rfc5280.ext.name-constraints.ca-alone");
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.Oids.COMMON_NAME;
import static org.clausewise.gen.Oids.COUNTRY;
import static org.clausewise.gen.Oids.DN_QUALIFIER;
import static org.clausewise.gen.Oids.LOCALITY;
import static org.clausewise.gen.Oids.ORGANIZATION;
import static org.clausewise.gen.Oids.ORGANIZATIONAL_UNIT;
import static org.clausewise.gen.Oids.STATE_OR_PROVINCE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.10.2, CA Certificate Naming. */
public final class CaNamingMutants {
    private static final String CLAUSE = "tls-br-7.1.2.10.2";
    private static final String RFC = "rfc5280.attribute.subject.";

    private CaNamingMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                name(
                        "one-attribute",
                        "-1#1",
                        "",
                        s -> s.without(STATE_OR_PROVINCE).without(LOCALITY).join(0, printable(LOCALITY, "Utrecht"))),
                name("order", "-1#2", "", DistinguishedName::reversed),
                name("once", "-1#3", "organization", s -> s.with(utf8(ORGANIZATION, "Another B.V."))),
                name(
                        "once",
                        "-1#3",
                        "locality",
                        s -> s.without(LOCALITY).with(utf8(LOCALITY, "Utrecht")).with(utf8(LOCALITY, "Amersfoort"))),
                name(
                                "string-type",
                                "-1#4",
                                "country",
                                s -> s.replace(COUNTRY, utf8(COUNTRY, "NL").value()))
                        .implies(RFC + "country.type"),
                name(
                                "string-type",
                                "-1#4",
                                "organization",
                                s -> s.replace(
                                        ORGANIZATION,
                                        ia5(ORGANIZATION, "Example").value()))
                        .implies("rfc5280.fields.subject.directory-string"),
                name(
                                "length",
                                "-1#5",
                                "",
                                s -> s.replace(
                                        COMMON_NAME,
                                        utf8(COMMON_NAME, "x".repeat(65)).value()))
                        .implies(RFC + "common-name.length"),
                name("country-name.present", "-2#1", "", s -> s.without(COUNTRY))
                        .of(Profile.Group.TLS_NAMED_CAS),
                name(
                        "country-code",
                        "-2#2",
                        "none",
                        s -> s.replace(COUNTRY, printable(COUNTRY, "XX").value())),
                name(
                                "country-code",
                                "-2#2",
                                "lower",
                                s -> s.replace(COUNTRY, printable(COUNTRY, "nl").value()))
                        .implies(RFC + "country.digraph"),
                name("organization-name.present", "-8", "", s -> s.without(ORGANIZATION))
                        .of(Profile.Group.TLS_NAMED_CAS),
                name("common-name.present", "-12", "", s -> s.without(COMMON_NAME))
                        .of(Profile.Group.TLS_NAMED_CAS),
                name("other.absent", "-14", "", s -> s.with(printable(DN_QUALIFIER, "7")))
                        .of(Profile.Group.TLS_NAMED_CAS),
                unit("tls", "-10", Profile.Group.TLS_ROOT_OR_ISSUING_CAS),
                unit("not-tls", "-11", Profile.Group.TLS_NOT_ISSUING_CAS),
                root("country-name.present", "-r1", COUNTRY),
                root("organization-name.present", "-r2", ORGANIZATION));
    }

    private static Mutant name(String rule, String duty, String name, UnaryOperator<DistinguishedName> change) {
        return Mutant.mutant("tls.ca.name.subject." + rule, CLAUSE + duty, c -> c.subject(change))
                .of(Profile.Group.TLS_NAMED_SUBORDINATE_CAS)
                .named(name);
    }

    private static Mutant unit(String kind, String duty, Profile.Group group) {
        return Mutant.mutant(
                        "tls.ca.name." + kind + ".subject.organizational-unit-name.absent",
                        CLAUSE + duty,
                        c -> c.subject(s -> s.with(utf8(ORGANIZATIONAL_UNIT, "PKI"))))
                .of(group);
    }

    private static Mutant root(String rule, String duty, String type) {
        return Mutant.mutant("tls.root.name.subject." + rule, CLAUSE + duty, c -> c.subject(s -> s.without(type)))
                .of(Profile.ROOT_CA);
    }
}

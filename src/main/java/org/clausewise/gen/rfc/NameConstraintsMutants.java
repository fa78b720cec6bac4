package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.Oids.NAME_CONSTRAINTS;
import static org.clausewise.rule.Profile.PKIX;

import java.util.HexFormat;
import java.util.List;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Extension;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;

/** RFC 5280 4.2.1.10, nameConstraints, with RFC 8398 6. */
public final class NameConstraintsMutants {
    private static final byte[] DNS = GeneralNames.dns("example.com");

    private NameConstraintsMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                constraints("ca-alone", "4.2.1.10-1", subtree(DNS)).given(c -> c),
                Mutant.mutant(
                                "rfc5280.ext.name-constraints.critical",
                                "rfc5280-4.2.1.10-2#1",
                                c -> c.with(Extension.notCritical(NAME_CONSTRAINTS, value(subtree(DNS)))))
                        .of(PKIX)
                        .given(CertificateAuthorities::ca),
                constraints("x400-address", "4.2.1.10-2#2", subtree(GeneralNames.x400())),
                constraints("edi-party-name", "4.2.1.10-2#3", subtree(GeneralNames.ediParty("Example"))),
                constraints("registered-id", "4.2.1.10-2#4", subtree(GeneralNames.registered("1.3.6.1.4.1.99999.1"))),
                Mutant.mutant(
                                "rfc5280.ext.name-constraints.not-empty",
                                "rfc5280-4.2.1.10-3",
                                c -> c.with(Extension.critical(NAME_CONSTRAINTS, sequence())))
                        .of(PKIX)
                        .also("rfc5280-4.2.1.10-4")
                        .given(CertificateAuthorities::ca),
                constraints("minimum", "4.2.1.10-7#1", sequence(DNS, implicit(0, integer(1)))),
                constraints("maximum", "4.2.1.10-7#2", sequence(DNS, implicit(1, integer(3)))),
                constraints("uri.host", "4.2.1.10-9#1", subtree(GeneralNames.uri("example")))
                        .named("label"),
                constraints("uri.host", "4.2.1.10-9#1", subtree(GeneralNames.uri("https://www.example.com/")))
                        .named("uri"),
                constraints("rfc822-name.form", "4.2.1.10-u1", subtree(GeneralNames.email("..example.com"))),
                Mutant.mutant(
                                "rfc5280.ext.name-constraints.rfc822-name.mailbox",
                                "rfc8398-6-1",
                                c -> c.with(Extension.critical(
                                        NAME_CONSTRAINTS, value(subtree(GeneralNames.email("anna@example.com"))))))
                        .of(PKIX)
                        .given(CertificateAuthorities::ca),
                Mutant.mutant(
                                "rfc5280.ext.name-constraints.rfc822-name.idna",
                                "rfc8398-6-5",
                                c -> c.with(Extension.critical(
                                        NAME_CONSTRAINTS,
                                        value(subtree(GeneralNames.email(".xn--99999999.example.com"))))))
                        .of(PKIX)
                        .given(CertificateAuthorities::ca),
                Mutant.mutant(
                                "rfc5280.ext.name-constraints.smtp-utf8-mailbox",
                                "rfc8398-6-4",
                                c -> c.with(Extension.critical(
                                        NAME_CONSTRAINTS,
                                        value(subtree(GeneralNames.other(
                                                "1.3.6.1.5.5.7.8.9", DerWriter.utf8("学生@example.com")))))))
                        .of(PKIX)
                        .given(CertificateAuthorities::ca),
                constraints("dns-name.form", "4.2.1.10-u2", subtree(GeneralNames.dns("*.example.com"))),
                ip("length", "4.2.1.10-20", "address", "C0000200"),
                ip("length", "4.2.1.10-21#1", "three-octets-of-mask", "C0000200FFFFFF"),
                ip("length", "4.2.1.10-22#1", "ipv6", "20010DB8".repeat(4)),
                ip("mask", "4.2.1.10-21#2", "ipv4", "C0000200FFFF00FF"),
                ip("mask", "4.2.1.10-21#2", "ipv4-bits", "C0000200FFFFFF01"),
                ip("mask", "4.2.1.10-21#2", "ipv4-host", "C0000201FFFFFF00"),
                ip("mask", "4.2.1.10-22#2", "ipv6", "20010DB8" + "00".repeat(12) + "FFFFFF7F" + "00".repeat(12)));
    }

    private static Mutant ip(String rule, String clause, String name, String hex) {
        return constraints(
                        "ip-address." + rule,
                        clause,
                        subtree(GeneralNames.ip(HexFormat.of().parseHex(hex))))
                .named(name);
    }

    private static Mutant constraints(String rule, String clause, byte[] subtree) {
        return Mutant.mutant(
                        "rfc5280.ext.name-constraints." + rule,
                        "rfc5280-" + clause,
                        c -> c.with(Extension.critical(NAME_CONSTRAINTS, value(subtree))))
                .of(PKIX)
                .given(CertificateAuthorities::ca);
    }

    /** After a subtree that is in order, once permitted and once excluded. */
    private static byte[] value(byte[] subtree) {
        byte[] good = subtree(GeneralNames.dns("example.net"));
        return sequence(implicit(0, sequence(good)), implicit(1, sequence(good, subtree)));
    }

    private static byte[] subtree(byte[] base) {
        return sequence(base);
    }
}

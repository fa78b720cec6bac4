package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.sequence;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.CertificateSpec.Field;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.1 to 7.1.2.1.4, Root CA Certificate Profile. */
public final class RootCaMutants {
    private static final long DAY = 86_400;

    private RootCaMutants() {}

    public static List<Mutant> mutants() {
        CaTables t = new CaTables(
                "tls.root.profile", "", "tls.root.ext", "tls-br-7.1.2.1", "tls-br-7.1.2.1.2", Profile.ROOT_CA);
        return Stream.of(
                        t.fields(1, 4).toList(),
                        List.of(root(
                                        "profile.issuer",
                                        "-3",
                                        c -> c.edit(
                                                Field.ISSUER, name -> DerWriter.append(name, DerWriter.get(name, 0))))
                                .implies("rfc5280.issuer.name", "rfc6962.pair.issuer")),
                        validity(),
                        extensions(t),
                        t.basicConstraints(2).stream()
                                // a root is its own issuer
                                .map(m -> m.rule().endsWith("present") ? m.implies("rfc5280.issuer.ca") : m)
                                .toList(),
                        t.keyUsage(3),
                        t.subjectKeyIdentifier(4),
                        t.sctList(7),
                        t.others(8),
                        keyIdentifier(),
                        constraints())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> validity() {
        return List.of(
                root(
                        "validity.not-before.day",
                        ".1-1#1",
                        c -> c.notBefore(c.issuedAt().minusSeconds(DAY + 1)).lasting(Duration.ofDays(5_000))),
                root(
                        "validity.not-before.signing",
                        ".1-1#2",
                        c -> c.notBefore(c.issuedAt().plusSeconds(1)).lasting(Duration.ofDays(5_000))),
                root(
                        "validity.at-least-2922-days",
                        ".1-2#1",
                        c -> c.lasting(Duration.ofDays(2_922).minusSeconds(1))),
                root(
                        "validity.at-most-9132-days",
                        ".1-2#2",
                        c -> c.lasting(Duration.ofDays(9_132).plusSeconds(2))));
    }

    private static List<Mutant> extensions(CaTables t) {
        return List.of(
                t.present("authority-key-identifier", 1, Oids.AUTHORITY_KEY_IDENTIFIER),
                t.notCritical("authority-key-identifier", 1, Oids.AUTHORITY_KEY_IDENTIFIER, true),
                t.extension("ext-key-usage.absent", "5#1", c -> c.with(Extensions.extKeyUsage(Oids.SERVER_AUTH))),
                t.extension("certificate-policies.absent", "6#1", RootCaMutants::withPolicy),
                t.notCritical("certificate-policies", 6, Oids.CERTIFICATE_POLICIES, false)
                        .given(RootCaMutants::withPolicy)
                        .implies("tls.root.ext.certificate-policies.absent"));
    }

    private static List<Mutant> keyIdentifier() {
        byte[] key = implicit(0, octetString(new byte[20]));
        return List.of(
                identifier("key-identifier.present", "-1"),
                identifier("same", "-2", key)
                        .implies("rfc5280.issuer.key-identifier", "rfc5280.issuer.key-identifier.established"),
                identifier("issuer.absent", "-3", implicit(1, sequence(GeneralNames.dns("ca.example.com"))), serial())
                        .named("both")
                        .implies("tls.root.aki.serial-number.absent", "tls.root.aki.key-identifier.present"),
                identifier(
                                "serial-number.absent",
                                "-4",
                                implicit(1, sequence(GeneralNames.dns("ca.example.com"))),
                                serial())
                        .named("both")
                        .implies("tls.root.aki.issuer.absent", "tls.root.aki.key-identifier.present"));
    }

    private static byte[] serial() {
        return implicit(2, integer(7));
    }

    private static Mutant identifier(String rule, String duty, byte[]... fields) {
        return root(
                "aki." + rule,
                ".3" + duty,
                c -> c.with(Extension.notCritical(Oids.AUTHORITY_KEY_IDENTIFIER, sequence(fields))));
    }

    private static List<Mutant> constraints() {
        return List.of(
                root("basic-constraints.ca", ".4-1", c -> c.with(Extensions.basicConstraints()))
                        .implies("rfc5280.ext.key-usage.cert-sign", "rfc5280.issuer.ca"),
                root("basic-constraints.path-length.absent", ".4-2", c -> c.with(Extensions.basicConstraintsOfCa(3))));
    }

    private static CertificateSpec withPolicy(CertificateSpec c) {
        return c.with(Extensions.certificatePolicies(Oids.DOMAIN_VALIDATED));
    }

    private static Mutant root(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls.root." + rule, "tls-br-7.1.2.1" + duty, change)
                .of(Profile.ROOT_CA);
    }
}

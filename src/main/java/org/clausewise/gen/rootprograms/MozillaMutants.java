package org.clausewise.gen.rootprograms;

import static org.clausewise.der.DerWriter.append;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.gen.Attribute.printable;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.rfc.DistinguishedEncodingMutants;
import org.clausewise.gen.rfc.PrecertificatesMutants;
import org.clausewise.rule.Profile;

/** Mozilla Root Store Policy 5.2, Forbidden and Required Practices, and 5.4, Precertificates. */
public final class MozillaMutants {
    private static final String DER = "rfc5280.der.";
    private static final String UNKNOWN = "1.3.6.1.4.1.99999.7";
    private static final int DEEPER_THAN_ANY = 100;

    private MozillaMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(encoding(), values(), practices(), precertificates())
                .flatMap(m -> m)
                .toList();
    }

    /** What is no DER for RFC 5280 is none for the policy. */
    private static Stream<Mutant> encoding() {
        return DistinguishedEncodingMutants.mutants().stream()
                .filter(m -> m.rule().matches(DER + "[a-z0-9-]+"))
                .filter(m -> m.profiles().stream().anyMatch(p -> p != Profile.PKIX))
                .map(MozillaMutants::encoded)
                .filter(m -> m.implied().size() <= 3);
    }

    /** What RFC 5280 shows in a subject that the TLS BR would not have. */
    private static Stream<Mutant> values() {
        return Stream.of(
                other("numeric-string", DerWriter.numeric("12A")),
                other("visible-string", DerWriter.visible("a\tb")),
                other("bmp-string", DerWriter.bmp("\uD83D\uDD11")),
                other("universal-string", HexFormat.of().parseHex("1C0400110000")),
                other("teletex-string", DerWriter.teletex("a\0b")),
                // which leaves subjectAltName unread
                der("depth-limit", c -> c.name(GeneralNames.other(UNKNOWN, nested())))
                        .implies(DER + "depth-limit"),
                der(
                                "set-order",
                                c -> c.name(explicit(
                                        4,
                                        sequence(set(
                                                printable(Oids.DN_QUALIFIER, "b")
                                                        .encoded(),
                                                printable(Oids.DN_QUALIFIER, "a")
                                                        .encoded())))))
                        .implies(DER + "set-order", "tls.subscriber.san.directory-name"),
                der(
                                "generalized-time-invalid",
                                c -> c.edit(
                                        CertificateSpec.Field.NOT_AFTER,
                                        t -> DerWriter.generalizedTime("20500001000000Z")))
                        .implies(DER + "generalized-time-invalid"));
    }

    private static Mutant other(String rule, byte[] value) {
        return der(rule, c -> c.name(GeneralNames.other(UNKNOWN, value)))
                .implies(DER + rule, "tls.subscriber.san.other-name");
    }

    private static Mutant der(String rule, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("mozilla.der." + rule, "mozilla-rsp-5.2-5", change).of(Profile.TLS_DV);
    }

    private static byte[] nested() {
        byte[] value = DerWriter.nul();
        for (int i = 0; i < DEEPER_THAN_ANY; i++) value = sequence(value);
        return value;
    }

    private static Mutant encoded(Mutant m) {
        Set<String> implied = new HashSet<>(m.implied());
        implied.add(m.rule());
        for (String rule : m.implied())
            if (rule.matches(DER + "[a-z0-9-]+")) implied.add("mozilla.der." + rule.substring(DER.length()));
        return m.ofRule("mozilla.der." + m.rule().substring(DER.length()), "mozilla-rsp-5.2-5")
                .of(m.profiles().stream().filter(p -> p != Profile.PKIX).toArray(Profile[]::new))
                .implies(implied.toArray(String[]::new));
    }

    private static Stream<Mutant> practices() {
        return Stream.of(
                Mutant.mutant(
                                "mozilla.pair.not-root",
                                "mozilla-rsp-5.2-2#1",
                                c -> c.issuer(i -> i.issuerName(i.subject())))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .implies("evg.subscriber.issuer.not-root"),
                subscriber("serial-number.positive", "mozilla-rsp-5.2-4#1", c -> c.serialNumber(BigInteger.ZERO))
                        .named("zero")
                        .implies(
                                "rfc5280.fields.serial-number.positive",
                                "tls.subscriber.profile.serial-number.positive"),
                subscriber("subject-alt-name.present", "mozilla-rsp-5.2-7#1", c -> c.without(Oids.SUBJECT_ALT_NAME))
                        .when(c -> !c.subject().rdns().isEmpty())
                        .implies(
                                "tls.subscriber.ext.subject-alt-name.present",
                                "tls.subscriber.san.present",
                                "evg.subscriber.san.present"),
                subscriber(
                                "authority-key-identifier.one-way",
                                "mozilla-rsp-5.2-7#2",
                                c -> c.value(
                                        Oids.AUTHORITY_KEY_IDENTIFIER,
                                        old -> append(
                                                append(old, implicit(1, sequence(GeneralNames.dns("ca.example.com")))),
                                                implicit(2, integer(7)))))
                        .implies("tls.subscriber.aki.issuer.absent", "tls.subscriber.aki.serial-number.absent"),
                subscriber("ext-key-usage.present", "mozilla-rsp-5.2-11#1", c -> c.without(Oids.EXT_KEY_USAGE))
                        .implies("tls.subscriber.ext.ext-key-usage.present"),
                subscriber(
                                "ext-key-usage.not-any",
                                "mozilla-rsp-5.2-11#2",
                                c -> c.with(Extensions.extKeyUsage(Oids.SERVER_AUTH, Oids.ANY_EXTENDED_KEY_USAGE)))
                        .implies(
                                "tls.subscriber.eku.any.absent",
                                "tls.subscriber.eku.other-but-email-protection.absent"));
    }

    /** A certificate that is not the one announced, for RFC 6962 and for the policy. */
    private static Stream<Mutant> precertificates() {
        String announced = "rfc6962.pair.corresponds.";
        return PrecertificatesMutants.mutants().stream()
                .filter(m -> m.rule().startsWith(announced))
                .map(m -> m.ofRule(
                                "mozilla.pair.corresponds." + m.rule().substring(announced.length()),
                                "mozilla-rsp-5.4-u1")
                        .of(m.profiles().stream().filter(p -> p != Profile.PKIX).toArray(Profile[]::new)));
    }

    private static Mutant subscriber(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("mozilla.subscriber." + rule, duty, change).of(Profile.Group.TLS_SUBSCRIBER);
    }
}

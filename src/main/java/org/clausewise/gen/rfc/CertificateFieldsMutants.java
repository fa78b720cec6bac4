package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.generalizedTime;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.CertificateSpec.Field.EXTENSIONS;
import static org.clausewise.gen.CertificateSpec.Field.ISSUER_UNIQUE_ID;
import static org.clausewise.gen.CertificateSpec.Field.NOT_AFTER;
import static org.clausewise.gen.CertificateSpec.Field.NOT_BEFORE;
import static org.clausewise.gen.CertificateSpec.Field.SIGNATURE_ALGORITHM;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT_UNIQUE_ID;
import static org.clausewise.gen.Oids.EMAIL_ADDRESS;
import static org.clausewise.gen.Oids.ORGANIZATION;
import static org.clausewise.gen.Oids.SUBJECT_ALT_NAME;
import static org.clausewise.rule.Profile.PKIX;
import static org.clausewise.rule.Profile.TLS_OV;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Artifact;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignatureScheme;
import org.clausewise.gen.TestKey;

/** RFC 5280 4.1.1 and 4.1.2, the fields of a certificate. */
public final class CertificateFieldsMutants {
    private static final Instant YEAR_2055 = Instant.parse("2055-05-05T05:05:05Z");
    private static final String NO_KEY_IDENTIFIER = "rfc5280.ext.subject-key-identifier.present";

    private CertificateFieldsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(numbers(), validity(), subject(), rest())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> numbers() {
        return Stream.of(
                alone("signature-algorithm", "4.1.1.2-2", c -> c.edit(SIGNATURE_ALGORITHM, SignatureScheme::another))
                        .also("rfc5280-4.1.2.3-1")
                        .named("other")
                        .ofCertificates(),
                alone(
                                "signature-algorithm",
                                "4.1.1.2-2",
                                c -> c.edit(SIGNATURE_ALGORITHM, a -> DerWriter.append(a, DerWriter.nul())))
                        .also("rfc5280-4.1.2.3-1")
                        .named("parameters")
                        .when(c -> c.issuerKey().kind() == TestKey.Kind.P256)
                        .ofCertificates()
                        .implies("tls.signature.ecdsa.sha-256", "rfc5758.ecdsa.parameters"),
                alone("version.3", "4.1.2.1-1", c -> c.version(0))
                        .also("rfc5280-4.1.2.9-1")
                        .named("1"),
                alone("version.3", "4.1.2.1-1", c -> c.version(1))
                        .also("rfc5280-4.1.2.9-1")
                        .named("2"),
                alone("version.3", "4.1.2.1-1", c -> c.version(3))
                        .also("rfc5280-4.1.2.9-1")
                        .named("4")
                        .implies("rfc5280.der.constraint"),
                fields("version.2", "4.1.2.1-2", c -> bare(c).version(3).replace(ISSUER_UNIQUE_ID, uniqueId(1)))
                        .of(PKIX)
                        .given(CertificateAuthorities::selfSigned)
                        .when(CertificateFieldsMutants::isNamed)
                        .implies(
                                "rfc5280.der.constraint",
                                id("unique-id.discouraged"),
                                id("unique-id.issuer"),
                                NO_KEY_IDENTIFIER),
                fields("version.1", "4.1.2.1-3", c -> bare(c).version(3))
                        .of(PKIX)
                        .given(CertificateAuthorities::selfSigned)
                        .when(CertificateFieldsMutants::isNamed)
                        .implies("rfc5280.der.constraint", NO_KEY_IDENTIFIER),
                alone("serial-number.positive", "4.1.2.2-1", c -> c.serialNumber(BigInteger.ZERO)),
                alone(
                                "serial-number.not-negative",
                                "4.1.2.2-3",
                                c -> c.serialNumber(c.serialNumber().negate()))
                        .also("rfc5280-B-1")
                        .implies(id("serial-number.positive")),
                alone("serial-number.length", "4.1.2.2-5", c -> c.serialNumber(BigInteger.ONE.shiftLeft(159)))
                        .also("rfc5280-B-3")
                        .named("21-octets"),
                alone("serial-number.length", "4.1.2.2-5", c -> c.serialNumber(BigInteger.ONE.shiftLeft(400)))
                        .also("rfc5280-B-3")
                        .named("51-octets"));
    }

    private static Stream<Mutant> validity() {
        return Stream.of(
                fields("validity.utc-time", "4.1.2.5-1#1", c -> c.replace(NOT_BEFORE, generalizedTime(c.notBefore())))
                        .named("not-before"),
                fields("validity.utc-time", "4.1.2.5-1#1", c -> c.replace(NOT_AFTER, generalizedTime(c.notAfter())))
                        .named("not-after")
                        .when(c -> c.notAfter().isBefore(Instant.parse("2050-01-01T00:00:00Z"))),
                fields(
                                "validity.generalized-time",
                                "4.1.2.5-1#2",
                                c -> c.replace(
                                        NOT_AFTER,
                                        DerWriter.tlv(0x17, "500101000000Z".getBytes(StandardCharsets.US_ASCII))))
                        .implies("rfc5280.fields.validity.order"),
                fields("validity.no-expiry", "4.1.2.5-3", c -> c.notAfter(Instant.parse("9999-12-31T00:00:00Z")))
                        .of(PKIX),
                fields(
                        "validity.order",
                        "4.1.2.5-u2",
                        c -> c.notAfter(c.notBefore().minusSeconds(1))),
                fields("validity.utc-time.zulu", "4.1.2.5.1-1#1", c -> c.edit(NOT_BEFORE, text("Z", "+0000")))
                        .named("offset"),
                fields("validity.utc-time.zulu", "4.1.2.5.1-1#1", c -> c.edit(NOT_BEFORE, text("Z", "")))
                        .named("nothing"),
                fields("validity.utc-time.seconds", "4.1.2.5.1-1#2", c -> c.edit(NOT_AFTER, text("\\d\\dZ", "Z")))
                        .given(CertificateFieldsMutants::lastingDays),
                late("validity.generalized-time.zulu", "4.1.2.5.2-1#1", text("Z", "+0000"))
                        .named("offset"),
                late("validity.generalized-time.zulu", "4.1.2.5.2-1#1", text("Z", ""))
                        .named("nothing"),
                late("validity.generalized-time.seconds", "4.1.2.5.2-1#2", text("\\d\\dZ", "Z")),
                late("validity.generalized-time.fraction", "4.1.2.5.2-2", text("Z", ".5Z"))
                        .named("tenths"),
                late("validity.generalized-time.fraction", "4.1.2.5.2-2", text("Z", ".123Z"))
                        .named("thousandths"));
    }

    private static Stream<Mutant> subject() {
        return Stream.of(
                organization("directory-string", "11", "ia5", DerWriter.ia5("Example")),
                organization("directory-string", "11", "visible", DerWriter.visible("Example")),
                organization("old-strings", "15", "teletex", DerWriter.teletex("Example")),
                organization("old-strings", "15", "bmp", DerWriter.bmp("Example")),
                organization("old-strings", "15", "universal", DerWriter.universal("Example")),
                fields("subject.ca", "4.1.2.6-2#1", c -> c.with(Extensions.basicConstraintsOfCa(null)))
                        .of(PKIX)
                        .given(c -> nameless(c).with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE))),
                fields("subject.crl-issuer", "4.1.2.6-3#1", c -> c.with(Extensions.keyUsage(Extensions.CRL_SIGN)))
                        .of(PKIX)
                        // signing CRLs goes with none of the key purposes
                        .given(c -> nameless(c).without(Oids.EXT_KEY_USAGE)),
                fields("subject.san-critical", "4.1.2.6-4#2", c -> c.critical(SUBJECT_ALT_NAME, false))
                        .of(PKIX)
                        .given(CertificateFieldsMutants::nameless)
                        .implies("rfc5280.ext.subject-alt-name.critical"),
                fields("subject.blank", "4.1.2.6-4#1", c -> c.subject(DistinguishedName.of(utf8(ORGANIZATION, ""))))
                        .also("rfc5280-4.2.1.6-4#1")
                        .implies("rfc5280.attribute.subject.not-empty")
                        .of(PKIX)
                        .given(CertificateAuthorities::named),
                fields("subject.name", "4.1.2.6-5", c -> c.edit(SUBJECT, s -> DerWriter.append(s, DerWriter.set())))
                        .of(PKIX)
                        .given(CertificateAuthorities::named)
                        .implies("rfc5280.der.constraint"),
                fields("subject.email", "4.1.2.6-18", c -> c.subject(s -> s.with(ia5(EMAIL_ADDRESS, "me@example.com"))))
                        .also("rfc5280-4.2.1.6-2#1")
                        .of(PKIX)
                        .given(CertificateAuthorities::named),
                fields(
                                "subject.email",
                                "4.1.2.6-18",
                                c -> c.subject(s -> s.with(ia5(EMAIL_ADDRESS, "me@example.com")))
                                        .name(GeneralNames.email("you@example.com")))
                        .also("rfc5280-4.2.1.6-2#1")
                        .named("another")
                        .of(PKIX)
                        .given(CertificateAuthorities::named));
    }

    private static Stream<Mutant> rest() {
        return Stream.of(
                fields(
                        "issuer.not-empty",
                        "4.1.2.4-1",
                        c -> c.issuerName(DistinguishedName.EMPTY).issuer(i -> i.subject(DistinguishedName.EMPTY))),
                fields(
                                "extensions.not-empty",
                                "4.1.2.9-u1",
                                c -> c.replace(EXTENSIONS, DerWriter.explicit(3, DerWriter.sequence())))
                        .of(PKIX)
                        .given(CertificateAuthorities::selfSigned)
                        .when(c -> isNamed(c) && c.artifact() == Artifact.CERTIFICATE)
                        .implies("rfc5280.der.constraint", NO_KEY_IDENTIFIER),
                alone("unique-id.version", "4.1.2.8-1", c -> c.version(0).replace(ISSUER_UNIQUE_ID, uniqueId(1)))
                        .also("rfc5280-4.1.2.8-2")
                        .implies(id("version.3"), id("unique-id.discouraged"), id("unique-id.issuer")),
                alone("unique-id.discouraged", "4.1.2.8-3#2", c -> c.replace(ISSUER_UNIQUE_ID, uniqueId(1)))
                        .implies(id("unique-id.issuer")),
                alone("unique-id.issuer", "4.1.2.8-4#1", c -> c.replace(ISSUER_UNIQUE_ID, uniqueId(1)))
                        .implies(id("unique-id.discouraged")),
                alone("unique-id.subject", "4.1.2.8-4#2", c -> c.replace(SUBJECT_UNIQUE_ID, uniqueId(2)))
                        .implies(id("unique-id.discouraged")));
    }

    /** Of what RFC 5280 alone judges, as the TLS BR say the same by rules of their own. */
    private static Mutant alone(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return fields(rule, clause, change).of(PKIX);
    }

    private static Mutant fields(String rule, String clause, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), "rfc5280-" + clause, change);
    }

    /** Of a notAfter that is a GeneralizedTime. */
    private static Mutant late(String rule, String clause, UnaryOperator<byte[]> edit) {
        return fields(rule, clause, c -> c.edit(NOT_AFTER, edit)).of(PKIX).given(c -> c.notAfter(YEAR_2055));
    }

    private static Mutant organization(String rule, String clause, String name, byte[] value) {
        return fields("subject." + rule, "4.1.2.6-" + clause, c -> c.subject(s -> s.replace(ORGANIZATION, value)))
                .named(name)
                .of(TLS_OV, PKIX)
                .when(c -> c.subject().has(ORGANIZATION))
                .implies("tls.subscriber.ov.subject.string-type", "tls.subscriber.name.organization-name.string-type");
    }

    private static UnaryOperator<byte[]> text(String pattern, String replacement) {
        return time -> DerWriter.withContent(
                time,
                new Attribute("", time)
                        .text()
                        .replaceFirst(pattern + "$", replacement)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static CertificateSpec lastingDays(CertificateSpec c) {
        return c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl"))
                .lasting(Duration.ofDays(20));
    }

    private static CertificateSpec bare(CertificateSpec c) {
        return c.remove(EXTENSIONS);
    }

    private static CertificateSpec nameless(CertificateSpec c) {
        return c.subject(DistinguishedName.EMPTY)
                .names(GeneralNames.dns("www.example.com"))
                .critical(SUBJECT_ALT_NAME, true);
    }

    private static boolean isNamed(CertificateSpec c) {
        return !c.subject().rdns().isEmpty();
    }

    private static byte[] uniqueId(int n) {
        return implicit(n, bitString(0, new byte[] {1, 2, 3}));
    }

    private static String id(String rule) {
        return "rfc5280.fields." + rule;
    }
}

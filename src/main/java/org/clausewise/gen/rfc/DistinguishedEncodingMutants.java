package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.append;
import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.concat;
import static org.clausewise.der.DerWriter.content;
import static org.clausewise.der.DerWriter.indefinite;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.replace;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.CertificateSpec.Field.CERTIFICATE;
import static org.clausewise.gen.CertificateSpec.Field.NOT_AFTER;
import static org.clausewise.gen.CertificateSpec.Field.SERIAL_NUMBER;
import static org.clausewise.gen.CertificateSpec.Field.SIGNATURE_VALUE;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT_PUBLIC_KEY_INFO;
import static org.clausewise.gen.CertificateSpec.Field.TBS_CERTIFICATE;
import static org.clausewise.gen.CertificateSpec.Field.VALIDITY;
import static org.clausewise.gen.CertificateSpec.Field.VERSION;
import static org.clausewise.gen.Oids.AUTHORITY_INFO_ACCESS;
import static org.clausewise.gen.Oids.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.gen.Oids.BASIC_CONSTRAINTS;
import static org.clausewise.gen.Oids.CA_ISSUERS;
import static org.clausewise.gen.Oids.CERTIFICATE_POLICIES;
import static org.clausewise.gen.Oids.KEY_USAGE;
import static org.clausewise.gen.Oids.ORGANIZATION;
import static org.clausewise.rule.Profile.PKIX;
import static org.clausewise.rule.Profile.TLS_OV;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extension.Criticality;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** RFC 5280 4.1, the distinguished encoding: what X.690 forbids, where as little as possible depends on it. */
public final class DistinguishedEncodingMutants {
    /** An attribute that no document knows, whose value may be anything. */
    private static final String UNKNOWN = "1.3.6.1.4.1.99999.7";

    private static final String NO_BIT = "rfc5280.ext.key-usage.some-bit";
    private static final String ADDRESS = "rfc5280.der.printable-string.address";
    private static final int DEEPER_THAN_ANY = 100;

    private DistinguishedEncodingMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                der(1, "indefinite-length", "validity", c -> c.edit(VALIDITY, v -> indefinite(0x30, content(v)))),
                der(1, "indefinite-length", "tbs", c -> c.edit(TBS_CERTIFICATE, t -> indefinite(0x30, content(t)))),
                der(1, "indefinite-length", "whole", c -> c.edit(CERTIFICATE, w -> indefinite(0x30, content(w)))),
                der(1, "indefinite-length", "extension", c -> c.edit(KEY_USAGE, e -> indefinite(0x30, content(e))))
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(2, "non-minimal-length", "validity", c -> c.edit(VALIDITY, DerWriter::nonMinimalLength)),
                der(2, "non-minimal-length", "serial-number", c -> c.edit(SERIAL_NUMBER, DerWriter::nonMinimalLength)),
                der(2, "non-minimal-length", "key", c -> c.edit(SUBJECT_PUBLIC_KEY_INFO, DerWriter::nonMinimalLength)),
                der(2, "non-minimal-length", "tbs", c -> c.edit(TBS_CERTIFICATE, DerWriter::nonMinimalLength)),
                der(2, "non-minimal-length", "whole", c -> c.edit(CERTIFICATE, DerWriter::nonMinimalLength)),
                der(2, "non-minimal-length", "value", c -> c.value(KEY_USAGE, DerWriter::nonMinimalLength))
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(3, "trailing-bytes", "whole", c -> c.edit(CERTIFICATE, w -> concat(w, nul()))),
                der(3, "trailing-bytes", "value", c -> c.value(BASIC_CONSTRAINTS, v -> concat(v, nul())))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                der(3, "trailing-bytes", "key", c -> c.edit(SUBJECT_PUBLIC_KEY_INFO, k -> append(k, nul(), 1)))
                        .given(DistinguishedEncodingMutants::withRsaKey),
                der(
                                4,
                                "non-minimal-integer",
                                "serial-number",
                                c -> c.edit(SERIAL_NUMBER, hex("020A 00 400000000000000000")))
                        .given(c -> c.serialNumber(BigInteger.ONE.shiftLeft(70))),
                der(4, "non-minimal-integer", "version", c -> c.edit(VERSION, hex("A004 0202 0002"))),
                der(
                                4,
                                "non-minimal-integer",
                                "exponent",
                                c -> c.edit(SUBJECT_PUBLIC_KEY_INFO, hex("0204 00010001"), 1, 0, 1))
                        .given(DistinguishedEncodingMutants::withRsaKey),
                der(5, "boolean-value", "critical", c -> c.edit(KEY_USAGE, e -> replace(e, octets("0101 01"), 1)))
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(5, "boolean-value", "critical-7f", c -> c.edit(KEY_USAGE, e -> replace(e, octets("0101 7F"), 1)))
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(
                        6,
                        "encoded-default",
                        "critical",
                        c -> c.critical(AUTHORITY_KEY_IDENTIFIER, Criticality.WRITTEN_FALSE)),
                der(6, "encoded-default", "ca", c -> c.value(BASIC_CONSTRAINTS, hex("3003 010100")))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                der(7, "unused-bits", "set", c -> c.value(KEY_USAGE, hex("0302 07 81")))
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(7, "unused-bits", "more-than-seven", c -> c.value(KEY_USAGE, hex("0302 08 80")))
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(7, "unused-bits", "of-nothing", c -> c.value(KEY_USAGE, hex("0301 03")))
                        .of(PKIX)
                        .given(DistinguishedEncodingMutants::withKeyUsage)
                        .implies(NO_BIT),
                der(7, "unused-bits", "uncounted", c -> c.value(KEY_USAGE, hex("0300")))
                        .of(PKIX)
                        .given(DistinguishedEncodingMutants::withKeyUsage)
                        .implies(NO_BIT),
                der(
                                7,
                                "unused-bits",
                                "signature",
                                c -> c.edit(SIGNATURE_VALUE, v -> bitString(4, octets("FF".repeat(64)))))
                        .when(c -> c.issuerKey().kind() == TestKey.Kind.RSA),
                der(8, "named-octets", "octet", c -> c.value(KEY_USAGE, hex("0303 07 8000")))
                        .also("rfc5280-B-8")
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(8, "named-bits", "bits", c -> c.value(KEY_USAGE, hex("0302 00 80")))
                        .also("rfc5280-B-8")
                        .given(DistinguishedEncodingMutants::withKeyUsage),
                der(
                                9,
                                "set-order",
                                "",
                                c -> c.edit(
                                        SUBJECT,
                                        s -> sequence(set(
                                                printable(Oids.DN_QUALIFIER, "b")
                                                        .encoded(),
                                                printable(Oids.DN_QUALIFIER, "a")
                                                        .encoded()))))
                        .of(PKIX)
                        .when(c -> !c.subject().rdns().isEmpty()),
                der(10, "wrong-tag", "value", c -> c.value(BASIC_CONSTRAINTS, hex("3100")))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                der(10, "wrong-tag", "primitive", c -> c.value(BASIC_CONSTRAINTS, hex("1000")))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                der(10, "wrong-tag", "class", c -> c.value(BASIC_CONSTRAINTS, hex("7000")))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                der(10, "wrong-tag", "unknown-field", c -> c.value(BASIC_CONSTRAINTS, hex("3002 0500")))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                der(
                        10,
                        "wrong-tag",
                        "after-extensions",
                        c -> c.edit(TBS_CERTIFICATE, t -> append(t, DerWriter.explicit(4, nul())))),
                der(
                                10,
                                "missing-field",
                                "access-location",
                                c -> c.value(AUTHORITY_INFO_ACCESS, v -> append(v, sequence(oid(CA_ISSUERS)))))
                        .of(Profile.Group.TLS_SUBSCRIBER),
                der(10, "missing-field", "not-after", c -> c.edit(NOT_AFTER, hex(""))),
                der(10, "truncated", "value", c -> c.value(BASIC_CONSTRAINTS, hex("3003")))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                der(10, "truncated", "inside", c -> c.value(BASIC_CONSTRAINTS, hex("3003 0102FF")))
                        .given(DistinguishedEncodingMutants::withBasicConstraints),
                organization("printable-string", 11, "ampersand", DerWriter.printable("Grand & Sons")),
                organization("printable-string", 11, "at", DerWriter.printable("me@home"))
                        .implies(ADDRESS),
                organization("printable-string", 11, "underscore", DerWriter.printable("a_b"))
                        .implies(ADDRESS),
                address("at", "me@home"),
                address("underscore", "a_b"),
                organization("printable-string", 11, "latin-1", DerWriter.printable("Müller")),
                der(
                                12,
                                "ia5-string",
                                "",
                                c -> c.value(
                                        AUTHORITY_INFO_ACCESS,
                                        v -> append(v, Extensions.access(CA_ISSUERS, "http://ca.example.com/é.cer"))))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .implies("rfc5280.ext.authority-info-access.uri.syntax"),
                unknown(13, "numeric-string", "letter", DerWriter.numeric("12A")),
                unknown(13, "numeric-string", "hyphen", DerWriter.numeric("12-3")),
                unknown(14, "visible-string", "control", DerWriter.visible("a\tb")),
                unknown(14, "visible-string", "delete", DerWriter.visible("a\u007F")),
                organization("utf8-string", 15, "overlong", octets("0C02 C1A1")),
                organization("utf8-string", 15, "surrogate", octets("0C03 EDA080")),
                organization("utf8-string", 15, "beyond", octets("0C04 F4908080")),
                organization("utf8-string", 15, "cut-off", octets("0C03 4162C3")),
                organization("utf8-string", 15, "latin-1", octets("0C03 4DFC6C")),
                unknown(16, "bmp-string", "odd", octets("1E03 004100")),
                unknown(16, "bmp-string", "surrogate", DerWriter.bmp("🔑")),
                unknown(17, "universal-string", "short", octets("1C03 000041")),
                unknown(17, "universal-string", "beyond", octets("1C04 00110000")),
                unknown(17, "universal-string", "surrogate", octets("1C04 0000D800")),
                unknown(18, "teletex-string", "null", DerWriter.teletex("a\0b")),
                policy(19, "padded", "0604 2B800601"),
                policy(19, "cut-off", "0603 2B0681"),
                policy(19, "empty", "0600"),
                der(
                                20,
                                "constraint",
                                "no-qualifier",
                                c -> c.value(CERTIFICATE_POLICIES, v -> append(v, sequence(oid(UNKNOWN), sequence()))))
                        .of(Profile.Group.TLS_SUBSCRIBER)
                        .implies(
                                "rfc5280.ext.certificate-policies.qualifiers",
                                "tls.subscriber.policies.qualifiers.absent"),
                der(20, "constraint", "empty-rdn", c -> c.edit(SUBJECT, s -> append(s, set())))
                        .of(PKIX)
                        .when(c -> !c.subject().rdns().isEmpty())
                        .implies("rfc5280.fields.subject.name"),
                notAfter(21, "utc-time-invalid", "month", DerWriter.utcTime("301301000000Z")),
                notAfter(21, "utc-time-invalid", "february", DerWriter.utcTime("310229000000Z")),
                notAfter(21, "utc-time-invalid", "hour", DerWriter.utcTime("301201240000Z")),
                notAfter(21, "utc-time-invalid", "second", DerWriter.utcTime("301201000060Z")),
                notAfter(21, "utc-time-invalid", "letters", DerWriter.utcTime("30120100OO00Z")),
                notAfter(22, "generalized-time-invalid", "month", DerWriter.generalizedTime("20500001000000Z"))
                        .of(PKIX),
                notAfter(22, "generalized-time-invalid", "day", DerWriter.generalizedTime("20500431000000Z"))
                        .of(PKIX),
                notAfter(22, "generalized-time-invalid", "minute", DerWriter.generalizedTime("20500401006000Z"))
                        .of(PKIX),
                unknown(23, "depth-limit", "", nested()));
    }

    private static Mutant der(int duty, String rule, String name, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("rfc5280.der." + rule, "rfc5280-4.1-u1#" + duty, change)
                .named(name);
    }

    private static Mutant organization(String rule, int duty, String name, byte[] value) {
        return der(duty, rule, name, c -> c.subject(s -> s.replace(ORGANIZATION, value)))
                .of(TLS_OV, PKIX)
                .when(c -> c.subject().has(ORGANIZATION));
    }

    private static Mutant address(String name, String text) {
        return Mutant.mutant(
                        ADDRESS, "rfc5280-B-6", c -> c.subject(s -> s.replace(ORGANIZATION, DerWriter.printable(text))))
                .also("rfc5280-B-7")
                .named(name)
                .of(TLS_OV, PKIX)
                .when(c -> c.subject().has(ORGANIZATION))
                .implies("rfc5280.der.printable-string");
    }

    private static Mutant unknown(int duty, String rule, String name, byte[] value) {
        return der(duty, rule, name, c -> c.subject(s -> s.with(new Attribute(UNKNOWN, value))))
                .of(PKIX)
                .when(c -> !c.subject().rdns().isEmpty());
    }

    private static Mutant policy(int duty, String name, String oid) {
        return der(
                        duty,
                        "oid-encoding",
                        name,
                        c -> c.value(CERTIFICATE_POLICIES, v -> append(v, sequence(octets(oid)))))
                .of(Profile.Group.TLS_SUBSCRIBER);
    }

    private static Mutant notAfter(int duty, String rule, String name, byte[] time) {
        return der(duty, rule, name, c -> c.edit(NOT_AFTER, t -> time));
    }

    private static CertificateSpec withKeyUsage(CertificateSpec c) {
        return c.with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE));
    }

    private static CertificateSpec withBasicConstraints(CertificateSpec c) {
        return c.with(Extensions.basicConstraints());
    }

    private static CertificateSpec withRsaKey(CertificateSpec c) {
        return withKeyUsage(c).key(Keys.first(TestKey.Role.SUBSCRIBER, TestKey.Kind.RSA));
    }

    private static byte[] nested() {
        byte[] value = nul();
        for (int i = 0; i < DEEPER_THAN_ANY; i++) value = sequence(value);
        return value;
    }

    private static UnaryOperator<byte[]> hex(String digits) {
        return old -> octets(digits);
    }

    private static byte[] octets(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}

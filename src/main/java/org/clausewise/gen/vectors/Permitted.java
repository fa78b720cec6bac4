package org.clausewise.gen.vectors;

import static org.clausewise.gen.Attribute.ia5;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Keys;
import org.clausewise.gen.OddKeys;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Sample;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.SignedCertificateTimestampList;
import org.clausewise.rule.Profile;

/**
 * A permission that a certificate can show in use.
 *
 * @param duty the duty that permits
 * @param name tells it from others of the duty
 * @param fact what holds where it is used, and not in the plain subject
 * @param plain a plain subject without it
 * @param use uses it, in place
 * @param holds whether the fact holds
 * @param paired whether the fact is about certificate and precertificate
 * @param advice the rules that recommend against it: what else is permitted draws no finding
 */
record Permitted(
        String duty,
        String name,
        String fact,
        CertificateSpec plain,
        UnaryOperator<CertificateSpec> use,
        Predicate<Sample> holds,
        boolean paired,
        Set<String> advice) {
    private static final Instant UNDERSCORES = Instant.parse("2019-01-15T12:00:00Z");
    private static final String ED25519 = "1.3.101.112";
    private static final String UNDERSCORE = "www.under_score.example.com";
    private static final String EMOJI = "xn--ls8h.example.com";
    private static final String MAILBOX = "anna@example.com";
    private static final Attribute TELETEX = new Attribute(Oids.ORGANIZATION, DerWriter.teletex("Clausewise Test"));

    static List<Permitted> all() {
        CertificateSpec dv = Subscribers.plain(Profile.TLS_DV);
        CertificateSpec ov = Subscribers.plain(Profile.TLS_OV);
        CertificateSpec pkix = Subscribers.plain(Profile.PKIX);
        return List.of(
                of(
                        "rfc5280-4.1.1.2-1#1",
                        "ed25519",
                        "the signature algorithm is Ed25519, of RFC 8410",
                        pkix,
                        Permitted::ed25519,
                        c -> Der.oidText(c.bytes(), Der.content(c.bytes(), c.signatureAlgorithm()))
                                .equals(ED25519)),
                of(
                        "rfc5280-4.1.2.3-2#1",
                        "ed25519",
                        "the field signature names Ed25519, of RFC 8410",
                        pkix,
                        Permitted::ed25519,
                        c -> Der.oidText(c.bytes(), Der.content(c.bytes(), c.tbsSignature()))
                                .equals(ED25519)),
                of(
                        "rfc5280-4.1.2.4-3#1",
                        "teletex-string",
                        "the issuer is named in TeletexString, and its own certificate names it so",
                        pkix,
                        c -> c.issuerName(c.issuerName().replace(Oids.ORGANIZATION, TELETEX.value()))
                                .issuer(i -> i.subject(s -> s.replace(Oids.ORGANIZATION, TELETEX.value()))),
                        c -> holdsTeletex(c.bytes(), c.issuer())),
                of(
                        "rfc5280-4.1.2.4-4#1",
                        "teletex-string",
                        "the issuer shares an attribute in TeletexString with the CA that certified it",
                        pkix,
                        c -> c.issuerName(c.issuerName().replace(Oids.ORGANIZATION, TELETEX.value()))
                                .issuer(i -> i.subject(s -> s.replace(Oids.ORGANIZATION, TELETEX.value()))
                                        .issuerName(i.issuerName().replace(Oids.ORGANIZATION, TELETEX.value()))),
                        c -> holdsTeletex(c.bytes(), c.issuer())
                                && c.issuerCertificate() != null
                                && holdsTeletex(
                                        c.issuerCertificate().bytes(),
                                        c.issuerCertificate().issuer())),
                of(
                        "rfc5280-4.1.2.6-1#1",
                        "in-both",
                        "both subject and subjectAltName name the subject",
                        pkix.copy().without(Oids.SUBJECT_ALT_NAME),
                        c -> c.names(GeneralNames.dns("plain.example.com")),
                        c -> !c.subjectIsEmpty() && c.has(ExtensionType.SUBJECT_ALT_NAME)),
                of(
                        "rfc5280-4.1.2.6-7#1",
                        "same-subject",
                        "the subject is that of other vectors, the serial number is not",
                        ov,
                        c -> c.serialNumber(BigInteger.TWO.pow(72)),
                        c -> Der.equal(c.bytes(), c.subject(), ov.subject().encoded(), 0)
                                && !Der.equal(c.bytes(), c.serialNumber(), DerWriter.integer(ov.serialNumber()), 0)),
                of(
                        "rfc5280-4.1.2.6-u1#1",
                        "email-address",
                        "emailAddress stands in the subject, beside the rfc822Name",
                        pkix.copy().names(GeneralNames.email(MAILBOX)),
                        c -> c.subject(s -> s.with(ia5(Oids.EMAIL_ADDRESS, MAILBOX))),
                        c -> (c.subjectAttributes() & AttributeType.EMAIL_ADDRESS.bit()) != 0
                                && GeneralName.has(c.bytes(), c.subjectAltName(), GeneralName.RFC822_NAME)),
                of(
                        "rfc6962-3.3-3#1",
                        "two-logs",
                        "the list holds SCTs of two logs",
                        dv.copy().with(sctsOf(1)),
                        c -> c.with(sctsOf(2)),
                        c -> logs(c) == 2),
                of(
                        "tls-br-7.1.2.7.2-5#1",
                        "country",
                        "the subject has a countryName",
                        dv,
                        c -> c.subject(DistinguishedName.of(Attribute.printable(Oids.COUNTRY, "NL")))
                                .critical(Oids.SUBJECT_ALT_NAME, false),
                        c -> (c.subjectAttributes() & AttributeType.COUNTRY.bit()) != 0),
                of(
                        "tls-br-7.1.2.7.6-8#1",
                        "basic-constraints",
                        "basicConstraints is there",
                        dv,
                        c -> c.with(Extensions.basicConstraints()),
                        c -> c.has(ExtensionType.BASIC_CONSTRAINTS)),
                of(
                        "tls-br-7.1.2.7.6-9#1",
                        "sct-list",
                        "signedCertificateTimestampList is there",
                        dv,
                        c -> c.with(sctsOf(2)),
                        c -> c.has(ExtensionType.SCT_LIST)),
                of(
                        "tls-br-7.1.2.7.12-6#1",
                        "dns-name",
                        "an entry is a dNSName",
                        dv.copy().names(GeneralNames.ip("8.8.8.8")),
                        c -> c.dnsName("plain.example.com"),
                        c -> GeneralName.has(c.bytes(), c.subjectAltName(), GeneralName.DNS_NAME)),
                of(
                        "tls-br-7.1.2.7.12-17#1",
                        "ipv4",
                        "an entry is an iPAddress of four octets",
                        dv,
                        c -> c.name(GeneralNames.ip("8.8.8.8")),
                        c -> hasIp(c, 4)),
                of(
                        "tls-br-7.1.2.7.12-17#1",
                        "ipv6",
                        "an entry is an iPAddress of sixteen octets",
                        dv,
                        c -> c.name(GeneralNames.ip(HexFormat.of().parseHex("20014860486000000000000000008888"))),
                        c -> hasIp(c, 16)),
                of(
                        "tls-br-7.1.2.7.12-u1#1",
                        "emoji",
                        "a P-Label decodes to a character that IDNA 2003 does not know",
                        dv,
                        c -> c.dnsName(EMOJI),
                        c -> hasDns(c, EMOJI)),
                of(
                        "tls-br-7.1.2.7.12-r2#1",
                        "underscore",
                        "a label of a dNSName, not the leftmost, holds an underscore",
                        Subscribers.plain(Profile.TLS_DV, UNDERSCORES).lasting(Duration.ofDays(20)),
                        c -> c.dnsName(UNDERSCORE),
                        c -> hasDns(c, UNDERSCORE)),
                new Permitted(
                        "tls-br-7.1.2.9-u1#1",
                        "same-serial-number",
                        "precertificate and certificate have the same serial number",
                        dv.copy().with(sctsOf(1)).precertificate(p -> p.serialNumber(BigInteger.TWO.pow(72))),
                        c -> c.precertificate(p -> p.serialNumber(c.serialNumber())),
                        s -> sameSerialNumber(read(s)),
                        true,
                        Set.of()));
    }

    private static boolean sameSerialNumber(Certificate c) {
        return c.precertificate() != null
                && Der.equal(
                        c.bytes(),
                        c.serialNumber(),
                        c.precertificate().bytes(),
                        c.precertificate().serialNumber());
    }

    static Permitted of(
            String duty,
            String name,
            String fact,
            CertificateSpec plain,
            UnaryOperator<CertificateSpec> use,
            Predicate<Certificate> holds) {
        return new Permitted(duty, name, fact, plain, use, s -> holds.test(read(s)), false, Set.of());
    }

    /** A permission that the record of issuance shows in use. */
    static Permitted ofRecord(
            String duty,
            String name,
            String fact,
            CertificateSpec plain,
            UnaryOperator<CertificateSpec> use,
            Predicate<IssuanceRecord> holds) {
        return new Permitted(
                duty, name, fact, plain, use, s -> holds.test(Objects.requireNonNull(s.record())), false, Set.of());
    }

    /** Permitted, and recommended against by these rules. */
    Permitted against(String... rules) {
        return new Permitted(duty, name, fact, plain, use, holds, paired, Set.of(rules));
    }

    private static Certificate read(Sample s) {
        byte[] precertificate = s.precertificate();
        return Certificate.read(s.der())
                .with(
                        Certificate.read(s.issuer()),
                        precertificate == null ? null : Certificate.read(precertificate),
                        s.issuedAt().getEpochSecond());
    }

    private static CertificateSpec ed25519(CertificateSpec c) {
        return c.signatureAlgorithm(DerWriter.sequence(DerWriter.oid(ED25519)))
                .replace(CertificateSpec.Field.SIGNATURE_VALUE, DerWriter.bitString(0, OddKeys.filled(64)));
    }

    private static Extension sctsOf(int logs) {
        return Extensions.sctList(Keys.of(TestKey.Role.LOG).stream()
                .limit(logs)
                .map(log -> SignedCertificateTimestamps.placeholder(log, Subscribers.PLAIN))
                .toArray(byte[][]::new));
    }

    private static long logs(Certificate c) {
        byte[] b = c.bytes();
        int list = c.sctList();
        long count = 0;
        byte[] first = {};
        for (int sct = SignedCertificateTimestampList.next(b, list, -1);
                sct >= 0;
                sct = SignedCertificateTimestampList.next(b, list, sct)) {
            int id = SignedCertificateTimestampList.logId(sct);
            byte[] log = Arrays.copyOfRange(b, id, id + 32);
            if (!Arrays.equals(log, first)) count++;
            first = log;
        }
        return count;
    }

    private static boolean hasIp(Certificate c, int octets) {
        for (int n = c.nextGeneralName(c.subjectAltName(), -1); n >= 0; n = c.nextGeneralName(c.subjectAltName(), n)) {
            if (Der.tag(c.bytes(), n) == GeneralName.IP_ADDRESS && Der.length(c.bytes(), n) == octets) return true;
        }
        return false;
    }

    private static boolean hasDns(Certificate c, String name) {
        byte[] dns = GeneralNames.dns(name);
        for (int n = c.nextGeneralName(c.subjectAltName(), -1); n >= 0; n = c.nextGeneralName(c.subjectAltName(), n)) {
            if (Der.equal(c.bytes(), n, dns, 0)) return true;
        }
        return false;
    }

    private static boolean holdsTeletex(byte[] b, int name) {
        String octets = new String(b, name, Der.end(b, name) - name, StandardCharsets.ISO_8859_1);
        return octets.contains(new String(TELETEX.value(), StandardCharsets.ISO_8859_1));
    }
}

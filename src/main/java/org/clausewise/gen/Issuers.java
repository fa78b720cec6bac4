package org.clausewise.gen;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausewise.der.DerWriter;
import org.clausewise.rule.Profile;

/** The fixed issuers: TLS subordinate CAs (TLS BR 7.1.2.6) with every kind of key, and the roots above them, from 2012 to 2040. */
final class Issuers {
    private static final Instant SINCE = Instant.parse("2012-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2039-12-31T23:59:59Z");

    /** A CA certificate, made once. */
    @SuppressWarnings("ArrayRecordComponent")
    record Issuer(CertificateSpec certificate, byte[] der, byte[] keyIdentifier) {}

    private static final class Pool {
        static final List<Issuer> ALL = make();
        static final List<Issuer> ROOTS = List.of(rootCa(0), rootCa(1));
    }

    private Issuers() {}

    static List<Issuer> all() {
        return Pool.ALL;
    }

    /** The issuer of plain subjects: P-256, its name all PrintableString. */
    static Issuer plain() {
        return all().stream()
                .filter(issuer -> issuer.certificate().key().kind() == TestKey.Kind.P256)
                .findFirst()
                .orElseThrow();
    }

    static List<Issuer> roots() {
        return Pool.ROOTS;
    }

    /** The issuer of plain CA certificates, with an elliptic curve. */
    static Issuer root() {
        return roots().stream()
                .filter(issuer -> issuer.certificate().key().kind() != TestKey.Kind.RSA)
                .findFirst()
                .orElseThrow();
    }

    /** Whether its basicConstraints leave room for a CA below it. */
    static boolean mayCertifyCas(Issuer issuer) {
        return DerWriter.content(issuer.certificate()
                                .extension(Oids.BASIC_CONSTRAINTS)
                                .orElseThrow()
                                .value())
                        .length
                == 3;
    }

    private static List<Issuer> make() {
        List<TestKey> keys = Keys.of(TestKey.Role.CA);
        var issuers = new ArrayList<Issuer>();
        for (int i = 0; i < keys.size(); i++) issuers.add(issuer(i, keys.get(i)));
        return List.copyOf(issuers);
    }

    private static DistinguishedName rootName(int number) {
        return DistinguishedName.of(
                printable(Oids.COUNTRY, "CH"),
                utf8(Oids.ORGANIZATION, "Clausewise Test"),
                utf8(Oids.COMMON_NAME, "Clausewise Test Root " + number));
    }

    private static Issuer rootCa(int number) {
        TestKey key = Keys.of(TestKey.Role.ROOT).get(number);
        CertificateSpec certificate = new CertificateSpec(Profile.ROOT_CA, SINCE, key, key)
                .serialNumber(new BigInteger(1, TestKey.digest("SHA-256", key.publicKey())).shiftRight(128))
                .issuerName(rootName(number))
                .subject(rootName(number))
                .notBefore(SINCE)
                .notAfter(UNTIL)
                .with(Extensions.basicConstraintsOfCa(null))
                .with(Extensions.keyUsage(Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN))
                .with(Extensions.authorityKeyIdentifier(key.keyIdentifier()))
                .with(Extensions.subjectKeyIdentifier(key.keyIdentifier()));
        return new Issuer(certificate, certificate.certificate(), key.keyIdentifier());
    }

    private static Issuer issuer(int number, TestKey key) {
        TestKey root = Keys.of(TestKey.Role.ROOT).get(number % 2);
        DistinguishedName rootName = rootName(number % 2);
        byte[] keyIdentifier = keyIdentifier(number, key);
        CertificateSpec certificate = new CertificateSpec(Profile.TLS_CA, SINCE, key, root)
                .signatureAlgorithm(
                        root.kind() == TestKey.Kind.RSA ? SignatureScheme.RSA_SHA384 : SignatureScheme.ECDSA_SHA384)
                .serialNumber(new BigInteger(1, TestKey.digest("SHA-256", key.publicKey())).shiftRight(128))
                .issuerName(rootName)
                .subject(name(number, key))
                .notBefore(SINCE)
                .notAfter(UNTIL)
                .with(Extensions.basicConstraintsOfCa(number % 2 == 0 ? 0 : null))
                .with(Extensions.keyUsage(Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN))
                .with(Extensions.extKeyUsage(Oids.SERVER_AUTH, Oids.CLIENT_AUTH))
                .with(Extensions.certificatePolicies(Oids.ANY_POLICY))
                .with(Extensions.authorityKeyIdentifier(root.keyIdentifier()))
                .with(Extensions.subjectKeyIdentifier(keyIdentifier))
                .with(Extensions.crlDistributionPoints("http://crl.clausewise.test/root" + number % 2 + ".crl"))
                .with(Extensions.authorityInfoAccess(
                        Extensions.access(Oids.CA_ISSUERS, "http://aia.clausewise.test/root" + number % 2 + ".cer")));
        return new Issuer(certificate, certificate.certificate(), keyIdentifier);
    }

    private static byte[] keyIdentifier(int number, TestKey key) {
        byte[] sha1 = key.keyIdentifier();
        return switch (number % 4) {
            case 0, 1 -> sha1;
            // the second method of RFC 5280 4.2.1.2
            case 2 -> {
                byte[] short60 = Arrays.copyOfRange(sha1, 12, 20);
                short60[0] = (byte) (0x40 | short60[0] & 0x0F);
                yield short60;
            }
            default -> key.keyHash();
        };
    }

    private static DistinguishedName name(int number, TestKey key) {
        String commonName = "Clausewise Test " + key.kind() + " " + key.bits() + " CA " + number;
        DistinguishedName name = DistinguishedName.of(
                printable(Oids.COUNTRY, "NL"),
                printable(Oids.ORGANIZATION, "Clausewise Test"),
                printable(Oids.COMMON_NAME, commonName));
        return switch (number % 5) {
            case 1 ->
                DistinguishedName.of(
                        printable(Oids.COUNTRY, "SE"),
                        utf8(Oids.STATE_OR_PROVINCE, "Västra Götaland"),
                        utf8(Oids.LOCALITY, "Göteborg"),
                        utf8(Oids.ORGANIZATION, "Clausewise Prövning"),
                        utf8(Oids.COMMON_NAME, commonName));
            case 2 ->
                name.with(utf8(Oids.LOCALITY, "Amsterdam"))
                        .with(utf8(Oids.POSTAL_CODE, "1012 JS"))
                        .with(utf8(Oids.STREET_ADDRESS, "Dam 1"));
            case 3 ->
                name.replace(
                        Oids.COMMON_NAME, utf8(Oids.COMMON_NAME, commonName).value());
            default -> name;
        };
    }
}

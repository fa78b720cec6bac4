package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.clausewise.der.Der;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bouncy Castle writes and reads the same certificates. */
final class BouncyCastleCertificateTest {
    @Property(tries = 500)
    void whatItWritesIsCleanAndTheSame(@ForAll long seed) throws IOException {
        byte[] der = write(new SplittableRandom(seed));
        Certificate c = Certificate.read(der);
        assertThat(c.defects()).hasToString("");
        same(c, new X509CertificateHolder(der));
        HostileInputTest.exercise(c);
    }

    /** Other linters' test files, if they are at hand: each is refused in one line, or agrees. */
    @TestFactory
    Stream<DynamicTest> corpus() throws IOException {
        String shared = System.getProperty("clausewise.shared", "");
        Path corpus = Path.of(shared, "corpus");
        if (shared.isEmpty() || !Files.isDirectory(corpus)) {
            return Stream.of(DynamicTest.dynamicTest(
                    "no corpus at hand", () -> assertThat(shared).isNotNull()));
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(file -> file.toString().contains("/files/") && Files.isRegularFile(file))
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(corpus.relativize(file).toString(), () -> agree(file)));
    }

    private static void agree(Path file) {
        for (byte[] der : objects(file)) {
            Certificate c;
            try {
                c = Certificate.read(der);
            } catch (org.clausewise.der.UnreadableException e) {
                assertThat(e.reason()).doesNotContain("\n");
                continue;
            }
            HostileInputTest.exercise(c);
            X509CertificateHolder holder;
            try {
                holder = new X509CertificateHolder(der);
            } catch (IOException | RuntimeException e) {
                // what Bouncy Castle cannot read has a defect, or breaks a rule that is none of encoding
                String message = String.valueOf(e.getMessage());
                boolean rule =
                        message.contains("empty distinguished name") || message.contains("version 1 certificate");
                if (!rule) assertThat(c.defects().kinds()).as(message).isNotZero();
                continue;
            }
            if (c.unreadable() == 0) same(c, holder);
        }
    }

    private static List<byte[]> objects(Path file) {
        try {
            byte[] octets = Files.readAllBytes(file);
            String text = new String(octets, StandardCharsets.ISO_8859_1);
            List<byte[]> objects = new ArrayList<>();
            for (int at = text.indexOf("-----BEGIN "); at >= 0; at = text.indexOf("-----BEGIN ", at + 1)) {
                int from = text.indexOf('\n', at);
                int to = text.indexOf("-----END ", at);
                if (from > 0 && to > from) objects.add(Base64.getMimeDecoder().decode(text.substring(from, to)));
            }
            return objects.isEmpty() ? List.of(octets) : objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void same(Certificate c, X509CertificateHolder holder) {
        byte[] b = c.bytes();
        assertThat(c.versionNumber()).isEqualTo(holder.getVersionNumber());
        assertThat(Der.bigInteger(b, c.serialNumber())).isEqualTo(holder.getSerialNumber());
        assertThat(Instant.ofEpochSecond(c.notBeforeSeconds())).isEqualTo(seconds(holder.getNotBefore()));
        assertThat(Instant.ofEpochSecond(c.notAfterSeconds())).isEqualTo(seconds(holder.getNotAfter()));
        assertThat(Der.oidText(b, Der.next(b, c.tbsSignature(), -1)))
                .isEqualTo(holder.toASN1Structure()
                        .getTBSCertificate()
                        .getSignature()
                        .getAlgorithm()
                        .getId());
        assertThat(Der.oidText(b, Der.next(b, c.signatureAlgorithm(), -1)))
                .isEqualTo(holder.getSignatureAlgorithm().getAlgorithm().getId());
        if (Der.tag(b, c.signatureValue()) == 3 && b[Der.content(b, c.signatureValue())] == 0) {
            byte[] signature = Der.contentBytes(b, c.signatureValue());
            assertThat(java.util.Arrays.copyOfRange(signature, 1, signature.length))
                    .isEqualTo(holder.getSignature());
        }
        assertThat(attributes(b, c.subject())).isEqualTo(attributes(holder.getSubject()));
        assertThat(attributes(b, c.issuer())).isEqualTo(attributes(holder.getIssuer()));
        assertThat(Der.oidText(b, Der.next(b, PublicKey.algorithmIdentifier(b, c.subjectPublicKeyInfo()), -1)))
                .isEqualTo(holder.getSubjectPublicKeyInfo()
                        .getAlgorithm()
                        .getAlgorithm()
                        .getId());
        List<String> extensions = new ArrayList<>();
        for (int i = c.nextExtension(-1); i >= 0; i = c.nextExtension(i)) {
            extensions.add(Der.oidText(b, Der.next(b, i, -1)));
        }
        if (holder.hasExtensions() && c.extensionsRepeated() == 0) {
            List<String> theirs = new ArrayList<>();
            for (Object oid : holder.getExtensionOIDs()) theirs.add(((ASN1ObjectIdentifier) oid).getId());
            assertThat(extensions).isEqualTo(theirs);
            for (ExtensionType type : ExtensionType.values()) {
                if (type == ExtensionType.OTHER) continue;
                Extension extension = holder.getExtension(new ASN1ObjectIdentifier(type.oid()));
                assertThat(c.has(type)).isEqualTo(extension != null);
                if (extension == null) continue;
                assertThat(c.isCritical(type)).isEqualTo(extension.isCritical());
                byte[] value = extension.getExtnValue().getOctets();
                assertThat(value).startsWith(Der.bytes(b, c.extensionValue(type)));
            }
        } else if (!holder.hasExtensions()) {
            assertThat(extensions).isEmpty();
        }
    }

    private static Instant seconds(Date date) {
        return Instant.ofEpochSecond(Math.floorDiv(date.getTime(), 1000));
    }

    private static List<String> attributes(byte[] b, int name) {
        List<String> attributes = new ArrayList<>();
        for (int i = Name.next(b, name, -1); i >= 0; i = Name.next(b, name, i)) {
            attributes.add(Der.oidText(b, Name.oid(b, i)));
        }
        return attributes;
    }

    private static List<String> attributes(X500Name name) {
        List<String> attributes = new ArrayList<>();
        for (RDN rdn : name.getRDNs()) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues())
                attributes.add(attribute.getType().getId());
        }
        return attributes;
    }

    // what Bouncy Castle writes

    private static byte[] write(SplittableRandom random) throws IOException {
        Instant from = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
        var builder = new X509v3CertificateBuilder(
                name(random, 1),
                new BigInteger(1, octets(random, random.nextInt(1, 21))),
                Date.from(from),
                Date.from(from.plusSeconds(random.nextLong(100_000_000))),
                name(random, 0),
                SubjectPublicKeyInfo.getInstance(Leaf.rsaKey()));
        if (random.nextBoolean()) builder.setIssuerUniqueID(new boolean[] {true, false, random.nextBoolean()});
        if (random.nextBoolean()) {
            builder.addExtension(
                    Extension.keyUsage,
                    random.nextBoolean(),
                    new org.bouncycastle.asn1.x509.KeyUsage(1 << random.nextInt(8)));
        }
        if (random.nextBoolean()) {
            builder.addExtension(Extension.subjectAlternativeName, random.nextBoolean(), names(random));
        }
        if (random.nextBoolean()) {
            builder.addExtension(
                    Extension.basicConstraints,
                    true,
                    random.nextBoolean() ? new BasicConstraints(random.nextInt(300)) : new BasicConstraints(false));
        }
        if (random.nextBoolean()) {
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        }
        if (random.nextBoolean()) {
            builder.addExtension(
                    Extension.certificatePolicies,
                    false,
                    new DERSequence(new PolicyInformation(new ASN1ObjectIdentifier("2.23.140.1.2.1"))));
        }
        if (random.nextBoolean()) {
            var point = new DistributionPoint(
                    new DistributionPointName(names(random)),
                    new ReasonFlags(ReasonFlags.keyCompromise),
                    names(random));
            builder.addExtension(
                    Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
        }
        if (random.nextBoolean()) {
            var subtree = new GeneralSubtree(new GeneralName(GeneralName.dNSName, "example.com"));
            builder.addExtension(
                    Extension.nameConstraints, true, new NameConstraints(new GeneralSubtree[] {subtree}, null));
        }
        if (random.nextBoolean()) builder.addExtension(new ASN1ObjectIdentifier("1.2.3.4"), false, octets(random, 5));
        return builder.build(new Placeholder(octets(random, 64))).getEncoded();
    }

    private static GeneralNames names(SplittableRandom random) {
        List<GeneralName> names = new ArrayList<>();
        for (int n = random.nextInt(1, 6); n > 0; n--) {
            names.add(
                    switch (random.nextInt(7)) {
                        case 0 -> new GeneralName(GeneralName.dNSName, "a" + random.nextInt() + ".example");
                        case 1 -> new GeneralName(GeneralName.rfc822Name, "a@example");
                        case 2 -> new GeneralName(GeneralName.iPAddress, new DEROctetString(octets(random, 4)));
                        case 3 -> new GeneralName(GeneralName.directoryName, name(random, 0));
                        case 4 -> new GeneralName(GeneralName.uniformResourceIdentifier, "urn:a");
                        case 5 -> new GeneralName(GeneralName.registeredID, "1.2.3");
                        default -> otherName();
                    });
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static GeneralName otherName() {
        var content = new ASN1EncodableVector();
        content.add(new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3"));
        content.add(new org.bouncycastle.asn1.DERTaggedObject(true, 0, new DERUTF8String("a@example")));
        return new GeneralName(GeneralName.otherName, new DERSequence(content));
    }

    private static X500Name name(SplittableRandom random, int least) {
        var builder = new X500NameBuilder(BCStyle.INSTANCE);
        for (int n = random.nextInt(least, 5); n > 0; n--) {
            switch (random.nextInt(5)) {
                case 0 -> builder.addRDN(BCStyle.C, "DE");
                case 1 -> builder.addRDN(BCStyle.O, "Gr\u00fc\u00dfe " + random.nextInt());
                case 2 -> builder.addRDN(BCStyle.DC, "example");
                case 3 -> builder.addRDN(BCStyle.E, "a@example.com");
                default ->
                    builder.addMultiValuedRDN(
                            new ASN1ObjectIdentifier[] {BCStyle.CN, BCStyle.SERIALNUMBER},
                            new String[] {"a" + random.nextInt(), "" + random.nextInt(100)});
            }
        }
        return builder.build();
    }

    private static byte[] octets(SplittableRandom random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    private record Placeholder(byte[] signature) implements ContentSigner {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.113549.1.1.11"), DERNull.INSTANCE);
        }

        @Override
        public java.io.OutputStream getOutputStream() {
            return java.io.OutputStream.nullOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return signature;
        }
    }
}

package org.clausewise.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec.Field;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;

class CertificateSpecTest {
    @Test
    void editsInPlaceAndMendsTheLengthsAround() throws Exception {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_OV)
                .edit(Field.SERIAL_NUMBER, old -> DerWriter.integer(BigInteger.TWO.pow(1200)))
                .edit(Field.SUBJECT, rdn -> DerWriter.edit(rdn, a -> DerWriter.printable("Utrecht"), 0, 1), 1)
                .remove(Field.EXTENSIONS)
                .replace(Field.SUBJECT_UNIQUE_ID, DerWriter.implicit(2, DerWriter.bitString(0, new byte[3])));
        var read = new X509CertificateHolder(spec.certificate());
        assertThat(read.getSerialNumber()).isEqualTo(BigInteger.TWO.pow(1200));
        assertThat(read.getSubject().toString()).contains("L=Utrecht");
        assertThat(read.hasExtensions()).isFalse();
        assertThat(read.toASN1Structure().getTBSCertificate().getSubjectUniqueId())
                .isNotNull();
    }

    @Test
    void laterEditsSeeEarlierOnes() {
        byte[] once = Subscribers.plain(Profile.PKIX)
                .edit(Field.VALIDITY, DerWriter::nonMinimalLength)
                .edit(Field.VALIDITY, v -> DerWriter.insertBefore(v, DerWriter.nul(), 0))
                .tbs();
        assertThat(HexFormat.of().formatHex(once)).contains("30200500170d");
    }

    @Test
    void aCopyIsItsOwn() {
        CertificateSpec spec = Subscribers.compliant(Profile.TLS_EV, new SplittableRandom(1));
        byte[] before = spec.certificate();
        byte[] issuer = spec.issuerCertificate();
        spec.copy()
                .version(0)
                .without(Oids.KEY_USAGE)
                .dnsName("other.example.com")
                .edit(Field.VALIDITY, v -> new byte[0])
                .edit(Oids.EXT_KEY_USAGE, e -> new byte[0])
                .issuer(i -> i.without(Oids.KEY_USAGE));
        assertThat(spec.certificate()).isEqualTo(before);
        assertThat(spec.issuerCertificate()).isEqualTo(issuer);
        assertThat(Subscribers.compliant(Profile.TLS_EV, new SplittableRandom(1))
                        .issuerCertificate())
                .isEqualTo(issuer);
    }

    @Test
    void extensionsKeepTheirPlaces() {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV);
        List<String> order = oids(spec);
        assertThat(oids(spec.copy().with(Extensions.keyUsage(Extensions.KEY_AGREEMENT))))
                .isEqualTo(order);
        assertThat(oids(spec.copy().duplicate(Oids.KEY_USAGE)))
                .endsWith(Oids.KEY_USAGE)
                .hasSize(order.size() + 1);
        assertThat(oids(spec.copy().insert(0, Extensions.tlsFeature(5)))).startsWith(Oids.TLS_FEATURE);
        assertThat(oids(spec.copy().without(Oids.KEY_USAGE))).doesNotContain(Oids.KEY_USAGE);
        assertThat(spec.copy()
                        .names(GeneralNames.dns("a.example.com"))
                        .dnsName("b.example.com")
                        .names())
                .extracting(GeneralNames::text)
                .containsExactly("a.example.com", "b.example.com");
    }

    @Test
    void validityCountsBothEnds() {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV)
                .notBefore(Instant.parse("2026-01-31T00:00:00Z"))
                .lasting(Duration.ofDays(199));
        assertThat(spec.validity()).isEqualTo(Duration.ofDays(199));
        assertThat(spec.notAfter()).isEqualTo("2026-08-17T23:59:59Z");
        assertThat(spec.lastingMonths(1).notAfter()).isEqualTo("2026-02-27T23:59:59Z");
    }

    @Test
    void thePrecertificateDiffersByPoisonAndScts() throws Exception {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            CertificateSpec spec = Subscribers.compliant(Profile.TLS_OV, random);
            byte[] poisoned = DerWriter.get(spec.precertificate(), 0);
            byte[] embedded = DerWriter.get(spec.certificate(), 0);
            assertThat(without(poisoned, Oids.PRECERTIFICATE_POISON)).isEqualTo(without(embedded, Oids.SCT_LIST));
            var read = new X509CertificateHolder(spec.precertificate());
            var poison = read.getExtension(new ASN1ObjectIdentifier(Oids.PRECERTIFICATE_POISON));
            assertThat(poison.isCritical()).isTrue();
            assertThat(poison.getExtnValue().getOctets()).isEqualTo(new byte[] {5, 0});
        }
    }

    @Test
    void thePrecertificateCanBeMadeToDiffer() {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV);
        Sample before = spec.copy().sample();
        Sample after = spec.precertificate(p -> p.serialNumber(BigInteger.TEN)).sample();
        assertThat(after.der()).isEqualTo(before.der());
        assertThat(after.precertificate()).isNotEqualTo(before.precertificate());
    }

    @Test
    void samplesComeInEachForm() {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV);
        assertThat(spec.sample().der()).isEqualTo(spec.certificate());
        Sample tbs = spec.copy().artifact(Artifact.TBS_CERTIFICATE).sample();
        assertThat(tbs.der()).isEqualTo(DerWriter.get(spec.certificate(), 0));
        Sample precertificate = spec.copy().artifact(Artifact.PRECERTIFICATE).sample();
        assertThat(precertificate.der()).isEqualTo(spec.precertificate());
        assertThat(precertificate.precertificate()).isNull();
        assertThat(precertificate.issuer()).isEqualTo(spec.issuerCertificate());
    }

    @Test
    void signsOnDemand() throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        var random = new SplittableRandom(4);
        for (int i = 0; i < 40; i++) {
            CertificateSpec spec = Subscribers.compliant(Profile.TLS_IV, random).signed();
            // the JDK takes the parameters of PSS from the certificate
            factory.generateCertificate(new ByteArrayInputStream(spec.certificate()))
                    .verify(KeysTest.publicKey(spec.issuerKey()));
            factory.generateCertificate(new ByteArrayInputStream(spec.precertificate()))
                    .verify(KeysTest.publicKey(spec.issuerKey()));
        }
        CertificateSpec placeholder = Subscribers.plain(Profile.TLS_DV);
        var read = factory.generateCertificate(new ByteArrayInputStream(placeholder.certificate()));
        assertThatThrownBy(() -> read.verify(KeysTest.publicKey(placeholder.issuerKey())))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void logsSignTheCertificateWithoutItsScts() throws Exception {
        Instant time = Instant.parse("2026-06-01T11:59:58.765Z");
        for (TestKey log : List.of(
                Keys.first(TestKey.Role.LOG, TestKey.Kind.P256), Keys.first(TestKey.Role.LOG, TestKey.Kind.RSA))) {
            CertificateSpec spec = Subscribers.plain(Profile.TLS_DV).sctsBy(time, log);
            byte[] list = DerWriter.content(
                    spec.extension(Oids.SCT_LIST).orElseThrow().value());
            byte[] sct = Arrays.copyOfRange(list, 4, list.length);
            assertThat(list).startsWith(DerWriter.concat(length(list.length - 2), length(sct.length)));
            assertThat(Arrays.copyOfRange(sct, 1, 33)).isEqualTo(log.keyHash());

            byte[] tbs = Subscribers.plain(Profile.TLS_DV).tbs();
            byte[] signed = ByteBuffer.allocate(12 + 32 + 3 + tbs.length + 2)
                    .put(new byte[] {0, 0})
                    .putLong(time.toEpochMilli())
                    .putShort((short) 1)
                    .put(spec.issuer().key().keyHash())
                    .put((byte) 0)
                    .putShort((short) tbs.length)
                    .put(tbs)
                    .putShort((short) 0)
                    .array();
            Signature verifier =
                    Signature.getInstance(log.kind() == TestKey.Kind.RSA ? "SHA256withRSA" : "SHA256withECDSA");
            verifier.initVerify(KeysTest.publicKey(log));
            verifier.update(signed);
            assertThat(verifier.verify(Arrays.copyOfRange(sct, 47, sct.length))).isTrue();
        }
    }

    private static byte[] length(int length) {
        return new byte[] {(byte) (length >> 8), (byte) length};
    }

    private static List<String> oids(CertificateSpec spec) {
        return spec.extensions().stream().map(Extension::oid).toList();
    }

    private static byte[] without(byte[] tbs, String oid) {
        for (int i = 0; ; i++) {
            byte[] extension;
            try {
                extension = DerWriter.get(tbs, 7, 0, i);
            } catch (IllegalArgumentException none) {
                // version, six fields, and no unique identifiers: [3] is the eighth
                return tbs;
            }
            if (Arrays.equals(DerWriter.get(extension, 0), DerWriter.oid(oid))) return DerWriter.remove(tbs, 7, 0, i);
        }
    }
}

package org.clausewise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.der.DerWriter.tlv;
import static org.clausewise.der.DerWriter.utcTime;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v1CertificateBuilder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Beside objects made here by hand, those that Bouncy Castle makes. */
final class ObjectKindTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] TIME = utcTime(NOW);
    private static final byte[] ALGORITHM = sequence(oid("1.2.840.113549.1.1.11"), nul());
    private static final byte[] NAME = sequence();
    private static final byte[] KEY = sequence(ALGORITHM, bitString(0, new byte[20]));
    private static final byte[] BITS = bitString(0, new byte[20]);

    @SuppressWarnings("ArrayRecordComponent")
    private record Example(ObjectKind kind, String what, byte[] der) {}

    private static Stream<Example> examples() throws Exception {
        byte[] v1 = sequence(integer(7), ALGORITHM, NAME, sequence(TIME, TIME), NAME, KEY);
        byte[] v3 = sequence(explicit(0, integer(2)), integer(7), ALGORITHM, NAME, sequence(TIME, TIME), NAME, KEY);
        byte[] list1 = sequence(ALGORITHM, NAME, TIME);
        byte[] list2 = sequence(integer(1), ALGORITHM, NAME, TIME, TIME);
        byte[] request = sequence(integer(0), NAME, KEY, tlv(0xA0));

        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(256);
        var pair = keys.generateKeyPair();
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var spki = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        X500Name name = new X500Name("CN=example");
        Date date = Date.from(NOW);
        var certificate =
                new X509v3CertificateBuilder(name, java.math.BigInteger.ONE, date, date, name, spki).build(signer);
        var cms = new CMSSignedDataGenerator();
        cms.addCertificate(certificate);
        byte[] pkcs8 = rsa.getPrivate().getEncoded();
        byte[] pkcs1 = org.bouncycastle.asn1.pkcs.PrivateKeyInfo.getInstance(pkcs8)
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();

        return Stream.of(
                new Example(ObjectKind.CERTIFICATE, "version 3", sequence(v3, ALGORITHM, BITS)),
                new Example(ObjectKind.CERTIFICATE, "version 1", sequence(v1, ALGORITHM, BITS)),
                new Example(ObjectKind.CERTIFICATE, "by Bouncy Castle", certificate.getEncoded()),
                new Example(
                        ObjectKind.CERTIFICATE,
                        "version 1 by Bouncy Castle",
                        new X509v1CertificateBuilder(name, java.math.BigInteger.TEN, date, date, name, spki)
                                .build(signer)
                                .getEncoded()),
                new Example(ObjectKind.CERTIFICATE, "without signature", sequence(v3)),
                new Example(
                        ObjectKind.CERTIFICATE,
                        "nested without end",
                        sequence(sequence(sequence(sequence(sequence()))))),
                new Example(ObjectKind.CERTIFICATE, "empty", sequence()),
                new Example(ObjectKind.CERTIFICATE, "of another tag", tlv(0x31, v3)),
                new Example(ObjectKind.TBS_CERTIFICATE, "version 3", v3),
                new Example(ObjectKind.TBS_CERTIFICATE, "version 1", v1),
                new Example(ObjectKind.TBS_CERTIFICATE, "broken", sequence(integer(7), nul())),
                new Example(ObjectKind.CRL, "version 1", sequence(list1, ALGORITHM, BITS)),
                new Example(ObjectKind.CRL, "version 2", sequence(list2, ALGORITHM, BITS)),
                new Example(
                        ObjectKind.CRL,
                        "by Bouncy Castle",
                        new X509v2CRLBuilder(name, date).build(signer).getEncoded()),
                new Example(ObjectKind.TBS_CERT_LIST, "version 1", list1),
                new Example(ObjectKind.TBS_CERT_LIST, "version 2", list2),
                new Example(ObjectKind.CERTIFICATION_REQUEST, "signed", sequence(request, ALGORITHM, BITS)),
                new Example(ObjectKind.CERTIFICATION_REQUEST, "not signed", request),
                new Example(
                        ObjectKind.CERTIFICATION_REQUEST,
                        "by Bouncy Castle",
                        new PKCS10CertificationRequestBuilder(name, spki)
                                .build(signer)
                                .getEncoded()),
                new Example(
                        ObjectKind.CMS,
                        "by Bouncy Castle",
                        cms.generate(new CMSProcessableByteArray(new byte[0])).getEncoded()),
                new Example(
                        ObjectKind.KEY_STORE,
                        "version 3",
                        sequence(
                                integer(3),
                                sequence(oid("1.2.840.113549.1.7.1"), explicit(0, octetString(new byte[9]))),
                                sequence(sequence(ALGORITHM, octetString(new byte[32])), octetString(new byte[8])))),
                new Example(ObjectKind.PRIVATE_KEY, "PKCS#8", pkcs8),
                new Example(ObjectKind.PRIVATE_KEY, "PKCS#1", pkcs1),
                new Example(
                        ObjectKind.PRIVATE_KEY,
                        "PKCS#8 of EC",
                        pair.getPrivate().getEncoded()),
                new Example(ObjectKind.PRIVATE_KEY, "SEC 1", sequence(integer(1), octetString(new byte[32]))),
                new Example(ObjectKind.PRIVATE_KEY, "encrypted", sequence(ALGORITHM, octetString(new byte[32]))),
                new Example(ObjectKind.PUBLIC_KEY, "of EC", pair.getPublic().getEncoded()),
                new Example(ObjectKind.PUBLIC_KEY, "PKCS#1", sequence(integer(77), integer(3))),
                new Example(ObjectKind.OCSP_RESPONSE, "of an error", sequence(tlv(0x0A, new byte[] {6}))),
                new Example(
                        ObjectKind.OCSP_REQUEST,
                        "of one certificate",
                        sequence(sequence(sequence(sequence(sequence(
                                ALGORITHM, octetString(new byte[20]), octetString(new byte[20]), integer(1))))))),
                new Example(
                        ObjectKind.OCSP_REQUEST,
                        "with a name",
                        sequence(sequence(
                                explicit(1, set()),
                                sequence(sequence(sequence(ALGORITHM, octetString(new byte[20]))))))));
    }

    @TestFactory
    Stream<DynamicTest> tells() throws Exception {
        return examples()
                .map(example -> DynamicTest.dynamicTest(
                        example.kind.noun() + ", " + example.what,
                        () -> assertThat(ObjectKind.of(example.der)).isEqualTo(example.kind)));
    }

    @Test
    void answersWhateverTheBytesAre() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        for (Example example : examples().toList()) {
            for (int length = 0; length < example.der.length; length += 1 + length / 50) {
                assertThat(ObjectKind.of(Arrays.copyOf(example.der, length))).isNotNull();
            }
            for (int n = 0; n < 200; n++) {
                byte[] changed = example.der.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                assertThat(ObjectKind.of(changed)).isNotNull();
            }
        }
    }
}

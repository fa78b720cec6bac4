import static org.clausewise.rule.Input.ISSUER;
import static org.clausewise.rule.Input.SIGNING_TIME;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.clausewise.Gate;
import org.clausewise.NonCompliance;
import org.clausewise.Submission;
import org.clausewise.rule.Profile;

/** A certification authority in miniature, on Bouncy Castle and Clausewise alone: nothing is signed that the gate has not cleared. */
public final class Issuance {
    private static final Gate GATE = Gate.builder()
            .profile(Profile.TLS_DV)
            .requiring(ISSUER, SIGNING_TIME)
            .build();
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final X500Name CA = new X500Name("C=NL,O=Example,CN=Example CA");

    private final KeyPair keys = p256();
    private final byte[] keyId = sha1(keys);
    private final byte[] certificate = own().getEncoded();

    private Issuance() throws Exception {}

    /** Asks for one certificate that may be issued and one that is valid for too long. */
    public static void main(String[] args) throws Exception {
        Issuance authority = new Issuance();
        for (int days : new int[] {90, 400}) {
            try {
                System.out.println("issued "
                        + authority.issue("www.example.com", days).getNotAfter().toInstant());
            } catch (NonCompliance refused) {
                refused.verdict().findings().forEach(finding -> System.out.println("refused " + finding.rule()));
                refused.verdict().failures().forEach(System.out::println);
                refused.verdict().undecided().forEach(System.out::println);
            }
        }
    }

    private X509CertificateHolder issue(String name, int days) throws Exception {
        return new X509v3CertificateBuilder(
                        CA,
                        new BigInteger(159, new SecureRandom()).setBit(64),
                        Date.from(NOW),
                        Date.from(NOW.plus(Duration.ofDays(days)).minusSeconds(1)),
                        new X500Name(new RDN[0]),
                        spki(p256()))
                .addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyId))
                .addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(
                                AccessDescription.id_ad_caIssuers, uri("http://ca.example.com/ca.cer")))
                .addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(
                            new DistributionPointName(new GeneralNames(uri("http://ca.example.com/ca.crl"))),
                            null,
                            null)
                }))
                .addExtension(
                        Extension.certificatePolicies,
                        false,
                        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier("2.23.140.1.2.1"))))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(
                        Extension.subjectAlternativeName,
                        true,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, name)))
                .build(new Gated());
    }

    private X509CertificateHolder own() throws Exception {
        return new X509v3CertificateBuilder(
                        CA,
                        BigInteger.valueOf(0x5EED_0000_0000_0001L),
                        Date.from(NOW.minus(Duration.ofDays(365))),
                        Date.from(NOW.plus(Duration.ofDays(3650))),
                        CA,
                        spki(keys))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId))
                .build(new Signer());
    }

    private class Signer implements ContentSigner {
        private final ByteArrayOutputStream toBeSigned = new ByteArrayOutputStream();

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return toBeSigned;
        }

        @Override
        public byte[] getSignature() {
            return sign(toBeSigned.toByteArray());
        }

        byte[] sign(byte[] bytes) {
            try {
                Signature signature = Signature.getInstance("SHA256withECDSA");
                signature.initSign(keys.getPrivate());
                signature.update(bytes);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Gated extends Signer {
        @Override
        byte[] sign(byte[] der) {
            return super.sign(GATE.check(
                            Submission.tbsCertificate(der).issuer(certificate).issuedAt(NOW))
                    .clearance()
                    .redeem(der, NOW));
        }
    }

    private static GeneralName uri(String text) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, text);
    }

    private static KeyPair p256() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static SubjectPublicKeyInfo spki(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    }

    private static byte[] sha1(KeyPair pair) throws Exception {
        return MessageDigest.getInstance("SHA-1")
                .digest(spki(pair).getPublicKeyData().getBytes());
    }
}

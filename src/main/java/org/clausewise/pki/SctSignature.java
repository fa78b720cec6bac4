package org.clausewise.pki;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.der.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Whether a log signed an embedded SCT for this certificate: RFC 6962 3.2. What the log saw is the TBSCertificate without the SCT
 * list, under the hash of the issuer's key.
 */
public final class SctSignature {
    /** What the first two octets of a digitally-signed element say (RFC 5246 7.4.1.4.1). */
    private static final int SHA256 = 4;

    private static final int RSA = 1;
    private static final int ECDSA = 3;

    private static final int PRECERT_ENTRY = 1;
    private static final int TIMESTAMP = 8;

    private SctSignature() {}

    /**
     * Whether the SCT at an offset bears the signature of its log. True too where it cannot be judged: the log's key, the issuer or
     * the fields of the SCT are not at hand.
     */
    public static boolean holds(Certificate c, int sct) {
        PublicKey key = key(c, sct);
        Certificate issuer = c.issuerCertificate();
        if (key == null || issuer == null || issuer.subjectPublicKeyInfo() < 0 || c.extensionList() < 0) {
            return true;
        }
        byte[] b = c.bytes();
        int algorithm = SignedCertificateTimestampList.signatureAlgorithm(b, sct);
        boolean rsa = key.getAlgorithm().equals("RSA");
        if (b[algorithm] != SHA256 || b[algorithm + 1] != (rsa ? RSA : ECDSA)) {
            return false;
        }
        int from = SignedCertificateTimestampList.signature(b, sct);
        try {
            Signature verifier = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(signed(c, issuer, sct));
            return verifier.verify(b, from, SignedCertificateTimestampList.signatureLength(b, sct));
        } catch (GeneralSecurityException e) {
            // not the form of a signature
            return false;
        }
    }

    private static @Nullable PublicKey key(Certificate c, int sct) {
        LogKeys keys = c.logKeys();
        return keys == null || !SignedCertificateTimestampList.isReadable(c.bytes(), sct)
                ? null
                : keys.find(c.bytes(), SignedCertificateTimestampList.logId(sct));
    }

    /** What the signature covers. */
    private static byte[] signed(Certificate c, Certificate issuer, int sct) {
        byte[] b = c.bytes();
        byte[] k = issuer.bytes();
        int info = issuer.subjectPublicKeyInfo();
        byte[] tbs = withoutScts(c);
        int timestamp = SignedCertificateTimestampList.logId(sct) + 32;
        int extensions = SignedCertificateTimestampList.extensions(b, sct) - 2;
        return DerWriter.concat(
                new byte[] {0, 0},
                Arrays.copyOfRange(b, timestamp, timestamp + TIMESTAMP),
                new byte[] {0, PRECERT_ENTRY},
                LogKeys.sha256(k, info, Der.end(k, info)),
                new byte[] {(byte) (tbs.length >> 16), (byte) (tbs.length >> 8), (byte) tbs.length},
                tbs,
                Arrays.copyOfRange(b, extensions, SignedCertificateTimestampList.signatureAlgorithm(b, sct)));
    }

    /** The TBSCertificate less the SCT list, otherwise octet for octet. */
    private static byte[] withoutScts(Certificate c) {
        byte[] b = c.bytes();
        List<byte[]> kept = new ArrayList<>();
        for (int i = c.nextExtension(-1); i >= 0; i = c.nextExtension(i)) {
            if (ExtensionType.of(b, Der.content(b, i)) != ExtensionType.SCT_LIST) {
                kept.add(Arrays.copyOfRange(b, i, Der.end(b, i)));
            }
        }
        byte[] fields = Arrays.copyOfRange(b, Der.content(b, c.tbs()), c.extensions());
        byte[] extensions = DerWriter.explicit(3, DerWriter.tlv(Tag.SEQUENCE, kept.toArray(byte[][]::new)));
        return DerWriter.tlv(Tag.SEQUENCE, fields, extensions);
    }
}

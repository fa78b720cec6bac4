package org.clausewise.gen;

import static org.clausewise.der.DerWriter.concat;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Writes SCTs and lists of them (RFC 6962 3.2, 3.3). */
public final class SignedCertificateTimestamps {
    private static final byte[] NONE = {};

    private SignedCertificateTimestamps() {}

    /** The content of the OCTET STRING in the extension's value: a list of SCTs, each behind its length. */
    public static byte[] list(byte[]... scts) {
        byte[][] each = new byte[scts.length][];
        for (int i = 0; i < scts.length; i++) each[i] = opaque(scts[i]);
        return opaque(concat(each));
    }

    /** An SCT v1 without extensions whose signature has the right shape and verifies under no key. */
    public static byte[] placeholder(TestKey log, Instant time) {
        return sct(0, log.keyHash(), time, NONE, log, log.placeholderSignature());
    }

    /**
     * An SCT v1 without extensions that verifies under the log's key.
     *
     * @param issuerKeyHash SHA-256 over the issuer's subjectPublicKeyInfo
     * @param tbs the tbsCertificate without poison and without SCT list
     */
    public static byte[] signed(TestKey log, Instant time, byte[] issuerKeyHash, byte[] tbs) {
        byte[] length = ByteBuffer.allocate(4).putInt(tbs.length).array();
        byte[] entry = concat(issuerKeyHash, new byte[] {length[1], length[2], length[3]}, tbs);
        // v1, certificate_timestamp; then precert_entry
        byte[] head = ByteBuffer.allocate(12)
                .putShort((short) 0)
                .putLong(time.toEpochMilli())
                .putShort((short) 1)
                .array();
        SignatureScheme scheme =
                log.kind() == TestKey.Kind.RSA ? SignatureScheme.RSA_SHA256 : SignatureScheme.ECDSA_SHA256;
        return sct(0, log.keyHash(), time, NONE, log, log.sign(scheme, concat(head, entry, opaque(NONE))));
    }

    /** An SCT of any parts; the log's key tells the signature algorithm to name, with SHA-256. */
    public static byte[] sct(
            int version, byte[] logId, Instant time, byte[] extensions, TestKey log, byte[] signature) {
        byte algorithm = (byte) (log.kind() == TestKey.Kind.RSA ? 1 : 3);
        return concat(
                new byte[] {(byte) version},
                logId,
                ByteBuffer.allocate(8).putLong(time.toEpochMilli()).array(),
                opaque(extensions),
                new byte[] {4, algorithm},
                opaque(signature));
    }

    /** The octets behind their length in two octets. */
    public static byte[] opaque(byte[] octets) {
        return concat(new byte[] {(byte) (octets.length >> 8), (byte) octets.length}, octets);
    }
}

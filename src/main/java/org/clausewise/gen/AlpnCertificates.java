package org.clausewise.gen;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.clausewise.der.DerWriter.*;

import java.time.Instant;
import org.clausewise.evidence.Octets;

/** Certificates that hosts show in tls-alpn-01 (RFC 8737 3), with a placeholder for a signature. */
public final class AlpnCertificates {
    private static final String ACME_IDENTIFIER = "1.3.6.1.5.5.7.1.31";
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";

    private AlpnCertificates() {}

    /** As the RFC says: a critical acmeIdentifier with the digest of the key authorization, and one name. */
    public static Octets certificate(String keyAuthorization, byte[]... names) {
        return holding(identifier(true, keyAuthorization), names(names));
    }

    /** The extension acmeIdentifier. */
    public static byte[] identifier(boolean critical, String keyAuthorization) {
        byte[] value = octetString(octetString(TestKey.digest("SHA-256", keyAuthorization.getBytes(US_ASCII))));
        return critical ? sequence(oid(ACME_IDENTIFIER), bool(true), value) : sequence(oid(ACME_IDENTIFIER), value);
    }

    /** The extension subjectAltName. */
    public static byte[] names(byte[]... names) {
        return sequence(oid(Oids.SUBJECT_ALT_NAME), octetString(sequence(names)));
    }

    /** A certificate with these extensions. */
    public static Octets holding(byte[]... extensions) {
        byte[] algorithm = sequence(oid(ECDSA_SHA256));
        byte[] validity = sequence(time(Instant.EPOCH), time(Instant.parse("2049-12-31T23:59:59Z")));
        byte[] key = Keys.first(TestKey.Role.CA, TestKey.Kind.P256).subjectPublicKeyInfo();
        byte[] tbs = sequence(
                explicit(0, integer(2)),
                integer(1),
                algorithm,
                sequence(),
                validity,
                sequence(),
                key,
                explicit(3, sequence(extensions)));
        return Octets.of(sequence(tbs, algorithm, bitString(0, sequence(integer(1), integer(1)))));
    }
}

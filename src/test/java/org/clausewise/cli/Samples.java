package org.clausewise.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/** Certificates to hand in. */
final class Samples {
    /** Compliant, issued on 2026-06-01. */
    static final CertificateSpec GOOD = Subscribers.plain(Profile.TLS_DV);

    /** One second too long. */
    static final CertificateSpec BAD = GOOD.copy().lasting(java.time.Duration.ofSeconds(200 * 86_400L + 1));

    private Samples() {}

    static byte[] good() {
        return GOOD.certificate();
    }

    /** The same, valid from an instant. */
    static byte[] bad(Instant notBefore) {
        return BAD.copy().notBefore(notBefore).lasting(BAD.validity()).certificate();
    }

    static byte[] bad() {
        return BAD.certificate();
    }

    static byte[] pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ascii("-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n");
    }

    static byte[] pem(byte[] der) {
        return pem("CERTIFICATE", der);
    }

    static byte[] base64(byte[] der) {
        return Base64.getMimeEncoder().encode(der);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        return org.clausewise.der.DerWriter.concat(parts);
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Extensions.CRL_SIGN;
import static org.clausewise.gen.Extensions.DATA_ENCIPHERMENT;
import static org.clausewise.gen.Extensions.DECIPHER_ONLY;
import static org.clausewise.gen.Extensions.DIGITAL_SIGNATURE;
import static org.clausewise.gen.Extensions.ENCIPHER_ONLY;
import static org.clausewise.gen.Extensions.KEY_AGREEMENT;
import static org.clausewise.gen.Extensions.KEY_CERT_SIGN;
import static org.clausewise.gen.Extensions.KEY_ENCIPHERMENT;
import static org.clausewise.gen.Extensions.NON_REPUDIATION;

import java.util.List;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.11, Subscriber Certificate Key Usage. */
public final class SubscriberKeyUsageMutants {
    private static final String FITS = "tls-br-7.1.2.7.11-1";

    private SubscriberKeyUsageMutants() {}

    // @formatter:off
    public static List<Mutant> mutants() {
        return List.of(
                rsa("digital-signature.present", 2, DATA_ENCIPHERMENT).implies(id("rsa.data-encipherment.absent"), "rfc5280.ext.ext-key-usage.key-usage"),
                rsa("non-repudiation.absent", 3, DIGITAL_SIGNATURE, NON_REPUDIATION).also(FITS),
                rsa("data-encipherment.absent", 5, DIGITAL_SIGNATURE, DATA_ENCIPHERMENT).also("tls-br-7.1.2.7.11-15"),
                rsa("key-agreement.absent", 6, DIGITAL_SIGNATURE, KEY_AGREEMENT).also(FITS).implies("rfc3279.rsa.key-usage"),
                rsa("key-cert-sign.absent", 7, DIGITAL_SIGNATURE, KEY_CERT_SIGN).also(FITS).implies("rfc5280.ext.key-usage.cert-sign"),
                rsa("crl-sign.absent", 8, DIGITAL_SIGNATURE, CRL_SIGN).also(FITS),
                rsa("encipher-only.absent", 9, DIGITAL_SIGNATURE, ENCIPHER_ONLY).also(FITS).implies("rfc3279.rsa.key-usage"),
                rsa("decipher-only.absent", 10, DIGITAL_SIGNATURE, DECIPHER_ONLY).also(FITS).implies("rfc3279.rsa.key-usage"),
                rsa("any", 11).implies(id("rsa.digital-signature.present"), "rfc5280.ext.key-usage.some-bit"),
                rsa("not-both", 14, DIGITAL_SIGNATURE, KEY_ENCIPHERMENT),
                ec("digital-signature.present", 16, KEY_AGREEMENT).also(FITS).implies(id("ec.key-agreement.absent")),
                ec("non-repudiation.absent", 17, DIGITAL_SIGNATURE, NON_REPUDIATION).also(FITS),
                ec("key-encipherment.absent", 18, DIGITAL_SIGNATURE, KEY_ENCIPHERMENT).also(FITS).implies("rfc8813.ec.no-key-encipherment"),
                ec("data-encipherment.absent", 19, DIGITAL_SIGNATURE, DATA_ENCIPHERMENT).also(FITS).implies("rfc8813.ec.no-data-encipherment"),
                ec("key-agreement.absent", 20, DIGITAL_SIGNATURE, KEY_AGREEMENT).also("tls-br-7.1.2.7.11-25"),
                ec("key-cert-sign.absent", 21, DIGITAL_SIGNATURE, KEY_CERT_SIGN).also(FITS).implies("rfc5280.ext.key-usage.cert-sign"),
                ec("crl-sign.absent", 22, DIGITAL_SIGNATURE, CRL_SIGN).also(FITS),
                ec("encipher-only.absent", 23, DIGITAL_SIGNATURE, ENCIPHER_ONLY).also(FITS),
                ec("decipher-only.absent", 24, DIGITAL_SIGNATURE, DECIPHER_ONLY).also(FITS));
    }
    // @formatter:on

    private static Mutant rsa(String rule, int clause, int... bits) {
        return usage(TestKey.Kind.RSA, "rsa." + rule, clause, bits);
    }

    private static Mutant ec(String rule, int clause, int... bits) {
        return usage(TestKey.Kind.P256, "ec." + rule, clause, bits);
    }

    /** Of a subject with name and basicConstraints, as RFC 5280 wants them of whoever signs CRLs and certificates. */
    private static Mutant usage(TestKey.Kind kind, String rule, int clause, int... bits) {
        return Mutant.mutant(id(rule), "tls-br-7.1.2.7.11-" + clause, c -> c.with(Extensions.keyUsage(bits)))
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.key(Keys.first(TestKey.Role.SUBSCRIBER, kind))
                        .with(Extensions.keyUsage(DIGITAL_SIGNATURE))
                        .with(Extensions.basicConstraints()))
                .when(c -> !c.subject().rdns().isEmpty());
    }

    private static String id(String rule) {
        return "tls.subscriber.key-usage." + rule;
    }
}

package org.clausewise.gen.vectors;

import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT_PUBLIC_KEY_INFO;
import static org.clausewise.gen.Extensions.CRL_SIGN;
import static org.clausewise.gen.Extensions.DECIPHER_ONLY;
import static org.clausewise.gen.Extensions.DIGITAL_SIGNATURE;
import static org.clausewise.gen.Extensions.ENCIPHER_ONLY;
import static org.clausewise.gen.Extensions.KEY_AGREEMENT;
import static org.clausewise.gen.Extensions.KEY_CERT_SIGN;
import static org.clausewise.gen.Extensions.KEY_ENCIPHERMENT;
import static org.clausewise.gen.Extensions.NON_REPUDIATION;
import static org.clausewise.gen.Oids.EMAIL_PROTECTION;
import static org.clausewise.gen.Oids.KEY_USAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.der.Der;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.OddKeys;
import org.clausewise.gen.SignatureScheme;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Algorithm;
import org.clausewise.pki.AlgorithmIdentifier;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KeyUsage;
import org.clausewise.pki.PublicKey;
import org.clausewise.rule.Profile;

/** Keys and signatures on the right side of a limit, and permissions about them. */
final class KeyCases {
    private static final String P_256 = "1.2.840.10045.3.1.7";

    static final List<Kept> KEPT = List.of(
            // one round more than is asked for
            Kept.of(
                    Profile.TLS_DV,
                    c -> key(c, OddKeys.rsa(OddKeys.fallingIn(101), OddKeys.F4)),
                    "tls-br-6.1.1.3-10#1",
                    "tls-br-6.1.1.3-5#1"),
            // ROCA's detector looks for one exponent, not for a residue at each prime
            Kept.of(
                    Profile.TLS_DV,
                    c -> key(c, OddKeys.rsa(OddKeys.rocaWithoutExponent(), OddKeys.F4)),
                    "tls-br-6.1.1.3-9#1",
                    "tls-br-6.1.1.3-5#3"),
            // the least prime that counts as no small factor
            Kept.of(
                    Profile.TLS_DV,
                    c -> key(c, OddKeys.rsa(OddKeys.modulusWithFactor(757), OddKeys.F4)),
                    "tls-br-6.1.6-3#3"),
            Kept.of(Profile.TLS_DV, KeyCases::beforeTheEndOfSha1, "tls-br-7.1.3-r2#1"));

    private KeyCases() {}

    static List<Permitted> permitted() {
        CertificateSpec pkix = Subscribers.plain(Profile.PKIX);
        byte[] rsa = OddKeys.rsa(OddKeys.modulus(), OddKeys.F4);
        byte[] pss = OddKeys.key(
                Algorithm.RSASSA_PSS.oid(), new byte[0], OddKeys.rsaPublicKey(OddKeys.modulus(), OddKeys.F4));
        byte[] pssWithParameters = OddKeys.key(
                Algorithm.RSASSA_PSS.oid(), sequence(), OddKeys.rsaPublicKey(OddKeys.modulus(), OddKeys.F4));
        byte[] ec = OddKeys.ec(Algorithm.EC.oid(), P_256, OddKeys.generator("secp256r1"));
        byte[] ecdh = OddKeys.ec(Algorithm.EC_DH.oid(), P_256, OddKeys.generator("secp256r1"));
        byte[] x25519 = OddKeys.raw(Algorithm.X25519, 32);
        byte[] kea = OddKeys.key(Algorithm.KEA.oid(), octetString(OddKeys.filled(10)), OddKeys.filled(128));
        byte[] dsa = OddKeys.dsa(OddKeys.Domain.FULL);
        return List.of(
                usage(
                        "rfc3279-2.3.1-3#1",
                        "rsa",
                        "keyUsage says what the RSA key is for",
                        key(pkix.copy().without(KEY_USAGE), rsa),
                        DIGITAL_SIGNATURE),
                usage(
                        "rfc3279-2.3.1-4#1",
                        "rsa",
                        "keyUsage has digitalSignature and keyEncipherment",
                        key(pkix.copy().without(KEY_USAGE), rsa),
                        DIGITAL_SIGNATURE,
                        KEY_ENCIPHERMENT),
                usage(
                        "rfc3279-2.3.2-5#1",
                        "dsa",
                        "keyUsage has digitalSignature",
                        key(pkix.copy().without(KEY_USAGE), dsa),
                        DIGITAL_SIGNATURE),
                usage(
                        "rfc3279-2.3.3-3#2",
                        "dh",
                        "keyUsage has keyAgreement and encipherOnly",
                        agreeing(pkix, OddKeys.dh()),
                        KEY_AGREEMENT,
                        ENCIPHER_ONLY),
                usage(
                        "rfc3279-2.3.4-3#2",
                        "kea",
                        "keyUsage has keyAgreement and decipherOnly",
                        agreeing(pkix, kea),
                        KEY_AGREEMENT,
                        DECIPHER_ONLY),
                usage(
                        "rfc4055-1.2-5#1",
                        "pss",
                        "keyUsage says what the RSASSA-PSS key is for",
                        key(pkix.copy().without(KEY_USAGE), pss),
                        DIGITAL_SIGNATURE),
                Permitted.of(
                        "rfc4055-3-2#1",
                        "parameters",
                        "the RSASSA-PSS key of an end entity has parameters",
                        key(pkix.copy(), pss),
                        c -> key(c, pssWithParameters),
                        c -> AlgorithmIdentifier.parameters(
                                        c.bytes(), PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo()))
                                >= 0),
                usage(
                        "rfc5480-3-4#1",
                        "ec",
                        "keyUsage has digitalSignature and keyAgreement",
                        key(pkix.copy().without(KEY_USAGE), ec),
                        DIGITAL_SIGNATURE,
                        KEY_AGREEMENT),
                usage(
                        "rfc5480-3-5#1",
                        "ec",
                        "keyUsage has keyAgreement and encipherOnly",
                        key(pkix.copy().without(KEY_USAGE), ec),
                        KEY_AGREEMENT,
                        ENCIPHER_ONLY),
                usage(
                        "rfc5480-3-7#1",
                        "ecdh",
                        "keyUsage has keyAgreement and decipherOnly",
                        agreeing(pkix, ecdh),
                        KEY_AGREEMENT,
                        DECIPHER_ONLY),
                usage(
                        "rfc3279-2.3.1-5#1",
                        "ca",
                        "keyUsage of the CA has keyCertSign and cRLSign beside digitalSignature",
                        ca(key(pkix.copy().without(KEY_USAGE), rsa)),
                        DIGITAL_SIGNATURE,
                        KEY_CERT_SIGN,
                        CRL_SIGN),
                usage(
                        "rfc3279-2.3.2-6#1",
                        "ca",
                        "keyUsage of the CA has keyCertSign and cRLSign beside digitalSignature",
                        ca(key(pkix.copy().without(KEY_USAGE), dsa)),
                        DIGITAL_SIGNATURE,
                        KEY_CERT_SIGN,
                        CRL_SIGN),
                Permitted.of(
                        "mozilla-rsp-5.1-3#1",
                        "ed25519",
                        "the key of a certificate for e-mail is Ed25519",
                        pkix.copy().with(Extensions.extKeyUsage(EMAIL_PROTECTION)),
                        c -> key(c, OddKeys.raw(Algorithm.ED25519, 32)),
                        c -> c.keyAlgorithm() == Algorithm.ED25519),
                usage(
                        "rfc5480-3-1#1",
                        "signing",
                        "keyUsage has all that signs",
                        ca(key(pkix.copy().without(KEY_USAGE), ec)),
                        DIGITAL_SIGNATURE,
                        NON_REPUDIATION,
                        KEY_CERT_SIGN,
                        CRL_SIGN),
                usage(
                                "rfc5480-3-1#1",
                                "agreement-too",
                                "keyUsage has keyAgreement beside what signs",
                                ca(key(pkix.copy().without(KEY_USAGE), ec)),
                                DIGITAL_SIGNATURE,
                                KEY_AGREEMENT,
                                KEY_CERT_SIGN,
                                CRL_SIGN)
                        .against("rfc5480.ca.no-agreement"),
                usage(
                        "rfc5480-3-2#1",
                        "encipher-only",
                        "keyUsage has keyAgreement and encipherOnly",
                        ca(key(pkix.copy().without(KEY_USAGE), ec)),
                        KEY_AGREEMENT,
                        ENCIPHER_ONLY),
                Permitted.of(
                        "mozilla-rsp-5.1.2-6#1",
                        "p384",
                        "the CA's P-384 key signed with ECDSA and SHA-384",
                        Subscribers.plain(Profile.TLS_DV, SignatureScheme.RSA_SHA256),
                        c -> Subscribers.plain(Profile.TLS_DV, SignatureScheme.ECDSA_SHA384),
                        c -> isSignedBy(c, SignatureScheme.ECDSA_SHA384)),
                signed("mozilla-rsp-5.1.1-6#1", SignatureScheme.RSA_SHA256),
                signed("mozilla-rsp-5.1.1-8#1", SignatureScheme.RSA_SHA384),
                signed("mozilla-rsp-5.1.1-10#1", SignatureScheme.RSA_SHA512),
                signed("mozilla-rsp-5.1.1-12#1", SignatureScheme.PSS_SHA256),
                signed("mozilla-rsp-5.1.1-14#1", SignatureScheme.PSS_SHA384),
                signed("mozilla-rsp-5.1.1-16#1", SignatureScheme.PSS_SHA512),
                usage(
                        "rfc8410-5-2#1",
                        "x25519",
                        "keyUsage has keyAgreement and encipherOnly",
                        agreeing(pkix, x25519),
                        KEY_AGREEMENT,
                        ENCIPHER_ONLY));
    }

    private static Permitted usage(String duty, String name, String fact, CertificateSpec plain, int... usages) {
        int mask = 0;
        for (int usage : usages) mask |= 1 << usage;
        int wanted = mask;
        Predicate<Certificate> holds =
                c -> c.has(ExtensionType.KEY_USAGE) && KeyUsage.mask(c.bytes(), c.keyUsage()) == wanted;
        UnaryOperator<CertificateSpec> use = c -> c.with(Extensions.keyUsage(usages));
        return Permitted.of(duty, name, fact, plain, use, holds);
    }

    private static CertificateSpec agreeing(CertificateSpec plain, byte[] subjectPublicKeyInfo) {
        return key(plain.copy(), subjectPublicKeyInfo).with(Extensions.keyUsage(KEY_AGREEMENT));
    }

    private static CertificateSpec key(CertificateSpec c, byte[] subjectPublicKeyInfo) {
        return c.replace(SUBJECT_PUBLIC_KEY_INFO, subjectPublicKeyInfo);
    }

    private static CertificateSpec beforeTheEndOfSha1(CertificateSpec c) {
        Instant issuedAt = Instant.parse("2015-06-01T12:00:00Z");
        return c.issuedAt(issuedAt)
                .notBefore(issuedAt)
                .lasting(Duration.ofDays(365))
                .signatureAlgorithm(sequence(oid(Algorithm.SHA1_WITH_RSA.oid()), nul()));
    }

    /** A CA with that key. */
    private static CertificateSpec ca(CertificateSpec c) {
        return c.with(Extensions.basicConstraintsOfCa(null));
    }

    /** Signed by a scheme of RSA, in place of another of the same key. */
    private static Permitted signed(String duty, SignatureScheme scheme) {
        CertificateSpec spec = Subscribers.plain(Profile.TLS_DV, scheme);
        SignatureScheme other =
                scheme == SignatureScheme.RSA_SHA256 ? SignatureScheme.RSA_SHA384 : SignatureScheme.RSA_SHA256;
        return Permitted.of(
                duty,
                scheme.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "the CA's RSA key signed with " + scheme.name().replace('_', ' '),
                spec.copy().signatureAlgorithm(other),
                c -> c.signatureAlgorithm(scheme),
                c -> isSignedBy(c, scheme));
    }

    private static boolean isSignedBy(Certificate c, SignatureScheme scheme) {
        return Arrays.equals(
                scheme.algorithmIdentifier(),
                Arrays.copyOfRange(c.bytes(), c.tbsSignature(), Der.end(c.bytes(), c.tbsSignature())));
    }
}

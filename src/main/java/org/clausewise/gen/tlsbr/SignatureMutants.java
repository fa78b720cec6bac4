package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.SignatureScheme;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.Algorithm;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.3.2, and 6.1.5 and 7.1.3 before: signature algorithms that are not permitted, written otherwise, or of another key. */
public final class SignatureMutants {
    private static final String NON_MINIMAL = "rfc5280.der.non-minimal-length";
    private static final String SHA_1 = "tls.no-cross.signature.sha-1";
    private static final String SHA_1_OF_2016 = "tls.no-cross.signature.sha-1-of-2016";
    private static final Instant FEBRUARY_2017 = Instant.parse("2017-02-01T00:00:00Z");

    /** RSASSA-PSS with SHA-256 and a salt of 20 octets, which is the default and so left out. */
    private static final byte[] SHORT_SALT = HexFormat.of()
            .parseHex(
                    "303c06092a864886f70d01010a302fa00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d0609"
                            + "6086480165030402010500");

    private SignatureMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                rsa("rsa.algorithm", "tls-br-7.1.3.2.1-1#1", Algorithm.MD5_WITH_RSA, nul())
                        .named("md5"),
                rsa("rsa.algorithm", "tls-br-7.1.3.2.1-1#1", Algorithm.SHA224_WITH_RSA, nul())
                        .named("sha-224"),
                rsa("rsa.encoding", "tls-br-7.1.3.2.1-2", Algorithm.SHA256_WITH_RSA, new byte[0])
                        .named("no-null")
                        .implies("rfc4055.signature.sha-2-parameters"),
                rsa("rsa.encoding", "tls-br-7.1.3.2.1-2", Algorithm.SHA384_WITH_RSA, DerWriter.nonMinimalLength(nul()))
                        .named("long-length")
                        .implies(NON_MINIMAL),
                mutant("tls.signature.rsa.encoding", "tls-br-7.1.3.2.1-2", SHORT_SALT)
                        .named("short-salt")
                        .also("tls-br-7.1.3.2-u1")
                        .when(c -> isBy(c, TestKey.Kind.RSA)),
                mutant("tls.signature.sha-1-ended", "tls-br-7.1.3.2.1-3#2", identifier(Algorithm.SHA1_WITH_RSA, nul()))
                        .when(c -> isBy(c, TestKey.Kind.RSA))
                        .implies(SHA_1),
                ecdsa("ecdsa.algorithm", "tls-br-7.1.3.2.2-1#1", Algorithm.ECDSA_WITH_SHA224, TestKey.Kind.P256)
                        .named("sha-224")
                        .implies("tls.signature.issuer.p256"),
                ecdsa("ecdsa.algorithm", "tls-br-7.1.3.2.2-1#1", Algorithm.ECDSA_WITH_SHA1, TestKey.Kind.P384)
                        .named("sha-1")
                        .implies("tls.signature.issuer.p384", "rfc5758.sha-2"),
                withNull("ecdsa.sha-256", "tls-br-7.1.3.2.2-3", Algorithm.ECDSA_WITH_SHA256, TestKey.Kind.P256),
                withNull("ecdsa.sha-384", "tls-br-7.1.3.2.2-5", Algorithm.ECDSA_WITH_SHA384, TestKey.Kind.P384),
                withNull("ecdsa.sha-512", "tls-br-7.1.3.2.2-7", Algorithm.ECDSA_WITH_SHA512, TestKey.Kind.P521),
                rsa("algorithm", "tls-br-7.1.3.2-u1", Algorithm.ED25519, new byte[0])
                        .named("ed25519")
                        .implies("tls.signature.issuer.rsa"),
                rsa("algorithm", "tls-br-7.1.3.2-u1", Algorithm.ML_DSA_65, new byte[0])
                        .named("ml-dsa-65")
                        .implies("tls.signature.issuer.rsa", "rfc9881.signature.length"),
                mutant("tls.signature.digest", "tls-br-6.1.5-r3", identifier(Algorithm.MD5_WITH_RSA, nul()))
                        .named("md5")
                        .when(c -> isBy(c, TestKey.Kind.RSA)),
                sha1(SHA_1_OF_2016, "tls-br-7.1.3-r1").implies("tls.subscriber.signature.sha-1-expiry"),
                sha1(SHA_1, "tls-br-7.1.3.2.1-1#2").also("tls-br-7.1.3.2-u1").implies("tls.signature.sha-1-ended"),
                sha1("tls.subscriber.signature.sha-1-expiry", "tls-br-7.1.3-r2").implies(SHA_1_OF_2016),

                // beside the issuer's key
                pair("ecdsa", "tls-br-7.1.3.2.2-1#2", SignatureScheme.RSA_SHA256, TestKey.Kind.P256)
                        .implies("tls.signature.issuer.p256"),
                pair("rsa", "tls-br-7.1.3.2.1-1#3", SignatureScheme.ECDSA_SHA256, TestKey.Kind.RSA),
                pair("p256", "tls-br-7.1.3.2.2-2", SignatureScheme.ECDSA_SHA384, TestKey.Kind.P256)
                        .implies("tls.signature.ecdsa.sha-384.size"),
                pair("p384", "tls-br-7.1.3.2.2-4", SignatureScheme.ECDSA_SHA256, TestKey.Kind.P384)
                        .implies("tls.signature.ecdsa.sha-256.size"),
                pair("p521", "tls-br-7.1.3.2.2-6", SignatureScheme.ECDSA_SHA384, TestKey.Kind.P521)
                        .implies("tls.signature.ecdsa.sha-384.size"),

                // without it
                size("sha-256", "tls-br-7.1.3.2.2-2", SignatureScheme.ECDSA_SHA256, TestKey.Kind.P384)
                        .implies("tls.signature.issuer.p384"),
                size("sha-384", "tls-br-7.1.3.2.2-4", SignatureScheme.ECDSA_SHA384, TestKey.Kind.P256)
                        .implies("tls.signature.issuer.p256"),
                size("sha-512", "tls-br-7.1.3.2.2-6", SignatureScheme.ECDSA_SHA512, TestKey.Kind.P256)
                        .implies("tls.signature.issuer.p256"));
    }

    private static Mutant rsa(String rule, String duty, Algorithm algorithm, byte[] parameters) {
        return mutant("tls.signature." + rule, duty, identifier(algorithm, parameters))
                .also("tls-br-7.1.3.2-u1")
                .when(c -> isBy(c, TestKey.Kind.RSA));
    }

    private static Mutant ecdsa(String rule, String duty, Algorithm algorithm, TestKey.Kind kind) {
        return mutant("tls.signature." + rule, duty, identifier(algorithm, new byte[0]))
                .also("tls-br-7.1.3.2-u1")
                .when(c -> isBy(c, kind));
    }

    private static Mutant withNull(String rule, String duty, Algorithm algorithm, TestKey.Kind kind) {
        return mutant("tls.signature." + rule, duty, identifier(algorithm, nul()))
                .also("tls-br-7.1.3.2-u1")
                .when(c -> isBy(c, kind))
                .implies("rfc5758.ecdsa.parameters");
    }

    private static Mutant sha1(String rule, String duty) {
        return mutant(rule, duty, identifier(Algorithm.SHA1_WITH_RSA, nul()))
                .of(Profile.Group.TLS_NOT_EV) // EVG 6.3.2 wants less than it takes to go beyond 2017-01-01
                .given(c -> c.notAfter().isBefore(FEBRUARY_2017) ? c.notAfter(FEBRUARY_2017) : c)
                .when(c -> isBy(c, TestKey.Kind.RSA));
    }

    private static Mutant pair(String rule, String duty, SignatureScheme scheme, TestKey.Kind kind) {
        return mutant("tls.signature.issuer." + rule, duty, scheme.algorithmIdentifier())
                .when(c -> isBy(c, kind));
    }

    private static Mutant size(String digest, String duty, SignatureScheme scheme, TestKey.Kind kind) {
        return mutant("tls.signature.ecdsa." + digest + ".size", duty, scheme.algorithmIdentifier())
                .when(c -> isBy(c, kind))
                .ofCertificates();
    }

    private static Mutant mutant(String rule, String duty, byte[] algorithmIdentifier) {
        return Mutant.mutant(rule, duty, c -> c.signatureAlgorithm(algorithmIdentifier))
                .of(Profile.Group.TLS_SUBSCRIBER);
    }

    private static byte[] identifier(Algorithm algorithm, byte[] parameters) {
        return sequence(oid(algorithm.oid()), parameters);
    }

    private static boolean isBy(CertificateSpec c, TestKey.Kind kind) {
        return c.issuerKey().kind() == kind;
    }
}

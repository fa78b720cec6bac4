package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.CertificateSpec.Field.SUBJECT_PUBLIC_KEY_INFO;
import static org.clausewise.gen.OddKeys.F4;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.ListedKeys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.OddKeys;
import org.clausewise.gen.OddKeys.Domain;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.Algorithm;
import org.clausewise.rule.Profile;

/** TLS BR 6.1.1.3, 6.1.5, 6.1.6 and 7.1.3.1: keys that are too short, weak, of another algorithm or written otherwise. */
public final class KeyMutants {
    private static final String POINT = "tls.key.ec.point";
    private static final String VALIDATION = "tls.key.ec.validation";
    private static final String CLOSE_PRIMES = "tls.subscriber.key.close-primes";
    private static final String SMALL_FACTOR = "tls.key.rsa.modulus.small-factor";
    private static final String RANGE = "tls.key.rsa.exponent.range";
    private static final String EC_DH = "1.3.132.1.12";
    private static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";
    private static final String SECP256K1 = "1.3.132.0.10";
    private static final String SECP224R1 = "1.3.132.0.33";
    private static final String SECP384R1 = "1.3.132.0.34";
    private static final Instant END_OF_2013 = Instant.parse("2013-12-31T23:59:59Z");
    private static final Instant MIDDLE_OF_2014 = Instant.parse("2014-06-01T00:00:00Z");

    private KeyMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                // algorithms
                key("tls.key.algorithm", "tls-br-6.1.5-u1#1", () -> OddKeys.raw(Algorithm.ED25519, 32))
                        .named("ed25519")
                        .also("tls-br-7.1.3.1-u1"),
                key("tls.key.algorithm", "tls-br-6.1.5-u1#1", () -> OddKeys.raw(Algorithm.ML_DSA_65, 1952))
                        .named("ml-dsa-65")
                        .also("tls-br-7.1.3.1-u1"),
                key("tls.key.algorithm", "tls-br-6.1.5-u1#1", () -> OddKeys.raw(Algorithm.SLH_DSA_SHA2_128S, 32))
                        .named("slh-dsa")
                        .also("tls-br-7.1.3.1-u1"),
                key("tls.key.no-dsa", "tls-br-6.1.5-u1#2", () -> OddKeys.dsa(Domain.FULL))
                        .also("tls-br-7.1.3.1-u1"),

                // RSA sizes
                rsa("rsa.2048", "tls-br-6.1.5-1", () -> OddKeys.modulus(2040))
                        .named("2040")
                        .of(Profile.Group.TLS_NOT_EV) // EVG 6.3.2 wants less than it takes to go beyond 2013
                        .given(KeyMutants::beyond2013),
                rsa("rsa.2048", "tls-br-6.1.5-1", () -> OddKeys.modulus(1536))
                        .named("1536")
                        .of(Profile.Group.TLS_NOT_EV) // EVG 6.3.2 wants less than it takes to go beyond 2013
                        .given(KeyMutants::beyond2013),
                rsa("rsa.1024", "tls-br-6.1.5-r1", () -> OddKeys.shortModulus(1016))
                        .of(Profile.Group.TLS_NOT_EV)
                        .given(c -> signing(c).notBefore(c.issuedAt()).notAfter(END_OF_2013)),
                rsa("rsa.whole-octets", "tls-br-6.1.5-2", () -> OddKeys.modulus(2049))
                        .named("2049"),
                rsa("rsa.whole-octets", "tls-br-6.1.5-2", () -> OddKeys.modulus(2047))
                        .named("2047")
                        .implies("tls.key.rsa.2048"),

                // RSA exponents
                exponent("minimum", "tls-br-6.1.6-1#1", BigInteger.ONE)
                        .named("one")
                        .implies(RANGE),
                exponent("minimum", "tls-br-6.1.6-1#1", BigInteger.valueOf(-65_537))
                        .named("negative")
                        .implies(RANGE),
                exponent("odd", "tls-br-6.1.6-1#2", BigInteger.valueOf(65_538)).named("65538"),
                exponent("odd", "tls-br-6.1.6-1#2", BigInteger.valueOf(4))
                        .named("four")
                        .implies(RANGE),
                exponent("range", "tls-br-6.1.6-2", BigInteger.valueOf(3)).named("three"),
                exponent("range", "tls-br-6.1.6-2", BigInteger.valueOf(65_535)).named("65535"),
                exponent("range", "tls-br-6.1.6-2", BigInteger.TWO.pow(256).add(BigInteger.ONE))
                        .named("257-bits"),

                // RSA moduli
                rsa(
                                "rsa.modulus.odd",
                                "tls-br-6.1.6-3#1",
                                () -> OddKeys.modulus(2047).shiftLeft(1))
                        .implies(SMALL_FACTOR),
                rsa("rsa.modulus.prime-power", "tls-br-6.1.6-3#2", OddKeys::cube)
                        .named("cube"),
                rsa("rsa.modulus.prime-power", "tls-br-6.1.6-3#2", OddKeys::square)
                        .named("square")
                        .implies(CLOSE_PRIMES),
                rsa("rsa.modulus.small-factor", "tls-br-6.1.6-3#3", () -> OddKeys.modulusWithFactor(3))
                        .named("three"),
                rsa("rsa.modulus.small-factor", "tls-br-6.1.6-3#3", () -> OddKeys.modulusWithFactor(751))
                        .named("751"),
                closePrimes(99),
                closePrimes(100),
                key("tls.subscriber.key.roca", "tls-br-6.1.1.3-9", () -> OddKeys.rsa(OddKeys.roca(), F4))
                        .also("tls-br-6.1.1.3-5#3")
                        .given(KeyMutants::rsa),

                // keys of a list
                key("tls.subscriber.key.debian", "tls-br-6.1.1.3-7", ListedKeys::debian)
                        .named("openssl-blacklist")
                        .also("tls-br-6.1.1.3-5#2"),
                key("tls.subscriber.key.debian", "tls-br-6.1.1.3-7", ListedKeys::debianPoint)
                        .named("point")
                        .also("tls-br-6.1.1.3-5#2"),
                key("tls.subscriber.key.debian-other-size", "tls-br-6.1.1.3-8", ListedKeys::debianOfOtherSize)
                        .also("tls-br-6.1.1.3-5#2"),
                key("tls.subscriber.key.known-weak", "tls-br-6.1.1.3-5#4", ListedKeys::weak),
                key("tls.subscriber.key.known-compromised", "tls-br-6.1.1.3-4", ListedKeys::compromised),

                // points
                key("tls.key.ec.curve", "tls-br-6.1.5-3#1", () -> named(SECP256K1, "secp256k1"))
                        .named("secp256k1")
                        .implies("tls.key-encoding.ec.curve"),
                key("tls.key.ec.curve", "tls-br-6.1.5-3#1", () -> named(SECP224R1, "secp224r1"))
                        .named("secp224r1")
                        .implies("tls.key-encoding.ec.curve"),
                point("other-coordinate", () -> flip(64)),
                point("short", () -> DerWriter.concat(new byte[] {4}, OddKeys.filled(63)))
                        .implies("rfc5480.point.octets"),
                point("infinity", () -> new byte[] {0}).implies(VALIDATION, "rfc5480.point.form"),
                point("out-of-range", () -> DerWriter.concat(new byte[] {4}, ones(32), OddKeys.filled(32))),
                key(VALIDATION, "tls-br-6.1.6-4", () -> OddKeys.ec(EC_PUBLIC_KEY, "1.2.840.10045.3.1.7", flip(1)))
                        .implies(POINT),

                // DSA, while it was permitted
                dsa("dsa.modulus", "tls-br-6.1.5-r2#1", () -> OddKeys.dsa(Domain.SHORT))
                        .implies("tls.key.dsa.divisor"),
                dsa("dsa.divisor", "tls-br-6.1.5-r2#2", () -> OddKeys.dsa(Domain.SHORT))
                        .implies("tls.key.dsa.modulus"),
                dsa(
                                "dsa.pair",
                                "tls-br-6.1.5-r2#3",
                                () -> OddKeys.dsa(new Domain(Domain.FULL.p().shiftLeft(8), Domain.FULL.q())))
                        .implies("tls.key.dsa.order"),
                dsa("dsa.parameters", "tls-br-6.1.6-r1", () -> DerWriter.remove(OddKeys.dsa(Domain.FULL), 0, 1)),
                dsa("dsa.range", "tls-br-6.1.6-r2#1", () -> OddKeys.dsa(Domain.FULL, BigInteger.ONE)),
                dsa("dsa.order", "tls-br-6.1.6-r2#2", () -> OddKeys.dsa(Domain.FULL, BigInteger.valueOf(5))),

                // how an RSA key is written
                encoding("rsa.algorithm", "tls-br-7.1.3.1.1-1", () -> rsaAs(Algorithm.RSASSA_PSS, new byte[0]))
                        .named("pss")
                        .also("tls-br-7.1.3.1.1-3", "tls-br-7.1.3.1-u1"),
                encoding("rsa.algorithm", "tls-br-7.1.3.1.1-1", () -> rsaAs(Algorithm.RSAES_OAEP, DerWriter.sequence()))
                        .named("oaep")
                        .also("tls-br-7.1.3.1.1-3", "tls-br-7.1.3.1-u1")
                        .implies("rfc4055.oaep.key-usage"),
                encoding("rsa.parameters", "tls-br-7.1.3.1.1-2", () -> rsaAs(Algorithm.RSA, new byte[0]))
                        .also("tls-br-7.1.3.1.1-4", "tls-br-7.1.3.1-u1")
                        .implies("rfc3279.rsa.parameters"),
                encoding(
                                "rsa.identifier",
                                "tls-br-7.1.3.1.1-4",
                                () -> rsaAs(Algorithm.RSA, DerWriter.nonMinimalLength(DerWriter.nul())))
                        .named("long-length")
                        .also("tls-br-7.1.3.1-u1")
                        .implies("rfc5280.der.non-minimal-length"),

                // how a key on an elliptic curve is written
                encoding("ec.algorithm", "tls-br-7.1.3.1.2-1", () -> OddKeys.ec(EC_DH, "1.2.840.10045.3.1.7", p256()))
                        .also("tls-br-7.1.3.1-u1")
                        .implies("rfc5480.agreement.key-agreement", "rfc5480.agreement.no-signature"),
                encoding(
                                "ec.named-curve",
                                "tls-br-7.1.3.1.2-2",
                                () -> OddKeys.key(EC_PUBLIC_KEY, DerWriter.nul(), p256()))
                        .named("implicit")
                        .also("tls-br-7.1.3.1-u1")
                        .implies("rfc5480.implicit-curve"),
                encoding("ec.curve", "tls-br-7.1.3.1-u1", () -> named(SECP256K1, "secp256k1"))
                        .implies("tls.key.ec.curve"),
                misnamed("p256", "tls-br-7.1.3.1.2-3", "secp256r1"),
                misnamed("p384", "tls-br-7.1.3.1.2-4", "secp384r1"),
                misnamed("p521", "tls-br-7.1.3.1.2-5", "secp521r1"),
                identifier("p256", "tls-br-7.1.3.1.2-6", TestKey.Kind.P256),
                identifier("p384", "tls-br-7.1.3.1.2-7", TestKey.Kind.P384),
                identifier("p521", "tls-br-7.1.3.1.2-8", TestKey.Kind.P521));
    }

    private static Mutant key(String rule, String duty, Supplier<byte[]> subjectPublicKeyInfo) {
        return Mutant.mutant(rule, duty, c -> c.replace(SUBJECT_PUBLIC_KEY_INFO, subjectPublicKeyInfo.get()))
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(KeyMutants::signing);
    }

    private static Mutant encoding(String rule, String duty, Supplier<byte[]> subjectPublicKeyInfo) {
        return key("tls.key-encoding." + rule, duty, subjectPublicKeyInfo);
    }

    private static Mutant rsa(String rule, String duty, Supplier<BigInteger> modulus) {
        return key("tls.key." + rule, duty, () -> OddKeys.rsa(modulus.get(), F4))
                .given(KeyMutants::rsa);
    }

    private static Mutant exponent(String rule, String duty, BigInteger exponent) {
        return key("tls.key.rsa.exponent." + rule, duty, () -> OddKeys.rsa(OddKeys.modulus(), exponent))
                .given(KeyMutants::rsa);
    }

    private static Mutant closePrimes(int round) {
        return key(CLOSE_PRIMES, "tls-br-6.1.1.3-10", () -> OddKeys.rsa(OddKeys.fallingIn(round), F4))
                .named("round-" + round)
                .also("tls-br-6.1.1.3-5#1")
                .given(KeyMutants::rsa);
    }

    private static Mutant point(String name, Supplier<byte[]> octets) {
        return key(POINT, "tls-br-6.1.5-3#2", () -> OddKeys.ec(EC_PUBLIC_KEY, "1.2.840.10045.3.1.7", octets.get()))
                .named(name)
                .implies(VALIDATION);
    }

    private static Mutant dsa(String rule, String duty, Supplier<byte[]> subjectPublicKeyInfo) {
        return key("tls.key." + rule, duty, subjectPublicKeyInfo)
                .given(c -> signing(c).replace(SUBJECT_PUBLIC_KEY_INFO, OddKeys.dsa(Domain.FULL)));
    }

    /** A point under the name of another curve; it is then no point of that one. */
    private static Mutant misnamed(String curve, String duty, String of) {
        String name = of.equals("secp384r1") ? "1.2.840.10045.3.1.7" : SECP384R1;
        return encoding("ec." + curve + ".name", duty, () -> OddKeys.ec(EC_PUBLIC_KEY, name, OddKeys.generator(of)))
                .implies(POINT, VALIDATION, "rfc5480.point.octets");
    }

    private static Mutant identifier(String curve, String duty, TestKey.Kind kind) {
        return Mutant.mutant(
                        "tls.key-encoding.ec." + curve + ".identifier",
                        duty,
                        c -> c.edit(SUBJECT_PUBLIC_KEY_INFO, DerWriter::nonMinimalLength, 0, 1))
                .also("tls-br-7.1.3.1-u1")
                .of(Profile.Group.TLS_SUBSCRIBER)
                .when(c -> c.key().kind() == kind)
                .implies("rfc5280.der.non-minimal-length");
    }

    /** What any kind of key may do. */
    private static CertificateSpec signing(CertificateSpec c) {
        return c.with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE));
    }

    private static CertificateSpec rsa(CertificateSpec c) {
        return signing(c).replace(SUBJECT_PUBLIC_KEY_INFO, OddKeys.rsa(OddKeys.modulus(), F4));
    }

    /** Not in the column of what ends in 2013. */
    private static CertificateSpec beyond2013(CertificateSpec c) {
        return c.notAfter().isBefore(MIDDLE_OF_2014) ? rsa(c).notAfter(MIDDLE_OF_2014) : rsa(c);
    }

    private static byte[] rsaAs(Algorithm algorithm, byte[] parameters) {
        return OddKeys.key(algorithm.oid(), parameters, OddKeys.rsaPublicKey(OddKeys.modulus(), F4));
    }

    private static byte[] named(String oid, String curve) {
        return OddKeys.ec(EC_PUBLIC_KEY, oid, OddKeys.generator(curve));
    }

    private static byte[] p256() {
        return OddKeys.generator("secp256r1");
    }

    /** The generator of P-256 with one bit of an octet changed. */
    private static byte[] flip(int octet) {
        byte[] point = p256();
        point[octet] ^= 1;
        return point;
    }

    private static byte[] ones(int count) {
        byte[] octets = new byte[count];
        Arrays.fill(octets, (byte) 0xFF);
        return octets;
    }
}

package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.Extensions.*;
import static org.clausewise.gen.rfc.AlgorithmMutants.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.OddKeys;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.Algorithm;
import org.clausewise.rule.Profile;

/** Where a sentence about algorithms names several: one mutant for each key usage and for each algorithm. */
public final class AlternativesMutants {
    private static final byte[] NONE = {};
    private static final String P_256 = "1.2.840.10045.3.1.7";
    private static final int[] SIGNING = {DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_CERT_SIGN, CRL_SIGN};
    private static final int[] ENCIPHERING = {KEY_ENCIPHERMENT, DATA_ENCIPHERMENT};
    private static final int[] AGREEING = {KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY};
    private static final int[] NOT_SIGNING = {
        KEY_ENCIPHERMENT, DATA_ENCIPHERMENT, KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY
    };
    private static final int[] NOT_AGREEING = {
        DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_ENCIPHERMENT, DATA_ENCIPHERMENT, KEY_CERT_SIGN, CRL_SIGN
    };

    private final List<Mutant> all = new ArrayList<>();

    private AlternativesMutants() {}

    public static List<Mutant> mutants() {
        AlternativesMutants mutants = new AlternativesMutants();
        mutants.usages();
        mutants.keyNames();
        mutants.signatures();
        mutants.keys();
        return List.copyOf(mutants.all);
    }

    // key usages

    private void usages() {
        byte[] rsa = rsa(Algorithm.RSA, nul());
        byte[] dsa = dsa(NONE);
        byte[] ec = ec(Algorithm.EC);
        byte[] ecdh = ec(Algorithm.EC_DH);
        byte[] ecmqv = ec(Algorithm.EC_MQV);
        byte[] ed448 = OddKeys.raw(Algorithm.ED448, 57);
        byte[] x448 = OddKeys.raw(Algorithm.X448, 56);
        byte[] oaep = rsa(Algorithm.RSAES_OAEP, sequence());
        byte[] mlDsa = OddKeys.raw(Algorithm.ML_DSA_65, 1952);
        byte[] mlKem = OddKeys.raw(Algorithm.ML_KEM_512, 800);
        usages("rfc3279.rsa.key-usage", "rfc3279-2.3.1-4#2", rsa, DIGITAL_SIGNATURE, AGREEING);
        usagesOfCa("rfc3279.rsa.ca-key-usage", "rfc3279-2.3.1-5#2", rsa, KEY_CERT_SIGN, AGREEING);
        usagesOfCa("rfc3279.rsa.no-encipherment", "rfc3279-2.3.1-6", rsa, KEY_CERT_SIGN, ENCIPHERING);
        usagesOfCa("rfc3279.rsa.no-encipherment", "rfc3279-2.3.1-6", rsa, CRL_SIGN, ENCIPHERING);
        usages("rfc3279.dsa.key-usage", "rfc3279-2.3.2-5#2", dsa, DIGITAL_SIGNATURE, NOT_SIGNING);
        usagesOfCa("rfc3279.dsa.ca-key-usage", "rfc3279-2.3.2-6#2", dsa, KEY_CERT_SIGN, NOT_SIGNING);
        usages("rfc3279.dh.only-agreement", "rfc3279-2.3.3-u2", OddKeys.dh(), KEY_AGREEMENT, NOT_AGREEING);
        usages("rfc3279.kea.only-agreement", "rfc3279-2.3.4-u2", kea(10), KEY_AGREEMENT, NOT_AGREEING);
        usages(
                "rfc4055.oaep.key-usage",
                "rfc4055-1.2-9",
                oaep,
                KEY_ENCIPHERMENT,
                DIGITAL_SIGNATURE,
                NON_REPUDIATION,
                KEY_AGREEMENT,
                KEY_CERT_SIGN,
                CRL_SIGN,
                ENCIPHER_ONLY,
                DECIPHER_ONLY);
        usagesOfCa("rfc5480.ca.no-agreement", "rfc5480-3-3", ec, KEY_CERT_SIGN, AGREEING);
        usagesOfCa("rfc5480.ca.no-agreement", "rfc5480-3-3", ec, CRL_SIGN, AGREEING);
        usages("rfc5480.agreement.no-signature", "rfc5480-3-8", ecdh, KEY_AGREEMENT, SIGNING);
        usages("rfc5480.agreement.no-signature", "rfc5480-3-8", ecmqv, KEY_AGREEMENT, SIGNING);
        usages("rfc8813.agreement.no-encipherment", "rfc8813-3-2", ecdh, KEY_AGREEMENT, ENCIPHERING);
        usages("rfc8813.agreement.no-encipherment", "rfc8813-3-2", ecmqv, KEY_AGREEMENT, ENCIPHERING);
        usages("rfc8410.montgomery.only-agreement", "rfc5280-4.2.1.3-u2", x448, KEY_AGREEMENT, NOT_AGREEING);
        usages(
                "rfc8410.edwards.no-encipherment",
                "rfc5280-4.2.1.3-u1",
                ed448,
                DIGITAL_SIGNATURE,
                KEY_ENCIPHERMENT,
                DATA_ENCIPHERMENT,
                KEY_AGREEMENT);
        usages("rfc9881.key-usage.only-signs", "rfc9881-5-2", mlDsa, DIGITAL_SIGNATURE, NOT_SIGNING);
        usages(
                "rfc9935.key-usage.only",
                "rfc9935-5-1#2",
                mlKem,
                KEY_ENCIPHERMENT,
                DIGITAL_SIGNATURE,
                NON_REPUDIATION,
                DATA_ENCIPHERMENT,
                KEY_AGREEMENT,
                KEY_CERT_SIGN,
                CRL_SIGN,
                ENCIPHER_ONLY,
                DECIPHER_ONLY);
    }

    private void usages(String rule, String duty, byte[] key, int good, int... bad) {
        for (int usage : bad) {
            Mutant mutant = usage(rule, duty, key, good, usage).named(name(key, good, usage));
            // that no end entity asserts it is RFC 5280's
            all.add(
                    usage == KEY_CERT_SIGN
                            ? mutant.implies("rfc5280.ext.key-usage.cert-sign")
                                    .given(c -> with(c, key, good).with(basicConstraints()))
                            : mutant.given(c -> with(CertificateAuthorities.named(c), key, good)));
        }
    }

    private void usagesOfCa(String rule, String duty, byte[] key, int good, int... bad) {
        for (int usage : bad) {
            all.add(usage(rule, duty, key, good, usage)
                    .named(name(key, good, usage))
                    .given(c -> ca(c, key).with(keyUsage(good))));
        }
    }

    private static String name(byte[] key, int good, int bad) {
        Algorithm algorithm = Algorithm.of(key, DerWriter.locate(key, 0, 0));
        return name(algorithm) + "-" + usageName(good) + "-" + usageName(bad);
    }

    // what names keys

    private void keyNames() {
        byte[] rsa = OddKeys.rsaPublicKey(OddKeys.modulus(), OddKeys.F4);
        keyName(Algorithm.SHA256_WITH_RSA, nul(), rsa);
        keyName(Algorithm.SHA1_WITH_RSA, nul(), rsa);
        keyName(Algorithm.SHA256_WITH_DSA, NONE, integer(OddKeys.Domain.FULL.g()));
        keyName(Algorithm.ECDSA_WITH_SHA256, NONE, OddKeys.generator("secp256r1"));
    }

    private void keyName(Algorithm algorithm, byte[] parameters, byte[] octets) {
        all.add(key("rfc3279.key-algorithm", "rfc3279-2.3-1", OddKeys.key(algorithm.oid(), parameters, octets))
                .named(name(algorithm)));
    }

    // signature algorithms

    private void signatures() {
        signature("rfc3279.signature.rsa-parameters", "rfc3279-2.2.1-2", Algorithm.MD2_WITH_RSA, NONE);
        signature("rfc4055.signature.sha-2-parameters", "rfc4055-5-2", Algorithm.SHA384_WITH_RSA, NONE);
        signature("rfc4055.signature.sha-2-parameters", "rfc4055-5-2", Algorithm.SHA512_WITH_RSA, NONE);
        absent("rfc5758.dsa.parameters", Algorithm.SHA224_WITH_DSA, "rfc5758-3.1-1", "rfc5758-3.1-2");
        absent("rfc5758.ecdsa.parameters", Algorithm.ECDSA_WITH_SHA224, "rfc5758-3.2-1", "rfc5758-3.2-2");
        absent("rfc5758.ecdsa.parameters", Algorithm.ECDSA_WITH_SHA256, "rfc5758-3.2-1", "rfc5758-3.2-2");
        absent("rfc5758.ecdsa.parameters", Algorithm.ECDSA_WITH_SHA512, "rfc5758-3.2-1", "rfc5758-3.2-2");
        signature("rfc5758.ecdsa.digest", "rfc5758-3.2-3", Algorithm.ECDSA_WITH_SPECIFIED, sequence());
        digest(TestKey.Kind.P256, Algorithm.ECDSA_WITH_SHA224);
        digest(TestKey.Kind.P256, Algorithm.ECDSA_WITH_SHA512);
        digest(TestKey.Kind.P384, Algorithm.ECDSA_WITH_SHA256);
        digest(TestKey.Kind.P521, Algorithm.ECDSA_WITH_SHA384);
        absent("rfc8410.signature.parameters", Algorithm.ED448, "rfc8410-6-1");
        absent(
                "rfc8692.pss.parameters",
                Algorithm.RSASSA_PSS_SHAKE256,
                "rfc8692-3-1",
                "rfc8692-3-2",
                "rfc8692-4.1.1-1",
                "rfc8692-4.1.1-2");
        absent(
                "rfc8692.ecdsa.parameters",
                Algorithm.ECDSA_WITH_SHAKE256,
                "rfc8692-3-1",
                "rfc8692-3-2",
                "rfc8692-4.1.2-1",
                "rfc8692-4.1.2-2");
        absent("rfc9881.signature.parameters", Algorithm.ML_DSA_65, "rfc9881-3-1", "rfc9881-2-1");
        absent("rfc9881.signature.parameters", Algorithm.ML_DSA_87, "rfc9881-3-1", "rfc9881-2-1");
        absent("rfc9909.signature.parameters", Algorithm.HASH_SLH_DSA_SHAKE_128S, "rfc9909-4-1", "rfc9909-3-1");
        signatureLength("rfc9881.signature.length", "rfc9881-3-u1", Algorithm.ML_DSA_65, 3309);
        signatureLength("rfc9881.signature.length", "rfc9881-3-u1", Algorithm.ML_DSA_87, 4627);
        signatureLength("rfc9909.signature.length", "rfc9909-4-u1", Algorithm.HASH_SLH_DSA_SHAKE_128S, 7856);
    }

    /** With a NULL where there are no parameters. */
    private void absent(String rule, Algorithm algorithm, String duty, String... more) {
        signature(rule, duty, algorithm, nul(), more);
    }

    private void signature(String rule, String duty, Algorithm algorithm, byte[] parameters, String... more) {
        boolean pair = algorithm.family() == Algorithm.Family.EC || algorithm.family() == Algorithm.Family.DSA;
        TestKey.Kind kind = pair ? TestKey.Kind.P521 : TestKey.Kind.RSA;
        byte[] identifier = identifier(algorithm, parameters);
        // under a key of P-521
        boolean isShort = algorithm == Algorithm.ECDSA_WITH_SHA224 || algorithm == Algorithm.ECDSA_WITH_SHA256;
        all.add(Mutant.mutant(rule, duty, c -> c.signatureAlgorithm(identifier))
                .implies(isShort ? new String[] {"rfc5480.issuer.digest"} : new String[0])
                .named(name(algorithm))
                .of(Profile.PKIX)
                .also(more)
                .when(c -> c.issuerKey().kind() == kind
                        && (algorithm != Algorithm.RSASSA_PSS_SHAKE256
                                || c.issuerKey().bits() >= 4096))
                .given(c -> signedRightly(c, algorithm)));
    }

    /** With another digest than the one of the issuer's curve. */
    private void digest(TestKey.Kind kind, Algorithm algorithm) {
        all.add(Mutant.mutant(
                        "rfc5480.issuer.digest", "rfc5480-4-1", c -> c.signatureAlgorithm(identifier(algorithm, NONE)))
                .named(kind.name().toLowerCase(Locale.ROOT) + "-" + name(algorithm))
                .of(Profile.PKIX)
                .when(c -> c.issuerKey().kind() == kind));
    }

    private static CertificateSpec signedRightly(CertificateSpec c, Algorithm algorithm) {
        return switch (algorithm.family()) {
            case EDWARDS -> signedWith(c, algorithm, 114);
            case ML_DSA -> signedWith(c, algorithm, algorithm == Algorithm.ML_DSA_65 ? 3309 : 4627);
            case HASH_SLH_DSA -> signedWith(c, algorithm, 7856);
            case DSA, RSASSA_PSS -> c.signatureAlgorithm(identifier(algorithm, NONE));
            default -> c;
        };
    }

    private void signatureLength(String rule, String duty, Algorithm algorithm, int octets) {
        all.add(value(rule, duty, bitString(0, OddKeys.filled(octets + 1)))
                .named(name(algorithm))
                .given(c -> signedWith(c, algorithm, octets)));
    }

    // keys

    private void keys() {
        for (Algorithm algorithm : Algorithm.values()) {
            switch (algorithm.family()) {
                case MONTGOMERY -> raw(algorithm, KEY_AGREEMENT, "rfc8410", "rfc8410-4-u1", "rfc8410-3-1");
                case EDWARDS -> raw(algorithm, DIGITAL_SIGNATURE, "rfc8410", "rfc8410-4-u1", "rfc8410-3-1");
                case ML_DSA -> raw(algorithm, DIGITAL_SIGNATURE, "rfc9881", "rfc9881-4-u1", "rfc9881-2-1");
                case SLH_DSA, HASH_SLH_DSA ->
                    raw(algorithm, DIGITAL_SIGNATURE, "rfc9909", "rfc9909-5-u1", "rfc9909-5-2", "rfc9909-3-1");
                case ML_KEM -> raw(algorithm, KEY_ENCIPHERMENT, "rfc9935", "rfc9935-4-u1", "rfc9935-3-2");
                default -> {}
            }
        }
        byte[] ecmqv = ec(Algorithm.EC_MQV);
        all.add(key(
                        "rfc5480.agreement.parameters",
                        "rfc5480-2.1.2-1",
                        OddKeys.key(Algorithm.EC_MQV.oid(), NONE, OddKeys.generator("secp256r1")))
                .named("ec-mqv")
                .given(c -> with(c, ecmqv, KEY_AGREEMENT)));
        byte[] rsa = OddKeys.rsaPublicKey(OddKeys.modulus(), OddKeys.F4);
        shake(Algorithm.RSASSA_PSS_SHAKE128, rsa);
        shake(Algorithm.RSASSA_PSS_SHAKE256, rsa);
        shake(Algorithm.ECDSA_WITH_SHAKE128, OddKeys.generator("secp256r1"));
        shake(Algorithm.ECDSA_WITH_SHAKE256, OddKeys.generator("secp521r1"));
        wholeOctets("rfc3279.rsa.key", "rfc3279-2.3.1-2", rsa(Algorithm.RSA, nul()), "rfc4055-1.2-4");
        wholeOctets("rfc3279.dsa.key", "rfc3279-2.3.2-4", dsa(NONE));
        wholeOctets("rfc4055.key", "rfc4055-1.2-4", rsa(Algorithm.RSASSA_PSS, NONE));
        all.add(key(
                        "rfc4055.key",
                        "rfc4055-1.2-4",
                        OddKeys.key(Algorithm.RSASSA_PSS_SHAKE256.oid(), NONE, OddKeys.filled(256)))
                .named("pss-shake256")
                .given(c -> with(c, rsa(Algorithm.RSASSA_PSS_SHAKE256, NONE), DIGITAL_SIGNATURE)));
    }

    /** A key in octets alone: one octet less, some bits of the last unused, and NULL for parameters. */
    private void raw(Algorithm algorithm, int usage, String document, String length, String... parameters) {
        byte[] good = OddKeys.raw(algorithm, octets(algorithm));
        UnaryOperator<CertificateSpec> given = c -> with(c, good, usage);
        all.add(key(document + ".key.length", length, OddKeys.raw(algorithm, octets(algorithm) - 1))
                .named(name(algorithm))
                .given(given));
        all.add(key(document + ".key.length", length, unused(good))
                .named(name(algorithm) + "-unused-bits")
                .given(given));
        byte[] withNull = OddKeys.key(algorithm.oid(), nul(), OddKeys.filled(octets(algorithm)));
        all.add(key(document + ".key.parameters", parameters[0], withNull)
                .also(parameters)
                .named(name(algorithm))
                .given(given));
    }

    /** RFC 7748 and 8032, and the tables of the three documents. */
    private static int octets(Algorithm algorithm) {
        return switch (algorithm) {
            case X25519, ED25519 -> 32;
            case X448 -> 56;
            case ED448 -> 57;
            case ML_DSA_44 -> 1312;
            case ML_DSA_65 -> 1952;
            case ML_DSA_87 -> 2592;
            case ML_KEM_512 -> 800;
            case ML_KEM_768 -> 1184;
            case ML_KEM_1024 -> 1568;
            default -> algorithm.name().contains("_128") ? 32 : algorithm.name().contains("_192") ? 48 : 64;
        };
    }

    private void shake(Algorithm algorithm, byte[] octets) {
        all.add(key("rfc8692.key.parameters", "rfc8692-4.2-5", OddKeys.key(algorithm.oid(), nul(), octets))
                .also("rfc8692-3-1", "rfc8692-3-2")
                .named(name(algorithm))
                .given(c -> with(c, OddKeys.key(algorithm.oid(), NONE, octets), DIGITAL_SIGNATURE)));
    }

    private void wholeOctets(String rule, String duty, byte[] good, String... more) {
        all.add(key(rule, duty, unused(good))
                .named("unused-bits")
                .also(more)
                .given(c -> with(c, good, DIGITAL_SIGNATURE)));
    }

    private static byte[] ec(Algorithm algorithm) {
        return OddKeys.ec(algorithm.oid(), P_256, OddKeys.generator("secp256r1"));
    }

    private static String name(Algorithm algorithm) {
        return algorithm.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

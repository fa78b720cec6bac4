package org.clausewise.gen.rfc;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.CertificateSpec.Field.SIGNATURE_VALUE;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT_PUBLIC_KEY_INFO;
import static org.clausewise.gen.Extensions.*;
import static org.clausewise.gen.OddKeys.F4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.der.Tag;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.OddKeys;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.Algorithm;
import org.clausewise.pki.KeyUsage;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;

/** RFC 3279, 4055, 5480, 5758, 8410, 8692, 8813, 9881, 9909 and 9935: algorithms, their parameters, keys and key usages. */
public final class AlgorithmMutants {
    private static final byte[] NONE = {};
    private static final byte[] SHA_1 = sequence(oid("1.3.14.3.2.26"), nul());
    private static final byte[] SHA_256 = sequence(oid("2.16.840.1.101.3.4.2.1"), nul());
    private static final byte[] SHA_384 = sequence(oid("2.16.840.1.101.3.4.2.2"), nul());
    private static final String SHAKE_128 = "2.16.840.1.101.3.4.2.11";
    private static final byte[] SHA_512_256 = sequence(oid("2.16.840.1.101.3.4.2.6"), nul());
    private static final byte[] MGF1_SHA_256 = mgf1(SHA_256);
    private static final String P_256 = "1.2.840.10045.3.1.7";

    private AlgorithmMutants() {}

    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(rsaDsaDh());
        all.addAll(pssOaep());
        all.addAll(ellipticCurves());
        all.addAll(digests());
        all.addAll(postQuantum());
        return List.copyOf(all);
    }

    private static List<Mutant> rsaDsaDh() {
        return List.of(
                signature(
                                "rfc3279.signature.rsa-parameters",
                                "rfc3279-2.2.1-2",
                                Algorithm.SHA1_WITH_RSA,
                                NONE,
                                TestKey.Kind.RSA)
                        .named("sha-1"),
                signature(
                                "rfc3279.signature.rsa-parameters",
                                "rfc3279-2.2.1-2",
                                Algorithm.MD5_WITH_RSA,
                                NONE,
                                TestKey.Kind.RSA)
                        .named("md5"),
                signature(
                                "rfc3279.signature.dsa-parameters",
                                "rfc3279-2.2.2-1",
                                Algorithm.SHA1_WITH_DSA,
                                nul(),
                                TestKey.Kind.P256)
                        .also("rfc3279-2.2.2-2")
                        .implies("rfc5758.sha-2"),
                signature(
                                "rfc3279.signature.ecdsa-parameters",
                                "rfc3279-2.2.3-1",
                                Algorithm.ECDSA_WITH_SHA1,
                                nul(),
                                TestKey.Kind.P256)
                        .also("rfc3279-2.2.3-2")
                        .implies("rfc5758.sha-2"),
                value("rfc3279.value.ecdsa", "rfc3279-2.2.3-4", bitString(0, OddKeys.filled(64)))
                        .named("concatenated")
                        .when(c -> c.issuerKey().kind() == TestKey.Kind.P256),
                value("rfc3279.value.ecdsa", "rfc3279-2.2.3-4", bitString(1, sequence(integer(2), integer(2))))
                        .named("unused-bits")
                        .when(c -> c.issuerKey().kind() == TestKey.Kind.P256),
                value("rfc3279.value.ecdsa", "rfc3279-2.2.3-4", bitString(0, sequence(integer(1))))
                        .named("one-number")
                        .when(c -> c.issuerKey().kind() == TestKey.Kind.P256),
                value("rfc3279.value.dsa", "rfc3279-2.2.2-4", bitString(0, OddKeys.filled(56)))
                        .given(c -> c.signatureAlgorithm(identifier(Algorithm.SHA256_WITH_DSA, NONE)))
                        .when(c -> c.issuerKey().kind() == TestKey.Kind.P256),
                key("rfc3279.rsa.parameters", "rfc3279-2.3.1-1", rsa(Algorithm.RSA, NONE))
                        .also("rfc4055-1.2-1#2")
                        .given(c -> with(c, rsa(Algorithm.RSA, nul()), DIGITAL_SIGNATURE)),
                unread(
                                "rfc3279.rsa.key",
                                "rfc3279-2.3.1-2",
                                OddKeys.key(Algorithm.RSA.oid(), nul(), DerWriter.octetString(OddKeys.filled(256))))
                        .also("rfc4055-1.2-4")
                        .implies("rfc5280.der.wrong-tag")
                        .given(c -> with(c, rsa(Algorithm.RSA, nul()), DIGITAL_SIGNATURE)),
                key("rfc3279.dsa.parameters", "rfc3279-2.3.2-1", dsa(nul()))
                        .also("rfc3279-2.3.2-2")
                        .given(c -> with(c, dsa(NONE), DIGITAL_SIGNATURE)),
                unread(
                                "rfc3279.dsa.key",
                                "rfc3279-2.3.2-4",
                                OddKeys.key(Algorithm.DSA.oid(), NONE, DerWriter.octetString(OddKeys.filled(256))))
                        .implies("rfc5280.der.wrong-tag")
                        .given(c -> with(c, dsa(NONE), DIGITAL_SIGNATURE)),
                key("rfc3279.dsa.domain", "rfc3279-2.3.2-u1", dsa(sequence(integer(OddKeys.Domain.FULL.p()))))
                        .given(c -> with(c, OddKeys.dsa(OddKeys.Domain.FULL), DIGITAL_SIGNATURE)),
                key("rfc3279.dh.validation", "rfc3279-2.3.3-1", OddKeys.dh(sequence(bitString(0, OddKeys.filled(20)))))
                        .given(c -> agreeing(c, OddKeys.dh())),
                key(
                                "rfc3279.dh.key",
                                "rfc3279-2.3.3-2",
                                DerWriter.replace(OddKeys.dh(), bitString(0, OddKeys.filled(256)), 1))
                        .given(c -> agreeing(c, OddKeys.dh())),
                key("rfc3279.dh.parameters", "rfc3279-2.3.3-u1", OddKeys.key(Algorithm.DH.oid(), NONE, integer(5)))
                        .named("absent")
                        .given(c -> agreeing(c, OddKeys.dh())),
                key(
                                "rfc3279.dh.parameters",
                                "rfc3279-2.3.3-u1",
                                OddKeys.key(Algorithm.DH.oid(), sequence(integer(23), integer(5)), integer(5)))
                        .named("without-q")
                        .given(c -> agreeing(c, OddKeys.dh())),
                usage("rfc3279.dh.key-agreement", "rfc3279-2.3.3-3#1", OddKeys.dh(), ENCIPHER_ONLY)
                        .given(c -> agreeing(c, OddKeys.dh())),
                usage(
                                "rfc3279.dh.one-way",
                                "rfc3279-2.3.3-4",
                                OddKeys.dh(),
                                KEY_AGREEMENT,
                                ENCIPHER_ONLY,
                                DECIPHER_ONLY)
                        .given(c -> agreeing(c, OddKeys.dh(), ENCIPHER_ONLY)),
                key("rfc3279.kea.domain", "rfc3279-2.3.4-2", kea(8))
                        .also("rfc3279-2.3.4-1")
                        .given(c -> agreeing(c, kea(10))),
                key("rfc3279.kea.key", "rfc3279-2.3.4-u1", unused(kea(10))).given(c -> agreeing(c, kea(10))),
                usage("rfc3279.kea.key-agreement", "rfc3279-2.3.4-3#1", kea(10), ENCIPHER_ONLY)
                        .given(c -> agreeing(c, kea(10))),
                usage("rfc3279.kea.one-way", "rfc3279-2.3.4-4", kea(10), KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY)
                        .given(c -> agreeing(c, kea(10), ENCIPHER_ONLY)));
    }

    private static List<Mutant> pssOaep() {
        byte[] pssKey = rsa(Algorithm.RSASSA_PSS, NONE);
        byte[] oaepKey = rsa(Algorithm.RSAES_OAEP, oaep(explicit(0, SHA_256), explicit(1, MGF1_SHA_256)));
        return List.of(
                unread("rfc4055.pss.key-parameters", "rfc4055-1.2-2#2", rsa(Algorithm.RSASSA_PSS, nul()))
                        .implies("rfc5280.der.wrong-tag")
                        .given(c -> with(c, pssKey, DIGITAL_SIGNATURE)),
                key("rfc4055.oaep.key-parameters", "rfc4055-1.2-3#2", rsa(Algorithm.RSAES_OAEP, nul()))
                        .also("rfc4055-4.1-1")
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                key(
                                "rfc4055.key",
                                "rfc4055-1.2-4",
                                OddKeys.key(
                                        Algorithm.RSAES_OAEP.oid(),
                                        oaep(explicit(0, SHA_256), explicit(1, MGF1_SHA_256)),
                                        OddKeys.filled(257)))
                        .named("oaep")
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                unread(
                                "rfc4055.key",
                                "rfc4055-1.2-4",
                                OddKeys.key(
                                        Algorithm.RSASSA_PSS.oid(), NONE, DerWriter.octetString(OddKeys.filled(256))))
                        .named("pss")
                        .implies("rfc5280.der.wrong-tag"),
                usage("rfc4055.pss.key-usage", "rfc4055-1.2-6", pssKey, KEY_ENCIPHERMENT),
                usage("rfc4055.pss.ca-key-usage", "rfc4055-1.2-7", pssKey, KEY_ENCIPHERMENT)
                        .given(c -> ca(c, rsa(Algorithm.RSASSA_PSS, pss256()))),
                usage("rfc4055.oaep.one-usage", "rfc4055-1.2-10", oaepKey, KEY_ENCIPHERMENT, DATA_ENCIPHERMENT)
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                pss("pss.mgf1", "rfc4055-2.2-u1", explicit(0, SHA_256), explicit(1, sequence(oid(SHAKE_128)))),
                key(
                                "rfc4055.oaep.mgf1",
                                "rfc4055-2.2-u1",
                                rsa(
                                        Algorithm.RSAES_OAEP,
                                        oaep(explicit(0, SHA_256), explicit(1, sequence(oid(SHAKE_128))))))
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                pss(
                                "pss.hash",
                                "rfc4055-3.1-4",
                                explicit(0, sequence(oid("2.16.840.1.101.3.4.2.1"), integer(1))),
                                explicit(1, MGF1_SHA_256))
                        .named("no-null")
                        .implies("rfc4055.pss.same-hash"),
                pss(
                        "pss.mgf1-hash",
                        "rfc4055-2.2-1",
                        explicit(0, SHA_256),
                        explicit(1, sequence(oid("1.2.840.113549.1.1.8")))),
                pss("pss.mgf1-listed", "rfc4055-2.2-2", explicit(0, SHA_256), explicit(1, mgf1(SHA_512_256)))
                        .implies("rfc4055.pss.same-hash"),
                key("rfc4055.pss.ca-key-parameters", "rfc4055-3-1", pssKey)
                        .given(c -> ca(c, rsa(Algorithm.RSASSA_PSS, pss256()))),
                signature("rfc4055.pss.parameters", "rfc4055-3-4", Algorithm.RSASSA_PSS, NONE, TestKey.Kind.RSA)
                        .also("rfc4055-3.1-1", "rfc4055-3.1-2"),
                pss("pss.hash", "rfc4055-3.1-4", explicit(0, SHA_512_256), explicit(1, MGF1_SHA_256))
                        .implies("rfc4055.pss.same-hash"),
                pss("pss.default-hash", "rfc4055-3.1-6", explicit(0, SHA_1)).implies("rfc5280.der.encoded-default"),
                pss("pss.same-hash", "rfc4055-3.1-8", explicit(0, SHA_256), explicit(1, mgf1(SHA_384))),
                pss("pss.default-mgf1", "rfc4055-3.1-11", explicit(1, mgf1(SHA_1)))
                        .implies("rfc5280.der.encoded-default"),
                pss(
                                "pss.trailer",
                                "rfc4055-3.1-13",
                                explicit(0, SHA_256),
                                explicit(1, MGF1_SHA_256),
                                explicit(3, integer(2)))
                        .implies("rfc4055.pss.no-trailer"),
                pss(
                                "pss.no-trailer",
                                "rfc4055-3.1-14",
                                explicit(0, SHA_256),
                                explicit(1, MGF1_SHA_256),
                                explicit(3, integer(1)))
                        .implies("rfc5280.der.encoded-default"),
                limited(
                        "rfc4055.issuer.parameters",
                        "rfc4055-3.3-1",
                        pssIdentifier(explicit(0, SHA_384), explicit(1, mgf1(SHA_384)), explicit(2, integer(48)))),
                limited(
                        "rfc4055.issuer.salt",
                        "rfc4055-3.3-2",
                        pssIdentifier(explicit(0, SHA_256), explicit(1, MGF1_SHA_256), explicit(2, integer(31)))),
                key("rfc4055.oaep.parameters", "rfc4055-4-3", rsa(Algorithm.RSAES_OAEP, NONE))
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                key(
                                "rfc4055.oaep.hash",
                                "rfc4055-4.1-3",
                                rsa(Algorithm.RSAES_OAEP, oaep(explicit(0, SHA_512_256), explicit(1, MGF1_SHA_256))))
                        .implies("rfc4055.oaep.same-hash")
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                key(
                                "rfc4055.oaep.same-hash",
                                "rfc4055-4.1-7",
                                rsa(Algorithm.RSAES_OAEP, oaep(explicit(0, SHA_384), explicit(1, MGF1_SHA_256))))
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                key(
                                "rfc4055.oaep.source",
                                "rfc4055-4.1-12",
                                rsa(
                                        Algorithm.RSAES_OAEP,
                                        oaep(
                                                explicit(0, SHA_256),
                                                explicit(1, MGF1_SHA_256),
                                                explicit(2, sequence(oid("1.2.3.4"))))))
                        .also("rfc4055-4.1-17")
                        .given(c -> with(c, oaepKey, KEY_ENCIPHERMENT)),
                signature(
                                "rfc4055.signature.sha-2-parameters",
                                "rfc4055-5-2",
                                Algorithm.SHA256_WITH_RSA,
                                NONE,
                                TestKey.Kind.RSA)
                        .named("sha-256"),
                signature(
                                "rfc4055.signature.sha-2-parameters",
                                "rfc4055-5-2",
                                Algorithm.SHA224_WITH_RSA,
                                NONE,
                                TestKey.Kind.RSA)
                        .named("sha-224"));
    }

    private static List<Mutant> ellipticCurves() {
        byte[] point = OddKeys.generator("secp256r1");
        byte[] ecdh = OddKeys.ec(Algorithm.EC_DH.oid(), P_256, point);
        byte[] ecmqv = OddKeys.ec(Algorithm.EC_MQV.oid(), P_256, point);
        byte[] good = OddKeys.ec(Algorithm.EC.oid(), P_256, point);
        byte[] hybrid = point.clone();
        hybrid[0] = (byte) (6 | point[64] & 1);
        byte[] formless = point.clone();
        formless[0] = 5;
        byte[] shorter = Arrays.copyOf(point, 64);
        byte[] compressed = OddKeys.compressedGenerator("secp256r1");
        byte[] ed25519 = OddKeys.raw(Algorithm.ED25519, 32);
        byte[] x25519 = OddKeys.raw(Algorithm.X25519, 32);
        return List.of(
                key("rfc5480.parameters", "rfc5480-2.1.1-1", OddKeys.key(Algorithm.EC.oid(), NONE, point)),
                key("rfc5480.implicit-curve", "rfc5480-2.1.1-3", OddKeys.key(Algorithm.EC.oid(), nul(), point)),
                key(
                        "rfc5480.specified-curve",
                        "rfc5480-2.1.1-4",
                        OddKeys.key(Algorithm.EC.oid(), sequence(integer(1)), point)),
                key("rfc5480.agreement.parameters", "rfc5480-2.1.2-1", OddKeys.key(Algorithm.EC_DH.oid(), NONE, point))
                        .given(c -> agreeing(c, ecdh)),
                key("rfc5480.point.hybrid", "rfc5480-2.2-2", OddKeys.ec(Algorithm.EC.oid(), P_256, hybrid))
                        .also("rfc5480-2.2-3"),
                key("rfc5480.point.form", "rfc5480-2.2-3", OddKeys.ec(Algorithm.EC.oid(), P_256, formless)),
                key("rfc5480.point.octets", "rfc5480-2.2-u1", OddKeys.ec(Algorithm.EC.oid(), P_256, shorter))
                        .named("uncompressed"),
                key(
                                "rfc5480.point.octets",
                                "rfc5480-2.2-u1",
                                OddKeys.ec(Algorithm.EC.oid(), P_256, Arrays.copyOf(compressed, 34)))
                        .named("compressed"),
                key("rfc5480.point.octets", "rfc5480-2.2-u1", unused(good)).named("unused-bits"),
                usage("rfc5480.one-way", "rfc5480-3-5#2", good, KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY)
                        .given(c -> agreeing(c, good, ENCIPHER_ONLY)),
                usage("rfc5480.ca.one-way", "rfc5480-3-2#2", good, KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY)
                        .given(c -> ca(c, good).with(Extensions.keyUsage(KEY_AGREEMENT, ENCIPHER_ONLY))),
                usage("rfc5480.agreement.one-way", "rfc5480-3-7#2", ecdh, KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY)
                        .given(c -> agreeing(c, ecdh, ENCIPHER_ONLY)),
                usage("rfc5480.agreement.key-agreement", "rfc5480-3-6", ecmqv, DECIPHER_ONLY)
                        .given(c -> agreeing(c, ecmqv)),
                usage("rfc8813.ec.no-key-encipherment", "rfc8813-3-1#1", good, DIGITAL_SIGNATURE, KEY_ENCIPHERMENT),
                usage("rfc8813.ec.no-data-encipherment", "rfc8813-3-1#2", good, DIGITAL_SIGNATURE, DATA_ENCIPHERMENT),
                usage(
                                "rfc8410.montgomery.one-way",
                                "rfc8410-5-2#2",
                                x25519,
                                KEY_AGREEMENT,
                                ENCIPHER_ONLY,
                                DECIPHER_ONLY)
                        .given(c -> agreeing(c, x25519, ENCIPHER_ONLY)),
                value("rfc8410.value.length", "rfc8410-6-u1", bitString(0, OddKeys.filled(63)))
                        .named("ed25519-short")
                        .given(c -> signedWith(c, Algorithm.ED25519, 64)),
                value("rfc8410.value.length", "rfc8410-6-u1", bitString(0, DerWriter.octetString(OddKeys.filled(114))))
                        .named("ed448-wrapped")
                        .given(c -> signedWith(c, Algorithm.ED448, 114)),
                usage("rfc8410.montgomery.key-agreement", "rfc8410-5-1", x25519, ENCIPHER_ONLY)
                        .given(c -> agreeing(c, x25519)),
                usage("rfc8410.edwards.key-usage", "rfc8410-5-3", ed25519, DATA_ENCIPHERMENT)
                        .implies("rfc8410.edwards.no-encipherment"),
                usage("rfc8410.edwards.ca-key-usage", "rfc8410-5-4", ed25519, DATA_ENCIPHERMENT)
                        .given(c -> ca(c, ed25519))
                        .implies("rfc8410.edwards.no-encipherment"),
                signature("rfc8410.signature.parameters", "rfc8410-6-1", Algorithm.ED25519, nul(), TestKey.Kind.RSA)
                        .named("ed25519")
                        .given(c -> signedWith(c, Algorithm.ED25519, 64)));
    }

    private static List<Mutant> digests() {
        return List.of(
                signature("rfc5758.sha-2", "rfc5758-2-2", Algorithm.ECDSA_WITH_SHA1, NONE, TestKey.Kind.P256)
                        .named("ecdsa"),
                signature("rfc5758.sha-2", "rfc5758-2-2", Algorithm.SHA1_WITH_DSA, NONE, TestKey.Kind.P256)
                        .named("dsa"),
                signature(
                                "rfc5758.dsa.parameters",
                                "rfc5758-3.1-1",
                                Algorithm.SHA256_WITH_DSA,
                                nul(),
                                TestKey.Kind.P256)
                        .also("rfc5758-3.1-2")
                        .given(c -> c.signatureAlgorithm(identifier(Algorithm.SHA256_WITH_DSA, NONE))),
                signature(
                                "rfc5758.ecdsa.parameters",
                                "rfc5758-3.2-1",
                                Algorithm.ECDSA_WITH_SHA384,
                                nul(),
                                TestKey.Kind.P384)
                        .also("rfc5758-3.2-2"),
                signature(
                        "rfc5758.ecdsa.digest",
                        "rfc5758-3.2-3",
                        Algorithm.ECDSA_WITH_RECOMMENDED,
                        NONE,
                        TestKey.Kind.P256),
                signature(
                                "rfc8692.pss.parameters",
                                "rfc8692-3-1",
                                Algorithm.RSASSA_PSS_SHAKE128,
                                nul(),
                                TestKey.Kind.RSA)
                        .also("rfc8692-3-2", "rfc8692-4.1.1-1", "rfc8692-4.1.1-2")
                        .when(c -> c.issuerKey().kind() == TestKey.Kind.RSA
                                && c.issuerKey().bits() == 2048)
                        .given(c -> c.signatureAlgorithm(identifier(Algorithm.RSASSA_PSS_SHAKE128, NONE))),
                signature(
                                "rfc8692.ecdsa.parameters",
                                "rfc8692-3-1",
                                Algorithm.ECDSA_WITH_SHAKE128,
                                nul(),
                                TestKey.Kind.P256)
                        .also("rfc8692-3-2", "rfc8692-4.1.2-1", "rfc8692-4.1.2-2")
                        .given(c -> c.signatureAlgorithm(identifier(Algorithm.ECDSA_WITH_SHAKE128, NONE))),
                signature(
                                "rfc8692.issuer.strength",
                                "rfc8692-4.1-3",
                                Algorithm.ECDSA_WITH_SHAKE256,
                                NONE,
                                TestKey.Kind.P256)
                        .named("shake256")
                        .also("rfc8692-6-2")
                        .given(c -> c.signatureAlgorithm(identifier(Algorithm.ECDSA_WITH_SHAKE128, NONE))),
                signature(
                                "rfc8692.issuer.strength",
                                "rfc8692-4.1-3",
                                Algorithm.ECDSA_WITH_SHAKE128,
                                NONE,
                                TestKey.Kind.P521)
                        .given(c -> c.signatureAlgorithm(identifier(Algorithm.ECDSA_WITH_SHAKE256, NONE)))
                        .named("shake128")
                        .also("rfc8692-6-1"));
    }

    private static List<Mutant> postQuantum() {
        byte[] mlDsa = OddKeys.raw(Algorithm.ML_DSA_44, 1312);
        byte[] slhDsa = OddKeys.raw(Algorithm.SLH_DSA_SHAKE_192F, 48);
        byte[] mlKem = OddKeys.raw(Algorithm.ML_KEM_768, 1184);
        UnaryOperator<CertificateSpec> mlDsaSigned = c -> signedWith(c, Algorithm.ML_DSA_44, 2420);
        UnaryOperator<CertificateSpec> slhDsaSigned = c -> signedWith(c, Algorithm.SLH_DSA_SHA2_128S, 7856);
        List<Mutant> all = new ArrayList<>(List.of(
                signature("rfc9881.signature.parameters", "rfc9881-3-1", Algorithm.ML_DSA_44, nul(), TestKey.Kind.RSA)
                        .also("rfc9881-2-1")
                        .given(mlDsaSigned),
                value("rfc9881.signature.length", "rfc9881-3-u1", bitString(0, OddKeys.filled(2419)))
                        .named("short")
                        .given(mlDsaSigned),
                value("rfc9881.signature.length", "rfc9881-3-u1", bitString(0, OddKeys.filled(3309)))
                        .named("of-65")
                        .given(mlDsaSigned),
                usage("rfc9881.key-usage.signs", "rfc9881-5-1", mlDsa, KEY_ENCIPHERMENT)
                        .implies("rfc9881.key-usage.only-signs"),
                signature(
                        "rfc9881.hash-ml-dsa.signature",
                        "rfc9881-8.3-1#1",
                        Algorithm.HASH_ML_DSA_65,
                        NONE,
                        TestKey.Kind.RSA),
                key("rfc9881.hash-ml-dsa.key", "rfc9881-8.3-1#2", OddKeys.raw(Algorithm.HASH_ML_DSA_44, 1312))
                        .named("ca")
                        .given(c -> ca(c, mlDsa)),
                key("rfc9881.hash-ml-dsa.key", "rfc9881-8.3-1#2", OddKeys.raw(Algorithm.HASH_ML_DSA_65, 1952))
                        .named("crls")
                        .given(c -> with(CertificateAuthorities.named(c), mlDsa, CRL_SIGN)),
                key("rfc9881.hash-ml-dsa.key", "rfc9881-8.3-1#2", OddKeys.raw(Algorithm.HASH_ML_DSA_87, 2592))
                        .named("ocsp")
                        .given(c -> with(c, mlDsa, DIGITAL_SIGNATURE).with(Extensions.extKeyUsage(Oids.OCSP_SIGNING))),
                signature(
                                "rfc9909.signature.parameters",
                                "rfc9909-4-1",
                                Algorithm.SLH_DSA_SHA2_128S,
                                nul(),
                                TestKey.Kind.RSA)
                        .also("rfc9909-3-1")
                        .given(slhDsaSigned),
                value("rfc9909.signature.length", "rfc9909-4-u1", bitString(0, OddKeys.filled(7855)))
                        .given(slhDsaSigned),
                usage("rfc9909.key-usage.signs", "rfc9909-6-1", slhDsa, KEY_ENCIPHERMENT)
                        .implies("rfc9909.key-usage.key-encipherment"),
                usage("rfc9935.key-usage.present", "rfc9935-5-1#1", mlKem, KEY_AGREEMENT)
                        .implies("rfc9935.key-usage.only")
                        .given(c -> with(c, mlKem, KEY_ENCIPHERMENT))));
        int[] usages = {KEY_ENCIPHERMENT, DATA_ENCIPHERMENT, KEY_AGREEMENT, ENCIPHER_ONLY, DECIPHER_ONLY};
        for (int i = 0; i < usages.length; i++) {
            all.add(usage(
                    "rfc9909.key-usage." + usageName(usages[i]),
                    "rfc9909-6-" + (2 + i),
                    slhDsa,
                    DIGITAL_SIGNATURE,
                    usages[i]));
        }
        return all;
    }

    // shapes

    static Mutant key(String rule, String duty, byte[] subjectPublicKeyInfo) {
        return Mutant.mutant(rule, duty, c -> c.replace(SUBJECT_PUBLIC_KEY_INFO, subjectPublicKeyInfo))
                .of(Profile.PKIX)
                .given(c -> with(
                        c, OddKeys.ec(Algorithm.EC.oid(), P_256, OddKeys.generator("secp256r1")), DIGITAL_SIGNATURE));
    }

    /** One that is no key at all, or has parameters that are none, so that the whole field cannot be read. */
    private static Mutant unread(String rule, String duty, byte[] subjectPublicKeyInfo) {
        return key(rule, duty, subjectPublicKeyInfo);
    }

    /** The key, of whose last octet some bits are said to be unused. */
    static byte[] unused(byte[] subjectPublicKeyInfo) {
        byte[] octets = DerWriter.content(DerWriter.get(subjectPublicKeyInfo, 1));
        octets[0] = 1;
        octets[octets.length - 1] &= (byte) 0xFE;
        return DerWriter.replace(subjectPublicKeyInfo, DerWriter.tlv(Tag.BIT_STRING, octets), 1);
    }

    static String usageName(int bit) {
        return Section.kebab(KeyUsage.values()[bit].fieldName());
    }

    /** A key that is given, with key usages that it must not have. */
    static Mutant usage(String rule, String duty, byte[] subjectPublicKeyInfo, int... usages) {
        return Mutant.mutant(rule, duty, c -> c.with(Extensions.keyUsage(usages)))
                .of(Profile.PKIX)
                .given(c -> with(c, subjectPublicKeyInfo, DIGITAL_SIGNATURE));
    }

    private static Mutant signature(
            String rule, String duty, Algorithm algorithm, byte[] parameters, TestKey.Kind kind) {
        return Mutant.mutant(rule, duty, c -> c.signatureAlgorithm(identifier(algorithm, parameters)))
                .of(Profile.PKIX)
                .when(c -> c.issuerKey().kind() == kind);
    }

    static Mutant value(String rule, String duty, byte[] signatureValue) {
        return Mutant.mutant(rule, duty, c -> c.replace(SIGNATURE_VALUE, signatureValue))
                .of(Profile.PKIX);
    }

    /** RSASSA-PSS with parameters of which some part is wrong. */
    private static Mutant pss(String rule, String duty, byte[]... fields) {
        return Mutant.mutant("rfc4055." + rule, duty, c -> c.signatureAlgorithm(pssIdentifier(fields)))
                .of(Profile.PKIX)
                .when(c -> c.issuerKey().kind() == TestKey.Kind.RSA);
    }

    /** By an issuer whose key is limited to SHA-256 and a salt of 32 octets. */
    private static Mutant limited(String rule, String duty, byte[] algorithmIdentifier) {
        byte[] limit = pssIdentifier(explicit(0, SHA_256), explicit(1, MGF1_SHA_256), explicit(2, integer(32)));
        return Mutant.mutant(rule, duty, c -> c.signatureAlgorithm(algorithmIdentifier))
                .of(Profile.PKIX)
                .given(c -> c.signatureAlgorithm(limit).issuer(i -> i.edit(SUBJECT_PUBLIC_KEY_INFO, old -> limit, 0)))
                .when(c -> c.issuerKey().kind() == TestKey.Kind.RSA);
    }

    // subjects

    /** With another key, for these usages and no purpose in particular. */
    static CertificateSpec with(CertificateSpec c, byte[] subjectPublicKeyInfo, int... usages) {
        return c.without(Oids.EXT_KEY_USAGE)
                .replace(SUBJECT_PUBLIC_KEY_INFO, subjectPublicKeyInfo)
                .with(Extensions.keyUsage(usages));
    }

    static CertificateSpec agreeing(CertificateSpec c, byte[] subjectPublicKeyInfo, int... usages) {
        int[] all = Arrays.copyOf(usages, usages.length + 1);
        all[usages.length] = KEY_AGREEMENT;
        return with(c, subjectPublicKeyInfo, all);
    }

    static CertificateSpec ca(CertificateSpec c, byte[] subjectPublicKeyInfo) {
        if (c.subject().rdns().isEmpty()) {
            c.subject(Subscribers.plain(Profile.PKIX).subject()).critical(Oids.SUBJECT_ALT_NAME, false);
        }
        return with(c, subjectPublicKeyInfo, KEY_CERT_SIGN).with(Extensions.basicConstraintsOfCa(null));
    }

    static CertificateSpec signedWith(CertificateSpec c, Algorithm algorithm, int octets) {
        return c.signatureAlgorithm(identifier(algorithm, NONE))
                .replace(SIGNATURE_VALUE, bitString(0, OddKeys.filled(octets)));
    }

    // parts

    static byte[] identifier(Algorithm algorithm, byte[] parameters) {
        return sequence(oid(algorithm.oid()), parameters);
    }

    private static byte[] pssIdentifier(byte[]... fields) {
        return identifier(Algorithm.RSASSA_PSS, sequence(fields));
    }

    static byte[] pss256() {
        return sequence(explicit(0, SHA_256), explicit(1, MGF1_SHA_256), explicit(2, integer(32)));
    }

    static byte[] oaep(byte[]... fields) {
        return sequence(fields);
    }

    static byte[] mgf1(byte[] hash) {
        return sequence(oid("1.2.840.113549.1.1.8"), hash);
    }

    static byte[] rsa(Algorithm algorithm, byte[] parameters) {
        return OddKeys.key(algorithm.oid(), parameters, OddKeys.rsaPublicKey(OddKeys.modulus(), F4));
    }

    static byte[] dsa(byte[] parameters) {
        return OddKeys.key(Algorithm.DSA.oid(), parameters, integer(OddKeys.Domain.FULL.g()));
    }

    static byte[] kea(int octets) {
        return OddKeys.key(Algorithm.KEA.oid(), DerWriter.octetString(OddKeys.filled(octets)), OddKeys.filled(128));
    }
}

package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PublicKeyTest {
    private static byte[] rsa(BigInteger modulus) {
        return sequence(
                sequence(oid("1.2.840.113549.1.1.1"), nul()), bitString(0, sequence(integer(modulus), integer(3))));
    }

    @Test
    void rsa() {
        byte[] b = Leaf.rsaKey();
        assertThat(PublicKey.algorithm(b, 0)).isEqualTo(Algorithm.RSA);
        assertThat(PublicKey.isRsa(b, 0)).isTrue();
        assertThat(PublicKey.isEc(b, 0)).isFalse();
        assertThat(PublicKey.rsaModulusBits(b, 0)).isEqualTo(2048);
        assertThat(Der.bigInteger(b, PublicKey.rsaExponent(b, 0))).isEqualTo(65_537);
        assertThat(PublicKey.curve(b, 0)).isEqualTo(PublicKey.Curve.OTHER);
        for (int bits : new int[] {1, 7, 8, 9, 2047, 2048, 4096}) {
            BigInteger modulus = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
            byte[] key = rsa(modulus);
            assertThat(PublicKey.rsaModulusBits(key, 0)).isEqualTo(bits);
            assertThat(Der.bigInteger(key, PublicKey.rsaModulus(key, 0))).isEqualTo(modulus);
        }
        assertThat(PublicKey.rsaModulusBits(rsa(BigInteger.ZERO), 0)).isZero();
        assertThat(PublicKey.rsaModulusBits(rsa(BigInteger.TEN.negate()), 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, P_256, 65", "secp384r1, P_384, 97", "secp521r1, P_521, 133"})
    void namedCurves(String name, PublicKey.Curve curve, int length) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name), new SecureRandom());
        byte[] b = generator.generateKeyPair().getPublic().getEncoded();
        assertThat(PublicKey.algorithm(b, 0)).isEqualTo(Algorithm.EC);
        assertThat(PublicKey.isEc(b, 0)).isTrue();
        assertThat(PublicKey.curve(b, 0)).isEqualTo(curve);
        assertThat(curve.fieldName()).isEqualTo(name);
        assertThat(PublicKey.length(b, 0)).isEqualTo(length).isEqualTo(2 * ((curve.bits() + 7) / 8) + 1);
        assertThat(b[PublicKey.octets(b, 0)]).isEqualTo((byte) 4);
        assertThat(PublicKey.rsaModulus(b, 0)).isEqualTo(-1);
        assertThat(PublicKey.rsaExponent(b, 0)).isEqualTo(-1);
        assertThat(PublicKey.rsaModulusBits(b, 0)).isZero();
        Certificate c = Certificate.read(DerWriter.replace(Leaf.certificate(), b, 0, 6));
        assertThat(c.defects()).hasToString("");
    }

    @ParameterizedTest
    @CsvSource({"Ed25519, ED25519, 32", "Ed448, ED448, 57", "X25519, X25519, 32", "X448, X448, 56"})
    void edwardsAndMontgomery(String name, Algorithm algorithm, int length) throws Exception {
        byte[] b =
                KeyPairGenerator.getInstance(name).generateKeyPair().getPublic().getEncoded();
        assertThat(PublicKey.algorithm(b, 0)).isEqualTo(algorithm);
        assertThat(PublicKey.length(b, 0)).isEqualTo(length);
        assertThat(PublicKey.curve(b, 0)).isEqualTo(PublicKey.Curve.OTHER);
        assertThat(AlgorithmIdentifier.hasRightParameters(b, PublicKey.algorithmIdentifier(b, 0)))
                .isTrue();
    }

    @Test
    void brokenKeysAreAbsent() {
        byte[] notAKey = sequence(sequence(oid("1.2.840.113549.1.1.1")), bitString(0, nul()));
        assertThat(PublicKey.rsaModulus(notAKey, 0)).isEqualTo(-1);
        assertThat(PublicKey.rsaModulusBits(notAKey, 0)).isZero();
        byte[] noBits = sequence(sequence(oid("1.2.840.113549.1.1.1")));
        assertThat(PublicKey.bits(noBits, 0)).isEqualTo(-1);
        assertThat(PublicKey.octets(noBits, 0)).isEqualTo(-1);
        assertThat(PublicKey.length(noBits, 0)).isZero();
        byte[] nothing = sequence();
        assertThat(PublicKey.algorithm(nothing, 0)).isEqualTo(Algorithm.OTHER);
        assertThat(PublicKey.bits(nothing, 0)).isEqualTo(-1);
        assertThat(PublicKey.curve(nothing, 0)).isEqualTo(PublicKey.Curve.OTHER);
        assertThat(PublicKey.algorithm(nothing, -1)).isEqualTo(Algorithm.OTHER);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void parameters(Algorithm algorithm) {
        if (algorithm == Algorithm.OTHER) return;
        byte[] absent = sequence(oid(algorithm.oid()));
        byte[] isNull = sequence(oid(algorithm.oid()), nul());
        byte[] structure = sequence(oid(algorithm.oid()), sequence());
        byte[] curve = sequence(oid(algorithm.oid()), oid("1.2.840.10045.3.1.7"));
        assertThat(AlgorithmIdentifier.algorithm(absent, 0)).isEqualTo(algorithm);
        assertThat(AlgorithmIdentifier.parameters(absent, 0)).isEqualTo(-1);
        assertThat(AlgorithmIdentifier.parameters(isNull, 0)).isEqualTo(absent.length);
        boolean[] right = {
            AlgorithmIdentifier.hasRightParameters(absent, 0),
            AlgorithmIdentifier.hasRightParameters(isNull, 0),
            AlgorithmIdentifier.hasRightParameters(structure, 0),
            AlgorithmIdentifier.hasRightParameters(curve, 0)
        };
        assertThat(right)
                .isEqualTo(
                        switch (algorithm.parameters()) {
                            case ANY -> new boolean[] {true, true, true, true};
                            case ABSENT -> new boolean[] {true, false, false, false};
                            case NULL -> new boolean[] {false, true, false, false};
                            case STRUCTURE -> new boolean[] {false, false, true, false};
                            case STRUCTURE_OR_ABSENT -> new boolean[] {true, false, true, false};
                            case OCTETS -> new boolean[] {false, false, false, false};
                            case NAMED_CURVE -> new boolean[] {false, false, false, true};
                        });
    }

    /** RFC 4055 3.1: what is the default is not encoded. */
    @Test
    void pssParameters() {
        byte[] sha256 = sequence(oid("2.16.840.1.101.3.4.2.1"), nul());
        byte[] sha1 = sequence(oid("1.3.14.3.2.26"), nul());
        byte[] mgf1 = oid("1.2.840.113549.1.1.8");
        assertThat(pss(
                        DerWriter.explicit(0, sha256),
                        DerWriter.explicit(1, sequence(mgf1, sha256)),
                        DerWriter.explicit(2, integer(32))))
                .isEmpty();
        assertThat(pss()).isEmpty();
        assertThat(pss(DerWriter.explicit(0, sha1))).startsWith("ENCODED_DEFAULT");
        assertThat(pss(DerWriter.explicit(1, sequence(mgf1, sha1)))).startsWith("ENCODED_DEFAULT");
        assertThat(pss(DerWriter.explicit(2, integer(20)))).startsWith("ENCODED_DEFAULT");
        assertThat(pss(DerWriter.explicit(3, integer(1)))).startsWith("ENCODED_DEFAULT");
        assertThat(pss(nul())).startsWith("WRONG_TAG");
    }

    private static String pss(byte[]... fields) {
        byte[] algorithm = sequence(oid("1.2.840.113549.1.1.10"), sequence(fields));
        return Certificate.read(DerWriter.replace(Leaf.certificate(), algorithm, 1))
                .defects()
                .toString();
    }
}

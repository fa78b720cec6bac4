package org.clausewise.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);

    @Test
    void areWhatTheyAreCalled() throws Exception {
        Set<String> seen = new HashSet<>();
        for (TestKey key : Keys.all()) {
            var read = PublicKeyFactory.createKey(key.subjectPublicKeyInfo());
            if (read instanceof ECPublicKeyParameters ec) {
                assertThat(ec.getQ().isValid()).as("%s", key).isTrue();
                assertThat(ec.getParameters().getCurve().getFieldSize()).isEqualTo(key.bits());
            } else {
                assertThat(key.modulus().bitLength()).isEqualTo(key.bits()).isGreaterThanOrEqualTo(2048);
                assertThat(key.bits() % 8).isZero();
            }
            assertThat(seen.add(HexFormat.of().formatHex(key.keyHash()))).isTrue();
        }
    }

    @Test
    void coverEveryRoleAndKind() {
        for (TestKey.Kind kind : TestKey.Kind.values()) {
            assertThat(Keys.first(TestKey.Role.SUBSCRIBER, kind).kind()).isEqualTo(kind);
            assertThat(Keys.first(TestKey.Role.CA, kind).kind()).isEqualTo(kind);
        }
        assertThat(Keys.of(TestKey.Role.LOG)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Keys.of(TestKey.Role.SUBSCRIBER).stream().map(TestKey::bits))
                .contains(2048, 2056, 3072, 4096, 256, 384, 521);
    }

    @Test
    void signSoThatTheJdkVerifies() throws Exception {
        for (TestKey key : Keys.of(TestKey.Role.CA)) {
            for (SignatureScheme scheme : SignatureScheme.of(key.kind())) {
                byte[] signature = key.sign(scheme, MESSAGE);
                assertThat(key.sign(scheme, MESSAGE)).isEqualTo(signature);
                assertThat(verifies(key, scheme, signature))
                        .as("%s %s", key, scheme)
                        .isTrue();
            }
        }
    }

    private static boolean verifies(TestKey key, SignatureScheme scheme, byte[] signature) throws Exception {
        String hash = "SHA" + scheme.hashBits();
        boolean rsa = key.kind() == TestKey.Kind.RSA;
        Signature verifier =
                Signature.getInstance(scheme.isPss() ? "RSASSA-PSS" : hash + "with" + (rsa ? "RSA" : "ECDSA"));
        if (scheme.isPss()) {
            String dashed = "SHA-" + scheme.hashBits();
            verifier.setParameter(
                    new PSSParameterSpec(dashed, "MGF1", new MGF1ParameterSpec(dashed), scheme.hashBits() / 8, 1));
        }
        verifier.initVerify(publicKey(key));
        verifier.update(MESSAGE);
        return verifier.verify(signature);
    }

    static PublicKey publicKey(TestKey key) throws Exception {
        return KeyFactory.getInstance(key.kind() == TestKey.Kind.RSA ? "RSA" : "EC")
                .generatePublic(new X509EncodedKeySpec(key.subjectPublicKeyInfo()));
    }
}

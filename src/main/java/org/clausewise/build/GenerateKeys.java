package org.clausewise.build;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.util.BigIntegers;

/**
 * Writes the pool of keys that generated certificates draw from, {@code org/clausewise/gen/keys.txt}. The private keys
 * are public with it and good for nothing else. The same Bouncy Castle writes the same file again.
 *
 * <p>One key a line, its words apart by a space: role; then {@code rsa}, public exponent and both primes, or the curve,
 * private scalar and both coordinates of the point. Numbers are unsigned in Base64, the exponent is decimal. Of onion
 * services there is the public key alone.
 *
 * <p>Run with the file to write as the only argument.
 */
public final class GenerateKeys {
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private final SecureRandom random = new Repeatable("clausewise key pool");
    private final StringBuilder lines = new StringBuilder();

    private GenerateKeys() {}

    public static void main(String[] arguments) throws IOException {
        var keys = new GenerateKeys();
        keys.rsa("root", 4096, 65537, 1);
        keys.ec("root", "P-384", 1);
        keys.rsa("ca", 2048, 65537, 2);
        keys.rsa("ca", 3072, 65537, 1);
        keys.rsa("ca", 4096, 65537, 2);
        keys.ec("ca", "P-256", 2);
        keys.ec("ca", "P-384", 2);
        keys.ec("ca", "P-521", 1);
        keys.ec("log", "P-256", 6);
        keys.rsa("log", 2048, 65537, 1);
        keys.rsa("subscriber", 2048, 65537, 16);
        keys.rsa("subscriber", 2048, 65539, 2);
        keys.rsa("subscriber", 2056, 65537, 1);
        keys.rsa("subscriber", 2560, 4294967297L, 1);
        keys.rsa("subscriber", 3072, 65537, 4);
        keys.rsa("subscriber", 4096, 65537, 4);
        keys.ec("subscriber", "P-256", 24);
        keys.ec("subscriber", "P-384", 12);
        keys.ec("subscriber", "P-521", 8);
        keys.onions(6);
        Files.writeString(Path.of(arguments[0]), keys.lines);
    }

    private void rsa(String role, int bits, long exponent, int count) {
        for (int i = 0; i < count; i++) {
            var generator = new RSAKeyPairGenerator();
            generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(exponent), random, bits, 100));
            var key = (RSAPrivateCrtKeyParameters) generator.generateKeyPair().getPrivate();
            line(role, "rsa", exponent, base64(key.getP()), base64(key.getQ()));
        }
    }

    private void ec(String role, String curve, int count) {
        var generator = new ECKeyPairGenerator();
        generator.init(
                new ECKeyGenerationParameters(new ECDomainParameters(ECNamedCurveTable.getByName(curve)), random));
        for (int i = 0; i < count; i++) {
            var pair = generator.generateKeyPair();
            byte[] point = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
            line(
                    role,
                    curve,
                    base64(((ECPrivateKeyParameters) pair.getPrivate()).getD()),
                    BASE64.encodeToString(Arrays.copyOfRange(point, 1, point.length)));
        }
    }

    private void onions(int count) {
        for (int i = 0; i < count; i++) {
            var key = new Ed25519PrivateKeyParameters(random).generatePublicKey();
            line("onion", "ed25519", BASE64.encodeToString(key.getEncoded()));
        }
    }

    private void line(String role, Object... words) {
        lines.append(role);
        for (Object word : words) lines.append(' ').append(word);
        lines.append('\n');
    }

    private static String base64(BigInteger number) {
        return BASE64.encodeToString(BigIntegers.asUnsignedByteArray(number));
    }

    /** SHA-256 over a seed and a counter: not random at all, so that the pool can be made again. */
    private static final class Repeatable extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;
        private long counter;

        Repeatable(String seed) {
            this.seed = seed.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i += 32) {
                byte[] block = block();
                System.arraycopy(block, 0, bytes, i, Math.min(32, bytes.length - i));
            }
        }

        private byte[] block() {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update(seed);
                return sha256.digest(Long.toString(counter++).getBytes(StandardCharsets.US_ASCII));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package org.clausewise.pki;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausewise.pki.KeyList.COMPROMISED;
import static org.clausewise.pki.KeyList.DEBIAN;
import static org.clausewise.pki.KeyList.DEBIAN_OTHER_SIZE;
import static org.clausewise.pki.KeyList.WEAK;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.clausewise.gen.ListedKeys;
import org.clausewise.gen.OddKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS BR 6.1.1.3: lists of keys that may not be certified. */
final class KeyListTest {
    private final Random random = new Random(5);

    private static KeyList list(String text) {
        return KeyList.parse(text.getBytes(US_ASCII));
    }

    private static String hex(String algorithm, byte[] octets) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(octets));
    }

    private static byte[] key(BigInteger modulus) {
        return OddKeys.rsa(modulus, OddKeys.F4);
    }

    private BigInteger odd(int bits) {
        return new BigInteger(bits, random).setBit(bits - 1).setBit(0);
    }

    private static byte[] unsigned(BigInteger n) {
        byte[] octets = new byte[(n.bitLength() + 7) / 8];
        byte[] signed = n.toByteArray();
        System.arraycopy(signed, signed.length - octets.length, octets, 0, octets.length);
        return octets;
    }

    private static String opensslBlacklist(BigInteger n) throws Exception {
        String line = "Modulus=" + n.toString(16).toUpperCase(Locale.ROOT) + "\n";
        return hex("SHA-1", line.getBytes(US_ASCII)).substring(20);
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 4",
        "2040, 4",
        "2044, 4",
        "2048, 1",
        "2056, 2",
        "3072, 1",
        "4096, 1",
        "4104, 2",
        "8184, 2",
        "8192, 1",
        "8200, 4",
        "16384, 4"
    })
    void debianKeysBySize(int bits, int found) throws Exception {
        BigInteger n = odd(bits);
        byte[] key = key(n);
        for (String line : List.of(
                opensslBlacklist(n),
                hex("SHA-256", unsigned(n)),
                hex("SHA-256", unsigned(n)) + " debian",
                hex("SHA-256", key) + "\tdebian")) {
            assertThat(list(line).find(key, 0)).as("%d: %s", bits, line).isEqualTo(found);
            assertThat(list(line).find(key(n.add(BigInteger.TWO)), 0)).isZero();
        }
        assertThat(list(hex("SHA-256", key)).find(key, 0)).isEqualTo(WEAK);
        assertThat(list(hex("SHA-256", key) + " compromised").find(key, 0)).isEqualTo(COMPROMISED);
        assertThat(list(opensslBlacklist(n) + " compromised").find(key, 0)).isEqualTo(COMPROMISED);
        // whatever the exponent, the modulus is the same
        assertThat(list(opensslBlacklist(n)).find(OddKeys.rsa(n, BigInteger.valueOf(3)), 0))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, 1", "secp384r1, 1", "secp521r1, 1", "secp256k1, 4"})
    void points(String curve, int found) throws Exception {
        String oid = ECNamedCurveTable.getOID(curve).getId();
        for (int factor = 2; factor < 600; factor += 7) {
            byte[] point = OddKeys.multiple(curve, factor);
            int length = (point.length - 1) / 2;
            byte[] x = Arrays.copyOfRange(point, 1, 1 + length);
            byte[] compressed = Arrays.copyOf(point, 1 + length);
            compressed[0] = (byte) (2 | point[point.length - 1] & 1);
            KeyList list = list(hex("SHA-256", unsigned(new BigInteger(1, x))));
            assertThat(list.find(OddKeys.ec(Algorithm.EC.oid(), oid, point), 0)).isEqualTo(found);
            assertThat(list.find(OddKeys.ec(Algorithm.EC.oid(), oid, compressed), 0))
                    .isEqualTo(found);
            assertThat(list.find(OddKeys.ec(Algorithm.EC.oid(), oid, OddKeys.multiple(curve, factor + 1)), 0))
                    .isZero();
            assertThat(list.find(OddKeys.ec(Algorithm.EC.oid(), oid, Arrays.copyOf(point, length)), 0))
                    .isZero();
        }
    }

    @Test
    void keysOfOtherAlgorithmsByTheWholeOfThem() throws Exception {
        byte[] key = OddKeys.raw(Algorithm.ED25519, 32);
        assertThat(list(hex("SHA-256", key)).find(key, 0)).isEqualTo(WEAK);
        assertThat(list(hex("SHA-256", key) + " # why").find(key, 0)).isEqualTo(WEAK);
        assertThat(list(hex("SHA-256", key) + " compromised# why").find(key, 0)).isEqualTo(COMPROMISED);
        assertThat(list(hex("SHA-256", key)).find(key, -1)).isZero();
        assertThat(list(hex("SHA-256", new byte[0])).find(key, 0)).isZero();
        // a broken key is no other
        byte[] broken = OddKeys.key(Algorithm.RSA.oid(), new byte[0], new byte[] {0x30, 0});
        assertThat(list(opensslBlacklist(odd(2048))).find(broken, 0)).isZero();
        assertThat(list(hex("SHA-256", broken)).find(broken, 0)).isEqualTo(WEAK);
    }

    @Test
    void allThatIsSaidOfAKey() throws Exception {
        BigInteger n = odd(2048);
        byte[] key = key(n);
        KeyList both = list(opensslBlacklist(n)).and(list(hex("SHA-256", key) + " compromised"));
        assertThat(both.size()).isEqualTo(2);
        assertThat(both.find(key, 0)).isEqualTo(DEBIAN | COMPROMISED);
        assertThat(list(hex("SHA-256", key) + "\n" + hex("SHA-256", key) + " compromised\n")
                        .find(key, 0))
                .isEqualTo(WEAK | COMPROMISED);
    }

    @Test
    void manyInAnyOrder() throws Exception {
        List<String> lines = new ArrayList<>();
        List<BigInteger> listed = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            BigInteger n = odd(2048);
            listed.add(n);
            lines.add(
                    i % 2 == 0
                            ? opensslBlacklist(n)
                            : hex("SHA-256", unsigned(n)).toUpperCase(Locale.ROOT));
        }
        // halves that are the same twice
        String twin = "0".repeat(16) + "f".repeat(48);
        lines.add(twin);
        lines.add("0".repeat(64));
        lines.add(twin);
        Collections.shuffle(lines, random);
        KeyList list = list("# head\r\n\r\n \t\n" + String.join("\r\n", lines));
        assertThat(list.size()).isEqualTo(3_003);
        for (BigInteger n : listed) assertThat(list.find(key(n), 0)).isEqualTo(DEBIAN);
        for (int i = 0; i < 3_000; i++) assertThat(list.find(key(odd(2048)), 0)).isZero();
    }

    @Test
    void keysOfTheVectors() {
        KeyList list = list(ListedKeys.text());
        assertThat(list.find(ListedKeys.debian(), 0)).isEqualTo(DEBIAN);
        assertThat(list.find(ListedKeys.debianPoint(), 0)).isEqualTo(DEBIAN);
        assertThat(list.find(ListedKeys.debianOfOtherSize(), 0)).isEqualTo(DEBIAN_OTHER_SIZE);
        assertThat(list.find(ListedKeys.weak(), 0)).isEqualTo(WEAK);
        assertThat(list.find(ListedKeys.compromised(), 0)).isEqualTo(COMPROMISED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef012",
                "0123456789abcdef0123x",
                "0123456789abcdef012g",
                "0123456789abcdef0123 stolen",
                "0123456789abcdef0123 debian compromised",
                "0123456789abcdef01#23",
                "0123456789abcdef012\u0663",
                "0123456789abcdef01 23",
                "0123456789abcdef0123456789abcdef01234567",
                "-----BEGIN PUBLIC KEY-----"
            })
    void saysWhichLineIsOfAnotherForm(String line) {
        String text = "# list\n0123456789abcdef0123\n" + line + "\n";
        assertThatThrownBy(() -> KeyList.parse(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3: neither 64 hexadecimal digits nor 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n"})
    void aListWithoutKeysIsNone(String text) {
        assertThatThrownBy(() -> list(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holds no key");
    }
}

package org.clausewise.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausewise.io.EncodedObjects.Encoded;
import org.clausewise.io.EncodedObjects.Item;
import org.clausewise.io.EncodedObjects.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodedObjectsTest {
    private static final byte[] ONE = object(300, 1);
    private static final byte[] TWO = object(1000, 2);

    /** A SEQUENCE in DER with arbitrary content. */
    private static byte[] object(int length, int seed) {
        byte[] der = new byte[length + 4];
        new SplittableRandom(seed).nextBytes(der);
        der[0] = 0x30;
        der[1] = (byte) 0x82;
        der[2] = (byte) (length >> 8);
        der[3] = (byte) length;
        return der;
    }

    private static String pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    private static String pem(byte[] der) {
        return pem("CERTIFICATE", der);
    }

    private static List<Item> read(byte[] file) throws IOException {
        return read(new ByteArrayInputStream(file));
    }

    private static List<Item> read(String file) throws IOException {
        return read(file.getBytes(ISO_8859_1));
    }

    private static List<Item> read(InputStream in) throws IOException {
        List<Item> items = new ArrayList<>();
        try (var objects = new EncodedObjects(in)) {
            for (Item item = objects.next(); item != null; item = objects.next()) items.add(item);
            assertThat(objects.next()).isNull();
        }
        return items;
    }

    private static void holds(List<Item> items, byte[]... objects) {
        assertThat(items)
                .extracting(item -> item instanceof Encoded e ? digest(e.der()) : ((Unreadable) item).reason())
                .isEqualTo(Stream.of(objects).map(EncodedObjectsTest::digest).toList());
        assertThat(items).extracting(Item::index).isEqualTo(numbers(objects.length));
    }

    private static String digest(byte[] der) {
        return der.length + " octets, hash " + Arrays.hashCode(der);
    }

    private static List<Integer> numbers(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    private static Unreadable only(List<Item> items) {
        assertThat(items).hasSize(1).first().isInstanceOf(Unreadable.class);
        return (Unreadable) items.get(0);
    }

    @Test
    void derIsTheWholeFile() throws IOException {
        holds(read(ONE), ONE);
        byte[] trailing = Arrays.copyOf(ONE, ONE.length + 3);
        holds(read(trailing), trailing);
        byte[] truncated = Arrays.copyOf(ONE, 100);
        holds(read(truncated), truncated);
    }

    @Test
    void shortObjectsAreDerToo() throws IOException {
        byte[] der = Arrays.copyOf(new byte[] {0x30, 0x20}, 34);
        holds(read(der), der);
        assertThat(only(read(Arrays.copyOf(der, 33))).reason()).isEqualTo("neither DER nor PEM nor base64");
    }

    @Test
    void pemWithTextAround() throws IOException {
        String text = """
                0 s:/CN=example
                subject=CN = example
                ---
                -----
                ----- a heading -----
                -----BEGIN
                -----BEGIN -----
                The line -----BEGIN CERTIFICATE----- opens, the line -----END CERTIFICATE----- closes.
                -----BEGIN CERTIFICATE----- at the start of a sentence says so too.
                \u00e9\u00ff
                """;
        holds(read(text + pem(ONE) + text + pem(TWO) + text + pem(ONE) + text), ONE, TWO, ONE);
    }

    @Test
    void offsetsAndLinesAreThoseOfTheFile() throws IOException {
        String first = "text\r\nmore\r\n" + pem(ONE).replace("\n", "\r\n");
        assertThat(read(first + pem(TWO)))
                .extracting(Item::offset, item -> ((Encoded) item).line())
                .containsExactly(
                        tuple(12L, 3),
                        tuple((long) first.length(), (int) first.lines().count() + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTIFICATE", "X509 CERTIFICATE", "X509 CRL", "TBS CERTIFICATE"})
    void labelsDoNotDecideWhatAnObjectIs(String label) throws IOException {
        holds(read(pem(label, ONE)), ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyEndOfLine(String end) throws IOException {
        holds(read(("text\n" + pem(ONE) + pem(TWO)).replace("\n", end)), ONE, TWO);
    }

    @Test
    void byteOrderMark() throws IOException {
        holds(read("\u00ef\u00bb\u00bf" + pem(ONE)), ONE);
        assertThat(only(read(("\ufeff" + pem(ONE)).getBytes(UTF_16LE))).reason())
                .contains("UTF-16");
    }

    @Test
    void blanksHeadersAndOneLine() throws IOException {
        String base64 = Base64.getEncoder().encodeToString(ONE);
        holds(read(pem(ONE).replace("\n", "  \n").replaceAll("(?m)^", " \t")), ONE);
        holds(
                read("-----BEGIN CERTIFICATE-----\nX-Origin: here-and-there\n\n" + base64
                        + "\n-----END CERTIFICATE-----"),
                ONE);
        holds(read("-----BEGIN CERTIFICATE-----" + base64 + "-----END CERTIFICATE-----"), ONE);
        holds(read("-----BEGIN CERTIFICATE-----\n" + base64 + "-----END CERTIFICATE-----\n" + pem(TWO)), ONE, TWO);
    }

    @Test
    void bareBase64() throws IOException {
        holds(read(Base64.getEncoder().encodeToString(ONE)), ONE);
        holds(read("\r\n" + Base64.getMimeEncoder().encodeToString(TWO) + "\r\n"), TWO);
        byte[] large = object(60_000, 3);
        holds(read(Base64.getEncoder().encodeToString(large)), large);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "test",
                "12345678",
                "Hello, world.\nNo certificate here.\n",
                "0\n",
                "\0\0\0\0",
                "MII",
                "[{\"a\": 1}]"
            })
    void whatHoldsNoObject(String text) throws IOException {
        Unreadable item = only(read(text));
        assertThat(item).isEqualTo(new Unreadable(0, 0, "neither DER nor PEM nor base64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1}", " \r\n{", "{}\n", "\u00ef\u00bb\u00bf{}"})
    void anObjectInJson(String text) throws IOException {
        Encoded item = (Encoded) read(text).get(0);
        assertThat(item.isJson()).isTrue();
        assertThat(new String(item.der(), ISO_8859_1)).isEqualTo(text.replace("\u00ef\u00bb\u00bf", ""));
    }

    @Test
    void aBraceBeforeAnObjectInPemIsText() throws IOException {
        byte[] der = {0x30, 0};
        String pem = "-----BEGIN X-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END X-----\n";

        holds(read("{ dump }\n" + pem), der);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t", "\u00ef\u00bb\u00bf"})
    void empty(String text) throws IOException {
        assertThat(only(read(text))).isEqualTo(new Unreadable(0, 0, "empty"));
    }

    @Test
    void aPrivateKeyIsNamedAndNeverShown() throws IOException {
        for (String label : List.of(
                "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "OPENSSH PRIVATE KEY")) {
            List<Item> items =
                    read(pem(ONE) + pem(label, TWO).replaceFirst("\n", "\nProc-Type: 4,ENCRYPTED\n\n") + pem(TWO));
            assertThat(items).hasSize(3);
            assertThat(items.get(1))
                    .isEqualTo(new Unreadable(1, pem(ONE).length(), "holds a private key, not a certificate"));
            assertThat(((Encoded) items.get(2)).der()).isEqualTo(TWO);
        }
        String cut = pem("PRIVATE KEY", ONE).substring(0, 200);
        assertThat(only(read(cut)).reason()).isEqualTo("holds a private key, not a certificate");
    }

    @Test
    void aTrustedCertificateIsRefused() throws IOException {
        assertThat(only(read(pem("TRUSTED CERTIFICATE", ONE))).reason())
                .contains("TRUSTED CERTIFICATE", "openssl x509");
    }

    @Test
    void damagedPemIsOneObjectAndTheNextIsRead() throws IOException {
        String noEnd = pem(ONE).replaceAll("-----END.*\n", "");
        damaged(noEnd, 0, "line 1: BEGIN CERTIFICATE without its END");
        damaged(pem(ONE).replaceAll("-----BEGIN.*\n", ""), -1, "line 8: END CERTIFICATE without its BEGIN");
        damaged(
                pem(ONE).replace("END CERTIFICATE", "END X509 CRL"),
                0,
                "line 1: BEGIN CERTIFICATE is closed by END X509 CRL");
        damaged("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", 0, "line 1: CERTIFICATE is empty");

        StringBuilder wrong = new StringBuilder(pem(ONE));
        wrong.setCharAt(100, '!');
        damaged(wrong.toString(), 100, "line 3: not base64");
        String dashes = new StringBuilder(pem(ONE)).replace(40, 45, "-----").toString();
        damaged(dashes, 40, "line 2: not base64");

        StringBuilder shorter = new StringBuilder(pem(object(299, 1))); // without padding
        shorter.deleteCharAt(100);
        damaged(shorter.toString(), 0, "line 1: the base64 of CERTIFICATE is cut short");
    }

    /** Before, between and after sound objects; the offset is from the damaged one, -1 for wherever its END is. */
    private static void damaged(String text, long offset, String reason) throws IOException {
        long at = offset < 0 ? text.indexOf("-----END") : offset;
        assertThat(only(read(text))).isEqualTo(new Unreadable(0, at, reason));

        List<Item> items = read(pem(TWO) + text + pem(TWO));
        int lines = (int) pem(TWO).lines().count();
        int line = Integer.parseInt(reason.replaceAll("^line ([0-9]+):.*", "$1"));
        assertThat(items).hasSize(3);
        assertThat(items.get(1))
                .isEqualTo(new Unreadable(
                        1, pem(TWO).length() + at, reason.replace("line " + line, "line " + (line + lines))));
        assertThat(((Encoded) items.get(0)).der()).isEqualTo(TWO);
        assertThat(((Encoded) items.get(2)).der()).isEqualTo(TWO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "QQ=", "QQ=Q", "QQ===", "Q===", "QUI==", "QUJD=", "Q"})
    void paddingIsExact(String end) throws IOException {
        String base64 = Base64.getEncoder().encodeToString(object(299, 1)); // 303 octets, a multiple of three
        String text = "-----BEGIN CERTIFICATE-----\n" + base64 + end + "\n-----END CERTIFICATE-----\n";
        assertThat(only(read(text)).reason()).matches("line [12]: (not base64|the base64 of CERTIFICATE is cut short)");
    }

    /** Whatever the lengths are, a boundary may lie across the edge of any buffer. */
    @Test
    void readsAcrossBuffers() throws IOException {
        for (int gap = 64_500; gap < 65_700; gap += 3) {
            String file = "x".repeat(gap) + "\r\n" + pem(ONE).replace("\n", "\r\n") + pem(TWO);
            List<Item> items = read(file);
            holds(items, ONE, TWO);
            assertThat(((Encoded) items.get(1)).line()).isEqualTo(11);
        }
    }

    /** As a pipe hands it over. */
    @Test
    void readsInPortionsOfAnySize() throws IOException {
        byte[] file = ("text -----\n" + pem(ONE) + "\n" + pem(TWO)).getBytes(ISO_8859_1);
        SplittableRandom random = new SplittableRandom(7);
        for (int n = 0; n < 50; n++) {
            int most = 1 + random.nextInt(300);
            holds(read(portions(file, most)), ONE, TWO);
            holds(read(portions(TWO, most)), TWO);
        }
    }

    private static InputStream portions(byte[] file, int most) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, most));
            }

            @Override
            public byte[] readNBytes(int len) throws IOException {
                return super.readNBytes(len);
            }
        };
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        byte[] der = new byte[EncodedObjects.MAX_SIZE + 1];
        der[0] = 0x30;
        der[1] = (byte) 0x84;
        assertThat(only(read(der)).reason()).contains("larger than 16 MiB");
        assertThat(only(read(pem(der))).reason())
                .isEqualTo("line 1: larger than 16 MiB, the most that is read of one object");
        assertThat(only(read(Base64.getEncoder().encodeToString(der))).reason()).contains("larger than 16 MiB");
        holds(read(Arrays.copyOf(der, EncodedObjects.MAX_SIZE)), Arrays.copyOf(der, EncodedObjects.MAX_SIZE));
    }

    /** However long it is, no more than a buffer of it is kept. */
    @Test
    void passesOverWhatHoldsNoObject() throws IOException {
        var zeros = new InputStream() {
            private long left = 100_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] b, int off, int len) {
                int n = (int) Math.min(len, left);
                left -= n;
                Arrays.fill(b, off, off + n, (byte) 0);
                return n == 0 ? -1 : n;
            }
        };
        assertThat(only(read(zeros))).isEqualTo(new Unreadable(0, 0, "neither DER nor PEM nor base64"));
    }

    @Test
    void whateverTheTextIsEveryItemComesInOrder() throws IOException {
        String[] parts = {
            "-----",
            "BEGIN ",
            "END ",
            "CERTIFICATE",
            "X509 CRL",
            "\n",
            "\r",
            " ",
            "MIIB",
            "QQ==",
            "=",
            ":",
            "text",
            "\0",
            "\u00ff",
            pem(ONE)
        };
        SplittableRandom random = new SplittableRandom(11);
        for (int n = 0; n < 4_000; n++) {
            StringBuilder file = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) file.append(parts[random.nextInt(parts.length)]);
            List<Item> items = read(file.toString());
            assertThat(items).isNotEmpty().extracting(Item::index).isEqualTo(numbers(items.size()));
            assertThat(items).extracting(Item::offset).isSorted().allMatch(at -> at <= file.length());
        }
    }
}

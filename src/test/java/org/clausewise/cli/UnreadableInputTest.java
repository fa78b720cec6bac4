package org.clausewise.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.cli.Samples.ascii;
import static org.clausewise.cli.Samples.base64;
import static org.clausewise.cli.Samples.join;
import static org.clausewise.cli.Samples.pem;
import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.utcTime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an input is, it is judged or one line says why not, and the others are judged all the same. */
final class UnreadableInputTest {
    private static final byte[] ALGORITHM = sequence(oid("1.2.840.10045.4.3.2"));
    private static final byte[] KEY = sequence(integer(0), ALGORITHM, octetString(ascii("the private key itself")));
    private static final byte[] CRL = sequence(
            sequence(integer(1), ALGORITHM, sequence(), utcTime(Instant.parse("2026-01-01T00:00:00Z"))),
            ALGORITHM,
            bitString(0, new byte[9]));

    /**
     * Bytes that are no certificate.
     *
     * @param offset where it is told, in bytes from the start of the file
     * @param reason a regular expression that the reason matches
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Junk(String name, byte[] bytes, long offset, String reason) {}

    private static Stream<Junk> junk() {
        byte[] der = Samples.good();
        byte[] nested = new byte[400_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        byte[] request = sequence(
                sequence(integer(0), sequence(), sequence(ALGORITHM, bitString(0, new byte[9]))),
                ALGORITHM,
                bitString(0, new byte[9]));
        byte[] crlLater = join(ascii("text\n"), pem("X509 CRL", CRL));
        byte[] notBase64 = pem(der);
        notBase64[200] = '*';
        return Stream.of(
                new Junk("empty file", new byte[0], 0, "empty"),
                new Junk("plain text", ascii("Nothing to see here.\n"), 0, "neither DER nor PEM nor base64"),
                new Junk("one word", ascii("certificate"), 0, "neither DER nor PEM nor base64"),
                new Junk("zeros", new byte[100_000], 0, "neither DER nor PEM nor base64"),
                new Junk("text in UTF-16", "-----BEGIN".getBytes(UTF_16LE), 0, "neither DER nor PEM nor base64"),
                new Junk("truncated DER", Arrays.copyOf(der, 200), 0, ".+"),
                new Junk("two octets", Arrays.copyOf(der, 2), 0, ".+"),
                new Junk("truncated DER in PEM", pem(Arrays.copyOf(der, 200)), 0, "line 1: byte 0 of its DER: .+"),
                new Junk(
                        "truncated DER in base64", base64(Arrays.copyOf(der, 200)), 0, "line 1: byte 0 of its DER: .+"),
                new Junk("200,000 nested tags", nested, 0, "(?!.*OCSP).+"),
                new Junk("200,000 nested tags in PEM", pem(nested), 0, "line 1: byte 0 of its DER: .+"),
                new Junk("an empty SEQUENCE", new byte[] {0x30, (byte) 0x81, 0}, 0, ".+"),
                new Junk("CRL", CRL, 0, "a CRL, not a certificate: this version judges certificates, .*"),
                new Junk(
                        "CRL in PEM",
                        crlLater,
                        5,
                        "line 2: a CRL, not a certificate: this version judges certificates, .*"),
                new Junk("CRL under another label", pem("CERTIFICATE", CRL), 0, "line 1: a CRL, not a certificate: .*"),
                new Junk("signing request", request, 0, "a certificate signing request, not a certificate"),
                new Junk(
                        "PKCS#7",
                        sequence(oid("1.2.840.113549.1.7.2"), org.clausewise.der.DerWriter.explicit(0, sequence())),
                        0,
                        ".*PKCS#7.*"),
                new Junk("private key", KEY, 0, "holds a private key, not a certificate"),
                new Junk("private key in PEM", pem("PRIVATE KEY", KEY), 0, "holds a private key, not a certificate"),
                new Junk("private key in base64", base64(KEY), 0, "line 1: holds a private key, not a certificate"),
                new Junk("trusted certificate", pem("TRUSTED CERTIFICATE", der), 0, ".*TRUSTED CERTIFICATE.*"),
                new Junk(
                        "no END",
                        ascii("-----BEGIN CERTIFICATE-----\nMIIB\n"),
                        0,
                        "line 1: BEGIN CERTIFICATE without its END"),
                new Junk(
                        "no BEGIN",
                        ascii("MIIB\n-----END CERTIFICATE-----\n"),
                        5,
                        "line 2: END CERTIFICATE without its BEGIN"),
                new Junk("no base64", notBase64, 200, "line 4: not base64"));
    }

    @TestFactory
    Stream<DynamicTest> oneLineAndTheOthersAreJudged(@TempDir Path folder) {
        return junk().map(junk -> DynamicTest.dynamicTest(junk.name, () -> {
            Path directory = Files.createDirectory(folder.resolve(junk.name.replaceAll("[^A-Za-z0-9]", "-")));
            Path before = Files.write(directory.resolve("a"), Samples.good());
            Path file = Files.write(directory.resolve("b"), junk.bytes);
            Path after = Files.write(directory.resolve("c"), Samples.good());

            var run = CommandLineRun.of("check", "--format", "json", before, file, after)
                    .exits(2)
                    .complains();
            assertThat(run.err()).matches("\\Q" + file + "\\E: " + junk.offset + ": " + junk.reason + "\n");
            assertThat(run.json())
                    .extracting(line -> line.get("file").asText())
                    .containsExactly(before.toString(), after.toString());
            assertThat(run.out() + run.err())
                    .doesNotContain(
                            "private key itself",
                            Base64.getEncoder().encodeToString(KEY).substring(20, 40));

            CommandLineRun.with(junk.bytes, "check", "-").refuses("-: " + junk.offset + ": ");
            assertThat(CommandLineRun.of("check", directory).exits(2).out())
                    .contains("2 objects: 2 compliant, 0 not; 1 unreadable\n");
        }));
    }

    /** A bundle as web servers have it: what is a certificate is judged, and index and line stay those of the file. */
    @Test
    void partOfAFile(@TempDir Path folder) throws IOException {
        byte[] text = ascii("subject=CN = x\n---\n-----\n");
        Path file = Files.write(
                folder.resolve("bundle.pem"),
                join(pem(Samples.good()), text, pem("PRIVATE KEY", KEY), text, pem(Samples.bad()), text));
        var run = CommandLineRun.of("check", "--format", "json", file).exits(2);
        run.complains(file + ": " + (pem(Samples.good()).length + text.length) + ": holds a private key");
        assertThat(run.json()).extracting(line -> line.get("index").asInt()).containsExactly(0, 2);
        assertThat(run.json())
                .extracting(line -> line.get("compliant").asBoolean())
                .containsExactly(true, false);
    }

    @Test
    void whatIsNoFile(@TempDir Path folder) throws Exception {
        Path good = Files.write(folder.resolve("good"), Samples.good());
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        Path empty = Files.createDirectories(folder.resolve("empty/below")).getParent();
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        var run = CommandLineRun.of(
                        "check", "--format", "json", folder.resolve("absent"), link, empty, pipe, "/dev/zero", good)
                .exits(2);
        assertThat(run.err().lines())
                .containsExactly(
                        folder.resolve("absent") + ": 0: no such file",
                        link + ": 0: a link to a file that does not exist",
                        empty + ": 0: a directory without files",
                        pipe + ": 0: neither a file nor a directory: hand a pipe or device over as standard input, -",
                        "/dev/zero: 0: neither a file nor a directory: hand a pipe or device over as standard input, -");
        assertThat(run.json()).extracting(line -> line.get("file").asText()).containsExactly(good.toString());

        // the same in a directory, where none is passed over in silence
        var walk = CommandLineRun.of("check", "--format", "json", folder).exits(2);
        assertThat(walk.err().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("\\Q" + folder + "\\E/(link|pipe): 0: .*"));
    }

    @Test
    void aLinkBackEndsTheWalk(@TempDir Path folder) throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(below.resolve("back"), folder);
        Files.write(below.resolve("good"), Samples.good());
        var run = CommandLineRun.of("check", "--format", "json", folder).exits(2);
        run.complains(folder + "/a/b/back: 0: a link back to a directory above it");
        assertThat(run.json()).hasSize(1);
    }

    @Test
    void aNameCannotMoveTheCursorOrBreakTheLine(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("x\n\u001b[2J\u202ey"));
        CommandLineRun.of("check", folder).refuses(folder + "/x\\u000a\\u001b[2J\\u202ey: 0: empty");
    }

    /** It is sparse here, and read like any other. */
    @Test
    void aHundredMegabytesOfZeros(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("zeros");
        try (var zeros = new RandomAccessFile(file.toFile(), "rw")) {
            zeros.setLength(100_000_000);
        }
        CommandLineRun.of("check", file).refuses(file + ": 0: neither DER nor PEM nor base64");
    }

    @Test
    void anObjectIsReadUpToSixteenMebibytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(new byte[] {0x30, (byte) 0x84, 0x10, 0, 0, 0});
            large.setLength(100_000_000);
        }
        CommandLineRun.of("check", file).refuses(file + ": 0: larger than 16 MiB, the most that is read of one object");
    }

    @Test
    void aStreamThatBreaks() {
        var broken = new java.io.InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        CommandLineRun.with(broken, "check", "-").refuses("-: 0: cannot be read: the line went dead");
    }
}

package org.clausewise.cli;

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
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds only of the packaged jar in a process of its own: memory, locale, streams, exit status. */
final class CommandLineIT {
    /** In little memory: nothing is read whole but what may be an object. */
    @Test
    void badInputIsOneLineEachAndTheRestIsJudged(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("a-good.pem"), pem(Samples.good()));
        Files.write(folder.resolve("b-empty"), new byte[0]);
        Files.write(folder.resolve("c-text"), ascii("Nothing here.\n"));
        Files.write(folder.resolve("d-truncated.der"), Arrays.copyOf(Samples.good(), 300));
        try (var zeros = new RandomAccessFile(folder.resolve("e-zeros").toFile(), "rw")) {
            zeros.setLength(100_000_000);
        }
        byte[] algorithm = sequence(oid("1.2.840.10045.4.3.2"));
        Files.write(
                folder.resolve("f-key.pem"),
                pem("PRIVATE KEY", sequence(integer(0), algorithm, octetString(ascii("secret")))));
        byte[] nested = new byte[400_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        Files.write(folder.resolve("g-nested.der"), nested);
        byte[] list = sequence(integer(1), algorithm, sequence(), utcTime(Instant.parse("2026-01-01T00:00:00Z")));
        Files.write(folder.resolve("h-list.crl"), sequence(list, algorithm, bitString(0, new byte[70])));
        Files.createSymbolicLink(folder.resolve("i-unreadable"), folder.resolve("nowhere"));
        Files.write(folder.resolve("j-bad.der"), Samples.bad());

        var run = Jar.java("-Xmx48m")
                .run("check", "--profile", "tls-dv", "--format", "json", folder)
                .exits(2);
        assertThat(run.json())
                .extracting(
                        line -> line.get("file").asText(),
                        line -> line.get("compliant").asBoolean())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(folder + "/a-good.pem", true),
                        org.assertj.core.groups.Tuple.tuple(folder + "/j-bad.der", false));
        List<String> lines = run.err().lines().toList();
        assertThat(lines).hasSize(8);
        String[] reasons = {
            "b-empty: 0: empty",
            "c-text: 0: neither DER nor PEM nor base64",
            "d-truncated.der: [0-9]+: .+",
            "e-zeros: 0: neither DER nor PEM nor base64",
            "f-key.pem: 0: holds a private key, not a certificate",
            "g-nested.der: [0-9]+: .+",
            "h-list.crl: 0: a CRL, not a certificate that could be judged as tls-dv: .+",
            "i-unreadable: 0: a link to a file that does not exist"
        };
        for (int i = 0; i < reasons.length; i++) assertThat(lines.get(i)).matches("\\Q" + folder + "/\\E" + reasons[i]);
        assertThat(run.err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("secret");
    }

    @Test
    void standardInputAndStatus(@TempDir Path folder) throws Exception {
        Path good = Files.write(folder.resolve("good"), base64(Samples.good()));
        Path mixed = Files.write(
                folder.resolve("mixed.pem"),
                join(ascii("--- first ---\n"), pem(Samples.good()), ascii("-----\n"), pem(Samples.bad())));
        assertThat(Jar.plain().run(good, "check", "-").exits(0).out()).startsWith("-: compliant under tls-dv\n");
        var run = Jar.plain().run(mixed, "check", "--format=json", "-", good).exits(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.json())
                .extracting(line ->
                        line.get("file").asText() + " " + line.get("index").asInt())
                .containsExactly("- 0", "- 1", good + " 0");
        Jar.plain().run("check", folder.resolve("absent")).refuses("absent: 0: no such file");
        Jar.plain().run("check", "--nonsense", good).refuses("no option '--nonsense'");
    }

    /** Turkish has its own i, C has no letters but those of ASCII. */
    @Test
    void jsonIsTheSameInEveryLocale(@TempDir Path folder) throws Exception {
        byte[] der = Samples.GOOD.copy().dnsName("x\u001b.example.com").certificate();
        Path file = Files.write(folder.resolve("IIII.pem"), pem(der));
        List<Jar> jars = List.of(
                Jar.plain(),
                Jar.in("C"),
                Jar.java("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=UTF-16", "-Dline.separator=\r\n"));
        for (List<Object> command : List.of(
                List.<Object>of("check", "--format", "json", "--require", "signing-time", file),
                List.<Object>of("rules", "--format", "json"),
                List.<Object>of("coverage", "--format", "json", "--document", "rfc6962"))) {
            String first = jars.get(0).run(command.toArray()).out();
            assertThat(first).matches("(?s)[\\x20-\\x7e\n]+\n").isNotBlank();
            for (Jar jar : jars.subList(1, jars.size())) {
                assertThat(jar.run(command.toArray()).out())
                        .as(command.toString())
                        .isEqualTo(first);
            }
        }
    }

    /** More goes through than memory could hold. */
    @Test
    void memoryDoesNotGrowWithTheInput(@TempDir Path folder) throws Exception {
        byte[] one = join(ascii("text\n".repeat(500)), pem(Samples.good()));
        int n = 16_000;
        Path file = folder.resolve("many.pem");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < n; i++) out.write(one);
        }
        assertThat(Files.size(file)).isGreaterThan(40_000_000);
        var run = Jar.java("-Xmx32m").run(file, "check", "-").exits(0);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("\n" + n + " objects: " + n + " compliant, 0 not\n");
    }

    /** The first command of the README. */
    @Test
    void theTour() throws IOException, InterruptedException {
        var run = Jar.plain().run("check", "testvectors/tour").exits(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("NOT COMPLIANT", "tls-br-6.3.2-2#2")
                .endsWith("\n12 objects: 4 compliant, 8 not\n");
    }

    @Test
    void explainsFromTheJarAlone() throws IOException, InterruptedException {
        assertThat(Jar.plain().run("explain", "tls-br-7.1.2.7.12-2").exits(0).out())
                .contains("https://", "tls.subscriber.san.critical");
    }
}

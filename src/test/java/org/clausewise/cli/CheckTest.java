package org.clausewise.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.cli.Samples.BAD;
import static org.clausewise.cli.Samples.GOOD;
import static org.clausewise.cli.Samples.ascii;
import static org.clausewise.cli.Samples.base64;
import static org.clausewise.cli.Samples.join;
import static org.clausewise.cli.Samples.pem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.clausewise.report.VerdictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {
    private static JsonNode one(byte[] input, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("check", "--format", "json"));
        arguments.addAll(List.of(options));
        arguments.add("-");
        var run = CommandLineRun.with(input, arguments.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.json()).hasSize(1);
        return run.json().get(0);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void aCompliantCertificate() {
        JsonNode line = one(Samples.good());
        assertThat(line.get("compliant").asBoolean()).isTrue();
        assertThat(line.get("findings")).isEmpty();
        assertThat(line.get("artifact").asText()).isEqualTo("certificate");
        assertThat(line.get("profile").asText()).isEqualTo("tls-dv");
        assertThat(CommandLineRun.with(Samples.good(), "check", "-").exits(0).err())
                .isEmpty();
    }

    @Test
    void aBreach() {
        CommandLineRun.with(Samples.bad(), "check", "-").exits(1);
        JsonNode line = one(Samples.bad());
        assertThat(line.get("compliant").asBoolean()).isFalse();
        JsonNode finding = line.get("findings").get(0);
        assertThat(finding.get("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.get("rule").asText()).startsWith("tls.subscriber.validity.");
        assertThat(texts(finding.get("clauses"))).contains("tls-br-6.3.2-2#2");
        assertThat(finding.get("path").asText()).contains("validity");
        assertThat(finding.get("offset").asInt()).isPositive();
        assertThat(finding.get("waived").isNull() && finding.get("baseline").isNull())
                .isTrue();
    }

    @Test
    void jsonHasTheAgreedShape() throws Exception {
        JsonNode line = one(Samples.bad());
        assertThat(names(line))
                .containsExactly(
                        "file",
                        "index",
                        "sha256",
                        "artifact",
                        "profile",
                        "issued",
                        "issued_basis",
                        "at",
                        "scope",
                        "compliant",
                        "findings",
                        "undecided",
                        "counts",
                        "versions");
        assertThat(names(line.get("findings").get(0)))
                .containsExactly(
                        "rule", "rules", "clauses", "severity", "message", "path", "offset", "waived", "baseline");
        assertThat(names(line.get("findings").get(0).get("rules").get(0)))
                .containsExactly("rule", "clauses", "severity");
        assertThat(names(line.get("counts")))
                .containsExactly(
                        "satisfied", "breached", "not_applicable", "not_in_force", "undecided", "not_examined");
        assertThat(names(line.get("versions"))).contains("clausewise", "rules", "tls-br");
        assertThat(line.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Samples.bad())));

        JsonNode undecided = one(Samples.good(), "--require", "issuer");
        assertThat(names(undecided.get("undecided").get(0))).containsExactly("rule", "clauses", "needs");
        try (InputStream in = VerdictJson.class.getResourceAsStream("check.schema.json")) {
            String schema = new String(in.readAllBytes(), UTF_8);
            var validator = new ValidatorFactory();
            for (JsonNode json : List.of(line, undecided)) {
                assertThat(validator.validate(schema, json.toString()).getErrors())
                        .isEmpty();
            }
            assertThat(validator
                            .validate(schema, line.toString().replace("\"ERROR\"", "\"FATAL\""))
                            .isValid())
                    .isFalse();
        }
    }

    @Test
    void everyEncodingHasTheSameVerdict() {
        byte[] der = Samples.bad();
        JsonNode line = one(der);
        for (byte[] input : List.of(
                pem(der),
                pem("X509 CERTIFICATE", der),
                base64(der),
                join(
                        ascii("Certificate:\n    Data:\n        Version: 3 (0x2)\n-----\n"),
                        pem(der),
                        ascii("-- \nthe end -----\n")))) {
            assertThat(one(input)).isEqualTo(line);
        }
    }

    @Test
    void severalInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("all.pem"),
                join(pem(Samples.good()), ascii("\n-----\n"), pem(Samples.bad()), pem(Samples.good())));
        var run = CommandLineRun.of("check", "--format", "json", file).exits(1);
        assertThat(run.json()).extracting(line -> line.get("file").asText()).containsOnly(file.toString());
        assertThat(run.json()).extracting(line -> line.get("index").asInt()).containsExactly(0, 1, 2);
        assertThat(run.json())
                .extracting(line -> line.get("compliant").asBoolean())
                .containsExactly(true, false, true);
    }

    @Test
    void directoriesAreWalkedByName(@TempDir Path folder) throws IOException {
        for (String name : List.of("b/c.der", "b/a.der", "a.der", "B.der", "c", "b/.hidden")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, Samples.good());
        }
        Files.createSymbolicLink(folder.resolve("z"), folder.resolve("b"));
        List<String> names =
                List.of("B.der", "a.der", "b/.hidden", "b/a.der", "b/c.der", "c", "z/.hidden", "z/a.der", "z/c.der");
        for (String argument : List.of(folder.toString(), folder + "/")) {
            var run = CommandLineRun.of("check", "--format", "json", argument).exits(0);
            assertThat(run.json())
                    .extracting(line -> line.get("file").asText())
                    .isEqualTo(names.stream().map(name -> folder + "/" + name).toList());
        }
    }

    /** Many are judged on all cores; what comes out is the same as one by one. */
    @Test
    void manyComeInOrder(@TempDir Path folder) throws IOException {
        byte[][] parts = IntStream.range(0, 400)
                .mapToObj(i -> i % 7 == 3
                        ? ascii("-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n")
                        : pem(i % 3 == 0 ? Samples.bad() : Samples.good()))
                .toArray(byte[][]::new);
        Path file = Files.write(folder.resolve("many.pem"), join(parts));
        var run = CommandLineRun.of("check", "--format", "json", file).exits(2);
        List<Integer> sound =
                IntStream.range(0, 400).filter(i -> i % 7 != 3).boxed().toList();
        assertThat(run.json()).extracting(line -> line.get("index").asInt()).isEqualTo(sound);
        assertThat(run.json())
                .extracting(line -> line.get("compliant").asBoolean())
                .isEqualTo(sound.stream().map(i -> i % 3 != 0).toList());
        assertThat(run.err().lines()).hasSize(400 - sound.size()).allMatch(line -> line.endsWith(": not base64"));
        assertThat(CommandLineRun.of("check", "--format", "json", file)).isEqualTo(run);
    }

    @Test
    void toBeSignedBytesAreOfTheMomentUnlessDeclared() {
        for (byte[] input : List.of(GOOD.tbs(), pem(GOOD.tbs()), base64(GOOD.tbs()))) {
            JsonNode line = one(input);
            assertThat(line.get("artifact").asText()).isEqualTo("tbsCertificate");
            assertThat(line.get("issued").asText()).isEqualTo("2026-05-06T07:08:09Z");
            assertThat(line.get("issued_basis").asText()).isEqualTo("now");
            assertThat(texts(line.get("scope"))).containsExactly("certificate");
        }
        JsonNode declared = one(GOOD.tbs(), "--issued-at", "2026-06-01T12:00:00Z");
        assertThat(declared.get("issued_basis").asText()).isEqualTo("declared");
        assertThat(texts(declared.get("scope"))).containsExactly("certificate", "signing-time");
    }

    @Test
    void issuedAtIsAWhatIf() {
        byte[] bad = Samples.bad(Instant.parse("2026-03-15T12:00:00Z"));
        JsonNode before = one(bad, "--issued-at", "2026-03-14T23:59:59Z"); // when 398 days were allowed
        assertThat(before.get("compliant").asBoolean()).isTrue();
        assertThat(before.get("issued_basis").asText()).isEqualTo("declared");
        JsonNode then = one(bad, "--issued-at", "2026-03-15");
        assertThat(then.get("issued").asText()).isEqualTo("2026-03-15T00:00:00Z");
        assertThat(then.get("at").asText()).isEqualTo("2026-03-15T00:00:00Z");
        assertThat(then.get("compliant").asBoolean()).isFalse();
        assertThat(one(bad, "--issued-at=2026-03-15T01:00:00+01:00")).isEqualTo(then);
    }

    @Test
    void atChoosesTheText() {
        JsonNode line = one(Samples.good(), "--at", "2030-01-01");
        assertThat(line.get("at").asText()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(line.get("issued")).isEqualTo(one(Samples.good()).get("issued"));
    }

    @Test
    void profileIsDeclaredOrDetected() {
        assertThat(one(Samples.good(), "--profile", "pkix").get("profile").asText())
                .isEqualTo("pkix");
        assertThat(CommandLineRun.with(Samples.good(), "check", "-").out())
                .contains("note: no profile declared: judged as tls-dv");
        assertThat(CommandLineRun.with(Samples.good(), "check", "--profile=tls-dv", "-")
                        .out())
                .doesNotContain("no profile declared");
    }

    @Test
    void companionsWidenTheScope(@TempDir Path folder) throws IOException {
        Path issuer = Files.write(folder.resolve("issuer.pem"), pem(GOOD.issuerCertificate()));
        Path precertificate = Files.write(folder.resolve("pre.der"), GOOD.precertificate());
        JsonNode line = one(Samples.good(), "--issuer", issuer, "--precertificate", precertificate);
        assertThat(texts(line.get("scope"))).containsExactly("certificate", "issuer", "precertificate");
        assertThat(line.get("counts").get("not_examined").asInt())
                .isLessThan(
                        one(Samples.good()).get("counts").get("not_examined").asInt());
        assertThat(line.get("compliant").asBoolean()).isTrue();

        Path other = Files.write(folder.resolve("other.der"), BAD.precertificate());
        JsonNode unlike = one(Samples.good(), "--precertificate", other);
        assertThat(unlike.get("findings").toString()).contains("rfc6962.pair.corresponds");

        assertThat(one(GOOD.precertificate()).get("artifact").asText()).isEqualTo("precertificate");
    }

    @Test
    void companionsAreOneReadableCertificate(@TempDir Path folder) throws IOException {
        Path two = Files.write(folder.resolve("two.pem"), join(pem(Samples.good()), pem(Samples.good())));
        Path text = Files.write(folder.resolve("text"), ascii("text"));
        Path tbs = Files.write(folder.resolve("tbs"), GOOD.tbs());
        Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(Samples.good(), 99));
        for (String option : List.of("--issuer", "--precertificate")) {
            CommandLineRun.with(Samples.good(), "check", option, two, "-")
                    .refuses(option + " " + two + ": holds 2 objects");
            CommandLineRun.with(Samples.good(), "check", option, text, "-")
                    .refuses(option + " " + text + ": 0: neither DER");
            CommandLineRun.with(Samples.good(), "check", option, tbs, "-")
                    .refuses(option + " " + tbs + ": 0: a tbsCertificate");
            CommandLineRun.with(Samples.good(), "check", option, cut, "-").refuses(option + " " + cut + ": 0: ");
            CommandLineRun.with(Samples.good(), "check", option, "absent", "-")
                    .refuses(option + " absent: 0: no such file");
        }
    }

    @Test
    void whatIsRequiredAndMissingIsUndecided() {
        JsonNode line = one(Samples.good(), "--require", "issuer,precertificate");
        assertThat(texts(line.get("scope"))).containsExactly("certificate", "issuer", "precertificate");
        assertThat(line.get("compliant").asBoolean()).isFalse();
        assertThat(line.get("undecided"))
                .hasSize(line.get("counts").get("undecided").asInt())
                .isNotEmpty();
        assertThat(CommandLineRun.with(Samples.good(), "check", "--require=issuer", "-")
                        .exits(1)
                        .out())
                .contains("UNDECIDED  needs ");
    }

    /** 199 days are recommended, 200 allowed. */
    @Test
    void failOnChangesTheStatusAlone() {
        byte[] warned =
                GOOD.copy().lasting(java.time.Duration.ofSeconds(200 * 86_400L)).certificate();
        var plain =
                CommandLineRun.with(warned, "check", "--format", "json", "-").exits(0);
        assertThat(plain.json().get(0).get("findings").get(0).get("severity").asText())
                .isEqualTo("WARNING");
        var strict = CommandLineRun.with(warned, "check", "--format", "json", "--fail-on", "warning", "-")
                .exits(1);
        assertThat(strict.out()).isEqualTo(plain.out());
        CommandLineRun.with(warned, "check", "--fail-on=error", "-").exits(0);
        CommandLineRun.with(Samples.good(), "check", "--fail-on", "warning", "-")
                .exits(0);
    }

    @Test
    void rootProgramsJudgeOnRequest() {
        CommandLineRun.with(Samples.good(), "check", "--programs", "mozilla", "-")
                .exits(0);
        CommandLineRun.with(Samples.good(), "check", "--programs", "mozilla-rsp", "-")
                .exits(0);
        CommandLineRun.with(Samples.good(), "check", "--programs", "nobody", "-")
                .refuses("no program 'nobody': it is one of mozilla-rsp");
        CommandLineRun.with(Samples.good(), "check", "--programs", "tls-br", "-")
                .refuses("no program 'tls-br'");
    }

    @Test
    void textTellsWhatWhereAndWhy(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("bad.pem"), pem(Samples.bad()));
        String out = CommandLineRun.of("check", file).exits(1).out();
        assertThat(out).startsWith(file + ": NOT COMPLIANT under tls-dv\n");
        assertThat(out)
                .contains(
                        "  certificate, issued 2026-06-01T",
                        "  ERROR      ",
                        "at tbsCertificate.validity",
                        "tls-br-6.3.2-2#2 (tls.subscriber.validity.",
                        " rules: ",
                        " satisfied, 2 breached",
                        " would decide ");
        assertThat(out).doesNotContain("\u001b").doesNotContain("1 object");

        var colour = CommandLineRun.on(InputStream.nullInputStream(), UTF_8, true, "check", file);
        assertThat(colour.out()).contains("\u001b[31mERROR\u001b[0m");
        assertThat(colour.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(out);
    }

    @Test
    void severalObjectsAreSummedUp() {
        String out = CommandLineRun.with(
                        join(pem(Samples.good()), pem(Samples.bad()), pem(Samples.bad())), "check", "-")
                .exits(1)
                .out();
        assertThat(out)
                .startsWith("-: compliant under tls-dv\n")
                .contains("\n-, object 2: NOT COMPLIANT")
                .endsWith("\n\n3 objects: 1 compliant, 2 not\n");
    }

    /** What others wrote into a certificate is shown, and does nothing. */
    @Test
    void contentIsEscaped() {
        byte[] der = GOOD.copy().dnsName("evil\u001b[2J\n.example.com").certificate();
        String text = CommandLineRun.with(der, "check", "-").exits(1).out();
        assertThat(text).contains("evil\\u{1B}[2J").doesNotContain("\u001b");
        String json =
                CommandLineRun.with(der, "check", "--format=json", "-").exits(1).out();
        assertThat(json.lines()).hasSize(1);
        assertThat(json).matches("[\\x20-\\x7e]+\n");
    }

    @Test
    void jsonIsAsciiWhateverTheNameAndCharset(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("\u0130stanbul-\u00e9\ud83d\ude00\"\\.pem"), pem(Samples.good()));
        var ascii = CommandLineRun.on(InputStream.nullInputStream(), US_ASCII, false, "check", "--format", "json", file)
                .exits(0);
        assertThat(ascii.out())
                .contains("\\u0130stanbul-\\u00e9\\ud83d\\ude00\\\"\\\\.pem")
                .doesNotContain("\r");
        assertThat(ascii.json().get(0).get("file").asText()).isEqualTo(file.toString());
        assertThat(CommandLineRun.of("check", "--format", "json", file).out()).isEqualTo(ascii.out());
        assertThat(CommandLineRun.on(InputStream.nullInputStream(), US_ASCII, false, "check", file)
                        .out())
                .contains("\\u0130stanbul");
        assertThat(CommandLineRun.of("check", file).out()).contains("\u0130stanbul-\u00e9\ud83d\ude00");
    }

    @Test
    void anOutputThatIsClosed() {
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var err = new java.io.ByteArrayOutputStream();
        var streams = new Streams(
                new ByteArrayInputStream(Samples.good()),
                closed,
                err,
                UTF_8,
                java.time.InstantSource.fixed(CommandLineRun.NOW),
                false,
                false);
        assertThat(Main.run(new String[] {"check", "-"}, streams)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("clausewise: the output cannot be written: Broken pipe\n");
    }

    /** Nothing that goes wrong comes as a stack trace. */
    @Test
    void whateverIsThrownIsOneLine() {
        for (Throwable thrown : List.of(
                new IllegalStateException("out of order"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("x"))) {
            var broken = new InputStream() {
                @Override
                public int read() {
                    return CheckTest.<RuntimeException>raise(thrown);
                }
            };
            var run = CommandLineRun.with(broken, "check", "-").refuses("clausewise: ");
            assertThat(run.err())
                    .contains(
                            thrown instanceof OutOfMemoryError
                                    ? "out of memory"
                                    : thrown.getClass().getSimpleName());
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> int raise(Throwable thrown) throws T {
        throw (T) thrown;
    }
}

package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.io.RecordJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --record}, and records alone. */
final class RecordCheckTest {
    private static final CertificateSpec SPEC = Samples.GOOD.copy().recorded(ValidationMethod.DNS_CHANGE);
    /** With what the remote Network Perspectives saw of CAA records, which only some records hold. */
    private static final IssuanceRecord RECORD =
            Objects.requireNonNull(SPEC.record()).caa(c -> c.observations(o -> o.dns(c.lookups())));

    @TempDir
    Path folder;

    private Path leaf;

    @BeforeEach
    void leaf() throws IOException {
        leaf = Files.write(folder.resolve("leaf.pem"), Samples.pem(SPEC.certificate()));
    }

    private Path write(IssuanceRecord record) throws IOException {
        return Files.write(folder.resolve("leaf.json"), RecordJson.write(record));
    }

    @Test
    void aCertificateWithItsRecord() throws IOException {
        Path record = write(RECORD);

        CommandLineRun.of("check", "--require", "record,raw", "--record", record, leaf)
                .exits(0);
        CommandLineRun.of("check", "--require", "record", leaf).exits(1);
        CommandLineRun.of("check", "--record=" + record, "--require=record", leaf)
                .exits(0);
    }

    @Test
    void theLabelWithoutUnderscore() throws Exception {
        Path record = write(RECORD.validations(v -> v.dns(q -> q.name("dcv." + v.authorizationDomainName()))));

        CommandLineRun run = CommandLineRun.of("check", "--format", "json", "--record", record, leaf)
                .exits(1);

        JsonNode finding = run.json().get(0).get("findings").get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("tls.dcv.dns-change.label");
        assertThat(finding.get("path").asText()).isEqualTo("$.validations[0].dns[0]");
        assertThat(finding.get("offset").isNull()).isTrue();
        String value =
                Objects.requireNonNull(RECORD.validations().get(0).challenge()).value();
        assertThat(run.out() + run.err()).doesNotContain(value);
        assertThat(CommandLineRun.of("check", "--record", record, leaf).out()).doesNotContain(value);
    }

    @Test
    void whatAnotherLinterSaid() throws IOException {
        Path record = write(RECORD);
        Path report =
                Files.writeString(folder.resolve("zlint.json"), "{\"e_ext_san_missing\": {\"result\": \"error\"}}");

        CommandLineRun run = CommandLineRun.of("check", "--record", record, "--lint-report", report, leaf);
        assertThat(run.out()).contains("(practice.linting.no-error)");
        assertThat(CommandLineRun.of("check", "--record", record, leaf).out()).doesNotContain("practice.linting");

        assertThat(CommandLineRun.of("check", "--lint-report", report, leaf)
                        .exits(2)
                        .err())
                .contains("--lint-report belongs to a record");
        assertThat(CommandLineRun.of("check", "--record", record, "--lint-report", leaf, leaf)
                        .exits(2)
                        .err())
                .contains("--lint-report " + leaf + ": ");
    }

    @Test
    void aRecordAlone() throws Exception {
        byte[] json = RecordJson.write(RECORD);

        CommandLineRun run =
                CommandLineRun.with(json, "check", "--format", "json", "-").exits(0);

        JsonNode line = run.json().get(0);
        assertThat(line.get("artifact").asText()).isEqualTo("record");
        assertThat(line.get("issued_basis").asText()).isEqualTo("record");
        assertThat(line.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(json)));
        assertThat(line.get("scope"))
                .extracting(JsonNode::asText)
                .contains("record")
                .doesNotContain("certificate");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path record = write(RECORD.validations(v -> v.challenge(c -> c.created((Instant) null))));

        CommandLineRun run =
                CommandLineRun.of("check", "--record", record, leaf).exits(1);

        assertThat(run.out()).contains("UNDECIDED  needs challenge.created at $.validations[0]");
    }

    @Test
    void faultsAreLinesWithPaths() throws IOException {
        byte[] broken = "{\"format\": 1, \"names\": 3}".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("broken.json"), broken);

        CommandLineRun alone = CommandLineRun.of("check", file, leaf).exits(2);
        assertThat(alone.err().lines())
                .containsExactlyInAnyOrder(file + ": $: lacks request", file + ": $.names: must be of type array");
        assertThat(alone.out()).contains("leaf.pem: compliant");
        CommandLineRun.of("check", "--record", file, leaf)
                .refuses("--record " + file, "$: lacks request", "$.names: must be of type array");
        CommandLineRun.of("check", "--issuer", write(RECORD), leaf).refuses("JSON, not a certificate");
    }

    @Test
    void aRecordThatSaysTooLittle() throws IOException {
        CommandLineRun.of("check", write(RECORD.profile((String) null))).refuses("nothing says under which profile");
        CommandLineRun.of("check", "--profile", "tls-dv", write(RECORD.profile((String) null)))
                .exits(0);
    }
}

package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --cps}. */
final class CpsTest {
    private static final String EXAMPLE = "testvectors/overlay/acme-cps.yaml";

    @Test
    void oneSecondLongerThanTheCasOwnPolicy() {
        byte[] ninety = Samples.GOOD.copy().lasting(Duration.ofDays(90)).certificate();
        byte[] longer =
                Samples.GOOD.copy().lasting(Duration.ofDays(90).plusSeconds(1)).certificate();
        CommandLineRun.with(ninety, "check", "--cps", EXAMPLE, "-").exits(0);
        CommandLineRun.with(longer, "check", "-").exits(0);

        var run = CommandLineRun.with(longer, "check", "--format", "json", "--cps", EXAMPLE, "-")
                .exits(1);
        JsonNode line = run.json().get(0);
        assertThat(line.get("findings")).hasSize(1);
        assertThat(line.at("/findings/0/clauses/0").asText()).isEqualTo("acme-cps-6.3.2-1");
        assertThat(line.at("/versions/acme-cps").asText()).isEqualTo("3.1");
        assertThat(line.get("scope").toString()).contains("overlay");
    }

    @Test
    void anOverlayThatLoosensIsRefusedBeforeAnythingIsJudged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cps.yaml");
        Files.writeString(file, """
                document: acme-cps
                title: CPS
                rules:
                  - {id: acme-cps-6.3.2-1, section: 6.3.2, summary: a, from: 2026-05-01, validity: {at-most: 17280001}}
                  - {id: acme-cps-6.1.5-1, section: 6.1.5, summary: b, from: 2026-05-01, keys: [rsa-1024]}
                """);
        var run =
                CommandLineRun.with(Samples.good(), "check", "--cps", file, "-").exits(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("clausewise: --cps ")
                                .contains("cps.yaml:4: rules[0].validity.at-most: 17280001", "tls-br-6.3.2-2#2"),
                        line -> assertThat(line).contains("cps.yaml:5: rules[1].keys[0]", "tls-br-6.1.5-1"));
        Files.delete(file);
        CommandLineRun.with(Samples.good(), "check", "--cps", file, "-").refuses("cps.yaml", "is not there");
    }

    @Test
    void aRequiredOverlayThatIsNotGiven() {
        CommandLineRun.with(Samples.good(), "check", "--require", "overlay", "-")
                .exits(1);
        CommandLineRun.with(Samples.good(), "check", "--require", "overlay", "--cps", EXAMPLE, "-")
                .exits(0);
    }
}

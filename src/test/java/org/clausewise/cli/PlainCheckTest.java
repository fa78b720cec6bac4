package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The quick way of reading a command line agrees with picocli wherever it answers at all. */
final class PlainCheckTest {
    private static final Streams STREAMS = Streams.standard();

    private static final List<String> WORDS = List.of(
            "--profile",
            "--profile=tls-ov",
            "tls-dv",
            "--issued-at",
            "2026-03-15",
            "--issued-at=2026-03-15T00:00:00+02:00",
            "--at",
            "--at=2026-01-01",
            "--require",
            "issuer,signing-time",
            "--require=raw",
            "issuer,",
            "--programs",
            "mozilla",
            "--issuer",
            "--precertificate=p.pem",
            "--cps=cps.yaml",
            "--fail-on",
            "warning",
            "--fail-on=error",
            "--format",
            "json",
            "--format=text",
            "--format=",
            "a.pem",
            "-",
            "b c.pem",
            "dir/",
            "@file",
            "--",
            "-h",
            "--help",
            "-x",
            "--record",
            "--lint-report=zlint.json",
            "--psl=psl.dat",
            "--blocklist=keys.txt",
            "",
            "=",
            "--profile=nothing",
            "é",
            "a=b");

    private static List<Object> fields(CheckCommand c) {
        return Arrays.asList(
                c.profile,
                c.issuedAt,
                c.at,
                c.require,
                c.programs,
                c.issuer,
                c.precertificate,
                c.cps,
                c.logKeys,
                c.blocklists,
                c.psl,
                c.tlds,
                c.record,
                c.lintReports,
                c.failOn,
                c.format,
                c.files);
    }

    @Test
    void agreesWithPicocli() {
        SplittableRandom random = new SplittableRandom(3);
        int plain = 0;
        for (int n = 0; n < 3_000; n++) {
            List<String> arguments = new ArrayList<>();
            for (int i = random.nextInt(7); i >= 0; i--) arguments.add(WORDS.get(random.nextInt(WORDS.size())));
            CheckCommand quick = CheckCommand.plain(arguments, STREAMS);
            if (quick == null) continue;
            plain++;
            var slow = new CheckCommand(STREAMS);
            new CommandLine(slow).parseArgs(arguments.toArray(String[]::new));
            assertThat(fields(quick)).as(arguments.toString()).isEqualTo(fields(slow));
        }
        assertThat(plain).isGreaterThan(300);
    }

    /** What people write every day does not wait for picocli. */
    @Test
    void readsWhatIsPlain() {
        for (List<String> arguments : List.of(
                List.of("leaf.pem"),
                List.of("--format", "json", "a", "b"),
                List.of("-", "--format=json"),
                List.of("--profile", "tls-dv", "--issued-at", "2026-03-15", "--at", "2026-03-15T00:00:00Z", "x"),
                List.of(
                        "--require",
                        "issuer,precertificate",
                        "--fail-on",
                        "warning",
                        "--issuer",
                        "i",
                        "--precertificate",
                        "p",
                        "x"))) {
            assertThat(CheckCommand.plain(arguments, STREAMS))
                    .as(arguments.toString())
                    .isNotNull();
        }
    }
}

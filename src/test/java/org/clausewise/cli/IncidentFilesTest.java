package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clausewise.gen.incidents.Incident;
import org.clausewise.gen.incidents.Incidents;
import org.clausewise.gen.incidents.Replay;
import org.clausewise.io.IncidentFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files of incidents, as a reader runs the command line on them. */
final class IncidentFilesTest {
    private static Stream<Replay> withFiles() {
        return Incidents.all().stream()
                .map(Incident::replays)
                .flatMap(List::stream)
                .filter(r -> !r.files().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedAndPassesOnceMended() {
        return withFiles()
                .map(replay -> DynamicTest.dynamicTest(replay.files() + "/" + replay.name(), () -> {
                    assertThat(check(replay, false).exits(1).out()).contains("(" + replay.rule() + ")");
                    assertThat(check(replay, true).exits(0).out()).doesNotContain(replay.rule(), "ERROR");
                }));
    }

    private static CommandLineRun check(Replay replay, boolean mended) {
        return CommandLineRun.of(Stream.concat(Stream.of("check"), IncidentFolder.arguments(replay, mended).stream())
                .toArray());
    }

    @Test
    void theThreeThatBeganIt() {
        assertThat(withFiles().map(Replay::files)).contains("underscore", "caa-recheck", "one-second");
    }

    @Test
    void noReportShowsTheRandomValue() {
        assertThat(withFiles().filter(r -> r.files().equals("underscore")))
                .allSatisfy(
                        r -> assertThat(check(r, false).exits(1).out()).doesNotContain("f5l3xqk7vd0c9w2m8z4t6rj1b"));
    }
}

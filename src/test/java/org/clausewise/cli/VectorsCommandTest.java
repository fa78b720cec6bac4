package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausewise.gen.vectors.VectorFile;
import org.clausewise.io.VectorFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorsCommandTest {
    private static final String FILE = "tls-br/7.1.2.7.6.json";

    @TempDir
    Path folder;

    @Test
    void saysThatAllIsAsExpected() throws IOException {
        copy();

        var run = CommandLineRun.of("vectors", "verify", "--folder", folder).exits(0);

        assertThat(run.out()).matches("\\d+ vectors in 1 files: all as expected\n");
        assertThat(CommandLineRun.of("vectors", "--folder", folder)).isEqualTo(run);
    }

    @Test
    void namesTheVectorThatDiffers() throws IOException {
        copy();
        Path file = folder.resolve(FILE);
        String text = Files.readString(file);
        String id = "tls.subscriber.ext.key-usage.critical/satisfied";
        int at = text.indexOf('"' + id + '"');
        Files.writeString(
                file, text.substring(0, at) + text.substring(at).replaceFirst("\"satisfied\"", "\"breached\""));

        var run = CommandLineRun.of("vectors", "verify", "--folder", folder).exits(1);

        assertThat(run.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(FILE + ": is not the file that the index names"))
                .contains(FILE + ": " + id + ": tls.subscriber.ext.key-usage.critical is SATISFIED, not BREACHED")
                .last()
                .asString()
                .endsWith(": 2 differences");
    }

    @Test
    void refusesWhatIsNoFolderOfVectors() throws IOException {
        CommandLineRun.of("vectors", "--folder", folder).refuses("no vectors in " + folder, "index.json is missing");
        CommandLineRun.of("vectors", "generate", "--folder", folder.resolve("none"))
                .refuses("no folder ");
        CommandLineRun.of("vectors", "check").refuses("no action 'check': it is one of verify, generate");
        Files.writeString(folder.resolve("index.json"), "{");
        CommandLineRun.of("vectors", "--folder", folder).refuses("index.json: ");
    }

    /** The vectors of one section. */
    private void copy() throws IOException {
        VectorFile file = VectorFolder.read(Files.readAllBytes(Path.of("testvectors", FILE)), FILE);
        VectorFolder.write(folder, List.of(file));
    }
}

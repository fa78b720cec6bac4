package org.clausewise.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteTourTest {
    @Test
    void theTourIsWhatIsWritten(@TempDir Path folder) throws IOException {
        WriteTour.main(new String[] {folder.resolve("tour").toString()});
        assertThat(files(folder)).isEqualTo(files(Path.of("testvectors")));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("tour.md", Files.readString(folder.resolve("tour.md")));
        try (Stream<Path> tour = Files.list(folder.resolve("tour"))) {
            tour.forEach(file -> files.put(file.getFileName().toString(), read(file)));
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

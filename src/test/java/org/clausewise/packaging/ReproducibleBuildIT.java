package org.clausewise.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the jars once more, elsewhere and in another zone and locale, and compares them byte by byte. */
final class ReproducibleBuildIT {
    @Test
    void aSecondBuildMakesTheSameJars(@TempDir Path elsewhere) throws Exception {
        for (String part : List.of("pom.xml", ".mvn", "rules", "src/main", "testvectors"))
            copy(Path.of(part), elsewhere.resolve(part));

        // offline: the build that runs this test has resolved all that it needs
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-o",
                        "-q",
                        "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                        "-Dmaven.legacyLocalRepo=true",
                        "-Dmaven.test.skip=true",
                        "-Denforcer.skip=true",
                        "-Dcyclonedx.skip=true",
                        "package")
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> name.equals("MAVEN_BASEDIR") || name.equals("MAVEN_ARGS"));
        builder.environment().putAll(Map.of("TZ", "Pacific/Chatham", "LC_ALL", "C"));
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("the second build:%n%s", Files.readString(elsewhere.resolve("log")))
                .isTrue();

        for (Path jar : List.of(Built.LIBRARY, Built.CLI)) {
            Path again = elsewhere.resolve("target").resolve(jar.getFileName());
            assertThat(contents(again)).isEqualTo(contents(jar));
            assertThat(again).hasSameBinaryContentAs(jar);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    /** Name to checksum and time, so that a failure names the entries that differ. */
    private static Map<String, String> contents(Path jar) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .forEach(entry -> contents.put(entry.getName(), entry.getTimeLocal() + " " + crc(file, entry)));
        }
        return contents;
    }

    private static String crc(JarFile file, JarEntry entry) {
        try (InputStream in = file.getInputStream(entry)) {
            CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
            checked.transferTo(java.io.OutputStream.nullOutputStream());
            return Long.toHexString(checked.getChecksum().getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.clausewise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged command line, run as a user runs it. */
final class Jar {
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;

    private Jar(Map<String, String> environment, List<String> options) {
        this.environment = environment;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("clausewise.cli", "run by mvn verify alone")));
    }

    static Jar plain() {
        return new Jar(Map.of(), List.of());
    }

    /** With options of the JVM. */
    static Jar java(String... options) {
        return new Jar(Map.of(), List.of(options));
    }

    /** In a locale of the system. */
    static Jar in(String locale) {
        return new Jar(Map.of("LC_ALL", locale), List.of());
    }

    CommandLineRun run(Object... arguments) throws IOException, InterruptedException {
        return run(null, arguments);
    }

    /** Runs to its end, in at most two minutes. */
    CommandLineRun run(Path input, Object... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("clausewise", ".out");
        Path err = Files.createTempFile("clausewise", ".err");
        try {
            List<String> all = new ArrayList<>(command);
            Stream.of(arguments).map(String::valueOf).forEach(all::add);
            ProcessBuilder builder =
                    new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            if (input != null) builder.redirectInput(input.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + all);
            }
            return new CommandLineRun(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.ISO_8859_1),
                    Files.readString(err, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}

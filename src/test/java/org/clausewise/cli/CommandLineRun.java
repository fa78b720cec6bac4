package org.clausewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command as it is run, inside this JVM. */
record CommandLineRun(int exit, String out, String err) {
    static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");

    static CommandLineRun of(Object... arguments) {
        return with(InputStream.nullInputStream(), arguments);
    }

    static CommandLineRun with(byte[] input, Object... arguments) {
        return with(new ByteArrayInputStream(input), arguments);
    }

    static CommandLineRun with(InputStream input, Object... arguments) {
        return on(input, StandardCharsets.UTF_8, false, arguments);
    }

    static CommandLineRun on(InputStream input, Charset charset, boolean colour, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(input, out, err, charset, InstantSource.fixed(NOW), colour, false);
        int exit = Main.run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new), streams);
        return new CommandLineRun(exit, out.toString(charset), err.toString(charset));
    }

    /** The lines of results, read as JSON. */
    List<JsonNode> json() {
        List<JsonNode> lines = new ArrayList<>();
        try {
            for (String line : out.lines().toList()) lines.add(new ObjectMapper().readTree(line));
        } catch (IOException e) {
            throw new AssertionError(out, e);
        }
        return lines;
    }

    CommandLineRun exits(int status) {
        assertThat(exit).as("exit status; out:%n%s%nerr:%n%s", out, err).isEqualTo(status);
        return this;
    }

    /** Wrong usage or unreadable input: one line that says so, and no results. */
    CommandLineRun refuses(String... words) {
        exits(2);
        assertThat(out).isEmpty();
        return complains(words);
    }

    /** One line on standard error. */
    CommandLineRun complains(String... words) {
        assertThat(err.lines().toList()).hasSize(1);
        assertThat(err).endsWith("\n").doesNotContain("Exception in", "\tat ");
        for (String word : words) assertThat(err).contains(word);
        return this;
    }
}

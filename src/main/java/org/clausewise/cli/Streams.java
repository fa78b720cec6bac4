package org.clausewise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.clausewise.report.Printable;

/**
 * What a command reads and writes.
 *
 * @param out results
 * @param err progress and diagnostics
 * @param charset of what people read
 * @param clock the only one there is
 * @param colour whether results are seen on a terminal that wants colours
 * @param progress whether nothing moves on the terminal but what is written to {@code err}
 */
record Streams(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Charset charset,
        InstantSource clock,
        boolean colour,
        boolean progress) {

    /** Those of the process. */
    static Streams standard() {
        boolean seen = isTerminal(1);
        String noColour = System.getenv("NO_COLOR");
        return new Streams(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                charset(System.getProperty("native.encoding")),
                InstantSource.system(),
                seen && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM")),
                !seen && isTerminal(2));
    }

    Printable printable() {
        return new Printable(charset);
    }

    /** Writes one line to {@code err}. */
    void complain(String line) {
        try {
            err.write((printable().line(line) + "\n").getBytes(charset));
            err.flush();
        } catch (IOException e) {
            // nobody listens
        }
    }

    void print(String text) throws IOException {
        out.write(text.getBytes(charset));
    }

    private static Charset charset(String name) {
        try {
            return name == null ? Charset.defaultCharset() : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.US_ASCII;
        }
    }

    /** Whether a file descriptor is a terminal, where the system says so: the JDK can tell only of input and output together. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}

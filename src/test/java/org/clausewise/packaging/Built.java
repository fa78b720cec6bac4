package org.clausewise.packaging;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What the build has made: its jars, their entries, and how to run them. */
final class Built {
    static final Path LIBRARY = jar("clausewise.library");
    static final Path CLI = jar("clausewise.cli");

    private Built() {}

    private static Path jar(String property) {
        return Path.of(System.getProperty(property, "run by mvn verify alone"));
    }

    /** The names of the files in a jar. */
    static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }

    /** The Bouncy Castle jars, which are all that the library needs. */
    static List<Path> bouncyCastle() {
        return Stream.of(
                        org.bouncycastle.asn1.ASN1Object.class,
                        org.bouncycastle.asn1.cms.ContentInfo.class,
                        org.bouncycastle.cert.X509CertificateHolder.class)
                .map(Built::origin)
                .toList();
    }

    private static Path origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(java.net.URI.create(source.getLocation().toString()));
    }

    /** A class loader that sees the JDK and these jars, and nothing of the test's own class path. */
    static URLClassLoader loader(List<Path> jars) {
        return new URLClassLoader(
                jars.stream().map(Built::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    record Run(int exit, String out, String err) {}

    /** Runs a command to its end, in at most two minutes. */
    static Run run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("clausewise", ".out");
        Path err = Files.createTempFile("clausewise", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + command);
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

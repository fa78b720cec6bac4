package org.clausewise.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs {@code src/it/consumer} as its author would, with the library's jar and Bouncy Castle alone. */
final class ConsumerIT {
    @Test
    void issuesWhatTheGateClearsAndNothingElse(@TempDir Path classes) throws Exception {
        List<Path> jars = new ArrayList<>(Built.bouncyCastle());
        jars.add(Built.LIBRARY);
        compile(Path.of("src/it/consumer/Issuance.java"), jars, classes);

        jars.add(classes);
        Built.Run run = Built.run(List.of(Built.java(), "-classpath", path(jars), "Issuance"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly("issued 2027-02-21T23:59:59Z", "refused tls.subscriber.validity.max-200-days");
        assertThat(run.exit()).isZero();
    }

    private static void compile(Path source, List<Path> jars, Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-classpath", path(jars), "-d", classes.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
        assertThat(complaints.toString()).isEmpty();
    }

    private static String path(List<Path> parts) {
        return parts.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

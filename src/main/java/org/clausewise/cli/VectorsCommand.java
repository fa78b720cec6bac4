package org.clausewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausewise.gen.incidents.Replays;
import org.clausewise.gen.vectors.VectorFile;
import org.clausewise.gen.vectors.Vectors;
import org.clausewise.io.IncidentFolder;
import org.clausewise.io.VectorFolder;
import org.clausewise.report.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausewise vectors}. */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Runs the test vectors, or makes them anew.",
        footer = {"", "Exit status: 0 all as expected, 1 something is not, 2 the folder cannot be read or written."})
final class VectorsCommand implements Callable<Integer> {
    enum Action {
        VERIFY,
        GENERATE
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "ACTION",
            converter = ToAction.class,
            description = {
                "verify asks the gate about every vector and prints what differs, one line each.",
                "generate writes all files anew.",
                "Default: verify."
            })
    Action action = Action.VERIFY;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the vectors are, with their index. Default: testvectors.")
    Path folder = Path.of("testvectors");

    private final Streams streams;

    VectorsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        return switch (action) {
            case VERIFY -> verify();
            case GENERATE -> generate();
        };
    }

    private int verify() throws IOException {
        VectorFolder.Verification verification;
        try {
            verification = VectorFolder.verify(folder);
        } catch (NoSuchFileException e) {
            throw new UsageException("no vectors in " + folder + ": " + VectorFolder.INDEX + " is missing");
        } catch (IOException e) {
            throw new UsageException(folder + ": " + e.getMessage());
        }
        Printable printable = streams.printable();
        StringBuilder text = new StringBuilder();
        verification.differences().forEach(d -> text.append(printable.line(d)).append('\n'));
        streams.print(text.append(verification.summary()).append('\n').toString());
        return verification.passed() ? 0 : 1;
    }

    private int generate() throws IOException {
        if (!Files.isDirectory(folder)) throw new UsageException("no folder " + folder);
        Vectors vectors = Vectors.generate();
        Replays replays = Replays.generate(VectorFolder.judge());
        List<VectorFile> files = Stream.concat(vectors.files().stream(), replays.files().stream())
                .toList();
        List<String> missing = Stream.concat(vectors.missing().stream(), replays.missing().stream())
                .toList();
        try {
            VectorFolder.write(folder, files);
            IncidentFolder.write(folder, replays);
        } catch (IOException e) {
            throw new UsageException("cannot write into " + folder + ": " + e.getMessage());
        }
        StringBuilder text = new StringBuilder();
        missing.forEach(m -> text.append("not shown: ").append(m).append('\n'));
        int count = files.stream().mapToInt(f -> f.vectors().size()).sum();
        streams.print(text.append("%d vectors in %d files\n".formatted(count, files.size()))
                .toString());
        return missing.isEmpty() ? 0 : 1;
    }

    static final class ToAction implements ITypeConverter<Action> {
        @Override
        public Action convert(String text) {
            return Conversion.of(() -> Values.word(Action.class, "action", text));
        }
    }
}

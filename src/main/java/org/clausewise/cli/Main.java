package org.clausewise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the command line. */
public final class Main {
    private static final int WRONG = 2;

    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] args) {
        System.exit(run(args, Streams.standard()));
    }

    /** The exit status of a command. Nothing is thrown: whatever goes wrong is one line of complaint. */
    static int run(String[] args, Streams streams) {
        try {
            if (args.length > 1 && args[0].equals("check")) {
                CheckCommand check = CheckCommand.plain(List.of(args).subList(1, args.length), streams);
                if (check != null) return check.call();
            }
            return WithPicocli.run(args, streams);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return failed(e, streams);
        }
    }

    private static int failed(Throwable e, Streams streams) {
        streams.complain("clausewise: "
                + (e instanceof UsageException
                        ? e.getMessage()
                        : e instanceof IOException ? "the output cannot be written: " + e.getMessage() : name(e)));
        return WRONG;
    }

    /** An error in one line. */
    static String name(Throwable e) {
        String message = e.getMessage();
        if (e instanceof OutOfMemoryError) return "out of memory: give Java more with -Xmx";
        return "internal error " + e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Apart, so that a plain check loads none of it. */
    private static final class WithPicocli {
        static int run(String[] args, Streams streams) {
            CommandLine line = new CommandLine(new Clausewise());
            line.addSubcommand(new CheckCommand(streams));
            line.addSubcommand(new RulesCommand(streams));
            line.addSubcommand(new ExplainCommand(streams));
            line.addSubcommand(new CoverageCommand(streams));
            line.addSubcommand(new VectorsCommand(streams));
            line.setUsageHelpAutoWidth(false);
            line.setUsageHelpWidth(100);
            line.setOut(new PrintWriter(streams.out(), true, streams.charset()));
            line.setErr(new PrintWriter(streams.err(), true, streams.charset()));
            if (!streams.colour()) line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
            line.setParameterExceptionHandler((e, rest) -> {
                CommandLine at = e.getCommandLine();
                String command = at.getCommandSpec().qualifiedName();
                streams.complain(command + ": " + reason(e) + " (" + command + " --help says how)");
                return WRONG;
            });
            line.setExecutionExceptionHandler((e, at, result) -> failed(e, streams));
            return line.execute(args);
        }

        private static String reason(ParameterException e) {
            if (!(e instanceof UnmatchedArgumentException unmatched)) return String.valueOf(e.getMessage());
            List<String> meant = unmatched.getSuggestions();
            String name = unmatched.getUnmatched().get(0);
            return (name.startsWith("-") ? "no option " : "no command ") + "'" + name + "'"
                    + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
        }
    }

    @Command(
            name = "clausewise",
            description = "Checks certificates against the requirements that they are issued under, clause by clause.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            commandListHeading = "%nCommands:%n",
            footer = {
                "",
                "clausewise COMMAND --help tells about each. Exit status: 0 done, 1 a check or a test failed, 2 wrong usage or "
                        + "unreadable input."
            })
    private static final class Clausewise {}

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"clausewise " + (version == null ? "(unpackaged)" : version)};
        }
    }
}

package org.clausewise.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.report.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clausewise explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Says what is required, where, since when, and how a breach is mended.",
        footer = {
            "",
            "Examples:",
            "  clausewise explain tls.subscriber.san.critical",
            "  clausewise explain tls-br-7.1.2.7.12-2",
            "  clausewise explain e_ext_san_missing"
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "RULE|CLAUSE|PEER-NAME",
            description =
                    "The id of a rule or of a clause, or what zlint or pkilint call the same check, with or without the prefix "
                            + "zlint: or pkilint:.")
    String name = "";

    private final Streams streams;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Explanation explanation = new Explanation(Catalogue.load(), ref -> Optional.empty());
        Optional<String> text = explanation.of(name);
        if (text.isEmpty()) {
            List<String> near = Nearest.to(name, explanation.names());
            throw new UsageException("nothing is called '" + name + "'"
                    + (near.isEmpty()
                            ? "; clausewise rules lists what there is"
                            : "; did you mean " + String.join(", ", near) + "?"));
        }
        streams.print(text.get());
        return 0;
    }
}

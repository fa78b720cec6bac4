package org.clausewise.cli;

import java.util.concurrent.Callable;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.report.RuleList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clausewise rules}. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Lists the rules, with the clauses that they enforce and what other linters call them.")
final class RulesCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = CheckCommand.ToFormat.class,
            description = "text, or json: an array with a rule a line. Default: text.")
    CheckCommand.Format format = CheckCommand.Format.TEXT;

    private final Streams streams;

    RulesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = Catalogue.load();
        switch (format) {
            case TEXT -> streams.print(RuleList.text(catalogue));
            case JSON -> {
                StringBuilder json = new StringBuilder();
                RuleList.json(catalogue, json);
                streams.print(json.toString());
            }
        }
        return 0;
    }
}

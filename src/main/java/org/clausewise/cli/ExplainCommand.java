package org.clausewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.gen.incidents.Incident;
import org.clausewise.gen.incidents.Incidents;
import org.clausewise.report.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clausewise explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header =
                "Says what is required, where, since when, and how a breach is mended; or what happened in an incident.",
        footer = {
            "",
            "Examples:",
            "  clausewise explain tls.subscriber.san.critical",
            "  clausewise explain tls-br-7.1.2.7.12-2 --text BR.md",
            "  clausewise explain e_ext_san_missing",
            "  clausewise explain I06"
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "RULE|CLAUSE|PEER-NAME|INCIDENT",
            description =
                    "The id of a rule or of a clause, or what zlint or pkilint call the same check, with or without the prefix "
                            + "zlint: or pkilint:; or an incident, by its id in testvectors/incidents.json, its name or its bug.")
    String name = "";

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description =
                    "Your own copy of the document, as Markdown or plain text: its sentence is shown, found by its fingerprint.")
    @Nullable
    Path text;

    private final Streams streams;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = Catalogue.load();
        Explanation explanation =
                new Explanation(catalogue, new ExplanationSources(catalogue, text, streams.printable()));
        Optional<String> answer = explanation
                .of(name)
                .or(() -> Incidents.find(name).map(incident -> IncidentExplanation.of(catalogue, incident)));
        if (answer.isEmpty()) {
            List<String> near = Nearest.to(
                    name,
                    Stream.concat(explanation.names(), Incidents.all().stream().map(Incident::name)));
            throw new UsageException("nothing is called '" + name + "'"
                    + (near.isEmpty()
                            ? "; clausewise rules lists what there is"
                            : "; did you mean " + String.join(", ", near) + "?"));
        }
        streams.print(answer.get());
        return 0;
    }
}

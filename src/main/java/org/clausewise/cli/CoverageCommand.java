package org.clausewise.cli;

import java.util.concurrent.Callable;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Document;
import org.clausewise.report.Coverage;
import org.clausewise.report.CoverageReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** {@code clausewise coverage}. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Says of every clause of every document whether a rule enforces it, proven by vectors.")
final class CoverageCommand implements Callable<Integer> {
    @Option(
            names = "--document",
            paramLabel = "DOCUMENT",
            description = "One document alone: tls-br, evg, rfc5280, ...")
    @Nullable
    String document;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ToFormat.class,
            description = "text, md, html, or json: an array with a clause a line. Default: text.")
    CoverageReport format = CoverageReport.TEXT;

    private final Streams streams;

    CoverageCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = Catalogue.load();
        Coverage coverage = Coverage.of(catalogue);
        if (document != null) {
            String id = document;
            coverage = coverage.document(id)
                    .orElseThrow(() -> new UsageException("no document '" + id + "': it is one of "
                            + String.join(
                                    ", ",
                                    catalogue.documents().stream()
                                            .map(Document::id)
                                            .toList())));
        }
        StringBuilder report = new StringBuilder();
        format.write(coverage, report);
        streams.print(report.toString());
        return 0;
    }

    static final class ToFormat implements ITypeConverter<CoverageReport> {
        @Override
        public CoverageReport convert(String text) {
            return Conversion.of(() -> switch (text) {
                case "text" -> CoverageReport.TEXT;
                case "md" -> CoverageReport.MARKDOWN;
                case "json" -> CoverageReport.JSON;
                case "html" -> CoverageReport.HTML;
                default ->
                    throw new IllegalArgumentException("no format '" + text + "': it is one of text, md, json, html");
            });
        }
    }
}

package org.clausewise.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.Finding;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Reference;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.gen.incidents.Incidents;
import org.clausewise.gen.vectors.Flag;
import org.clausewise.gen.vectors.Judge;
import org.clausewise.gen.vectors.Vector;
import org.clausewise.gen.vectors.VectorFile;
import org.clausewise.gen.vectors.Vectors;
import org.clausewise.report.Explanation;
import org.clausewise.report.Printable;
import org.clausewise.standards.ClauseFinder;
import org.clausewise.standards.ClauseFinder.Passage;
import org.clausewise.standards.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** The reader's own copy of a document, and the vectors, made when they are asked for. */
final class ExplanationSources implements Explanation.Sources {
    private final @Nullable Path text;
    private final Printable printable;
    private final Map<String, List<Passage>> passages;
    private final Map<String, List<VectorFile>> vectors = new LinkedHashMap<>();

    ExplanationSources(Catalogue catalogue, @Nullable Path text, Printable printable) {
        this.text = text;
        this.printable = printable;
        passages = text == null ? Map.of() : passages(catalogue, text);
    }

    private static Map<String, List<Passage>> passages(Catalogue catalogue, Path text) {
        Set<String> fingerprints = Stream.concat(
                        catalogue.clauses().stream().map(Clause::fingerprint),
                        catalogue.reference().stream().map(Reference::fingerprint))
                .collect(Collectors.toSet());
        try {
            return ClauseFinder.in(text).findAll(fingerprints);
        } catch (UnreadableDocumentException e) {
            throw new UsageException("--text " + text + ": " + e.getMessage());
        }
    }

    @Override
    public String sentence(String fingerprint, String section) {
        if (text == null) return "";
        List<Passage> found = passages.getOrDefault(fingerprint, List.of());
        if (found.isEmpty())
            return "not in " + printable.line(text.toString()) + ": another document, or another version of it";
        Passage passage = found.stream()
                .filter(p -> p.section().equals(section))
                .findFirst()
                .orElse(found.get(0));
        return "\"" + printable.line(passage.text()) + "\" (line " + passage.line() + ")";
    }

    @Override
    public String breach(RuleEntry rule) {
        for (VectorFile file : files(rule)) {
            for (Vector vector : file.vectors()) {
                if (vector.flags().contains(Flag.BREACH)) return finding(rule, vector);
            }
        }
        return "";
    }

    private String finding(RuleEntry rule, Vector vector) {
        for (Finding finding : new Judge().check(vector).findings()) {
            if (finding.rules().stream().anyMatch(cited -> cited.rule().equals(rule.id()))) {
                String offset = finding.offset() < 0 ? "" : " @" + finding.offset();
                return "for example vector " + vector.id() + ", at " + finding.path() + offset + ": "
                        + printable.line(finding.message());
            }
        }
        return "";
    }

    @Override
    public List<String> incidents(RuleEntry rule) {
        return Incidents.all().stream()
                .filter(i -> i.replays().stream().anyMatch(r -> r.rule().equals(rule.id())))
                .map(i -> i.id() + " " + i.name())
                .toList();
    }

    @Override
    public Map<String, List<String>> vectors(RuleEntry rule) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (VectorFile file : files(rule)) {
            ids.put(
                    "testvectors/" + file.document() + "/" + file.section() + ".json",
                    file.vectors().stream().map(Vector::id).toList());
        }
        return ids;
    }

    private List<VectorFile> files(RuleEntry rule) {
        return vectors.computeIfAbsent(rule.id(), id -> Vectors.of(rule));
    }
}

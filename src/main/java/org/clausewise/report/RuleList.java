package org.clausewise.report;

import java.util.List;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** What {@code rules} prints. The schema of its JSON is {@code rules.json}. */
public final class RuleList {
    private RuleList() {}

    /** An array with a rule a line. */
    public static void json(Catalogue catalogue, Appendable out) {
        Json json = new Json(out).lines();
        RuleSummary.all(catalogue)
                .forEach(rule -> bands(
                                json.object()
                                        .field("id", rule.entry().id())
                                        .field("document", rule.document())
                                        .field("clauses", rule.clauses())
                                        .field("severity", rule.severity().name())
                                        .field("summary", rule.summary())
                                        .field("subject", rule.entry().subject())
                                        .field("profiles", rule.entry().profiles()),
                                rule.inForce())
                        .field("tags", rule.tags())
                        .field("peers", rule.entry().peers())
                        .end());
        json.end().newline();
    }

    private static Json bands(Json json, List<Band> bands) {
        json.name("in_force").array();
        for (Band band : bands) {
            json.object()
                    .field("from", band.from().toString())
                    .field("until", text(band.until()))
                    .field("by", band.by() == Band.By.ISSUED ? "issued" : "text")
                    .end();
        }
        return json.end();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A rule a line: id, severity, clauses and what it demands. */
    public static String text(Catalogue catalogue) {
        List<RuleSummary> rules = RuleSummary.all(catalogue).toList();
        int width = rules.stream()
                .mapToInt(rule -> rule.entry().id().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (RuleSummary rule : rules) {
            String id = rule.entry().id();
            text.append(id).append(" ".repeat(width - id.length() + 2));
            text.append(String.format("%-7s  ", rule.severity()));
            text.append(String.join(", ", rule.clauses()))
                    .append(": ")
                    .append(rule.summary())
                    .append('\n');
        }
        return text.toString();
    }
}

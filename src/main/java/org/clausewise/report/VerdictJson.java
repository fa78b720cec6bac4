package org.clausewise.report;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.clausewise.Finding;
import org.clausewise.Verdict;
import org.clausewise.rule.Input;
import org.jspecify.annotations.Nullable;

/** A verdict as one line of JSON, as {@code check --format json} prints it; its schema is {@code check.json}. */
public final class VerdictJson {
    private static final @Nullable String NONE = null;

    private VerdictJson() {}

    /** The line, with its line feed. */
    public static String line(Judged judged, byte[] sha256) {
        StringBuilder line = new StringBuilder(2048);
        Json json = new Json(line);
        Verdict verdict = judged.verdict();
        json.object()
                .field("file", judged.file())
                .field("index", judged.index())
                .field("sha256", HexFormat.of().formatHex(sha256))
                .field("artifact", verdict.artifact())
                .field("profile", verdict.profile().id())
                .field("issued", Judged.instant(verdict.issuedAt()))
                .field("issued_basis", verdict.basis().id())
                .field("at", Judged.instant(verdict.inForceAt()))
                .field("scope", scope(verdict))
                .field("compliant", verdict.compliant());
        findings(json, verdict.findings());
        undecided(json, verdict);
        json.name("counts").object();
        judged.counts().forEach((outcome, n) -> json.field(outcome.name().toLowerCase(Locale.ROOT), n));
        json.end().name("versions").object();
        verdict.versions().forEach(json::field);
        json.end().end().newline();
        return line.toString();
    }

    private static List<String> scope(Verdict verdict) {
        List<String> ids = new ArrayList<>();
        for (Input input : verdict.scope()) ids.add(input.id());
        return ids;
    }

    private static void findings(Json json, List<Finding> findings) {
        json.name("findings").array();
        for (Finding finding : findings) {
            json.object().field("rule", finding.rule()).name("rules").array();
            for (Finding.Cited cited : finding.rules()) {
                json.object()
                        .field("rule", cited.rule())
                        .field("clauses", cited.clauses())
                        .field("severity", cited.severity().name())
                        .end();
            }
            json.end()
                    .field("clauses", finding.clauses())
                    .field("severity", finding.severity().name())
                    .field("message", finding.message())
                    .field("path", finding.path());
            if (finding.offset() < 0) json.field("offset", NONE);
            else json.field("offset", finding.offset());
            json.field("waived", NONE).field("baseline", NONE).end();
        }
        json.end();
    }

    private static void undecided(Json json, Verdict verdict) {
        json.name("undecided").array();
        for (Verdict.Undecided undecided : verdict.undecided()) {
            undecided(json, undecided.rule(), undecided.clauses(), undecided.needs());
        }
        // what did not load or failed decides nothing either
        for (String failure : verdict.failures()) undecided(json, "-", List.of(), failure);
        json.end();
    }

    private static void undecided(Json json, String rule, List<String> clauses, String needs) {
        json.object()
                .field("rule", rule)
                .field("clauses", clauses)
                .field("needs", needs)
                .end();
    }
}

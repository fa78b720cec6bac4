package org.clausewise.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausewise.Finding;
import org.clausewise.Verdict;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Severity;

/** A verdict for people to read. */
public final class VerdictText {
    private static final String INDENT = "  ";
    private static final String HANG = " ".repeat(11);

    private final Printable printable;
    private final boolean colour;

    /**
     * Reports for one kind of output.
     *
     * @param printable for the charset of the output
     * @param colour whether to colour it, for a terminal
     */
    public VerdictText(Printable printable, boolean colour) {
        this.printable = printable;
        this.colour = colour;
    }

    /** Some lines, the last of them empty. */
    public String of(Judged judged) {
        Verdict verdict = judged.verdict();
        StringBuilder text = new StringBuilder(1024);
        text.append(bold(printable.line(judged.file())));
        if (judged.index() > 0) text.append(", object ").append(judged.index());
        text.append(": ")
                .append(verdict.compliant() ? paint("32", "compliant") : paint("1;31", "NOT COMPLIANT"))
                .append(" under ")
                .append(verdict.profile().id())
                .append('\n');
        line(
                text,
                INDENT,
                verdict.artifact() + ", issued " + Judged.instant(verdict.issuedAt()) + " (" + basis(verdict) + ')'
                        + (verdict.inForceAt().equals(verdict.issuedAt())
                                ? ""
                                : ", judged by the texts of " + Judged.instant(verdict.inForceAt())));
        for (Finding finding : verdict.findings()) finding(text, finding);
        for (Verdict.Undecided undecided : verdict.undecided()) {
            text.append(INDENT)
                    .append(paint("35", "UNDECIDED"))
                    .append("  needs ")
                    .append(printable.line(undecided.needs()));
            text.append('\n');
            line(text, INDENT + HANG, cited(undecided.rule(), undecided.clauses()));
        }
        for (String failure : verdict.failures()) {
            text.append(INDENT)
                    .append(paint("1;31", "FAILED"))
                    .append("     ")
                    .append(printable.line(failure))
                    .append('\n');
        }
        line(text, INDENT, counts(judged));
        for (String note : verdict.notes()) line(text, INDENT, "note: " + note);
        return text.append('\n').toString();
    }

    private void finding(StringBuilder text, Finding finding) {
        String severity = finding.severity().name();
        text.append(INDENT)
                .append(paint(colour(finding.severity()), severity))
                .append(" ".repeat(HANG.length() - severity.length()));
        text.append(printable.line(finding.message())).append('\n');
        line(text, INDENT + HANG, "at " + finding.path() + (finding.offset() < 0 ? "" : " @" + finding.offset()));
        for (Finding.Cited cited : finding.rules()) {
            String weight = cited.severity() == finding.severity() ? "" : ", " + cited.severity();
            line(text, INDENT + HANG, cited(cited.rule(), cited.clauses()) + weight);
        }
    }

    private static String cited(String rule, List<String> clauses) {
        return clauses.isEmpty() ? rule : String.join(", ", clauses) + " (" + rule + ")";
    }

    private static String basis(Verdict verdict) {
        return switch (verdict.basis()) {
            case DECLARED -> "as declared";
            case RECORD -> "as its record says";
            case SCT -> "by its latest SCT";
            case NOW -> "the present moment";
            case NOT_BEFORE -> "by its notBefore";
            case THIS_UPDATE -> "by its thisUpdate";
            case PRODUCED_AT -> "by its producedAt";
        };
    }

    /** For example {@code 61 rules: 40 satisfied, 12 not applicable, 9 not examined (issuer would decide 6, precertificate 3)}. */
    private static String counts(Judged judged) {
        int all = 0;
        StringBuilder line = new StringBuilder();
        for (Map.Entry<Outcome, Integer> count : judged.counts().entrySet()) {
            all += count.getValue();
            if (count.getValue() == 0) continue;
            line.append(line.isEmpty() ? "" : ", ").append(count.getValue()).append(' ');
            line.append(count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            if (count.getKey() == Outcome.NOT_EXAMINED) wanted(judged.verdict(), line);
        }
        return all + " rules: " + line;
    }

    /** What input would decide what nobody looked at. A rule that wants several kinds counts under each that is not there. */
    private static void wanted(Verdict verdict, StringBuilder line) {
        Map<Input, Integer> wanted = new EnumMap<>(Input.class);
        for (Set<Input> needs : verdict.notExamined().values()) {
            for (Input need : needs) {
                if (!verdict.scope().contains(need)) wanted.put(need, wanted.getOrDefault(need, 0) + 1);
            }
        }
        String before = " (";
        for (Map.Entry<Input, Integer> want : wanted.entrySet()) {
            line.append(before)
                    .append(want.getKey().id())
                    .append(" would decide ")
                    .append(want.getValue());
            before = ", ";
        }
        if (!wanted.isEmpty()) line.append(')');
    }

    private void line(StringBuilder text, String indent, String line) {
        text.append(indent).append(printable.line(line)).append('\n');
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case NOTICE -> "36";
        };
    }

    private String bold(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}

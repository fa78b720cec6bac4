package org.clausewise.standards;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Follows the headings: which section a line stands in, and whether that section is read. */
final class Sections {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:Appendix\\s+)?((?:[A-Z]|\\d++)(?:[.-]\\d++)*+)[.:]?(?:\\s+[-–—]?\\s*|\\z)(.*)",
            DOTALL | UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER = Pattern.compile("\\d|[A-Z][.-]\\d");
    /** Sections that oblige nobody: what words mean, what was before, where to read more. */
    private static final Pattern SKIPPED = Pattern.compile(
            "revisions|relevant dates|document history|definitions(?: and (?:terminology|acronyms|abbreviations))?"
                    + "|acronyms|abbreviations(?: and acronyms)?|(?:normative |informative )?references"
                    + "|conventions(?: and definitions)?|(?:requirements |conventions and )?terminology"
                    + "|requirements language|conventions used in this document|acknowledge?ments"
                    + "|authors\\W* addresse?s?|abstract|table of contents|full copyright statement",
            CASE_INSENSITIVE);
    /** Of a title that stands for a missing number, in code points. */
    private static final int TITLE = 40;

    private final boolean counting;
    private final boolean everything;
    private int[] counters = {};
    private String number = "0";
    private int skippedDepth = Integer.MAX_VALUE;

    /**
     * @param counting whether headings without numbers are counted
     * @param everything whether no section is skipped
     */
    Sections(boolean counting, boolean everything) {
        this.counting = counting;
        this.everything = everything;
    }

    /** The number of the present section; its title where it has none. */
    String number() {
        return number;
    }

    /** Whether the present section, or one around it, is not read. */
    boolean skipped() {
        return skippedDepth != Integer.MAX_VALUE;
    }

    void enter(int depth, String heading) {
        String title = heading;
        Matcher m = NUMBERED.matcher(heading);
        if (m.matches() && (NUMBER.matcher(m.group(1)).lookingAt() || heading.startsWith("Appendix"))) {
            number = m.group(1);
            title = m.group(2);
        } else if (counting) {
            counters = Arrays.copyOf(counters, depth);
            counters[depth - 1]++;
            number = Arrays.stream(counters).mapToObj(Integer::toString).collect(Collectors.joining("."));
        } else {
            number = title.codePointCount(0, title.length()) <= TITLE
                    ? title
                    : title.substring(0, title.offsetByCodePoints(0, TITLE));
        }
        if (depth <= skippedDepth) {
            skippedDepth = !everything && SKIPPED.matcher(bare(title)).matches() ? depth : Integer.MAX_VALUE;
        }
    }

    /** Without the marks around a title. */
    private static String bare(String title) {
        int from = 0;
        int to = title.length();
        while (from < to && " .#*".indexOf(title.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && " .#*".indexOf(title.charAt(to - 1)) >= 0) {
            to--;
        }
        return title.substring(from, to);
    }
}

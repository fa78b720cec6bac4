package org.clausewise.standards;

import static java.util.regex.Pattern.DOTALL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewise.standards.BlockBuilder.Kind;

/** Reads Markdown, kramdown and mmark, as far as normative documents use them. */
final class MarkdownReader {
    /** A list marker: a bullet, or a number, letter or Roman numeral with a dot or parenthesis. */
    static final Pattern MARKER = Pattern.compile(
            "\\s*(?:[-*+o•]|\\(?(?:\\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\\s+(?=\\S)(.*)",
            DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NUMBERED_HEADING = Pattern.compile("#++ ++\\d");
    private static final Pattern CELL_BREAK = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern RULE = Pattern.compile(":?-+:?");

    private final BlockBuilder block;
    private final Sections sections;
    private boolean afterBlank = true;
    private boolean fenced;

    private MarkdownReader(Sections sections, Consumer<Block> out) {
        this.sections = sections;
        block = new BlockBuilder(out);
    }

    static void read(String text, boolean everything, Consumer<Block> out) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        boolean numbered =
                lines.stream().anyMatch(line -> NUMBERED_HEADING.matcher(line).lookingAt());
        MarkdownReader reader = new MarkdownReader(new Sections(!numbered, everything), out);
        for (int i = afterFrontMatter(lines); i < lines.size(); i++) {
            String line = Chars.stripEnd(lines.get(i)).replace("\t", "    ").replace('\u00a0', ' ');
            String bare = Chars.strip(line);
            if (bare.equals("--- back")) { // references and appendices of kramdown
                break;
            }
            reader.line(i + 1, line, bare);
        }
        reader.block.close();
    }

    private static int afterFrontMatter(List<String> lines) {
        String first = Chars.stripEnd(lines.get(0));
        if (!first.equals("---") && !first.equals("%%%")) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            switch (Chars.strip(lines.get(i))) {
                case "---", "--- middle", "%%%" -> {
                    return i + 1;
                }
                default -> {}
            }
        }
        return lines.size();
    }

    private void line(int number, String line, String bare) {
        if (bare.startsWith("```") || bare.startsWith("~~~")) {
            fenced = !fenced;
            return;
        }
        int depth = headingDepth(line);
        if (fenced || bare.isEmpty() || depth > 0 || isAside(bare)) {
            if (!fenced || block.is(Kind.TABLE)) {
                block.close();
            }
            if (depth > 0) {
                sections.enter(depth, Normaliser.normalise(title(line)));
            }
            afterBlank = true;
            return;
        }
        if (sections.skipped()) {
            return;
        }
        int indent = Chars.indent(line);
        Matcher marker = MARKER.matcher(line);
        if (bare.startsWith("|")) {
            if (!block.is(Kind.TABLE)) {
                block.open(Kind.TABLE, sections.number(), number, indent, "");
            }
            List<String> cells = cells(bare);
            if (!cells.stream().allMatch(cell -> RULE.matcher(cell).matches())) {
                block.row(number, cells);
            }
        } else if ((afterBlank || block.isOpen()) && marker.matches()) {
            block.open(Kind.ITEM, sections.number(), number, indent, marker.group(1));
        } else if (block.isOpen() && !block.is(Kind.TABLE) && !afterBlank) {
            block.append(" ", bare);
        } else {
            block.open(Kind.PARAGRAPH, sections.number(), number, indent, bare);
        }
        afterBlank = false;
    }

    /** Quotations, comments, attributes and images oblige nobody. */
    private static boolean isAside(String bare) {
        return bare.startsWith(">") || bare.startsWith("<!--") || bare.startsWith("{") || bare.startsWith("![");
    }

    /** How many {@code #} the heading has, behind the dot of a special section of mmark; 0 if the line is none. */
    private static int headingDepth(String line) {
        int from = line.startsWith(".") ? 1 : 0;
        int to = from;
        while (to < line.length() && line.charAt(to) == '#') {
            to++;
        }
        return to > from && to < line.length() && Chars.isSpace(line.charAt(to)) ? to - from : 0;
    }

    private static String title(String line) {
        int from = line.startsWith(".") ? 1 : 0;
        while (line.charAt(from) == '#') {
            from++;
        }
        int to = line.length();
        while (to > from && (line.charAt(to - 1) == '#' || Chars.isSpace(line.charAt(to - 1)))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static List<String> cells(String bare) {
        int from = 0;
        int to = bare.length();
        while (from < to && bare.charAt(from) == '|') {
            from++;
        }
        while (from < to && bare.charAt(to - 1) == '|') {
            to--;
        }
        List<String> cells = new ArrayList<>();
        for (String cell : CELL_BREAK.split(bare.substring(from, to), -1)) {
            cells.add(Chars.strip(cell));
        }
        return cells;
    }
}

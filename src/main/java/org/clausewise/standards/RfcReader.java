package org.clausewise.standards;

import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewise.standards.BlockBuilder.Kind;

/** Reads the plain text of an RFC: pages, numbered headings, paragraphs, lists. */
final class RfcReader {
    private static final Pattern PAGE_END = Pattern.compile(".*\\[Page \\d+\\]", DOTALL);
    private static final Pattern PAGE_START = Pattern.compile("RFC \\d+ .*\\b(?:19|20)\\d\\d", DOTALL);
    private static final Pattern HEADING = Pattern.compile(
            "(?:(Appendix [A-Z]|[A-Z](?:\\.\\d++)++|\\d++(?:\\.\\d++)*+)[.:]?\\s{1,4}"
                    + "| {1,4}(\\d++(?:\\.\\d++)++)\\.?\\s{1,3})"
                    + "([A-Za-z\"(].{0,90})",
            DOTALL | UNICODE_CHARACTER_CLASS);
    /** Dot leaders, or a page number at the end. */
    private static final Pattern OF_CONTENTS = Pattern.compile("(?:\\. ?){3}|\\s{2,}\\d+\\z", UNICODE_CHARACTER_CLASS);

    /** BEGIN and END are of ASN.1 modules. */
    private static final Pattern UNNUMBERED_HEADING = Pattern.compile("(?!(?:BEGIN|END)\\z)[A-Z][A-Za-z' ]+");
    /** Comments, columns before a comment, optional fields, braces at the end. */
    private static final Pattern ASN1 = Pattern.compile(
            "\\A\\s*--|\\S\\s{2,}--\\s|\\A\\s*[a-z]\\w*\\s+(?:\\[\\d+\\]\\s+)?[A-Z].*\\bOPTIONAL\\b|[{}]\\s*\\z",
            DOTALL | UNICODE_CHARACTER_CLASS);
    /** A line shorter than this may be the last of its paragraph. */
    private static final int SHORT_LINE = 55;

    private record Line(int number, String text) {
        int indent() {
            return Chars.indent(text);
        }
    }

    private final BlockBuilder block;
    private final Sections sections;
    private final boolean everything;
    private List<Line> paragraph = new ArrayList<>();
    private boolean afterBlank;
    private boolean afterPage;
    private boolean started;

    private RfcReader(boolean everything, Consumer<Block> out) {
        this.everything = everything;
        sections = new Sections(false, everything);
        block = new BlockBuilder(out);
    }

    static void read(String text, boolean everything, Consumer<Block> out) {
        RfcReader reader = new RfcReader(everything, out);
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            reader.line(new Line(++number, Chars.stripEnd(raw.replace("\f", ""))));
        }
        reader.endParagraph();
    }

    private void line(Line line) {
        if (PAGE_END.matcher(line.text).matches()
                || PAGE_START.matcher(line.text).matches()) {
            afterPage = true;
            return;
        }
        if (line.text.isEmpty()) {
            afterBlank = true;
            return;
        }
        if (afterPage ? !continues(line) : afterBlank) {
            endParagraph();
        }
        paragraph.add(line);
        afterBlank = false;
        afterPage = false;
    }

    /** Whether the paragraph before the page break goes on. */
    private boolean continues(Line line) {
        if (paragraph.isEmpty()) {
            return true;
        }
        Line last = paragraph.get(paragraph.size() - 1);
        return (last.text.length() > SHORT_LINE || Character.isLowerCase(line.text.codePointAt(line.indent())))
                && !Chars.endsIn(last.text, ".:;!?")
                && last.indent() == line.indent()
                && !MarkdownReader.MARKER.matcher(line.text).matches();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            paragraph(paragraph);
            paragraph = new ArrayList<>();
        }
    }

    private void paragraph(List<Line> lines) {
        String first = lines.get(0).text;
        Matcher heading = HEADING.matcher(first);
        if (heading.matches()
                && !OF_CONTENTS.matcher(first).find()
                && (lines.size() == 1 || lines.size() == 2 && !first.startsWith(" "))) {
            String number = heading.group(1) != null ? heading.group(1) : heading.group(2);
            int depth = 1 + (int) number.chars().filter(c -> c == '.').count();
            sections.enter(depth, number + " " + heading.group(3));
            started = true;
        } else if (lines.size() == 1 && UNNUMBERED_HEADING.matcher(first).matches()) {
            sections.enter(1, first);
        } else if (started && !sections.skipped() && (everything || !isCode(lines))) {
            prose(lines);
        }
    }

    private static boolean isCode(List<Line> lines) {
        return lines.stream()
                .anyMatch(line ->
                        line.text.contains("::=") || ASN1.matcher(line.text).find());
    }

    private void prose(List<Line> lines) {
        for (Line line : lines) {
            Matcher marker = MarkdownReader.MARKER.matcher(line.text);
            boolean first = !block.isOpen();
            if ((first || block.is(Kind.ITEM)) && marker.matches()) {
                block.open(Kind.ITEM, sections.number(), line.number, line.indent(), marker.group(1));
            } else if (first) {
                block.open(Kind.PARAGRAPH, sections.number(), line.number, line.indent(), Chars.strip(line.text));
            } else {
                // two spaces, as a sentence that ends its line has nothing behind it to tell that it does
                block.append(Chars.endsIn(block.text(), ".!?") ? "  " : " ", Chars.strip(line.text));
            }
        }
        block.close();
    }
}

package org.clausewise.report;

/** Labelled paragraphs in a fixed width, for people to read. */
public final class Paragraph {
    private static final int WIDTH = 100;
    private static final int LABEL = 13;

    private final StringBuilder text = new StringBuilder();

    /** A line of its own. */
    public Paragraph heading(String heading) {
        text.append(heading).append('\n');
        return this;
    }

    /** Words wrapped beside a label; without words nothing. */
    public Paragraph add(String label, String words) {
        if (words.isEmpty()) return this;
        StringBuilder line = new StringBuilder("  " + label);
        pad(line);
        int begin = line.length();
        for (String word : words.split(" ", -1)) {
            if (line.length() > begin && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder();
                pad(line);
                begin = line.length();
            }
            if (line.length() > begin) line.append(' ');
            line.append(word);
        }
        text.append(line).append('\n');
        return this;
    }

    /** An empty line. */
    public Paragraph blank() {
        text.append('\n');
        return this;
    }

    private static void pad(StringBuilder line) {
        line.append(" ".repeat(Math.max(1, LABEL - line.length())));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

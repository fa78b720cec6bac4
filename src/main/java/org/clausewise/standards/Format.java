package org.clausewise.standards;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a document is written. */
public enum Format {
    /** Markdown of the CA/Browser Forum and of Mozilla, kramdown and mmark sources of RFCs. */
    MARKDOWN,
    /** Plain text of the RFC Editor, with or without page breaks. */
    RFC_TEXT;

    /** No line of an RFC's text begins so: all but headings are indented, and those have no marks. */
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\S");

    /** By the name where it ends in {@code .md} or {@code .markdown}, else by the headings in the text. */
    public static Format of(Path file, String text) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md")
                        || name.endsWith(".markdown")
                        || HEADING.matcher(text).find()
                ? MARKDOWN
                : RFC_TEXT;
    }
}

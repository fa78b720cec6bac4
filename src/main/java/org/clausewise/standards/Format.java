package org.clausewise.standards;

import java.nio.file.Path;
import java.util.Locale;

/** How a document is written. */
public enum Format {
    /** Markdown of the CA/Browser Forum and of Mozilla, kramdown and mmark sources of RFCs. */
    MARKDOWN,
    /** Plain text of the RFC Editor, with or without page breaks. */
    RFC_TEXT;

    /** By the name: {@code .md} and {@code .markdown} are Markdown, all else is plain text. */
    public static Format of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown") ? MARKDOWN : RFC_TEXT;
    }
}

package org.clausewise.standards;

import java.util.List;

/** A piece of a document: a paragraph or list item, or a table. */
sealed interface Block {
    String section();

    /** Where it begins, from 1. */
    int line();

    /** Columns before its first character. */
    int indent();

    /** A paragraph or, with its marker taken off, a list item; lines joined. */
    record Prose(String section, int line, int indent, boolean item, String text) implements Block {}

    /** The first row is the header; rules between rows are left out. */
    record Table(String section, int line, int indent, List<Row> rows) implements Block {}

    record Row(int line, List<String> cells) {}
}

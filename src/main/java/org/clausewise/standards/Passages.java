package org.clausewise.standards;

/** Hears every sentence, list item and table row of a document, whether or not it holds a keyword. */
@FunctionalInterface
interface Passages {
    Passages NONE = (section, line, lead, text) -> {};

    /**
     * Hears one.
     *
     * @param line where its block begins, from 1
     * @param lead the lead-ins or caption above it with what joins them to it, or empty
     */
    void passage(String section, int line, String lead, String text);
}

package org.clausewise.standards;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads a document into its clauses. One clause is
 *
 * <ul>
 *   <li>a sentence that holds a keyword of RFC 2119 in upper case;
 *   <li>a sentence of a list item that holds one, or an item without one whose lead-in holds it; of nested lists only the
 *       innermost items count, and alternatives stay one clause with their lead-in;
 *   <li>of a table row its cells of presence, criticality, permission or limits together, and each further sentence with
 *       a keyword in its other cells.
 * </ul>
 *
 * <p>Definitions, acronyms, references, the history of the document, the paragraph that takes the keywords from RFC 2119,
 * code and ASN.1 hold none. Time is linear in the text.
 */
public final class Segmenter {
    private Segmenter() {}

    /**
     * The clauses of a file, in the format that its name or its headings tell.
     *
     * @throws UnreadableDocumentException if it cannot be a document
     */
    public static List<TextClause> read(Path file) {
        String text = DocumentText.load(file);
        return read(text, Format.of(file, text));
    }

    /**
     * The clauses of a text, in its order.
     *
     * @throws UnreadableDocumentException if it cannot be a document
     */
    public static List<TextClause> read(String text, Format format) {
        return read(text, format, false, Passages.NONE);
    }

    /**
     * @param everything whether sections and paragraphs that hold no clauses are read as well
     * @param passages hears all that is read
     */
    static List<TextClause> read(String text, Format format, boolean everything, Passages passages) {
        Extractor extractor = new Extractor(passages);
        String checked = DocumentText.check(text);
        switch (format) {
            case MARKDOWN -> MarkdownReader.read(checked, everything, extractor);
            case RFC_TEXT -> RfcReader.read(checked, everything, extractor);
        }
        return extractor.clauses();
    }
}

package org.clausewise.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Loads what may be a document, and refuses what cannot be one. */
final class DocumentText {
    /** In bytes of a file, in UTF-16 units of a text; the longest document has a fortieth. */
    static final int LIMIT = 16 << 20;

    /** One character in so many may be garbled: old RFCs are not all UTF-8. */
    private static final int GARBLED = 20;

    private DocumentText() {}

    static String load(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableDocumentException("is a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw tooLong();
            }
            return check(new String(bytes, UTF_8));
        } catch (NoSuchFileException e) {
            throw new UnreadableDocumentException("no such file", e);
        } catch (IOException e) {
            throw new UnreadableDocumentException("cannot be read", e);
        }
    }

    /** The text without a byte order mark. */
    static String check(String text) {
        if (text.length() > LIMIT) {
            throw tooLong();
        }
        if (Chars.indent(text) == text.length()) {
            throw new UnreadableDocumentException("holds no text");
        }
        long garbled = text.chars().filter(DocumentText::isGarbled).count();
        if (text.indexOf('\0') >= 0 || garbled * GARBLED > text.length()) {
            throw new UnreadableDocumentException("is binary, not text");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isGarbled(int c) {
        return c == '\ufffd' || c < ' ' && !Character.isWhitespace(c);
    }

    private static UnreadableDocumentException tooLong() {
        return new UnreadableDocumentException("is longer than " + (LIMIT >> 20) + " MiB, as no document is");
    }
}

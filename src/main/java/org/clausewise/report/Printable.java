package org.clausewise.report;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Text for a terminal or a log: what others wrote, the names of files and the content of certificates, must not move the
 * cursor, break the line or turn the direction of writing.
 */
public final class Printable {
    private final CharsetEncoder encoder;

    /** Text for an output in this charset; other characters are escaped. */
    public Printable(Charset charset) {
        encoder = charset.newEncoder();
    }

    /** The text in one line, with {@code \}{@code uXXXX} for all that is not printed. */
    public synchronized String line(String text) {
        int plain = 0;
        while (plain < text.length() && isAscii(text.charAt(plain))) plain++;
        if (plain == text.length()) return text;
        StringBuilder line = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isAscii(c)) {
                line.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && isShown(text.codePointAt(i))
                    && encoder.canEncode(text.substring(i, i + 2))) {
                line.append(c).append(text.charAt(++i));
            } else if (!Character.isSurrogate(c) && isShown(c) && encoder.canEncode(c)) {
                line.append(c);
            } else {
                line.append(String.format("\\u%04x", (int) c));
            }
        }
        return line.toString();
    }

    private static boolean isAscii(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

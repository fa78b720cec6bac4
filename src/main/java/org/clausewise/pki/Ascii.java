package org.clausewise.pki;

import java.util.ArrayList;
import java.util.List;

/** What an octet is as a character of ASCII: one look at a table. */
final class Ascii {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int HYPHEN = 4;

    private static final byte[] KIND = new byte[256];
    private static final byte[] LOWER = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            LOWER[c] = (byte) (upper ? c + 32 : c);
            if (upper || c >= 'a' && c <= 'z') KIND[c] = LETTER;
            if (c >= '0' && c <= '9') KIND[c] = DIGIT;
        }
        KIND['-'] = HYPHEN;
    }

    private Ascii() {}

    static boolean isLetter(int c) {
        return KIND[c & 0xFF] == LETTER;
    }

    static boolean isAlphanumeric(int c) {
        return (KIND[c & 0xFF] & (LETTER | DIGIT)) != 0;
    }

    /** Letter, digit or hyphen. */
    static boolean isLdh(int c) {
        return KIND[c & 0xFF] != 0;
    }

    /** The parts between the separators, empty ones too; no regular expression. */
    static String[] split(String text, char by) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = text.indexOf(by); i >= 0; i = text.indexOf(by, from)) {
            parts.add(text.substring(from, i));
            from = i + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
    }

    /** The octet, a capital letter as its small one. */
    static int lower(int c) {
        return LOWER[c & 0xFF];
    }
}

package org.clausewise.standards;

/**
 * White space as Unicode counts it, with the ASCII separators 1C to 1F. {@link String#strip()} leaves no-break spaces
 * and would give other fingerprints.
 */
final class Chars {
    private Chars() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** How many white characters the line begins with. */
    static int indent(String line) {
        int i = 0;
        while (i < line.length() && isSpace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    static String stripEnd(String s) {
        int end = s.length();
        while (end > 0 && isSpace(s.charAt(end - 1))) {
            end--;
        }
        return s.substring(0, end);
    }

    static String strip(String s) {
        String t = stripEnd(s);
        return t.substring(indent(t));
    }

    /** Every run of white space as one space, none at the ends. */
    static String collapse(String s) {
        StringBuilder out = new StringBuilder(s.length());
        boolean gap = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (isSpace(c)) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    /** Whether the text ends in one of these characters, closing quotes and parentheses aside. */
    static boolean endsIn(CharSequence text, String characters) {
        int i = text.length();
        while (i > 0 && "\"')".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i > 0 && characters.indexOf(text.charAt(i - 1)) >= 0;
    }
}

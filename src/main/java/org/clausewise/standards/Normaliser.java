package org.clausewise.standards;

import java.util.regex.Pattern;

/**
 * The form of a text that fingerprints are taken over: without footnote marks, link targets, bold marks, backslashes and
 * line breaks, every run of white space one space, U+2010 a hyphen. Linear in the text.
 */
public final class Normaliser {
    private static final Pattern BREAK = Pattern.compile("<br ?/?>");

    private Normaliser() {}

    public static String normalise(String text) {
        String s = withoutReferences(withoutLinks(withoutFootnotes(text)));
        return Chars.collapse(BREAK.matcher(s)
                .replaceAll(" ")
                .replace("**", "")
                .replace("\\", "")
                .replace('\u2010', '-'));
    }

    /** {@code [^1]} and {@code [^1]:}. */
    private static String withoutFootnotes(String s) {
        int open = s.indexOf("[^");
        if (open < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        int from = 0;
        while (open >= 0) {
            int close = s.indexOf(']', open);
            if (close < 0) {
                break;
            }
            out.append(s, from, open);
            from = s.startsWith(":", close + 1) ? close + 2 : close + 1;
            open = s.indexOf("[^", from);
        }
        return out.append(s, from, s.length()).toString();
    }

    /**
     * {@code [text](target)} becomes {@code text}, where the text may hold brackets one level deep. One pass backwards
     * finds where each text would end, so that many open brackets cost no more than few.
     */
    private static String withoutLinks(String s) {
        int n = s.length();
        if (!s.contains("](")) {
            return s;
        }
        int[] next =
                new int[n + 1]; // at ']' where the target behind it ends, elsewhere the ']' that ends the text; or -1
        next[n] = -1;
        int stop = -1; // the next ')' or white space
        int close = -1; // the next ']'
        for (int p = n - 1; p >= 0; p--) {
            char c = s.charAt(p);
            if (c == ']') {
                next[p] = s.startsWith("(", p + 1) && stop >= 0 && s.charAt(stop) == ')' ? stop + 1 : -1;
                close = p;
            } else if (c == '[') {
                next[p] = close < 0 ? -1 : textEnd(s, close + 1, next);
            } else {
                next[p] = textEnd(s, p + 1, next);
            }
            if (c == ')' || Chars.isSpace(c)) {
                stop = p;
            }
        }
        StringBuilder out = new StringBuilder(n);
        int from = 0;
        int open = s.indexOf('[');
        while (open >= 0) {
            int end = textEnd(s, open + 1, next);
            if (end < 0 || next[end] < 0) {
                open = s.indexOf('[', open + 1);
                continue;
            }
            boolean image = open > from && s.charAt(open - 1) == '!';
            out.append(s, from, image ? open - 1 : open).append(s, open + 1, end);
            from = next[end];
            open = s.indexOf('[', from);
        }
        return out.append(s, from, n).toString();
    }

    private static int textEnd(String s, int at, int[] next) {
        return at < s.length() && s.charAt(at) == ']' ? at : next[at];
    }

    /** {@code [text][name]} becomes {@code text}. */
    private static String withoutReferences(String s) {
        if (!s.contains("][")) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        int from = 0;
        int open = s.indexOf('[');
        int close = -1;
        while (open >= 0) {
            if (close <= open) {
                close = s.indexOf(']', open + 1);
            }
            if (close < 0) {
                break;
            }
            if (close == open + 1 || !s.startsWith("[", close + 1)) {
                open = s.indexOf('[', open + 1);
                continue;
            }
            int end = s.indexOf(']', close + 2);
            if (end < 0) {
                break;
            }
            out.append(s, from, open).append(s, open + 1, close);
            from = end + 1;
            open = s.indexOf('[', from);
        }
        return out.append(s, from, s.length()).toString();
    }
}

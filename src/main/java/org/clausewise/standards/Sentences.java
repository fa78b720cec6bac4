package org.clausewise.standards;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a paragraph into normalised sentences. */
final class Sentences {
    private static final Pattern BREAK = Pattern.compile("<br ?/?>");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?:e\\.g|i\\.e|vs|cf|et al|Inc|Co|Corp|Ltd|Sec|U\\.S|resp|Dr|viz)\\.",
            CASE_INSENSITIVE);
    private static final char SHIELD = '\0';

    private Sentences() {}

    /**
     * A sentence ends at {@code . ! ?}, perhaps with a closing quote or bracket, before two or more white characters, or
     * before one and something that begins a sentence.
     */
    static List<String> of(String text) {
        String s = shielded(BREAK.matcher(text).replaceAll("  ").replace("...", "…"));
        List<String> sentences = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < s.length()) {
            if (!Chars.isSpace(s.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < s.length() && Chars.isSpace(s.charAt(end))) {
                end++;
            }
            if (end < s.length() && ends(s, i) && (end - i > 1 || begins(s.charAt(end)))) {
                add(s.substring(from, i), sentences);
                from = end;
            }
            i = end;
        }
        add(s.substring(from), sentences);
        return sentences;
    }

    /** The dots of abbreviations end nothing. */
    private static String shielded(String s) {
        return ABBREVIATION.matcher(s).replaceAll(m -> m.group().replace('.', SHIELD));
    }

    private static boolean ends(String s, int at) {
        int last = at - 1;
        if (last > 0 && "\")]”’".indexOf(s.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?".indexOf(s.charAt(last)) >= 0;
    }

    private static boolean begins(char c) {
        return c >= 'A' && c <= 'Z' || "`\"“([*_".indexOf(c) >= 0;
    }

    private static void add(String sentence, List<String> sentences) {
        if (Chars.indent(sentence) < sentence.length()) {
            sentences.add(Normaliser.normalise(sentence.replace(SHIELD, '.')));
        }
    }
}

package org.clausewise.standards;

import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewise.catalogue.Keyword;

/** The keywords of RFC 2119 in a text: upper case, not inside a word, not quoted. */
final class Keywords {
    private static final Pattern KEYWORD = Pattern.compile(
            "(?=[MSRONn])(?<![\\w\"“])" // the first letter first: it is the cheaper to look at
                    + "(?:(?<verb>MUST|SHALL|SHOULD)(?:\\s+(?<not>NOT|not)\\b)?"
                    + "|(?<may>MAY)"
                    + "|(?<no>(?:NOT|not)\\s+)?(?<word>REQUIRED|RECOMMEND(?:ED|S)?|OPTIONAL))"
                    + "(?![\\w\"”])",
            UNICODE_CHARACTER_CLASS);

    private Keywords() {}

    /** In the order of the text. */
    static List<Keyword> in(String text) {
        List<Keyword> found = new ArrayList<>();
        for (Matcher m = KEYWORD.matcher(text); m.find(); ) {
            found.add(keyword(m));
        }
        return found;
    }

    static boolean anyIn(String text) {
        return KEYWORD.matcher(text).find();
    }

    /** Whether the text is a keyword and nothing else. */
    static boolean alone(String text) {
        return KEYWORD.matcher(text).matches();
    }

    /** The first of the strongest. */
    static Keyword strongest(List<Keyword> keywords) {
        return keywords.stream().min(Comparator.comparing(Keyword::level)).orElseThrow();
    }

    private static Keyword keyword(Matcher m) {
        if (m.group("may") != null) {
            return Keyword.MAY;
        }
        String verb = m.group("verb");
        if (verb != null) {
            boolean not = m.group("not") != null;
            return switch (verb) {
                case "MUST" -> not ? Keyword.MUST_NOT : Keyword.MUST;
                case "SHALL" -> not ? Keyword.SHALL_NOT : Keyword.SHALL;
                default -> not ? Keyword.SHOULD_NOT : Keyword.SHOULD;
            };
        }
        boolean no = m.group("no") != null;
        return switch (m.group("word")) {
            case "REQUIRED" -> no ? Keyword.OPTIONAL : Keyword.REQUIRED;
            case "OPTIONAL" -> Keyword.OPTIONAL;
            default -> no ? Keyword.NOT_RECOMMENDED : Keyword.RECOMMENDED;
        };
    }
}

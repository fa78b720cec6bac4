package org.clausewise.standards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates that a text names. */
final class Dates {
    private static final String MONTH =
            "(?<month%d>January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String DAY = "(?<day%d>\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern DATE = Pattern.compile("\\b(?:(?<year0>\\d{4})-(?<month0>\\d\\d)-(?<day0>\\d\\d)"
            + "|" + DAY.formatted(1) + " " + MONTH.formatted(1) + ",? (?<year1>\\d{4})"
            + "|" + MONTH.formatted(2) + " " + DAY.formatted(2) + ",? (?<year2>\\d{4}))\\b");

    private Dates() {}

    /** In the order of time, each once; what looks like a date and is none is left out. */
    static List<LocalDate> in(String text) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Matcher m = DATE.matcher(text); m.find(); ) {
            int form = m.group("year0") != null ? 0 : m.group("year1") != null ? 1 : 2;
            String month = m.group("month" + form);
            try {
                dates.add(LocalDate.of(
                        Integer.parseInt(m.group("year" + form)),
                        form == 0
                                ? Integer.parseInt(month)
                                : Month.valueOf(month.toUpperCase(Locale.ROOT)).getValue(),
                        Integer.parseInt(m.group("day" + form))));
            } catch (DateTimeException e) {
                // 2026-13-45 is a number of something else
            }
        }
        return List.copyOf(dates);
    }
}

package org.clausewise.pki;

import org.clausewise.der.Der;

/** Dates that stand where a registration number would (EVG 7.1.4.2.5). */
public final class RegistrationDate {
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final int SHORTEST_MONTH = 3;
    private static final int ISO_LENGTH = 10;

    private RegistrationDate() {}

    /**
     * Whether the string at an offset is a calendar date and not written YYYY-MM-DD: day, month and a year of four digits, first
     * or last, between full stops, slashes, hyphens, commas or spaces; the month may be an English word. Digits alone are no date,
     * as they may be a number.
     */
    public static boolean isInOtherForm(byte[] b, int value) {
        int from = Der.content(b, value);
        int to = Der.stop(b, value);
        int first = tokenEnd(b, from, to);
        int second = separatorEnd(b, first, to);
        int secondEnd = tokenEnd(b, second, to);
        int third = separatorEnd(b, secondEnd, to);
        int thirdEnd = tokenEnd(b, third, to);
        if (first == from || second == first || third == secondEnd || thirdEnd == third || thirdEnd != to) {
            return false;
        }
        if (year(b, from, first)) {
            return isMonth(b, second, secondEnd)
                    && isDay(b, third, thirdEnd)
                    && !isIso(b, from, to, first - from, secondEnd - second, thirdEnd - third);
        }
        return year(b, third, thirdEnd)
                && (isDay(b, from, first) && isMonth(b, second, secondEnd)
                        || isMonth(b, from, first) && isDay(b, second, secondEnd));
    }

    private static boolean isIso(byte[] b, int from, int to, int year, int month, int day) {
        return to - from == ISO_LENGTH
                && year == 4
                && month == 2
                && day == 2
                && b[from + 4] == '-'
                && b[from + 7] == '-';
    }

    private static int tokenEnd(byte[] b, int from, int to) {
        int i = from;
        while (i < to && (isDigit(b[i]) || isLetter(b[i]))) i++;
        return i;
    }

    private static int separatorEnd(byte[] b, int from, int to) {
        int i = from;
        while (i < to && (b[i] == '.' || b[i] == '/' || b[i] == '-' || b[i] == ',' || b[i] == ' ')) i++;
        return i;
    }

    private static boolean year(byte[] b, int from, int to) {
        int n = to - from == 4 ? number(b, from, to) : -1;
        return n >= 1500 && n < 2100;
    }

    private static boolean isDay(byte[] b, int from, int to) {
        int n = number(b, from, to);
        return n >= 1 && n <= 31 && to - from <= 2;
    }

    private static boolean isMonth(byte[] b, int from, int to) {
        if (isDigit(b[from])) {
            int n = number(b, from, to);
            return n >= 1 && n <= 12 && to - from <= 2;
        }
        int length = to - from;
        for (String month : MONTHS) {
            if ((length == SHORTEST_MONTH || length == month.length()) && begins(month, b, from, to)) return true;
        }
        return false;
    }

    private static boolean begins(String month, byte[] b, int from, int to) {
        for (int i = from; i < to; i++) if ((b[i] | 0x20) != month.charAt(i - from)) return false;
        return true;
    }

    /** -1 if it is none, or of more than four digits. */
    private static int number(byte[] b, int from, int to) {
        if (from >= to || to - from > 4) return -1;
        int n = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(b[i])) return -1;
            n = 10 * n + b[i] - '0';
        }
        return n;
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    private static boolean isLetter(byte octet) {
        return octet >= 'A' && octet <= 'Z' || octet >= 'a' && octet <= 'z';
    }
}

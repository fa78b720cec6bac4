package org.clausewise.der;

/** The two time types, in every form of X.680 46 and 47, DER or not. */
final class Times {
    static final int INVALID = 1;
    static final int NOT_ZULU = 2;
    static final int NO_SECONDS = 4;
    static final int FRACTION = 8;

    private Times() {}

    /** Seconds since 1970, a fraction cut off, or {@link Der#NO_TIME}. Local time without a zone is taken as UTC. */
    static long seconds(byte[] b, int from, int to, boolean generalized) {
        if ((form(b, from, to, generalized) & INVALID) != 0) return Der.NO_TIME;
        int i = from;
        int year = two(b, i);
        i += 2;
        if (generalized) {
            year = 100 * year + two(b, i);
            i += 2;
        } else {
            year += year < 50 ? 2000 : 1900;
        }
        long days = epochDay(year, two(b, i), two(b, i + 2));
        long seconds = 3600L * two(b, i + 4);
        i += 6;
        for (int unit = 60; unit > 0 && isDigit(b, i, to); unit /= 60, i += 2) seconds += (long) unit * two(b, i);
        while (i < to && b[i] != 'Z' && b[i] != '+' && b[i] != '-') i++;
        if (i < to && b[i] != 'Z') {
            long offset = 3600L * two(b, i + 1) + (i + 3 < to ? 60L * two(b, i + 3) : 0);
            seconds -= b[i] == '+' ? offset : -offset;
        }
        return 86_400 * days + seconds;
    }

    /** What a time breaks of the form that DER and RFC 5280 want, as a mask; 0 if nothing. */
    static int form(byte[] b, int from, int to, boolean generalized) {
        int date = from + (generalized ? 8 : 6);
        int end = date + 2;
        while (isDigit(b, end, to)) end++;
        if (end > to || (end - date & 1) != 0 || end - date > 6) return INVALID;
        for (int i = from; i < date + 2; i++) if (!isDigit(b, i, to)) return INVALID;
        int century = generalized ? two(b, from) : two(b, from) < 50 ? 20 : 19;
        int month = two(b, date - 4);
        int day = two(b, date - 2);
        if (month < 1 || month > 12 || day < 1 || day > days(100 * century + two(b, date - 6), month)) return INVALID;
        if (two(b, date) > 23) return INVALID;
        for (int i = date + 2; i < end; i += 2) if (two(b, i) > 59) return INVALID;

        int form = end - date == 6 ? 0 : NO_SECONDS;
        // UTCTime has its minutes and no fraction
        if (!generalized && end - date == 2) return INVALID;
        if (end < to && generalized && (b[end] == '.' || b[end] == ',')) {
            int digits = ++end;
            while (isDigit(b, end, to)) end++;
            if (end == digits) return INVALID;
            form |= FRACTION;
        }
        if (end == to) return form | NOT_ZULU;
        if (b[end] == 'Z') return end + 1 == to ? form : INVALID;
        if (b[end] != '+' && b[end] != '-') return INVALID;
        int zone = to - end - 1;
        if (zone != 4 && !(generalized && zone == 2)) return INVALID;
        for (int i = end + 1; i < to; i++) if (!isDigit(b, i, to)) return INVALID;
        if (two(b, end + 1) > 23 || zone == 4 && two(b, end + 3) > 59) return INVALID;
        return form | NOT_ZULU;
    }

    private static boolean isDigit(byte[] b, int i, int to) {
        return i < to && b[i] >= '0' && b[i] <= '9';
    }

    private static int two(byte[] b, int i) {
        return 10 * (b[i] - '0') + b[i + 1] - '0';
    }

    private static int days(int year, int month) {
        if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days since 1970-01-01 in the Gregorian calendar; a year is counted from March, so that the leap day is its last. */
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - 400 * era;
        int dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        return 146_097L * era + 365L * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}

package org.clausewise.catalogue;

import java.util.Comparator;

/** The order of section numbers and clause ids: runs of digits by their value, all else by character. */
public final class TextOrder implements Comparator<String> {
    public static final TextOrder INSTANCE = new TextOrder();

    private TextOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (digit(a.charAt(i)) && digit(b.charAt(j))) {
                int iEnd = endOfNumber(a, i);
                int jEnd = endOfNumber(b, j);
                order = Long.compare(Long.parseLong(a, i, iEnd, 10), Long.parseLong(b, j, jEnd, 10));
                i = iEnd;
                j = jEnd;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** At most 18 digits, so that they fit a long. */
    private static int endOfNumber(String s, int from) {
        int i = from;
        while (i < s.length() && i - from < 18 && digit(s.charAt(i))) {
            i++;
        }
        return i;
    }
}

package org.clausewise.standards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells two wordings apart, word by word. */
final class Words {
    /** More pairs of words than this are not compared: all between the common ends is gone, and new. */
    private static final long PAIRS = 1 << 22;

    private Words() {}

    /**
     * What is gone, each run of words behind {@code -}, and what is new, each behind {@code +}, in the order of the text.
     */
    static List<String> difference(String before, String after) {
        String[] a = before.isEmpty() ? new String[0] : before.split(" ", -1);
        String[] b = after.isEmpty() ? new String[0] : after.split(" ", -1);
        int from = 0;
        while (from < a.length && from < b.length && a[from].equals(b[from])) {
            from++;
        }
        int aEnd = a.length;
        int bEnd = b.length;
        while (aEnd > from && bEnd > from && a[aEnd - 1].equals(b[bEnd - 1])) {
            aEnd--;
            bEnd--;
        }
        List<String> runs = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        if ((long) (aEnd - from) * (bEnd - from) > PAIRS) {
            gone.addAll(Arrays.asList(a).subList(from, aEnd));
            fresh.addAll(Arrays.asList(b).subList(from, bEnd));
            flush(gone, fresh, runs);
            return runs;
        }
        int[][] common = common(a, from, aEnd, b, from, bEnd);
        int i = from;
        int j = from;
        while (i < aEnd || j < bEnd) {
            if (i < aEnd && j < bEnd && a[i].equals(b[j])) {
                flush(gone, fresh, runs);
                i++;
                j++;
            } else if (j == bEnd || i < aEnd && common[i - from + 1][j - from] >= common[i - from][j - from + 1]) {
                gone.add(a[i++]);
            } else {
                fresh.add(b[j++]);
            }
        }
        flush(gone, fresh, runs);
        return runs;
    }

    /** Lengths of the longest common subsequences of what is left from each pair of places. */
    private static int[][] common(String[] a, int aFrom, int aEnd, String[] b, int bFrom, int bEnd) {
        int n = aEnd - aFrom;
        int m = bEnd - bFrom;
        int[][] lengths = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                lengths[i][j] = a[aFrom + i].equals(b[bFrom + j])
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static void flush(List<String> gone, List<String> fresh, List<String> runs) {
        if (!gone.isEmpty()) {
            runs.add("-" + String.join(" ", gone));
        }
        if (!fresh.isEmpty()) {
            runs.add("+" + String.join(" ", fresh));
        }
        gone.clear();
        fresh.clear();
    }
}

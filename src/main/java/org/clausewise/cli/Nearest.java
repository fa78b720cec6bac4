package org.clausewise.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names that somebody may have meant. */
final class Nearest {
    private static final int SHOWN = 3;

    private record Near(String name, int distance) {}

    private Nearest() {}

    /** At most three, the nearest first: names that differ by few letters, or that hold the text. */
    static List<String> to(String text, Stream<String> names) {
        int most = 1 + text.length() / 4;
        return names.distinct()
                .map(name -> new Near(name, distance(text, name, most)))
                .filter(near -> near.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    /** Letters to insert, remove or change; the most that counts where one holds the other. */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) return b.contains(a) ? most : most + 1;
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) above[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()] > most && b.contains(a) ? most : above[b.length()];
    }
}

package org.clausewise.standards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.clausewise.catalogue.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * Which clause of one version became which of the next. Those of equal text and section come first, then those of equal
 * text elsewhere; what is left over is taken for changed: without the old text by the nearest ordinal in the same section,
 * with it by the words, in the same section and then between sections that only one version has.
 */
final class Alignment {
    /** Of words that two wordings of one clause share, at least; stricter where the section differs too. */
    private static final double ALIKE = 0.4;

    private static final double ALIKE_ELSEWHERE = 0.75;
    /** More pairs than this are not compared; no two versions of a document need a tenth of it. */
    private static final long PAIRS = 1 << 20;

    /**
     * A clause of either version.
     *
     * @param ordinal its place in its section, from 1
     * @param text null where only the fingerprint is known
     */
    record Item(
            String section,
            int ordinal,
            @Nullable Keyword keyword,
            String fingerprint,
            @Nullable String text) {
        static List<Item> of(List<TextClause> clauses) {
            return clauses.stream()
                    .map(c -> new Item(c.section(), c.ordinal(), c.keyword(), c.fingerprint(), c.text()))
                    .toList();
        }

        static List<Item> ofKnown(List<Known> known) {
            Map<String, Integer> ordinals = new HashMap<>();
            return known.stream()
                    .map(k -> new Item(
                            k.section(),
                            ordinals.merge(k.section(), 1, Integer::sum),
                            k.keyword(),
                            k.fingerprint(),
                            null))
                    .toList();
        }
    }

    private record Pair(int before, int after, double distance) {}

    private final List<Item> before;
    private final List<Item> after;
    private final int[] next;
    private final int[] previous;
    private int[] drift = {};
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] wordsBefore;
    private final int[][] wordsAfter;

    private Alignment(List<Item> before, List<Item> after) {
        this.before = before;
        this.after = after;
        next = new int[before.size()];
        previous = new int[after.size()];
        wordsBefore = new int[before.size()][];
        wordsAfter = new int[after.size()][];
        Arrays.fill(next, -1);
        Arrays.fill(previous, -1);
    }

    static Alignment of(List<Item> before, List<Item> after) {
        Alignment alignment = ofEqual(before, after);
        alignment.matchChanged();
        return alignment;
    }

    /** Of equal texts alone. */
    static Alignment ofEqual(List<Item> before, List<Item> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.matchEqual(item -> item.section + '\0' + item.fingerprint);
        alignment.matchEqual(Item::fingerprint);
        return alignment;
    }

    /** The index in the version after, or -1 if it is gone. */
    int next(int indexBefore) {
        return next[indexBefore];
    }

    /** The index in the version before, or -1 if it is new. */
    int previous(int indexAfter) {
        return previous[indexAfter];
    }

    private void matchChanged() {
        boolean texts = before.stream().allMatch(item -> item.text != null);
        drift = drift();
        Map<String, List<Integer>> afterLeft = leftBySection(after, previous);
        leftBySection(before, next).forEach((section, old) -> {
            List<Integer> now = afterLeft.getOrDefault(section, List.of());
            if (texts) {
                matchNearest(old, now, this::unlikeness, 1 - ALIKE);
            } else {
                matchNearest(old, now, this::ordinals, Double.MAX_VALUE);
            }
        });
        if (texts) {
            Set<String> sectionsBefore = before.stream().map(Item::section).collect(Collectors.toSet());
            Set<String> sectionsAfter = after.stream().map(Item::section).collect(Collectors.toSet());
            matchNearest(
                    left(next),
                    left(previous),
                    (i, j) -> sectionsAfter.contains(before.get(i).section)
                                    && sectionsBefore.contains(after.get(j).section)
                            ? Double.MAX_VALUE
                            : unlikeness(i, j),
                    1 - ALIKE_ELSEWHERE);
        }
    }

    private void matchEqual(Function<Item, String> key) {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        for (int i : left(next)) {
            waiting.computeIfAbsent(key.apply(before.get(i)), k -> new ArrayDeque<>())
                    .add(i);
        }
        for (int j : left(previous)) {
            Deque<Integer> equal = waiting.get(key.apply(after.get(j)));
            if (equal != null && !equal.isEmpty()) {
                match(equal.remove(), j);
            }
        }
    }

    private void matchNearest(
            List<Integer> old, List<Integer> now, ToDoubleBiFunction<Integer, Integer> distance, double limit) {
        if ((long) old.size() * now.size() > PAIRS) {
            return;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i : old) {
            for (int j : now) {
                double d = distance.applyAsDouble(i, j);
                if (d <= limit) {
                    pairs.add(new Pair(i, j, d));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::distance));
        for (Pair pair : pairs) {
            if (next[pair.before] < 0 && previous[pair.after] < 0) {
                match(pair.before, pair.after);
            }
        }
    }

    private void match(int i, int j) {
        next[i] = j;
        previous[j] = i;
    }

    /** Between the ordinals, what was put in or taken out further up allowed for; another keyword is a little further. */
    private double ordinals(int i, int j) {
        Item old = before.get(i);
        Item now = after.get(j);
        int expected = old.ordinal + drift[i];
        return Math.abs(expected - now.ordinal) + (old.keyword == now.keyword ? 0 : 0.5);
    }

    /** How far each clause before has shifted, by the last one above it in its section that is as it was. */
    private int[] drift() {
        int[] drift = new int[before.size()];
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < drift.length; i++) {
            Item old = before.get(i);
            Item now = next[i] < 0 ? null : after.get(next[i]);
            if (now != null && now.section.equals(old.section)) {
                last.put(old.section, now.ordinal - old.ordinal);
            }
            drift[i] = last.getOrDefault(old.section, 0);
        }
        return drift;
    }

    /** 0 where all words are shared, 1 where none is. */
    private double unlikeness(int i, int j) {
        int[] a = words(before.get(i), i, wordsBefore);
        int[] b = words(after.get(j), j, wordsAfter);
        int shared = 0;
        for (int x = 0, y = 0; x < a.length && y < b.length; ) {
            int order = Integer.compare(a[x], b[y]);
            shared += order == 0 ? 1 : 0;
            x += order <= 0 ? 1 : 0;
            y += order >= 0 ? 1 : 0;
        }
        return 1 - 2.0 * shared / (a.length + b.length);
    }

    /** The numbers of its words, sorted. */
    private int[] words(Item item, int index, int[][] known) {
        if (known[index] == null) {
            known[index] = Arrays.stream(String.valueOf(item.text).split(" ", -1))
                    .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                    .sorted()
                    .toArray();
        }
        return known[index];
    }

    private static List<Integer> left(int[] matches) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] < 0) {
                left.add(i);
            }
        }
        return left;
    }

    private static Map<String, List<Integer>> leftBySection(List<Item> items, int[] matches) {
        Map<String, List<Integer>> sections = new TreeMap<>();
        for (int i : left(matches)) {
            sections.computeIfAbsent(items.get(i).section, s -> new ArrayList<>())
                    .add(i);
        }
        return sections;
    }
}

package org.clausewise.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausewise.catalogue.Keyword;
import org.clausewise.standards.Alignment.Item;
import org.clausewise.standards.ClauseFinder.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a document changes, clause by clause. Clauses that only shift in their section are not named.
 *
 * @param added in the order of the new text
 * @param removed in the order of the old text or catalogue
 * @param changed same place or nearly the same words, other text
 * @param moved same text, other section
 */
public record Diff(List<Change> added, List<Change> removed, List<Change> changed, List<Change> moved) {
    public Diff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        moved = List.copyOf(moved);
    }

    /**
     * A clause that is not as it was.
     *
     * @param clause its id; of an added clause the id it would get; null if an older text held it and the catalogue does
     *     not know it
     * @param section where it stands; of a removed one, where it stood
     * @param oldSection null if it is added
     * @param keyword null where the text binds without one
     * @param fingerprint of a removed one, its last
     * @param oldFingerprint null if it is added
     * @param words what was taken out ({@code -}) and put in ({@code +}); empty where the old text is not at hand
     * @param dates that its text names, the old text if it is removed
     * @param rules ids of rules that cite it
     * @param vectors names of vectors that cover it
     */
    public record Change(
            @Nullable String clause,
            String section,
            @Nullable String oldSection,
            @Nullable Keyword keyword,
            String fingerprint,
            @Nullable String oldFingerprint,
            List<String> words,
            List<LocalDate> dates,
            List<String> rules,
            List<String> vectors) {
        private Change(
                @Nullable String clause,
                String section,
                @Nullable String oldSection,
                @Nullable Keyword keyword,
                String fingerprint,
                @Nullable String oldFingerprint,
                List<String> words,
                String text) {
            this(
                    clause,
                    section,
                    oldSection,
                    keyword,
                    fingerprint,
                    oldFingerprint,
                    words,
                    Dates.in(text),
                    List.of(),
                    List.of());
        }

        public Change {
            words = List.copyOf(words);
            dates = List.copyOf(dates);
            rules = List.copyOf(rules);
            vectors = List.copyOf(vectors);
        }
    }

    /**
     * A text against what is known of its document. What is left over in a section is taken for changed by the nearest
     * ordinals. A clause without a keyword is removed if its sentence has left the text.
     *
     * @param known in the order of the text they were read from
     * @throws UnreadableDocumentException if there is more to read than any document holds
     */
    public static Diff against(String document, List<Known> known, ClauseFinder text) {
        Builder diff = new Builder();
        diff.compareKnown(document, known, text.clauses());
        diff.compareUnmarked(known, null, text);
        return diff.build();
    }

    /** As {@link #against(String, List, ClauseFinder)}, for the clauses that keywords mark. */
    public static Diff against(String document, List<Known> known, List<TextClause> text) {
        Builder diff = new Builder();
        diff.compareKnown(document, known, text);
        return diff.build();
    }

    /**
     * A text against an older one. What is left over is taken for changed by its words.
     *
     * @param known tells the ids; may be empty
     * @throws UnreadableDocumentException if there is more to read than any document holds
     */
    public static Diff between(String document, List<Known> known, ClauseFinder base, ClauseFinder text) {
        Builder diff = new Builder();
        diff.compareTexts(document, known, base.clauses(), text.clauses());
        diff.compareUnmarked(known, base, text);
        return diff.build();
    }

    /** As {@link #between(String, List, ClauseFinder, ClauseFinder)}, for the clauses that keywords mark. */
    public static Diff between(String document, List<Known> known, List<TextClause> base, List<TextClause> text) {
        Builder diff = new Builder();
        diff.compareTexts(document, known, base, text);
        return diff.build();
    }

    /** With the rules and vectors of each clause, found by its id. */
    public Diff with(Function<String, List<String>> rules, Function<String, List<String>> vectors) {
        Function<List<Change>, List<Change>> each = changes -> changes.stream()
                .map(c -> c.clause == null
                        ? c
                        : new Change(
                                c.clause,
                                c.section,
                                c.oldSection,
                                c.keyword,
                                c.fingerprint,
                                c.oldFingerprint,
                                c.words,
                                c.dates,
                                rules.apply(c.clause),
                                vectors.apply(c.clause)))
                .toList();
        return new Diff(each.apply(added), each.apply(removed), each.apply(changed), each.apply(moved));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && moved.isEmpty();
    }

    private static final class Builder {
        private final List<Change> added = new ArrayList<>();
        private final List<Change> removed = new ArrayList<>();
        private final List<Change> changed = new ArrayList<>();
        private final List<Change> moved = new ArrayList<>();

        Diff build() {
            return new Diff(added, removed, changed, moved);
        }

        void compareKnown(String document, List<Known> known, List<TextClause> text) {
            Map<String, Known> gone = new LinkedHashMap<>();
            known.stream().filter(Known::isMarked).forEach(clause -> gone.put(clause.id(), clause));
            for (Scaffold.Entry entry : Scaffold.entries(document, known, text)) {
                Known old = gone.remove(entry.id());
                if (old == null) {
                    added.add(change(entry.id(), entry.clause(), null, null, List.of()));
                } else {
                    kept(old.id(), old.section(), old.fingerprint(), null, entry.clause());
                }
            }
            gone.values().forEach(old -> removed.add(removed(old, "", List.of())));
        }

        void compareTexts(String document, List<Known> known, List<TextClause> base, List<TextClause> text) {
            List<Known> named = known.isEmpty() ? byPlace(document, base) : known;
            List<@Nullable String> baseIds = ids(named, base);
            List<@Nullable String> textIds = ids(named, text);
            Ids fresh = new Ids(document, named);
            Alignment alignment = Alignment.of(Item.of(base), Item.of(text));
            for (int i = 0; i < text.size(); i++) {
                TextClause now = text.get(i);
                String id = textIds.get(i);
                int before = alignment.previous(i);
                if (before < 0) {
                    added.add(change(id != null ? id : fresh.next(now), now, null, null, List.of("+" + now.text())));
                } else {
                    TextClause old = base.get(before);
                    String oldId = baseIds.get(before);
                    kept(oldId != null ? oldId : id, old.section(), old.fingerprint(), old.text(), now);
                }
            }
            for (int i = 0; i < base.size(); i++) {
                if (alignment.next(i) < 0) {
                    TextClause old = base.get(i);
                    List<String> words = List.of("-" + old.text());
                    removed.add(change(baseIds.get(i), old, old.section(), old.fingerprint(), words));
                }
            }
        }

        private static List<Known> byPlace(String document, List<TextClause> clauses) {
            return clauses.stream()
                    .map(c -> new Known(c.id(document), c.section(), c.keyword(), c.fingerprint(), false))
                    .toList();
        }

        /** Of the clauses of a text, by equal texts alone; null where none is known. */
        private static List<@Nullable String> ids(List<Known> known, List<TextClause> clauses) {
            List<Known> marked = known.stream().filter(Known::isMarked).toList();
            Alignment alignment = Alignment.ofEqual(Item.ofKnown(marked), Item.of(clauses));
            List<@Nullable String> ids = new ArrayList<>();
            for (int i = 0; i < clauses.size(); i++) {
                int before = alignment.previous(i);
                ids.add(before < 0 ? null : marked.get(before).id());
            }
            return ids;
        }

        /** Where the sentences of clauses without a keyword stand, and stood in the base or are known to stand. */
        void compareUnmarked(List<Known> known, @Nullable ClauseFinder base, ClauseFinder text) {
            List<Known> unmarked = known.stream().filter(Known::isUnmarked).toList();
            if (unmarked.isEmpty()) {
                return;
            }
            Set<String> fingerprints = unmarked.stream().map(Known::fingerprint).collect(Collectors.toSet());
            Map<String, List<Passage>> after = text.findAll(fingerprints);
            Map<String, List<Passage>> before = base == null ? Map.of() : base.findAll(fingerprints);
            for (Known clause : unmarked) {
                Passage now = nearest(after, clause);
                Passage old = base == null ? new Passage(clause.section(), 0, "") : nearest(before, clause);
                if (now == null && old != null) {
                    removed.add(removed(clause, old.text(), base == null ? List.of() : List.of("-" + old.text())));
                } else if (now != null && old == null) {
                    added.add(unmarked(clause, now, null, List.of("+" + now.text())));
                } else if (now != null && old != null && !now.section().equals(old.section())) {
                    moved.add(unmarked(clause, now, old.section(), List.of()));
                }
            }
        }

        private static @Nullable Passage nearest(Map<String, List<Passage>> places, Known clause) {
            List<Passage> found = places.getOrDefault(clause.fingerprint(), List.of());
            return found.stream()
                    .filter(place -> place.section().equals(clause.section()))
                    .findFirst()
                    .orElse(found.isEmpty() ? null : found.get(0));
        }

        private void kept(
                @Nullable String id,
                String oldSection,
                String oldFingerprint,
                @Nullable String oldText,
                TextClause now) {
            if (!oldFingerprint.equals(now.fingerprint())) {
                List<String> words = oldText == null ? List.of() : Words.difference(oldText, now.text());
                changed.add(change(id, now, oldSection, oldFingerprint, words));
            } else if (!oldSection.equals(now.section())) {
                moved.add(change(id, now, oldSection, oldFingerprint, List.of()));
            }
        }

        private static Change change(
                @Nullable String id,
                TextClause now,
                @Nullable String oldSection,
                @Nullable String oldFingerprint,
                List<String> words) {
            return new Change(
                    id, now.section(), oldSection, now.keyword(), now.fingerprint(), oldFingerprint, words, now.text());
        }

        private static Change removed(Known old, String text, List<String> words) {
            String fingerprint = old.fingerprint();
            return new Change(
                    old.id(), old.section(), old.section(), old.keyword(), fingerprint, fingerprint, words, text);
        }

        private static Change unmarked(Known clause, Passage now, @Nullable String oldSection, List<String> words) {
            String oldFingerprint = oldSection == null ? null : clause.fingerprint();
            return new Change(
                    clause.id(),
                    now.section(),
                    oldSection,
                    null,
                    clause.fingerprint(),
                    oldFingerprint,
                    words,
                    now.text());
        }
    }
}

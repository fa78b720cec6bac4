package org.clausewise.standards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds clauses in a reader's own copy of a document by their fingerprints: those that keywords mark, and any other
 * sentence, list item with or without its lead-in, table row, line or paragraph, in definitions, quotations and code too.
 */
public final class ClauseFinder {
    private final String text;
    private final Format format;

    /**
     * A place of a document.
     *
     * @param section its number, or the title where it has none; empty before the first
     * @param line where its paragraph, item or row begins, from 1
     * @param text normalised
     */
    public record Passage(String section, int line, String text) {}

    private ClauseFinder(String text, Format format) {
        this.text = text;
        this.format = format;
    }

    /**
     * Looks into a file, in the format that its name or its headings tell.
     *
     * @throws UnreadableDocumentException if it cannot be a document
     */
    public static ClauseFinder in(Path file) {
        String text = DocumentText.load(file);
        return in(text, Format.of(file, text));
    }

    /**
     * Looks into a text.
     *
     * @throws UnreadableDocumentException if it cannot be a document
     */
    public static ClauseFinder in(String text, Format format) {
        return new ClauseFinder(DocumentText.check(text), format);
    }

    /**
     * The clauses that keywords mark, as the {@link Segmenter} gives them.
     *
     * @throws UnreadableDocumentException if there is more to read than any document holds
     */
    public List<TextClause> clauses() {
        return Segmenter.read(text, format);
    }

    /**
     * The place with this fingerprint in this section, or else the first: the same row can stand in many sections.
     *
     * @throws UnreadableDocumentException if there is more to read than any document holds
     */
    public Optional<Passage> find(String fingerprint, String section) {
        List<Passage> found = findAll(Set.of(fingerprint)).getOrDefault(fingerprint, List.of());
        return found.stream()
                .filter(passage -> passage.section.equals(section))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /**
     * The places of many fingerprints in one reading, the first of each section.
     *
     * @throws UnreadableDocumentException if there is more to read than any document holds
     */
    public Map<String, List<Passage>> findAll(Set<String> fingerprints) {
        Search search = new Search(fingerprints);
        clauses().forEach(clause -> search.offer(clause.section(), clause.line(), clause.text()));
        Segmenter.read(text, format, true, search);
        search.lines(text);
        return search.found;
    }

    private static final class Search implements Passages {
        /** What stands before the text of a quotation or comment. */
        private static final Pattern ASIDE = Pattern.compile("(?:>|--|<!--)\\s*");
        /** The name before a definition or note. */
        private static final Pattern LABEL = Pattern.compile("\\*\\*[^*]++\\*\\*:?\\s+");

        private final Set<String> wanted;
        private final Map<String, List<Passage>> found = new HashMap<>();
        private final TreeMap<Integer, String> sections = new TreeMap<>();

        Search(Set<String> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void passage(String section, int line, String lead, String text) {
            sections.putIfAbsent(line, section);
            offer(section, line, text);
            if (!lead.isEmpty()) {
                offer(section, line, lead + text);
            }
        }

        void offer(String section, int line, String text) {
            String fingerprint = Fingerprint.of(text);
            if (wanted.contains(fingerprint)) {
                List<Passage> places = found.computeIfAbsent(fingerprint, f -> new ArrayList<>());
                if (places.stream().noneMatch(place -> place.section.equals(section))) {
                    places.add(new Passage(section, line, text));
                }
            }
        }

        /** What the readers leave out, and paragraphs of several sentences. */
        void lines(String text) {
            StringBuilder paragraph = new StringBuilder();
            int begin = 1;
            int number = 0;
            for (String raw : text.split("\n", -1)) {
                number++;
                String line = without(ASIDE, Chars.strip(raw));
                if (!line.isEmpty() && !raw.startsWith("#")) {
                    variants(number, line);
                    paragraph.append(line).append(Chars.endsIn(line, ".!?") ? "  " : " ");
                } else {
                    variants(begin, paragraph.toString());
                    paragraph.setLength(0);
                    begin = number + 1;
                }
            }
            variants(begin, paragraph.toString());
        }

        private void variants(int line, String text) {
            Map.Entry<Integer, String> before = sections.floorEntry(line);
            String section = before == null ? "" : before.getValue();
            Matcher marker = MarkdownReader.MARKER.matcher(text);
            String bare = marker.matches() ? marker.group(1) : text;
            for (String variant : new LinkedHashSet<>(List.of(bare, without(LABEL, bare)))) {
                offer(section, line, Normaliser.normalise(variant));
                Sentences.of(variant).forEach(sentence -> offer(section, line, sentence));
            }
        }

        private static String without(Pattern prefix, String text) {
            Matcher m = prefix.matcher(text);
            return m.lookingAt() ? text.substring(m.end()) : text;
        }
    }
}

package org.clausewise.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the data, gathered so that all of it is told at once. */
final class Problems {
    private record Problem(String file, int line, String what) {
        @Override
        public String toString() {
            return (line > 0 ? file + ":" + line : file) + ": " + what;
        }
    }

    private final Path root;
    private final List<Problem> all = new ArrayList<>();

    /** @param root what file names are shown relative to */
    Problems(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    void add(String where, String what) {
        all.add(new Problem(where, 0, what));
    }

    void add(Place place, String what) {
        Path file = place.file().toAbsolutePath().normalize();
        Path shown = file.startsWith(root) ? root.getFileName().resolve(root.relativize(file)) : file;
        all.add(new Problem(shown.toString().replace('\\', '/'), place.line(), what));
    }

    boolean none() {
        return all.isEmpty();
    }

    /** Each as {@code file:line: what}, in the order of files and lines. */
    List<String> list() {
        return all.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .map(Problem::toString)
                .distinct()
                .toList();
    }

    /**
     * Stops here if there is any.
     *
     * @throws BrokenRules with all of them
     */
    void check() {
        if (!none()) {
            throw new BrokenRules(list());
        }
    }

    /**
     * A place in a file.
     *
     * @param line from 1, or 0 for the file as a whole
     */
    record Place(Path file, int line) {}
}

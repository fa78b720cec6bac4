package org.clausewise.io.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with files of data, gathered so that all of it is told at once. */
public final class Problems {
    private record Problem(String file, int line, String what) {
        @Override
        public String toString() {
            return (line > 0 ? file + ":" + line : file) + ": " + what;
        }
    }

    private final @Nullable Path root;
    private final List<Problem> all = new ArrayList<>();

    /** @param root what file names are shown relative to, its own name included */
    public Problems(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** With file names shown as they are given. */
    public Problems() {
        this.root = null;
    }

    /** Something wrong that has no place in a file. */
    public void add(String where, String what) {
        all.add(new Problem(where, 0, what));
    }

    /** Something wrong at a place. */
    public void add(Place place, String what) {
        Path shown = root == null
                ? place.file()
                : below(root, place.file().toAbsolutePath().normalize());
        all.add(new Problem(shown.toString().replace('\\', '/'), place.line(), what));
    }

    private static Path below(Path root, Path file) {
        return file.startsWith(root) ? root.getFileName().resolve(root.relativize(file)) : file;
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return all.isEmpty();
    }

    /** Each as {@code file:line: what}, in the order of files and lines. */
    public List<String> list() {
        return all.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .map(Problem::toString)
                .distinct()
                .toList();
    }

    /**
     * A place in a file.
     *
     * @param line from 1, or 0 for the file as a whole
     */
    public record Place(Path file, int line) {}
}

package org.clausewise.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clausewise.io.EncodedObjects;
import org.clausewise.io.EncodedObjects.Encoded;
import org.clausewise.io.EncodedObjects.Item;
import org.clausewise.io.EncodedObjects.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The objects in files, in directories and all below them, and on standard input, in the order of the arguments; in a directory
 * by name. What cannot be read is told, never passed over.
 */
final class Inputs {
    /** Takes what is found. */
    interface Visitor {
        void object(String file, Encoded object) throws Exception;

        /**
         * Something is there that yields no object.
         *
         * @param offset where, in bytes from the start of the file
         */
        void unreadable(String file, long offset, String reason) throws Exception;

        /** A file is done. */
        default void done() {}
    }

    private final InputStream standard;
    private final Visitor visitor;

    Inputs(InputStream standard, Visitor visitor) {
        this.standard = standard;
        this.visitor = visitor;
    }

    void visit(List<String> arguments) throws Exception {
        for (String argument : arguments) {
            if (argument.equals("-")) {
                objects(argument, standard);
            } else {
                visit(argument, new File(argument), null);
            }
        }
    }

    /** The directories from the argument down to this one: a link may lead back to one of them. */
    private record Trail(Path real, @Nullable Trail above) {
        boolean holds(Path directory) {
            for (Trail t = this; t != null; t = t.above) if (t.real.equals(directory)) return true;
            return false;
        }
    }

    /** Answers how many files there were, the unreadable ones included. */
    private int visit(String name, File file, @Nullable Trail trail) throws Exception {
        if (file.isDirectory()) return directory(name, file, trail);
        if (file.isFile() || trail == null && isDescriptor(name)) {
            InputStream in = open(file);
            if (in == null) {
                visitor.unreadable(name, 0, "cannot be opened" + (file.canRead() ? "" : ": permission denied"));
            } else {
                try (in) {
                    objects(name, in);
                }
            }
        } else {
            visitor.unreadable(name, 0, missing(file));
        }
        visitor.done();
        return 1;
    }

    private int directory(String name, File directory, @Nullable Trail trail) throws Exception {
        String[] names = directory.list();
        Path real = directory.toPath().toRealPath();
        if (names == null || trail != null && trail.holds(real)) {
            visitor.unreadable(
                    name,
                    0,
                    names == null ? "a directory that cannot be listed" : "a link back to a directory above it");
            return 1;
        }
        Arrays.sort(names);
        String prefix = name.endsWith("/") || name.endsWith(File.separator) ? name : name + "/";
        Trail here = new Trail(real, trail);
        int files = 0;
        for (String child : names) files += visit(prefix + child, new File(directory, child), here);
        if (files == 0 && trail == null) visitor.unreadable(name, 0, "a directory without files");
        return files;
    }

    private void objects(String name, InputStream in) throws Exception {
        var objects = new EncodedObjects(in);
        while (true) {
            Item item;
            try {
                item = objects.next();
            } catch (IOException e) {
                visitor.unreadable(name, 0, "cannot be read: " + e.getMessage());
                return;
            }
            if (item == null) return;
            if (item instanceof Encoded object) {
                visitor.object(name, object);
            } else {
                visitor.unreadable(name, item.offset(), ((Unreadable) item).reason());
            }
        }
    }

    /** Another process's output, as a shell hands it over: {@code check <(command)}. Other pipes would be waited for without end. */
    private static boolean isDescriptor(String name) {
        return name.equals("/dev/stdin") || name.startsWith("/dev/fd/") || name.startsWith("/proc/self/fd/");
    }

    private static @Nullable InputStream open(File file) {
        try {
            return new FileInputStream(file);
        } catch (IOException e) {
            return null;
        }
    }

    private static String missing(File file) {
        Path path = file.toPath();
        if (Files.isSymbolicLink(path) && !file.exists()) return "a link to a file that does not exist";
        if (file.exists()) return "neither a file nor a directory: hand a pipe or device over as standard input, -";
        if (file.getName().indexOf('\ufffd') >= 0)
            return "no such file: its name cannot be read in this locale, set LC_ALL=C.UTF-8";
        return "no such file";
    }
}

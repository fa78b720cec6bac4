package org.clausewise.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Top-Level Domains of the root zone. */
public final class Tlds {
    private final byte[][] table;
    private final int size;
    private final String date;

    private Tlds(byte[] text) {
        List<String> lines = new String(text, StandardCharsets.US_ASCII).lines().toList();
        String date = "";
        int size = 0;
        var table = new byte[Integer.highestOneBit(4 * lines.size() + 4)][];
        for (String line : lines) {
            if (line.startsWith("# Date: ")) date = line.substring(8);
            if (line.isBlank() || line.startsWith("#")) continue;
            byte[] label = line.trim().getBytes(StandardCharsets.US_ASCII);
            int i = hash(label, 0, label.length) & table.length - 1;
            while (table[i] != null) i = i + 1 & table.length - 1;
            table[i] = label;
            size++;
        }
        this.table = table;
        this.size = size;
        this.date = date;
    }

    /** The list that came with this library, read at first use. */
    public static Tlds embedded() {
        return Embedded.TLDS;
    }

    /**
     * A list of labels in ASCII, one a line, comments after {@code #}, as IANA publishes it. Its date is that of a line
     * {@code # Date: 2026-11-19}, if there is one.
     */
    public static Tlds parse(byte[] text) {
        return new Tlds(text);
    }

    /** Whether the label between two offsets is a Top-Level Domain, in any case. */
    public boolean contains(byte[] b, int from, int to) {
        int mask = table.length - 1;
        for (int i = hash(b, from, to) & mask; table[i] != null; i = i + 1 & mask) {
            if (DomainName.equal(table[i], 0, table[i].length, b, from, to)) return true;
        }
        return false;
    }

    public int size() {
        return size;
    }

    /** The date of the list, ISO 8601; empty if it has none. */
    public String date() {
        return date;
    }

    private static int hash(byte[] b, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + DomainName.lower(b[i]);
        return hash ^ hash >>> 11;
    }

    static byte[] resource(String name) {
        try (InputStream in = Tlds.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Embedded {
        static final Tlds TLDS = new Tlds(resource("tlds.txt"));
    }
}

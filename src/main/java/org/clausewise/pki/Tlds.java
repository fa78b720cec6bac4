package org.clausewise.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The Top-Level Domains of the root zone, with the days on which they came and went as far as these are known. */
public final class Tlds {
    /** What a list can say of a label at an instant. */
    public enum Standing {
        /** It is in the root zone. */
        DELEGATED,
        /** It is not. */
        ABSENT,
        /** The list is too old to tell: the label may have been delegated since. */
        UNKNOWN
    }

    /** A list says nothing of labels that it lacks once it is so many seconds old: 90 days. */
    public static final long CURRENT_FOR = 90 * 86_400L;

    private static final long EVER = Long.MIN_VALUE;
    private static final long STILL = Long.MAX_VALUE;

    /**
     * What is never delegated: special-use names of the IETF (IANA's registry of RFC 6761) and what ICANN's board keeps out of the
     * root zone (resolutions of 2018-02-04 and 2024-07-29).
     */
    private static final Set<String> NEVER = Set.of(
            "alt", "corp", "example", "home", "internal", "invalid", "local", "localhost", "mail", "onion", "test");

    private final byte[][] labels;
    private final long[] from;
    private final long[] until;
    private final String date;
    private final long seconds;
    /** From when on it is outdated. */
    private final long outdated;

    private int size;

    private Tlds(byte[] list, byte[] history, long atLeast) {
        List<String> now = lines(list);
        List<String> past = lines(history);
        int slots = Integer.highestOneBit(4 * (now.size() + past.size()) + 4);
        labels = new byte[slots][];
        from = new long[slots];
        until = new long[slots];
        date = ListDate.of(now);
        seconds = ListDate.seconds(date);
        outdated = seconds == ListDate.NONE ? STILL : Math.max(seconds, atLeast) + CURRENT_FOR;
        for (String line : now) {
            if (!isComment(line)) {
                add(line.trim(), EVER, STILL);
            }
        }
        size = count();
        for (String line : past) {
            if (!isComment(line)) {
                history(Ascii.split(line.trim(), ' '));
            }
        }
    }

    /** The list that came with this library, read at first use. */
    public static Tlds embedded() {
        return Embedded.TLDS;
    }

    /**
     * A list of labels in ASCII, one a line, comments after {@code #}, as IANA publishes it. Its date is that of a line
     * {@code # Date: 2026-11-19} or {@code # Version 2026111900, ...}; a list without a date is taken to be current. What is known
     * of the past stays known: labels that the list lacks count up to their day. It is outdated no earlier than the embedded one.
     *
     * @throws IllegalArgumentException if a line is no label
     */
    public static Tlds parse(byte[] text) {
        return new Tlds(text, resource("tld-dates.txt"), embedded().seconds);
    }

    /** Whether the label between two offsets is a Top-Level Domain of the list itself, in any case. */
    public boolean contains(byte[] b, int from, int to) {
        int i = find(b, from, to);
        return labels[i] != null && until[i] == STILL;
    }

    /**
     * What the list says of the label between two offsets at an instant.
     *
     * @param at seconds since 1970-01-01T00:00:00Z; {@link Long#MIN_VALUE} for the date of the list
     */
    public Standing standing(byte[] b, int from, int to, long at) {
        int i = find(b, from, to);
        if (labels[i] != null) {
            boolean then = at == EVER ? until[i] == STILL : this.from[i] <= at && at < until[i];
            return then ? Standing.DELEGATED : Standing.ABSENT;
        }
        return isOutdated(at) && mayCome(b, from, to) ? Standing.UNKNOWN : Standing.ABSENT;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The date of the list, ISO 8601; empty if it has none. */
    public String date() {
        return date;
    }

    /** Whether an instant lies so long after the date of the list that other Top-Level Domains may be in the root zone. */
    public boolean isOutdated(long at) {
        return at >= outdated;
    }

    /** Letters alone or an XN-Label, at least two octets, and nothing that is kept out of the root zone for good. */
    private static boolean mayCome(byte[] b, int from, int to) {
        boolean xn = to - from > 4 && b[from + 2] == '-' && b[from + 3] == '-';
        for (int i = from; i < to && !xn; i++) {
            int c = b[i] | 0x20;
            if (c < 'a' || c > 'z') return false;
        }
        return to - from >= 2
                && !NEVER.contains(
                        new String(b, from, to - from, StandardCharsets.US_ASCII).toLowerCase(java.util.Locale.ROOT));
    }

    private void history(String[] fields) {
        byte[] label = fields[0].getBytes(StandardCharsets.US_ASCII);
        int i = find(label, 0, label.length);
        boolean there = labels[i] != null;
        long first = ListDate.seconds(fields[1]);
        long last = fields.length > 2 ? ListDate.seconds(fields[2]) : seconds;
        if (there) {
            // it may have come back
            from[i] = fields.length > 2 ? EVER : first;
        } else {
            add(fields[0], first, last == ListDate.NONE ? STILL - 1 : last);
        }
    }

    private void add(String text, long first, long last) {
        byte[] label = text.getBytes(StandardCharsets.UTF_8);
        if (label.length > 63 || (DomainName.labelForm(label, 0, label.length) & ~DomainName.HAS_P_LABEL) != 0) {
            throw new IllegalArgumentException("no label of a top-level domain: " + text);
        }
        int i = find(label, 0, label.length);
        labels[i] = label;
        from[i] = first;
        until[i] = last;
    }

    private int count() {
        return (int) Arrays.stream(labels).filter(label -> label != null).count();
    }

    /** Where a label is, or the free place for it. */
    private int find(byte[] b, int from, int to) {
        int mask = labels.length - 1;
        int i = hash(b, from, to) & mask;
        while (labels[i] != null && !DomainName.equal(labels[i], 0, labels[i].length, b, from, to)) {
            i = i + 1 & mask;
        }
        return i;
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private static int hash(byte[] b, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + Ascii.lower(b[i]);
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

    /** The date that a list of names states in a comment of its own. */
    static final class ListDate {
        static final long NONE = Long.MIN_VALUE;
        private static final int HEAD = 40;

        private ListDate() {}

        /** ISO 8601: after {@code Date:} or {@code Version:}, with hyphens or without; empty if there is none near the beginning. */
        static String of(List<String> lines) {
            for (String line : lines.subList(0, Math.min(HEAD, lines.size()))) {
                int at = Math.max(after(line, "Date:"), Math.max(after(line, "VERSION:"), after(line, "Version ")));
                if (at >= 0) {
                    String digits = digits(line.substring(at));
                    if (digits.length() >= 8) {
                        return iso(digits);
                    }
                }
            }
            return "";
        }

        /** The first second of a day; {@link #NONE} if the text is no date. */
        static long seconds(String date) {
            try {
                return date.isEmpty() ? NONE : LocalDate.parse(date).toEpochDay() * 86_400;
            } catch (DateTimeException e) {
                return NONE;
            }
        }

        private static int after(String line, String word) {
            int at = line.indexOf(word);
            return at < 0 ? -1 : at + word.length();
        }

        private static String digits(String text) {
            StringBuilder digits = new StringBuilder();
            for (char c : text.trim().toCharArray()) {
                if (c >= '0' && c <= '9') {
                    digits.append(c);
                } else if (c != '-' || digits.length() >= 8) {
                    break;
                }
            }
            return digits.toString();
        }

        private static String iso(String digits) {
            String date = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
            return seconds(date) == NONE ? "" : date;
        }
    }

    private static final class Embedded {
        static final Tlds TLDS = new Tlds(resource("tlds.txt"), resource("tld-dates.txt"), EVER);
    }
}

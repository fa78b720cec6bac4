package org.clausewise.pki;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The Public Suffix List: below which names registrations are made, ICANN's domains apart from private ones. */
public final class PublicSuffixes {
    private static final int RULE = 1;
    private static final int WILDCARD = 2;
    private static final int EXCEPTION = 4;
    /** The same three of the private section. */
    private static final int PRIVATE = 3;

    private static final byte[] BEGIN_PRIVATE = "===BEGIN PRIVATE DOMAINS===".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 2_000;

    /** The text, names in ASCII; the tables point into it. */
    private final byte[] text;

    /** Where a rule's name begins, behind its mark; 0 is free, as a rule never stands there alone. */
    private final int[] begin;

    private final byte[] length;
    private final byte[] kinds;
    private final String date;

    private PublicSuffixes(byte[] text) {
        this.text = text;
        int lines = 1;
        for (byte c : text) if (c == '\n') lines++;
        int slots = Integer.highestOneBit(4 * lines);
        begin = new int[slots];
        length = new byte[slots];
        kinds = new byte[slots];
        byte[] head = java.util.Arrays.copyOf(text, Math.min(HEAD, text.length));
        date = Tlds.ListDate.of(new String(head, StandardCharsets.UTF_8).lines().toList());
        int section = 0;
        for (int i = 0; i < text.length; ) {
            int end = i;
            while (end < text.length && text[end] != '\n') end++;
            if (text[i] == '/') {
                if (holds(i, end, BEGIN_PRIVATE)) section = PRIVATE;
            } else {
                rule(i, end, section);
            }
            i = end + 1;
        }
    }

    /** The list that came with this library, read at first use. */
    public static PublicSuffixes embedded() {
        return Embedded.SUFFIXES;
    }

    /**
     * A list in its own syntax; names in Unicode are written as XN-Labels. Its date is that of a line {@code // Date: 2026-11-19} or
     * {@code // VERSION: 2026-11-19_...}.
     *
     * @throws IllegalArgumentException if there is no rule in it, or a rule is no name
     */
    public static PublicSuffixes parse(byte[] text) {
        StringBuilder ascii = new StringBuilder(text.length + 1).append('\n');
        int rules = 0;
        for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            String rule = line.strip();
            boolean comment = rule.isEmpty() || rule.startsWith("//");
            if (!comment) {
                // what stands behind white space is no part of a rule
                rule = toAscii(untilBlank(rule));
                rules++;
            }
            ascii.append(rule).append('\n');
        }
        if (rules == 0) {
            throw new IllegalArgumentException("no rule in this list of public suffixes");
        }
        return new PublicSuffixes(ascii.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The date of the list, ISO 8601; empty if it has none. */
    public String date() {
        return date;
    }

    /**
     * The public suffix of a name in ASCII without a root label, by the section of ICANN domains alone or by both.
     *
     * @return null if no rule fits: the last label is not in the list
     */
    public @Nullable String suffix(String name, boolean icannOnly) {
        String lower = name.toLowerCase(Locale.ROOT);
        byte[] b = lower.getBytes(StandardCharsets.UTF_8);
        // the longest rule decides, an exception before all
        for (int i = 0; i <= b.length; i = DomainName.labelEnd(b, i, b.length) + 1) {
            int parent = Math.min(b.length, DomainName.labelEnd(b, i, b.length) + 1);
            int own = kinds(b, i, b.length, icannOnly);
            if ((own & EXCEPTION) != 0) return new String(b, parent, b.length - parent, StandardCharsets.UTF_8);
            if ((own & RULE) != 0 || parent < b.length && (kinds(b, parent, b.length, icannOnly) & WILDCARD) != 0) {
                return new String(b, i, b.length - i, StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** Whether the name is itself a public suffix. */
    public boolean isSuffix(String name, boolean icannOnly) {
        byte[] b = name.getBytes(StandardCharsets.UTF_8);
        return isSuffix(b, 0, b.length, icannOnly);
    }

    /** Whether the name between two offsets, in any case and without a root label, is itself a public suffix. Allocates nothing. */
    public boolean isSuffix(byte[] b, int from, int to, boolean icannOnly) {
        int own = kinds(b, from, to, icannOnly);
        if ((own & (RULE | EXCEPTION)) != 0) {
            return (own & EXCEPTION) == 0;
        }
        int parent = DomainName.labelEnd(b, from, to) + 1;
        return parent < to && (kinds(b, parent, to, icannOnly) & WILDCARD) != 0;
    }

    /** Whether all names one label below this one are public suffixes, or it is one itself: what {@code *.} in front of it would cover. */
    public boolean isAboveRegistrations(byte[] b, int from, int to, boolean icannOnly) {
        return isSuffix(b, from, to, icannOnly) || (kinds(b, from, to, icannOnly) & WILDCARD) != 0;
    }

    private int kinds(byte[] b, int from, int to, boolean icannOnly) {
        int all = kinds[find(b, from, to)];
        return icannOnly ? all & 7 : all & 7 | all >> PRIVATE;
    }

    private void rule(int start, int lineEnd, int section) {
        int end = start;
        while (end < lineEnd && text[end] > ' ') end++;
        int at = start;
        int kind = RULE;
        if (at < end && text[at] == '!') {
            kind = EXCEPTION;
            at++;
        } else if (at + 1 < end && text[at] == '*' && text[at + 1] == '.') {
            kind = WILDCARD;
            at += 2;
        }
        if (at < end && end - at < Byte.MAX_VALUE) {
            int slot = find(text, at, end);
            begin[slot] = at;
            length[slot] = (byte) (end - at);
            kinds[slot] |= (byte) (kind << section);
        }
    }

    /** Where a name is, or the free place for it. */
    private int find(byte[] b, int from, int to) {
        int mask = begin.length - 1;
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + Ascii.lower(b[i]);
        int slot = (hash ^ hash >>> 15) & mask;
        while (begin[slot] != 0 && !DomainName.equal(text, begin[slot], begin[slot] + length[slot], b, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(int from, int to, byte[] word) {
        for (int i = from; i + word.length <= to; i++) {
            if (java.util.Arrays.equals(text, i, i + word.length, word, 0, word.length)) return true;
        }
        return false;
    }

    private static String untilBlank(String rule) {
        int end = 0;
        while (end < rule.length() && !Character.isWhitespace(rule.charAt(end))) end++;
        return rule.substring(0, end);
    }

    private static String toAscii(String rule) {
        List<String> labels = List.of(Ascii.split(rule, '.'));
        StringBuilder out = new StringBuilder();
        for (String label : labels) {
            boolean ascii = label.chars().allMatch(c -> c < 0x80);
            String written = ascii ? label : "xn--" + Punycode.encode(label);
            if (written.isEmpty() || written.length() > 64) {
                throw new IllegalArgumentException("no rule of a list of public suffixes: " + rule);
            }
            out.append(out.isEmpty() ? "" : ".").append(written);
        }
        return out.toString();
    }

    private static final class Embedded {
        static final PublicSuffixes SUFFIXES = new PublicSuffixes(Tlds.resource("public-suffixes.dat"));
    }
}

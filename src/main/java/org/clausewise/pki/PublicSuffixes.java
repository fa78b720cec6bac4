package org.clausewise.pki;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Public Suffix List: below which names registrations are made. Lookups allocate. */
public final class PublicSuffixes {
    private static final int RULE = 1;
    private static final int WILDCARD = 2;
    private static final int EXCEPTION = 4;
    /** The same three of the private section. */
    private static final int PRIVATE = 3;

    private final Map<String, Integer> rules = new HashMap<>();
    private final String date;

    private PublicSuffixes(byte[] text) {
        String date = "";
        int section = 0;
        for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("// Date: ")) date = line.substring(9);
            if (line.contains("===BEGIN PRIVATE DOMAINS===")) section = PRIVATE;
            if (line.isBlank() || line.startsWith("//")) continue;
            String rule = line.trim();
            int kind = rule.startsWith("!") ? EXCEPTION : rule.startsWith("*.") ? WILDCARD : RULE;
            String name = rule.substring(kind == EXCEPTION ? 1 : kind == WILDCARD ? 2 : 0);
            rules.merge(name, kind << section, (a, c) -> a | c);
        }
        this.date = date;
    }

    /** The list that came with this library, read at first use. */
    public static PublicSuffixes embedded() {
        return Embedded.SUFFIXES;
    }

    /** A list in its own syntax, names in ASCII. */
    public static PublicSuffixes parse(byte[] text) {
        return new PublicSuffixes(text);
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
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        // the longest rule decides, an exception before all
        String below = null;
        for (String suffix = lower; ; ) {
            int kinds = kinds(suffix, icannOnly);
            int dot = suffix.indexOf('.');
            if ((kinds & EXCEPTION) != 0) return suffix.substring(dot + 1);
            if ((kinds & WILDCARD) != 0 && below != null && !isException(below, icannOnly)) return below;
            if ((kinds & RULE) != 0) return suffix;
            if (dot < 0) return null;
            below = suffix;
            suffix = suffix.substring(dot + 1);
        }
    }

    /** Whether the name is itself a public suffix. */
    public boolean isSuffix(String name, boolean icannOnly) {
        return name.equalsIgnoreCase(suffix(name, icannOnly));
    }

    private boolean isException(String name, boolean icannOnly) {
        return (kinds(name, icannOnly) & EXCEPTION) != 0;
    }

    private int kinds(String name, boolean icannOnly) {
        int kinds = rules.getOrDefault(name, 0);
        return icannOnly ? kinds & 7 : kinds & 7 | kinds >> PRIVATE;
    }

    private static final class Embedded {
        static final PublicSuffixes SUFFIXES = new PublicSuffixes(Tlds.resource("public-suffixes.dat"));
    }
}

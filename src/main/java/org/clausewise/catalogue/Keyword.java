package org.clausewise.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The word of RFC 2119 that marks a clause. */
public enum Keyword {
    MUST(Level.MUST),
    MUST_NOT(Level.MUST),
    SHALL(Level.MUST),
    SHALL_NOT(Level.MUST),
    REQUIRED(Level.MUST),
    SHOULD(Level.SHOULD),
    SHOULD_NOT(Level.SHOULD),
    RECOMMENDED(Level.SHOULD),
    NOT_RECOMMENDED(Level.SHOULD),
    MAY(Level.MAY),
    OPTIONAL(Level.MAY);

    private final Level level;
    private final String text = name().replace('_', ' ');

    Keyword(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** As documents write it, for example {@code MUST NOT}. */
    public String text() {
        return text;
    }

    /** The keyword that documents write so. */
    public static Optional<Keyword> of(String text) {
        return Arrays.stream(values()).filter(k -> k.text.equals(text)).findFirst();
    }
}

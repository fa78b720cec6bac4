package org.clausewise.rule;

/** The presence column of a requirement table. */
public enum Presence {
    MUST,
    SHOULD,
    MAY,
    NOT_RECOMMENDED,
    MUST_NOT,
    /** Decided elsewhere in the document: {@code *} or a note. */
    ELSEWHERE;

    boolean asksFor() {
        return this == MUST || this == SHOULD;
    }

    boolean asksAgainst() {
        return this == MUST_NOT || this == NOT_RECOMMENDED;
    }

    /** How a message tells an engineer to leave something out. */
    String verb() {
        return this == MUST_NOT ? "remove" : "leave out";
    }
}

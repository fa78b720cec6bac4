package org.clausewise.rule;

/** How much a breach weighs, the heaviest first: ERROR for a MUST, WARNING for a SHOULD, NOTICE for common practice. */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE;

    /** The heavier of the two. */
    public Severity or(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}

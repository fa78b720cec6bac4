package org.clausewise.evidence;

/** How a fact is known. */
public enum Basis {
    /** Seen as it was: rules draw their own conclusion. */
    OBSERVED,
    /** The CA's own conclusion: rules check what follows from it, and a finding says so. */
    ASSERTED;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

package org.clausewise.evidence;

/** What CAA records were found to say. */
public enum CaaDecision {
    PERMITTED,
    FORBIDDEN;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

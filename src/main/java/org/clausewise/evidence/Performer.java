package org.clausewise.evidence;

/** Who did something. */
public enum Performer {
    CA,
    AFFILIATE,
    DELEGATED_THIRD_PARTY,
    ENTERPRISE_RA,
    APPLICANT;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

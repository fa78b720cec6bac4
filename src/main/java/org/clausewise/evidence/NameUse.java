package org.clausewise.evidence;

/** Where a name stands in a certificate. */
public enum NameUse {
    /** In subjectAltName. */
    SUBJECT_ALT_NAME,
    /** In permittedSubtrees of a constrained CA. */
    PERMITTED_SUBTREE;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

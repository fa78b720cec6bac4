package org.clausewise.evidence;

/** What was linted. */
public enum LintTarget {
    TBS_CERTIFICATE,
    PRECERTIFICATE,
    CERTIFICATE;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

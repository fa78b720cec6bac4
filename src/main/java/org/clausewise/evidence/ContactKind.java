package org.clausewise.evidence;

/** By what means somebody was contacted. */
public enum ContactKind {
    EMAIL,
    PHONE,
    FAX,
    SMS,
    POST;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

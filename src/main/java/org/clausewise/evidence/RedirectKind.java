package org.clausewise.evidence;

/** How a client was sent from one URL to the next. */
public enum RedirectKind {
    /** By a status code and the Location header. */
    HTTP,
    /** By the content. */
    META_REFRESH,
    /** By a script in the content. */
    SCRIPT;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

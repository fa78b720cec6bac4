package org.clausewise.evidence;

/** What binds the Subscriber. */
public enum AgreementKind {
    SUBSCRIBER_AGREEMENT,
    TERMS_OF_USE;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

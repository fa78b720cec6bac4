package org.clausewise.evidence;

/** What an Applicant has to show. */
public enum ChallengeKind {
    RANDOM_VALUE,
    REQUEST_TOKEN,
    REQUEST_TOKEN_WITH_TIMESTAMP,
    ACME_TOKEN,
    PERSISTENT_RECORD;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

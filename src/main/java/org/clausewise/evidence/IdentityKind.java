package org.clausewise.evidence;

/** What a fact about a subject is about. */
public enum IdentityKind {
    ORGANIZATION_NAME,
    ASSUMED_NAME,
    ADDRESS,
    COUNTRY,
    INDIVIDUAL_NAME,
    INDIVIDUAL_ADDRESS,
    REGISTRATION_NUMBER,
    JURISDICTION,
    BUSINESS_CATEGORY,
    PHYSICAL_EXISTENCE,
    OPERATIONAL_EXISTENCE,
    VERIFIED_COMMUNICATION,
    AUTHORITY,
    REQUEST_AUTHENTICITY;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

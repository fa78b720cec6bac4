package org.clausewise.evidence;

/** Of what kind a source of identity data is. */
public enum SourceKind {
    GOVERNMENT_AGENCY,
    RELIABLE_DATA_SOURCE,
    SITE_VISIT,
    ATTESTATION_LETTER,
    UTILITY_BILL,
    IDENTITY_DOCUMENT,
    DIRECT_COMMUNICATION,
    /** The country that an IP address is assigned to. */
    IP_ASSIGNMENT,
    /** The ccTLD of the requested name. */
    COUNTRY_CODE_TLD,
    DOMAIN_NAME_REGISTRAR,
    OTHER;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

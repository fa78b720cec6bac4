package org.clausewise.evidence;

/** The Regional Internet Registries. */
public enum Rir {
    AFRINIC,
    APNIC,
    ARIN,
    LACNIC,
    RIPE_NCC;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

package org.clausewise.evidence;

/** Why a CA refused a key: the conditions of TLS BR 6.1.1.3. */
public enum RefusalReason {
    /** Of a size or with parameters that 6.1.5 or 6.1.6 do not permit. */
    UNSUITABLE,
    /** Made by a flawed method. */
    FLAWED_GENERATION,
    /** A demonstrated or proven method exposes it. */
    EXPOSED,
    /** Reported as compromised. */
    COMPROMISED,
    /** Shown by industry to be weak. */
    WEAK,
    /** Made by the CA. */
    GENERATED_BY_CA,
    OTHER;

    /** The word used in JSON. */
    @Override
    public String toString() {
        return Labels.word(this);
    }
}

package org.clausewise;

/** What says when an artifact was issued, the best first. */
public enum IssuedBasis {
    /** The caller says so. */
    DECLARED("declared"),
    /** The issuance record says so. */
    RECORD("record"),
    /** The latest timestamp of the embedded SCTs. */
    SCT("sct"),
    /** The present moment, for to-be-signed bytes. */
    NOW("now"),
    NOT_BEFORE("notBefore"),
    THIS_UPDATE("thisUpdate"),
    PRODUCED_AT("producedAt");

    private final String id;

    IssuedBasis(String id) {
        this.id = id;
    }

    /** The name used in JSON. */
    public String id() {
        return id;
    }
}

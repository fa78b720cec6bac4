package org.clausewise.gen;

/** The form in which a generated certificate is handed in. */
public enum Artifact {
    CERTIFICATE,
    PRECERTIFICATE,
    /** What is to be signed, without signature. */
    TBS_CERTIFICATE
}

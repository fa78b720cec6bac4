package org.clausewise.rule;

/**
 * What a person would call one thing. At one place the breaches of rules about the same matter are one finding, though the rules
 * do not require the very same: who mends one of them mends the others, for the same reason. {@link Section#about} says which.
 */
public enum Matter {
    // names and texts
    /** A name or text is not written in the characters and parts of its kind. */
    FORM,
    /** An attribute of a name has another string type than it may have. */
    STRING_TYPE,
    /** An attribute of a name has too many characters, or others than a code has. */
    VALUE,
    /** An attribute of a name says nothing. */
    BLANK,
    /** commonName is no copy of a name in subjectAltName. */
    COMMON_NAME,
    /** subjectAltName lacks a name of the kind that is certified. */
    NAMES,
    /** The type of an explicitText. */
    EXPLICIT_TEXT,
    /** The country of an organization identifier. */
    ORGANIZATION_COUNTRY,

    // encoding
    /** The octets are not the DER of what belongs here. */
    STRUCTURE,
    /** Fewer or more elements than the type has. */
    SIZE,
    /** The version is too low for what follows. */
    VERSION,
    /** The serial number is zero or negative. */
    SERIAL_NUMBER,

    // extensions
    /** The name of a distribution point is not given in full, as a URI. */
    DISTRIBUTION_POINT_NAME,
    /** A distribution point names the issuer of its CRL. */
    CRL_ISSUER,
    /** A reserved policy identifier beside that of the certificate's own type. */
    OTHER_POLICY,
    /** The policy identifier of EV certificates is missing. */
    EV_POLICY,

    // keys and signatures
    /** keyUsage lets an RSA key agree on keys. */
    KEY_AGREEMENT,
    /** The algorithm of the key. */
    KEY_ALGORITHM,
    /** The bits of an RSA modulus. */
    MODULUS_SIZE,
    /** An RSA modulus that gives its factors away. */
    MODULUS,
    /** An RSA exponent that is too small. */
    EXPONENT,
    /** The octets are no point. */
    POINT,
    /** The algorithm of the signature, its digest included. */
    SIGNATURE_ALGORITHM,
    /** How the parameters of the algorithm of the signature are written. */
    SIGNATURE_PARAMETERS,

    // time
    /** The certificate is valid for too long. */
    VALIDITY,
    /** notBefore lies too far before the signing. */
    BACKDATING,
    /** What was validated is too old. */
    AGE,
    /** The Random Value is too old. */
    RANDOM_VALUE_AGE,

    // records
    /** A method of validation that is running out or no longer to be relied on. */
    METHOD,
    /** The HTTP status of a redirect. */
    REDIRECT,
    /** CAA records were looked up without validating DNSSEC. */
    CAA_DNSSEC,
    /** Another conclusion was drawn from CAA records than they permit. */
    CAA_CONCLUSION
}

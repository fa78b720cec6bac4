package org.clausewise.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The account that asked for the certificate.
 *
 * @param uri the account URI (RFC 8555 7.1.2), or another URI that is the account's alone (RFC 8657 3)
 * @param thumbprint the JWK thumbprint of the account key in base64url (RFC 7638)
 * @param applicant the Applicant's id in the CA's systems
 */
public record Account(
        String uri, @Nullable String thumbprint, @Nullable String applicant) implements Node {
    /** An account with this URI. */
    public static Account of(String uri) {
        return new Account(uri, null, null);
    }

    /** With another uri. */
    public Account uri(String uri) {
        return new Account(uri, thumbprint, applicant);
    }

    /** With another thumbprint. */
    public Account thumbprint(@Nullable String thumbprint) {
        return new Account(uri, thumbprint, applicant);
    }

    /** With another applicant. */
    public Account applicant(@Nullable String applicant) {
        return new Account(uri, thumbprint, applicant);
    }
}

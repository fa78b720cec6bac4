/** Challenges of ACME (RFC 8555, 8737, 8738, dns-account-01) computed anew: pure functions. */
@NullMarked
package org.clausewise.evidence.acme;

import org.jspecify.annotations.NullMarked;

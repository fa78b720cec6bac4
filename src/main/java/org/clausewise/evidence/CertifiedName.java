package org.clausewise.evidence;

/**
 * A name that the certificate itself holds, a dNSName or an iPAddress of its subjectAltName; without a certificate, one that the
 * record means to put there.
 *
 * @param name the name as text, an address in the form of RFC 5952
 * @param offset where it stands in the certificate, -1 without one
 * @param address whether it is an iPAddress
 */
public record CertifiedName(String name, int offset, boolean address) implements Node {}

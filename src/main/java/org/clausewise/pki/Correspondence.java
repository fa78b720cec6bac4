package org.clausewise.pki;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/**
 * Whether a certificate is the one that a precertificate announced: RFC 6962 3.2. The precertificate without its poison equals
 * the certificate without its SCT list, byte for byte and in the same order; where a Precertificate Signing Certificate signed it,
 * issuer and authorityKeyIdentifier may differ.
 */
public final class Correspondence {
    private Correspondence() {}

    /** {@link #difference(Certificate, Certificate)} with the precertificate that was handed in; -1 where none was. */
    public static int difference(Certificate c) {
        Certificate precertificate = c.precertificate();
        return precertificate == null ? -1 : difference(c, precertificate);
    }

    /** The two are signed, or to be signed, with the same algorithm and parameters. */
    public static boolean hasSameAlgorithm(Certificate c) {
        Certificate precertificate = c.precertificate();
        return precertificate == null
                || Der.equal(c.bytes(), c.tbsSignature(), precertificate.bytes(), precertificate.tbsSignature());
    }

    /** The certificate names as issuer the CA whose certificate was handed in. */
    public static boolean namesIssuer(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null || Der.equal(c.bytes(), c.issuer(), issuer.bytes(), issuer.subject());
    }

    /** The keyIdentifier of authorityKeyIdentifier is that of the CA whose certificate was handed in, where both have one. */
    public static boolean namesIssuerKey(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        int key = Der.find(c.bytes(), c.authorityKeyIdentifier(), Tag.context(0));
        if (issuer == null || key < 0 || issuer.subjectKeyIdentifier() < 0) {
            return true;
        }
        byte[] b = issuer.bytes();
        int other = issuer.subjectKeyIdentifier();
        return Arrays.equals(
                c.bytes(),
                Der.content(c.bytes(), key),
                Der.stop(c.bytes(), key),
                b,
                Der.content(b, other),
                Der.stop(b, other));
    }

    /** The CA whose certificate was handed in is no root: that certificate was issued by another. */
    public static boolean issuerIsNoRoot(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null || !Der.equal(issuer.bytes(), issuer.issuer(), issuer.bytes(), issuer.subject());
    }

    /**
     * The place in the certificate from which on the two differ.
     *
     * @return an offset in {@code certificate}, that of its extensions where it lacks one that the precertificate has; -1 if the
     *     two correspond
     */
    public static int difference(Certificate certificate, Certificate precertificate) {
        byte[] b = certificate.bytes();
        byte[] p = precertificate.bytes();
        boolean sameIssuer = Der.equal(b, certificate.issuer(), p, precertificate.issuer());
        int end = Der.end(b, certificate.tbs());
        int pEnd = Der.end(p, precertificate.tbs());
        int i = Der.content(b, certificate.tbs());
        int j = Der.content(p, precertificate.tbs());
        while (i < end && j < pEnd) {
            if (i == certificate.extensions() || j == precertificate.extensions()) {
                return i == certificate.extensions() && j == precertificate.extensions()
                        ? extensions(certificate, precertificate, sameIssuer)
                        : i;
            }
            boolean issuer = i == certificate.issuer() && j == precertificate.issuer();
            if (!issuer && !Der.equal(b, i, p, j)) {
                return i;
            }
            i = Der.end(b, i);
            j = Der.end(p, j);
        }
        return i < end ? i : j < pEnd ? certificate.tbs() : -1;
    }

    private static int extensions(Certificate certificate, Certificate precertificate, boolean sameIssuer) {
        int i = next(certificate, -1, ExtensionType.SCT_LIST);
        int j = next(precertificate, -1, ExtensionType.PRECERTIFICATE_POISON);
        while (i >= 0 && j >= 0) {
            boolean key = !sameIssuer
                    && type(certificate, i) == ExtensionType.AUTHORITY_KEY_IDENTIFIER
                    && type(precertificate, j) == ExtensionType.AUTHORITY_KEY_IDENTIFIER;
            if (!key && !Der.equal(certificate.bytes(), i, precertificate.bytes(), j)) {
                return i;
            }
            i = next(certificate, i, ExtensionType.SCT_LIST);
            j = next(precertificate, j, ExtensionType.PRECERTIFICATE_POISON);
        }
        return i >= 0 ? i : j >= 0 ? certificate.extensions() : -1;
    }

    private static int next(Certificate c, int previous, ExtensionType left) {
        int at = c.nextExtension(previous);
        while (at >= 0 && type(c, at) == left) {
            at = c.nextExtension(at);
        }
        return at;
    }

    private static ExtensionType type(Certificate c, int extension) {
        return ExtensionType.of(c.bytes(), Der.content(c.bytes(), extension));
    }
}

package org.clausewise.pki;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/**
 * Whether a certificate is the one that a precertificate announced: RFC 6962 3.2. The precertificate without its poison equals
 * the certificate without its SCT list, byte for byte and in the same order; where a Precertificate Signing Certificate signed it,
 * issuer and authorityKeyIdentifier may differ.
 */
public final class Correspondence {
    private Correspondence() {}

    /** The fields of a TBSCertificate. */
    public enum Field {
        VERSION(Certificate::version),
        SERIAL_NUMBER(Certificate::serialNumber),
        SIGNATURE(Certificate::tbsSignature),
        ISSUER(Certificate::issuer),
        VALIDITY(Certificate::validity),
        SUBJECT(Certificate::subject),
        SUBJECT_PUBLIC_KEY_INFO(Certificate::subjectPublicKeyInfo),
        ISSUER_UNIQUE_ID(Certificate::issuerUniqueId),
        SUBJECT_UNIQUE_ID(Certificate::subjectUniqueId),
        EXTENSIONS(Certificate::extensions);

        private static final Field[] FIELDS = values();

        @SuppressWarnings("ImmutableEnumChecker") // reads a certificate and nothing else
        private final ToIntFunction<Certificate> place;

        Field(ToIntFunction<Certificate> place) {
            this.place = place;
        }

        public long bit() {
            return 1L << ordinal();
        }

        /** Where it differs from the precertificate's: an extension, or the field; the TBSCertificate where it is absent. */
        public int place(Certificate c) {
            Certificate precertificate = c.precertificate();
            int at = this == EXTENSIONS && precertificate != null
                    ? extensionsDifference(c, precertificate)
                    : place.applyAsInt(c);
            return at >= 0 ? at : c.tbs();
        }

        private boolean differs(Certificate c, Certificate precertificate) {
            if (this == EXTENSIONS) {
                return extensionsDifference(c, precertificate) >= 0;
            }
            int at = place.applyAsInt(c);
            int other = place.applyAsInt(precertificate);
            return at < 0 || other < 0
                    ? at >= 0 || other >= 0
                    : !Der.equal(c.bytes(), at, precertificate.bytes(), other);
        }
    }

    /** The fields that differ from those of the precertificate that was handed in, one bit each; poison and SCT list aside. */
    public static long differing(Certificate c) {
        Certificate precertificate = c.precertificate();
        long differing = 0;
        if (precertificate != null) {
            for (Field field : Field.FIELDS) {
                differing |= field.differs(c, precertificate) ? field.bit() : 0;
            }
        }
        return differing;
    }

    /** The certificate names as issuer the CA whose certificate was handed in. */
    public static boolean namesIssuer(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null || Der.equal(c.bytes(), c.issuer(), issuer.bytes(), issuer.subject());
    }

    /** The keyIdentifier of authorityKeyIdentifier is that of the CA whose certificate was handed in, where both have one. */
    public static boolean namesIssuerKey(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null || namesKeyOf(c, issuer);
    }

    /** The same of a certificate that is its own issuer's. */
    public static boolean namesOwnKey(Certificate c) {
        return namesKeyOf(c, c);
    }

    private static boolean namesKeyOf(Certificate c, Certificate issuer) {
        int key = Der.find(c.bytes(), c.authorityKeyIdentifier(), Tag.context(0));
        if (key < 0 || issuer.subjectKeyIdentifier() < 0) {
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

    /** The key has the AlgorithmIdentifier, byte for byte, of the CA's key whose certificate was handed in. */
    public static boolean hasKeyAlgorithmOfIssuer(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null
                || Der.equal(
                        c.bytes(),
                        PublicKey.algorithmIdentifier(c.bytes(), c.subjectPublicKeyInfo()),
                        issuer.bytes(),
                        PublicKey.algorithmIdentifier(issuer.bytes(), issuer.subjectPublicKeyInfo()));
    }

    /** The CA whose certificate was handed in is no root: that certificate was issued by another. */
    public static boolean issuerIsNoRoot(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null || !Der.equal(issuer.bytes(), issuer.issuer(), issuer.bytes(), issuer.subject());
    }

    /**
     * The first extension that differs; -1 if none does. Where another certificate signed the precertificate,
     * authorityKeyIdentifier may differ.
     */
    private static int extensionsDifference(Certificate certificate, Certificate precertificate) {
        boolean sameIssuer =
                Der.equal(certificate.bytes(), certificate.issuer(), precertificate.bytes(), precertificate.issuer());
        return extensions(certificate, precertificate, sameIssuer);
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

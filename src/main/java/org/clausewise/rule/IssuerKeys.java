package org.clausewise.rule;

import java.util.function.Predicate;
import org.clausewise.pki.Algorithm;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.PublicKey;
import org.clausewise.pki.PublicKey.Curve;

/** The algorithm of a signature beside the key of the issuer. Predicates that are equal are one fact, whatever document asks. */
public final class IssuerKeys {
    private record SignedWith(Algorithm algorithm) implements Predicate<Certificate> {
        @Override
        public boolean test(Certificate c) {
            return c.tbsSignatureAlgorithm() == algorithm;
        }
    }

    private IssuerKeys() {}

    /** The field signature names this algorithm. */
    public static Predicate<Certificate> signedWith(Algorithm algorithm) {
        return new SignedWith(algorithm);
    }

    /** The curve of the issuer's key; {@link Curve#OTHER} where it has none or the issuer is not known. */
    public static Curve curve(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null ? Curve.OTHER : PublicKey.curve(issuer.bytes(), issuer.subjectPublicKeyInfo());
    }
}

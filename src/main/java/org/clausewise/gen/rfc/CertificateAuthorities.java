package org.clausewise.gen.rfc;

import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.Oids.EXT_KEY_USAGE;
import static org.clausewise.gen.Oids.ORGANIZATION;
import static org.clausewise.gen.Oids.SUBJECT_ALT_NAME;

import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;

/** Makes subjects under RFC 5280 alone ready for changes: they stay compliant. */
public final class CertificateAuthorities {
    private CertificateAuthorities() {}

    /** One subject, one name. */
    public static CertificateSpec named(CertificateSpec c) {
        return c.subject(DistinguishedName.of(utf8(ORGANIZATION, "Example B.V.")))
                .names(GeneralNames.dns("www.example.com"))
                .critical(SUBJECT_ALT_NAME, false);
    }

    /** A CA that signs certificates and CRLs. */
    public static CertificateSpec ca(CertificateSpec c) {
        return named(c).without(EXT_KEY_USAGE)
                .with(Extensions.basicConstraintsOfCa(null))
                .with(Extensions.keyUsage(Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN));
    }

    /** Its own issuer, by name and key. */
    public static CertificateSpec selfSigned(CertificateSpec c) {
        return c.signedBy(c.key())
                .issuerName(c.subject())
                .issuer(i -> i.subject(c.subject()).key(c.key()));
    }
}

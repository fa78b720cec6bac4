package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.AKI_HAS_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.AKI_NAMES_ISSUER_KEY;
import static org.clausewise.rule.CertificateFacts.NAMES_ISSUER;
import static org.clausewise.rule.CertificateFacts.SELF_ISSUED_CA;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence;
import org.clausewise.pki.DirectoryStrings;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KeyUsage;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.1.2 and 4.2.1 beside the certificate of the issuing CA: its name, its key identifier, and whether its key may sign. */
public final class IssuerPairs {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.issuer", Subject.PAIR, Profile.Group.CERTIFICATE)
            .at(Certificate::issuer)
            .reads(Part.ISSUER);

    static final Rule<Certificate> NAME = RULES.rule("name", "rfc5280-4.1.2.6-2#2")
            .needs(Input.ISSUER)
            .require(NAMES_ISSUER, "copy the subject of the issuing CA's certificate into issuer, byte for byte");

    static final Rule<Certificate> STRINGS = RULES.rule("directory-string", "rfc5280-4.1.2.4-2")
            .needs(Input.ISSUER)
            // the exceptions are for names in use, which the same string types in the issuer's certificate show
            .whenever(c -> !Correspondence.namesIssuer(c))
            .require(
                    Certificate::nextIssuerAttribute,
                    (c, at) -> !DirectoryStrings.isOld(c, at) && DirectoryStrings.isStringOrNotOne(c, at),
                    "encode the attribute as UTF8String or PrintableString");

    static final Rule<Certificate> KEY_IDENTIFIER_PRESENT = RULES.rule(
                    "key-identifier.present", "rfc5280-4.2.1.1-2#1", "rfc5280-4.2.1.1-2#2")
            .at(CertificateFacts::extensionsPlace)
            .needs(Input.ISSUER)
            .reads(Part.AUTHORITY_KEY_IDENTIFIER, Part.EXTENSIONS)
            .when(SELF_ISSUED_CA)
            // the exception is for a certificate signed with the key that it holds, which its own name does not show
            .whenever(c -> !hasKeyOfIssuer(c))
            .require(
                    AKI_HAS_KEY_IDENTIFIER,
                    "add authorityKeyIdentifier with a keyIdentifier: the certificate is self-issued, not self-signed");

    static final Rule<Certificate> KEY_IDENTIFIER = keyIdentifier("key-identifier", "rfc5280-4.2.1.2-2");
    static final Rule<Certificate> ESTABLISHED_KEY_IDENTIFIER =
            keyIdentifier("key-identifier.established", "rfc5280-4.2.1.1-6");

    static final Rule<Certificate> CA = RULES.rule("ca", "rfc5280-4.2.1.9-2")
            .needs(Input.ISSUER)
            // versions before v3 have no extension to say so
            .whenever(IssuerPairs::isIssuedByVersion3)
            .require(IssuerPairs::isIssuedByCa, "have the certificate issued by a CA: the issuer's asserts no cA");

    static final Rule<Certificate> CERT_SIGN = RULES.rule("cert-sign", "rfc5280-4.2.1.3-4#1")
            .needs(Input.ISSUER)
            .require(IssuerPairs::mayIssuerSign, "sign with another key: the issuer's keyUsage is without keyCertSign");

    static final Rule<Certificate> TLS_FEATURES = RULES.rule("tls-features", "rfc7633-4.2.2-1")
            .at(CertificateFacts::extensionsPlace)
            .needs(Input.ISSUER)
            .reads(Part.TLS_FEATURE)
            .require(IssuerPairs::hasFeaturesOfIssuer, "offer all TLS features of the issuer's certificate");

    private IssuerPairs() {}

    private static Rule<Certificate> keyIdentifier(String name, String duty) {
        return RULES.rule(name, duty)
                .at(Certificate::authorityKeyIdentifier)
                .needs(Input.ISSUER)
                .require(AKI_NAMES_ISSUER_KEY, "copy the issuer's subjectKeyIdentifier into keyIdentifier");
    }

    private static boolean hasKeyOfIssuer(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null
                || Der.equal(c.bytes(), c.subjectPublicKeyInfo(), issuer.bytes(), issuer.subjectPublicKeyInfo());
    }

    private static boolean isIssuedByVersion3(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer != null && issuer.versionNumber() == 3;
    }

    private static boolean isIssuedByCa(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null || issuer.isCa();
    }

    private static boolean mayIssuerSign(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        return issuer == null
                || !issuer.has(ExtensionType.KEY_USAGE)
                || Der.bit(issuer.bytes(), issuer.keyUsage(), KeyUsage.KEY_CERT_SIGN.ordinal());
    }

    private static boolean hasFeaturesOfIssuer(Certificate c) {
        Certificate issuer = c.issuerCertificate();
        if (issuer == null) {
            return true;
        }
        byte[] b = issuer.bytes();
        int features = issuer.extensionValue(ExtensionType.TLS_FEATURE);
        for (int i = Der.next(b, features, -1); i >= 0; i = Der.next(b, features, i)) {
            if (!hasFeature(c, b, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFeature(Certificate c, byte[] b, int feature) {
        int own = c.extensionValue(ExtensionType.TLS_FEATURE);
        for (int i = Der.next(c.bytes(), own, -1); i >= 0; i = Der.next(c.bytes(), own, i)) {
            if (Der.equal(c.bytes(), i, b, feature)) {
                return true;
            }
        }
        return false;
    }
}

package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.NAMES_ISSUER;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence;
import org.clausewise.pki.DirectoryStrings;
import org.clausewise.pki.Part;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.1.2.4 and 4.1.2.6, the issuer's name beside the certificate of the CA that bears it. */
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

    private IssuerPairs() {}
}

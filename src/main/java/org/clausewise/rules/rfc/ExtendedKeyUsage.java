package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.EXTENDED_KEY_USAGE;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.NO_USAGE;
import static org.clausewise.rule.CertificateFacts.PURPOSES_FIT_USAGE;
import static org.clausewise.rule.CertificateFacts.SIGNS_CRLS;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.purpose;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.12, Extended Key Usage. */
public final class ExtendedKeyUsage {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.ext-key-usage", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(c -> c.extension(EXTENDED_KEY_USAGE));

    static final Rule<Certificate> ANY = RULES.rule("any.not-critical", "rfc5280-4.2.1.12-5")
            .reads(Part.EXTENDED_KEY_USAGE)
            // the purpose that makes the extension restrict nothing
            .when(purpose(KnownOid.KP_ANY))
            .require(
                    critical(EXTENDED_KEY_USAGE).not(),
                    "do not mark extKeyUsage critical: anyExtendedKeyUsage restricts nothing");

    static final Rule<Certificate> USABLE = RULES.rule("key-usage", "rfc5280-4.2.1.12-8")
            .reads(Part.EXTENDED_KEY_USAGE, Part.KEY_USAGE)
            // no key purpose is about signing certificates and CRLs
            .when(has(EXTENDED_KEY_USAGE), has(KEY_USAGE), NO_USAGE.not(), IS_CA.not(), SIGNS_CRLS.not())
            .require(
                    PURPOSES_FIT_USAGE,
                    "set a bit of keyUsage that goes with a key purpose: as it is, the certificate is good for none");

    private ExtendedKeyUsage() {}
}

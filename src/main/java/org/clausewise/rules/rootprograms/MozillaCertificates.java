package org.clausewise.rules.rootprograms;

import static org.clausewise.pki.ExtensionType.EXTENDED_KEY_USAGE;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_ISSUER;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.ISSUER_IS_NO_ROOT;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SERIAL_POSITIVE;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPurpose;
import static org.clausewise.rule.CertificateFacts.purposes;
import static org.clausewise.rule.CertificateFacts.repeats;

import java.util.EnumSet;
import java.util.Locale;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence.Field;
import org.clausewise.pki.KnownOid;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** Mozilla Root Store Policy 5.2, Forbidden and Required Practices, and 5.4, Precertificates, but for encoding and keys. */
public final class MozillaCertificates {
    public static final Section<Certificate> RULES = Section.of(
                    "mozilla.subscriber", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(CertificateFacts::extensionsPlace);

    /** Beside the issuer's certificate or the precertificate. */
    public static final Section<Certificate> PAIRS =
            Section.of("mozilla.pair", Subject.PAIR, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Certificate> NOT_ROOT = PAIRS.rule("not-root", "mozilla-rsp-5.2-2#1")
            .at(Certificate::issuer)
            .needs(Input.ISSUER)
            .require(ISSUER_IS_NO_ROOT, "issue from a subordinate CA: a root signs no certificate of a customer");

    static final Rule<Certificate> SERIAL = RULES.rule("serial-number.positive", "mozilla-rsp-5.2-4#1")
            .at(Certificate::serialNumber)
            .require(SERIAL_POSITIVE, "use a serial number greater than zero");

    static final Rule<Certificate> SAN = RULES.rule("subject-alt-name.present", "mozilla-rsp-5.2-7#1")
            .require(HAS_SAN, "add a subjectAltName: the names of a TLS certificate live there");

    static final Rule<Certificate> AKI = RULES.rule("authority-key-identifier.one-way", "mozilla-rsp-5.2-7#2")
            .at(Certificate::authorityKeyIdentifier)
            .when(AKI_HAS_KEY_IDENTIFIER)
            .require(
                    AKI_HAS_ISSUER.not(),
                    "remove authorityCertIssuer and authorityCertSerialNumber: the key identifier is there");

    static final Rule<Certificate> EKU = RULES.rule("ext-key-usage.present", "mozilla-rsp-5.2-11#1")
            .require(has(EXTENDED_KEY_USAGE), "add extKeyUsage");

    static final Rule<Certificate> NOT_ANY = RULES.rule("ext-key-usage.not-any", "mozilla-rsp-5.2-11#2")
            .when(has(EXTENDED_KEY_USAGE))
            .require(
                    noPurpose(KnownOid.KP_ANY.bit()),
                    purposes(KnownOid.KP_ANY.bit()),
                    "name the purposes in place of anyExtendedKeyUsage");

    static {
        // a Precertificate Signing Certificate issues under a name of its own
        for (Field field : EnumSet.complementOf(EnumSet.of(Field.ISSUER))) {
            String name = field.name().toLowerCase(Locale.ROOT).replace('_', '-');
            PAIRS.rule("corresponds." + name, "mozilla-rsp-5.4-u1")
                    .at(field::place)
                    .needs(Input.PRECERTIFICATE)
                    .when(PRECERTIFICATE.not())
                    .require(repeats(field), "sign what the precertificate announced: from here on the two differ");
        }
    }

    private MozillaCertificates() {}
}

package org.clausewise.rules.evg;

import static org.clausewise.pki.AttributeType.JURISDICTION_COUNTRY;
import static org.clausewise.pki.AttributeType.JURISDICTION_STATE_OR_PROVINCE;
import static org.clausewise.pki.AttributeType.ORGANIZATION_IDENTIFIER;
import static org.clausewise.pki.AttributeType.SERIAL_NUMBER;
import static org.clausewise.pki.ExtensionType.CABF_ORGANIZATION_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.ORGANIZATION_IDENTIFIERS;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.subjectAttributes;
import static org.clausewise.rule.CertificateFacts.subjectHas;

import org.clausewise.der.Der;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Name;
import org.clausewise.pki.OrganizationIdentifier;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Matter;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** EVG 7.1.4.2.8 and 7.1.2.2 with Appendix H: organizationIdentifier in the subject, and the extension that repeats it. */
public final class EvOrganizationIdentifier {
    public static final Section<Certificate> RULES = Section.of(
                    "evg.subscriber.org-id", Subject.CERTIFICATE, Profile.TLS_EV)
            .at(Certificate::subject)
            .reads(Part.SUBJECT);

    private static final Elements<Certificate> IDENTIFIERS = subjectAttributes(ORGANIZATION_IDENTIFIER);

    static final Rule<Certificate> NOT_YET = RULES.rule("not-yet", "evg-7.1.4.2.9-1#2")
            .require(
                    subjectHas(ORGANIZATION_IDENTIFIER).not(),
                    IDENTIFIERS,
                    "remove the organizationIdentifier {}: before 2019-06-21 EV certificates had none");

    // EVG 7.1.2.2

    static final Rule<Certificate> EXTENSION_PRESENT = extensionPresent("extension.present", "evg-7.1.2.2-1");

    static final Rule<Certificate> EXTENSION_RECOMMENDED = extensionPresent("extension.recommended", "evg-7.1.2.2-r1");

    static final Rule<Certificate> EXTENSION_TYPE = extension("extension.type", "evg-7.1.2.2-3#1")
            .require(
                    c -> c.isReadable(Part.CABF_ORGANIZATION_IDENTIFIER),
                    "encode it as a SEQUENCE of scheme and country as PrintableString, [0] with the subdivision where there is"
                            + " one, and the reference as UTF8String");

    // @formatter:off
    static {
        size("extension.scheme-size", "evg-7.1.2.2-3#2", 0, 3, 3, "write the scheme in three characters");
        size("extension.country-size", "evg-7.1.2.2-3#3", 1, 2, 2, "write the country in two characters");
        stateSize("extension.state-size", "evg-7.1.2.2-3#4", 1, "write the subdivision in 1 to 128 characters, or leave the field out");
        stateSize("extension.state-size-before", "evg-7.1.2.2-r2", 0, "write the subdivision in at most 128 characters");

        restricted("extension.scheme", "evg-7.1.2.2-u1#2", OrganizationIdentifier.UNKNOWN_SCHEME, "use a scheme of EVG Appendix H: NTR, VAT or PSD");
        restricted("extension.country", "evg-7.1.2.2-u1#3", OrganizationIdentifier.NO_COUNTRY, "put the ISO 3166-1 code of the scheme's country, or XG");
        restricted("extension.subdivision-of-ntr", "evg-7.1.2.2-u1#4", OrganizationIdentifier.SUBDIVISION_OF_OTHER_SCHEME, "remove the subdivision: only NTR has one");
        restricted("extension.reference", "evg-7.1.2.2-u1#5", OrganizationIdentifier.NO_REFERENCE, "add the Registration Reference");
    }
    // @formatter:on

    static final Rule<Certificate> AGREES = extension("extension.agrees", "evg-7.1.2.2-u1#1")
            .at(OrganizationIdentifier::difference)
            .reads(Part.CABF_ORGANIZATION_IDENTIFIER)
            .when(subjectHas(ORGANIZATION_IDENTIFIER))
            .require(
                    c -> OrganizationIdentifier.difference(c) < 0,
                    "say the same in extension and organizationIdentifier: here they differ");

    // EVG 7.1.4.2.8

    static final Rule<Certificate> STRING_TYPE = attribute(
            "string-type",
            "evg-7.1.4.2.8-2",
            NameEncoding.HAS_STRING_TYPE,
            "encode organizationIdentifier as PrintableString or UTF8String");

    // @formatter:off
    static {
        flaw("scheme", "evg-7.1.4.2.8-3", OrganizationIdentifier.NO_SCHEME, "begin {} with the three letters of its scheme");
        flaw("known-scheme", "evg-7.1.4.2.8-u1", OrganizationIdentifier.UNKNOWN_SCHEME, "use a scheme of EVG Appendix H in {}: NTR, VAT or PSD");
        flaw("country", "evg-7.1.4.2.8-4#1", OrganizationIdentifier.NO_COUNTRY, "put the ISO 3166-1 code of the scheme's country, or XG, behind the scheme in {}");
        flaw("vat-prefix", "evg-7.1.4.2.8-4#2", OrganizationIdentifier.VAT_PREFIX, "put an ISO 3166-1 code behind the scheme in {}");
        flaw("subdivision-of-ntr", "evg-7.1.4.2.8-5#1", OrganizationIdentifier.SUBDIVISION_OF_OTHER_SCHEME, "remove the subdivision from {}: only NTR has one");
        flaw("subdivision", "evg-7.1.4.2.8-5#2", OrganizationIdentifier.NO_SUBDIVISION, "write the subdivision in {} as one to three letters and digits of ISO 3166-2");
        flaw("subdivision-of-two", "evg-7.1.4.2.8-r1", OrganizationIdentifier.NOT_TWO_CHARACTERS, "write the subdivision in {} as two letters and digits of ISO 3166-2");
        flaw("hyphen", "evg-7.1.4.2.8-6", OrganizationIdentifier.NO_HYPHEN, "put a hyphen before the Registration Reference in {}");
        flaw("reference", "evg-7.1.4.2.8-7", OrganizationIdentifier.NO_REFERENCE, "add the Registration Reference to {}");
    }
    // @formatter:on

    static final Rule<Certificate> NO_FURTHER_SCOPE = attribute(
            "scope",
            "evg-7.1.4.2.8-9#1",
            (c, at) -> !OrganizationIdentifier.isNtr(c.bytes(), at)
                    || !OrganizationIdentifier.hasSubdivision(c.bytes(), at)
                    || (c.subjectAttributes() & JURISDICTION_STATE_OR_PROVINCE.bit()) != 0,
            "remove the subdivision from {}, or add jurisdictionStateOrProvinceName: the registration is of one scope");

    // EVG Appendix H

    static final Rule<Certificate> NTR_COUNTRY = ntr(
            "ntr.country",
            "evg-H-u2",
            JURISDICTION_COUNTRY,
            (c, at) -> OrganizationIdentifier.hasCountryOf(c.bytes(), at, find(c, JURISDICTION_COUNTRY)),
            "put the country of jurisdictionCountryName behind NTR in {}");

    static final Rule<Certificate> NTR_REFERENCE = ntr(
            "ntr.reference",
            "evg-H-u1",
            SERIAL_NUMBER,
            (c, at) -> OrganizationIdentifier.hasReferenceOf(c.bytes(), at, find(c, SERIAL_NUMBER)),
            "put the number of the attribute serialNumber as reference into {}");

    static final Rule<Certificate> NTR_SUBDIVISION = ntr(
            "ntr.subdivision",
            "evg-H-u3#1",
            JURISDICTION_STATE_OR_PROVINCE,
            (c, at) -> OrganizationIdentifier.hasSubdivision(c.bytes(), at)
                    || OrganizationIdentifier.stateOrProvince(c.bytes(), c.extensionValue(CABF_ORGANIZATION_IDENTIFIER))
                            >= 0,
            "add the subdivision to {}: the jurisdiction is a state or province");

    static {
        RULES.about(Matter.STRING_TYPE, "string-type")
                .about(Matter.ORGANIZATION_COUNTRY, "extension.country-size", "extension.country");
    }

    private EvOrganizationIdentifier() {}

    private static Rule<Certificate> extensionPresent(String name, String duty) {
        return RULES.rule(name, duty)
                .at(CertificateFacts::extensionsPlace)
                .when(subjectHas(ORGANIZATION_IDENTIFIER))
                .require(
                        has(CABF_ORGANIZATION_IDENTIFIER),
                        "add cabfOrganizationIdentifier: the subject has an organizationIdentifier");
    }

    private static Rule.Draft<Certificate> extension(String name, String duty) {
        return RULES.rule(name, duty)
                .at(c -> c.extension(CABF_ORGANIZATION_IDENTIFIER))
                .when(has(CABF_ORGANIZATION_IDENTIFIER));
    }

    private static void size(String name, String duty, int field, int least, int most, String message) {
        extension(name, duty)
                .reads(Part.CABF_ORGANIZATION_IDENTIFIER)
                .require(c -> fits(c, Der.child(c.bytes(), value(c), field), least, most), message);
    }

    private static void stateSize(String name, String duty, int least, String message) {
        extension(name, duty)
                .reads(Part.CABF_ORGANIZATION_IDENTIFIER)
                .require(
                        c -> fits(c, OrganizationIdentifier.stateOrProvince(c.bytes(), value(c)), least, 128), message);
    }

    private static boolean fits(Certificate c, int field, int least, int most) {
        return field < 0 || Der.length(c.bytes(), field) >= least && Der.length(c.bytes(), field) <= most;
    }

    private static void restricted(String name, String duty, int flaw, String message) {
        extension(name, duty).require(CertificateFacts.CABF_ORGANIZATION_IDENTIFIER.none(flaw), message);
    }

    private static Rule<Certificate> attribute(String name, String duty, At<Certificate> test, String message) {
        return RULES.rule(name, duty).when(subjectHas(ORGANIZATION_IDENTIFIER)).require(IDENTIFIERS, test, message);
    }

    private static void flaw(String name, String duty, int flaw, String message) {
        RULES.rule(name, duty)
                .when(subjectHas(ORGANIZATION_IDENTIFIER))
                .require(ORGANIZATION_IDENTIFIERS.none(flaw), ORGANIZATION_IDENTIFIERS.with(flaw), message);
    }

    private static Rule<Certificate> ntr(
            String name, String duty, AttributeType beside, At<Certificate> test, String message) {
        return RULES.rule(name, duty)
                .when(subjectHas(ORGANIZATION_IDENTIFIER), subjectHas(beside))
                .require(
                        IDENTIFIERS,
                        (c, at) -> !OrganizationIdentifier.isNtr(c.bytes(), at) || test.test(c, at),
                        message);
    }

    private static int value(Certificate c) {
        return c.extensionValue(CABF_ORGANIZATION_IDENTIFIER);
    }

    private static int find(Certificate c, AttributeType type) {
        return Name.find(c.bytes(), c.subject(), type);
    }
}

package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.*;
import static org.clausewise.rule.CertificateFacts.NO_ISSUER_UNIQUE_ID;
import static org.clausewise.rule.CertificateFacts.NO_SUBJECT_UNIQUE_ID;
import static org.clausewise.rule.CertificateFacts.NO_UNIQUE_IDS;
import static org.clausewise.rule.CertificateFacts.SUBJECT_DIRECTORY_STRINGS;
import static org.clausewise.rule.CertificateFacts.SUBJECT_NAMES_SOMEBODY;
import static org.clausewise.rule.CertificateFacts.SUBJECT_RDNS_NOT_EMPTY;
import static org.clausewise.rule.CertificateFacts.SUBJECT_WITHOUT_OLD_STRINGS;

import org.clausewise.der.Defect;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DirectoryStrings;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.Name;
import org.clausewise.pki.Part;
import org.clausewise.pki.SerialNumber;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Matter;
import org.clausewise.rule.NameEncoding;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.1.1 and 4.1.2, the fields of a certificate. */
public final class CertificateFields {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.fields", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    private static final long YEAR_2000 = 946_684_800L;
    private static final long YEAR_2050 = 2_524_608_000L;
    private static final long YEAR_9999 = 253_370_764_800L;

    private static final Elements<Certificate> VALIDITY_DATES =
            (c, previous) -> previous < 0 ? c.notBefore() : previous == c.notBefore() ? c.notAfter() : -1;

    static final Rule<Certificate> SAME_ALGORITHM = RULES.rule(
                    "signature-algorithm", "rfc5280-4.1.1.2-2", "rfc5280-4.1.2.3-1")
            .at(Certificate::signatureAlgorithm)
            .reads(Part.SIGNATURE_ALGORITHM)
            .when(SIGNED)
            .require(
                    SAME_ALGORITHM_TWICE,
                    "make signatureAlgorithm the same, byte for byte, as tbsCertificate.signature");

    static final Rule<Certificate> VERSION_3 = RULES.rule("version.3", "rfc5280-4.1.2.1-1", "rfc5280-4.1.2.9-1")
            .at(Certificate::version)
            .reads(Part.VERSION)
            .when(HAS_EXTENSIONS)
            .require(CertificateFacts.VERSION_3, "set version to v3 (2): there are extensions");

    static final Rule<Certificate> VERSION_2 = RULES.rule("version.2", "rfc5280-4.1.2.1-2")
            .at(Certificate::version)
            .reads(Part.VERSION)
            .when(HAS_EXTENSIONS.not(), HAS_UNIQUE_ID)
            .require(
                    c -> c.versionNumber() == 2 || c.versionNumber() == 3,
                    "set version to v2 (1): there is a unique identifier and there are no extensions");

    static final Rule<Certificate> VERSION_1 = RULES.rule("version.1", "rfc5280-4.1.2.1-3")
            .at(Certificate::version)
            .reads(Part.VERSION)
            .when(HAS_EXTENSIONS.not(), HAS_UNIQUE_ID.not())
            .require(
                    c -> c.versionNumber() >= 1 && c.versionNumber() <= 3,
                    "leave version out (v1): there are only basic fields");

    static final Rule<Certificate> SERIAL_POSITIVE = RULES.rule("serial-number.positive", "rfc5280-4.1.2.2-1")
            .at(Certificate::serialNumber)
            .reads(Part.SERIAL_NUMBER)
            .require(CertificateFacts.SERIAL_POSITIVE, "make serialNumber positive");

    static final Rule<Certificate> SERIAL_NOT_NEGATIVE = RULES.rule(
                    "serial-number.not-negative", "rfc5280-4.1.2.2-3", "rfc5280-B-1")
            .at(Certificate::serialNumber)
            .reads(Part.SERIAL_NUMBER)
            .require(
                    c -> SerialNumber.sign(c) >= 0,
                    "make serialNumber non-negative: put 00 before a first octet of 80 or more");

    static final Rule<Certificate> SERIAL_LENGTH = RULES.rule(
                    "serial-number.length", "rfc5280-4.1.2.2-5", "rfc5280-B-3")
            .at(Certificate::serialNumber)
            .reads(Part.SERIAL_NUMBER)
            .require(SERIAL_AT_MOST_20_OCTETS, "shorten serialNumber to 20 octets, the leading 00 included");

    static final Rule<Certificate> ISSUER_NOT_EMPTY = RULES.rule("issuer.not-empty", "rfc5280-4.1.2.4-1")
            .at(Certificate::issuer)
            .reads(Part.ISSUER)
            .require(c -> Der.length(c.bytes(), c.issuer()) > 0, "name the issuer");

    static final Rule<Certificate> SUBJECT_STRINGS = RULES.rule("subject.directory-string", "rfc5280-4.1.2.6-11")
            .at(Certificate::subject)
            .reads(Part.SUBJECT)
            .require(
                    SUBJECT_DIRECTORY_STRINGS,
                    SUBJECT_ATTRIBUTES,
                    DirectoryStrings::isStringOrNotOne,
                    "encode the attribute as UTF8String or PrintableString");

    static final Rule<Certificate> SUBJECT_OLD_STRINGS = RULES.rule("subject.old-strings", "rfc5280-4.1.2.6-15")
            .at(Certificate::subject)
            .reads(Part.SUBJECT)
            .require(
                    SUBJECT_WITHOUT_OLD_STRINGS,
                    SUBJECT_ATTRIBUTES,
                    (c, at) -> !DirectoryStrings.isOld(c, at),
                    "encode the attribute as UTF8String or PrintableString: the older string types are for names that had them before");

    static final Rule<Certificate> UTC_TIME = RULES.rule("validity.utc-time", "rfc5280-4.1.2.5-1#1")
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
            .require(
                    VALIDITY_DATES,
                    (c, at) -> Der.tag(c.bytes(), at) == Tag.UTC_TIME || Der.epochSeconds(c.bytes(), at) >= YEAR_2050,
                    "encode a date before 2050 as UTCTime");

    static final Rule<Certificate> GENERALIZED_TIME = RULES.rule("validity.generalized-time", "rfc5280-4.1.2.5-1#2")
            .at(Certificate::notAfter)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
            // two digits of a year cannot say 2050: 50 and more read as 1950 and more, before any beginning
            .whenever(c -> c.notAfterSeconds() < YEAR_2000 && c.notAfterSeconds() < c.notBeforeSeconds())
            .require(
                    c -> Der.tag(c.bytes(), c.notAfter()) == Tag.GENERALIZED_TIME,
                    "encode a date in 2050 or later as GeneralizedTime: this UTCTime means the century before");

    static final Rule<Certificate> NO_EXPIRY = RULES.rule("validity.no-expiry", "rfc5280-4.1.2.5-3")
            .at(Certificate::notAfter)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
            // a date in the last year that can be written stands for "never"
            .whenever(c -> c.notAfterSeconds() >= YEAR_9999)
            .require(
                    c -> Der.textEquals(c.bytes(), c.notAfter(), "99991231235959Z"),
                    "write 99991231235959Z for a certificate without an expiry");

    static final Rule<Certificate> NOT_BACKWARDS = RULES.rule("validity.order", "rfc5280-4.1.2.5-u2")
            .at(Certificate::validity)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
            .require(c -> c.notAfterSeconds() >= c.notBeforeSeconds(), "let notAfter not lie before notBefore");

    static final Rule<Certificate> UTC_ZULU =
            defect("validity.utc-time.zulu", "rfc5280-4.1.2.5.1-1#1", Defect.UTC_TIME_NOT_ZULU, "end the UTCTime in Z");
    static final Rule<Certificate> UTC_SECONDS = defect(
            "validity.utc-time.seconds",
            "rfc5280-4.1.2.5.1-1#2",
            Defect.UTC_TIME_NO_SECONDS,
            "write the seconds of the UTCTime, 00 too");
    static final Rule<Certificate> ZULU = defect(
            "validity.generalized-time.zulu",
            "rfc5280-4.1.2.5.2-1#1",
            Defect.GENERALIZED_TIME_NOT_ZULU,
            "end the GeneralizedTime in Z");
    static final Rule<Certificate> SECONDS = defect(
            "validity.generalized-time.seconds",
            "rfc5280-4.1.2.5.2-1#2",
            Defect.GENERALIZED_TIME_NO_SECONDS,
            "write the seconds of the GeneralizedTime, 00 too");
    static final Rule<Certificate> FRACTION = defect(
            "validity.generalized-time.fraction",
            "rfc5280-4.1.2.5.2-2",
            Defect.GENERALIZED_TIME_FRACTION,
            "drop the fraction of a second");

    static final Rule<Certificate> CA_SUBJECT = RULES.rule("subject.ca", "rfc5280-4.1.2.6-2#1")
            .at(Certificate::subject)
            .reads(Part.SUBJECT)
            .when(IS_CA)
            .require(SUBJECT_EMPTY.not(), "name the CA in the subject");

    static final Rule<Certificate> CRL_ISSUER_SUBJECT = RULES.rule("subject.crl-issuer", "rfc5280-4.1.2.6-3#1")
            .at(Certificate::subject)
            .reads(Part.SUBJECT)
            .when(SIGNS_CRLS)
            .require(SUBJECT_EMPTY.not(), "name the CRL issuer in the subject");

    static final Rule<Certificate> SAN_ALONE = RULES.rule("subject.san-critical", "rfc5280-4.1.2.6-4#2")
            .at(Certificate::subjectAltName)
            .when(SUBJECT_EMPTY, HAS_SAN)
            .require(SAN_CRITICAL, "mark subjectAltName critical: the subject is empty");

    static final Rule<Certificate> NO_BLANK_SUBJECT = RULES.rule(
                    "subject.blank", "rfc5280-4.1.2.6-4#1", "rfc5280-4.2.1.6-4#1")
            .at(Certificate::subject)
            .reads(Part.SUBJECT)
            .when(SUBJECT_EMPTY.not(), HAS_SAN)
            .require(
                    SUBJECT_NAMES_SOMEBODY,
                    "make the subject an empty SEQUENCE, or give an attribute of it a value: now it names nobody");

    static final Rule<Certificate> SUBJECT_NAME = RULES.rule("subject.name", "rfc5280-4.1.2.6-5")
            .at(Certificate::subject)
            .reads(Part.SUBJECT)
            .when(SUBJECT_EMPTY.not())
            .require(
                    SUBJECT_RDNS_NOT_EMPTY,
                    NameEncoding.RDNS,
                    (c, at) -> Der.length(c.bytes(), at) > 0,
                    "give each RelativeDistinguishedName of the subject an attribute");

    static final Rule<Certificate> EXTENSIONS_NOT_EMPTY = RULES.rule("extensions.not-empty", "rfc5280-4.1.2.9-u1")
            .at(Certificate::extensions)
            .when(HAS_EXTENSIONS)
            .require(c -> c.nextExtension(-1) >= 0, "put an extension into the field, or leave the field out");

    static final Rule<Certificate> EMAIL = RULES.rule("subject.email", "rfc5280-4.1.2.6-18", "rfc5280-4.2.1.6-2#1")
            .at(Certificate::subject)
            .reads(Part.SUBJECT, Part.SUBJECT_ALT_NAME)
            .when(subjectHas(AttributeType.EMAIL_ADDRESS))
            .require(
                    subjectAttributes(AttributeType.EMAIL_ADDRESS),
                    CertificateFields::hasRfc822Name,
                    "put the address {} into subjectAltName as an rfc822Name, not into the subject alone");

    static final Rule<Certificate> UNIQUE_ID_VERSION = RULES.rule(
                    "unique-id.version", "rfc5280-4.1.2.8-1", "rfc5280-4.1.2.8-2")
            .at(Certificate::version)
            .reads(Part.VERSION)
            .when(HAS_UNIQUE_ID)
            .require(c -> c.versionNumber() >= 2, "set version to v2 or v3: there is a unique identifier");

    static final Rule<Certificate> UNIQUE_ID_DISCOURAGED = RULES.rule("unique-id.discouraged", "rfc5280-4.1.2.8-3#2")
            .require(NO_UNIQUE_IDS, UNIQUE_IDS, NO_UNIQUE_ID, "remove the unique identifier");

    static final Rule<Certificate> ISSUER_UNIQUE_ID = RULES.rule("unique-id.issuer", "rfc5280-4.1.2.8-4#1")
            .require(
                    NO_ISSUER_UNIQUE_ID,
                    Elements.one(Certificate::issuerUniqueId),
                    NO_UNIQUE_ID,
                    "remove issuerUniqueID");

    static final Rule<Certificate> SUBJECT_UNIQUE_ID = RULES.rule("unique-id.subject", "rfc5280-4.1.2.8-4#2")
            .require(
                    NO_SUBJECT_UNIQUE_ID,
                    Elements.one(Certificate::subjectUniqueId),
                    NO_UNIQUE_ID,
                    "remove subjectUniqueID");

    static {
        RULES.about(Matter.VERSION, "version.3", "unique-id.version")
                .about(Matter.SERIAL_NUMBER, "serial-number.positive", "serial-number.not-negative")
                .about(Matter.STRING_TYPE, "subject.directory-string", "subject.old-strings")
                .about(Matter.SIZE, "subject.name");
    }

    private CertificateFields() {}

    /** An rfc822Name is the same address: its local part to the letter, its host in any case (RFC 5280 7.5). */
    private static boolean hasRfc822Name(Certificate c, int attribute) {
        String address = Der.text(c.bytes(), Name.value(c.bytes(), attribute));
        int names = c.extensionValue(ExtensionType.SUBJECT_ALT_NAME);
        int i = -1;
        while ((i = GeneralName.next(c.bytes(), names, i, GeneralName.RFC822_NAME)) >= 0) {
            String name = Der.text(c.bytes(), i);
            if (name.equalsIgnoreCase(address) && name.startsWith(address.substring(0, address.indexOf('@') + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Rule<Certificate> defect(String name, String duty, Defect defect, String message) {
        return RULES.rule(name, duty).at(Certificate::validity).require(free(defect), defects(defect), message);
    }
}

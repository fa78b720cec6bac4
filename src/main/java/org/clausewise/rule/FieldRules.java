package org.clausewise.rule;

import static org.clausewise.rule.CertificateFacts.NAMES_ISSUER;
import static org.clausewise.rule.CertificateFacts.NO_ISSUER_UNIQUE_ID;
import static org.clausewise.rule.CertificateFacts.NO_SUBJECT_UNIQUE_ID;
import static org.clausewise.rule.CertificateFacts.NO_UNIQUE_ID;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SAME_ALGORITHM_TWICE;
import static org.clausewise.rule.CertificateFacts.SERIAL_AT_MOST_20_OCTETS;
import static org.clausewise.rule.CertificateFacts.SERIAL_POSITIVE;
import static org.clausewise.rule.CertificateFacts.SIGNED;
import static org.clausewise.rule.CertificateFacts.VERSION_3;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.pki.SerialNumber;

/** The rows that the tables of fields have in common in the profiles of the TLS BR. */
public final class FieldRules {
    /** No more than one in 2^32 of the numbers that hold 64 random bits is as short. */
    private static final int FEWEST_BITS = 33;

    private FieldRules() {}

    /** version. */
    public static void version(Section<Certificate> section, String duty) {
        section.rule("version.3", duty).at(Certificate::version).require(VERSION_3, "set version to v3 (2)");
    }

    /** serialNumber: the clause's second duty is that it is positive, the third its length, the fourth its entropy. */
    public static void serialNumber(Section<Certificate> section, String clause) {
        section.rule("serial-number.positive", clause + "#2")
                .at(Certificate::serialNumber)
                .require(SERIAL_POSITIVE, "make serialNumber positive");
        section.rule("serial-number.length", clause + "#3")
                .at(Certificate::serialNumber)
                .require(SERIAL_AT_MOST_20_OCTETS, "shorten serialNumber to less than 2^159");
        section.rule("serial-number.entropy", clause + "#4")
                .at(Certificate::serialNumber)
                .reads(Part.SERIAL_NUMBER)
                .when(SERIAL_POSITIVE)
                .require(
                        c -> SerialNumber.bits(c) >= FEWEST_BITS,
                        "put 64 bits from a cryptographic random number generator into serialNumber");
    }

    /** issuer, beside the issuer's certificate. */
    public static void issuer(Section<Certificate> pairs, String duty) {
        pairs.rule("name", duty)
                .needs(Input.ISSUER)
                .require(NAMES_ISSUER, "copy the subject of the issuing CA's certificate into issuer, byte for byte");
    }

    /** issuerUniqueID and subjectUniqueID. */
    public static void noUniqueIds(Section<Certificate> section, String ofIssuer, String ofSubject) {
        section.rule("issuer-unique-id.absent", ofIssuer)
                .reads(Part.ISSUER_UNIQUE_ID)
                .require(
                        NO_ISSUER_UNIQUE_ID,
                        Elements.one(Certificate::issuerUniqueId),
                        NO_UNIQUE_ID,
                        "remove issuerUniqueID");
        section.rule("subject-unique-id.absent", ofSubject)
                .reads(Part.SUBJECT_UNIQUE_ID)
                .require(
                        NO_SUBJECT_UNIQUE_ID,
                        Elements.one(Certificate::subjectUniqueId),
                        NO_UNIQUE_ID,
                        "remove subjectUniqueID");
    }

    /** signatureAlgorithm. */
    public static void signatureAlgorithm(Section<Certificate> section, String duty) {
        section.rule("signature-algorithm", duty)
                .at(Certificate::signatureAlgorithm)
                // 7.1.2.9 says it of precertificates
                .when(SIGNED, PRECERTIFICATE.not())
                .require(
                        SAME_ALGORITHM_TWICE,
                        "make signatureAlgorithm the same, byte for byte, as tbsCertificate.signature");
    }
}

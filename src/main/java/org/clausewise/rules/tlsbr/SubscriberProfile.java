package org.clausewise.rules.tlsbr;

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

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.pki.SerialNumber;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Input;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.1 and 7.1.2.7, Subscriber (Server) Certificate Profile. */
public final class SubscriberProfile {
    /** 7.1.1 is about every certificate. */
    public static final Section<Certificate> EVERY =
            Section.of("tls.certificate", Subject.CERTIFICATE, Profile.Group.TLS);

    public static final Section<Certificate> RULES =
            Section.of("tls.subscriber.profile", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER);

    public static final Section<Certificate> ISSUER = Section.of(
                    "tls.subscriber.issuer", Subject.PAIR, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::issuer);

    private static final long TWO_DAYS = 172_800;

    /** No more than one in 2^32 of the numbers that hold 64 random bits is as short. */
    private static final int FEWEST_BITS = 33;

    static final Rule<Certificate> VERSION = EVERY.rule("version.3", "tls-br-7.1.1-1")
            .at(Certificate::version)
            .require(VERSION_3, "set version to v3 (2)");

    static final Rule<Certificate> SUBSCRIBER_VERSION = RULES.rule("version.3", "tls-br-7.1.2.7-1")
            .at(Certificate::version)
            .require(VERSION_3, "set version to v3 (2)");

    static final Rule<Certificate> SERIAL_NUMBER_POSITIVE = RULES.rule("serial-number.positive", "tls-br-7.1.2.7-2#2")
            .at(Certificate::serialNumber)
            .require(SERIAL_POSITIVE, "make serialNumber positive");

    static final Rule<Certificate> SERIAL_NUMBER_LENGTH = RULES.rule("serial-number.length", "tls-br-7.1.2.7-2#3")
            .at(Certificate::serialNumber)
            .require(SERIAL_AT_MOST_20_OCTETS, "shorten serialNumber to less than 2^159");

    static final Rule<Certificate> SERIAL_NUMBER_ENTROPY = RULES.rule("serial-number.entropy", "tls-br-7.1.2.7-2#4")
            .at(Certificate::serialNumber)
            .reads(Part.SERIAL_NUMBER)
            .when(SERIAL_POSITIVE)
            .require(
                    c -> SerialNumber.bits(c) >= FEWEST_BITS,
                    "put 64 bits from a cryptographic random number generator into serialNumber");

    static final Rule<Certificate> NAMES_ISSUER_EXACTLY = ISSUER.rule("name", "tls-br-7.1.2.7-3")
            .needs(Input.ISSUER)
            .require(NAMES_ISSUER, "copy the subject of the issuing CA's certificate into issuer, byte for byte");

    static final Rule<Certificate> ISSUER_UNIQUE_ID = RULES.rule("issuer-unique-id.absent", "tls-br-7.1.2.7-4")
            .reads(Part.ISSUER_UNIQUE_ID)
            .require(
                    NO_ISSUER_UNIQUE_ID,
                    Elements.one(Certificate::issuerUniqueId),
                    NO_UNIQUE_ID,
                    "remove issuerUniqueID");

    static final Rule<Certificate> SUBJECT_UNIQUE_ID = RULES.rule("subject-unique-id.absent", "tls-br-7.1.2.7-5")
            .reads(Part.SUBJECT_UNIQUE_ID)
            .require(
                    NO_SUBJECT_UNIQUE_ID,
                    Elements.one(Certificate::subjectUniqueId),
                    NO_UNIQUE_ID,
                    "remove subjectUniqueID");

    static final Rule<Certificate> SAME_ALGORITHM = RULES.rule("signature-algorithm", "tls-br-7.1.2.7-6")
            .at(Certificate::signatureAlgorithm)
            // 7.1.2.9 says it of precertificates
            .when(SIGNED, PRECERTIFICATE.not())
            .require(
                    SAME_ALGORITHM_TWICE,
                    "make signatureAlgorithm the same, byte for byte, as tbsCertificate.signature");

    static final Rule<Certificate> NOT_BEFORE = RULES.rule("not-before.signing", "tls-br-7.1.2.7-u1")
            .at(Certificate::notBefore)
            .reads(Part.NOT_BEFORE)
            .needs(Input.SIGNING_TIME)
            .require(
                    c -> Math.abs(c.issuedAtSeconds() - c.notBeforeSeconds()) <= TWO_DAYS,
                    "set notBefore to within 48 hours of the signing");

    static final Rule<Certificate> NOT_BACKDATED = RULES.rule("not-before.sct", "tls-br-7.1.2.7-u1")
            .at(Certificate::notBefore)
            .reads(Part.NOT_BEFORE)
            // an SCT is embedded before the certificate is signed
            .whenever(c -> c.latestSctSeconds() != Der.NO_TIME)
            .require(
                    c -> c.latestSctSeconds() - c.notBeforeSeconds() <= TWO_DAYS,
                    "set notBefore to within 48 hours of the signing: an embedded SCT is younger than that");

    static {
        RULES.about(Matter.BACKDATING, "not-before.sct", "not-before.signing")
                .about(Matter.SERIAL_NUMBER, "serial-number.positive");
    }

    private SubscriberProfile() {}
}

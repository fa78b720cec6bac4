package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.CertificateFacts.VERSION_3;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.FieldRules;
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

    static final Rule<Certificate> VERSION = EVERY.rule("version.3", "tls-br-7.1.1-1")
            .at(Certificate::version)
            .require(VERSION_3, "set version to v3 (2)");

    static {
        FieldRules.version(RULES, "tls-br-7.1.2.7-1");
        FieldRules.serialNumber(RULES, "tls-br-7.1.2.7-2");
        FieldRules.issuer(ISSUER, "tls-br-7.1.2.7-3");
        FieldRules.noUniqueIds(RULES, "tls-br-7.1.2.7-4", "tls-br-7.1.2.7-5");
        FieldRules.signatureAlgorithm(RULES, "tls-br-7.1.2.7-6");
    }

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

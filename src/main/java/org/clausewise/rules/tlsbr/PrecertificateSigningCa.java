package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.pki.KnownOid.KP_PRECERTIFICATE_SIGNING;
import static org.clausewise.rule.CertificateFacts.PRECERTIFICATE;
import static org.clausewise.rule.CertificateFacts.SIGNED_BY_PRECERTIFICATE_CA;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.noPurpose;
import static org.clausewise.rule.ExtensionTable.Critical.ANY;
import static org.clausewise.rule.ExtensionTable.Critical.N;
import static org.clausewise.rule.ExtensionTable.Critical.Y;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.MUST_NOT;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;
import static org.clausewise.rule.Presence.SHOULD;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Correspondence;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.ExtensionTable;
import org.clausewise.rule.FieldRules;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.PurposeTable;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.4 to 7.1.2.4.2, Technically Constrained Precertificate Signing CA Certificate Profile. */
public final class PrecertificateSigningCa {
    public static final Section<Certificate> RULES =
            Section.of("tls.precert-ca.profile", Subject.CERTIFICATE, Profile.PRECERT_SIGNING_CA);

    public static final Section<Certificate> ISSUER = Section.of(
                    "tls.precert-ca.issuer", Subject.PAIR, Profile.PRECERT_SIGNING_CA)
            .at(Certificate::issuer);

    /** What was one until the profile ended. */
    public static final Section<Certificate> EVERY = Section.of(
                    "tls.sub-ca.precert-ca", Subject.CERTIFICATE, Profile.Group.TLS_SUBORDINATE_CAS)
            .at(Certificate::extendedKeyUsage);

    /** What such a CA signs. */
    public static final Section<Certificate> SIGNED = Section.of(
                    "tls.subscriber.precert-ca", Subject.PAIR, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::issuer);

    public static final Section<Certificate> EXTENSIONS =
            Section.of("tls.precert-ca.ext", Subject.CERTIFICATE, Profile.PRECERT_SIGNING_CA);

    public static final Section<Certificate> PURPOSES = Section.of(
                    "tls.precert-ca.eku", Subject.CERTIFICATE, Profile.PRECERT_SIGNING_CA)
            .at(Certificate::extendedKeyUsage);

    static {
        FieldRules.version(RULES, "tls-br-7.1.2.4-4");
        FieldRules.serialNumber(RULES, "tls-br-7.1.2.4-5");
        FieldRules.issuer(ISSUER, "tls-br-7.1.2.4-6");
    }

    static final Rule<Certificate> KEY_ALGORITHM = ISSUER.rule("key-algorithm", "tls-br-7.1.2.4-7")
            .at(Certificate::subjectPublicKeyInfo)
            .reads(Part.SUBJECT_PUBLIC_KEY_INFO)
            .needs(Input.ISSUER)
            .require(
                    Correspondence::hasKeyAlgorithmOfIssuer,
                    "use a key of the same algorithm, and on the same curve, as the issuing CA's");

    static {
        FieldRules.noUniqueIds(RULES, "tls-br-7.1.2.4-8", "tls-br-7.1.2.4-9");
        FieldRules.signatureAlgorithm(RULES, "tls-br-7.1.2.4-10");
    }

    static final Rule<Certificate> ENDED = EVERY.rule("absent", "tls-br-7.1.2.4-11")
            .when(has(EXTENDED_KEY_USAGE))
            .require(
                    noPurpose(KP_PRECERTIFICATE_SIGNING.bit()),
                    CertificateFacts.purposes(KP_PRECERTIFICATE_SIGNING.bit()),
                    "certify no Precertificate Signing CA any more: the profile has ended");

    static final Rule<Certificate> NOT_USED = SIGNED.rule("absent", "tls-br-7.1.2.4-12")
            .needs(Input.ISSUER)
            .when(PRECERTIFICATE)
            .require(
                    SIGNED_BY_PRECERTIFICATE_CA.not(), "sign the precertificate with the key of the issuing CA itself");

    // @formatter:off
    static {
        ExtensionTable.in(EXTENSIONS)
                .row("tls-br-7.1.2.4.1-1", AUTHORITY_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.4.1-2", BASIC_CONSTRAINTS, MUST, Y)
                .row("tls-br-7.1.2.4.1-3", CERTIFICATE_POLICIES, MUST, N)
                .row("tls-br-7.1.2.4.1-4", CRL_DISTRIBUTION_POINTS, MUST, N)
                .row("tls-br-7.1.2.4.1-5", KEY_USAGE, MUST, Y)
                .row("tls-br-7.1.2.4.1-6", SUBJECT_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.4.1-7", EXTENDED_KEY_USAGE, MUST, N)
                .row("tls-br-7.1.2.4.1-8", AUTHORITY_INFO_ACCESS, SHOULD, N)
                .row("tls-br-7.1.2.4.1-9", NAME_CONSTRAINTS, MAY, ANY)
                .row("tls-br-7.1.2.4.1-10", SCT_LIST, MAY, N)
                .besides(PRECERTIFICATE_POISON) // 7.1.2.9 adds it to a precertificate
                .rest("tls-br-7.1.2.4.1-11", NOT_RECOMMENDED);
        PurposeTable.in(PURPOSES)
                .row(KP_PRECERTIFICATE_SIGNING, MUST, "tls-br-7.1.2.4.2-1")
                .rest(MUST_NOT, "tls-br-7.1.2.4.2-2");
    }
    // @formatter:on

    private PrecertificateSigningCa() {}
}

package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.rule.CertificateFacts.AKI_HAS_KEY_IDENTIFIER;
import static org.clausewise.rule.CertificateFacts.HAS_PATH_LENGTH;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.SELF_ISSUED;
import static org.clausewise.rule.CertificateFacts.has;
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
import org.clausewise.rule.CommonFieldRules;
import org.clausewise.rule.ExtensionTable;
import org.clausewise.rule.FieldRules;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.SigningTime;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.1 to 7.1.2.1.4, Root CA Certificate Profile. */
public final class RootCa {
    public static final Section<Certificate> RULES =
            Section.of("tls.root.profile", Subject.CERTIFICATE, Profile.ROOT_CA);

    public static final Section<Certificate> VALIDITY =
            Section.of("tls.root.validity", Subject.CERTIFICATE, Profile.ROOT_CA);

    public static final Section<Certificate> EXTENSIONS =
            Section.of("tls.root.ext", Subject.CERTIFICATE, Profile.ROOT_CA);

    public static final Section<Certificate> KEY_IDENTIFIER =
            Section.of("tls.root.aki", Subject.CERTIFICATE, Profile.ROOT_CA).at(Certificate::authorityKeyIdentifier);

    public static final Section<Certificate> CONSTRAINTS = Section.of(
                    "tls.root.basic-constraints", Subject.CERTIFICATE, Profile.ROOT_CA)
            .at(Certificate::basicConstraints);

    private static final long DAY = 86_400;
    private static final long LEAST = 2_922 * DAY;
    private static final long MOST = 9_132 * DAY;

    static {
        FieldRules.version(RULES, "tls-br-7.1.2.1-1");
        FieldRules.serialNumber(RULES, "tls-br-7.1.2.1-2");
    }

    static final Rule<Certificate> SELF_ISSUED_EXACTLY = RULES.rule("issuer", "tls-br-7.1.2.1-3")
            .at(Certificate::issuer)
            .require(SELF_ISSUED, "copy subject into issuer, byte for byte");

    static {
        FieldRules.noUniqueIds(RULES, "tls-br-7.1.2.1-4", "tls-br-7.1.2.1-5");
        FieldRules.signatureAlgorithm(RULES, "tls-br-7.1.2.1-6");
        SigningTime.notLongBefore(VALIDITY, "tls-br-7.1.2.1.1-1#1");
        SigningTime.notAfterSigning(VALIDITY, "tls-br-7.1.2.1.1-1#2");
    }

    // whether the second of notAfter counts, the section does not say: either way of counting is let pass
    static final Rule<Certificate> LONG_ENOUGH = VALIDITY.rule("at-least-2922-days", "tls-br-7.1.2.1.1-2#1")
            .at(Certificate::validity)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
            .require(
                    c -> c.notAfterSeconds() - c.notBeforeSeconds() + 1 >= LEAST,
                    "lengthen the validity period to at least 2922 days");

    static final Rule<Certificate> SHORT_ENOUGH = VALIDITY.rule("at-most-9132-days", "tls-br-7.1.2.1.1-2#2")
            .at(Certificate::validity)
            .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
            .require(
                    c -> c.notAfterSeconds() - c.notBeforeSeconds() <= MOST,
                    "shorten the validity period to at most 9132 days");

    // @formatter:off
    static {
        ExtensionTable.in(EXTENSIONS)
                .row("tls-br-7.1.2.1.2-1", AUTHORITY_KEY_IDENTIFIER, SHOULD, N)
                .row("tls-br-7.1.2.1.2-2", BASIC_CONSTRAINTS, MUST, Y)
                .row("tls-br-7.1.2.1.2-3", KEY_USAGE, MUST, Y)
                .row("tls-br-7.1.2.1.2-4", SUBJECT_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.1.2-5", EXTENDED_KEY_USAGE, MUST_NOT, ANY)
                .row("tls-br-7.1.2.1.2-6", CERTIFICATE_POLICIES, NOT_RECOMMENDED, N)
                .row("tls-br-7.1.2.1.2-7", SCT_LIST, MAY, N)
                .besides(PRECERTIFICATE_POISON) // 7.1.2.9 adds it to a precertificate
                .rest("tls-br-7.1.2.1.2-8", NOT_RECOMMENDED);
    }
    // @formatter:on

    static {
        CommonFieldRules.keyIdentifierAlone(
                KEY_IDENTIFIER, "tls-br-7.1.2.1.3-1", "tls-br-7.1.2.1.3-3", "tls-br-7.1.2.1.3-4");
    }

    static final Rule<Certificate> SAME_KEY = KEY_IDENTIFIER
            .rule("same", "tls-br-7.1.2.1.3-2")
            .reads(Part.SUBJECT_KEY_IDENTIFIER, Part.AUTHORITY_KEY_IDENTIFIER)
            .when(has(AUTHORITY_KEY_IDENTIFIER), has(SUBJECT_KEY_IDENTIFIER), AKI_HAS_KEY_IDENTIFIER)
            .require(Correspondence::namesOwnKey, "copy subjectKeyIdentifier into authorityKeyIdentifier");

    static final Rule<Certificate> CA = CONSTRAINTS
            .rule("ca", "tls-br-7.1.2.1.4-1")
            .when(has(BASIC_CONSTRAINTS))
            .require(IS_CA, "set cA to TRUE in basicConstraints");

    static final Rule<Certificate> NO_PATH_LENGTH = CONSTRAINTS
            .rule("path-length.absent", "tls-br-7.1.2.1.4-2")
            .when(has(BASIC_CONSTRAINTS))
            .require(HAS_PATH_LENGTH.not(), "leave pathLenConstraint out");

    private RootCa() {}
}

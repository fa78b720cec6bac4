package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.BASIC_CONSTRAINTS;
import static org.clausewise.pki.ExtensionType.KEY_USAGE;
import static org.clausewise.rule.CertificateFacts.HAS_PATH_LENGTH;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.SIGNS_CERTIFICATES;
import static org.clausewise.rule.CertificateFacts.critical;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.KeyUsage;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.9, Basic Constraints. */
public final class BasicConstraints {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.basic-constraints", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::basicConstraints);

    /** A subscriber certificate with keyCertSign is no CA certificate: its breach is the bit. */
    public static final Section<Certificate> CA =
            Section.of("rfc5280.ext.basic-constraints.ca", Subject.CERTIFICATE, Profile.Group.MAY_BE_CA);

    static final Rule<Certificate> PATH_LENGTH = RULES.rule("path-length.not-negative", "rfc5280-4.2.1.9-3")
            .reads(Part.BASIC_CONSTRAINTS)
            .when(has(BASIC_CONSTRAINTS))
            .require(
                    c -> pathLength(c) < 0 || Der.longValue(c.bytes(), pathLength(c)) >= 0,
                    "make pathLenConstraint zero or more");

    static final Rule<Certificate> PRESENT = CA.rule("present", "rfc5280-4.2.1.9-4#1")
            .at(CertificateFacts::extensionsPlace)
            .when(SIGNS_CERTIFICATES)
            .require(has(BASIC_CONSTRAINTS), "add basicConstraints with cA: the key signs certificates");

    static final Rule<Certificate> CRITICAL = RULES.rule("critical", "rfc5280-4.2.1.9-4#2")
            .at(c -> c.extension(BASIC_CONSTRAINTS))
            .reads(Part.KEY_USAGE)
            .when(IS_CA)
            // without a key usage the key is for everything
            .whenever(c -> !c.has(KEY_USAGE) || signsCertificates(c))
            .require(critical(BASIC_CONSTRAINTS), "mark basicConstraints critical");

    static final Rule<Certificate> PATH_LENGTH_OF_CA = RULES.rule("path-length.ca-alone", "rfc5280-4.2.1.9-7#1")
            .when(has(BASIC_CONSTRAINTS), IS_CA.not())
            .require(HAS_PATH_LENGTH.not(), "drop pathLenConstraint, or assert cA");

    static final Rule<Certificate> PATH_LENGTH_OF_SIGNER = RULES.rule("path-length.cert-sign", "rfc5280-4.2.1.9-7#2")
            .when(IS_CA, SIGNS_CERTIFICATES.not())
            .require(HAS_PATH_LENGTH.not(), "drop pathLenConstraint, or assert keyCertSign");

    private BasicConstraints() {}

    private static int pathLength(Certificate c) {
        return Der.find(c.bytes(), c.basicConstraints(), Tag.INTEGER);
    }

    private static boolean signsCertificates(Certificate c) {
        return Der.bit(c.bytes(), c.keyUsage(), KeyUsage.KEY_CERT_SIGN.ordinal());
    }
}

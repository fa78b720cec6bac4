package org.clausewise.rule;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;

/** Rules about the validity period of a CA beside the time of its signing, in the same words in several profiles. */
public final class SigningTime {
    private static final long DAY = 86_400;

    private SigningTime() {}

    /** notBefore is at most one day before the signing. */
    public static void notLongBefore(Section<Certificate> section, String... duties) {
        section.rule("not-before.day", duties)
                .at(Certificate::notBefore)
                .reads(Part.NOT_BEFORE)
                .needs(Input.SIGNING_TIME)
                .require(
                        c -> c.issuedAtSeconds() - c.notBeforeSeconds() <= DAY,
                        "set notBefore to at most one day before the signing");
    }

    /** notBefore is no later than the signing. */
    public static void notAfterSigning(Section<Certificate> section, String... duties) {
        section.rule("not-before.signing", duties)
                .at(Certificate::notBefore)
                .reads(Part.NOT_BEFORE)
                .needs(Input.SIGNING_TIME)
                .require(
                        c -> c.notBeforeSeconds() <= c.issuedAtSeconds(), "set notBefore to no later than the signing");
    }

    /** notAfter is no earlier than the signing. */
    public static void stillValid(Section<Certificate> section, String... duties) {
        section.rule("not-after.signing", duties)
                .at(Certificate::notAfter)
                .reads(Part.NOT_AFTER)
                .needs(Input.SIGNING_TIME)
                .require(
                        c -> c.notAfterSeconds() >= c.issuedAtSeconds(), "set notAfter to no earlier than the signing");
    }
}

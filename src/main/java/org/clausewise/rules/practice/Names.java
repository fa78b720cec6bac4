package org.clausewise.rules.practice;

import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.namesOf;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.SanForms;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** Names that a CA should look at again, though no clause forbids them. */
public final class Names {
    public static final Section<Certificate> RULES = Section.of(
                    "practice.names", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::subjectAltName);

    // @formatter:off
    static {
        noName("wildcard-of-suffix", "practice-names-u1", SanForms.WILDCARD_OF_SUFFIX, "make sure that the applicant controls all names below {}: a public suffix stands behind the asterisk");
        noName("public-suffix", "practice-names-u2", SanForms.PUBLIC_SUFFIX, "make sure that {} is meant: it is a public suffix, below which others register");
        noName("unknown-tld", "practice-names-u3", SanForms.UNKNOWN_TLD, "hand in a newer list of top-level domains: this one cannot tell whether {} ends in one");
    }
    // @formatter:on

    private Names() {}

    private static void noName(String name, String duty, long form, String message) {
        RULES.rule(name, duty).when(HAS_SAN).require(CertificateFacts.noName(form), namesOf(form), message);
    }
}

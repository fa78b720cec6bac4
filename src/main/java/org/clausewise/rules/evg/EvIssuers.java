package org.clausewise.rules.evg;

import static org.clausewise.rule.CertificateFacts.ISSUER_IS_NO_ROOT;
import static org.clausewise.rule.CertificateFacts.NAMES_ISSUER;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.Part;
import org.clausewise.rule.Input;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** EVG 4.3.1 and 7.1.4.1, the CA that issues, beside its certificate. */
public final class EvIssuers {
    public static final Section<Certificate> RULES = Section.of("evg.subscriber.issuer", Subject.PAIR, Profile.TLS_EV)
            .at(Certificate::issuer)
            .reads(Part.ISSUER);

    static final Rule<Certificate> NOT_ROOT = RULES.rule("not-root", "evg-4.3.1-2")
            .needs(Input.ISSUER)
            .require(ISSUER_IS_NO_ROOT, "issue from a subordinate CA: a root signs no EV certificate");

    static final Rule<Certificate> NAME = RULES.rule("name", "evg-7.1.4.1-1#1")
            .needs(Input.ISSUER)
            .require(NAMES_ISSUER, "copy the subject of the issuing CA's certificate into issuer, byte for byte");

    private EvIssuers() {}
}

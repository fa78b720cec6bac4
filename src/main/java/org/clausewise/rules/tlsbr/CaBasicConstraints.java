package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.BASIC_CONSTRAINTS;
import static org.clausewise.rule.CertificateFacts.IS_CA;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.10.4, CA Certificate Basic Constraints. */
public final class CaBasicConstraints {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.ca.basic-constraints", Subject.CERTIFICATE, Profile.Group.TLS_SUBORDINATE_CAS)
            .at(Certificate::basicConstraints);

    static final Rule<Certificate> CA = RULES.rule("ca", "tls-br-7.1.2.10.4-1")
            .when(has(BASIC_CONSTRAINTS))
            .require(IS_CA, "set cA to TRUE in basicConstraints");

    private CaBasicConstraints() {}
}

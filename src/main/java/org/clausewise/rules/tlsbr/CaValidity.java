package org.clausewise.rules.tlsbr;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.SigningTime;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.10.1, CA Certificate Validity. */
public final class CaValidity {
    public static final Section<Certificate> RULES =
            Section.of("tls.ca.validity", Subject.CERTIFICATE, Profile.Group.TLS_NAMED_SUBORDINATE_CAS);

    static {
        SigningTime.notLongBefore(RULES, "tls-br-7.1.2.10.1-1#1");
        SigningTime.notAfterSigning(RULES, "tls-br-7.1.2.10.1-1#2");
        SigningTime.stillValid(RULES, "tls-br-7.1.2.10.1-2");
    }

    private CaValidity() {}
}

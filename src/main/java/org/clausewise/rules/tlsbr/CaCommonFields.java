package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.SctListFault;
import org.clausewise.rule.CommonFieldRules;
import org.clausewise.rule.Profile.Group;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.11.1, 7.1.2.11.3 and 7.1.2.11.5, Common Certificate Fields, in certificates of CAs. */
public final class CaCommonFields {
    public static final Section<Certificate> KEY_IDENTIFIER = Section.of(
                    "tls.sub-ca.aki", Subject.CERTIFICATE, Group.TLS_SUBORDINATE_CAS)
            .at(Certificate::authorityKeyIdentifier);

    public static final Section<Certificate> ISSUER_KEY = Section.of(
                    "tls.sub-ca.aki.issuer", Subject.PAIR, Group.TLS_SUBORDINATE_CAS)
            .at(Certificate::authorityKeyIdentifier);

    public static final Section<Certificate> SCTS =
            Section.of("tls.ca.sct", Subject.CERTIFICATE, Group.TLS_CAS).at(SctListFault::place);

    public static final Section<Certificate> OTHERS =
            Section.of("tls.ca.other-extension", Subject.CERTIFICATE, Group.TLS_CAS);

    /** What the tables of 7.1.2.1.2, 7.1.2.2.3, 7.1.2.3.1, 7.1.2.4.1, 7.1.2.5.1 and 7.1.2.6.1 name, and 7.1.2.9.1. */
    private static final long ADDRESSED = AUTHORITY_KEY_IDENTIFIER.bit()
            | BASIC_CONSTRAINTS.bit()
            | CERTIFICATE_POLICIES.bit()
            | CRL_DISTRIBUTION_POINTS.bit()
            | KEY_USAGE.bit()
            | SUBJECT_KEY_IDENTIFIER.bit()
            | EXTENDED_KEY_USAGE.bit()
            | AUTHORITY_INFO_ACCESS.bit()
            | NAME_CONSTRAINTS.bit()
            | SCT_LIST.bit()
            | PRECERTIFICATE_POISON.bit();

    static {
        CommonFieldRules.keyIdentifierAlone(
                KEY_IDENTIFIER, "tls-br-7.1.2.11.1-1", "tls-br-7.1.2.11.1-3", "tls-br-7.1.2.11.1-4");
        CommonFieldRules.issuersKey(ISSUER_KEY);
        CommonFieldRules.sctList(SCTS);
        CommonFieldRules.othersAreDer(OTHERS, ADDRESSED);
    }

    private CaCommonFields() {}
}

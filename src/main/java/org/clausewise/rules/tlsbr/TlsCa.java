package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.ExtensionType.*;
import static org.clausewise.rule.ExtensionTable.Critical.ANY;
import static org.clausewise.rule.ExtensionTable.Critical.N;
import static org.clausewise.rule.ExtensionTable.Critical.Y;
import static org.clausewise.rule.Presence.MAY;
import static org.clausewise.rule.Presence.MUST;
import static org.clausewise.rule.Presence.NOT_RECOMMENDED;
import static org.clausewise.rule.Presence.SHOULD;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.ExtensionTable;
import org.clausewise.rule.FieldRules;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.6 and 7.1.2.6.1, TLS Subordinate CA Certificate Profile. */
public final class TlsCa {
    public static final Section<Certificate> RULES =
            Section.of("tls.tls-ca.profile", Subject.CERTIFICATE, Profile.Group.TLS_UNCONSTRAINED_CAS);

    public static final Section<Certificate> ISSUER = Section.of(
                    "tls.tls-ca.issuer", Subject.PAIR, Profile.Group.TLS_UNCONSTRAINED_CAS)
            .at(Certificate::issuer);

    public static final Section<Certificate> EXTENSIONS =
            Section.of("tls.tls-ca.ext", Subject.CERTIFICATE, Profile.Group.TLS_UNCONSTRAINED_CAS);

    static {
        FieldRules.version(RULES, "tls-br-7.1.2.6-1");
        FieldRules.serialNumber(RULES, "tls-br-7.1.2.6-2");
        FieldRules.issuer(ISSUER, "tls-br-7.1.2.6-3");
        FieldRules.noUniqueIds(RULES, "tls-br-7.1.2.6-4", "tls-br-7.1.2.6-5");
        FieldRules.signatureAlgorithm(RULES, "tls-br-7.1.2.6-6");
    }

    // @formatter:off
    static {
        ExtensionTable.in(EXTENSIONS)
                .row("tls-br-7.1.2.6.1-1", AUTHORITY_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.6.1-2", BASIC_CONSTRAINTS, MUST, Y)
                .row("tls-br-7.1.2.6.1-3", CERTIFICATE_POLICIES, MUST, N)
                .row("tls-br-7.1.2.6.1-4", CRL_DISTRIBUTION_POINTS, MUST, N)
                .row("tls-br-7.1.2.6.1-5", KEY_USAGE, MUST, Y)
                .row("tls-br-7.1.2.6.1-6", SUBJECT_KEY_IDENTIFIER, MUST, N)
                .row("tls-br-7.1.2.6.1-7", EXTENDED_KEY_USAGE, MUST, N)
                .row("tls-br-7.1.2.6.1-8", AUTHORITY_INFO_ACCESS, SHOULD, N)
                .row("tls-br-7.1.2.6.1-9", NAME_CONSTRAINTS, MAY, ANY)
                .row("tls-br-7.1.2.6.1-10", SCT_LIST, MAY, N)
                .besides(PRECERTIFICATE_POISON) // 7.1.2.9 adds it to a precertificate
                .rest("tls-br-7.1.2.6.1-11", NOT_RECOMMENDED);
    }
    // @formatter:on

    private TlsCa() {}
}

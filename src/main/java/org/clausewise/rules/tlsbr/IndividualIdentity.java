package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.SourceKind.*;

import java.util.EnumSet;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.Issuance;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.3, Authentication of individual identity. */
public final class IndividualIdentity {
    public static final Section<Issuance> RULES =
            Section.of("tls.identity.individual", Subject.ISSUANCE, Profile.TLS_IV);

    static {
        verified("name", "tls-br-3.2.3-1#1", "verify the individual's name", IdentityKind.INDIVIDUAL_NAME);
        verified("address", "tls-br-3.2.3-1#2", "verify the individual's address", IdentityKind.INDIVIDUAL_ADDRESS);
        IdentityRules.source(
                RULES, "name", "tls-br-3.2.3-2#1", IdentityKind.INDIVIDUAL_NAME, EnumSet.of(IDENTITY_DOCUMENT));
        // which other identification is reliable the CA determines
        IdentityRules.source(
                RULES,
                "address",
                "tls-br-3.2.3-4#1",
                IdentityKind.INDIVIDUAL_ADDRESS,
                EnumSet.of(IDENTITY_DOCUMENT, UTILITY_BILL, GOVERNMENT_AGENCY, OTHER));
    }

    private IndividualIdentity() {}

    private static void verified(String name, String duty, String message, IdentityKind kind) {
        IdentityRules.verified(RULES, name, message, kind, duty);
    }
}

package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Request;
import org.clausewise.evidence.SourceKind;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.5, Validation of authority, and what 3.2.3 says of the requests of individuals. */
public final class RequestAuthority {
    public static final Section<Issuance> RULES =
            Section.of("tls.authority", Subject.ISSUANCE, Profile.Group.TLS_ORGANIZATION);

    public static final Section<Issuance> OF_INDIVIDUALS =
            Section.of("tls.authority.individual", Subject.ISSUANCE, Profile.TLS_IV);

    public static final Section<Issuance> REQUESTERS =
            Section.of("tls.authority.requester", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static {
        authenticity(RULES, "tls-br-3.2.5-1#1");
        reliable(RULES, "tls-br-3.2.5-1#2");
        authenticity(OF_INDIVIDUALS, "tls-br-3.2.3-1#3", "tls-br-3.2.3-6#1");
        reliable(OF_INDIVIDUALS, "tls-br-3.2.3-6#2");
    }

    static final Rule<Issuance> PERMITTED = REQUESTERS
            .rule("permitted", "tls-br-3.2.5-5")
            .require(
                    each(Request.class),
                    test(Request.class, r -> !Boolean.FALSE.equals(r.requesterPermitted())),
                    "accept requests only from those whom the Applicant named in writing");

    private RequestAuthority() {}

    private static void authenticity(Section<Issuance> section, String... duties) {
        IdentityRules.verified(
                section,
                "authenticity",
                "verify with the Applicant that the request is authentic",
                IdentityKind.REQUEST_AUTHENTICITY,
                duties);
    }

    /** A Reliable Method of Communication is verified by another source than the Applicant Representative. */
    private static void reliable(Section<Issuance> section, String duty) {
        section.rule("communication.source", duty)
                .knowing(detail("sourceKind", IdentityDatum.class, d -> d.sourceKind() != null))
                .require(
                        each(IdentityDatum.class)
                                .where(test(IdentityDatum.class, d -> d.kind() == IdentityKind.VERIFIED_COMMUNICATION)),
                        test(IdentityDatum.class, d -> d.sourceKind() != SourceKind.DIRECT_COMMUNICATION),
                        "take the means of communication from another source than the Applicant Representative");
    }
}

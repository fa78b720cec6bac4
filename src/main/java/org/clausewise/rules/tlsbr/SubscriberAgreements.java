package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Agreement;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Request;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 4.1.2 and 9.6.3: the certificate request, and the Subscriber Agreement or Terms of Use, come first. */
public final class SubscriberAgreements {
    public static final Section<Issuance> RULES =
            Section.of("tls.enrollment", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Issuance> REQUEST = RULES.rule("request", "tls-br-4.1.2-1", "tls-br-4.1.2-4#1")
            .knowing(detail("received", Request.class, r -> r.received() != null))
            .require(
                    each(Request.class),
                    test(Request.class, (i, r) -> i.isBeforeSigning(known(r.received()))),
                    "issue only after the certificate request has come in");

    static final Rule<Issuance> AGREEMENT = RULES.rule("agreement", "tls-br-4.1.2-2", "tls-br-9.6.3-2")
            .knowing(detail("accepted", Agreement.class, a -> a.accepted() != null))
            .require(
                    each(Agreement.class),
                    test(Agreement.class, (i, a) -> i.isBeforeSigning(known(a.accepted()))),
                    "issue only after the Subscriber Agreement or Terms of Use were accepted");

    private SubscriberAgreements() {}
}

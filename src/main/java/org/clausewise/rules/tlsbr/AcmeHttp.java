package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ChallengeKind.ACME_TOKEN;
import static org.clausewise.evidence.ValidationMethod.ACME_HTTP;
import static org.clausewise.rule.IssuanceFacts.HTTP;

import java.util.EnumSet;
import org.clausewise.evidence.Issuance;
import org.clausewise.rule.HttpFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.19, Agreed-Upon Change to Website - ACME: what it asks beyond RFC 8555 8.3. */
public final class AcmeHttp {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.acme-http", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final MethodRules ALIKE = new MethodRules(RULES, ACME_HTTP);

    static {
        ALIKE.kinds("u1", "validate {} by a challenge of ACME", HTTP, ACME_TOKEN);
    }

    static final Rule<Issuance> STATUS = RULES.rule("status", "tls-br-3.2.2.4.19-1")
            .knowing(HttpFacts.STATUS)
            .require(HttpFacts.last(EnumSet.of(ACME_HTTP)), HttpFacts.SUCCESSFUL, "rely on {} only at a status of 2xx");

    static {
        ALIKE.age("token", "2", ACME_TOKEN);
        ALIKE.ageByCps("token", "3", ACME_TOKEN);
        ALIKE.redirects(4);
        ALIKE.corroborated("9", false);
        ALIKE.sameChallenge("10");
        ALIKE.ownNameOnly("11");
    }

    static {
        RULES.about(Matter.REDIRECT, "redirect.status-3xx", "redirect.status-listed");
    }

    private AcmeHttp() {}
}

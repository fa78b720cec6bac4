package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ChallengeKind.ACME_TOKEN;
import static org.clausewise.evidence.ValidationMethod.TLS_ALPN;
import static org.clausewise.rule.IssuanceFacts.TLS;

import org.clausewise.evidence.Issuance;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.20, TLS Using ALPN: what it asks beyond RFC 8737. */
public final class TlsAlpn {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.tls-alpn", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static {
        MethodRules alike = new MethodRules(RULES, TLS_ALPN);
        alike.kinds("u1", "validate {} by a challenge of ACME", TLS, ACME_TOKEN);
        alike.age("token", "1", ACME_TOKEN);
        alike.ageByCps("token", "2", ACME_TOKEN);
        alike.corroborated("3", false);
        alike.sameChallenge("4");
        alike.ownNameOnly("5");
    }

    private TlsAlpn() {}
}

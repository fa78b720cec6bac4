package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ChallengeKind.ACME_TOKEN;
import static org.clausewise.evidence.ValidationMethod.DNS_ACCOUNT_LABEL;
import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Shown;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.acme.ChallengeNames;
import org.clausewise.evidence.acme.KeyAuthorization;
import org.clausewise.rule.Elements;
import org.clausewise.rule.IssuanceFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.21, DNS Labeled with Account ID - ACME, with draft-ietf-acme-dns-account-label-00, which it takes in. */
public final class DnsAccountLabel {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.dns-account-label", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Elements<Issuance> VALIDATIONS = validationsBy(DNS_ACCOUNT_LABEL);

    private static final MethodRules ALIKE = new MethodRules(RULES, DNS_ACCOUNT_LABEL);

    static {
        ALIKE.kinds("u1#1", "validate {} by a challenge of ACME", DNS, ACME_TOKEN);
    }

    // an account may have got another key, and an Applicant another account, since an earlier request
    static final Rule<Issuance> VALUE = RULES.rule("value", "tls-br-3.2.2.4.21-u1#2")
            .knowing(CHALLENGE, TOKEN, THUMBPRINT)
            .require(
                    VALIDATIONS.where(IssuanceFacts::isForThisRequest),
                    test(Validation.class, (i, v) -> isDigest(i, challenge(v))),
                    "look for the digest of the key authorization of {}, in base64url");

    static final Rule<Issuance> LABEL = RULES.rule("label", "tls-br-3.2.2.4.21-u1#3")
            .knowing(CHALLENGE, DNS, AUTHORIZATION_DOMAIN_NAME, ACCOUNT)
            .require(
                    VALIDATIONS.where(IssuanceFacts::isForThisRequest),
                    test(Validation.class, (i, v) -> isShown(i, v)),
                    "look for the digest in a TXT record at the account's label, then _acme-challenge, then the name of {}");

    static {
        ALIKE.age("token", "1", ACME_TOKEN);
        ALIKE.ageByCps("token", "2", ACME_TOKEN);
        ALIKE.corroborated("3", true);
        ALIKE.sameChallenge("4");
    }

    private DnsAccountLabel() {}

    private static boolean isDigest(Issuance i, Challenge c) {
        String key = KeyAuthorization.of(
                known(c.token()), known(known(i.record().account()).thumbprint()));
        return c.value().equals(KeyAuthorization.digest(key));
    }

    private static boolean isShown(Issuance i, Validation v) {
        String name = ChallengeNames.dnsAccount(known(i.record().account()).uri(), known(v.authorizationDomainName()));
        return Shown.asTxt(name, challenge(v).value(), v.dns());
    }
}

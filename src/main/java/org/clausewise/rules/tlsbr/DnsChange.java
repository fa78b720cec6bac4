package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Ages;
import org.clausewise.evidence.Aliases;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.Delegation;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.Shown;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.7, DNS Change. */
public final class DnsChange {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.dns-change", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Elements<Issuance> VALIDATIONS = validationsBy(ValidationMethod.DNS_CHANGE);
    private static final Elements<Issuance> BY_RANDOM_VALUE =
            validationsBy(ValidationMethod.DNS_CHANGE, ChallengeKind.RANDOM_VALUE);

    /** The queries of the Primary Network Perspective whose answers show the value. */
    private static final Elements<Issuance> SHOWING = within(ValidationMethod.DNS_CHANGE, DnsQuery.class)
            .where((i, at) -> i.node(i.parent(at)) instanceof Validation v
                    && v.challenge() != null
                    && Shown.inDns(v.challenge().value(), i.node(DnsQuery.class, at)));

    private static final Detail<Issuance> SUBMITTER = Detail.of(
            "request.submittedByApplicant", (i, at) -> i.record().request().submittedByApplicant() != null);

    static final Rule<Issuance> KIND = RULES.rule("challenge-kind", "tls-br-3.2.2.4.7-u1#1")
            .knowing(CHALLENGE)
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> switch (challenge(v).kind()) {
                        case RANDOM_VALUE, REQUEST_TOKEN, REQUEST_TOKEN_WITH_TIMESTAMP -> true;
                        case ACME_TOKEN, PERSISTENT_RECORD -> false;
                    }),
                    "validate {} by a Random Value or a Request Token");

    static final Rule<Issuance> SHOWN = RULES.rule("value", "tls-br-3.2.2.4.7-u1#2")
            .knowing(CHALLENGE, DNS)
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> Shown.inDns(challenge(v).value(), v.dns())),
                    "rely on {} only when the value stands in a CNAME, TXT or CAA record");

    static final Rule<Issuance> LABEL = RULES.rule("label", "tls-br-3.2.2.4.7-u1#3")
            .knowing(
                    detailAround("authorizationDomainName", Validation.class, v -> v.authorizationDomainName() != null))
            .require(
                    SHOWING,
                    (i, at) -> isAsked(i.node(DnsQuery.class, at), known(i.around(Validation.class, at))),
                    "look for the value at the Authorization Domain Name, or behind one label before it that begins with an underscore, not at {}");

    static final Rule<Issuance> UNIQUE = RULES.rule("random-value.unique", "tls-br-3.2.2.4.7-1#1")
            .knowing(CHALLENGE_REQUEST)
            .require(
                    BY_RANDOM_VALUE,
                    CHALLENGE_OF_ITS_REQUEST,
                    "make a Random Value for each certificate request: that of {} was made for another");

    // the text names two limits and not which of them counts; it forbids use after either
    static final Rule<Issuance> AGE = RULES.rule("random-value.age", "tls-br-3.2.2.4.7-1#2")
            .knowing(CHALLENGE_CREATED, CHALLENGE_USED)
            .require(
                    BY_RANDOM_VALUE,
                    test(Validation.class, v -> MethodRules.usedWithin(30 * Ages.DAY, challenge(v))),
                    "use a Random Value for at most 30 days: that of {} was older");

    static final Rule<Issuance> REUSE_AGE = RULES.rule("random-value.reuse-age", "tls-br-3.2.2.4.7-2")
            .knowing(SUBMITTER, CHALLENGE_CREATED, CHALLENGE_USED)
            .require(
                    BY_RANDOM_VALUE,
                    test(
                            Validation.class,
                            (i, v) -> !known(i.record().request().submittedByApplicant())
                                    || MethodRules.usedWithin(ReusePeriods.ofNames(i.issuedAt()), challenge(v))),
                    "use a Random Value no longer than a validation may be reused: that of {} was older");

    static {
        MethodRules alike = new MethodRules(RULES, ValidationMethod.DNS_CHANGE);
        alike.corroborated("3", true);
        alike.sameChallenge("4");
    }

    static final Rule<Issuance> DELEGATION = RULES.rule("delegation.unique", "tls-br-3.2.2.4.7-5")
            .knowing(detail("applicants", Delegation.class, d -> !d.applicants().isEmpty()))
            .require(
                    within(ValidationMethod.DNS_CHANGE, Delegation.class).where(performedSince("2025-11-10")),
                    test(Delegation.class, d -> d.applicants().size() == 1),
                    "give each Applicant a name of its own to delegate to: several delegate to {}");

    static {
        RULES.about(Matter.RANDOM_VALUE_AGE, "random-value.age", "random-value.reuse-age");
    }

    private DnsChange() {}

    /** The Authorization Domain Name was asked, be it that aliases led elsewhere. */
    private static boolean isAsked(DnsQuery query, Validation v) {
        String domain = known(v.authorizationDomainName());
        return isAtDomain(query.name(), domain)
                || Aliases.followed(name -> isAtDomain(name, domain), v.dns()).contains(query);
    }

    private static boolean isAtDomain(String name, String domain) {
        return DomainNames.same(name, domain)
                || name.startsWith("_") && DomainNames.same(DomainNames.parent(name), domain);
    }
}

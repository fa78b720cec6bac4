package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.EnumSet;
import java.util.Set;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.AuthorizationDomains;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Practice;
import org.clausewise.evidence.RedirectKind;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.HttpFacts;
import org.clausewise.rule.Section;
import org.jspecify.annotations.Nullable;

/** What TLS BR 3.2.2.4 says alike of several methods, as rules of the section of each. */
final class MethodRules {
    /** Since then Network Perspectives have to corroborate (3.2.2.9). */
    static final String CORROBORATION = "2025-03-15";

    /** Since then other redirects than those listed are refused. */
    private static final String REDIRECTS = "2021-07-01";

    static final At<Issuance> HAS_OBSERVATIONS =
            test(Validation.class, v -> !v.observations().isEmpty());

    private static final At<Issuance> USED_WITHIN_30_DAYS =
            test(Validation.class, v -> usedWithin(30 * Ages.DAY, challenge(v)));

    private static final At<Issuance> USED_AS_CPS_SAYS = test(
            Validation.class, (i, v) -> usedWithin(known(known(i.record().ca()).challengeLifetime()), challenge(v)));

    private static final At<Issuance> IS_THE_NAME_VALIDATED = test(SubjectName.class, (i, n) -> {
        Validation v = known(i.validation(n.validation()));
        String domain = v.authorizationDomainName();
        return DomainNames.same(n.name(), v.name())
                && (domain == null
                        || !DomainNames.isUnder(v.name(), domain)
                        || AuthorizationDomains.isAlias(v.name(), domain, v.dns(), publicSuffixes(i)));
    });

    private final Section<Issuance> rules;
    private final ValidationMethod method;
    private final Elements<Issuance> validations;

    MethodRules(Section<Issuance> rules, ValidationMethod method) {
        this.rules = rules;
        this.method = method;
        this.validations = validationsBy(method);
    }

    /** The k-th clause of the method's section. */
    private String clause(String k) {
        return "tls-br-" + method.section() + "-" + k;
    }

    /** What the Applicant shows is of these kinds, and there is a record of looking for it. */
    void kinds(String duty, String message, Detail<Issuance> looked, ChallengeKind first, ChallengeKind... others) {
        Set<ChallengeKind> kinds = EnumSet.of(first, others);
        rules.rule("challenge-kind", clause(duty))
                .knowing(CHALLENGE, looked)
                .require(
                        validations,
                        test(Validation.class, v -> kinds.contains(challenge(v).kind())),
                        message);
    }

    /** A Random Value is made for the request. */
    void unique(String duty) {
        rules.rule("random-value.unique", clause(duty))
                .knowing(CHALLENGE_REQUEST)
                .require(
                        of(ChallengeKind.RANDOM_VALUE),
                        CHALLENGE_OF_ITS_REQUEST,
                        "make a Random Value for each certificate request: that of {} was made for another");
    }

    /** What is of this kind is used for 30 days. */
    void age(String name, String duty, ChallengeKind kind) {
        rules.rule(name + ".age", clause(duty))
                .knowing(CHALLENGE_CREATED, CHALLENGE_USED)
                .require(
                        of(kind),
                        USED_WITHIN_30_DAYS,
                        "use what is to be shown for at most 30 days: that of {} was older");
    }

    /** Or for as long as the CPS says. */
    void ageByCps(String name, String duty, ChallengeKind kind) {
        rules.rule(name + ".age-by-cps", clause(duty))
                .knowing(CHALLENGE_CREATED, CHALLENGE_USED)
                .require(
                        of(kind).where((i, at) -> {
                            Practice ca = i.record().ca();
                            return ca != null && ca.challengeLifetime() != null;
                        }),
                        USED_AS_CPS_SAYS,
                        "use what is to be shown for no longer than the CPS says: that of {} was older");
    }

    /** Network Perspectives corroborate it, those of onion names apart where the section says so. */
    void corroborated(String duty, boolean onionToo) {
        rules.rule("corroborated", clause(duty))
                .require(
                        validations
                                .where(performedSince(CORROBORATION))
                                .where(test(Validation.class, v -> onionToo || !DomainNames.isOnion(v.name()))),
                        HAS_OBSERVATIONS,
                        "let remote Network Perspectives corroborate {}");
    }

    /** They saw the same challenge. */
    void sameChallenge(String duty) {
        rules.rule("same-challenge", clause(duty))
                .knowing(detailAround("challenge", Validation.class, v -> v.challenge() != null), OBSERVED_CHALLENGE)
                .require(
                        corroborating(method),
                        SAW_CHALLENGE,
                        "count {} as corroborating only when it saw what the Primary Network Perspective saw");
    }

    /** What counts as corroborating, since it must. */
    static Elements<Issuance> corroborating(ValidationMethod method) {
        return within(method, Observation.class)
                .where(test(Observation.class, o -> Boolean.TRUE.equals(o.corroborates())))
                .where(performedSince(CORROBORATION));
    }

    /** It is good for the name that was validated, and for none below. */
    void ownNameOnly(String duty) {
        rules.rule("own-name-only", clause(duty))
                .require(
                        NAMES.where(test(SubjectName.class, (i, n) -> {
                            Validation v = i.validation(n.validation());
                            return v != null && v.method() == method;
                        })),
                        IS_THE_NAME_VALIDATED,
                        "validate {} itself: this method is neither for names below the one validated nor for wildcards");
    }

    /** A row for each of the five sentences about redirects. */
    void redirects(int first) {
        Elements<Issuance> redirects = HttpFacts.redirecting(EnumSet.of(method));
        At<Issuance> recent = performedSince(REDIRECTS);
        Elements<Issuance> byHttp = redirects.where(
                test(HttpExchange.class, h -> h.redirect() == null || h.redirect() == RedirectKind.HTTP));
        Elements<Issuance> since = byHttp.where(recent);
        Elements<Issuance> before = byHttp.where((i, at) -> !recent.test(i, at));
        // @formatter:off
        redirect("layer",    clause(first),     redirects, HttpFacts.REDIRECT,  HttpFacts.REDIRECTED_BY_HTTP, "follow redirects of HTTP alone, not those in the content of {}");
        redirect("status",   clause(first + 1), since,     HttpFacts.STATUS,    HttpFacts.REDIRECT_STATUS,    "follow a redirect only at status 301, 302, 307 or 308, not as {} did");
        redirect("location", clause(first + 2), since,     HttpFacts.LOCATION,  HttpFacts.TO_LOCATION,        "follow a redirect to the value of the Location header, and nowhere else: {} led elsewhere");
        redirect("scheme",   clause(first + 3), redirects, null,                HttpFacts.TO_HTTP,            "follow redirects to http and https alone: {} led to another scheme");
        redirect("port",     clause(first + 4), redirects, null,                HttpFacts.TO_AUTHORIZED_PORT, "follow redirects to ports 80, 443, 25 and 22 alone: {} led to another");
        redirect("status-3xx",    clause("r1"), before, HttpFacts.STATUS, HttpFacts.STATUS_3XX,      "follow a redirect only at a status of 3xx, not as {} did");
        redirect("status-listed", clause("r2"), before, HttpFacts.STATUS, HttpFacts.REDIRECT_STATUS, "follow a redirect only at status 301, 302, 307 or 308, not as {} did");
        // @formatter:on
    }

    private String clause(int k) {
        return clause(String.valueOf(k));
    }

    private void redirect(
            String name,
            String duty,
            Elements<Issuance> places,
            @Nullable Detail<Issuance> detail,
            At<Issuance> test,
            String message) {
        var draft = rules.rule("redirect." + name, duty);
        if (detail != null) {
            draft = draft.knowing(detail);
        }
        draft.require(places, test, message);
    }

    private Elements<Issuance> of(ChallengeKind kind) {
        return validationsBy(method, kind);
    }

    /** It was used no later than so many seconds after it was made. */
    static boolean usedWithin(long seconds, Challenge c) {
        return Ages.atMost(seconds, known(c.created()), known(c.used()));
    }
}

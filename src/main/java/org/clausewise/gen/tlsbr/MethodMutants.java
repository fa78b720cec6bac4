package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.AuthorizationDomains;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.RedirectKind;
import org.clausewise.evidence.TlsHandshake;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.PublicSuffixes;
import org.clausewise.rule.Profile;

/**
 * Mutants that the sections of several methods have alike. What they change was done at the instant of signing, so that the text
 * of that day judges it.
 */
final class MethodMutants {
    private static final Duration DAYS_30 = Duration.ofDays(30).plusNanos(1);
    private static final Duration DAYS_2 = Duration.ofDays(2);
    private static final String HOST = "w.example.com";
    private static final String ELSEWHERE = "https://www.example.org/landing";

    private final String section;
    private final ValidationMethod method;

    MethodMutants(String section, ValidationMethod method) {
        this.section = section + ".";
        this.method = method;
    }

    /** Of every validation by the method. */
    Mutant mutant(String rule, String duty, UnaryOperator<Validation> change) {
        return recordMutant(
                        section + rule,
                        "tls-br-" + method.section() + "-" + duty,
                        r -> r.validations(v -> v.method() == method ? change.apply(atSigning(r, v)) : v))
                .given(c -> lately(c, method))
                .with(method, v -> true);
    }

    /** Of those with a challenge of a kind. */
    Mutant mutant(String rule, String duty, ChallengeKind kind, UnaryOperator<Challenge> change) {
        return mutant(rule, duty, v -> isOf(v, kind) ? v.challenge(change) : v).with(method, v -> isOf(v, kind));
    }

    Mutant unique(String duty) {
        return mutant("random-value.unique", duty, ChallengeKind.RANDOM_VALUE, c -> c.request("request-0"));
    }

    Mutant age(String name, String duty, ChallengeKind kind) {
        return mutant(name + ".age", duty, kind, c -> madeBefore(c, DAYS_30));
    }

    Mutant ageByCps(String name, String duty, ChallengeKind kind) {
        return mutant(name + ".age-by-cps", duty, kind, c -> madeBefore(c, DAYS_2.plusNanos(1)))
                .given(c -> c.recorded(method).record(r -> r.ca(ca -> ca.challengeLifetime(DAYS_2.toSeconds()))));
    }

    Mutant corroborated(String duty) {
        return mutant("corroborated", duty, v -> v.observations(List.of()))
                .with(method, v -> !DomainNames.isOnion(v.name()));
    }

    List<Mutant> sameChallenge(String duty) {
        return List.of(
                mutant("same-challenge", duty, v -> v.observations(o -> o.value("another")))
                        .with(method, v -> !v.observations().isEmpty())
                        .named("other"),
                mutant(
                                "same-challenge",
                                duty,
                                v -> v.observations(o -> o.value((String) null)
                                        .tls((TlsHandshake) null)
                                        .dns(List.of())
                                        .http(HttpExchange.of("http://" + v.name() + "/")
                                                .content("another"))))
                        .with(method, v -> !v.observations().isEmpty())
                        .named("in-content"));
    }

    /** Relied on for a name below, by pruning, and for a wildcard. */
    List<Mutant> ownNameOnly(String duty) {
        return List.of(
                mutant("own-name-only", duty, MethodMutants::moveUp)
                        .with(method, MethodMutants::hasParent)
                        .named("below"),
                mutant("own-name-only", duty, v -> hasParent(v) ? pruned(v) : v)
                        .with(method, MethodMutants::hasParent)
                        .named("pruned"),
                recordMutant(
                                section + "own-name-only",
                                "tls-br-" + method.section() + "-" + duty,
                                r -> r.names(n -> n.name().equals("*." + HOST) ? n.validation(ofHost(r)) : n))
                        .of(Profile.Group.TLS_NOT_EV)
                        .given(c -> c.name(GeneralNames.dns(HOST))
                                .name(GeneralNames.dns("*." + HOST))
                                .recorded(method)
                                .record(r -> r.ca(ca -> ca.caaParameters(List.of()))))
                        .with(method, v -> v.name().equals(HOST))
                        .named("wildcard"));
    }

    List<Mutant> redirects(int first) {
        List<Mutant> all = new ArrayList<>();
        all.add(redirect("layer", first, r -> r.redirect(RedirectKind.META_REFRESH), l -> l));
        all.add(redirect("status", first + 1, r -> r.status(303), l -> l));
        all.add(redirect("location", first + 2, r -> r.location("https://www.example.org/other"), l -> l));
        all.add(redirect(
                "scheme",
                first + 3,
                r -> r.location("ftp://www.example.org/landing"),
                l -> l.url("ftp://www.example.org/landing").port(80)));
        all.add(redirect(
                "port",
                first + 4,
                r -> r.location("https://www.example.org:8443/landing"),
                l -> l.url("https://www.example.org:8443/landing").port(8443)));
        all.add(redirected("status-3xx", "r1", r -> r.status(200), l -> l).implies(section + "redirect.status-listed"));
        all.add(redirected("status-listed", "r2", r -> r.status(303), l -> l));
        return all;
    }

    private Mutant redirect(
            String rule, int duty, UnaryOperator<HttpExchange> redirect, UnaryOperator<HttpExchange> last) {
        return redirected(rule, String.valueOf(duty), redirect, last);
    }

    private Mutant redirected(
            String rule, String duty, UnaryOperator<HttpExchange> redirect, UnaryOperator<HttpExchange> last) {
        return mutant("redirect." + rule, duty, v -> {
            List<HttpExchange> http = v.http();
            HttpExchange from = http.get(0)
                    .status(302)
                    .location(ELSEWHERE)
                    .redirect(RedirectKind.HTTP)
                    .content((String) null)
                    .foundIn((String) null);
            HttpExchange to = http.get(http.size() - 1).url(ELSEWHERE).port(443);
            return v.http(redirect.apply(from), last.apply(to));
        });
    }

    /** With a record of validations by a method that were done when the certificate was signed. */
    static CertificateSpec lately(CertificateSpec c, ValidationMethod method) {
        return c.recorded(method).record(r -> r.validations(v -> v.method() == method ? atSigning(r, v) : v));
    }

    /** The same, done when the certificate is signed. */
    static Validation atSigning(IssuanceRecord r, Validation v) {
        Instant t = known(r.signingTime());
        return v.initiated(t)
                .completed(t)
                .challenge(c -> c.created(t).used(t))
                .dns(q -> q.at(t))
                .http(h -> h.at(t));
    }

    /** Without redirects. */
    static Validation alone(Validation v) {
        List<HttpExchange> http = v.http();
        if (http.isEmpty()) return v;
        HttpExchange to = http.get(http.size() - 1);
        return v.http(to.url(http.get(0).url()).port(http.get(0).port()));
    }

    private static Challenge madeBefore(Challenge c, Duration before) {
        return c.created(known(c.used()).minus(before));
    }

    static boolean isOf(Validation v, ChallengeKind kind) {
        Challenge challenge = v.challenge();
        return challenge != null && challenge.kind() == kind;
    }

    private static String ofHost(IssuanceRecord r) {
        return r.validations().stream()
                .filter(v -> v.name().equals(HOST))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static boolean hasParent(Validation v) {
        return AuthorizationDomains.isPruned(v.name(), DomainNames.parent(v.name()), PublicSuffixes.embedded());
    }

    /** By the name one label up, for the same name. */
    private static Validation pruned(Validation v) {
        Validation up = moveUp(v);
        return v.authorizationDomainName(up.name())
                .http(v.method() == ValidationMethod.WEBSITE_CHANGE_V2 ? up.http() : v.http());
    }

    /** Of the name one label up. */
    private static Validation moveUp(Validation v) {
        if (!hasParent(v)) return v;
        String parent = DomainNames.parent(v.name());
        String domain = known(v.authorizationDomainName());
        List<HttpExchange> http = alone(v).http(h -> h.url(h.url().replace("://" + domain, "://" + parent)))
                .http();
        return v.name(parent)
                .authorizationDomainName(parent)
                .dns(List.of())
                .http(http)
                .tls((TlsHandshake) null)
                .observations(o -> o.tls((TlsHandshake) null).http(List.of()));
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ChallengeKind.ACME_TOKEN;
import static org.clausewise.evidence.ChallengeKind.RANDOM_VALUE;
import static org.clausewise.evidence.ValidationMethod.ACME_HTTP;
import static org.clausewise.evidence.ValidationMethod.DNS_CHANGE;
import static org.clausewise.evidence.ValidationMethod.WEBSITE_CHANGE;
import static org.clausewise.evidence.ValidationMethod.WEBSITE_CHANGE_V2;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.Mutant;

/** TLS BR 3.2.2.4.6, 3.2.2.4.18 and 3.2.2.4.19. */
public final class WebsiteChangeMutants {
    private static final MethodMutants V2 = new MethodMutants("tls.dcv.website-change-v2", WEBSITE_CHANGE_V2);
    private static final MethodMutants ACME = new MethodMutants("tls.dcv.acme-http", ACME_HTTP);

    private WebsiteChangeMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>(List.of(
                retired("retired", "1").implies("tls.dcv.website-change.no-reuse"),
                retired("no-reuse", "2").implies("tls.dcv.website-change.retired"),
                V2.mutant("challenge-kind", "u1#1", v -> v.challenge(c -> c.kind(ACME_TOKEN))),
                V2.mutant("value", "u1#2", v -> last(v, h -> h.content("<html>")))
                        .named("absent"),
                V2.mutant(
                                "value",
                                "u1#2",
                                v -> last(v, h -> h.content((String) null).foundIn("header")))
                        .named("in-header"),
                V2.mutant("value.not-in-request", "1", v -> first(v, h -> h.url(h.url() + "?v=" + value(v))))
                        .named("in-url"),
                V2.mutant("value.not-in-request", "1", v -> last(v, h -> h.requestText("Cookie: v=" + value(v))))
                        .named("in-header"),
                V2.mutant("status", "2", v -> last(v, h -> h.status(404))),
                V2.mutant("file.host", "3", v -> first(v, h -> h.url(h.url().replace("://", "://other.")))),
                V2.mutant(
                                "file.directory",
                                "4",
                                v -> first(v, h -> h.url(h.url().replace("pki-validation", "acme-challenge"))))
                        .named("other"),
                V2.mutant(
                                "file.directory",
                                "4",
                                v -> first(v, h -> h.url(h.url().replace("pki-validation/", "pki-validation"))))
                        .named("no-slash"),
                V2.mutant(
                        "file.scheme",
                        "5",
                        v -> first(
                                v,
                                h -> h.url("ftp" + h.url().substring(h.url().indexOf("://")))
                                        .port(80))),
                V2.mutant("file.port", "6", v -> first(v, h -> h.port(8080))),
                V2.unique("12"),
                V2.age("random-value", "13", RANDOM_VALUE),
                V2.ageByCps("random-value", "14", RANDOM_VALUE),
                V2.corroborated("15"),
                ACME.mutant("challenge-kind", "u1", v -> v.challenge(c -> c.kind(ChallengeKind.RANDOM_VALUE))),
                ACME.mutant("status", "1", v -> last(v, h -> h.status(301))),
                ACME.age("token", "2", ACME_TOKEN),
                ACME.ageByCps("token", "3", ACME_TOKEN),
                ACME.corroborated("9")));
        all.addAll(V2.redirects(7));
        all.addAll(V2.sameChallenge("16"));
        all.addAll(V2.ownNameOnly("17"));
        all.addAll(ACME.redirects(4));
        all.addAll(ACME.sameChallenge("10"));
        all.addAll(ACME.ownNameOnly("11"));
        return all;
    }
    // spotless:on

    /** By the retired method, at the instant of signing. */
    private static Mutant retired(String rule, String duty) {
        return recordMutant(
                        "tls.dcv.website-change." + rule,
                        "tls-br-3.2.2.4.6-" + duty,
                        r -> r.validations(v -> v.method() == DNS_CHANGE
                                ? MethodMutants.atSigning(r, v).method(WEBSITE_CHANGE)
                                : v))
                .given(c -> c.recorded(DNS_CHANGE))
                .with(DNS_CHANGE, v -> true);
    }

    private static String value(Validation v) {
        return known(v.challenge()).value();
    }

    private static Validation first(Validation v, UnaryOperator<HttpExchange> change) {
        return MethodMutants.alone(v).http(change);
    }

    private static Validation last(Validation v, UnaryOperator<HttpExchange> change) {
        List<HttpExchange> http = new ArrayList<>(v.http());
        http.set(http.size() - 1, change.apply(http.get(http.size() - 1)));
        return v.http(http);
    }
}

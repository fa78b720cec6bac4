package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ChallengeKind.RANDOM_VALUE;
import static org.clausewise.evidence.ChallengeKind.REQUEST_TOKEN;
import static org.clausewise.evidence.ChallengeKind.REQUEST_TOKEN_WITH_TIMESTAMP;
import static org.clausewise.evidence.ValidationMethod.WEBSITE_CHANGE_V2;
import static org.clausewise.rule.IssuanceFacts.*;

import java.util.EnumSet;
import java.util.Set;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.HttpUrl;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.HttpFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4.18, Agreed-Upon Change to Website v2. */
public final class WebsiteChangeV2 {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.website-change-v2", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Set<ValidationMethod> METHOD = EnumSet.of(WEBSITE_CHANGE_V2);
    private static final String DIRECTORY = "/.well-known/pki-validation/";

    /** Where the file is asked for, before redirects. */
    private static final Elements<Issuance> FILES = HttpFacts.first(METHOD);

    private static final Elements<Issuance> RESPONSES = HttpFacts.last(METHOD);

    private static final Detail<Issuance> CHALLENGE_AROUND =
            detailAround("challenge", Validation.class, v -> v.challenge() != null);

    private static final MethodRules ALIKE = new MethodRules(RULES, WEBSITE_CHANGE_V2);

    static {
        ALIKE.kinds(
                "u1#1",
                "validate {} by a Random Value or a Request Token",
                HTTP,
                RANDOM_VALUE,
                REQUEST_TOKEN,
                REQUEST_TOKEN_WITH_TIMESTAMP);
    }

    static final Rule<Issuance> VALUE = RULES.rule("value", "tls-br-3.2.2.4.18-u1#2")
            .knowing(
                    CHALLENGE_AROUND,
                    detail("content or foundIn", HttpExchange.class, h -> h.content() != null || h.foundIn() != null))
            .require(
                    RESPONSES,
                    (i, at) -> isInFile(i.node(HttpExchange.class, at), value(i, at)),
                    "rely on {} only when the value stands in the content of the file");

    static final Rule<Issuance> NOT_IN_REQUEST = RULES.rule("value.not-in-request", "tls-br-3.2.2.4.18-1")
            .knowing(CHALLENGE_AROUND)
            .require(
                    ofPrimary(METHOD, HttpExchange.class),
                    (i, at) -> !isInRequest(i.node(HttpExchange.class, at), value(i, at)),
                    "ask for {} by a request that does not hold the value itself");

    static final Rule<Issuance> STATUS = RULES.rule("status", "tls-br-3.2.2.4.18-2")
            .knowing(HttpFacts.STATUS)
            .require(RESPONSES, HttpFacts.SUCCESSFUL, "rely on {} only at a status of 2xx");

    static final Rule<Issuance> HOST = RULES.rule("file.host", "tls-br-3.2.2.4.18-3")
            .knowing(
                    detailAround("authorizationDomainName", Validation.class, v -> v.authorizationDomainName() != null))
            .require(
                    FILES,
                    (i, at) -> {
                        HttpUrl url = HttpFacts.url(i, at);
                        Validation v = known(i.around(Validation.class, at));
                        return url != null && DomainNames.same(url.host(), known(v.authorizationDomainName()));
                    },
                    "ask the Authorization Domain Name for the file, not {}");

    static final Rule<Issuance> PATH = RULES.rule("file.directory", "tls-br-3.2.2.4.18-4")
            .require(
                    FILES,
                    (i, at) -> {
                        HttpUrl url = HttpFacts.url(i, at);
                        return url != null && url.path().startsWith(DIRECTORY);
                    },
                    "ask for a file under /.well-known/pki-validation, not for {}");

    static final Rule<Issuance> SCHEME = RULES.rule("file.scheme", "tls-br-3.2.2.4.18-5")
            .require(FILES, HttpFacts.HTTP_SCHEME, "fetch the file by http or https, not as {}");

    static final Rule<Issuance> PORT = RULES.rule("file.port", "tls-br-3.2.2.4.18-6")
            .require(FILES, HttpFacts.AUTHORIZED_PORT, "fetch the file over port 80, 443, 25 or 22, not as {}");

    static {
        ALIKE.redirects(7);
        ALIKE.unique("12");
        ALIKE.age("random-value", "13", RANDOM_VALUE);
        ALIKE.ageByCps("random-value", "14", RANDOM_VALUE);
        ALIKE.corroborated("15", false);
        ALIKE.sameChallenge("16");
        ALIKE.ownNameOnly("17");
    }

    static {
        RULES.about(Matter.REDIRECT, "redirect.status-3xx", "redirect.status-listed");
    }

    private WebsiteChangeV2() {}

    private static String value(Issuance i, int at) {
        return challenge(known(i.around(Validation.class, at))).value();
    }

    private static boolean isInFile(HttpExchange h, String value) {
        String content = h.content();
        if (content != null && !content.contains(value)) {
            return false;
        }
        String foundIn = h.foundIn();
        return foundIn == null || foundIn.equals("body") || foundIn.equals("meta");
    }

    private static boolean isInRequest(HttpExchange h, String value) {
        String text = h.requestText();
        return h.url().contains(value) || text != null && text.contains(value);
    }
}

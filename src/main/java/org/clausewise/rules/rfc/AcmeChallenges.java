package org.clausewise.rules.rfc;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.EnumSet;
import java.util.Set;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.HttpUrl;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Shown;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.ChallengeNames;
import org.clausewise.evidence.acme.KeyAuthorization;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.HttpFacts;
import org.clausewise.rule.IssuanceFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 8555 section 8, Identifier Validation Challenges: key authorizations, http-01 and dns-01. */
public final class AcmeChallenges {
    public static final Section<Issuance> RULES = Section.of("rfc8555", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final int BITS = 128;
    private static final int PORT = 80;

    private static final Set<ValidationMethod> HTTP_01 =
            EnumSet.of(ValidationMethod.ACME_HTTP, ValidationMethod.IP_ACME_HTTP);

    /** Where the key authorization is asked for, before redirects. */
    private static final Elements<Issuance> FIRST = HttpFacts.first(HTTP_01);

    private static final Elements<Issuance> HTTP = validationsBy(HTTP_01.toArray(ValidationMethod[]::new));

    /** Method 3.2.2.4.7 by a token of ACME is dns-01. */
    private static final Elements<Issuance> DNS_01 = validationsBy(ValidationMethod.DNS_CHANGE)
            .where(test(Validation.class, v -> {
                Challenge challenge = v.challenge();
                return challenge != null && challenge.token() != null;
            }));

    private static final Detail<Issuance> CHALLENGE_AROUND =
            detailAround("challenge", Validation.class, v -> v.challenge() != null);

    // the account may have got another key since an earlier request
    static final Rule<Issuance> KEY_AUTHORIZATION = RULES.rule("key-authorization", "rfc8555-8.1-u1")
            .knowing(CHALLENGE, TOKEN, THUMBPRINT)
            .require(
                    HTTP.where(IssuanceFacts::isForThisRequest),
                    test(Validation.class, (i, v) -> challenge(v).value().equals(key(i, challenge(v)))),
                    "expect the token of {}, a full stop and the thumbprint of the account key");

    // @formatter:off
    static {
        token("http-01", HTTP,   "8.3");
        token("dns-01",  DNS_01, "8.4");
    }
    // @formatter:on

    static final Rule<Issuance> PATH = RULES.rule("http-01.path", "rfc8555-8.3-u1")
            .knowing(TOKEN)
            .require(
                    FIRST,
                    (i, at) -> {
                        HttpUrl url = HttpFacts.url(i, at);
                        String token = known(
                                challenge(known(i.around(Validation.class, at))).token());
                        return url != null && url.path().equals(ChallengeNames.path(token));
                    },
                    "ask for the token under /.well-known/acme-challenge/, not for {}");

    static final Rule<Issuance> HOST = RULES.rule("http-01.host", "rfc8555-8.3-u2")
            .require(
                    HttpFacts.first(EnumSet.of(ValidationMethod.ACME_HTTP)),
                    (i, at) -> {
                        HttpUrl url = HttpFacts.url(i, at);
                        String name = known(i.around(Validation.class, at)).name();
                        return url != null && DomainNames.same(url.host(), name);
                    },
                    "ask the very name that is validated, not {}");

    static final Rule<Issuance> PLAIN = RULES.rule("http-01.plain", "rfc8555-8.3-u3")
            .require(
                    FIRST,
                    (i, at) -> {
                        HttpUrl url = HttpFacts.url(i, at);
                        return url != null && url.scheme().equals("http");
                    },
                    "begin by http, not by https, as {} does");

    static final Rule<Issuance> GET = RULES.rule("http-01.get", "rfc8555-8.3-u4")
            .require(
                    ofPrimary(HTTP_01, HttpExchange.class),
                    test(HttpExchange.class, h -> h.method() == null || "GET".equals(h.method())),
                    "use the method GET for {}");

    static final Rule<Issuance> BODY = RULES.rule("http-01.body", "rfc8555-8.3-3", "rfc8555-8.3-u5")
            .knowing(
                    CHALLENGE_AROUND,
                    detail("content", HttpExchange.class, h -> h.content() != null)
                            .raw())
            .require(
                    HttpFacts.last(HTTP_01),
                    (i, at) -> KeyAuthorization.isShownBy(
                            known(i.node(HttpExchange.class, at).content()),
                            challenge(known(i.around(Validation.class, at))).value()),
                    "rely on {} only when its body is the key authorization, white space at the end apart");

    static final Rule<Issuance> PORT_80 = RULES.rule("http-01.port", "rfc8555-8.3-4")
            .require(FIRST, (i, at) -> HttpFacts.port(i, at) == PORT, "begin at port 80, not as {} does");

    static final Rule<Issuance> DIGEST = RULES.rule("dns-01.digest", "rfc8555-8.4-u2")
            .knowing(THUMBPRINT)
            .require(
                    DNS_01.where(IssuanceFacts::isForThisRequest),
                    test(
                            Validation.class,
                            (i, v) -> challenge(v).value().equals(KeyAuthorization.digest(key(i, challenge(v))))),
                    "expect the SHA-256 of the key authorization of {}, in base64url");

    static final Rule<Issuance> RECORD = RULES.rule("dns-01.record", "rfc8555-8.4-u1")
            .knowing(DNS, AUTHORIZATION_DOMAIN_NAME)
            .require(
                    DNS_01,
                    test(Validation.class, AcmeChallenges::isShown),
                    "look for a TXT record at _acme-challenge before the name of {}");

    private AcmeChallenges() {}

    private static void token(String challenge, Elements<Issuance> validations, String section) {
        RULES.rule(challenge + ".token-entropy", "rfc8555-" + section + "-1")
                .knowing(CHALLENGE, TOKEN)
                .require(
                        validations,
                        test(Validation.class, v -> isRandom(challenge(v))),
                        "make tokens of at least 128 bits of entropy, that of {} too");
        RULES.rule(challenge + ".token-alphabet", "rfc8555-" + section + "-2")
                .knowing(CHALLENGE, TOKEN)
                .require(
                        validations,
                        test(
                                Validation.class,
                                v -> KeyAuthorization.isToken(known(challenge(v).token()))),
                        "make tokens of letters, digits, - and _ alone, that of {} too");
    }

    private static boolean isRandom(Challenge c) {
        Integer bits = c.entropyBits();
        return KeyAuthorization.mayHold128Bits(known(c.token())) && (bits == null || bits >= BITS);
    }

    private static String key(Issuance i, Challenge c) {
        return KeyAuthorization.of(
                known(c.token()), known(known(i.record().account()).thumbprint()));
    }

    private static boolean isShown(Validation v) {
        String name = ChallengeNames.dns(known(v.authorizationDomainName()));
        return Shown.asTxt(name, challenge(v).value(), v.dns());
    }
}

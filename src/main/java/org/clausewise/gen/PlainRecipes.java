package org.clausewise.gen;

import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;

/** Validations of addresses by RFC 8738 and of onion names by a signed request. */
final class PlainRecipes {
    private PlainRecipes() {}

    static Validation address(Recorder r, String name) {
        Validation v = r.validation(ValidationMethod.IP_ACME_HTTP, name).authorizationDomainName((String) null);
        String token = r.randomValue();
        String key = token + "." + Recorder.ACCOUNT.thumbprint();
        Challenge challenge = r.challenge(v, ChallengeKind.ACME_TOKEN, key).token(token);
        String host = name.indexOf(':') < 0 ? name : "[" + name + "]";
        return r.corroborated(
                v.challenge(challenge)
                        .http(HttpExchange.of("http://" + host + "/.well-known/acme-challenge/" + token)
                                .at(v.completed())
                                .address(name)
                                .port(80)
                                .status(200)
                                .content(key)
                                .foundIn("body")),
                key);
    }

    static Validation onion(Recorder r, String name) {
        Validation v = r.validation(ValidationMethod.ONION_REQUEST, name);
        return v.challenge(r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue()));
    }
}

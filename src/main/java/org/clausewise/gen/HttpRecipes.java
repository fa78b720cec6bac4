package org.clausewise.gen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.RedirectKind;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.jspecify.annotations.Nullable;

/** TLS BR 3.2.2.4.18 and 3.2.2.4.19: a file on the name itself, found by way of redirects or without. */
final class HttpRecipes {
    private HttpRecipes() {}

    static Validation websiteChange(Recorder r, String name) {
        Dice dice = r.dice();
        Validation v = named(r, ValidationMethod.WEBSITE_CHANGE_V2, name);
        Challenge challenge = switch (dice.between(0, 3)) {
            case 0 ->
                r.challenge(v, ChallengeKind.REQUEST_TOKEN_WITH_TIMESTAMP, r.randomValue() + r.randomValue())
                        .bindsKey(true);
            case 1 ->
                r.challenge(v, ChallengeKind.REQUEST_TOKEN, r.randomValue() + r.randomValue())
                        .bindsKey(true);
            default -> r.challenge(v, ChallengeKind.RANDOM_VALUE, r.randomValue());
        };
        String host = name;
        if (!DomainNames.isOnion(name) && dice.oneIn(6)) {
            host = "a" + dice.between(1, 999) + ".cdn.example.net";
            v = v.authorizationDomainName(host)
                    .dns(r.query(
                            name, "A", v.completed(), r.record(name, "CNAME", host), r.record(host, "A", "8.8.4.4")));
        }
        String url = dice.pick("http://", "https://", "http://") + host + dice.pick("", "", ":80", ":443", ":22", ":25")
                + "/.well-known/pki-validation/" + dice.pick("", "dir/") + "file" + dice.between(1, 999) + ".txt";
        v = v.challenge(challenge)
                .http(requests(r, v.completed(), url, dice.pick("", "<p>", "a=") + challenge.value() + "\n"));
        return corroborated(r, v, challenge.value());
    }

    static Validation acme(Recorder r, String name) {
        Validation v = named(r, ValidationMethod.ACME_HTTP, name);
        Challenge challenge = token(r, v);
        String key = challenge.value();
        v = v.challenge(challenge)
                .http(requests(
                        r,
                        v.completed(),
                        "http://" + name + "/.well-known/acme-challenge/" + challenge.token(),
                        key + r.dice().pick("", "\n", "\r\n ")));
        return corroborated(r, v, key);
    }

    /** A challenge of ACME with its key authorization. */
    static Challenge token(Recorder r, Validation v) {
        String token = r.randomValue();
        return r.challenge(v, ChallengeKind.ACME_TOKEN, token + "." + Recorder.ACCOUNT.thumbprint())
                .token(token);
    }

    /** A validation of a name itself, of onion services by Tor. */
    static Validation named(Recorder r, ValidationMethod method, String name) {
        Validation v = r.validation(method, name);
        return DomainNames.isOnion(name)
                ? v.tor(true)
                : v.dns(r.query(name, "A", v.completed(), r.record(name, "A", "8.8.4.4")));
    }

    /** Of onion names it need not be. */
    static Validation corroborated(Recorder r, Validation v, String value) {
        return DomainNames.isOnion(v.name()) && r.dice().oneIn(2) ? v : r.corroborated(v, value);
    }

    private static List<HttpExchange> requests(Recorder r, @Nullable Instant at, String url, String content) {
        Dice dice = r.dice();
        List<HttpExchange> requests = new ArrayList<>();
        String next = url;
        for (int hops = dice.oneIn(3) ? dice.between(1, 2) : 0; hops > 0; hops--) {
            String origin = next.substring(0, next.indexOf('/', next.indexOf("://") + 3));
            String path = "/v" + dice.between(1, 999);
            String other =
                    dice.pick("https://www.example.org", "http://www.example.org:80", "https://www.example.org:443");
            String location = dice.pick(path, other + path);
            requests.add(request(next, at)
                    .status(dice.pick(301, 302, 307, 308))
                    .location(location)
                    .redirect(RedirectKind.HTTP));
            next = location.startsWith("/") ? origin + location : location;
        }
        requests.add(request(next, at)
                .status(dice.oneIn(6) ? 206 : 200)
                .content(content)
                .foundIn("body"));
        return requests;
    }

    private static HttpExchange request(String url, @Nullable Instant at) {
        int colon = url.indexOf(':', 6);
        int port = colon > 0
                ? Integer.parseInt(url.substring(colon + 1, url.indexOf('/', colon)))
                : url.startsWith("https:") ? 443 : 80;
        return HttpExchange.of(url).method("GET").at(at).port(port);
    }
}

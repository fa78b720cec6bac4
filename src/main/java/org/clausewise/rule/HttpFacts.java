package org.clausewise.rule;

import static org.clausewise.rule.IssuanceFacts.detail;
import static org.clausewise.rule.IssuanceFacts.known;
import static org.clausewise.rule.IssuanceFacts.ofPrimary;
import static org.clausewise.rule.IssuanceFacts.test;

import java.util.Set;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.HttpUrl;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.RedirectKind;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Elements.At;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of the HTTP requests of the Primary Network Perspective, which stand in the order of redirection: the first
 * where the validation began, the last where the value was found. A request without a response that is made again, as to another
 * address, leads nowhere.
 */
public final class HttpFacts {
    // TLS BR 1.6.1, Authorized Ports
    private static final Set<Integer> AUTHORIZED = Set.of(80, 443, 25, 22);

    /** The status of the response. */
    public static final Detail<Issuance> STATUS = detail("status", HttpExchange.class, h -> h.status() != null);

    /** How the client was sent on. */
    public static final Detail<Issuance> REDIRECT =
            detail("redirect or status", HttpExchange.class, h -> h.redirect() != null || h.status() != null);

    /** Where to. */
    public static final Detail<Issuance> LOCATION = detail("location", HttpExchange.class, h -> h.location() != null);

    /** The response says success. */
    public static final At<Issuance> SUCCESSFUL = test(HttpExchange.class, h -> known(h.status()) / 100 == 2);

    /** The URL is for HTTP or HTTPS. */
    public static final At<Issuance> HTTP_SCHEME = (i, at) -> isHttp(url(i, at));

    /** The connection was to an Authorized Port. */
    public static final At<Issuance> AUTHORIZED_PORT = (i, at) -> AUTHORIZED.contains(port(i, at));

    /** The next URL was reached by HTTP's own means. */
    public static final At<Issuance> REDIRECTED_BY_HTTP = test(
            HttpExchange.class,
            h -> h.redirect() != null ? h.redirect() == RedirectKind.HTTP : known(h.status()) / 100 == 3);

    /** The status is 301, 302, 307 or 308. */
    public static final At<Issuance> REDIRECT_STATUS = test(HttpExchange.class, h -> switch (known(h.status())) {
        case 301, 302, 307, 308 -> true;
        default -> false;
    });

    /** The status is of the class of redirects. */
    public static final At<Issuance> STATUS_3XX = test(HttpExchange.class, h -> known(h.status()) / 100 == 3);

    /** The next URL is what the Location header says. */
    public static final At<Issuance> TO_LOCATION = (i, at) -> {
        HttpUrl from = url(i, at);
        HttpUrl to = url(i, at + 1);
        String location = known(i.node(HttpExchange.class, at).location());
        HttpUrl meant = from == null ? HttpUrl.parse(location) : from.resolve(location);
        return to != null && meant != null && to.isSame(meant);
    };

    /** The next URL is for HTTP or HTTPS. */
    public static final At<Issuance> TO_HTTP = (i, at) -> isHttp(url(i, at + 1));

    /** The next connection was to an Authorized Port. */
    public static final At<Issuance> TO_AUTHORIZED_PORT = (i, at) -> AUTHORIZED.contains(port(i, at + 1));

    private HttpFacts() {}

    /** The requests with which validations by these methods began. */
    public static Elements<Issuance> first(Set<ValidationMethod> methods) {
        return ofPrimary(methods, HttpExchange.class).where((i, at) -> !follows(i, at));
    }

    /** Those whose responses led to another. */
    public static Elements<Issuance> redirecting(Set<ValidationMethod> methods) {
        return ofPrimary(methods, HttpExchange.class).where((i, at) -> isFollowed(i, at) && !isRepeated(i, at));
    }

    /** Those that led to no other. */
    public static Elements<Issuance> last(Set<ValidationMethod> methods) {
        return ofPrimary(methods, HttpExchange.class).where((i, at) -> !isFollowed(i, at));
    }

    /** The URL asked for; null if it cannot be read. */
    public static @Nullable HttpUrl url(Issuance i, int at) {
        return HttpUrl.parse(i.node(HttpExchange.class, at).url());
    }

    /** The port connected to, by the URL where the record does not say; -1 if nothing tells. */
    public static int port(Issuance i, int at) {
        Integer port = i.node(HttpExchange.class, at).port();
        HttpUrl url = url(i, at);
        return port != null ? port : url == null ? -1 : url.port();
    }

    private static boolean isHttp(@Nullable HttpUrl url) {
        return url != null && url.isHttp();
    }

    /** Requests of one list have places side by side. */
    private static boolean follows(Issuance i, int at) {
        return i.node(at - 1) instanceof HttpExchange && i.parent(at - 1) == i.parent(at) && !isRepeated(i, at - 1);
    }

    private static boolean isRepeated(Issuance i, int at) {
        HttpExchange h = i.node(HttpExchange.class, at);
        return h.status() == null
                && h.redirect() == null
                && isFollowed(i, at)
                && h.url().equals(i.node(HttpExchange.class, at + 1).url());
    }

    private static boolean isFollowed(Issuance i, int at) {
        return i.next(HttpExchange.class, at) == at + 1 && i.parent(at + 1) == i.parent(at);
    }
}

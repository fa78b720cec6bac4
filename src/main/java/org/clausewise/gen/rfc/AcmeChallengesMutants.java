package org.clausewise.gen.rfc;

import static org.clausewise.evidence.ValidationMethod.ACME_HTTP;
import static org.clausewise.evidence.ValidationMethod.DNS_CHANGE;
import static org.clausewise.evidence.ValidationMethod.IP_ACME_HTTP;
import static org.clausewise.evidence.ValidationMethod.IP_ACME_TLS_ALPN;
import static org.clausewise.evidence.ValidationMethod.TLS_ALPN;
import static org.clausewise.gen.AlpnCertificates.certificate;
import static org.clausewise.gen.AlpnCertificates.holding;
import static org.clausewise.gen.AlpnCertificates.identifier;
import static org.clausewise.gen.AlpnCertificates.names;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.gen.Mutant.validationMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.Octets;
import org.clausewise.evidence.TlsHandshake;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.KeyAuthorization;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.IpAddress;
import org.clausewise.rule.Profile;

/** RFC 8555 8, RFC 8737 and RFC 8738. */
public final class AcmeChallengesMutants {
    private static final String THUMBPRINT = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";
    private static final String TOKEN = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA";
    private static final String SHORT = "evaGxfADs6pSRb2LAv9IZ";
    private static final String OTHER = "alias.example.org";

    private AcmeChallengesMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                http(
                                "key-authorization",
                                "8.1-u1",
                                v -> shows(v, token(v) + ".9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI"))
                        .named("other-key"),
                http("key-authorization", "8.1-u1", v -> shows(v, token(v) + THUMBPRINT))
                        .named("no-full-stop"),
                http("http-01.token-entropy", "8.3-1", v -> v.challenge(c -> c.entropyBits(127)))
                        .named("bits"),
                http("http-01.token-entropy", "8.3-1", v -> tokenOf(v, SHORT)).named("short"),
                http("http-01.token-alphabet", "8.3-2", v -> tokenOf(v, TOKEN.replace('-', '+')))
                        .named("base64"),
                http("http-01.token-alphabet", "8.3-2", v -> tokenOf(v, TOKEN + "="))
                        .named("padding"),
                http("http-01.path", "8.3-u1", v -> asked(v, u -> u.replace("acme-challenge", "pki-validation"))),
                http("http-01.host", "8.3-u2", v -> asked(v, u -> u.replace("://", "://www."))),
                http("http-01.plain", "8.3-u3", v -> asked(v, u -> u.replace("http:", "https:"))),
                http("http-01.get", "8.3-u4", v -> v.http(h -> h.method("HEAD"))),
                http("http-01.body", "8.3-3", v -> alone(v).http(h -> h.content("<p>" + h.content())))
                        .also("rfc8555-8.3-u5"),
                http("http-01.port", "8.3-4", v -> alone(v).http(h -> h.port(443))),
                dns("dns-01.token-entropy", "8.4-1", v -> dns01(v, SHORT)).named("short"),
                dns("dns-01.token-entropy", "8.4-1", v -> v.challenge(c -> c.entropyBits(120)))
                        .named("bits"),
                dns("dns-01.token-alphabet", "8.4-2", v -> dns01(v, TOKEN + "=")),
                dns(
                                "dns-01.record",
                                "8.4-u1",
                                v -> v.dns(q -> q.name("_dnsauth." + known(v.authorizationDomainName()))))
                        .named("label"),
                dns("dns-01.record", "8.4-u1", v -> v.dns(q -> q.type("CAA").answers(a -> a.type("CAA"))))
                        .named("type"),
                dns("dns-01.digest", "8.4-u2", v -> shown(v, TOKEN + "." + THUMBPRINT)),
                alpn("key-authorization", "3-u1", v -> {
                    String key = token(v) + ".9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI";
                    return v.challenge(c -> c.value(key))
                            .tls(t -> t.certificate(certificate(key, name(v))))
                            .observations(o -> o.value(key).tls((TlsHandshake) null));
                }),
                alpn("token-entropy", "3-1", v -> v.challenge(c -> c.entropyBits(127))),
                alpn("token-alphabet", "3-2", v -> {
                            String key = TOKEN + "=." + THUMBPRINT;
                            return v.challenge(c -> c.value(key).token(TOKEN + "="))
                                    .tls(t -> t.certificate(certificate(key, name(v))))
                                    .observations(o -> o.value(key).tls((TlsHandshake) null));
                        })
                        .also("rfc8737-3-3"),
                shown("certificate.extensions", "3-4", v -> holding(names(name(v))))
                        .named("no-identifier"),
                shown("certificate.extensions", "3-4", v -> holding(identifier(true, value(v))))
                        .named("no-name"),
                shown("certificate.name", "3-5", v -> certificate(value(v), GeneralNames.dns(OTHER)))
                        .named("other"),
                shown("certificate.name", "3-5", v -> certificate(value(v), name(v), GeneralNames.dns(OTHER)))
                        .named("two"),
                shown("certificate.digest", "3-6", v -> certificate("another", name(v))),
                shown("certificate.critical", "3-7", v -> holding(identifier(false, value(v)), names(name(v)))),
                handshake("protocol", "3-8", t -> t.protocol("h2")).also("rfc8737-3-u2"),
                handshake("port", "3-10", t -> t.port(8443)),
                handshake("offer", "3-11#1", t -> t.offered("acme-tls/1", "h2")),
                handshake("server-name", "3-11#2", t -> t.serverName(OTHER)),
                handshake("version", "4-4", t -> t.version("1.1")),
                ip("identifier", "3-2", IP_ACME_HTTP, v -> isShort6(v) ? v.name(long6(v.name())) : v)
                        .with(IP_ACME_HTTP, AcmeChallengesMutants::isShort6),
                ip("no-lookup", "4-2#1", IP_ACME_HTTP, v -> v.dns(DnsQuery.of(v.name(), "PTR"))),
                ip("address", "4-2#2", IP_ACME_HTTP, v -> alone(v).http(h -> h.address("8.8.8.4"))),
                ip("tls-alpn-01.address", "4-2#2", IP_ACME_TLS_ALPN, v -> v.tls(t -> t.address("8.8.8.4"))),
                ip(
                        "http-01.host",
                        "5-1",
                        IP_ACME_HTTP,
                        v -> asked(v, u -> "http://example.com" + u.substring(u.indexOf("/.well-known")))),
                ip(
                                "http-01.host-text",
                                "5-2",
                                IP_ACME_HTTP,
                                v -> isShort6(v)
                                        ? asked(
                                                v,
                                                u -> "http://[" + long6(v.name()) + "]"
                                                        + u.substring(u.indexOf("/.well-known")))
                                        : v)
                        .with(IP_ACME_HTTP, AcmeChallengesMutants::isShort6),
                ip(
                        "tls-alpn-01.certificate",
                        "6-1",
                        IP_ACME_TLS_ALPN,
                        v -> v.tls(t -> t.certificate(certificate(value(v), GeneralNames.ip("8.8.8.4"))))),
                ip("tls-alpn-01.server-name", "6-2", IP_ACME_TLS_ALPN, v -> v.tls(t -> t.serverName(v.name()))));
    }
    // spotless:on

    private static Mutant http(String rule, String duty, UnaryOperator<Validation> change) {
        return validationMutant("rfc8555." + rule, "rfc8555-" + duty, ACME_HTTP, change);
    }

    private static Mutant alpn(String rule, String duty, UnaryOperator<Validation> change) {
        return validationMutant("rfc8737." + rule, "rfc8737-" + duty, TLS_ALPN, change);
    }

    private static Mutant handshake(String rule, String duty, UnaryOperator<TlsHandshake> change) {
        return alpn(rule, duty, v -> v.tls(change));
    }

    private static Mutant shown(String rule, String duty, Function<Validation, Octets> certificate) {
        return alpn(rule, duty, v -> v.tls(t -> t.certificate(certificate.apply(v))));
    }

    private static Mutant ip(String rule, String duty, ValidationMethod method, UnaryOperator<Validation> change) {
        return validationMutant("rfc8738." + rule, "rfc8738-" + duty, method, change)
                .of(Profile.Group.TLS_NOT_EV);
    }

    /** Of method 3.2.2.4.7 by dns-01. */
    private static Mutant dns(String rule, String duty, UnaryOperator<Validation> change) {
        return recordMutant(
                        "rfc8555." + rule,
                        "rfc8555-" + duty,
                        r -> r.validations(v -> v.method() == DNS_CHANGE ? change.apply(v) : v))
                .given(AcmeChallengesMutants::byDns01)
                .with(DNS_CHANGE, v -> true);
    }

    private static CertificateSpec byDns01(CertificateSpec c) {
        return c.recorded(DNS_CHANGE).record(r -> r.validations(v -> v.method() == DNS_CHANGE ? dns01(v, TOKEN) : v));
    }

    private static Validation dns01(Validation v, String token) {
        return shown(
                v.challenge(c -> c.kind(ChallengeKind.RANDOM_VALUE).token(token).entropyBits(256)),
                KeyAuthorization.digest(token + "." + THUMBPRINT));
    }

    private static Validation shown(Validation v, String value) {
        String name = "_acme-challenge." + known(v.authorizationDomainName());
        return v.challenge(c -> c.value(value))
                .dns(v.dns().get(0).name(name).type("TXT").answers(DnsRecord.of(name, "TXT", value)))
                .observations(o -> o.value(value).dns(List.of()));
    }

    /** The key authorization and what was found. */
    private static Validation shows(Validation v, String value) {
        return v.challenge(c -> c.value(value))
                .http(h -> h.content() == null ? h : h.content(value))
                .observations(o -> o.value(value).http(List.of()));
    }

    private static Validation tokenOf(Validation v, String token) {
        String before = token(v);
        Validation alone = alone(shows(v, token + "." + THUMBPRINT));
        return alone.challenge(c -> c.token(token)).http(h -> h.url(h.url().replace(before, token)));
    }

    private static Validation asked(Validation v, UnaryOperator<String> url) {
        return alone(v).http(h -> h.url(url.apply(h.url())));
    }

    /** Without redirects. */
    private static Validation alone(Validation v) {
        List<HttpExchange> http = v.http();
        HttpExchange to = http.get(http.size() - 1);
        return v.http(to.url(http.get(0).url()).port(http.get(0).port()));
    }

    private static String token(Validation v) {
        return known(known(v.challenge()).token());
    }

    private static String value(Validation v) {
        return known(v.challenge()).value();
    }

    private static byte[] name(Validation v) {
        return GeneralNames.dns(v.name());
    }

    private static boolean isShort6(Validation v) {
        return v.name().contains("::");
    }

    /** An IPv6 address with all its zeros. */
    private static String long6(String address) {
        byte[] octets = known(IpAddress.parse(address));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.length; i += 2) {
            text.append(i == 0 ? "" : ":")
                    .append(String.format("%04x", (octets[i] & 0xFF) << 8 | octets[i + 1] & 0xFF));
        }
        return text.toString();
    }
}

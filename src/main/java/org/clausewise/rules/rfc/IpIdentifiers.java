package org.clausewise.rules.rfc;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.HttpExchange;
import org.clausewise.evidence.HttpUrl;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Octets;
import org.clausewise.evidence.TlsHandshake;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.AlpnCertificate;
import org.clausewise.evidence.acme.ChallengeNames;
import org.clausewise.pki.IpAddress;
import org.clausewise.rule.Elements;
import org.clausewise.rule.HttpFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** RFC 8738, IP addresses as identifiers of ACME. */
public final class IpIdentifiers {
    public static final Section<Issuance> RULES = Section.of("rfc8738", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Set<ValidationMethod> HTTP_01 = EnumSet.of(ValidationMethod.IP_ACME_HTTP);

    private static final Elements<Issuance> VALIDATIONS =
            validationsBy(ValidationMethod.IP_ACME_HTTP, ValidationMethod.IP_ACME_TLS_ALPN);

    private static final Elements<Issuance> FIRST = HttpFacts.first(HTTP_01);

    private static final Elements<Issuance> HANDSHAKES =
            ofPrimary(EnumSet.of(ValidationMethod.IP_ACME_TLS_ALPN), TlsHandshake.class);

    static final Rule<Issuance> TEXT = RULES.rule("identifier", "rfc8738-3-2")
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> isCanonical(v.name())),
                    "write the address {} as RFC 1123 2.1 and RFC 5952 4 do");

    static final Rule<Issuance> NO_LOOKUP = RULES.rule("no-lookup", "rfc8738-4-2#1")
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> v.dns().isEmpty()),
                    "look nothing up in the DNS to validate {}");

    static final Rule<Issuance> HTTP_ADDRESS = RULES.rule("address", "rfc8738-4-2#2")
            .knowing(detail("address", HttpExchange.class, h -> h.address() != null)
                    .raw())
            .require(
                    FIRST,
                    (i, at) -> isTheOne(i, at, i.node(HttpExchange.class, at).address()),
                    "connect to the very address that is validated, not as {} does");

    static final Rule<Issuance> TLS_ADDRESS = RULES.rule("tls-alpn-01.address", "rfc8738-4-2#2")
            .knowing(detail("address", TlsHandshake.class, t -> t.address() != null)
                    .raw())
            .require(
                    HANDSHAKES,
                    (i, at) -> isTheOne(i, at, i.node(TlsHandshake.class, at).address()),
                    "connect to the very address that is validated, not as {} does");

    static final Rule<Issuance> HOST = RULES.rule("http-01.host", "rfc8738-5-1")
            .require(
                    FIRST,
                    (i, at) -> {
                        HttpUrl url = HttpFacts.url(i, at);
                        return url != null && isTheOne(i, at, url.host());
                    },
                    "name the address that is validated as host, not as {} does");

    static final Rule<Issuance> HOST_TEXT = RULES.rule("http-01.host-text", "rfc8738-5-2")
            .require(
                    FIRST,
                    (i, at) -> {
                        HttpUrl url = HttpFacts.url(i, at);
                        return url == null || IpAddress.parse(url.host()) == null || isCanonical(url.host());
                    },
                    "write the address in {} as RFC 1123 2.1 and RFC 5952 4 do");

    static final Rule<Issuance> CERTIFICATE = RULES.rule("tls-alpn-01.certificate", "rfc8738-6-1")
            .knowing(detail("certificate", TlsHandshake.class, t -> t.certificate() != null)
                    .raw())
            .require(
                    HANDSHAKES,
                    (i, at) -> {
                        Octets der = known(i.node(TlsHandshake.class, at).certificate());
                        AlpnCertificate c = AlpnCertificate.read(der.bytes());
                        return c == null || !c.hasNames() || c.namesOnlyAddress(name(i, at));
                    },
                    "refuse the certificate of {}: its subjectAltName has to hold the address and nothing else");

    static final Rule<Issuance> SERVER_NAME = RULES.rule("tls-alpn-01.server-name", "rfc8738-6-2")
            .require(
                    HANDSHAKES,
                    (i, at) -> DomainNames.same(
                            i.node(TlsHandshake.class, at).serverName(), ChallengeNames.serverName(name(i, at))),
                    "name the reverse mapping of the address in the Server Name Indication, not {}");

    private IpIdentifiers() {}

    private static String name(Issuance i, int at) {
        return known(i.around(Validation.class, at)).name();
    }

    private static boolean isTheOne(Issuance i, int at, @Nullable String address) {
        byte[] octets = address == null ? null : IpAddress.parse(address);
        return octets != null && Arrays.equals(octets, IpAddress.parse(name(i, at)));
    }

    private static boolean isCanonical(String address) {
        byte[] octets = IpAddress.parse(address);
        return octets != null && IpAddress.text(octets, 0, octets.length).equals(address);
    }
}

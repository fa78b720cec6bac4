package org.clausewise.rules.rfc;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Octets;
import org.clausewise.evidence.TlsHandshake;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.AlpnCertificate;
import org.clausewise.evidence.acme.KeyAuthorization;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.IssuanceFacts;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** RFC 8737, the challenge tls-alpn-01. What it says of domain names is for them alone; RFC 8738 has its own for addresses. */
public final class TlsAlpnChallenge {
    public static final Section<Issuance> RULES = Section.of("rfc8737", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final int BITS = 128;
    private static final int PORT = 443;

    private static final Set<ValidationMethod> METHODS =
            EnumSet.of(ValidationMethod.TLS_ALPN, ValidationMethod.IP_ACME_TLS_ALPN);

    private static final Elements<Issuance> VALIDATIONS = validationsBy(METHODS.toArray(ValidationMethod[]::new));

    private static final Elements<Issuance> HANDSHAKES = ofPrimary(METHODS, TlsHandshake.class);

    private static final Elements<Issuance> OF_NAMES =
            ofPrimary(EnumSet.of(ValidationMethod.TLS_ALPN), TlsHandshake.class);

    // what a handshake was like in detail nobody has to keep
    private static final Detail<Issuance> CERTIFICATE = detail(
                    "certificate", TlsHandshake.class, t -> t.certificate() != null)
            .raw();

    private static final Detail<Issuance> VERSION =
            detail("version", TlsHandshake.class, t -> t.version() != null).raw();

    private static final Detail<Issuance> PROTOCOL =
            detail("protocol", TlsHandshake.class, t -> t.protocol() != null).raw();

    private static final Detail<Issuance> OFFERED =
            detail("offered", TlsHandshake.class, t -> !t.offered().isEmpty()).raw();

    private static final Detail<Issuance> PORT_KNOWN =
            detail("port", TlsHandshake.class, t -> t.port() != null).raw();

    private static final Detail<Issuance> CHALLENGE_AROUND =
            detailAround("challenge", Validation.class, v -> v.challenge() != null);

    // the account may have got another key since an earlier request
    static final Rule<Issuance> KEY_AUTHORIZATION = RULES.rule("key-authorization", "rfc8737-3-u1")
            .knowing(CHALLENGE, TOKEN, THUMBPRINT)
            .require(
                    VALIDATIONS.where(IssuanceFacts::isForThisRequest),
                    test(
                            Validation.class,
                            (i, v) -> challenge(v)
                                    .value()
                                    .equals(KeyAuthorization.of(
                                            known(challenge(v).token()),
                                            known(known(i.record().account()).thumbprint())))),
                    "expect the token of {}, a full stop and the thumbprint of the account key");

    static final Rule<Issuance> ENTROPY = RULES.rule("token-entropy", "rfc8737-3-1")
            .knowing(CHALLENGE, TOKEN)
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> isRandom(challenge(v))),
                    "make tokens of at least 128 bits of entropy, that of {} too");

    static final Rule<Issuance> ALPHABET = RULES.rule("token-alphabet", "rfc8737-3-2", "rfc8737-3-3")
            .knowing(CHALLENGE, TOKEN)
            .require(
                    VALIDATIONS,
                    test(
                            Validation.class,
                            v -> KeyAuthorization.isToken(known(challenge(v).token()))),
                    "make tokens of letters, digits, - and _ alone, that of {} too");

    static final Rule<Issuance> EXTENSIONS = RULES.rule("certificate.extensions", "rfc8737-3-4")
            .knowing(CERTIFICATE)
            .require(
                    HANDSHAKES,
                    (i, at) -> {
                        AlpnCertificate c = certificate(i, at);
                        return c != null && c.hasIdentifier() && c.hasNames();
                    },
                    "refuse the certificate of {}: it needs acmeIdentifier and subjectAltName");

    static final Rule<Issuance> NAME = RULES.rule("certificate.name", "rfc8737-3-5")
            .knowing(CERTIFICATE)
            .require(
                    OF_NAMES,
                    (i, at) -> {
                        AlpnCertificate c = certificate(i, at);
                        return c == null
                                || !c.hasNames()
                                || c.namesOnly(validation(i, at).name());
                    },
                    "refuse the certificate of {}: its subjectAltName has to hold the name validated and nothing else");

    static final Rule<Issuance> DIGEST = RULES.rule("certificate.digest", "rfc8737-3-6")
            .knowing(CERTIFICATE, CHALLENGE_AROUND)
            .require(
                    HANDSHAKES,
                    (i, at) -> {
                        AlpnCertificate c = certificate(i, at);
                        return c == null
                                || !c.hasIdentifier()
                                || c.holdsDigestOf(challenge(validation(i, at)).value());
                    },
                    "refuse the certificate of {}: acmeIdentifier has to hold the SHA-256 of the key authorization");

    static final Rule<Issuance> CRITICAL = RULES.rule("certificate.critical", "rfc8737-3-7")
            .knowing(CERTIFICATE)
            .require(
                    HANDSHAKES,
                    (i, at) -> {
                        AlpnCertificate c = certificate(i, at);
                        return c == null || !c.hasIdentifier() || c.isIdentifierCritical();
                    },
                    "refuse the certificate of {}: acmeIdentifier has to be critical");

    static final Rule<Issuance> NEGOTIATED = RULES.rule("protocol", "rfc8737-3-8", "rfc8737-3-u2")
            .knowing(PROTOCOL)
            .require(
                    HANDSHAKES,
                    test(TlsHandshake.class, t -> AlpnCertificate.PROTOCOL.equals(t.protocol())),
                    "rely on the handshake with {} only when acme-tls/1 was negotiated");

    static final Rule<Issuance> PORT_443 = RULES.rule("port", "rfc8737-3-10")
            .knowing(PORT_KNOWN)
            .require(HANDSHAKES, test(TlsHandshake.class, t -> known(t.port()) == PORT), "connect to port 443 of {}");

    static final Rule<Issuance> OFFER = RULES.rule("offer", "rfc8737-3-11#1")
            .knowing(OFFERED)
            .require(
                    HANDSHAKES,
                    test(TlsHandshake.class, t -> t.offered().equals(List.of(AlpnCertificate.PROTOCOL))),
                    "offer {} the protocol acme-tls/1 and no other");

    static final Rule<Issuance> SERVER_NAME = RULES.rule("server-name", "rfc8737-3-11#2")
            .require(
                    OF_NAMES,
                    (i, at) -> DomainNames.same(
                            i.node(TlsHandshake.class, at).serverName(),
                            validation(i, at).name()),
                    "name the domain that is validated in the Server Name Indication, not {}");

    static final Rule<Issuance> TLS_VERSION = RULES.rule("version", "rfc8737-4-4")
            .knowing(VERSION)
            .require(
                    HANDSHAKES,
                    test(TlsHandshake.class, t -> isNewEnough(known(t.version()))),
                    "negotiate TLS 1.2 or later with {}");

    private TlsAlpnChallenge() {}

    private static Validation validation(Issuance i, int at) {
        return known(i.around(Validation.class, at));
    }

    private static @Nullable AlpnCertificate certificate(Issuance i, int at) {
        Octets der = known(i.node(TlsHandshake.class, at).certificate());
        return AlpnCertificate.read(der.bytes());
    }

    private static boolean isRandom(Challenge c) {
        Integer bits = c.entropyBits();
        return KeyAuthorization.mayHold128Bits(known(c.token())) && (bits == null || bits >= BITS);
    }

    /** Of {@code 1.2}, {@code TLS 1.2}, {@code TLSv1.2} what stands last counts. */
    private static boolean isNewEnough(String version) {
        return !(version.endsWith("1.0")
                || version.endsWith("1.1")
                || version.contains("SSL")
                || version.endsWith("v1")
                || version.endsWith("3.0"));
    }
}

package org.clausewise.gen;

import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.TlsHandshake;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.evidence.acme.ChallengeNames;
import org.clausewise.pki.IpAddress;

/** RFC 8737 and RFC 8738: a handshake with a certificate that holds the digest of the key authorization. */
final class TlsAlpnRecipe {
    private TlsAlpnRecipe() {}

    static Validation domain(Recorder r, String name) {
        Validation v = HttpRecipes.named(r, ValidationMethod.TLS_ALPN, name);
        Challenge challenge = HttpRecipes.token(r, v);
        v = v.challenge(challenge)
                .tls(handshake(r, v, name)
                        .certificate(AlpnCertificates.certificate(challenge.value(), GeneralNames.dns(name))));
        return HttpRecipes.corroborated(r, v, challenge.value());
    }

    static Validation address(Recorder r, String name) {
        Validation v = r.validation(ValidationMethod.IP_ACME_TLS_ALPN, name).authorizationDomainName((String) null);
        Challenge challenge = HttpRecipes.token(r, v);
        byte[] octets = IpAddress.parse(name);
        if (octets == null) throw new IllegalArgumentException(name);
        v = v.challenge(challenge)
                .tls(handshake(r, v, ChallengeNames.serverName(name))
                        .address(name)
                        .certificate(AlpnCertificates.certificate(challenge.value(), GeneralNames.ip(octets))));
        return r.corroborated(v, challenge.value());
    }

    private static TlsHandshake handshake(Recorder r, Validation v, String serverName) {
        return TlsHandshake.of(serverName)
                .at(v.completed())
                .address("8.8.4.4")
                .port(443)
                .version(r.dice().pick("1.2", "1.3"))
                .offered("acme-tls/1")
                .protocol("acme-tls/1");
    }
}

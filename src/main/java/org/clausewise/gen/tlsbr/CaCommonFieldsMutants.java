package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Extensions.CRL_SIGN;
import static org.clausewise.gen.Extensions.DATA_ENCIPHERMENT;
import static org.clausewise.gen.Extensions.DECIPHER_ONLY;
import static org.clausewise.gen.Extensions.ENCIPHER_ONLY;
import static org.clausewise.gen.Extensions.KEY_AGREEMENT;
import static org.clausewise.gen.Extensions.KEY_CERT_SIGN;
import static org.clausewise.gen.Extensions.KEY_ENCIPHERMENT;
import static org.clausewise.gen.Extensions.NON_REPUDIATION;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.TestKey;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.10.1, 7.1.2.10.3, 7.1.2.10.4 and 7.1.2.10.7, Common CA Fields. */
public final class CaCommonFieldsMutants {
    private static final String NO_AGREEMENT = "rfc5480.ca.no-agreement";
    private static final long DAY = 86_400;

    private CaCommonFieldsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(validity(), access(), usages()).flatMap(s -> s).toList();
    }

    private static Stream<Mutant> validity() {
        return Stream.of(
                validity("not-before.day", "-1#1", c -> c.notBefore(c.issuedAt().minusSeconds(DAY + 1))),
                validity(
                        "not-before.signing",
                        "-1#2",
                        c -> c.notBefore(c.issuedAt().plusSeconds(1))),
                validity(
                        "not-after.signing",
                        "-2",
                        c -> c.notBefore(c.issuedAt().minusSeconds(DAY))
                                .notAfter(c.issuedAt().minusSeconds(1))));
    }

    private static Mutant validity(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls.ca.validity." + rule, "tls-br-7.1.2.10.1" + duty, change)
                .of(Profile.Group.TLS_NAMED_SUBORDINATE_CAS);
    }

    private static Stream<Mutant> access() {
        byte[] issuers = Extensions.access(Oids.CA_ISSUERS, "http://ca.example.com/issuer.cer");
        byte[] responder = Extensions.access(Oids.OCSP, "http://ocsp.example.com");
        return Stream.of(
                access("not-empty", "-1").implies("rfc5280.der.constraint"),
                access(
                                "method",
                                "-2#1",
                                issuers,
                                Extensions.access(Oids.CA_REPOSITORY, "http://ca.example.com/all.p7c"))
                        .also("tls-br-7.1.2.10.3-7"),
                access("uri", "-2#2", issuers, responder(GeneralNames.dns("ocsp.example.com"))),
                access("unique", "-4#1", issuers, issuers),
                access("ocsp.http", "-5#2", issuers, Extensions.access(Oids.OCSP, "https://ocsp.example.com")),
                access(
                        "ca-issuers.http",
                        "-6#2",
                        issuers,
                        Extensions.access(Oids.CA_ISSUERS, "ldap://ca.example.com/cn=CA?cACertificate")),
                access("ocsp.present", "-r1", issuers),
                access("ca-issuers.present", "-r2", responder),
                Mutant.mutant(
                                "tls.ca.basic-constraints.ca",
                                "tls-br-7.1.2.10.4-1",
                                c -> c.with(Extensions.basicConstraints()))
                        .of(Profile.Group.TLS_CA_CONSTRAINTS)
                        .given(c -> c.without(Oids.NAME_CONSTRAINTS))
                        .implies("rfc5280.ext.key-usage.cert-sign"));
    }

    private static byte[] responder(byte[] location) {
        return DerWriter.sequence(DerWriter.oid(Oids.OCSP), location);
    }

    private static Mutant access(String rule, String duty, byte[]... descriptions) {
        return Mutant.mutant(
                        "tls.ca.aia." + rule,
                        "tls-br-7.1.2.10.3" + duty,
                        c -> c.with(Extensions.authorityInfoAccess(descriptions)))
                .of(Profile.Group.TLS_SUBORDINATE_CAS);
    }

    private static Stream<Mutant> usages() {
        return Stream.of(
                usage("non-repudiation.absent", "-2", KEY_CERT_SIGN, CRL_SIGN, NON_REPUDIATION),
                usage("key-encipherment.absent", "-3", KEY_CERT_SIGN, CRL_SIGN, KEY_ENCIPHERMENT)
                        .given(CaCommonFieldsMutants::rsa)
                        .implies("rfc3279.rsa.no-encipherment"),
                usage("data-encipherment.absent", "-4", KEY_CERT_SIGN, CRL_SIGN, DATA_ENCIPHERMENT)
                        .given(CaCommonFieldsMutants::rsa)
                        .implies("rfc3279.rsa.no-encipherment"),
                usage("key-agreement.absent", "-5", KEY_CERT_SIGN, CRL_SIGN, KEY_AGREEMENT)
                        .given(CaCommonFieldsMutants::curve)
                        .implies(NO_AGREEMENT),
                usage("key-cert-sign.present", "-6", CRL_SIGN)
                        .given(c -> c.with(Extensions.basicConstraintsOfCa(null))),
                usage("crl-sign.present", "-7", KEY_CERT_SIGN),
                usage("encipher-only.absent", "-8", KEY_CERT_SIGN, CRL_SIGN, KEY_AGREEMENT, ENCIPHER_ONLY)
                        .given(CaCommonFieldsMutants::curve)
                        .implies(NO_AGREEMENT, "tls.ca.key-usage.key-agreement.absent"),
                usage("decipher-only.absent", "-9", KEY_CERT_SIGN, CRL_SIGN, KEY_AGREEMENT, DECIPHER_ONLY)
                        .given(CaCommonFieldsMutants::curve)
                        .implies(NO_AGREEMENT, "tls.ca.key-usage.key-agreement.absent"));
    }

    private static Mutant usage(String rule, String duty, int... bits) {
        return Mutant.mutant(
                        "tls.ca.key-usage." + rule, "tls-br-7.1.2.10.7" + duty, c -> c.with(Extensions.keyUsage(bits)))
                .of(Profile.Group.TLS_SUBORDINATE_CAS);
    }

    private static CertificateSpec rsa(CertificateSpec c) {
        return c.key(Keys.first(TestKey.Role.CA, TestKey.Kind.RSA));
    }

    private static CertificateSpec curve(CertificateSpec c) {
        return c.key(Keys.first(TestKey.Role.CA, TestKey.Kind.P256));
    }
}

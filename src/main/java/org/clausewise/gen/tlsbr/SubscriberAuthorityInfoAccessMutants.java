package org.clausewise.gen.tlsbr;

import static org.clausewise.gen.Oids.AUTHORITY_INFO_ACCESS;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.7.7, Subscriber Certificate Authority Information Access. */
public final class SubscriberAuthorityInfoAccessMutants {
    private static final String CER = "http://ca.example.com/issuer.cer";

    private SubscriberAuthorityInfoAccessMutants() {}

    public static List<Mutant> mutants() {
        return List.of(
                aia("not-empty", "-1", c -> c.with(Extensions.authorityInfoAccess()))
                        .given(SubscriberAuthorityInfoAccessMutants::withCrl)
                        .implies("rfc5280.der.constraint", id("ca-issuers.present"), id("ocsp.present")),
                more("method", "-2#1", Extensions.access(Oids.CA_REPOSITORY, "http://ca.example.com/"))
                        .also("tls-br-7.1.2.7.7-7")
                        .named("repository"),
                more("method", "-2#1", Extensions.access("1.3.6.1.4.1.99999.4", CER))
                        .also("tls-br-7.1.2.7.7-7")
                        .named("own"),
                more(
                                "uri",
                                "-2#2",
                                DerWriter.sequence(DerWriter.oid(Oids.CA_ISSUERS), GeneralNames.dns("ca.example.com")))
                        .named("ca-issuers"),
                more(
                                "uri",
                                "-2#2",
                                DerWriter.sequence(DerWriter.oid(Oids.OCSP), GeneralNames.email("ocsp@example.com")))
                        .named("ocsp"),
                aia("unique", "-4#1", c -> append(c, DerWriter.get(value(c), 0)))
                        .named("first"),
                more("ocsp.http", "-5#2", Extensions.access(Oids.OCSP, "https://ocsp.example.com"))
                        .named("https"),
                more("ocsp.http", "-5#2", Extensions.access(Oids.OCSP, "ldap://ocsp.example.com/"))
                        .named("ldap"),
                more("ca-issuers.http", "-6#2", Extensions.access(Oids.CA_ISSUERS, "https://ca.example.com/a.cer"))
                        .named("https"),
                more("ca-issuers.http", "-6#2", Extensions.access(Oids.CA_ISSUERS, "ftp://ca.example.com/a.cer"))
                        .named("ftp"),
                aia(
                                "ca-issuers.present",
                                "-6#1",
                                c -> c.with(Extensions.authorityInfoAccess(
                                        Extensions.access(Oids.OCSP, "http://ocsp.example.com"))))
                        .named("none"),
                aia(
                                "ca-issuers.http.present",
                                "-r2",
                                c -> c.with(Extensions.authorityInfoAccess(
                                        Extensions.access(Oids.OCSP, "http://ocsp.example.com"))))
                        .named("none"),
                aia(
                                "ca-issuers.http.present",
                                "-r2",
                                c -> c.with(Extensions.authorityInfoAccess(
                                        Extensions.access(Oids.OCSP, "http://ocsp.example.com"),
                                        Extensions.access(
                                                Oids.CA_ISSUERS, "ldap://ca.example.com/cn=a?cACertificate;binary"))))
                        .named("ldap-only"),
                aia(
                                "ocsp.present",
                                "-r1",
                                c -> c.with(Extensions.authorityInfoAccess(Extensions.access(Oids.CA_ISSUERS, CER))))
                        .given(SubscriberAuthorityInfoAccessMutants::withCrl)
                        .named("none"));
    }

    private static Mutant aia(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant(id(rule), "tls-br-7.1.2.7.7" + duty, change).of(Profile.Group.TLS_SUBSCRIBER);
    }

    /** With one AccessDescription more. */
    private static Mutant more(String rule, String duty, byte[] description) {
        return aia(rule, duty, c -> append(c, description));
    }

    private static CertificateSpec append(CertificateSpec c, byte[] description) {
        return c.value(AUTHORITY_INFO_ACCESS, old -> DerWriter.append(old, description));
    }

    private static byte[] value(CertificateSpec c) {
        return c.extension(AUTHORITY_INFO_ACCESS).orElseThrow().value();
    }

    private static CertificateSpec withCrl(CertificateSpec c) {
        return c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl"));
    }

    private static String id(String rule) {
        return "tls.subscriber.aia." + rule;
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.Oids.AUTHORITY_KEY_IDENTIFIER;
import static org.clausewise.gen.Oids.CRL_DISTRIBUTION_POINTS;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.gen.rfc.SignedCertificateTimestampsMutants;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profiles;

/** TLS BR 7.1.2.11, Common Certificate Fields. */
public final class CommonFieldsMutants {
    private static final byte[] HTTP = GeneralNames.uri("http://ca.example.com/issuer.crl");
    private static final byte[] HTTPS = GeneralNames.uri("https://ca.example.com/issuer.crl");
    private static final byte[] LDAP = GeneralNames.uri("ldap://ca.example.com/cn=issuer?certificateRevocationList");
    private static final byte[] ISSUER =
            GeneralNames.directory(DistinguishedName.of(Attribute.utf8(Oids.ORGANIZATION, "Example B.V.")));

    private static final String HALF = "rfc5280.ext.authority-key-identifier.issuer-and-serial";
    private static final String[] ISSUER_KEY = {
        "rfc5280.issuer.key-identifier", "rfc5280.issuer.key-identifier.established"
    };
    private static final String RFC = "rfc5280.ext.crl-distribution-points.";
    private static final String NO_URL = RFC + "http-or-ldap";

    private CommonFieldsMutants() {}

    public static List<Mutant> mutants() {
        return Stream.of(keyIdentifiers(), crlDistributionPoints(), scts(), others())
                .flatMap(s -> s)
                .toList();
    }

    private static Stream<Mutant> keyIdentifiers() {
        return Stream.of(
                aki("key-identifier.present", "-1", c -> c.with(aki()))
                        .implies("rfc5280.ext.authority-key-identifier.key-identifier"),
                aki(
                                "issuer.absent",
                                "-3",
                                c -> c.value(
                                        AUTHORITY_KEY_IDENTIFIER,
                                        v -> DerWriter.append(v, implicit(1, sequence(ISSUER)))))
                        .implies(HALF),
                aki(
                                "serial-number.absent",
                                "-4",
                                c -> c.value(
                                        AUTHORITY_KEY_IDENTIFIER,
                                        v -> DerWriter.append(v, implicit(2, DerWriter.integer(77)))))
                        .implies(HALF),
                aki("issuer.same", "-2", c -> c.with(aki(implicit(0, octetString(new byte[20])))))
                        .named("zeros")
                        .implies(ISSUER_KEY),
                aki(
                                "issuer.same",
                                "-2",
                                c -> c.with(Extensions.authorityKeyIdentifier(
                                        c.key().keyIdentifier())))
                        .named("own-key")
                        .implies(ISSUER_KEY));
    }

    private static Stream<Mutant> crlDistributionPoints() {
        return Stream.of(
                crl("not-empty", "-6#1").implies("rfc5280.der.constraint"),
                crl("one", "-6#2", point(HTTP), point(GeneralNames.uri("http://ca.example.com/2.crl"))),
                crl("name.present", "-7", sequence(implicit(2, sequence(ISSUER))))
                        .implies(id("crl-issuer.absent"))
                        .named("crl-issuer-instead"),
                crl(
                                "name.full",
                                "-8",
                                sequence(explicit(
                                        0,
                                        implicit(
                                                1,
                                                sequence(sequence(
                                                        DerWriter.oid(Oids.COMMON_NAME), DerWriter.utf8("CRL 1")))))))
                        .named("relative")
                        .implies(NO_URL, RFC + "relative-name"),
                crl("reasons.absent", "-9", sequence(fullName(HTTP), implicit(1, DerWriter.namedBits(1))))
                        .implies(RFC + "reasons"),
                crl("crl-issuer.absent", "-10", sequence(fullName(HTTP), implicit(2, sequence(ISSUER)))),
                ownCrlIssuer(),
                crl("name.not-empty", "-11#1", point()).implies("rfc5280.der.constraint", NO_URL),
                crl("uri", "-12#1", point(HTTP, ISSUER)).named("directory-name"),
                crl("uri", "-12#1", point(GeneralNames.dns("ca.example.com")))
                        .named("dns-name")
                        .implies(NO_URL),
                crl("http", "-12#2", point(HTTP, LDAP)).named("ldap-too"),
                crl("http", "-12#2", point(HTTP, HTTPS)).named("https-too"),
                crl("http.first", "-u2#1", point(LDAP, HTTP))
                        .named("ldap-first")
                        .implies(id("http")),
                crl("http.first", "-u2#1", point(HTTPS)).named("https").implies(id("http")),
                crl("http.present", "-r1", point(LDAP)).named("ldap-until-2023"),
                crl("http.first", "-u2#1", point(LDAP)).named("ldap").implies(id("http")),
                crl("http.present", "-r1", point(ISSUER))
                        .named("directory-name-until-2023")
                        .implies(NO_URL));
    }

    private static Stream<Mutant> scts() {
        return Stream.concat(
                sctLists("tls.subscriber.sct.", Profile.Group.TLS_SUBSCRIBER),
                Stream.of(
                        log("ecdsa", 0, c -> c.serialNumber(c.serialNumber().add(BigInteger.ONE))),
                        log("rsa", 1, c -> c.serialNumber(c.serialNumber().subtract(BigInteger.ONE)))));
    }

    /** RFC 6962 3.3 is what the section points to: its mutants, as those of rules whose ids begin so. */
    static Stream<Mutant> sctLists(String section, Profiles profiles) {
        return Stream.of(
                        sctList("list.wrapped", section + "wrapped", "#1"),
                        sctList("list.length", section + "length", "#2"),
                        sctList("list.not-empty", section + "not-empty", "#2"),
                        sctList("list.sct-length", section + "sct-length", "#2"),
                        sctList("sct.fields", section + "sct-fields", "#2"),
                        sctList("sct.trailing", section + "sct-trailing", "#2"))
                .flatMap(s -> s)
                .map(mutant -> mutant.of(profiles));
    }

    /** Changes a certificate, and its precertificate alike, after the log has signed. */
    private static Mutant log(String name, int log, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls.subscriber.sct.log.signature", "tls-br-7.1.2.11.3-2", change)
                .named(name)
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.sctsBy(c.issuedAt(), Keys.verifiedLogs().get(log)))
                .ofCertificates()
                .implies("rfc6962.pair.sct-signature");
    }

    private static Stream<Mutant> sctList(String rule, String own, String duty) {
        return SignedCertificateTimestampsMutants.mutants().stream()
                // a list without its OCTET STRING breaks more rules of DER than a mutant may imply
                .filter(m -> m.rule().equals("rfc6962.sct." + rule) && !m.name().equals("bare"))
                .map(m -> Mutant.mutant(own, "tls-br-7.1.2.11.3-1" + duty, m.change())
                        .named(m.name())
                        .given(m.given())
                        .when(m.suits())
                        .implies(Stream.concat(m.implied().stream(), Stream.of(m.rule()))
                                .toArray(String[]::new)));
    }

    private static Stream<Mutant> others() {
        return Stream.of(
                other("truncated", Extension.notCritical("1.3.6.1.4.1.99999.3", new byte[] {0x0C, 5, 'a'})),
                other(
                        "text",
                        Extension.notCritical("1.3.6.1.4.1.99999.3", "plain text".getBytes(StandardCharsets.US_ASCII))),
                other(
                        "trailed",
                        Extension.notCritical(
                                "1.3.6.1.4.1.99999.3", DerWriter.concat(DerWriter.nul(), DerWriter.nul()))),
                other("tls-feature", Extension.notCritical(Oids.TLS_FEATURE, sequence(DerWriter.tlv(2, new byte[] {0, 5
                        }))))
                        .implies("tls.subscriber.ext.other.absent", "rfc5280.der.non-minimal-integer"));
    }

    private static Mutant other(String name, Extension extension) {
        return Mutant.mutant("tls.subscriber.other-extension.der", "tls-br-7.1.2.11.5-3", c -> c.with(extension))
                .named(name)
                .of(Profile.Group.TLS_SUBSCRIBER)
                .implies("tls.subscriber.ext.other.absent");
    }

    private static Mutant aki(String rule, String duty, UnaryOperator<CertificateSpec> change) {
        return Mutant.mutant("tls.subscriber.aki." + rule, "tls-br-7.1.2.11.1" + duty, change)
                .of(Profile.Group.TLS_SUBSCRIBER);
    }

    private static Extension aki(byte[]... fields) {
        return Extension.notCritical(AUTHORITY_KEY_IDENTIFIER, sequence(fields));
    }

    /** With these points and no others. */
    private static Mutant crl(String rule, String duty, byte[]... points) {
        return Mutant.mutant(
                        id(rule),
                        "tls-br-7.1.2.11.2" + duty,
                        c -> c.with(Extension.notCritical(CRL_DISTRIBUTION_POINTS, sequence(points))))
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl")));
    }

    private static Mutant ownCrlIssuer() {
        return Mutant.mutant(
                        id("crl-issuer.absent"),
                        "tls-br-7.1.2.11.2-10",
                        c -> c.with(Extension.notCritical(
                                CRL_DISTRIBUTION_POINTS,
                                sequence(sequence(
                                        fullName(HTTP),
                                        implicit(2, sequence(GeneralNames.directory(c.issuerName()))))))))
                .named("own")
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl")))
                .implies(RFC + "own-issuer");
    }

    private static byte[] point(byte[]... names) {
        return sequence(fullName(names));
    }

    private static byte[] fullName(byte[]... names) {
        return explicit(0, implicit(0, sequence(names)));
    }

    private static String id(String rule) {
        return "tls.crl-dp." + rule;
    }
}

package org.clausewise.gen.vectors;

import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.printable;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.set;
import static org.clausewise.der.DerWriter.utf8;
import static org.clausewise.rule.Profile.PKIX;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.der.Tag;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Oids;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.rfc.CertificateAuthorities;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.KnownOid;

/** RFC 5280 4.2, appendices A and B, RFC 4985, 7633, 8398 and 8399: subjects that keep duties or use permissions. */
final class CertificateExtensionsCases {
    private static final String POLICY = "1.3.6.1.4.1.99999.1";
    private static final String OTHER_POLICY = "1.3.6.1.4.1.99999.2";
    private static final String SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";
    private static final String SRV_NAME = "1.3.6.1.5.5.7.8.7";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.48.3";
    private static final String MAILBOX = "anna@xn--exmple-cua.com";
    private static final List<AttributeType> NAMING = List.of(
            AttributeType.NAME,
            AttributeType.SURNAME,
            AttributeType.GIVEN_NAME,
            AttributeType.INITIALS,
            AttributeType.GENERATION_QUALIFIER,
            AttributeType.COMMON_NAME,
            AttributeType.LOCALITY,
            AttributeType.STATE_OR_PROVINCE,
            AttributeType.ORGANIZATION,
            AttributeType.ORGANIZATIONAL_UNIT,
            AttributeType.TITLE,
            AttributeType.PSEUDONYM);

    private CertificateExtensionsCases() {}

    static List<Kept> kept() {
        return List.of(
                Kept.of(
                        PKIX,
                        c -> qualified(c, cps(), notice()),
                        duties("rfc5280-4.2.1.4-", "6#1", "8#1", "10#1", "12#1", "13#1", "u1#1", "u2#1", "u2#2")),
                Kept.of(PKIX, c -> qualified(c, cps(), notice()), "rfc5280-4.2.1.4-11#1")
                        .on("2012-11-01"),
                Kept.of(PKIX, c -> qualified(c, cps(), notice()), duties("rfc6818-3-", "5#1", "6#1", "7#1", "8#1")),
                Kept.of(
                        PKIX,
                        c -> qualified(CertificateAuthorities.selfSigned(CertificateAuthorities.ca(c)), cps()),
                        "rfc5280-4.2.1.4-7#1"),
                Kept.of(
                        PKIX,
                        c -> CertificateAuthorities.ca(c)
                                .with(Extensions.certificatePolicies(POLICY))
                                .with(mappings()),
                        "rfc5280-4.2.1.5-1#1",
                        "rfc5280-4.2.1.5-2#1",
                        "rfc5280-4.2.1.5-4#1"),
                Kept.of(
                        PKIX,
                        c -> c.name(GeneralNames.uri("https://user@www.example.com:8443/a%20b?q=1#top")),
                        "rfc5280-4.2.1.6-16#1",
                        "rfc5280-4.2.1.6-16#2",
                        "rfc5280-4.2.1.6-17#1",
                        "rfc5280-4.2.1.6-17#2",
                        "rfc5280-4.2.1.6-18#1"),
                Kept.of(
                        PKIX,
                        c -> c.name(GeneralNames.email("\"anna maria\"@[IPv6:2001:db8::1]")),
                        "rfc5280-4.2.1.6-u1#1"),
                Kept.of(PKIX, c -> c.with(directoryAttributes()), "rfc5280-4.2.1.8-1#1"),
                Kept.of(
                        PKIX,
                        c -> c.with(Extension.notCritical("1.3.6.1.4.1.99999.3", DerWriter.nul())),
                        "rfc5280-B-12#1"),
                Kept.of(PKIX, CertificateAuthorities::ca, "rfc5280-4.2.1.9-4#1"),
                Kept.of(
                        PKIX,
                        c -> CertificateAuthorities.ca(c).with(Extensions.keyUsage(Extensions.CRL_SIGN)),
                        "rfc5280-4.2.1.9-7#2"),
                Kept.of(
                        PKIX,
                        c -> CertificateAuthorities.ca(c).with(constraints()),
                        duties(
                                "rfc5280-4.2.1.10-",
                                "2#1",
                                "2#2",
                                "2#3",
                                "2#4",
                                "3#1",
                                "4#1",
                                "7#1",
                                "7#2",
                                "9#1",
                                "20#1",
                                "21#1",
                                "21#2",
                                "22#1",
                                "22#2",
                                "u1#1",
                                "u2#1")),
                Kept.of(
                        PKIX,
                        c -> CertificateAuthorities.ca(c).with(constraints()),
                        "rfc8398-6-1#1",
                        "rfc8398-6-5#1",
                        "rfc8398-6-4#1"),
                Kept.of(
                        PKIX,
                        c -> CertificateAuthorities.ca(c)
                                .with(Extension.critical(Oids.POLICY_CONSTRAINTS, sequence(implicit(0, integer(0))))),
                        "rfc5280-4.2.1.11-4#1",
                        "rfc5280-4.2.1.11-5#1",
                        "rfc5280-4.2.1.11-6#1",
                        "rfc5280-4.2.1.11-u2#1"),
                Kept.of(
                        PKIX,
                        c -> c.with(Extensions.extKeyUsage(Oids.CLIENT_AUTH, Oids.ANY_EXTENDED_KEY_USAGE)),
                        "rfc5280-4.2.1.12-5#1"),
                Kept.of(
                        PKIX,
                        c -> CertificateAuthorities.ca(c).with(Extension.critical(Oids.INHIBIT_ANY_POLICY, integer(0))),
                        "rfc5280-4.2.1.14-1#1",
                        "rfc5280-4.2.1.14-u2#1"),
                Kept.of(
                        PKIX,
                        c -> c.with(freshestCrl()),
                        IntStream.rangeClosed(1, 13)
                                .filter(n -> n != 8)
                                .mapToObj(n -> "rfc5280-4.2.1.15-u1#" + n)
                                .toArray(String[]::new)),
                Kept.of(PKIX, c -> c.with(freshestCrl()), "rfc5280-4.2.1.15-1#1"),
                Kept.of(
                        PKIX,
                        c -> c.with(points(Oids.CRL_DISTRIBUTION_POINTS, fullName())),
                        "rfc5280-4.2.1.13-4#1",
                        "rfc5280-4.2.1.13-15#1"),
                Kept.of(
                        PKIX,
                        c -> c.with(points(Oids.CRL_DISTRIBUTION_POINTS, relativeName())),
                        "rfc5280-4.2.1.13-11#1"),
                Kept.of(PKIX, c -> c.with(points(Oids.FRESHEST_CRL, relativeName())), "rfc5280-4.2.1.15-u1#8"),
                Kept.of(
                        PKIX,
                        c -> c.with(subjectInfoAccess()),
                        duties(
                                "rfc5280-4.2.2.2-",
                                "1#1",
                                "3#1",
                                "3#2",
                                "3#3",
                                "7#1",
                                "8#1",
                                "10#1",
                                "u1#1",
                                "u1#2",
                                "u1#3")),
                Kept.of(
                        PKIX,
                        c -> attributes(c, NAMING),
                        IntStream.rangeClosed(1, 14)
                                .mapToObj(n -> "rfc5280-A.1-u" + n + "#1")
                                .toArray(String[]::new)),
                Kept.of(
                        PKIX,
                        c -> attributes(c, NAMING),
                        IntStream.rangeClosed(15, 20)
                                .mapToObj(n -> "rfc5280-A.1-u" + n + "#1")
                                .toArray(String[]::new)),
                Kept.of(
                        PKIX,
                        c -> issuedUnder(attributes(c.copy(), NAMING).subject(), c),
                        IntStream.rangeClosed(1, 19)
                                .mapToObj(n -> "rfc5280-A.1-u" + n + "#2")
                                .toArray(String[]::new)),
                Kept.of(PKIX, c -> attributes(c, NAMING), "rfc8399-2.4-4#1"),
                Kept.of(PKIX, c -> c, "rfc5280-B-6#1", "rfc5280-B-7#1"),
                Kept.of(
                        PKIX,
                        c -> c.name(GeneralNames.other(SRV_NAME, ia5("_xmpp-client.example.com"))),
                        "rfc4985-2-1#1",
                        "rfc4985-2-2#1"),
                Kept.of(PKIX, c -> c.with(Extensions.tlsFeature(5)), "rfc7633-4-1#1"),
                Kept.of(
                        PKIX,
                        c -> c.name(GeneralNames.other(SMTP_UTF8_MAILBOX, utf8("学生@大学.example.com"))),
                        "rfc8398-3-3#1",
                        "rfc8398-3-3#2",
                        "rfc8398-3-4#1",
                        "rfc8398-3-5#1",
                        "rfc8398-3-6#1",
                        "rfc8398-3-u1#1",
                        "rfc8398-4-1#1",
                        "rfc8399-7.5.2-2#1"),
                // a Mailbox may have an address in place of a domain
                Kept.of(
                        PKIX,
                        c -> c.name(GeneralNames.other(SMTP_UTF8_MAILBOX, utf8("学生@[IPv6:2001:DB8::1]"))),
                        "rfc8398-3-3#1",
                        "rfc8398-3-3#2",
                        "rfc8398-3-u1#1"),
                Kept.of(
                                PKIX,
                                c -> c.name(GeneralNames.other(SMTP_UTF8_MAILBOX, utf8("学生@大学.example.com"))),
                                "rfc8398-3-2#1")
                        .on("2020-01-01"),
                Kept.of(
                        PKIX,
                        c -> c.name(GeneralNames.email(MAILBOX)),
                        "rfc8398-3-1#1",
                        "rfc8398-4-1#1",
                        "rfc8399-7.5.2-1#1",
                        "rfc8399-7.5.1-1#1",
                        "rfc5280-7.5-2#1"));
    }

    static List<Permitted> permitted() {
        CertificateSpec pkix = Subscribers.plain(PKIX);
        CertificateSpec ca = CertificateAuthorities.ca(Subscribers.plain(PKIX));
        return List.of(
                pkix(
                        "rfc5280-4.2-6#1",
                        "subject-directory-attributes",
                        "subjectDirectoryAttributes is there",
                        c -> c.with(directoryAttributes()),
                        c -> c.has(ExtensionType.SUBJECT_DIRECTORY_ATTRIBUTES)),
                pkix(
                        "rfc5280-4.2-7#1",
                        "unknown",
                        "an extension is there that RFC 5280 does not know",
                        c -> c.with(Extension.notCritical("1.3.6.1.4.1.99999.9", DerWriter.nul())),
                        c -> c.has(ExtensionType.OTHER)),
                pkix(
                        "rfc5280-4.2.1.1-1#1",
                        "issuer-and-serial",
                        "authorityKeyIdentifier names issuer and serial number beside the key",
                        c -> c.value(
                                Oids.AUTHORITY_KEY_IDENTIFIER,
                                v -> DerWriter.append(
                                        DerWriter.append(
                                                v,
                                                implicit(
                                                        1,
                                                        sequence(GeneralNames.directory(
                                                                c.issuer().issuerName())))),
                                        implicit(2, integer(c.issuer().serialNumber())))),
                        c -> Der.find(c.bytes(), c.authorityKeyIdentifier(), Tag.context(2)) >= 0),
                Permitted.of(
                        "rfc5280-4.2.1.1-3#1",
                        "self-signed",
                        "a self-signed certificate has no authorityKeyIdentifier",
                        CertificateAuthorities.selfSigned(ca.copy()),
                        c -> c.without(Oids.AUTHORITY_KEY_IDENTIFIER),
                        c -> !c.has(ExtensionType.AUTHORITY_KEY_IDENTIFIER)),
                Permitted.of(
                        "rfc5280-4.2.1.3-6#1",
                        "digital-signature",
                        "the key of a CA has digitalSignature",
                        ca,
                        c -> c.with(Extensions.keyUsage(
                                Extensions.DIGITAL_SIGNATURE, Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN)),
                        c -> Der.bit(c.bytes(), c.keyUsage(), Extensions.DIGITAL_SIGNATURE)),
                Permitted.of(
                        "rfc5280-4.2.1.4-3#1",
                        "any-policy",
                        "a CA certificate asserts anyPolicy",
                        ca,
                        c -> c.with(Extensions.certificatePolicies(Oids.ANY_POLICY)),
                        c -> KnownOid.POLICY_ANY.isIn(c.bytes(), c.certificatePolicies())),
                Permitted.of(
                        "rfc5280-4.2.1.5-3#1",
                        "mapping",
                        "policyMappings is there",
                        ca,
                        c -> c.with(Extensions.certificatePolicies(POLICY)).with(mappings()),
                        c -> c.has(ExtensionType.POLICY_MAPPINGS)),
                pkix(
                        "rfc5280-4.2.1.6-1#1",
                        "several",
                        "subjectAltName has three names of two forms",
                        c -> c.dnsName("www.example.com").name(GeneralNames.email(MAILBOX)),
                        c -> Der.count(c.bytes(), c.subjectAltName()) == 3 && hasName(c, GeneralName.RFC822_NAME)),
                pkix(
                        "rfc5280-4.2.1.6-2#2",
                        "domain-component",
                        "the subject has domainComponents",
                        c -> c.subject(DistinguishedName.of(
                                Attribute.ia5(Oids.DOMAIN_COMPONENT, "com"),
                                Attribute.ia5(Oids.DOMAIN_COMPONENT, "example"))),
                        c -> (c.subjectAttributes() & AttributeType.DOMAIN_COMPONENT.bit()) != 0),
                pkix(
                        "rfc5280-4.2.1.6-20#1",
                        "directory-name",
                        "subjectAltName has the directoryName of other vectors",
                        c -> c.name(GeneralNames.directory(c.subject())),
                        c -> hasName(c, GeneralName.DIRECTORY_NAME)),
                pkix(
                        "rfc5280-4.2.1.6-21#1",
                        "other-name",
                        "subjectAltName has an otherName",
                        c -> c.name(GeneralNames.other("1.3.6.1.4.1.311.20.2.3", utf8("anna@example.com"))),
                        c -> hasName(c, GeneralName.OTHER_NAME)),
                Permitted.of(
                        "rfc5280-4.2.1.6-22#1",
                        "dns-name",
                        "dNSNames are constrained",
                        ca,
                        c -> c.with(constraint(GeneralNames.dns("example.com"))),
                        c -> c.has(ExtensionType.NAME_CONSTRAINTS)),
                pkix(
                        "rfc5280-4.2.1.6-25#1",
                        "leftmost-label",
                        "a dNSName has a wildcard",
                        c -> c.dnsName("*.example.com"),
                        CertificateExtensionsCases::hasAsterisk),
                pkix(
                        "rfc5280-4.2.1.6-25#1",
                        "in-a-label",
                        "a dNSName has a wildcard inside its leftmost label",
                        c -> c.dnsName("w*w.example.com"),
                        CertificateExtensionsCases::hasAsterisk),
                Permitted.of(
                        "rfc5280-4.2.1.9-5#1",
                        "crl-signer",
                        "basicConstraints of a CA that signs CRLs alone is not critical",
                        ca.copy().with(Extensions.keyUsage(Extensions.CRL_SIGN)),
                        c -> c.critical(Oids.BASIC_CONSTRAINTS, false),
                        c -> !c.isCritical(ExtensionType.BASIC_CONSTRAINTS)),
                pkix(
                        "rfc5280-4.2.1.9-6#1",
                        "not-critical",
                        "basicConstraints of an end entity is there and not critical",
                        c -> c.with(Extensions.basicConstraints()).critical(Oids.BASIC_CONSTRAINTS, false),
                        c -> c.has(ExtensionType.BASIC_CONSTRAINTS)),
                Permitted.of(
                        "rfc5280-4.2.1.10-9#2",
                        "host",
                        "a constraint on URIs names a host",
                        ca,
                        c -> c.with(constraint(GeneralNames.uri("www.example.com"))),
                        c -> c.has(ExtensionType.NAME_CONSTRAINTS)),
                Permitted.of(
                        "rfc5280-4.2.1.10-10#1",
                        "domain",
                        "a constraint on URIs covers the hosts of a domain",
                        ca,
                        c -> c.with(constraint(GeneralNames.uri(".example.com"))),
                        c -> c.has(ExtensionType.NAME_CONSTRAINTS)),
                Permitted.of(
                        "rfc5280-4.2.1.10-12#1",
                        "host",
                        "a constraint on rfc822Name names a host",
                        ca,
                        c -> c.with(constraint(GeneralNames.email("example.com"))),
                        c -> c.has(ExtensionType.NAME_CONSTRAINTS)),
                Permitted.of(
                        "rfc8399-2.2-2#1",
                        "domain",
                        "a constraint on rfc822Name names a domain",
                        ca,
                        c -> c.with(constraint(GeneralNames.email(".example.com"))),
                        c -> c.has(ExtensionType.NAME_CONSTRAINTS)),
                Permitted.of(
                        "rfc4985-4-1#1",
                        "srv-name",
                        "SRVNames are constrained",
                        ca,
                        c -> c.with(constraint(GeneralNames.other(SRV_NAME, ia5("example.com")))),
                        c -> c.has(ExtensionType.NAME_CONSTRAINTS)),
                pkix(
                        "rfc5280-4.2.1.12-2#1",
                        "critical",
                        "extKeyUsage is critical",
                        c -> c.with(Extensions.extKeyUsage(Oids.CLIENT_AUTH)).critical(Oids.EXT_KEY_USAGE, true),
                        c -> c.isCritical(ExtensionType.EXTENDED_KEY_USAGE)),
                Permitted.of(
                        "rfc5280-4.2.1.12-2#1",
                        "not-critical",
                        "extKeyUsage is not critical",
                        pkix.copy()
                                .with(Extensions.extKeyUsage(Oids.CLIENT_AUTH))
                                .critical(Oids.EXT_KEY_USAGE, true),
                        c -> c.critical(Oids.EXT_KEY_USAGE, false),
                        c -> !c.isCritical(ExtensionType.EXTENDED_KEY_USAGE)));
    }

    private static Permitted pkix(
            String duty, String name, String fact, UnaryOperator<CertificateSpec> use, Predicate<Certificate> holds) {
        return Permitted.of(duty, name, fact, Subscribers.plain(PKIX), use, holds);
    }

    private static String[] duties(String clause, String... duties) {
        return Stream.of(duties).map(duty -> clause + duty).toArray(String[]::new);
    }

    private static boolean hasName(Certificate c, int kind) {
        return GeneralName.has(c.bytes(), c.subjectAltName(), kind);
    }

    private static boolean hasAsterisk(Certificate c) {
        byte[] b = c.bytes();
        int name = -1;
        while ((name = GeneralName.next(b, c.subjectAltName(), name, GeneralName.DNS_NAME)) >= 0) {
            int form = DomainName.form(b, Der.content(b, name), Der.stop(b, name));
            if ((form & (DomainName.WILDCARD | DomainName.ASTERISK)) != 0) return true;
        }
        return false;
    }

    /** As many attributes as appendix A.1 bounds, each as long as it may be where that is not very long. */
    private static CertificateSpec attributes(CertificateSpec c, List<AttributeType> types) {
        DistinguishedName name = DistinguishedName.of(
                new Attribute(Oids.COUNTRY, printable("NL")),
                new Attribute(Oids.SERIAL_NUMBER, printable("1".repeat(64))),
                new Attribute(Oids.DN_QUALIFIER, printable("q")),
                new Attribute(Oids.DOMAIN_COMPONENT, ia5("xn--exmple-cua")),
                new Attribute(Oids.EMAIL_ADDRESS, ia5(MAILBOX)));
        for (AttributeType type : types) name = name.with(new Attribute(type.oid(), utf8("ü".repeat(64))));
        return c.subject(name).name(GeneralNames.email(MAILBOX));
    }

    private static CertificateSpec issuedUnder(DistinguishedName name, CertificateSpec c) {
        return c.issuerName(name).issuer(i -> i.subject(name));
    }

    private static CertificateSpec qualified(CertificateSpec c, byte[]... qualifiers) {
        return c.with(Extensions.certificatePolicies(Oids.ANY_POLICY))
                .value(Oids.CERTIFICATE_POLICIES, v -> DerWriter.append(v, sequence(qualifiers), 0));
    }

    private static byte[] cps() {
        return sequence(oid(Oids.CPS_QUALIFIER), ia5("https://www.example.com/cps"));
    }

    /** As long as it may be. */
    private static byte[] notice() {
        return sequence(oid(Oids.USER_NOTICE_QUALIFIER), sequence(utf8("ü".repeat(200))));
    }

    private static Extension directoryAttributes() {
        return Extension.notCritical(
                Oids.SUBJECT_DIRECTORY_ATTRIBUTES, sequence(sequence(oid("1.3.6.1.5.5.7.9.4"), set(printable("NL")))));
    }

    private static Extension mappings() {
        return Extension.critical(Oids.POLICY_MAPPINGS, sequence(sequence(oid(POLICY), oid(OTHER_POLICY))));
    }

    private static Extension constraint(byte[] base) {
        return Extension.critical(Oids.NAME_CONSTRAINTS, sequence(implicit(0, sequence(sequence(base)))));
    }

    private static Extension constraints() {
        byte[] permitted = sequence(
                sequence(GeneralNames.uri(".example.com")),
                sequence(GeneralNames.email(".example.com")),
                sequence(GeneralNames.dns("example.com")),
                sequence(GeneralNames.ip(HexFormat.of().parseHex("C0000200FFFFFF00"))),
                sequence(GeneralNames.ip(
                        HexFormat.of().parseHex("20010DB8" + "00".repeat(12) + "FFFFFFFFFE" + "00".repeat(11)))));
        return Extension.critical(
                Oids.NAME_CONSTRAINTS,
                sequence(implicit(0, permitted), implicit(1, sequence(sequence(GeneralNames.dns("bad.example.com"))))));
    }

    private static Extension freshestCrl() {
        return points(Oids.FRESHEST_CRL, fullName());
    }

    /** One distribution point, whose CRLs another CA issues. */
    private static Extension points(String oid, byte[] name) {
        byte[] issuer = implicit(
                2,
                sequence(
                        GeneralNames.directory(DistinguishedName.of(Attribute.utf8(Oids.ORGANIZATION, "Another CA")))));
        return Extension.notCritical(oid, sequence(sequence(explicit(0, name), issuer)));
    }

    private static byte[] fullName() {
        return implicit(
                0,
                sequence(
                        GeneralNames.uri("http://crl.example.com/delta.crl"),
                        GeneralNames.uri("ldap://ldap.example.com/cn=CA,dc=example?deltaRevocationList;binary")));
    }

    private static byte[] relativeName() {
        return implicit(1, set(Attribute.utf8(Oids.COMMON_NAME, "CRL 1").encoded()));
    }

    private static Extension subjectInfoAccess() {
        return Extension.notCritical(
                Oids.SUBJECT_INFO_ACCESS,
                sequence(
                        Extensions.access(Oids.CA_REPOSITORY, "http://www.example.com/certificates/"),
                        Extensions.access(Oids.CA_REPOSITORY, "ftp://ftp.example.com/all.p7c"),
                        Extensions.access(Oids.CA_REPOSITORY, "ldap://ldap.example.com/cn=CA?cACertificate;binary"),
                        sequence(oid(TIME_STAMPING), GeneralNames.email("tsa@example.com"))));
    }
}

package org.clausewise.gen.vectors;

import static org.clausewise.gen.Attribute.utf8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.der.Tag;
import org.clausewise.gen.Attribute;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extension;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Keys;
import org.clausewise.gen.Oids;
import org.clausewise.gen.SignedCertificateTimestamps;
import org.clausewise.gen.Subjects;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.TestKey;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KeyUsage;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Name;
import org.clausewise.rule.Profile;

/** TLS BR 7.1.2.1 to 7.1.2.6 and 7.1.2.10, what certificates of CAs may have. */
final class CaCases {
    /** While there were still Precertificate Signing CAs. */
    private static final Instant PRECERTIFICATE_SIGNING = Instant.parse("2026-01-15T12:00:00Z");

    private static final String OWN = "1.3.6.1.4.1.99999.1";
    private static final byte[] DNS = GeneralNames.dns("example.com");
    private static final byte[] BELOW = GeneralNames.dns("not.example.com");
    private static final byte[] RANGE = GeneralNames.ip(new byte[] {8, 8, 8, 0, -1, -1, -1, 0});
    private static final byte[] PART = GeneralNames.ip(new byte[] {8, 8, 8, 8, -1, -1, -1, -1});
    private static final byte[] NO_IPV6 = GeneralNames.ip(new byte[32]);
    private static final byte[] DIRECTORY =
            GeneralNames.directory(DistinguishedName.of(utf8(Oids.ORGANIZATION, "Example B.V.")));

    private CaCases() {}

    static List<Kept> kept() {
        return List.of(Kept.of(
                Profile.TLS_CA,
                c -> c.with(Extension.notCritical("1.3.6.1.4.1.99999.3", DerWriter.utf8("anything"))),
                "tls-br-7.1.2.11.5-3#1"));
    }

    static List<Permitted> permitted() {
        List<Permitted> all = new ArrayList<>();
        all.addAll(names());
        all.addAll(access());
        all.addAll(policies());
        all.addAll(purposes());
        all.addAll(constraints());
        all.addAll(extensions());
        return all;
    }

    // 7.1.2.10.2

    private static List<Permitted> names() {
        return List.of(
                named("-3", "state", AttributeType.STATE_OR_PROVINCE, utf8(Oids.STATE_OR_PROVINCE, "Noord-Holland")),
                named("-4", "locality", AttributeType.LOCALITY, utf8(Oids.LOCALITY, "Amsterdam")),
                named("-5", "postal-code", AttributeType.POSTAL_CODE, utf8(Oids.POSTAL_CODE, "1012 JS")),
                named("-6", "street-address", AttributeType.STREET_ADDRESS, utf8(Oids.STREET_ADDRESS, "Dam 1")),
                Permitted.of(
                        "tls-br-7.1.2.10.2-7#1",
                        "two-street-addresses",
                        "the subject has two streetAddress attributes",
                        plain(Profile.TLS_CA),
                        c -> c.subject(s -> s.with(utf8(Oids.STREET_ADDRESS, "Gebouw Noord"))
                                .with(utf8(Oids.STREET_ADDRESS, "Dam 1"))),
                        c -> count(c, AttributeType.STREET_ADDRESS) == 2));
    }

    private static Permitted named(String clause, String name, AttributeType type, Attribute attribute) {
        return Permitted.of(
                "tls-br-7.1.2.10.2" + clause + "#1",
                name,
                "the subject has the attribute " + type.fieldName(),
                plain(Profile.TLS_CA),
                c -> c.subject(s -> s.with(attribute)),
                c -> count(c, type) == 1);
    }

    private static int count(Certificate c, AttributeType type) {
        int count = 0;
        for (int i = c.nextSubjectAttribute(-1); i >= 0; i = c.nextSubjectAttribute(i)) {
            if (Name.type(c.bytes(), i) == type) count++;
        }
        return count;
    }

    // 7.1.2.10.3, 7.1.2.10.4 and 7.1.2.10.7

    private static List<Permitted> access() {
        byte[] issuers = Extensions.access(Oids.CA_ISSUERS, "http://ca.example.com/issuer.cer");
        byte[] further = Extensions.access(Oids.CA_ISSUERS, "http://ca.example.net/issuer.cer");
        byte[] responder = Extensions.access(Oids.OCSP, "http://ocsp.example.com");
        CertificateSpec bare = plain(Profile.TLS_CA).with(Extensions.authorityInfoAccess(issuers));
        return List.of(
                Permitted.of(
                        "tls-br-7.1.2.10.3-3#1",
                        "two-issuers",
                        "id-ad-caIssuers occurs twice",
                        bare,
                        c -> c.with(Extensions.authorityInfoAccess(issuers, further)),
                        c -> Der.count(c.bytes(), c.authorityInfoAccess()) == 2),
                Permitted.of(
                        "tls-br-7.1.2.10.3-5#1",
                        "ocsp",
                        "authorityInfoAccess names an OCSP responder",
                        bare,
                        c -> c.with(Extensions.authorityInfoAccess(responder, issuers)),
                        c -> KnownOid.AD_OCSP.isIn(c.bytes(), c.authorityInfoAccess())),
                Permitted.of(
                        "tls-br-7.1.2.10.3-6#1",
                        "issuers",
                        "authorityInfoAccess names the issuer's certificate",
                        plain(Profile.TLS_CA).with(Extensions.authorityInfoAccess(responder)),
                        c -> c.with(Extensions.authorityInfoAccess(responder, issuers)),
                        c -> KnownOid.AD_CA_ISSUERS.isIn(c.bytes(), c.authorityInfoAccess())),
                Permitted.of(
                        "tls-br-7.1.2.10.4-2#1",
                        "path-length",
                        "basicConstraints have a pathLenConstraint",
                        plain(Profile.TLS_CA),
                        c -> c.with(Extensions.basicConstraintsOfCa(0)),
                        c -> Der.find(c.bytes(), c.basicConstraints(), Tag.INTEGER) >= 0),
                Permitted.of(
                        "tls-br-7.1.2.10.7-1#1",
                        "digital-signature",
                        "keyUsage has digitalSignature",
                        plain(Profile.TLS_CA),
                        c -> c.with(Extensions.keyUsage(
                                Extensions.DIGITAL_SIGNATURE, Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN)),
                        c -> Der.bit(c.bytes(), c.keyUsage(), KeyUsage.DIGITAL_SIGNATURE.ordinal())));
    }

    // 7.1.2.10.5, 7.1.2.2.6 and 7.1.2.3.2

    private static List<Permitted> policies() {
        return List.of(
                policy("tls-br-7.1.2.10.5-13#1", Profile.TLS_CA, Oids.DOMAIN_VALIDATED),
                policy("tls-br-7.1.2.2.6-13#1", Profile.CROSS_CA, Oids.DOMAIN_VALIDATED),
                policy("tls-br-7.1.2.3.2-12#1", Profile.NON_TLS_CA, OWN),
                cps("tls-br-7.1.2.10.5-21#1", Profile.TLS_CA, "tls.ca"),
                cps("tls-br-7.1.2.2.6-22#1", Profile.CROSS_CA, "tls.cross-ca"),
                cps("tls-br-7.1.2.3.2-16#1", Profile.NON_TLS_CA, "tls.non-tls-ca"));
    }

    private static Permitted policy(String duty, Profile profile, String first) {
        return Permitted.of(
                duty,
                "further-policy",
                "a policyIdentifier of the CA's own follows the first",
                plain(profile).with(Extensions.certificatePolicies(first)),
                c -> c.with(Extensions.certificatePolicies(first, OWN + ".2")),
                c -> Der.count(c.bytes(), c.certificatePolicies()) == 2);
    }

    private static Permitted cps(String duty, Profile profile, String section) {
        byte[] qualifiers = Extensions.cpsQualifiers("https://cps.example.com/");
        return Permitted.of(
                        duty,
                        "cps-pointer",
                        "a policy has a CPS pointer",
                        plain(profile),
                        c -> c.value(
                                Oids.CERTIFICATE_POLICIES,
                                old -> DerWriter.edit(old, p -> DerWriter.append(p, qualifiers), 0)),
                        c -> Der.count(c.bytes(), Der.next(c.bytes(), c.certificatePolicies(), -1)) == 2)
                .against("rfc5280.ext.certificate-policies.qualifiers", section + ".policies.qualifiers.absent");
    }

    // 7.1.2.10.6, 7.1.2.2.3, 7.1.2.2.5 and 7.1.2.3.3

    private static List<Permitted> purposes() {
        return List.of(
                purpose("tls-br-7.1.2.10.6-2#1", Profile.TLS_CA, Oids.CLIENT_AUTH, Oids.SERVER_AUTH),
                purpose("tls-br-7.1.2.2.5-2#1", Profile.CROSS_CA, Oids.CLIENT_AUTH, Oids.SERVER_AUTH),
                purpose("tls-br-7.1.2.2.3-11#1", Profile.CROSS_CA, Oids.ANY_EXTENDED_KEY_USAGE),
                purpose("tls-br-7.1.2.2.5-10#1", Profile.CROSS_CA, Oids.EMAIL_PROTECTION),
                purpose("tls-br-7.1.2.3.3-7#1", Profile.NON_TLS_CA, Oids.TIME_STAMPING));
    }

    private static Permitted purpose(String duty, Profile profile, String purpose, String... beside) {
        byte[] oid = DerWriter.oid(purpose);
        List<String> purposes = new ArrayList<>(List.of(beside));
        purposes.add(purpose);
        return Permitted.of(
                duty,
                "key-purpose",
                "the key purpose " + purpose + " is there",
                plain(profile),
                c -> c.with(Extensions.extKeyUsage(purposes.toArray(String[]::new))),
                c -> Der.contains(c.bytes(), c.extendedKeyUsage(), oid));
    }

    // 7.1.2.10.8 and 7.1.2.5.2

    private static List<Permitted> constraints() {
        return List.of(
                constraint("tls-br-7.1.2.10.8-7#1", "dns-name", DNS, List.of(RANGE), List.of(), true),
                constraint("tls-br-7.1.2.10.8-9#1", "excluded-dns-name", BELOW, List.of(DNS), List.of(), false),
                constraint("tls-br-7.1.2.10.8-10#1", "ip-address", RANGE, List.of(DNS), List.of(), true),
                constraint("tls-br-7.1.2.10.8-12#1", "excluded-ip-address", PART, List.of(RANGE), List.of(), false),
                constraint("tls-br-7.1.2.10.8-13#1", "directory-name", DIRECTORY, List.of(DNS), List.of(), true),
                constraint(
                                "tls-br-7.1.2.10.8-17#1",
                                "rfc822-name",
                                GeneralNames.email("example.com"),
                                List.of(DNS),
                                List.of(),
                                true)
                        .against("tls.ca.name-constraints.rfc822-name.absent"),
                constraint(
                                "tls-br-7.1.2.10.8-19#1",
                                "excluded-rfc822-name",
                                GeneralNames.email("mail.example.com"),
                                List.of(GeneralNames.email(".example.com")),
                                List.of(),
                                false)
                        .against("tls.ca.name-constraints.rfc822-name.absent"),
                constrained("tls-br-7.1.2.5.2-13#1", "excluded-dns-name", BELOW),
                constrained("tls-br-7.1.2.5.2-17#1", "excluded-ip-address", PART));
    }

    private static Permitted constrained(String duty, String name, byte[] excluded) {
        return constraint(
                Profile.TLS_CA_CONSTRAINED,
                duty,
                name,
                excluded,
                List.of(DNS, RANGE, DIRECTORY),
                List.of(NO_IPV6),
                false);
    }

    private static Permitted constraint(
            String duty, String name, byte[] base, List<byte[]> permitted, List<byte[]> excluded, boolean permit) {
        return constraint(Profile.TLS_CA, duty, name, base, permitted, excluded, permit);
    }

    /** One base more among those that are permitted, or excluded. */
    private static Permitted constraint(
            Profile profile,
            String duty,
            String name,
            byte[] base,
            List<byte[]> permitted,
            List<byte[]> excluded,
            boolean permit) {
        List<byte[]> more = new ArrayList<>(permit ? permitted : excluded);
        more.add(base);
        byte[] subtree = DerWriter.sequence(base);
        return Permitted.of(
                duty,
                name,
                (permit ? "permittedSubtrees" : "excludedSubtrees") + " have a base of this type",
                plain(profile).with(Extensions.nameConstraints(permitted, excluded)),
                c -> c.with(
                        permit
                                ? Extensions.nameConstraints(more, excluded)
                                : Extensions.nameConstraints(permitted, more)),
                c -> Der.contains(
                        c.bytes(), Der.find(c.bytes(), c.nameConstraints(), Tag.constructed(permit ? 0 : 1)), subtree));
    }

    // the tables of extensions

    private static List<Permitted> extensions() {
        List<Permitted> all = new ArrayList<>();
        all.add(scts("tls-br-7.1.2.1.2-7#1", Profile.ROOT_CA));
        all.add(scts("tls-br-7.1.2.2.3-9#1", Profile.CROSS_CA));
        all.add(scts("tls-br-7.1.2.3.1-10#1", Profile.NON_TLS_CA));
        all.add(scts("tls-br-7.1.2.4.1-10#1", Profile.PRECERT_SIGNING_CA));
        all.add(scts("tls-br-7.1.2.5.1-10#1", Profile.TLS_CA_CONSTRAINED));
        all.add(scts("tls-br-7.1.2.6.1-10#1", Profile.TLS_CA));
        all.add(constraints("tls-br-7.1.2.2.3-8#1", Profile.CROSS_CA));
        all.add(constraints("tls-br-7.1.2.3.1-9#1", Profile.NON_TLS_CA));
        all.add(constraints("tls-br-7.1.2.4.1-9#1", Profile.PRECERT_SIGNING_CA));
        all.add(constraints("tls-br-7.1.2.6.1-9#1", Profile.TLS_CA));
        all.add(extension(
                "tls-br-7.1.2.3.1-8#1",
                Profile.NON_TLS_CA,
                ExtensionType.CERTIFICATE_POLICIES,
                c -> c.without(Oids.CERTIFICATE_POLICIES),
                c -> c.with(Extensions.certificatePolicies(OWN))));
        return all;
    }

    private static Permitted scts(String duty, Profile profile) {
        return extension(
                duty,
                profile,
                ExtensionType.SCT_LIST,
                c -> c,
                c -> c.with(Extensions.sctList(SignedCertificateTimestamps.placeholder(
                        Keys.first(TestKey.Role.LOG, TestKey.Kind.P256), PRECERTIFICATE_SIGNING))));
    }

    private static Permitted constraints(String duty, Profile profile) {
        return extension(
                duty,
                profile,
                ExtensionType.NAME_CONSTRAINTS,
                c -> c,
                c -> c.with(Extensions.nameConstraints(List.of(DNS), List.of())));
    }

    private static Permitted extension(
            String duty,
            Profile profile,
            ExtensionType type,
            UnaryOperator<CertificateSpec> without,
            UnaryOperator<CertificateSpec> use) {
        Predicate<Certificate> holds = c -> c.has(type);
        return Permitted.of(
                duty, "extension", type.fieldName() + " is there", without.apply(plain(profile)), use, holds);
    }

    private static CertificateSpec plain(Profile profile) {
        return Subjects.plain(
                profile, profile == Profile.PRECERT_SIGNING_CA ? PRECERTIFICATE_SIGNING : Subscribers.PLAIN);
    }
}

package org.clausewise.gen;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Issuers.Issuer;
import org.clausewise.rule.Profile;

/** Makes CA certificates that keep everything the TLS BR demand and recommend at the instant of their signing. */
final class Authorities {
    /** The profiles that CA certificates are made for. */
    static final Set<Profile> PROFILES =
            Collections.unmodifiableSet(EnumSet.range(Profile.ROOT_CA, Profile.PRECERT_SIGNING_CA));

    private static final int DAY = 86_400;
    private static final int LEAST_DAYS_OF_ROOT = 2_922;
    private static final int MOST_DAYS_OF_ROOT = 9_132;

    private Authorities() {}

    static CertificateSpec compliant(Profile profile, SplittableRandom random, Instant issuedAt) {
        Dice dice = new Dice(random);
        boolean root = profile == Profile.ROOT_CA;
        List<TestKey> keys = Stream.of(TestKey.Role.ROOT, TestKey.Role.CA)
                .flatMap(role -> Keys.of(role).stream())
                .toList();
        Issuer issuer = dice.pick(issuers());
        TestKey key = dice.pick(profile == Profile.PRECERT_SIGNING_CA ? alike(issuer, keys) : keys);
        TestKey signer = root ? key : issuer.certificate().key();
        CertificateSpec spec = new CertificateSpec(profile, issuedAt, key, signer);
        SignatureScheme scheme = dice.pick(SignatureScheme.of(signer.kind()));
        if (!root) spec.issuedBy(issuer, scheme);
        Composer c = new Composer(spec, dice);
        spec.serialNumber(Subscribers.serialNumber(dice, 64))
                .subject(subject(c))
                .with(Extensions.basicConstraintsOfCa(root || dice.oneIn(2) ? null : dice.between(0, 3)))
                .with(
                        dice.oneIn(2)
                                ? Extensions.keyUsage(Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN)
                                : Extensions.keyUsage(
                                        Extensions.DIGITAL_SIGNATURE, Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN))
                .with(Extensions.subjectKeyIdentifier(
                        dice.oneIn(4) ? Arrays.copyOf(key.keyHash(), 20) : key.keyIdentifier()));
        if (!issuedAt.isBefore(Dates.CERTIFICATE_TRANSPARENCY) && dice.oneIn(8)) Permission.SCT_LIST.use(c);
        if (root) {
            spec.signatureAlgorithm(scheme).selfIssued();
            ownKeyIdentifier(spec);
            rootValidity(spec, dice);
        } else {
            subordinate(c);
        }
        return spec.extensions(dice::shuffled)
                .poisonAt(dice.between(0, spec.extensions().size()));
    }

    static CertificateSpec plain(Profile profile, Instant issuedAt) {
        boolean root = profile == Profile.ROOT_CA;
        Issuer issuer = Issuers.root();
        TestKey key = Keys.first(
                TestKey.Role.CA,
                profile == Profile.PRECERT_SIGNING_CA
                        ? issuer.certificate().key().kind()
                        : TestKey.Kind.P384);
        TestKey signer = root ? key : issuer.certificate().key();
        CertificateSpec spec = new CertificateSpec(profile, issuedAt, key, signer);
        if (!root) spec.issuedBy(issuer, SignatureScheme.of(signer.kind()).get(0));
        spec.serialNumber(new BigInteger("5C1A05E0B5E1F0C7A6D3", 16))
                .subject(DistinguishedName.of(
                        printable(Oids.COUNTRY, "NL"),
                        utf8(Oids.ORGANIZATION, "Example B.V."),
                        utf8(Oids.COMMON_NAME, "Example CA 1")))
                .with(Extensions.basicConstraintsOfCa(null))
                .with(Extensions.keyUsage(Extensions.KEY_CERT_SIGN, Extensions.CRL_SIGN))
                .with(Extensions.subjectKeyIdentifier(key.keyIdentifier()));
        if (root) {
            return ownKeyIdentifier(spec.selfIssued()).lasting(Duration.ofDays(MOST_DAYS_OF_ROOT));
        }
        spec.lasting(Duration.ofDays(1_826))
                .with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl"))
                .with(Extensions.authorityInfoAccess(
                        Extensions.access(Oids.OCSP, "http://ocsp.example.com"),
                        Extensions.access(Oids.CA_ISSUERS, "http://ca.example.com/issuer.cer")))
                .with(Extensions.certificatePolicies(
                        profile == Profile.NON_TLS_CA ? "1.3.6.1.4.1.99999.7" : Oids.DOMAIN_VALIDATED))
                .with(Extensions.extKeyUsage(
                        switch (profile) {
                            case NON_TLS_CA -> Oids.EMAIL_PROTECTION;
                            case PRECERT_SIGNING_CA -> Oids.PRECERTIFICATE_SIGNING;
                            default -> Oids.SERVER_AUTH;
                        }));
        if (isConstrained(profile)) {
            spec.with(Extensions.nameConstraints(
                    List.of(
                            GeneralNames.dns("example.com"),
                            GeneralNames.ip(range(new byte[] {8, 8, 8, 0}, 24)),
                            GeneralNames.directory(DistinguishedName.of(utf8(Oids.ORGANIZATION, "Example B.V.")))),
                    List.of(GeneralNames.ip(new byte[32]))));
        }
        return spec;
    }

    /** Keys of the issuer's algorithm, which TLS BR 7.1.2.4 wants of a Precertificate Signing CA. */
    private static List<TestKey> alike(Issuer issuer, List<TestKey> keys) {
        return keys.stream()
                .filter(key -> key.kind() == issuer.certificate().key().kind())
                .toList();
    }

    /** Those that may certify another CA. */
    private static List<Issuer> issuers() {
        List<Issuer> issuers = new ArrayList<>(Issuers.roots());
        Issuers.all().stream().filter(Issuers::mayCertifyCas).forEach(issuers::add);
        return issuers;
    }

    private static CertificateSpec ownKeyIdentifier(CertificateSpec spec) {
        byte[] own = DerWriter.content(
                spec.extension(Oids.SUBJECT_KEY_IDENTIFIER).orElseThrow().value());
        return spec.with(Extensions.authorityKeyIdentifier(own));
    }

    private static DistinguishedName subject(Composer c) {
        Dice dice = c.dice();
        Identity identity = c.identity();
        DistinguishedName subject = DistinguishedName.of(
                printable(Oids.COUNTRY, identity.officialCountry()),
                identity.organization(),
                identity.directory(Oids.COMMON_NAME, identity.organizationName() + " CA " + dice.between(1, 99), 64));
        if (dice.oneIn(4)) subject = subject.with(identity.state(Oids.STATE_OR_PROVINCE));
        if (dice.oneIn(4)) subject = subject.with(identity.locality(Oids.LOCALITY));
        if (dice.oneIn(6)) subject = subject.with(identity.postalCode());
        for (int streets = dice.oneIn(6) ? dice.between(1, 3) : 0; streets > 0; streets--) {
            subject = subject.with(identity.street());
        }
        return subject;
    }

    /** notBefore within the day before signing. */
    private static Instant begin(CertificateSpec spec, Dice dice) {
        Instant notBefore = spec.issuedAt().minusSeconds(dice.oneIn(4) ? dice.pick(0, DAY) : dice.between(0, DAY));
        spec.notBefore(notBefore);
        return notBefore;
    }

    private static void rootValidity(CertificateSpec spec, Dice dice) {
        begin(spec, dice);
        int days = dice.oneIn(4)
                ? dice.pick(LEAST_DAYS_OF_ROOT, MOST_DAYS_OF_ROOT)
                : dice.between(LEAST_DAYS_OF_ROOT, MOST_DAYS_OF_ROOT);
        spec.lasting(Duration.ofDays(days));
    }

    private static void subordinate(Composer c) {
        CertificateSpec spec = c.spec();
        Dice dice = c.dice();
        Profile profile = spec.profile();
        Instant notBefore = begin(spec, dice);
        spec.notAfter(notBefore.plusSeconds(DAY + dice.anyMagnitude(20L * 365 * DAY)));
        c.crlUrls(dice.oneIn(4) ? dice.between(2, 3) : 1);
        c.access(Oids.CA_ISSUERS, dice.oneIn(6) ? 2 : 1, ".cer", ".crt", ".p7c");
        if (spec.issuedAt().isBefore(Dates.SUBORDINATE_TABLES) || dice.oneIn(2)) {
            c.access(Oids.OCSP, dice.oneIn(6) ? 2 : 1, "", "/");
        }
        policies(c);
        spec.with(Extensions.extKeyUsage(purposes(profile, dice)));
        if (isConstrained(profile) || dice.oneIn(6)) constrain(c);
    }

    private static void policies(Composer c) {
        CertificateSpec spec = c.spec();
        Dice dice = c.dice();
        Profile profile = spec.profile();
        boolean other = profile == Profile.NON_TLS_CA;
        if (other && !spec.issuedAt().isBefore(Dates.TABLES) && dice.oneIn(3)) return;
        if (dice.oneIn(3) && isInternal(profile)) {
            spec.with(Extensions.certificatePolicies(Oids.ANY_POLICY));
            return;
        }
        List<String> reserved = List.of(
                Oids.DOMAIN_VALIDATED,
                Oids.ORGANIZATION_VALIDATED,
                Oids.INDIVIDUAL_VALIDATED,
                Oids.EXTENDED_VALIDATION);
        spec.with(Extensions.certificatePolicies(other ? c.policy() : dice.pick(reserved)));
        for (int more = dice.oneIn(3) ? dice.between(1, 3) : 0; more > 0; more--) c.policies(c.policy());
    }

    private static String[] purposes(Profile profile, Dice dice) {
        if (profile == Profile.PRECERT_SIGNING_CA) return new String[] {Oids.PRECERTIFICATE_SIGNING};
        if (profile == Profile.NON_TLS_CA || isCross(profile) && dice.oneIn(6)) {
            return new String[] {
                dice.pick(
                        Oids.EMAIL_PROTECTION,
                        Oids.CODE_SIGNING,
                        Oids.TIME_STAMPING,
                        Oids.CLIENT_AUTH,
                        "1.3.6.1.5.5.7.3.36")
            };
        }
        if (profile == Profile.CROSS_CA && dice.oneIn(3)) return new String[] {Oids.ANY_EXTENDED_KEY_USAGE};
        return dice.pick(new String[] {Oids.SERVER_AUTH}, new String[] {Oids.SERVER_AUTH, Oids.CLIENT_AUTH});
    }

    /** What TLS BR 7.1.2.5.2 wants of a constrained CA, and 7.1.2.10.8 permits to others. */
    private static void constrain(Composer c) {
        Dice dice = c.dice();
        List<byte[]> permitted = new ArrayList<>();
        List<byte[]> excluded = new ArrayList<>();
        if (dice.oneIn(4)) {
            excluded.add(GeneralNames.dns(""));
        } else {
            String domain = c.hosts().fullyQualified();
            permitted.add(GeneralNames.dns(domain));
            if (dice.oneIn(3)) permitted.add(GeneralNames.dns(c.hosts().fullyQualified()));
            if (dice.oneIn(3) && domain.length() < 240) excluded.add(GeneralNames.dns("not." + domain));
        }
        if (dice.oneIn(2)) permitted.add(GeneralNames.ip(range(c.hosts().ipv4(), dice.between(24, 32))));
        else excluded.add(GeneralNames.ip(new byte[8]));
        if (dice.oneIn(2)) permitted.add(GeneralNames.ip(range(c.hosts().ipv6(), dice.between(32, 128))));
        else excluded.add(GeneralNames.ip(new byte[32]));
        permitted.add(GeneralNames.directory(
                DistinguishedName.of(c.identity().country(), c.identity().organization())));
        c.spec().with(Extensions.nameConstraints(permitted, excluded));
    }

    /** Address and mask. */
    private static byte[] range(byte[] address, int prefix) {
        byte[] range = Arrays.copyOf(address, 2 * address.length);
        for (int i = 0; i < address.length; i++) {
            int bits = Math.max(0, Math.min(8, prefix - 8 * i));
            int mask = 0xFF00 >> bits & 0xFF;
            range[i] &= (byte) mask;
            range[address.length + i] = (byte) mask;
        }
        return range;
    }

    private static boolean isInternal(Profile profile) {
        return !profile.id().endsWith("-external");
    }

    private static boolean isConstrained(Profile profile) {
        return profile == Profile.TLS_CA_CONSTRAINED || profile == Profile.TLS_CA_CONSTRAINED_EXTERNAL;
    }

    private static boolean isCross(Profile profile) {
        return profile == Profile.CROSS_CA || profile == Profile.CROSS_CA_EXTERNAL;
    }
}

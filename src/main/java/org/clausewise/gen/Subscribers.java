package org.clausewise.gen;

import static org.clausewise.gen.Attribute.printable;
import static org.clausewise.gen.Attribute.utf8;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.Issuers.Issuer;
import org.clausewise.rule.Profile;

/**
 * Makes subscriber certificates that keep everything the documents demand and recommend at the instant of their
 * signing. Profiles other than {@link #PROFILES} are refused with {@link IllegalArgumentException}. Equal seeds make equal
 * octets.
 */
public final class Subscribers {
    /** The profiles that subjects are made for. */
    public static final Set<Profile> PROFILES = Collections.unmodifiableSet(
            EnumSet.of(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV, Profile.TLS_EV, Profile.PKIX));

    /** When plain subjects are signed, where no other instant is given. */
    public static final Instant PLAIN = Instant.parse("2026-06-01T12:00:00Z");

    private static final Instant EARLIEST = Instant.parse("2012-07-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2030-12-31T23:59:59Z");
    private static final long TWO_DAYS = 48 * 3600;

    private Subscribers() {}

    /** A subject that varies in everything that the documents permit, signed at any second from mid 2012 to 2030. */
    public static CertificateSpec compliant(Profile profile, SplittableRandom random) {
        return compliant(profile, random, anyInstant(random));
    }

    /** Any second from mid 2012 to 2030. */
    static Instant anyInstant(SplittableRandom random) {
        return Instant.ofEpochSecond(random.nextLong(EARLIEST.getEpochSecond(), LATEST.getEpochSecond() + 1));
    }

    /** A subject that varies in everything that the documents permit in what is signed at that instant. */
    public static CertificateSpec compliant(Profile profile, SplittableRandom random, Instant issuedAt) {
        var dice = new Dice(random);
        Issuer issuer = dice.pick(Issuers.all());
        CertificateSpec spec = new CertificateSpec(
                        profile,
                        issuedAt,
                        Keys.subscriber(random),
                        issuer.certificate().key())
                .issuedBy(
                        issuer,
                        dice.pick(SignatureScheme.of(issuer.certificate().key().kind())));
        var composer = new Composer(spec, dice);
        if (profile == Profile.PKIX) {
            EndEntities.fill(composer);
        } else {
            fill(composer);
            for (Permission permission : Permission.values()) {
                if (!permission.discouraged() && permission.permits(profile, issuedAt) && dice.oneIn(4)) {
                    permission.use(composer);
                }
            }
            spec.names(dice.shuffled(spec.names()));
        }
        return finished(spec.extensions(dice::shuffled)
                .poisonAt(dice.between(0, spec.extensions().size())));
    }

    /** The same subject every time, with nothing in it that the profile does not demand or recommend. */
    public static CertificateSpec plain(Profile profile) {
        return plain(profile, PLAIN);
    }

    /** A plain subject, signed at an instant. */
    public static CertificateSpec plain(Profile profile, Instant issuedAt) {
        return finished(plainParts(profile, issuedAt));
    }

    /**
     * A plain subject that uses one permission.
     *
     * @throws IllegalArgumentException if the profile does not know the permission
     */
    /** Signed by this scheme, with a key that goes with it. */
    public static CertificateSpec plain(Profile profile, SignatureScheme scheme) {
        Issuers.Issuer issuer = Issuers.all().stream()
                .filter(i -> SignatureScheme.of(i.certificate().key().kind()).contains(scheme))
                .findFirst()
                .orElseThrow();
        return plain(profile).issuedBy(issuer, scheme);
    }

    public static CertificateSpec plain(Profile profile, Permission permission) {
        if (!permission.permits(profile, PLAIN)) throw new IllegalArgumentException(permission + " under " + profile);
        CertificateSpec spec = plainParts(profile, PLAIN);
        permission.use(new Composer(
                spec, new Dice(new SplittableRandom(permission.name().hashCode()))));
        return finished(spec);
    }

    private static CertificateSpec plainParts(Profile profile, Instant issuedAt) {
        Issuer issuer = Issuers.plain();
        CertificateSpec spec = new CertificateSpec(
                        profile,
                        issuedAt,
                        Keys.first(TestKey.Role.SUBSCRIBER, TestKey.Kind.P256),
                        issuer.certificate().key())
                .issuedBy(issuer, SignatureScheme.ECDSA_SHA256)
                .serialNumber(new BigInteger("5C1A05E0B5E1F0C7A6D3", 16))
                .lasting(Duration.ofDays(30))
                .subject(plainSubject(profile))
                .with(Extensions.subjectAltName(GeneralNames.dns("plain.example.com")))
                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE));
        if (profile == Profile.PKIX)
            return spec.with(Extensions.subjectKeyIdentifier(spec.key().keyIdentifier()));
        spec.with(Extensions.extKeyUsage(Oids.SERVER_AUTH))
                .with(Extensions.certificatePolicies(policy(profile)))
                .with(Extensions.authorityInfoAccess(
                        Extensions.access(Oids.CA_ISSUERS, "http://ca.example.com/issuer.cer")))
                .with(Extensions.crlDistributionPoints("http://ca.example.com/issuer.crl"));
        if (issuedAt.isBefore(Dates.TABLES)) {
            spec.with(Extensions.subjectKeyIdentifier(spec.key().keyIdentifier()));
        }
        pointToCps(spec, "http://ca.example.com/cps");
        if (issuedAt.isBefore(Dates.OCSP_OPTIONAL)) {
            spec.with(Extensions.authorityInfoAccess(
                    Extensions.access(Oids.OCSP, "http://ocsp.example.com"),
                    Extensions.access(Oids.CA_ISSUERS, "http://ca.example.com/issuer.cer")));
        }
        return spec;
    }

    private static DistinguishedName plainSubject(Profile profile) {
        DistinguishedName organization = DistinguishedName.of(
                printable(Oids.COUNTRY, "NL"),
                utf8(Oids.LOCALITY, "Amsterdam"),
                utf8(Oids.ORGANIZATION, "Example B.V."));
        return switch (profile) {
            case TLS_DV -> DistinguishedName.EMPTY;
            case TLS_IV ->
                DistinguishedName.of(
                        printable(Oids.COUNTRY, "NL"),
                        utf8(Oids.LOCALITY, "Amsterdam"),
                        utf8(Oids.SURNAME, "Jansen"),
                        utf8(Oids.GIVEN_NAME, "Anna"));
            case TLS_OV, PKIX -> organization;
            case TLS_EV ->
                organization
                        .with(utf8(Oids.BUSINESS_CATEGORY, "Private Organization"))
                        .with(printable(Oids.JURISDICTION_COUNTRY, "NL"))
                        .with(printable(Oids.SERIAL_NUMBER, "33031431"));
            default -> throw new IllegalArgumentException("no subscriber profile: " + profile);
        };
    }

    /** What a TLS subscriber certificate must and should have, by chance. */
    private static void fill(Composer c) {
        CertificateSpec spec = c.spec();
        Dice dice = c.dice();
        Instant issuedAt = spec.issuedAt();
        spec.serialNumber(serialNumber(dice, 64))
                .names(GeneralNames.dns(c.hosts().fullyQualified()))
                .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE))
                .with(Extensions.extKeyUsage(Oids.SERVER_AUTH))
                .with(Extensions.certificatePolicies(policy(spec.profile())))
                .subject(subject(c));
        pointToCps(spec, c.hosts().url("", "/"));
        c.access(Oids.CA_ISSUERS, 1, ".cer", ".crt", ".p7c");
        if (issuedAt.isBefore(Dates.OCSP_OPTIONAL)) c.access(Oids.OCSP, 1, "", "/");
        c.crlUrls(1);
        // RFC 5280 4.2.1.2 recommends it, and TLS BR 7.1.2.7.6 against it
        if (issuedAt.isBefore(Dates.TABLES)) Permission.SUBJECT_KEY_IDENTIFIER.use(c);
        validity(spec, dice);
    }

    /** EVG 9.7 of the texts before 2.0.1. */
    private static void pointToCps(CertificateSpec spec, String url) {
        if (spec.profile() != Profile.TLS_EV || !spec.issuedAt().isBefore(Dates.NO_CPS_POINTER)) return;
        spec.value(
                Oids.CERTIFICATE_POLICIES,
                old -> DerWriter.edit(old, policy -> DerWriter.append(policy, Extensions.cpsQualifiers(url)), 0));
    }

    private static void validity(CertificateSpec spec, Dice dice) {
        Instant issuedAt = spec.issuedAt();
        Instant notBefore = switch (dice.between(0, 7)) {
            case 0 -> issuedAt.minusSeconds(TWO_DAYS);
            case 1 -> issuedAt.plusSeconds(TWO_DAYS);
            case 2 -> issuedAt.plusSeconds(dice.between(-TWO_DAYS, TWO_DAYS));
            default -> issuedAt.minusSeconds(dice.between(0, 3600));
        };
        Instant latest = Dates.latestNotAfter(spec.profile(), issuedAt, notBefore);
        long most = Duration.between(notBefore, latest).toSeconds();
        spec.notBefore(notBefore).notAfter(dice.oneIn(6) ? latest : notBefore.plusSeconds(dice.anyMagnitude(most)));
    }

    /** A positive number of this many bits at least and 159 at most. */
    static BigInteger serialNumber(Dice dice, int leastBits) {
        int bits = dice.oneIn(4) ? dice.pick(leastBits, 159) : dice.between(leastBits, 159);
        return new BigInteger(1, dice.octets(20)).shiftRight(161 - bits).setBit(bits - 1);
    }

    private static DistinguishedName subject(Composer c) {
        Identity identity = c.identity();
        Profile profile = c.spec().profile();
        if (profile == Profile.TLS_DV) return DistinguishedName.EMPTY;
        DistinguishedName place = DistinguishedName.of(identity.country(), identity.locality(Oids.LOCALITY));
        return switch (profile) {
            case TLS_IV -> place.with(identity.surname()).with(identity.givenName());
            case TLS_OV -> withUnit(place.with(identity.organization()), c);
            case TLS_EV -> organization(withUnit(place.with(identity.organization()), c), c);
            default -> throw new IllegalArgumentException("no subscriber profile: " + profile);
        };
    }

    /** While organizationalUnitName was optional, some subjects have one. */
    private static DistinguishedName withUnit(DistinguishedName subject, Composer c) {
        return c.spec().issuedAt().isBefore(Dates.NO_ORGANIZATIONAL_UNIT)
                        && c.dice().oneIn(6)
                ? subject.with(c.identity()
                        .directory(
                                Oids.ORGANIZATIONAL_UNIT, "Service " + c.dice().between(1, 99)))
                : subject;
    }

    /** What EVG 7.1.4.2 adds to an organization. */
    private static DistinguishedName organization(DistinguishedName subject, Composer c) {
        Dice dice = c.dice();
        Identity identity = c.identity();
        String category =
                dice.pick("Private Organization", "Government Entity", "Business Entity", "Non-Commercial Entity");
        String date = c.spec().issuedAt().isBefore(Dates.SUBDIVISIONS)
                ? dice.pick("1987-06-05", "5 June 1987", "05.06.1987", "06/05/1987")
                : "1987-06-05";
        String number = category.startsWith("Government") && dice.oneIn(2)
                ? category
                : dice.oneIn(4) ? date : Long.toString(dice.anyMagnitude(9_999_999_999L));
        Attribute[] more = {
            identity.directory(Oids.BUSINESS_CATEGORY, category),
            printable(Oids.JURISDICTION_COUNTRY, identity.officialCountry()),
            printable(Oids.SERIAL_NUMBER, number)
        };
        for (Attribute attribute : more) {
            subject = subject.insert(dice.between(0, subject.rdns().size()), attribute);
        }
        return subject;
    }

    private static String policy(Profile profile) {
        return switch (profile) {
            case TLS_DV -> Oids.DOMAIN_VALIDATED;
            case TLS_IV -> Oids.INDIVIDUAL_VALIDATED;
            case TLS_OV -> Oids.ORGANIZATION_VALIDATED;
            case TLS_EV -> Oids.EXTENDED_VALIDATION;
            default -> throw new IllegalArgumentException("no subscriber profile: " + profile);
        };
    }

    /** RFC 5280 4.2.1.6: subjectAltName is critical where the subject is empty, and nowhere else. */
    private static CertificateSpec finished(CertificateSpec spec) {
        return spec.critical(Oids.SUBJECT_ALT_NAME, spec.subject().rdns().isEmpty());
    }
}

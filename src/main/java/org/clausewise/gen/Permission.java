package org.clausewise.gen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausewise.der.DerWriter;
import org.clausewise.rule.Profile;

/**
 * Something that the TLS BR and the EVG permit in a subscriber certificate and that a plain one does without. Where a
 * subject uses several, they are used in this order.
 *
 * <p>{@link Subscribers#compliant} uses any of them that are not {@linkplain #discouraged discouraged}.
 */
public enum Permission {
    // names
    WILDCARD(Who.NOT_EV),
    INTERNATIONALIZED(Who.ALL),
    /** An A-label's look with content that is valid Punycode and no IDNA. */
    P_LABEL(Who.ALL),
    ONION(Who.ALL),
    IPV4_ADDRESS(Who.NOT_EV, "tls-br-7.1.2.7.12-17"),
    IPV6_ADDRESS(Who.NOT_EV, "tls-br-7.1.2.7.12-17"),
    /** Up to a hundred. */
    SEVERAL_NAMES(Who.ALL),

    // subject
    COUNTRY(Who.DV, "tls-br-7.1.2.7.2-5"),
    STATE_BESIDE_LOCALITY(Who.IDENTITY),
    STATE_WITHOUT_LOCALITY(Who.IDENTITY),
    DOMAIN_COMPONENT(Who.OV, "tls-br-7.1.2.7.4-5", "tls-br-7.1.2.7.4-9"),
    STREET_ADDRESS(Who.EV, "evg-7.1.4.2.6-6"),
    SEVERAL_STREET_ADDRESSES(Who.EV, "evg-7.1.4.2.6-8"),
    POSTAL_CODE(Who.EV, "evg-7.1.4.2.6-6"),
    JURISDICTION_STATE(Who.EV),
    JURISDICTION_LOCALITY(Who.EV),
    /** The attribute and the extension that goes with it. */
    ORGANIZATION_IDENTIFIER(Who.EV),

    // extensions
    BASIC_CONSTRAINTS(Who.ALL, "tls-br-7.1.2.7.6-8"),
    OCSP(Who.ALL, "tls-br-7.1.2.7.7-5"),
    SEVERAL_OCSP_URLS(Who.ALL, "tls-br-7.1.2.7.7-3"),
    SEVERAL_CA_ISSUERS_URLS(Who.ALL, "tls-br-7.1.2.7.7-3"),
    SEVERAL_CRL_URLS(Who.ALL),
    /** OCSP alone. */
    NO_CRL(Who.ALL),
    SHORT_LIVED_WITH_CRL(Who.ALL, "tls-br-7.1.2.11.2-4"),
    /** Neither CRL nor OCSP, which EVG 7.1.4.3 does not allow. */
    SHORT_LIVED(Who.NOT_EV),
    OTHER_POLICIES(Who.ALL, "tls-br-7.1.2.7.9-7"),
    CLIENT_AUTH(Who.ALL, "tls-br-7.1.2.7.10-2"),
    SCT_LIST(Who.ALL, "tls-br-7.1.2.7.6-9", "tls-br-7.1.2.9-2"),
    PRECERTIFICATE(Who.ALL, "tls-br-7.1.2.9-1"),

    // discouraged
    COMMON_NAME(Who.ALL),
    STREET_AND_POSTAL_CODE(Who.IV_OV, "tls-br-7.1.2.7.3-17", "tls-br-7.1.2.7.4-22"),
    ORGANIZATION(Who.IV, "tls-br-7.1.2.7.3-20"),
    OTHER_ATTRIBUTE(Who.IV_OV, "tls-br-7.1.4.4-1"),
    CPS_POINTER(Who.ALL, "tls-br-7.1.2.7.9-13"),
    /** Of an RSA key, beside digitalSignature. */
    KEY_ENCIPHERMENT(Who.ALL, "tls-br-7.1.2.7.11-4"),
    /** Of an RSA key, and nothing else. */
    ONLY_KEY_ENCIPHERMENT(Who.ALL, "tls-br-7.1.2.7.11-13"),
    DATA_ENCIPHERMENT(Who.ALL),
    KEY_AGREEMENT(Who.ALL),
    NO_KEY_USAGE(Who.ALL),
    NO_CA_ISSUERS(Who.ALL),
    SUBJECT_KEY_IDENTIFIER(Who.ALL),
    OTHER_EXTENSION(Who.ALL);

    private static final Set<Permission> DISCOURAGED = EnumSet.range(COMMON_NAME, OTHER_EXTENSION);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Profile> profiles;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> clauses;

    Permission(Who who, String... clauses) {
        profiles = who.profiles;
        this.clauses = Set.of(clauses);
    }

    /** The MAY clauses that it uses. */
    public Set<String> clauses() {
        return clauses;
    }

    /** The profiles that know it. */
    public Set<Profile> profiles() {
        return profiles;
    }

    /** Whether the documents permit it and yet recommend against it, or make it an exception to a recommendation. */
    public boolean discouraged() {
        return DISCOURAGED.contains(this);
    }

    /** Whether it may be used under a profile in something signed at an instant. */
    public boolean permits(Profile profile, Instant issuedAt) {
        return profiles.contains(profile)
                && switch (this) {
                    case P_LABEL -> !issuedAt.isBefore(Dates.P_LABELS);
                    case ONION -> !issuedAt.isBefore(Dates.ONION_V3);
                    case ORGANIZATION_IDENTIFIER -> !issuedAt.isBefore(Dates.ORGANIZATION_IDENTIFIER);
                    case SHORT_LIVED, SHORT_LIVED_WITH_CRL -> Dates.shortLived(issuedAt) > 0;
                    case SCT_LIST, PRECERTIFICATE -> !issuedAt.isBefore(Dates.CERTIFICATE_TRANSPARENCY);
                    default -> true;
                };
    }

    void use(Composer c) {
        CertificateSpec spec = c.spec();
        Dice dice = c.dice();
        Hosts hosts = c.hosts();
        Identity identity = c.identity();
        switch (this) {
            case WILDCARD -> spec.dnsName(hosts.wildcard());
            case INTERNATIONALIZED -> spec.dnsName(hosts.internationalized());
            case P_LABEL -> spec.dnsName(hosts.emoji());
            case ONION -> spec.dnsName(hosts.onion());
            case IPV4_ADDRESS -> spec.name(GeneralNames.ip(hosts.ipv4()));
            case IPV6_ADDRESS -> spec.name(GeneralNames.ip(hosts.ipv6()));
            case SEVERAL_NAMES -> {
                List<byte[]> names = new ArrayList<>(spec.names());
                long count = names.size() + dice.anyMagnitude(100L - names.size());
                while (names.size() < count) names.add(GeneralNames.dns(hosts.fullyQualified()));
                spec.names(names);
            }
            case COUNTRY -> spec.subject(s -> s.with(identity.countryAlone()));
            case STATE_BESIDE_LOCALITY ->
                spec.subject(s -> s.without(Oids.STATE_OR_PROVINCE).with(identity.state(Oids.STATE_OR_PROVINCE)));
            case STATE_WITHOUT_LOCALITY ->
                spec.subject(s -> s.without(Oids.STATE_OR_PROVINCE)
                        .without(Oids.LOCALITY)
                        .with(identity.state(Oids.STATE_OR_PROVINCE)));
            case DOMAIN_COMPONENT -> spec.subject(s -> domainComponents(s, spec.names()));
            case STREET_ADDRESS -> spec.subject(s -> s.with(identity.street()));
            case SEVERAL_STREET_ADDRESSES ->
                spec.subject(s -> s.with(identity.street()).with(identity.street()));
            case POSTAL_CODE -> spec.subject(s -> s.with(identity.postalCode()));
            case JURISDICTION_STATE -> spec.subject(s -> anywhere(s, dice, jurisdictionState(identity)));
            // with the state that regulates it, where one does
            case JURISDICTION_LOCALITY ->
                spec.subject(s -> anywhere(
                        s.has(Oids.JURISDICTION_STATE_OR_PROVINCE) || dice.oneIn(4)
                                ? s
                                : anywhere(s, dice, jurisdictionState(identity)),
                        dice,
                        identity.locality(Oids.JURISDICTION_LOCALITY)));
            case ORGANIZATION_IDENTIFIER -> organizationIdentifier(c);
            case BASIC_CONSTRAINTS -> spec.with(Extensions.basicConstraints());
            case OCSP -> {
                if (!c.hasOcsp()) c.access(Oids.OCSP, 1, "", "/");
            }
            case SEVERAL_OCSP_URLS -> c.access(Oids.OCSP, dice.between(2, 3), "", "/");
            case SEVERAL_CA_ISSUERS_URLS -> c.access(Oids.CA_ISSUERS, dice.between(1, 3), ".cer", ".crt", ".p7c");
            case SEVERAL_CRL_URLS -> c.crlUrls(dice.between(2, 3));
            case NO_CRL -> {
                OCSP.use(c);
                spec.without(Oids.CRL_DISTRIBUTION_POINTS);
            }
            case SHORT_LIVED_WITH_CRL -> {
                shortLived(spec, dice);
                if (!spec.has(Oids.CRL_DISTRIBUTION_POINTS)) c.crlUrls(1);
            }
            case SHORT_LIVED -> {
                shortLived(spec, dice);
                spec.without(Oids.CRL_DISTRIBUTION_POINTS).without(Oids.AUTHORITY_INFO_ACCESS);
                c.access(Oids.CA_ISSUERS, 1, ".cer");
            }
            case OTHER_POLICIES ->
                c.policies(IntStream.range(0, dice.between(1, 3))
                        .mapToObj(i -> c.policy())
                        .toArray(String[]::new));
            case CLIENT_AUTH ->
                spec.with(
                        dice.oneIn(3)
                                ? Extensions.extKeyUsage(Oids.CLIENT_AUTH, Oids.SERVER_AUTH)
                                : Extensions.extKeyUsage(Oids.SERVER_AUTH, Oids.CLIENT_AUTH));
            case SCT_LIST ->
                spec.with(Extensions.sctList(dice.some(dice.between(1, 5), Keys.otherLogs()).stream()
                        .map(log -> SignedCertificateTimestamps.placeholder(
                                log, spec.issuedAt().minusMillis(dice.between(0, 300_000))))
                        .toArray(byte[][]::new)));
            case PRECERTIFICATE -> spec.artifact(Artifact.PRECERTIFICATE);
            case COMMON_NAME ->
                spec.subject(s -> s.with(
                        Attribute.utf8(Oids.COMMON_NAME, dnsNames(spec.names()).get(0))));
            case STREET_AND_POSTAL_CODE ->
                spec.subject(
                        s -> s.with(identity.street()).with(identity.street()).with(identity.postalCode()));
            case ORGANIZATION -> spec.subject(s -> s.with(identity.organization()));
            case OTHER_ATTRIBUTE -> spec.subject(s -> s.with(Attribute.printable(Oids.DN_QUALIFIER, "7")));
            case CPS_POINTER ->
                spec.value(
                        Oids.CERTIFICATE_POLICIES,
                        old -> DerWriter.edit(
                                old,
                                policy -> DerWriter.append(
                                        policy, Extensions.cpsQualifiers("https://cps.example.com/" + hosts.label(3))),
                                0));
            case KEY_ENCIPHERMENT ->
                rsa(spec).with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE, Extensions.KEY_ENCIPHERMENT));
            case ONLY_KEY_ENCIPHERMENT -> rsa(spec).with(Extensions.keyUsage(Extensions.KEY_ENCIPHERMENT));
            case DATA_ENCIPHERMENT ->
                rsa(spec).with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE, Extensions.DATA_ENCIPHERMENT));
            case KEY_AGREEMENT ->
                spec.key(Keys.first(TestKey.Role.SUBSCRIBER, TestKey.Kind.P256))
                        .with(Extensions.keyUsage(Extensions.DIGITAL_SIGNATURE, Extensions.KEY_AGREEMENT));
            case NO_KEY_USAGE -> spec.without(Oids.KEY_USAGE);
            case NO_CA_ISSUERS -> {
                spec.with(Extensions.authorityInfoAccess());
                c.access(Oids.OCSP, 1, "");
            }
            case SUBJECT_KEY_IDENTIFIER ->
                spec.with(Extensions.subjectKeyIdentifier(spec.key().keyIdentifier()));
            case OTHER_EXTENSION -> spec.with(Extensions.tlsFeature(5));
        }
    }

    private static CertificateSpec rsa(CertificateSpec spec) {
        return spec.key(Keys.first(TestKey.Role.SUBSCRIBER, TestKey.Kind.RSA));
    }

    private static void shortLived(CertificateSpec spec, Dice dice) {
        long most = Dates.shortLived(spec.issuedAt());
        spec.lasting(Duration.ofSeconds(dice.oneIn(2) ? most : dice.between(2, most)));
    }

    private static DistinguishedName domainComponents(DistinguishedName subject, List<byte[]> names) {
        String name = dnsNames(names).get(0).replaceFirst("^\\*\\.", "");
        List<String> labels = Arrays.asList(name.split("\\."));
        Collections.reverse(labels);
        for (String label : labels) subject = subject.with(Attribute.ia5(Oids.DOMAIN_COMPONENT, label));
        return subject;
    }

    private static List<String> dnsNames(List<byte[]> names) {
        return names.stream()
                .filter(GeneralNames::isDns)
                .map(GeneralNames::text)
                .toList();
    }

    private static Attribute jurisdictionState(Identity identity) {
        return identity.state(Oids.JURISDICTION_STATE_OR_PROVINCE);
    }

    /** TLS BR 7.1.4.2 gives no order for the attributes of its second table. */
    private static DistinguishedName anywhere(DistinguishedName subject, Dice dice, Attribute attribute) {
        return subject.insert(dice.between(0, subject.rdns().size()), attribute);
    }

    private static void organizationIdentifier(Composer c) {
        DistinguishedName subject = c.spec().subject();
        String country = subject.first(Oids.JURISDICTION_COUNTRY).orElseThrow().text();
        String reference = subject.first(Oids.SERIAL_NUMBER).orElseThrow().text();
        boolean state = subject.has(Oids.JURISDICTION_STATE_OR_PROVINCE);
        Instant issuedAt = c.spec().issuedAt();
        String scheme = c.dice().pick("NTR", "NTR", "VAT", "PSD");
        String place = !state || !scheme.equals("NTR")
                ? null
                : issuedAt.isBefore(Dates.SUBDIVISIONS)
                        ? c.dice().pick("BY", "CA", "13")
                        : c.dice().pick("BY", "CA", "NSW", "2", "13");
        if (scheme.equals("VAT") && country.equals("GR") && !issuedAt.isBefore(Dates.VAT_PREFIXES)) country = "EL";
        if (scheme.equals("PSD")) reference = "NBB-" + c.dice().between(1, 99_999) + "." + reference.length();
        String identifier = scheme + country + (place == null ? "" : "+" + place) + "-" + reference;
        c.spec()
                .subject(anywhere(subject, c.dice(), c.identity().directory(Oids.ORGANIZATION_IDENTIFIER, identifier)))
                .with(Extensions.organizationIdentifier(scheme, country, place, reference));
    }

    private enum Who {
        DV(Profile.TLS_DV),
        IV(Profile.TLS_IV),
        OV(Profile.TLS_OV),
        EV(Profile.TLS_EV),
        IV_OV(Profile.TLS_IV, Profile.TLS_OV),
        IDENTITY(Profile.TLS_IV, Profile.TLS_OV, Profile.TLS_EV),
        NOT_EV(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV),
        ALL(Profile.TLS_DV, Profile.TLS_IV, Profile.TLS_OV, Profile.TLS_EV);

        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<Profile> profiles;

        Who(Profile... profiles) {
            this.profiles = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(profiles)));
        }
    }
}

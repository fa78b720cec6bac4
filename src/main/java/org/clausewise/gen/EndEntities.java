package org.clausewise.gen;

import static org.clausewise.gen.Extensions.DATA_ENCIPHERMENT;
import static org.clausewise.gen.Extensions.DECIPHER_ONLY;
import static org.clausewise.gen.Extensions.DIGITAL_SIGNATURE;
import static org.clausewise.gen.Extensions.ENCIPHER_ONLY;
import static org.clausewise.gen.Extensions.KEY_AGREEMENT;
import static org.clausewise.gen.Extensions.KEY_ENCIPHERMENT;
import static org.clausewise.gen.Extensions.NON_REPUDIATION;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewise.der.DerWriter;

/** What RFC 5280 alone permits in the certificate of an end entity. */
final class EndEntities {
    private static final String USER_PRINCIPAL_NAME = "1.3.6.1.4.1.311.20.2.3";
    private static final Instant NO_EXPIRY = Instant.parse("9999-12-31T23:59:59Z");
    private static final long HUNDRED_YEARS = 100L * 365 * 86_400;

    private EndEntities() {}

    static void fill(Composer c) {
        CertificateSpec spec = c.spec();
        Dice dice = c.dice();
        Instant notBefore = spec.issuedAt().minusSeconds(dice.anyMagnitude(30 * 86_400));
        spec.serialNumber(Subscribers.serialNumber(dice, 1))
                .notBefore(notBefore)
                .notAfter(dice.oneIn(12) ? NO_EXPIRY : notBefore.plusSeconds(dice.anyMagnitude(HUNDRED_YEARS)))
                .with(Extensions.subjectKeyIdentifier(spec.key().keyIdentifier()));
        if (!dice.oneIn(5)) spec.subject(subject(c));
        if (spec.subject().rdns().isEmpty() || dice.oneIn(2)) spec.names(names(c));
        if (!dice.oneIn(4))
            spec.with(Extensions.keyUsage(keyUsage(dice, spec.key().kind())));
        if (dice.oneIn(2)) extKeyUsage(spec, dice);
        if (dice.oneIn(4)) spec.with(Extensions.basicConstraints());
        if (dice.oneIn(2)) {
            spec.with(Extensions.certificatePolicies(c.policy()));
            if (dice.oneIn(3)) c.policies(c.policy());
        }
        if (dice.oneIn(2)) c.crlUrls(dice.between(1, 3));
        if (dice.oneIn(2)) c.access(Oids.CA_ISSUERS, dice.between(1, 2), ".cer", ".p7c");
        if (dice.oneIn(2)) c.access(Oids.OCSP, dice.between(1, 2), "");
        if (dice.oneIn(8)) {
            spec.with(Extension.notCritical(
                    Oids.ISSUER_ALT_NAME, DerWriter.sequence(GeneralNames.uri("http://ca.example.com/"))));
        }
    }

    private static DistinguishedName subject(Composer c) {
        Dice dice = c.dice();
        Identity identity = c.identity();
        List<Attribute> all = List.of(
                identity.country(),
                identity.state(Oids.STATE_OR_PROVINCE),
                identity.locality(Oids.LOCALITY),
                identity.organization(),
                identity.directory(Oids.ORGANIZATIONAL_UNIT, "Dept. 7"),
                identity.directory(Oids.COMMON_NAME, identity.organizationName(), 64),
                Attribute.printable(Oids.SERIAL_NUMBER, "" + dice.between(1, 99_999)),
                Attribute.printable(Oids.DN_QUALIFIER, "q" + dice.between(1, 9)),
                identity.directory(Oids.TITLE, "Dr."),
                identity.surname(),
                identity.givenName(),
                identity.directory(Oids.INITIALS, "A. B."),
                identity.directory(Oids.GENERATION_QUALIFIER, "3rd"),
                identity.directory(Oids.PSEUDONYM, "Kestrel"),
                Attribute.ia5(Oids.DOMAIN_COMPONENT, c.hosts().label(1)));
        DistinguishedName subject =
                DistinguishedName.of(dice.some(dice.between(1, 6), all).toArray(Attribute[]::new));
        return dice.oneIn(6)
                ? subject.join(0, identity.directory(Oids.USER_ID, "kestrel" + dice.between(1, 9)))
                : subject;
    }

    private static List<byte[]> names(Composer c) {
        Dice dice = c.dice();
        Hosts hosts = c.hosts();
        return IntStream.range(0, dice.between(1, 4))
                .mapToObj(i -> switch (dice.between(0, 6)) {
                    case 0 -> GeneralNames.email("postmaster@" + hosts.fullyQualified());
                    case 1 -> GeneralNames.dns(hosts.fullyQualified());
                    case 2 -> GeneralNames.uri(hosts.url(".html"));
                    case 3 -> GeneralNames.ip(dice.octets(dice.oneIn(2) ? 4 : 16));
                    case 4 ->
                        GeneralNames.directory(DistinguishedName.of(c.identity().organization()));
                    case 5 -> GeneralNames.registered(c.policy());
                    default -> GeneralNames.other(USER_PRINCIPAL_NAME, DerWriter.utf8("kestrel@example.com"));
                })
                .toList();
    }

    /** RFC 3279 2.3.1 for RSA, RFC 8813 3 for elliptic curves. */
    private static int[] keyUsage(Dice dice, TestKey.Kind kind) {
        if (kind == TestKey.Kind.RSA) {
            return some(dice, DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_ENCIPHERMENT, DATA_ENCIPHERMENT);
        }
        if (dice.oneIn(6)) return new int[] {KEY_AGREEMENT, dice.pick(ENCIPHER_ONLY, DECIPHER_ONLY)};
        return some(dice, DIGITAL_SIGNATURE, NON_REPUDIATION, KEY_AGREEMENT);
    }

    private static int[] some(Dice dice, Integer... bits) {
        return dice.some(dice.between(1, bits.length), List.of(bits)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Purposes that go with digitalSignature, and so with a key whose use is not limited or includes it. */
    private static void extKeyUsage(CertificateSpec spec, Dice dice) {
        spec.with(Extensions.keyUsage(DIGITAL_SIGNATURE));
        List<String> purposes = List.of(
                Oids.SERVER_AUTH, Oids.CLIENT_AUTH, Oids.CODE_SIGNING, Oids.EMAIL_PROTECTION, "1.3.6.1.5.5.7.3.17");
        spec.with(Extensions.extKeyUsage(dice.some(dice.between(1, 3), purposes).toArray(String[]::new)));
        if (dice.oneIn(4)) spec.critical(Oids.EXT_KEY_USAGE, true);
    }
}

package org.clausewise.gen.vectors;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.generalizedTime;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.gen.Attribute.ia5;
import static org.clausewise.gen.Attribute.utf8;
import static org.clausewise.gen.CertificateSpec.Field.EXTENSIONS;
import static org.clausewise.gen.CertificateSpec.Field.NOT_AFTER;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT_UNIQUE_ID;
import static org.clausewise.gen.Oids.COMMON_NAME;
import static org.clausewise.gen.Oids.EMAIL_ADDRESS;
import static org.clausewise.gen.Oids.ORGANIZATION;
import static org.clausewise.gen.Oids.SUBJECT_ALT_NAME;
import static org.clausewise.gen.rfc.CertificateAuthorities.selfSigned;
import static org.clausewise.rule.Profile.PKIX;
import static org.clausewise.rule.Profile.TLS_DV;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.OnionAddress;
import org.clausewise.gen.Subjects;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/**
 * A subject that keeps duties which the subjects of their mutants give no occasion to keep: they are about something rare, or
 * something that breaches another rule.
 *
 * @param issued when the plain subject is signed
 * @param change of it, in place
 */
record Kept(Set<String> duties, Profile profile, Instant issued, UnaryOperator<CertificateSpec> change) {
    private static final String HOST = "plain.example.com";
    private static final String MAILBOX = "anna@example.com";
    private static final byte[] IPV6 = HexFormat.of().parseHex("20014860486000000000000000008888");

    // spotless:off
    static final List<Kept> ALL = List.of(
            of(TLS_DV, c -> commonName(c, HOST), "tls-br-7.1.2.7.2-7#1", "tls-br-7.1.2.7.2-7#2"),
            of(TLS_DV, c -> commonName(c.name(GeneralNames.ip("8.8.8.8")), "8.8.8.8"), "tls-br-7.1.2.7.2-7#3"),
            of(TLS_DV, c -> commonName(c.name(GeneralNames.ip(IPV6)), "2001:4860:4860::8888"), "tls-br-7.1.2.7.2-7#4"),
            of(PKIX, c -> selfSigned(c).remove(EXTENSIONS).version(0), "rfc5280-4.1.2.1-3#1"),
            of(PKIX, c -> uniqueId(selfSigned(c)).remove(EXTENSIONS).version(1), "rfc5280-4.1.2.1-2#1"),
            of(PKIX, Kept::uniqueId, "rfc5280-4.1.2.8-1#1", "rfc5280-4.1.2.8-2#1"),
            // the century before, in the form that can say so
            of(PKIX, c -> c.replace(NOT_AFTER, generalizedTime("19500101000000Z")), "rfc5280-4.1.2.5-1#2"),
            of(PKIX, c -> c.with(Extensions.basicConstraintsOfCa(null)), "rfc5280-4.1.2.6-2#1"),
            of(PKIX, c -> c.with(Extensions.keyUsage(Extensions.CRL_SIGN)), "rfc5280-4.1.2.6-3#1"),
            of(
                    PKIX,
                    c -> c.subject(s -> s.with(ia5(EMAIL_ADDRESS, MAILBOX))).name(GeneralNames.email(MAILBOX)),
                    "rfc5280-4.1.2.6-18#1"),
            of(TLS_DV, c -> c.name(GeneralNames.dns(OnionAddress.of(new byte[32], 3) + ".onion")), "evg-F-r1#2")
                    .on("2020-03-01"),
            // the exceptions are for a name in use, that is, the name in the issuer's certificate
            of(
                    PKIX,
                    c -> c.issuerName(c.issuerName()
                            .replace(ORGANIZATION, utf8(ORGANIZATION, "Another").value())),
                    "rfc5280-4.1.2.4-2#1"),
            of(PKIX, c -> c.subject(DistinguishedName.EMPTY).critical(SUBJECT_ALT_NAME, true), "rfc5280-4.2.1.6-5#2"));
    // spotless:on

    static Kept of(Profile profile, UnaryOperator<CertificateSpec> change, String... duties) {
        return new Kept(Set.of(duties), profile, Subscribers.PLAIN, change);
    }

    /** The same of a subject of that day, for duties that have had theirs. */
    Kept on(String day) {
        return new Kept(duties, profile, Instant.parse(day + "T12:00:00Z"), change);
    }

    CertificateSpec subject() {
        return change.apply(Subjects.plain(profile, issued));
    }

    private static CertificateSpec commonName(CertificateSpec c, String name) {
        return c.subject(DistinguishedName.of(utf8(COMMON_NAME, name))).critical(SUBJECT_ALT_NAME, false);
    }

    private static CertificateSpec uniqueId(CertificateSpec c) {
        return c.replace(SUBJECT_UNIQUE_ID, implicit(2, bitString(0, new byte[8])));
    }
}

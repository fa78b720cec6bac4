package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.DomainName.NOT_P_LABEL;
import static org.clausewise.pki.DomainName.RESERVED_LDH;
import static org.clausewise.pki.DomainName.TRAILING_DOT;
import static org.clausewise.pki.DomainName.UNDERSCORE;
import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.SAN_CRITICAL;
import static org.clausewise.rule.CertificateFacts.SAN_HAS_DNS_OR_IP;
import static org.clausewise.rule.CertificateFacts.SUBJECT_EMPTY;
import static org.clausewise.rule.CertificateFacts.namesOf;
import static org.clausewise.rule.CertificateFacts.sanHas;
import static org.clausewise.rule.CertificateFacts.sanNames;
import static org.clausewise.rule.SanForms.BAD_CHARACTER;
import static org.clausewise.rule.SanForms.INTERNAL;
import static org.clausewise.rule.SanForms.NOT_AN_ADDRESS;
import static org.clausewise.rule.SanForms.NOT_LDH_BUT_FOR_UNDERSCORES;
import static org.clausewise.rule.SanForms.RESERVED;
import static org.clausewise.rule.SanForms.REVERSE_ZONE;
import static org.clausewise.rule.SanForms.UNDERSCORE_FIRST;

import java.util.function.Predicate;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.OnionName;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.SanForms;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.7.12, Subscriber Certificate Subject Alternative Name. */
public final class SubscriberSubjectAltName {
    public static final Section<Certificate> RULES = Section.of(
                    "tls.subscriber.san", Subject.CERTIFICATE, Profile.Group.TLS_SUBSCRIBER)
            .at(Certificate::subjectAltName);

    private static final long DAY_AFTER_2015_11_01 = 1_446_422_400L;

    /** No domain name at all; the root label and what makes an LDH Label have rules of their own. */
    private static final long NOT_A_NAME = DomainName.EMPTY
            | DomainName.EMPTY_LABEL
            | DomainName.LABEL_TOO_LONG
            | DomainName.NAME_TOO_LONG
            | DomainName.ASTERISK
            | BAD_CHARACTER;

    /** Of version 2 the profile decides. */
    private static final long ONION_FLAWS =
            SanForms.onion(OnionName.NO_ADDRESS | OnionName.NOT_BASE32 | OnionName.NOT_VERSION_3 | OnionName.CHECKSUM);

    private static final long NO_LDH_LABEL = DomainName.NOT_LDH | DomainName.HYPHEN_AT_EDGE | DomainName.LABEL_TOO_LONG;

    static final Rule<Certificate> PRESENT = RULES.rule("present", "tls-br-7.1.2.7.12-1#1")
            .at(CertificateFacts::extensionsPlace)
            .require(HAS_SAN, "add subjectAltName: the names of a TLS certificate live there");

    static final Rule<Certificate> NAMES = RULES.rule("names", "tls-br-7.1.2.7.12-1#2", "tls-br-4.2.1-4")
            .when(HAS_SAN)
            .require(SAN_HAS_DNS_OR_IP, "give subjectAltName at least one dNSName or iPAddress");

    static final Rule<Certificate> CRITICAL = RULES.rule("critical", "tls-br-7.1.2.7.12-2", "tls-br-7.1.2.7.6-5#2")
            .when(HAS_SAN, SUBJECT_EMPTY)
            .require(SAN_CRITICAL, "mark subjectAltName critical: the subject is empty");

    static final Rule<Certificate> NOT_CRITICAL = RULES.rule(
                    "not-critical", "tls-br-7.1.2.7.12-3", "tls-br-7.1.2.7.6-5#2")
            .when(HAS_SAN, SUBJECT_EMPTY.not())
            .require(SAN_CRITICAL.not(), "do not mark subjectAltName critical: the subject is not empty");

    // @formatter:off
    static {
        forbidden("other-name", "tls-br-7.1.2.7.12-4", GeneralName.OTHER_NAME, "otherName");
        forbidden("rfc822-name", "tls-br-7.1.2.7.12-5", GeneralName.RFC822_NAME, "rfc822Name");
        forbidden("x400-address", "tls-br-7.1.2.7.12-13", GeneralName.X400_ADDRESS, "x400Address");
        forbidden("directory-name", "tls-br-7.1.2.7.12-14", GeneralName.DIRECTORY_NAME, "directoryName");
        forbidden("edi-party-name", "tls-br-7.1.2.7.12-15", GeneralName.EDI_PARTY_NAME, "ediPartyName");
        forbidden("uri", "tls-br-7.1.2.7.12-16", GeneralName.URI, "uniformResourceIdentifier");
        forbidden("registered-id", "tls-br-7.1.2.7.12-20", GeneralName.REGISTERED_ID, "registeredID");

        noName("dns.form", NOT_A_NAME, "make {} a Fully-Qualified Domain Name, or \"*.\" followed by one", "tls-br-7.1.2.7.12-7#1");
        noName("dns.internal", INTERNAL, "remove {}: it does not end in a registered top-level domain", "tls-br-7.1.2.7.12-9", "tls-br-4.2.2-1#1");
        noName("dns.reverse-zone", REVERSE_ZONE, "remove {}: it lies in the reverse zone of IP addresses", "tls-br-7.1.2.7.12-10", "tls-br-4.2.2-2");
        noName("dns.ldh", NO_LDH_LABEL, "write the labels of {} in letters, digits and inner hyphens, at most 63 each", "tls-br-7.1.2.7.12-11#1");
        noName("dns.reserved-ldh", RESERVED_LDH, "change {}: a label with \"--\" in third and fourth place must begin with xn--", "tls-br-7.1.2.7.12-11#2");
        noName("dns.p-label", NOT_P_LABEL, "correct {}: what follows xn-- is no output of Punycode", "tls-br-7.1.2.7.12-11#3");
        noName("dns.root-label", TRAILING_DOT, "drop the full stop at the end of {}", "tls-br-7.1.2.7.12-12");
        noName("ip.form", NOT_AN_ADDRESS, "give the iPAddress 4 octets for IPv4 or 16 for IPv6, without a mask", "tls-br-7.1.2.7.12-18#1");
        noName("ip.reserved", RESERVED, "remove {}: IANA reserves its block", "tls-br-7.1.2.7.12-19", "tls-br-4.2.2-1#2");

        // the past
        noName("dns.underscore.elsewhere", NOT_LDH_BUT_FOR_UNDERSCORES, "write {} so that its labels are valid once hyphens stand for the underscores", "tls-br-7.1.2.7.12-r2#2");
        noName("dns.underscore.leftmost", UNDERSCORE_FIRST, "remove the underscore from the first label of {}", "tls-br-7.1.2.7.12-r3");
        noName("dns.underscore.absent", UNDERSCORE, "remove the underscore from {}", "tls-br-7.1.2.7.12-r5");
        noName("dns.preferred-syntax", NO_LDH_LABEL, "write the labels of {} in letters, digits and inner hyphens, at most 63 each", "tls-br-7.1.2.7.12-r6");
        expires("dns.underscore.validity", "tls-br-7.1.2.7.12-r4", UNDERSCORE, c -> lasts(c, 30), "shorten the validity to 30 days: {} holds an underscore");
        expires(
                "dns.internal.expiry",
                "tls-br-7.1.2.7.12-r1#1",
                INTERNAL | ONION_FLAWS,
                SubscriberSubjectAltName::endsInTime,
                "let the certificate expire by 2015-11-01: {} is an internal name");
        expires(
                "ip.reserved.expiry",
                "tls-br-7.1.2.7.12-r1#2",
                RESERVED,
                SubscriberSubjectAltName::endsInTime,
                "let the certificate expire by 2015-11-01: {} is a reserved IP address");
    }
    // @formatter:on

    static {
        RULES.about(Matter.NAMES, "names")
                .about(Matter.FORM, "dns.underscore.absent", "dns.ldh", "dns.preferred-syntax", "dns.form", "ip.form");
    }

    private SubscriberSubjectAltName() {}

    private static void forbidden(String name, String clause, int kind, String label) {
        RULES.rule(name, clause)
                .require(sanHas(kind).not(), sanNames(kind), "remove the " + label + " from subjectAltName");
    }

    private static void noName(String name, long form, String message, String... duties) {
        RULES.rule(name, duties).when(HAS_SAN).require(CertificateFacts.noName(form), namesOf(form), message);
    }

    /** Names of this form are tolerated in a certificate that ends in time. */
    private static void expires(String name, String duty, long form, Predicate<Certificate> inTime, String message) {
        RULES.rule(name, duty)
                .reads(Part.NOT_BEFORE, Part.NOT_AFTER)
                .when(HAS_SAN)
                .whenever(inTime.negate())
                .require(CertificateFacts.noName(form), namesOf(form), message);
    }

    private static boolean endsInTime(Certificate c) {
        return c.notAfterSeconds() < DAY_AFTER_2015_11_01;
    }

    /** At most so many days, counted as before 2020-09-01: the second of notAfter is left out. */
    private static boolean lasts(Certificate c, int days) {
        return c.notAfterSeconds() - c.notBeforeSeconds() <= days * 86_400L;
    }
}

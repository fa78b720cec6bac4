package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.SUBJECT_ALT_NAME;
import static org.clausewise.rule.CertificateFacts.HAS_SAN;
import static org.clausewise.rule.CertificateFacts.SAN_CRITICAL;
import static org.clausewise.rule.CertificateFacts.SUBJECT_EMPTY;
import static org.clausewise.rule.CertificateFacts.namesOf;
import static org.clausewise.rule.CertificateFacts.noName;
import static org.clausewise.rule.CertificateFacts.notEmpty;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.DomainName;
import org.clausewise.pki.NameForm;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.SanForms;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.Traits;

/** RFC 5280 4.2.1.6, Subject Alternative Name. What the TLS BR ask of a dNSName as well is the same fact there and here. */
public final class SubjectAltName {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.subject-alt-name", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::subjectAltName);

    private static final Traits NAMES = CertificateFacts.SUBJECT_ALT_NAMES;
    private static final long NO_LDH_LABEL = DomainName.NOT_LDH | DomainName.HYPHEN_AT_EDGE | DomainName.LABEL_TOO_LONG;
    private static final long NO_NAME = DomainName.EMPTY
            | DomainName.EMPTY_LABEL
            | DomainName.LABEL_TOO_LONG
            | DomainName.NAME_TOO_LONG
            | DomainName.ASTERISK
            | SanForms.BAD_CHARACTER;

    static final Rule<Certificate> PRESENT = RULES.rule(
                    "present", "rfc5280-4.2.1.6-5#1", "rfc5280-4.2.1.6-4#2", "rfc5280-4.2-5")
            .at(CertificateFacts::extensionsPlace)
            .when(SUBJECT_EMPTY)
            .require(HAS_SAN, "add subjectAltName: the subject is empty");

    static final Rule<Certificate> CRITICAL = RULES.rule("critical", "rfc5280-4.2.1.6-5#2")
            .when(SUBJECT_EMPTY, HAS_SAN)
            .require(SAN_CRITICAL, "mark subjectAltName critical: the subject is empty");

    static final Rule<Certificate> NOT_CRITICAL = RULES.rule("not-critical", "rfc5280-4.2.1.6-6")
            .when(SUBJECT_EMPTY.not(), HAS_SAN)
            .require(SAN_CRITICAL.not(), "do not mark subjectAltName critical: the subject is not empty");

    static final Rule<Certificate> LDH_LABELS = RULES.rule("dns-name.ldh", "rfc5280-4.2.1.6-12#1")
            .when(HAS_SAN)
            .require(
                    noName(NO_LDH_LABEL),
                    namesOf(NO_LDH_LABEL),
                    "write the labels of {} in letters, digits and inner hyphens, at most 63 each");

    static final Rule<Certificate> WHOLE_NAME = RULES.rule(
                    "dns-name.form", "rfc5280-4.2.1.6-12#2", "rfc5280-4.2.1.6-12#3")
            // 4.2.1.6 leaves wildcards to applications, and RFC 6125 6.4.3 knows those inside the leftmost label
            .when(HAS_SAN, noName(SanForms.PARTIAL_WILDCARD))
            .require(
                    noName(NO_NAME),
                    namesOf(NO_NAME),
                    "make {} a domain name: labels joined by full stops, at most 253 characters, a wildcard only in front");

    static final Rule<Certificate> ROOT_LABEL = RULES.rule("dns-name.root-label", "rfc5280-4.2.1.6-12#4")
            .when(HAS_SAN)
            .require(
                    noName(DomainName.TRAILING_DOT),
                    namesOf(DomainName.TRAILING_DOT),
                    "drop the full stop at the end of {}");

    static final Rule<Certificate> ADDRESS = RULES.rule(
                    "ip-address.length", "rfc5280-4.2.1.6-8", "rfc5280-4.2.1.6-9", "rfc5280-4.2.1.6-10")
            .when(HAS_SAN)
            .require(
                    noName(SanForms.NOT_AN_ADDRESS),
                    namesOf(SanForms.NOT_AN_ADDRESS),
                    "give the iPAddress 4 octets for IPv4 or 16 for IPv6, in network byte order");

    // @formatter:off
    static {
        name("dns-name.blank", NameForm.BLANK, "remove the dNSName that is a space", "rfc5280-4.2.1.6-13");
        name("dns-name.mailbox", NameForm.MAILBOX_AS_DNS, "put {} into an rfc822Name: it is an e-mail address", "rfc5280-4.2.1.6-7");
        name("dns-name.uri", NameForm.URI_AS_DNS, "put {} into a uniformResourceIdentifier, or leave its host alone: it is no domain name", "rfc5280-4.2.1.6-15");
        name("rfc822-name.mailbox", NameForm.NO_MAILBOX, "write {} as local-part@domain, without name, comment or angle brackets", "rfc5280-4.2.1.6-u1");
        name("uri.absolute", NameForm.uri(Uri.RELATIVE), "begin {} with a scheme such as https:", "rfc5280-4.2.1.6-16#1", "rfc5280-4.2.1.6-17#1");
        name("uri.syntax", NameForm.uri(Uri.SYNTAX), "write {} in the characters of a URI, and percent-encode the rest", "rfc5280-4.2.1.6-16#2");
        name("uri.specific-part", NameForm.uri(Uri.NOTHING_BUT_SCHEME), "complete {}: there is nothing after the scheme", "rfc5280-4.2.1.6-17#2");
        name("uri.host", NameForm.uri(Uri.HOST), "give {} a fully qualified domain name or an IP address as host", "rfc5280-4.2.1.6-18");
    }
    // @formatter:on

    static final Rule<Certificate> NOT_EMPTY = RULES.rule("not-empty", "rfc5280-4.2.1.6-23")
            .reads(Part.SUBJECT_ALT_NAME)
            .when(HAS_SAN)
            .require(notEmpty(SUBJECT_ALT_NAME), "put a name into subjectAltName, or drop it");

    static final Rule<Certificate> NO_EMPTY_NAME = RULES.rule("no-empty-name", "rfc5280-4.2.1.6-24")
            .when(HAS_SAN)
            .require(
                    NAMES.none(NameForm.EMPTY),
                    NAMES.with(NameForm.EMPTY),
                    "remove the empty name from subjectAltName");

    static {
        RULES.about(
                        Matter.FORM,
                        "no-empty-name",
                        "dns-name.blank",
                        "dns-name.mailbox",
                        "dns-name.uri",
                        "dns-name.ldh",
                        "dns-name.form",
                        "rfc822-name.mailbox",
                        "uri.syntax",
                        "ip-address.length")
                .about(Matter.SIZE, "not-empty");
    }

    private SubjectAltName() {}

    private static void name(String name, long trait, String message, String... duties) {
        RULES.rule(name, duties).when(HAS_SAN).require(NAMES.none(trait), NAMES.with(trait), message);
    }
}

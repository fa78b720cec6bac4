package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.ISSUER_ALT_NAME;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.notEmpty;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.NameForm;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.clausewise.rule.Traits;

/** RFC 5280 4.2.1.7, Issuer Alternative Name: encoded like subjectAltName. */
public final class IssuerAltName {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.issuer-alt-name", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::issuerAltName);

    // @formatter:off
    static {
        name("rfc822-name.mailbox", 1, NameForm.NO_MAILBOX, "write {} as local-part@domain, without name, comment or angle brackets");
        name("dns-name.ldh", 2, NameForm.NO_LDH_LABEL, "write the labels of {} in letters, digits and inner hyphens, at most 63 each");
        name("dns-name.form", 3, NameForm.NO_NAME, "make {} a domain name: labels joined by full stops, at most 253 characters, a wildcard only in front");
        name("dns-name.root-label", 4, NameForm.ROOT_LABEL, "drop the full stop at the end of {}");
        name("dns-name.blank", 5, NameForm.BLANK, "remove the dNSName that is a space");
        name("uri.absolute", 6, NameForm.uri(Uri.RELATIVE), "begin {} with a scheme such as https:");
        name("uri.syntax", 7, NameForm.uri(Uri.SYNTAX), "write {} in the characters of a URI, and percent-encode the rest");
        name("uri.specific-part", 8, NameForm.uri(Uri.NOTHING_BUT_SCHEME), "complete {}: there is nothing after the scheme");
        name("uri.host", 9, NameForm.uri(Uri.HOST), "give {} a fully qualified domain name or an IP address as host");
        name("ip-address.length", 10, NameForm.NO_ADDRESS, "give the iPAddress 4 octets for IPv4 or 16 for IPv6");
        name("no-empty-name", 12, NameForm.EMPTY, "remove the empty name from issuerAltName");
    }
    // @formatter:on

    static {
        RULES.rule("not-empty", "rfc5280-4.2.1.7-1#11")
                .reads(Part.ISSUER_ALT_NAME)
                .when(has(ISSUER_ALT_NAME))
                .require(notEmpty(ISSUER_ALT_NAME), "put a name into issuerAltName, or drop the extension");
        ExtensionRules.mustNotBeCritical(RULES, "rfc5280-4.2.1.7-2", ISSUER_ALT_NAME);
    }

    static {
        RULES.about(
                        Matter.FORM,
                        "no-empty-name",
                        "dns-name.blank",
                        "dns-name.ldh",
                        "dns-name.form",
                        "rfc822-name.mailbox",
                        "uri.syntax",
                        "ip-address.length")
                .about(Matter.SIZE, "not-empty");
    }

    private IssuerAltName() {}

    private static void name(String name, int duty, long trait, String message) {
        Traits names = CertificateFacts.ISSUER_ALT_NAMES;
        RULES.rule(name, "rfc5280-4.2.1.7-1#" + duty)
                .when(has(ISSUER_ALT_NAME))
                .require(names.none(trait), names.with(trait), message);
    }
}

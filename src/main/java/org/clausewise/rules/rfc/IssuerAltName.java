package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.ISSUER_ALT_NAME;
import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.Part;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.7, Issuer Alternative Name: encoded like subjectAltName. */
public final class IssuerAltName {
    public static final Section<Certificate> RULES = Section.of(
                    "rfc5280.ext.issuer-alt-name", Subject.CERTIFICATE, Profile.Group.CERTIFICATE)
            .at(Certificate::issuerAltName);

    private static final Elements<Certificate> NAMES = CertificateFacts.elementsOf(ISSUER_ALT_NAME);

    // @formatter:off
    static {
        name("rfc822-name.mailbox", 1, GeneralName.RFC822_NAME, NameForms.MAILBOX, "write {} as local-part@domain, without name, comment or angle brackets");
        name("dns-name.ldh", 2, GeneralName.DNS_NAME, NameForms.LDH_LABELS, "write the labels of {} in letters, digits and inner hyphens, at most 63 each");
        name("dns-name.form", 3, GeneralName.DNS_NAME, NameForms.WHOLE_NAME, "make {} a domain name: labels joined by full stops, at most 253 characters, a wildcard only in front");
        name("dns-name.root-label", 4, GeneralName.DNS_NAME, NameForms.NO_ROOT_LABEL, "drop the full stop at the end of {}");
        name("dns-name.blank", 5, GeneralName.DNS_NAME, NameForms.NOT_BLANK, "remove the dNSName that is a space");
        name("uri.absolute", 6, GeneralName.URI, NameForms.ABSOLUTE, "begin {} with a scheme such as https:");
        name("uri.syntax", 7, GeneralName.URI, NameForms.URI_SYNTAX, "write {} in the characters of a URI, and percent-encode the rest");
        name("uri.specific-part", 8, GeneralName.URI, NameForms.MORE_THAN_SCHEME, "complete {}: there is nothing after the scheme");
        name("uri.host", 9, GeneralName.URI, NameForms.HOST, "give {} a fully qualified domain name or an IP address as host");
        name("ip-address.length", 10, GeneralName.IP_ADDRESS, NameForms.ADDRESS, "give the iPAddress 4 octets for IPv4 or 16 for IPv6");
    }
    // @formatter:on

    static {
        RULES.rule("not-empty", "rfc5280-4.2.1.7-1#11")
                .reads(Part.ISSUER_ALT_NAME)
                .when(has(ISSUER_ALT_NAME))
                .require(
                        c -> Der.length(c.bytes(), c.issuerAltName()) > 0,
                        "put a name into issuerAltName, or drop the extension");
        RULES.rule("no-empty-name", "rfc5280-4.2.1.7-1#12")
                .reads(Part.ISSUER_ALT_NAME)
                .when(has(ISSUER_ALT_NAME))
                .require(NAMES, NameForms.NOT_EMPTY, "remove the empty name from issuerAltName");
        ExtensionRules.mustNotBeCritical(RULES, "rfc5280-4.2.1.7-2", ISSUER_ALT_NAME);
    }

    private IssuerAltName() {}

    private static void name(String name, int duty, int kind, At<Certificate> test, String message) {
        RULES.rule(name, "rfc5280-4.2.1.7-1#" + duty)
                .reads(Part.ISSUER_ALT_NAME)
                .when(has(ISSUER_ALT_NAME))
                .require(NAMES.where((c, at) -> Der.tag(c.bytes(), at) == kind), test, message);
    }
}

package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.der.Der;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Elements.Inner;
import org.clausewise.rule.Section;
import org.jspecify.annotations.Nullable;

/** What RFC 5280 4.2.2.1 and 4.2.2.2 say alike of access descriptions: those of one method lead to certificates. */
final class AccessDescriptions {
    private final Section<Certificate> section;
    private final ExtensionType type;

    private AccessDescriptions(Section<Certificate> section, ExtensionType type) {
        this.section = section;
        this.type = type;
    }

    /**
     * @param method the one that leads to certificates
     * @param clause the beginning of the ids of the section's clauses
     */
    static void in(Section<Certificate> section, ExtensionType type, KnownOid method, String clause) {
        ExtensionRules.mustNotBeCritical(section, clause + "-1", type);
        new AccessDescriptions(section, type).rules(method, clause);
    }

    // @formatter:off
    private void rules(KnownOid method, String clause) {
        Elements<Certificate> uris = locations(type, null).where(NameForms::isUri);
        Elements<Certificate> ofMethod = locations(type, method);
        Elements<Certificate> toCertificates = ofMethod.where(NameForms::isUri);

        rule("ldap.dn", clause + "-3#1", toCertificates, NameForms.uri(Uri.LDAP_NO_DN), "name in {} the entry that holds the certificates");
        rule("ldap.attributes", clause + "-3#2", toCertificates, NameForms.uri(Uri.LDAP_NO_ATTRIBUTES), "name in {} the attributes that hold the certificates");
        rule("ldap.host", clause + "-3#3", toCertificates, NameForms.uri(Uri.LDAP_NO_HOST), "give {} a host");
        rule("ftp.suffix", clause + "-7", toCertificates, AccessDescriptions::hasSuffixIfFtp, "let the file {} end in .cer for one certificate, or in .p7c for several");
        rule("uri.absolute", clause + "-u1#1", uris, NameForms.ABSOLUTE, "begin {} with a scheme such as http:");
        rule("uri.syntax", clause + "-u1#2", uris, NameForms.URI_SYNTAX, "write {} in the characters of a URI, and percent-encode the rest");
        rule("uri.host", clause + "-u1#3", uris, NameForms.HOST, "give {} a fully qualified domain name or an IP address as host");
        section.rule("http-or-ldap", clause + "-8")
                .at(c -> c.extensionValue(type))
                .reads(Part.of(type))
                .when(has(type))
                // only where certificates can be had at all
                .whenever(c -> method.isIn(c.bytes(), c.extensionValue(type)))
                .require(c -> leadsSomewhere(c, ofMethod), "add an HTTP or LDAP URI of the certificates");
    }
    // @formatter:on

    /** The accessLocations of a method, or all of them for null. */
    static Elements<Certificate> locations(ExtensionType type, @Nullable KnownOid method) {
        return CertificateFacts.elementsOf(type)
                .where((c, at) -> method == null || method.isAt(c.bytes(), Der.content(c.bytes(), at)))
                .within(Inner.one((c, at) -> Der.next(c.bytes(), at, Der.content(c.bytes(), at))));
    }

    private void rule(String name, String duty, Elements<Certificate> places, At<Certificate> test, String message) {
        section.rule(name, duty).reads(Part.of(type)).when(has(type)).require(places, test, message);
    }

    private static boolean leadsSomewhere(Certificate c, Elements<Certificate> locations) {
        for (int i = locations.next(c, -1); i >= 0; i = locations.next(c, i)) {
            if (NameForms.isUri(c, i)
                    && Uri.isHttpOrLdap(c.bytes(), Der.content(c.bytes(), i), Der.stop(c.bytes(), i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSuffixIfFtp(Certificate c, int at) {
        byte[] b = c.bytes();
        int from = Der.content(b, at);
        int to = Der.stop(b, at);
        return !Uri.isOfScheme(b, from, to, "ftp")
                || Uri.pathEndsWith(b, from, to, ".cer")
                || Uri.pathEndsWith(b, from, to, ".p7c");
    }
}

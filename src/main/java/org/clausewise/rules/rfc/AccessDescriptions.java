package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.has;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.KnownOid;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Section;
import org.clausewise.rule.Traits;

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
     * @param uris all URIs
     * @param toCertificates those of the method
     * @param clause the beginning of the ids of the section's clauses
     */
    static void in(
            Section<Certificate> section,
            ExtensionType type,
            KnownOid method,
            Traits uris,
            Traits toCertificates,
            String clause) {
        ExtensionRules.mustNotBeCritical(section, clause + "-1", type);
        new AccessDescriptions(section, type).rules(method, uris, toCertificates, clause);
        section.about(Matter.FORM, "uri.syntax");
    }

    // @formatter:off
    private void rules(KnownOid method, Traits uris, Traits toCertificates, String clause) {
        rule("ldap.dn", clause + "-3#1", toCertificates, Uri.LDAP_NO_DN, "name in {} the entry that holds the certificates");
        rule("ldap.attributes", clause + "-3#2", toCertificates, Uri.LDAP_NO_ATTRIBUTES, "name in {} the attributes that hold the certificates");
        rule("ldap.host", clause + "-3#3", toCertificates, Uri.LDAP_NO_HOST, "give {} a host");
        rule("ftp.suffix", clause + "-7", toCertificates, Uri.FTP_SUFFIX, "let the file {} end in .cer for one certificate, or in .p7c for several");
        rule("uri.absolute", clause + "-u1#1", uris, Uri.RELATIVE, "begin {} with a scheme such as http:");
        rule("uri.syntax", clause + "-u1#2", uris, Uri.SYNTAX, "write {} in the characters of a URI, and percent-encode the rest");
        rule("uri.host", clause + "-u1#3", uris, Uri.HOST, "give {} a fully qualified domain name or an IP address as host");
        section.rule("http-or-ldap", clause + "-8")
                .at(c -> c.extensionValue(type))
                .reads(Part.of(type))
                // only where certificates can be had at all
                .when(CertificateFacts.leadsTo(type, method))
                .require(toCertificates.none(Uri.HTTP_OR_LDAP).not(), "add an HTTP or LDAP URI of the certificates");
    }
    // @formatter:on

    private void rule(String name, String duty, Traits uris, int flaws, String message) {
        section.rule(name, duty).when(has(type)).require(uris.none(flaws), uris.with(flaws), message);
    }
}

package org.clausewise.rules.rfc;

import static org.clausewise.rule.CertificateFacts.has;

import java.util.function.IntFunction;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.DistributionPoint;
import org.clausewise.pki.ExtensionType;
import org.clausewise.pki.GeneralName;
import org.clausewise.pki.Part;
import org.clausewise.pki.Uri;
import org.clausewise.rule.CertificateFacts;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Traits;

/** The rules of RFC 5280 4.2.1.13 on DistributionPoints, which 4.2.1.15 takes over for freshestCRL. */
final class DistributionPoints {
    private static final int NAME = Tag.constructed(0);
    private static final int CRL_ISSUER = Tag.constructed(2);
    private static final int RELATIVE_NAME = Tag.constructed(1);

    private final Section<Certificate> section;
    private final ExtensionType type;
    private final Elements<Certificate> points;

    private DistributionPoints(Section<Certificate> section, ExtensionType type) {
        this.section = section;
        this.type = type;
        points = CertificateFacts.elementsOf(type);
    }

    /** @param duty the duties that the rule with a number enforces */
    static void in(Section<Certificate> section, ExtensionType type, IntFunction<String[]> duty) {
        new DistributionPoints(section, type).rules(duty);
        section.about(Matter.DISTRIBUTION_POINT_NAME, "http-or-ldap", "relative-name")
                .about(Matter.CRL_ISSUER, "own-issuer")
                .about(Matter.FORM, "uri.syntax");
    }

    // @formatter:off
    private void rules(IntFunction<String[]> duty) {
        Elements<Certificate> issuers = points
                .within((c, point, previous) -> Der.next(c.bytes(), Der.find(c.bytes(), point, CRL_ISSUER), previous));

        without("name-or-issuer", duty.apply(1), DistributionPoint.NOTHING_BUT_REASONS, "give the distribution point a distributionPoint: reasons alone lead nowhere");
        where(DistributionPoint.CRL_ISSUER, "own-issuer", duty.apply(2), points, (c, point) -> !namesOwnIssuer(c, point), "leave cRLIssuer out: it is the issuer of the certificate");
        uri("ldap.dn", duty.apply(3), Uri.LDAP_NO_DN, "name in {} the entry that holds the CRL");
        uri("ldap.attribute", duty.apply(4), Uri.LDAP_NO_ATTRIBUTES | Uri.LDAP_ATTRIBUTES, "name in {} the one attribute that holds the CRL");
        uri("ldap.host", duty.apply(5), Uri.LDAP_NO_HOST, "give {} a host");
        without("http-or-ldap", duty.apply(6), DistributionPoint.NO_HTTP_OR_LDAP, "add an HTTP or LDAP URI to the distribution point");
        without("relative-name", duty.apply(7), DistributionPoint.RELATIVE_NAME, "name the distribution point in full, not relative to the CRL issuer");
        where(DistributionPoint.RELATIVE_NAME, "relative-name.one-issuer", duty.apply(8), points, DistributionPoints::hasOneIssuerIfRelative, "name the distribution point in full: there are several CRL issuers");
        without("reasons", duty.apply(9), DistributionPoint.REASONS, "leave reasons out: let one CRL cover all of them");
        where(DistributionPoint.CRL_ISSUER, "crl-issuer.directory-names", duty.apply(10), issuers, (c, at) -> Der.tag(c.bytes(), at) == GeneralName.DIRECTORY_NAME, "name the CRL issuer by its distinguished name alone");
        uri("uri.absolute", duty.apply(11), Uri.RELATIVE, "begin {} with a scheme such as http:");
        uri("uri.syntax", duty.apply(12), Uri.SYNTAX, "write {} in the characters of a URI, and percent-encode the rest");
        uri("uri.host", duty.apply(13), Uri.HOST, "give {} a fully qualified domain name or an IP address as host");
    }
    // @formatter:on

    /** A rule about the points that have a trait: it applies where there are such. */
    private void where(
            long trait,
            String name,
            String[] duty,
            Elements<Certificate> places,
            At<Certificate> test,
            String message) {
        Rule.Draft<Certificate> rule = section.rule(name, duty).reads(Part.of(type));
        if (type == ExtensionType.CRL_DISTRIBUTION_POINTS) {
            rule = rule.when(CertificateFacts.DISTRIBUTION_POINTS.none(trait).not());
        } else {
            Elements<Certificate> with = points.where((c, at) -> isSuch(c, at, trait));
            rule = rule.when(has(type)).whenever(c -> with.next(c, -1) >= 0);
        }
        rule.require(places, test, message);
    }

    private void uri(String name, String[] duty, int flaws, String message) {
        Traits uris = type == ExtensionType.CRL_DISTRIBUTION_POINTS
                ? CertificateFacts.CRL_URIS
                : CertificateFacts.FRESHEST_CRL_URIS;
        section.rule(name, duty).when(has(type)).require(uris.none(flaws), uris.with(flaws), message);
    }

    private void without(String name, String[] duty, long trait, String message) {
        Traits all = CertificateFacts.DISTRIBUTION_POINTS;
        if (type == ExtensionType.CRL_DISTRIBUTION_POINTS) {
            section.rule(name, duty).when(has(type)).require(all.none(trait), all.with(trait), message);
        } else {
            section.rule(name, duty)
                    .reads(Part.of(type))
                    .when(has(type))
                    .require(points, (c, at) -> !isSuch(c, at, trait), message);
        }
    }

    private boolean isSuch(Certificate c, int point, long trait) {
        return (DistributionPoint.traits(c.bytes(), c.extensionValue(type), point) & trait) != 0;
    }

    private static int relativeName(byte[] b, int point) {
        return Der.find(b, Der.find(b, point, NAME), RELATIVE_NAME);
    }

    private static boolean namesOwnIssuer(Certificate c, int point) {
        byte[] b = c.bytes();
        int issuers = Der.find(b, point, CRL_ISSUER);
        for (int name = Der.next(b, issuers, -1); name >= 0; name = Der.next(b, issuers, name)) {
            if (Der.tag(b, name) == GeneralName.DIRECTORY_NAME
                    && Der.equal(b, GeneralName.directoryName(b, name), b, c.issuer())) return true;
        }
        return false;
    }

    private static boolean hasOneIssuerIfRelative(Certificate c, int point) {
        return relativeName(c.bytes(), point) < 0 || Der.count(c.bytes(), Der.find(c.bytes(), point, CRL_ISSUER)) <= 1;
    }
}

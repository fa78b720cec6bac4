package org.clausewise.rules.tlsbr;

import static org.clausewise.pki.DistributionPoint.CRL_ISSUER;
import static org.clausewise.pki.DistributionPoint.EMPTY_NAME;
import static org.clausewise.pki.DistributionPoint.FIRST_NOT_HTTP;
import static org.clausewise.pki.DistributionPoint.FURTHER;
import static org.clausewise.pki.DistributionPoint.HTTP;
import static org.clausewise.pki.DistributionPoint.NOT_HTTP;
import static org.clausewise.pki.DistributionPoint.NOT_URI;
import static org.clausewise.pki.DistributionPoint.NO_NAME;
import static org.clausewise.pki.DistributionPoint.REASONS;
import static org.clausewise.pki.DistributionPoint.RELATIVE_NAME;
import static org.clausewise.pki.ExtensionType.CRL_DISTRIBUTION_POINTS;
import static org.clausewise.rule.CertificateFacts.DISTRIBUTION_POINTS;
import static org.clausewise.rule.CertificateFacts.DISTRIBUTION_POINT_NAMES;
import static org.clausewise.rule.CertificateFacts.has;
import static org.clausewise.rule.CertificateFacts.notEmpty;

import org.clausewise.pki.Certificate;
import org.clausewise.pki.DistributionPoint;
import org.clausewise.pki.Part;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 7.1.2.11.2, CRL Distribution Points: what is in them, in every certificate that has them. */
public final class CommonDistributionPoints {
    public static final Section<Certificate> RULES =
            Section.of("tls.crl-dp", Subject.CERTIFICATE, Profile.Group.TLS).at(Certificate::crlDistributionPoints);

    /** Shared by what is said of all names and of the first: one finding. What is no URI has a rule of its own. */
    private static final Elements.At<Certificate> HAS_SCHEME_HTTP =
            (c, at) -> (DistributionPoint.nameTraits(c.bytes(), c.crlDistributionPoints(), at) & NOT_HTTP) == 0;

    private static final Elements<Certificate> FIRST_NAMES = DISTRIBUTION_POINT_NAMES
            .each()
            .where((c, at) -> DistributionPoint.isFirstName(c.bytes(), c.crlDistributionPoints(), at));

    static final Rule<Certificate> NOT_EMPTY = points("not-empty", "tls-br-7.1.2.11.2-6#1")
            .reads(Part.CRL_DISTRIBUTION_POINTS)
            .require(notEmpty(CRL_DISTRIBUTION_POINTS), "put a DistributionPoint into cRLDistributionPoints");

    // @formatter:off
    static {
        DISTRIBUTION_POINTS.forbid(FURTHER, points("one", "tls-br-7.1.2.11.2-6#2"), "leave one DistributionPoint: further URLs go into its fullName");
        DISTRIBUTION_POINTS.forbid(NO_NAME, points("name.present", "tls-br-7.1.2.11.2-7"), "give the DistributionPoint a distributionPoint with a fullName");
        DISTRIBUTION_POINTS.forbid(RELATIVE_NAME, points("name.full", "tls-br-7.1.2.11.2-8"), "put a fullName in place of nameRelativeToCRLIssuer");
        DISTRIBUTION_POINTS.forbid(REASONS, points("reasons.absent", "tls-br-7.1.2.11.2-9"), "remove reasons: the CRL is for all of them");
        DISTRIBUTION_POINTS.forbid(CRL_ISSUER, points("crl-issuer.absent", "tls-br-7.1.2.11.2-10"), "remove cRLIssuer");
        DISTRIBUTION_POINTS.forbid(EMPTY_NAME, points("name.not-empty", "tls-br-7.1.2.11.2-11#1"), "put a name into fullName");
        DISTRIBUTION_POINT_NAMES.forbid(NOT_URI, points("uri", "tls-br-7.1.2.11.2-12#1"), "make the name a uniformResourceIdentifier");
        points("http", "tls-br-7.1.2.11.2-12#2")
                .reads(Part.CRL_DISTRIBUTION_POINTS)
                .require(DISTRIBUTION_POINT_NAMES.none(NOT_HTTP), DISTRIBUTION_POINT_NAMES.each(), HAS_SCHEME_HTTP, "give {} the scheme http");
        points("http.first", "tls-br-7.1.2.11.2-u2#1")
                .reads(Part.CRL_DISTRIBUTION_POINTS)
                .require(DISTRIBUTION_POINT_NAMES.none(FIRST_NOT_HTTP), FIRST_NAMES, HAS_SCHEME_HTTP, "put the HTTP URL of the CRL for this certificate first");
    }
    // @formatter:on

    static final Rule<Certificate> HAS_HTTP = points("http.present", "tls-br-7.1.2.11.2-r1")
            .require(
                    DISTRIBUTION_POINT_NAMES.none(HTTP).not(),
                    "add the HTTP URL of the CA's CRL service to cRLDistributionPoints");

    static {
        RULES.about(Matter.SIZE, "not-empty")
                .about(Matter.DISTRIBUTION_POINT_NAME, "name.full", "name.not-empty")
                .about(Matter.CRL_ISSUER, "crl-issuer.absent");
    }

    private CommonDistributionPoints() {}

    private static Rule.Draft<Certificate> points(String name, String... duties) {
        return RULES.rule(name, duties).when(has(CRL_DISTRIBUTION_POINTS));
    }
}

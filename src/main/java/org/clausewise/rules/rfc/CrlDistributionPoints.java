package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.CRL_DISTRIBUTION_POINTS;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.13, CRL Distribution Points. */
public final class CrlDistributionPoints {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext.crl-distribution-points", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        ExtensionRules.mustNotBeCritical(RULES, "rfc5280-4.2.1.13-1#1", CRL_DISTRIBUTION_POINTS);
        DistributionPoints.in(RULES, CRL_DISTRIBUTION_POINTS, CrlDistributionPoints::duty);
    }

    private CrlDistributionPoints() {}

    private static String[] duty(int rule) {
        String clause = "rfc5280-4.2.1.13-";
        return switch (rule) {
            case 1 -> new String[] {clause + "2", clause + "4#2"};
            case 2 -> new String[] {clause + "4#1"};
            case 3, 4, 5 -> new String[] {clause + "8#" + (rule - 2)};
            case 6, 7, 8 -> new String[] {clause + (rule + 3)};
            case 9 -> new String[] {clause + "13"};
            case 10 -> new String[] {clause + "15#1"};
            default -> new String[] {clause + "u1#" + (rule - 10)};
        };
    }
}

package org.clausewise.rules.rfc;

import static org.clausewise.pki.ExtensionType.FRESHEST_CRL;

import org.clausewise.pki.Certificate;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 5280 4.2.1.15, Freshest CRL. */
public final class FreshestCrl {
    public static final Section<Certificate> RULES =
            Section.of("rfc5280.ext.freshest-crl", Subject.CERTIFICATE, Profile.Group.CERTIFICATE);

    static {
        ExtensionRules.mustNotBeCritical(RULES, "rfc5280-4.2.1.15-1", FRESHEST_CRL);
        DistributionPoints.in(RULES, FRESHEST_CRL, rule -> new String[] {"rfc5280-4.2.1.15-u1#" + rule});
    }

    private FreshestCrl() {}
}

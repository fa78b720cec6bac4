package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CertifiedName;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.EnterpriseRa;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.Validation;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 1.3.2, Registration Authorities: what the CA does itself. */
public final class RegistrationAuthorities {
    public static final Section<Issuance> RULES =
            Section.of("tls.delegation", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    /** Of certificates that name a person or an organisation. */
    public static final Section<Issuance> IDENTIFIED =
            Section.of("tls.delegation.subject", Subject.ISSUANCE, Profile.Group.TLS_IDENTIFIED);

    static final Rule<Issuance> VALIDATION = RULES.rule("validation", "tls-br-1.3.2-1#2")
            .knowing(detail("performer", Validation.class, v -> v.performer() != null))
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> !isDelegated(known(v.performer()))),
                    "let nobody but the CA validate control over {}");

    static final Rule<Issuance> CAA = RULES.rule("caa", "tls-br-1.3.2-1#3")
            .knowing(detail("performer", CaaCheck.class, c -> c.performer() != null))
            .require(
                    CAA_CHECKS,
                    test(CaaCheck.class, c -> !isDelegated(known(c.performer()))),
                    "let nobody but the CA check the CAA records of {}");

    static final Rule<Issuance> ENTERPRISE_NAMES = RULES.rule("enterprise-ra.names", "tls-br-1.3.2-9")
            .knowing(Detail.of(
                    "request.enterpriseRa.domains",
                    (i, at) -> !enterpriseRa(i).domains().isEmpty()))
            .require(
                    CERTIFIED_NAMES.where(test(
                            CertifiedName.class,
                            (i, n) -> !n.address() && i.record().request().enterpriseRa() != null)),
                    test(CertifiedName.class, (i, n) -> isWithin(n.name(), enterpriseRa(i))),
                    "let the Enterprise RA authorise names within its verified Domain Namespaces alone, not {}");

    static final Rule<Issuance> ENTERPRISE_SUBJECT = IDENTIFIED
            .rule("enterprise-ra", "tls-br-1.3.2-10", "tls-br-1.3.2-11")
            .knowing(detail("subjectConfirmed", EnterpriseRa.class, ra -> ra.subjectConfirmed() != null))
            .require(
                    each(EnterpriseRa.class),
                    test(EnterpriseRa.class, ra -> known(ra.subjectConfirmed())),
                    "name no Subject but the organisation of the Enterprise RA, an Affiliate of it, or whom it represents");

    private RegistrationAuthorities() {}

    private static EnterpriseRa enterpriseRa(Issuance i) {
        return known(i.record().request().enterpriseRa());
    }

    private static boolean isWithin(String name, EnterpriseRa ra) {
        String bare = DomainNames.withoutWildcard(name);
        for (String domain : ra.domains()) {
            if (DomainNames.isOrIsUnder(bare, domain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDelegated(Performer performer) {
        return performer == Performer.DELEGATED_THIRD_PARTY
                || performer == Performer.ENTERPRISE_RA
                || performer == Performer.APPLICANT;
    }
}

package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.CertifiedName;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.Validation;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.4, Validation of Domain Authorization or Control: what holds for every method. */
public final class DomainControl {
    public static final Section<Issuance> RULES = Section.of("tls.dcv", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Elements<Issuance> DOMAIN_NAMES =
            CERTIFIED_NAMES.where(test(CertifiedName.class, n -> !n.address() && !DomainNames.isOnion(n.name())));

    static final Rule<Issuance> VALIDATED = RULES.rule("validated", "tls-br-3.2.2.4-1", "tls-br-3.2.2.4-2")
            .require(
                    DOMAIN_NAMES,
                    test(CertifiedName.class, (i, n) -> isValidated(i, n.name())),
                    "validate control over {} before issuing, or leave it out: the record has no validation that covers it");

    static final Rule<Issuance> METHOD_RECORDED = RULES.rule("version-recorded", "tls-br-3.2.2.4-12")
            .require(
                    VALIDATIONS.where(test(Validation.class, v -> !v.method().isForAddresses())),
                    test(Validation.class, v -> v.brVersion() != null),
                    "record the version of the Baseline Requirements that {} was validated under");

    private DomainControl() {}

    private static boolean isValidated(Issuance i, String name) {
        SubjectName entry = i.subjectName(name);
        Validation v = entry == null ? null : i.validation(entry.validation());
        return v != null && !v.method().isForAddresses() && v.covers(DomainNames.withoutWildcard(name));
    }
}

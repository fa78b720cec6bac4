package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CertifiedName;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SubjectName;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.8, CAA Records. */
public final class CaaRecords {
    public static final Section<Issuance> RULES = Section.of("tls.caa", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Elements<Issuance> NAMES =
            CERTIFIED_NAMES.where(test(CertifiedName.class, n -> !n.address() && !DomainNames.isOnion(n.name())));

    static final Rule<Issuance> CHECKED = RULES.rule("checked", "tls-br-3.2.2.8-1#1")
            .require(
                    NAMES,
                    test(CertifiedName.class, (i, n) -> isChecked(i, n.name())),
                    "retrieve the CAA records of {} itself: the record has no check for this name");

    static final Rule<Issuance> CLIMB = RULES.rule("begins-at-name", "tls-br-3.2.2.8-1#2")
            .knowing(detail("lookups", CaaCheck.class, c -> !c.lookups().isEmpty()))
            .require(
                    CAA_CHECKS.where(test(CaaCheck.class, c -> c.exception() == null)),
                    test(
                            CaaCheck.class,
                            c -> DomainNames.same(c.lookups().get(0).name(), c.name())),
                    "look for the CAA records of {} at that name first: the look-ups begin at another");

    private CaaRecords() {}

    private static boolean isChecked(Issuance i, String name) {
        SubjectName entry = i.subjectName(name);
        CaaCheck check = entry == null ? null : i.caaCheck(entry.caa());
        return check != null && DomainNames.same(check.name(), DomainNames.withoutWildcard(name));
    }
}

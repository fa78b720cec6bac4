package org.clausewise.rules.rfc;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.List;
import java.util.function.Predicate;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CaaDecision;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.caa.CaaJudgement;
import org.clausewise.evidence.caa.CaaProperty;
import org.clausewise.evidence.caa.IssueValue;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** RFC 8659: the search for CAA records and what they say, drawn anew from the answers and compared with the CA's conclusion. */
public final class CertificationAuthorityAuthorization {
    public static final Section<Issuance> RULES =
            Section.of("rfc8659.caa", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    static final Rule<Issuance> CLIMB = RULES.rule("climb", "rfc8659-3-1")
            .knowing(CAA_LOOKUPS)
            .require(
                    CAA_NAMES,
                    CAA_CLIMB,
                    "look for the CAA records of {} at that name and then at its parents, up to the first that has any");

    static final Rule<Issuance> BEFORE_ISSUANCE = RULES.rule("before-issuance", "rfc8659-3-1")
            .knowing(detail("at", CaaCheck.class, c -> c.at() != null))
            .require(
                    CAA_CHECKS.where(test(CaaCheck.class, c -> c.exception() == null)),
                    test(CaaCheck.class, (i, c) -> i.isBeforeSigning(known(c.at()))),
                    "issue only after the check of CAA for {} is complete");

    static final Rule<Issuance> PERMITTED = RULES.rule("permitted", "rfc8659-3-2#1", "rfc8659-5.1-2")
            .knowing(CAA_LOOKUPS, ISSUER_DOMAIN_NAMES)
            .require(CAA_NAMES, CAA_PERMITS, "do not issue for {}: its CAA records authorise others");

    static final Rule<Issuance> DETERMINED = RULES.rule("determined", "rfc8659-3-2#2")
            .knowing(CAA_DECISION)
            .require(
                    CAA_NAMES,
                    caa((check, judged) -> check.decision() == CaaDecision.PERMITTED),
                    "do not issue for {}: the check came to the conclusion that CAA forbids it");

    static final Rule<Issuance> ALL_NAMES = RULES.rule("all-names", "rfc8659-3-4")
            .require(
                    CAA_SUBJECTS,
                    HAS_OWN_CAA_CHECK,
                    "verify that CAA authorises you for {} too: it has no check of its own");

    static final Rule<Issuance> CRITICAL = RULES.rule("critical", "rfc8659-4.1-2", "rfc8659-4.5-1")
            .knowing(CAA_LOOKUPS)
            .require(
                    CAA_NAMES,
                    CAA_CRITICAL_KNOWN,
                    "do not issue for {}: its CAA records hold a critical property that this CA does not know");

    // @formatter:off
    static {
        concluded("reserved-flags", "rfc8659-4.1-4", (i, at) -> any(i, at, CaaProperty::hasReservedFlags), "ignore the reserved flags in the CAA records of {}");
        concluded("malformed", "rfc8659-4.2-1", (i, at) -> any(i, at, p -> isIssue(p) && IssueValue.parse(p.value()) == null), "read the malformed CAA value of {} as one that authorises nobody");
        concluded("issuewild-ignored", "rfc8659-4.3-1", (i, at) -> !judged(i, at).wildcard() && any(i, at, p -> p.is(CaaProperty.ISSUEWILD)), "ignore issuewild for {}: it is no wildcard");
        concluded("issue-ignored", "rfc8659-4.3-2", (i, at) -> judged(i, at).wildcard() && any(i, at, p -> p.is(CaaProperty.ISSUEWILD)) && any(i, at, p -> p.is(CaaProperty.ISSUE)), "ignore issue for {}: its CAA records have issuewild");
    }
    // @formatter:on

    static final Rule<Issuance> DNSSEC = RULES.rule("dnssec", "rfc8659-5.1-1", "rfc8659-5.4-1")
            .knowing(detail("dnssec", DnsQuery.class, q -> q.dnssec() != null).raw())
            .require(
                    each(DnsQuery.class).where((i, at) -> i.isReliedOn(at) && i.node(i.parent(at)) instanceof CaaCheck),
                    test(DnsQuery.class, q -> q.dnssec() != DnssecStatus.NOT_VALIDATED),
                    "validate the answer to {} by DNSSEC");

    static {
        RULES.about(Matter.CAA_DNSSEC, "dnssec")
                .about(
                        Matter.CAA_CONCLUSION,
                        "conclusion.reserved-flags",
                        "conclusion.malformed",
                        "conclusion.issue-ignored",
                        "conclusion.issuewild-ignored",
                        "determined");
    }

    private CertificationAuthorityAuthorization() {}

    /** Where CAA records have something that is easily misread, the CA must have come to the same conclusion. */
    private static void concluded(String name, String duty, At<Issuance> where, String message) {
        RULES.rule("conclusion." + name, duty)
                .knowing(CAA_LOOKUPS, CAA_DECISION, ISSUER_DOMAIN_NAMES)
                .require(
                        CAA_NAMES.where(where),
                        caa((check, judged) -> (check.decision() == CaaDecision.PERMITTED)
                                == judged.heedingAll().permits()),
                        message + ": the recorded conclusion is another");
    }

    private static CaaJudgement judged(Issuance i, int at) {
        SubjectName name = i.node(SubjectName.class, at);
        return CaaJudgement.of(i, name, known(i.caaCheck(name.caa())));
    }

    private static boolean any(Issuance i, int at, Predicate<CaaProperty> such) {
        List<DnsRecord> set = judged(i, at).climb().set();
        for (DnsRecord record : set) {
            CaaProperty property = CaaProperty.of(record);
            if (property != null && such.test(property)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIssue(CaaProperty p) {
        return p.is(CaaProperty.ISSUE) || p.is(CaaProperty.ISSUEWILD);
    }
}

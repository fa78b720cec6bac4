package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.CaaDecision;
import org.clausewise.evidence.CaaException;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.DnssecStatus;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Practice;
import org.clausewise.evidence.SubjectName;
import org.clausewise.evidence.caa.CaaJudgement;
import org.clausewise.evidence.caa.CaaProperty;
import org.clausewise.evidence.caa.Climb;
import org.clausewise.pki.SignedCertificateTimestampList;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Matter;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 3.2.2.8, CAA Records, with 3.2.2.8.1, DNSSEC Validation of CAA Records. */
public final class CaaRecords {
    public static final Section<Issuance> RULES = Section.of("tls.caa", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Instant DNSSEC_FROM = Instant.parse("2026-03-15T00:00:00Z");

    private static final long EIGHT_HOURS = 8 * Ages.HOUR;

    private static final Elements<Issuance> EXCEPTIONS =
            CAA_CHECKS.where(test(CaaCheck.class, c -> c.exception() != null));

    /** The look-ups of the Primary Network Perspective. */
    private static final Elements<Issuance> LOOKUPS =
            each(DnsQuery.class).where((i, at) -> i.isReliedOn(at) && i.node(i.parent(at)) instanceof CaaCheck);

    /** Those done since they have to be validated by DNSSEC. */
    private static final Elements<Issuance> SIGNED = LOOKUPS.where((i, at) -> {
        Instant asked = i.node(DnsQuery.class, at).at();
        Instant done = asked != null ? asked : check(i, at).at();
        return done == null || !done.isBefore(DNSSEC_FROM);
    });

    /** The last of those for a name, where issuance went on all the same. */
    private static final Elements<Issuance> CONCLUSIVE =
            LOOKUPS.where((i, at) -> !Climb.isRepeated(check(i, at).lookups(), position(i, at))
                    && check(i, at).decision() != CaaDecision.FORBIDDEN);

    /** Those that failed. */
    private static final Elements<Issuance> FAILED = CONCLUSIVE.where(test(DnsQuery.class, q -> Climb.hasFailed(q)));

    private static final Detail<Issuance> DNSSEC = detail("dnssec", DnsQuery.class, q -> q.dnssec() != null);

    static final Rule<Issuance> CHECKED = RULES.rule("checked", "tls-br-3.2.2.8-1#1")
            .require(
                    CAA_SUBJECTS,
                    HAS_OWN_CAA_CHECK,
                    "retrieve the CAA records of {} itself: the record has no check for this name");

    static final Rule<Issuance> CLIMB = RULES.rule("climb", "tls-br-3.2.2.8-1#2")
            .knowing(CAA_LOOKUPS)
            .require(
                    CAA_NAMES,
                    CAA_CLIMB,
                    "look for the CAA records of {} at that name and then at its parents, one by one: the look-ups are others");

    static final Rule<Issuance> CORROBORATES = RULES.rule("corroborates", "tls-br-3.2.2.8-3")
            .knowing(detail("dns", Observation.class, o -> !o.dns().isEmpty()).raw())
            .require(
                    each(Observation.class)
                            .where((i, at) -> i.isReliedOn(at)
                                    && i.node(i.parent(at)) instanceof CaaCheck
                                    && Boolean.TRUE.equals(
                                            i.node(Observation.class, at).corroborates())),
                    CaaRecords::permits,
                    "count {} as corroborating only when the CAA records that it saw permit issuance");

    static final Rule<Issuance> PERMITTED = RULES.rule("permitted", "tls-br-3.2.2.8-6")
            .knowing(CAA_LOOKUPS, ISSUER_DOMAIN_NAMES)
            .require(CAA_NAMES, CAA_PERMITS, "do not issue for {}: its CAA records authorise others");

    static final Rule<Issuance> NOT_SUPERSEDED = RULES.rule("not-superseded", "tls-br-3.2.2.8-7")
            .knowing(CAA_LOOKUPS, ISSUER_DOMAIN_NAMES)
            .require(
                    CAA_NAMES.where(
                            caa((check, judged) -> hasFurtherTag(judged.climb().set()))),
                    CAA_PERMITS,
                    "do not issue for {}: whatever other CAA properties say, issue and issuewild authorise others");

    static final Rule<Issuance> CRITICAL = RULES.rule("critical", "tls-br-3.2.2.8-8")
            .knowing(CAA_LOOKUPS)
            .require(
                    CAA_NAMES,
                    CAA_CRITICAL_KNOWN,
                    "do not issue for {}: its CAA records hold a critical property that this CA does not know");

    static final Rule<Issuance> AGE = RULES.rule("age", "tls-br-3.2.2.8-9")
            .knowing(
                    detail("at", CaaCheck.class, c -> c.at() != null),
                    Detail.of("ttl of its CAA records", (i, at) -> knowsTtl(i, i.node(CaaCheck.class, at))))
            .require(
                    CAA_CHECKS.where(test(CaaCheck.class, c -> c.exception() == null)),
                    test(CaaCheck.class, (i, c) -> isFresh(i, c)),
                    "check CAA for {} again: the check is older than 8 hours and than the TTL of the records");

    // @formatter:off
    static {
        exception("exception.kind", "tls-br-3.2.2.8-10#1", c -> c.exception() != CaaException.OTHER, "rely on no such exception for {}: check its CAA records");
        exception("exception.dns-operator", "tls-br-3.2.2.8-10#2", c -> c.exception() != CaaException.DNS_OPERATOR, "check CAA for {} even where you operate its DNS");

        failure("failure.outside", "tls-br-3.2.2.8-u1#1", "failedInside", test(DnsQuery.class, q -> q.failedInside() != null), test(DnsQuery.class, q -> !known(q.failedInside())), "mend the CA's own resolver: a failure inside is no permission for {}");
        failure("failure.retried", "tls-br-3.2.2.8-u1#2", "tries", (i, at) -> tries(i, at) != 0, (i, at) -> tries(i, at) > 1, "look up {} again before its failure counts as permission");
    }
    // @formatter:on

    static final Rule<Issuance> CONSTRAINED = RULES.rule("exception.constrained", "tls-br-3.2.2.8-10#3")
            .knowing(Detail.of("ca.technicallyConstrained and ca.caaWaivedByContract", (i, at) -> {
                Practice ca = i.record().ca();
                return ca != null && ca.technicallyConstrained() != null && ca.caaWaivedByContract() != null;
            }))
            .require(
                    EXCEPTIONS.where(test(CaaCheck.class, c -> c.exception() == CaaException.CONSTRAINED_CA)),
                    (i, at) -> known(known(i.record().ca()).technicallyConstrained())
                            && known(known(i.record().ca()).caaWaivedByContract()),
                    "check CAA for {}: it is spared only under a technically constrained CA and by contract");

    static final Rule<Issuance> PRECERTIFICATE = RULES.rule("exception.precertificate", "tls-br-3.2.2.8-10#4")
            .knowing(Detail.of("the certificate", (i, at) -> i.certificate() != null))
            .require(
                    EXCEPTIONS.where(
                            test(CaaCheck.class, c -> c.exception() == CaaException.CHECKED_FOR_PRECERTIFICATE)),
                    (i, at) -> SignedCertificateTimestampList.logs(known(i.certificate())) >= 2,
                    "check CAA for {}: it is spared only once two public logs have the precertificate");

    static final Rule<Issuance> INSECURE = RULES.rule("failure.insecure", "tls-br-3.2.2.8-u1#3")
            .knowing(detailAround("insecureConfirmed", CaaCheck.class, c -> c.insecureConfirmed() != null))
            .require(
                    FAILED,
                    (i, at) -> known(check(i, at).insecureConfirmed()),
                    "confirm that the domain of {} is not signed before a failure counts as permission");

    static final Rule<Issuance> DNSSEC_VALIDATED = RULES.rule("dnssec.validated", "tls-br-3.2.2.8.1-1")
            .knowing(DNSSEC)
            .require(
                    SIGNED,
                    test(DnsQuery.class, q -> q.dnssec() != DnssecStatus.NOT_VALIDATED),
                    "validate the answer to {} by DNSSEC");

    static final Rule<Issuance> DNSSEC_ENABLED = RULES.rule("dnssec.enabled", "tls-br-3.2.2.8.1-6")
            .knowing(detail("dnssecDisabled", DnsQuery.class, q -> q.dnssecDisabled() != null))
            .require(
                    SIGNED,
                    test(DnsQuery.class, q -> !known(q.dnssecDisabled())),
                    "let no local policy turn DNSSEC validation off for {}");

    static final Rule<Issuance> DNSSEC_ERROR = RULES.rule("dnssec.error", "tls-br-3.2.2.8.1-7")
            .knowing(DNSSEC)
            .require(
                    CONCLUSIVE,
                    test(DnsQuery.class, q -> q.dnssec() != DnssecStatus.BOGUS),
                    "take the DNSSEC error of {} as no permission");

    static {
        RULES.about(Matter.CAA_DNSSEC, "dnssec.validated");
    }

    private CaaRecords() {}

    /** Beside those that the Baseline Requirements make a CA process. */
    private static boolean hasFurtherTag(List<DnsRecord> set) {
        for (DnsRecord record : set) {
            CaaProperty p = CaaProperty.of(record);
            if (p != null && !p.is(CaaProperty.ISSUE) && !p.is(CaaProperty.ISSUEWILD) && !p.is(CaaProperty.IODEF)) {
                return true;
            }
        }
        return false;
    }

    private static void exception(String name, String duty, Predicate<CaaCheck> permitted, String message) {
        RULES.rule(name, duty).require(EXCEPTIONS, test(CaaCheck.class, permitted), message);
    }

    private static void failure(
            String name, String duty, String detail, At<Issuance> known, At<Issuance> kept, String message) {
        RULES.rule(name, duty).knowing(Detail.of(detail, known)).require(FAILED, kept, message);
    }

    /** How often the look-up was tried, 0 where nobody knows. */
    private static int tries(Issuance i, int at) {
        Integer tries = i.node(DnsQuery.class, at).tries();
        if (Climb.isRepetition(check(i, at).lookups(), position(i, at))) {
            return 2;
        }
        return tries == null ? 0 : tries;
    }

    /** Which of the look-ups of its check it is. */
    private static int position(Issuance i, int at) {
        List<DnsQuery> lookups = check(i, at).lookups();
        int position = 0;
        while (lookups.get(position) != i.node(at)) {
            position++;
        }
        return position;
    }

    private static CaaCheck check(Issuance i, int at) {
        return known(i.around(CaaCheck.class, at));
    }

    /** For every name that relies on the check. A look-up that failed acceptably may count as permission. */
    private static boolean permits(Issuance i, int at) {
        CaaCheck check = check(i, at);
        Observation o = i.node(Observation.class, at);
        for (SubjectName name : i.record().names()) {
            if (check.id().equals(name.caa())) {
                CaaJudgement seen = CaaJudgement.of(i, name, check.name(), o.dns(), true);
                if (seen.climb().end() == Climb.End.ASTRAY || !seen.result().permits()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isYoung(Issuance i, CaaCheck c) {
        return Ages.atMost(EIGHT_HOURS, known(c.at()), i.issuedAt());
    }

    /** Within 8 hours nobody need know it. */
    private static boolean knowsTtl(Issuance i, CaaCheck c) {
        if (c.at() == null || isYoung(i, c)) {
            return true;
        }
        for (DnsRecord record : set(c)) {
            if (record.ttl() == null) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFresh(Issuance i, CaaCheck c) {
        if (isYoung(i, c)) {
            return true;
        }
        long ttl = Long.MAX_VALUE;
        for (DnsRecord record : set(c)) {
            ttl = Math.min(ttl, known(record.ttl()));
        }
        return ttl != Long.MAX_VALUE && Ages.atMost(ttl, known(c.at()), i.issuedAt());
    }

    private static Iterable<DnsRecord> set(CaaCheck c) {
        return Climb.of(c.name(), c.lookups(), true).set();
    }
}

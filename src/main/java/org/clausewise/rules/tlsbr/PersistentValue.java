package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ChallengeKind.PERSISTENT_RECORD;
import static org.clausewise.evidence.ValidationMethod.DNS_PERSISTENT_VALUE;
import static org.clausewise.rule.IssuanceFacts.*;

import java.util.List;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.AuthorizationDomains;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.ReusePeriods;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.caa.IssueValue;
import org.clausewise.evidence.caa.PersistentRecord;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** TLS BR 3.2.2.4.22, DNS TXT Record with Persistent Value. What the Applicant shows is the RDATA of the record. */
public final class PersistentValue {
    public static final Section<Issuance> RULES =
            Section.of("tls.dcv.persistent-value", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final long TEN_DAYS = 10 * Ages.DAY;

    private static final Elements<Issuance> VALIDATIONS = validationsBy(DNS_PERSISTENT_VALUE);

    /** What can be read; the others breach {@link #SYNTAX}. */
    private static final Elements<Issuance> READABLE =
            VALIDATIONS.where(test(Validation.class, v -> v.challenge() == null || value(v) != null));

    private static final MethodRules ALIKE = new MethodRules(RULES, DNS_PERSISTENT_VALUE);

    static {
        ALIKE.kinds("u1", "validate {} by a Persistent DCV TXT Record", DNS, PERSISTENT_RECORD);
    }

    static final Rule<Issuance> LABEL = RULES.rule("label", "tls-br-3.2.2.4.22-1")
            .knowing(CHALLENGE, DNS, AUTHORIZATION_DOMAIN_NAME)
            .require(
                    VALIDATIONS,
                    test(
                            Validation.class,
                            v -> PersistentRecord.isAt(
                                    known(v.authorizationDomainName()),
                                    challenge(v).value(),
                                    v.dns())),
                    "look for the record at _validation-persist before the Authorization Domain Name of {}");

    static final Rule<Issuance> NO_ALIAS = RULES.rule("no-alias", "tls-br-3.2.2.4.22-2")
            .knowing(AUTHORIZATION_DOMAIN_NAME)
            .require(
                    VALIDATIONS,
                    test(Validation.class, (i, v) -> {
                        String domain = known(v.authorizationDomainName());
                        return DomainNames.isOrIsUnder(v.name(), domain)
                                || !AuthorizationDomains.isAlias(v.name(), domain, v.dns(), publicSuffixes(i));
                    }),
                    "validate {} itself or what pruning it yields, and no name that a CNAME record leads to");

    static final Rule<Issuance> SYNTAX = RULES.rule("syntax", "tls-br-3.2.2.4.22-5")
            .knowing(CHALLENGE)
            .require(
                    VALIDATIONS,
                    test(Validation.class, v -> value(v) != null),
                    "refuse the record of {}: it is no issue-value of RFC 8659");

    static final Rule<Issuance> ISSUER = RULES.rule("issuer-domain-name", "tls-br-3.2.2.4.22-6")
            .knowing(CHALLENGE, ISSUER_DOMAIN_NAMES)
            .require(
                    READABLE,
                    test(Validation.class, (i, v) -> isOurs(i, known(value(v)).issuer())),
                    "refuse the record of {}: it names no Issuer Domain Name of this CA");

    // the Applicant may have another account by now
    static final Rule<Issuance> ACCOUNT_URI = RULES.rule("account-uri", "tls-br-3.2.2.4.22-7")
            .knowing(
                    CHALLENGE,
                    Detail.of("account", (i, at) -> i.record().account() != null || !isForThisRequest(i, at)))
            .require(
                    READABLE,
                    (i, at) -> {
                        Validation v = i.node(Validation.class, at);
                        List<String> uris = known(value(v)).values(PersistentRecord.ACCOUNT_URI);
                        return uris.size() == 1
                                && (!isForThisRequest(i, at)
                                        || uris.get(0)
                                                .equals(known(i.record().account())
                                                        .uri()));
                    },
                    "refuse the record of {}: its accounturi is not that of the account that asks");

    static final Rule<Issuance> TIMESTAMP = RULES.rule("persist-until.syntax", "tls-br-3.2.2.4.22-9")
            .knowing(CHALLENGE)
            .require(
                    READABLE,
                    test(Validation.class, v -> PersistentRecord.hasReadableEnd(known(value(v)))),
                    "refuse the record of {}: its persistUntil is no number of seconds");

    static final Rule<Issuance> NOT_OVER = RULES.rule("persist-until", "tls-br-3.2.2.4.22-12", "tls-br-3.2.2.4.22-13")
            .knowing(CHALLENGE, CHALLENGE_USED)
            .require(
                    READABLE,
                    test(
                            Validation.class,
                            v -> !PersistentRecord.isOver(
                                    known(value(v)), known(challenge(v).used()))),
                    "refuse the record of {}: it was checked after its persistUntil");

    static final Rule<Issuance> AGE = RULES.rule("age", "tls-br-3.2.2.4.22-14")
            .knowing(INITIATED)
            .require(
                    VALIDATIONS,
                    test(
                            Validation.class,
                            (i, v) ->
                                    Ages.atMost(TEN_DAYS, ReusePeriods.oldest(v, known(v.initiated())), i.issuedAt())),
                    "check the record of {} again: it was checked more than 10 days before issuance");

    static {
        ALIKE.corroborated("15", true);
    }

    static final Rule<Issuance> SAME_ACCOUNT = RULES.rule("same-account", "tls-br-3.2.2.4.22-16")
            .knowing(detailAround("challenge", Validation.class, v -> v.challenge() != null), OBSERVED_VALUE)
            .require(
                    MethodRules.corroborating(DNS_PERSISTENT_VALUE),
                    (i, at) -> saw(i.node(Observation.class, at), known(i.around(Validation.class, at))),
                    "count {} as corroborating only when it saw a record with the same accounturi");

    private PersistentValue() {}

    private static @Nullable IssueValue value(Validation v) {
        return IssueValue.parse(challenge(v).value());
    }

    private static boolean isOurs(Issuance i, String issuer) {
        for (String name : known(i.record().ca()).issuerDomainNames()) {
            if (DomainNames.same(name, issuer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saw(Observation o, Validation v) {
        String record = challenge(v).value();
        IssueValue value = IssueValue.parse(record);
        List<String> accounts = value == null ? List.of() : value.values(PersistentRecord.ACCOUNT_URI);
        if (o.value() != null) {
            return o.value().equals(record) || accounts.contains(o.value());
        }
        return PersistentRecord.names(accounts, o.dns());
    }
}

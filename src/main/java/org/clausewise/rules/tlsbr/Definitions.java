package org.clausewise.rules.tlsbr;

import static org.clausewise.evidence.ChallengeKind.RANDOM_VALUE;
import static org.clausewise.evidence.ChallengeKind.REQUEST_TOKEN;
import static org.clausewise.evidence.ChallengeKind.REQUEST_TOKEN_WITH_TIMESTAMP;
import static org.clausewise.rule.IssuanceFacts.*;

import org.clausewise.evidence.Ages;
import org.clausewise.evidence.AuthorizationDomains;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;

/** TLS BR 1.6.1, Definitions: what those of Authorization Domain Name, Random Value and Request Token ask of a validation. */
public final class Definitions {
    public static final Section<Issuance> RULES =
            Section.of("tls.definitions", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final int BITS = 112;

    /** Fewer octets cannot hold so many bits. */
    private static final int OCTETS = BITS / 8;

    private static final Elements<Issuance> TOKENS_WITH_TIMESTAMP = of(REQUEST_TOKEN_WITH_TIMESTAMP);

    /** Validations of domain names that name an Authorization Domain Name. */
    private static final Elements<Issuance> WITH_DOMAIN = VALIDATIONS.where(test(
            Validation.class,
            v -> v.authorizationDomainName() != null
                    && !v.method().isForAddresses()
                    && v.method() != ValidationMethod.ONION_REQUEST));

    /** What leads elsewhere has to be shown; what goes too far up shows itself. */
    private static final Detail<Issuance> ALIASES = detail(
            "dns",
            Validation.class,
            v -> !v.dns().isEmpty()
                    || isOnThePath(v)
                    || !known(v.authorizationDomainName()).contains("."));

    /** No list at hand tells which gTLDs may be Base Domain Names. */
    private static final Detail<Issuance> SPECIFICATION_13 = Detail.<Issuance>of(
                    "whether the gTLD has Specification 13",
                    test(Validation.class, v -> !AuthorizationDomains.mayBeBrand(known(v.authorizationDomainName()))))
            .raw();

    static final Rule<Issuance> DOMAIN = RULES.rule("authorization-domain-name", "tls-br-1.6.1-u20")
            .knowing(ALIASES, SPECIFICATION_13)
            .require(
                    WITH_DOMAIN,
                    test(Validation.class, (i, v) -> isPermitted(i, v)),
                    "validate {} at the name itself, at what pruning it yields down to the Base Domain Name, or where its CNAME leads");

    static final Rule<Issuance> ENTROPY = RULES.rule("random-value.entropy", "tls-br-1.6.1-u22")
            .knowing(detail(
                            "challenge.entropyBits",
                            Validation.class,
                            v -> challenge(v).entropyBits() != null
                                    || challenge(v).value().length() < OCTETS)
                    .raw())
            .require(
                    of(RANDOM_VALUE),
                    test(Validation.class, v -> isRandom(challenge(v))),
                    "make Random Values of at least 112 bits of entropy, that of {} too");

    static final Rule<Issuance> KEY = RULES.rule("request-token.key", "tls-br-1.6.1-u24")
            .knowing(detail(
                            "challenge.bindsKey",
                            Validation.class,
                            v -> challenge(v).bindsKey() != null)
                    .raw())
            .require(
                    of(REQUEST_TOKEN, REQUEST_TOKEN_WITH_TIMESTAMP),
                    test(Validation.class, v -> known(challenge(v).bindsKey())),
                    "accept a Request Token only if the key of the request is part of it: that of {} is made without");

    static final Rule<Issuance> AGE = RULES.rule("request-token.age", "tls-br-1.6.1-u25")
            .knowing(CHALLENGE_CREATED, CHALLENGE_USED)
            .require(
                    TOKENS_WITH_TIMESTAMP,
                    test(
                            Validation.class,
                            v -> Ages.atMost(
                                    30 * Ages.DAY,
                                    known(challenge(v).created()),
                                    known(challenge(v).used()))),
                    "use a Request Token for at most 30 days from its timestamp: that of {} was older");

    static final Rule<Issuance> FUTURE = RULES.rule("request-token.future", "tls-br-1.6.1-u26")
            .knowing(CHALLENGE_CREATED, CHALLENGE_USED)
            .require(
                    TOKENS_WITH_TIMESTAMP,
                    test(
                            Validation.class,
                            v -> Ages.inOrder(
                                    known(challenge(v).created()),
                                    known(challenge(v).used()))),
                    "treat the Request Token of {} as invalid: its timestamp was in the future");

    static final Rule<Issuance> SINGLE_USE = RULES.rule("request-token.single-use", "tls-br-1.6.1-u27")
            .knowing(detail(
                            "challenge.usedFor",
                            Validation.class,
                            v -> !challenge(v).usedFor().isEmpty())
                    .raw())
            .require(
                    of(REQUEST_TOKEN),
                    test(Validation.class, v -> challenge(v).usedFor().size() == 1),
                    "use a Request Token without timestamp once: that of {} served several validations");

    private Definitions() {}

    private static Elements<Issuance> of(ChallengeKind... kinds) {
        return VALIDATIONS.where(test(Validation.class, v -> {
            Challenge challenge = v.challenge();
            for (ChallengeKind kind : kinds) {
                if (challenge != null && challenge.kind() == kind) {
                    return true;
                }
            }
            return false;
        }));
    }

    private static boolean isRandom(Challenge c) {
        Integer bits = c.entropyBits();
        return c.value().length() >= OCTETS && (bits == null || bits >= BITS);
    }

    private static boolean isOnThePath(Validation v) {
        return DomainNames.isOrIsUnder(v.name(), known(v.authorizationDomainName()));
    }

    private static boolean isPermitted(Issuance i, Validation v) {
        String domain = known(v.authorizationDomainName());
        return AuthorizationDomains.isPruned(v.name(), domain, publicSuffixes(i))
                || AuthorizationDomains.isAlias(v.name(), domain, v.dns(), publicSuffixes(i));
    }
}

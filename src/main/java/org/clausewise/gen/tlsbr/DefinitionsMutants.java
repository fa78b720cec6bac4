package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ChallengeKind.RANDOM_VALUE;
import static org.clausewise.evidence.ChallengeKind.REQUEST_TOKEN;
import static org.clausewise.evidence.ChallengeKind.REQUEST_TOKEN_WITH_TIMESTAMP;
import static org.clausewise.evidence.ValidationMethod.DNS_CHANGE;
import static org.clausewise.evidence.ValidationMethod.WEBSITE_CHANGE_V2;
import static org.clausewise.gen.Mutant.validationMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.Challenge;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DnsQuery;
import org.clausewise.evidence.DnsRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.PublicSuffixes;

/** TLS BR 1.6.1: Authorization Domain Names, Random Values and Request Tokens. */
public final class DefinitionsMutants {
    private static final String ELSEWHERE = "www.example.org";

    private DefinitionsMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                domain("public-suffix", v -> at(v, suffix(v))),
                domain("elsewhere", v -> at(v, ELSEWHERE)),
                domain("below", v -> at(v, "below." + v.name())),
                domain("alias-of-another", v -> {
                    Validation moved = at(v, ELSEWHERE);
                    return moved.dns(
                            moved.dns().get(0),
                            DnsQuery.of("other.example.com", "CNAME")
                                    .answers(DnsRecord.of("other.example.com", "CNAME", ELSEWHERE)));
                }),
                challenge("random-value.entropy", "u22", DNS_CHANGE, RANDOM_VALUE, c -> c.entropyBits(111))
                        .named("bits"),
                challenge("request-token.key", "u24", WEBSITE_CHANGE_V2, REQUEST_TOKEN, c -> c.bindsKey(false)),
                challenge(
                                "request-token.key",
                                "u24",
                                WEBSITE_CHANGE_V2,
                                REQUEST_TOKEN_WITH_TIMESTAMP,
                                c -> c.bindsKey(false))
                        .named("timestamp"),
                challenge(
                        "request-token.age",
                        "u25",
                        DNS_CHANGE,
                        REQUEST_TOKEN_WITH_TIMESTAMP,
                        c -> c.created(
                                known(c.used()).minus(Duration.ofDays(30)).minusNanos(1))),
                challenge(
                        "request-token.future",
                        "u26",
                        DNS_CHANGE,
                        REQUEST_TOKEN_WITH_TIMESTAMP,
                        c -> c.created(known(c.used()).plusNanos(1))),
                challenge(
                        "request-token.single-use",
                        "u27",
                        WEBSITE_CHANGE_V2,
                        REQUEST_TOKEN,
                        c -> c.usedFor("validation-1", "validation-2")));
    }
    // spotless:on

    private static Mutant domain(String name, UnaryOperator<Validation> change) {
        return validationMutant("tls.definitions.authorization-domain-name", "tls-br-1.6.1-u20", DNS_CHANGE, change)
                .named(name);
    }

    private static Mutant challenge(
            String rule, String duty, ValidationMethod method, ChallengeKind kind, UnaryOperator<Challenge> change) {
        return validationMutant(
                        "tls.definitions." + rule,
                        "tls-br-1.6.1-" + duty,
                        method,
                        v -> MethodMutants.isOf(v, kind) ? v.challenge(change) : v)
                .with(method, v -> MethodMutants.isOf(v, kind));
    }

    /** Validated at another name. */
    private static Validation at(Validation v, String domain) {
        String value = known(v.challenge()).value();
        DnsQuery shown = v.dns().get(0).name(domain).type("TXT").answers(DnsRecord.of(domain, "TXT", value));
        return v.authorizationDomainName(domain).dns(shown);
    }

    private static String suffix(Validation v) {
        String suffix = PublicSuffixes.embedded().suffix(v.name(), true);
        return suffix == null ? "com" : suffix;
    }
}

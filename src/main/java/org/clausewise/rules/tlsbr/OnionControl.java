package org.clausewise.rules.tlsbr;

import static org.clausewise.rule.IssuanceFacts.*;

import java.util.function.BiPredicate;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.KeyEvidence;
import org.clausewise.evidence.OnionRequest;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/** TLS BR Appendix B, as far as it says how control over an Onion Domain Name is validated. */
public final class OnionControl {
    public static final Section<Issuance> RULES =
            Section.of("tls.onion", Subject.ISSUANCE, Profile.Group.TLS_SUBSCRIBER);

    private static final Elements<Issuance> REQUESTS = validationsBy(ValidationMethod.ONION_REQUEST);

    /** Validations of onion names by methods that reach the service. */
    private static final Elements<Issuance> VISITS = validationsBy(
                    ValidationMethod.WEBSITE_CHANGE,
                    ValidationMethod.WEBSITE_CHANGE_V2,
                    ValidationMethod.ACME_HTTP,
                    ValidationMethod.TLS_ALPN)
            .where(test(Validation.class, v -> DomainNames.isOnion(v.name())));

    private static final Detail<Issuance> REQUEST = Detail.of("keys[].request of the onion service", (i, at) -> {
        for (KeyEvidence key : i.record().keys()) {
            if (key.request() != null) {
                return true;
            }
        }
        return false;
    });

    static final Rule<Issuance> TOR = RULES.rule("tor", "tls-br-B-4", "tls-br-B-5")
            .knowing(detail("tor", Validation.class, v -> v.tor() != null))
            .require(
                    VISITS,
                    test(Validation.class, v -> known(v.tor())),
                    "reach the service of {} by the Tor protocol, and let nobody else do it for you");

    static final Rule<Issuance> SIGNED = RULES.rule("request.key", "tls-br-B-7#2")
            .knowing(REQUEST)
            .require(
                    REQUESTS,
                    test(Validation.class, (i, v) -> request(i, v) != null),
                    "have the certificate request for {} signed with the key of the onion service, and verify that it is");

    // @formatter:off
    static {
        request("request.ca-nonce",        (r, v) -> r.hasCaNonce(challenge(v).value()), "accept only a request for {} whose caSigningNonce is the CA's Random Value", "tls-br-B-7#3");
        request("request.applicant-nonce", (r, v) -> r.hasApplicantNonce(), "accept only a request for {} that has an applicantSigningNonce with one value", "tls-br-B-7#4");
    }
    // @formatter:on

    static final Rule<Issuance> RANDOM_VALUE = RULES.rule("request.challenge-kind", "tls-br-B-7#3")
            .knowing(CHALLENGE)
            .require(
                    REQUESTS,
                    test(Validation.class, v -> challenge(v).kind() == ChallengeKind.RANDOM_VALUE),
                    "give the Applicant a Random Value to put into the request for {}");

    static final Rule<Issuance> AGE = RULES.rule("request.age", "tls-br-B-9")
            .knowing(CHALLENGE_CREATED, CHALLENGE_USED)
            .require(
                    REQUESTS,
                    test(
                            Validation.class,
                            v -> Ages.atMost(
                                    30 * Ages.DAY,
                                    known(challenge(v).created()),
                                    known(challenge(v).used()))),
                    "use a Random Value for at most 30 days: that for {} was older");

    private OnionControl() {}

    /** What the request has to hold, where there is one. */
    private static void request(String name, BiPredicate<OnionRequest, Validation> test, String message, String duty) {
        RULES.rule(name, duty)
                .knowing(REQUEST, CHALLENGE)
                .require(
                        REQUESTS.where(test(Validation.class, (i, v) -> request(i, v) != null)),
                        test(Validation.class, (i, v) -> test.test(known(request(i, v)), v)),
                        message);
    }

    /** The request that was signed, demonstrably, with the key of the service. */
    private static @Nullable OnionRequest request(Issuance i, Validation v) {
        for (KeyEvidence key : i.record().keys()) {
            OnionRequest request = key.request() == null || !Boolean.TRUE.equals(key.possessionProven())
                    ? null
                    : OnionRequest.read(key.request().bytes());
            if (request != null && request.hasKeyOf(v.name())) {
                return request;
            }
        }
        return null;
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.ACME_HTTP;
import static org.clausewise.evidence.ValidationMethod.ONION_REQUEST;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.gen.OnionRequests.APPLICANT_NONCE;
import static org.clausewise.gen.OnionRequests.CA_NONCE;
import static org.clausewise.gen.OnionRequests.attribute;
import static org.clausewise.gen.OnionRequests.octets;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.ChallengeKind;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.KeyEvidence;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.OnionRequests;
import org.clausewise.pki.OnionName;
import org.clausewise.rule.Profile;

/** TLS BR appendix B, control over Onion Domain Names, and 3.2.2.6. */
public final class OnionControlMutants {
    /** The example of TLS BR 1.6.1. */
    private static final String ONION = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion";

    private OnionControlMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                visit(v -> v.tor(false)),
                request("key", "7#2", r -> r.keys(k -> k.possessionProven(false)))
                        .named("unverified"),
                request(
                                "key",
                                "7#2",
                                r -> requests(
                                        r,
                                        v -> OnionRequests.evidence(
                                                new byte[32],
                                                attribute(CA_NONCE, octets(value(v))),
                                                attribute(APPLICANT_NONCE, octets("own")))))
                        .named("another-key"),
                request("ca-nonce", "7#3", r -> requests(r, v -> signed(v, attribute(APPLICANT_NONCE, octets("own")))))
                        .named("absent"),
                request(
                                "ca-nonce",
                                "7#3",
                                r -> requests(
                                        r,
                                        v -> signed(
                                                v,
                                                attribute(CA_NONCE, octets("another")),
                                                attribute(APPLICANT_NONCE, octets("own")))))
                        .named("other"),
                request(
                                "ca-nonce",
                                "7#3",
                                r -> requests(
                                        r,
                                        v -> signed(
                                                v,
                                                attribute(CA_NONCE, octets(value(v)), octets("another")),
                                                attribute(APPLICANT_NONCE, octets("own")))))
                        .named("two"),
                request(
                                "applicant-nonce",
                                "7#4",
                                r -> requests(r, v -> signed(v, attribute(CA_NONCE, octets(value(v))))))
                        .named("absent"),
                request(
                                "applicant-nonce",
                                "7#4",
                                r -> requests(
                                        r,
                                        v -> signed(
                                                v,
                                                attribute(CA_NONCE, octets(value(v))),
                                                attribute(APPLICANT_NONCE, octets("own"), octets("another")))))
                        .named("two"),
                request(
                        "challenge-kind",
                        "7#3",
                        r -> r.validations(v -> of(v, w -> w.challenge(c -> c.kind(ChallengeKind.REQUEST_TOKEN))))),
                request(
                        "age",
                        "9",
                        r -> r.validations(v -> of(
                                v,
                                w -> w.challenge(c -> c.created(known(c.used())
                                        .minus(Duration.ofDays(30).plusNanos(1))))))));
    }
    // spotless:on

    private static Mutant request(String rule, String duty, UnaryOperator<IssuanceRecord> change) {
        return recordMutant("tls.onion.request." + rule, "tls-br-B-" + duty, change)
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.name(GeneralNames.dns(ONION)).recorded(ONION_REQUEST));
    }

    /** The service is reached by a gateway of somebody else. */
    private static Mutant visit(UnaryOperator<Validation> change) {
        return recordMutant(
                        "tls.onion.tor",
                        "tls-br-B-4",
                        r -> r.validations(
                                v -> DomainNames.isOnion(v.name()) && v.method() == ACME_HTTP ? change.apply(v) : v))
                .also("tls-br-B-5")
                .of(Profile.Group.TLS_SUBSCRIBER)
                .given(c -> c.name(GeneralNames.dns(ONION)).recorded(ACME_HTTP))
                .with(ACME_HTTP, v -> DomainNames.isOnion(v.name()));
    }

    /** Each request for an onion name is another one. */
    private static IssuanceRecord requests(IssuanceRecord r, Function<Validation, KeyEvidence> other) {
        List<KeyEvidence> keys = new ArrayList<>();
        for (Validation v : r.validations()) {
            if (v.method() == ONION_REQUEST) keys.add(other.apply(v));
        }
        return r.keys(keys);
    }

    private static KeyEvidence signed(Validation v, byte[]... attributes) {
        return OnionRequests.evidence(known(OnionName.key(v.name())), attributes);
    }

    private static Validation of(Validation v, UnaryOperator<Validation> change) {
        return v.method() == ONION_REQUEST ? change.apply(v) : v;
    }

    private static String value(Validation v) {
        return known(v.challenge()).value();
    }
}

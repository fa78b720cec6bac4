package org.clausewise.io.overlay;

import static org.clausewise.rule.IssuanceFacts.CAA_CHECKS;
import static org.clausewise.rule.IssuanceFacts.CHALLENGE_CREATED;
import static org.clausewise.rule.IssuanceFacts.CHALLENGE_USED;
import static org.clausewise.rule.IssuanceFacts.INITIATED;
import static org.clausewise.rule.IssuanceFacts.VALIDATIONS;
import static org.clausewise.rule.IssuanceFacts.detail;
import static org.clausewise.rule.IssuanceFacts.each;
import static org.clausewise.rule.IssuanceFacts.known;
import static org.clausewise.rule.IssuanceFacts.test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.clausewise.evidence.Ages;
import org.clausewise.evidence.CaaCheck;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.Issuance;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Perspective;
import org.clausewise.evidence.Validation;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.io.overlay.Baseline.Period;
import org.clausewise.rule.Detail;
import org.clausewise.rule.Elements;
import org.jspecify.annotations.Nullable;

/** The limits of an overlay that an issuance record shows. */
final class IssuanceLimits {
    private static final Elements<Issuance> CORROBORATED_VALIDATIONS =
            VALIDATIONS.where(test(Validation.class, IssuanceLimits::wantsCorroboration));

    /** Those that do not use corroboration of an earlier request again. */
    private static final Elements<Issuance> CORROBORATED_CHECKS =
            CAA_CHECKS.where(test(CaaCheck.class, c -> c.corroborated() == null && !DomainNames.isOnion(c.name())));

    private IssuanceLimits() {}

    static void methods(Place node, Period period, Rows<Issuance> rows) {
        Set<ValidationMethod> allowed = EnumSet.noneOf(ValidationMethod.class);
        for (var each : node.elements()) {
            ValidationMethod method = ValidationMethod.bySection(each.text()).orElse(null);
            if (method == null) {
                each.refuse(each.text() + " is no validation method of the TLS BR, as 3.2.2.4.7 is");
            } else {
                allowed.add(method);
                Baseline.against(each, period, Baseline.retired(method), "method " + method + " must not be relied on");
            }
        }
        String names = String.join(
                ", ", allowed.stream().map(ValidationMethod::toString).toList());
        rows.add(
                "allowed",
                "Names are validated by " + names + " alone.",
                d -> d.require(
                        VALIDATIONS,
                        test(Validation.class, v -> allowed.contains(v.method())),
                        "validate by one of " + names + ", not as {}"));
    }

    static void perspectives(Place node, Period period, Rows<Issuance> rows) {
        if (node.has("remote")) {
            var limit = node.at("remote");
            Baseline.atLeast(limit, period, Baseline.REMOTE_PERSPECTIVES, "remote perspective", "their number");
            long least = limit.number();
            corroborated(
                    rows,
                    "remote",
                    "At least " + least + " remote Network Perspectives.",
                    "use at least " + least + " remote Network Perspectives for {}",
                    (i, seen) -> seen.isTold(),
                    (i, seen) -> seen.used(i) >= least);
        }
        if (node.has("non-corroborations")) {
            var limit = node.at("non-corroborations");
            boolean many = node.has("remote") && node.at("remote").number() >= 6;
            Baseline.atMost(
                    limit,
                    period,
                    many ? Baseline.NON_CORROBORATIONS_OF_MANY : Baseline.NON_CORROBORATIONS_OF_FEW,
                    "non-corroboration",
                    "the number with " + (many ? "6 and more" : "2 to 5") + " remote perspectives");
            long most = limit.number();
            corroborated(
                    rows,
                    "non-corroborations",
                    "At most " + most + " remote Network Perspectives do not corroborate.",
                    "do not rely on {}: more than " + most + " remote Network Perspectives do not corroborate it",
                    (i, seen) -> seen.isConcluded(i),
                    (i, seen) -> seen.used(i) - seen.corroborating(i) <= most);
        }
        if (node.has("rirs")) {
            var limit = node.at("rirs");
            Baseline.atLeast(limit, period, Baseline.RIRS, "RIR", "the number of Regional Internet Registries");
            long least = limit.number();
            corroborated(
                    rows,
                    "rirs",
                    "Perspectives in at least " + least + " RIRs corroborate.",
                    "have {} corroborated from the regions of at least " + least + " Regional Internet Registries",
                    (i, seen) -> seen.isPlaced(i),
                    (i, seen) -> seen.rirs(i) >= least);
        }
    }

    /** A row for validations and one for CAA checks. */
    private static void corroborated(
            Rows<Issuance> rows,
            String name,
            String duty,
            String message,
            BiPredicate<Issuance, Seen> told,
            BiPredicate<Issuance, Seen> test) {
        rows.add(
                name + ".validation",
                duty + " (control over names)",
                d -> d.knowing(observed((i, at) -> told.test(i, of(i.node(Validation.class, at)))))
                        .require(
                                CORROBORATED_VALIDATIONS,
                                test(Validation.class, (i, v) -> test.test(i, of(v))),
                                message));
        rows.add(
                name + ".caa",
                duty + " (CAA)",
                d -> d.knowing(observed((i, at) -> told.test(i, of(i.node(CaaCheck.class, at)))))
                        .require(CORROBORATED_CHECKS, test(CaaCheck.class, (i, c) -> test.test(i, of(c))), message));
    }

    private static Detail<Issuance> observed(Elements.At<Issuance> told) {
        return Detail.of("what remote Network Perspectives observed", told);
    }

    private static Seen of(Validation v) {
        return new Seen(v.attempt(), v.observations());
    }

    private static Seen of(CaaCheck c) {
        return new Seen(c.attempt(), c.observations());
    }

    /** TLS BR 3.2.2.4 and 3.2.2.5 say so of each method. */
    private static boolean wantsCorroboration(Validation v) {
        return switch (v.method()) {
            case CONSTRUCTED_EMAIL, APPLICANT_AS_DOMAIN_CONTACT, IP_CONTACT_MESSAGE, IP_CONTACT_PHONE, ONION_REQUEST ->
                false;
            case WEBSITE_CHANGE_V2, ACME_HTTP, TLS_ALPN -> !DomainNames.isOnion(v.name());
            default -> true;
        };
    }

    /** What remote Network Perspectives saw at the attempt that is relied on; each counts once. */
    private record Seen(@Nullable Integer attempt, List<Observation> all) {
        boolean isTold() {
            return !all.isEmpty();
        }

        boolean isConcluded(Issuance i) {
            for (Observation o : all) {
                if (counts(i, o) && o.corroborates() == null) {
                    return false;
                }
            }
            return isTold();
        }

        boolean isPlaced(Issuance i) {
            for (Observation o : all) {
                Perspective p = i.perspective(o.perspective());
                if (counts(i, o) && Boolean.TRUE.equals(o.corroborates()) && (p == null || p.rir() == null)) {
                    return false;
                }
            }
            return isConcluded(i);
        }

        int used(Issuance i) {
            int used = 0;
            for (int k = 0; k < all.size(); k++) {
                used += isFirst(i, k, false) ? 1 : 0;
            }
            return used;
        }

        int corroborating(Issuance i) {
            int corroborating = 0;
            for (int k = 0; k < all.size(); k++) {
                corroborating += isFirst(i, k, true) ? 1 : 0;
            }
            return corroborating;
        }

        int rirs(Issuance i) {
            int rirs = 0;
            for (Observation o : all) {
                Perspective p = i.perspective(o.perspective());
                if (counts(i, o) && Boolean.TRUE.equals(o.corroborates()) && p != null && p.rir() != null) {
                    rirs |= 1 << p.rir().ordinal();
                }
            }
            return Integer.bitCount(rirs);
        }

        /** Whether it is the first of its Network Perspective. */
        private boolean isFirst(Issuance i, int k, boolean corroborating) {
            if (!counted(i, all.get(k), corroborating)) {
                return false;
            }
            for (int j = 0; j < k; j++) {
                if (all.get(j).perspective().equals(all.get(k).perspective())
                        && counted(i, all.get(j), corroborating)) {
                    return false;
                }
            }
            return true;
        }

        private boolean counted(Issuance i, Observation o, boolean corroborating) {
            return counts(i, o) && (!corroborating || Boolean.TRUE.equals(o.corroborates()));
        }

        private boolean counts(Issuance i, Observation o) {
            Perspective p = i.perspective(o.perspective());
            boolean primary = p != null && Boolean.TRUE.equals(p.primary());
            return !primary && (attempt == null || o.attempt() == null || attempt.equals(o.attempt()));
        }
    }

    static void ages(Place node, Period period, Rows<Issuance> rows) {
        if (node.has("validation")) {
            long most = age(node.at("validation"), period, Baseline.VALIDATION_AGE, "the age of a validation");
            rows.add(
                    "validation",
                    "Validations are at most " + most + " seconds old.",
                    d -> d.knowing(INITIATED)
                            .require(
                                    VALIDATIONS,
                                    test(
                                            Validation.class,
                                            (i, v) -> Ages.atMost(most, known(v.initiated()), i.issuedAt())),
                                    "validate anew: {} began more than " + most + " seconds before issuance"));
        }
        if (node.has("challenge")) {
            long most = age(node.at("challenge"), period, Baseline.CHALLENGE_AGE, "the age of a Random Value");
            rows.add(
                    "challenge",
                    "Random Values and tokens are used for at most " + most + " seconds.",
                    d -> d.knowing(CHALLENGE_CREATED, CHALLENGE_USED)
                            .require(
                                    VALIDATIONS.where(test(Validation.class, v -> v.challenge() != null)),
                                    test(
                                            Validation.class,
                                            v -> Ages.atMost(
                                                    most,
                                                    known(known(v.challenge()).created()),
                                                    known(known(v.challenge()).used()))),
                                    "make a new challenge for {}: it was used more than " + most
                                            + " seconds after it was made"));
        }
        if (node.has("caa")) {
            long most = age(node.at("caa"), period, Baseline.CAA_AGE, "the age of a CAA check beyond the TTL");
            rows.add(
                    "caa",
                    "CAA checks are at most " + most + " seconds old.",
                    d -> d.knowing(detail("at", CaaCheck.class, c -> c.at() != null))
                            .require(
                                    CAA_CHECKS,
                                    test(CaaCheck.class, (i, c) -> Ages.atMost(most, known(c.at()), i.issuedAt())),
                                    "check CAA again: {} is more than " + most + " seconds older than issuance"));
        }
        if (node.has("identity")) {
            long most = age(node.at("identity"), period, Baseline.IDENTITY_AGE, "the age of identity data");
            rows.add(
                    "identity",
                    "Data about the subject is at most " + most + " seconds old.",
                    d -> d.knowing(detail("obtained", IdentityDatum.class, datum -> datum.obtained() != null))
                            .require(
                                    each(IdentityDatum.class),
                                    test(
                                            IdentityDatum.class,
                                            (i, datum) -> Ages.atMost(most, known(datum.obtained()), i.issuedAt())),
                                    "obtain {} again: it is more than " + most + " seconds older than issuance"));
        }
    }

    private static long age(Place node, Period period, List<Baseline.Step> steps, String what) {
        Baseline.atMost(node, period, steps, "second", what);
        return node.number();
    }
}

package org.clausewise.gen.vectors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Performer;
import org.clausewise.evidence.Reuse;
import org.clausewise.gen.Subscribers;
import org.clausewise.rule.Profile;

/** Permissions of TLS BR 1.3.2 and 4.2.1 and of EVG 3.2.2.14 that a record can show in use. */
final class ApplicantCases {
    private static final Reuse EARLIER = Reuse.of("04a1b2c3d4e5f607");

    private ApplicantCases() {}

    static List<Permitted> permitted() {
        return List.of(
                of(
                        "tls-br-1.3.2-1#1",
                        Profile.TLS_OV,
                        "identity-by-another",
                        "a Delegated Third Party verified the identity of the Applicant",
                        r -> r.identity(d -> d.performer(Performer.DELEGATED_THIRD_PARTY)),
                        r -> r.identity().stream().allMatch(d -> d.performer() == Performer.DELEGATED_THIRD_PARTY)),
                of(
                        "tls-br-4.2.1-5#1",
                        Profile.TLS_DV,
                        "validated-before",
                        "control was validated for an earlier certificate",
                        r -> r.validations(v -> v.reuse(EARLIER.validated(v.initiated()))),
                        r -> r.validations().stream().allMatch(v -> v.reuse() != null)),
                reused("evg-3.2.2.14.1-2#1", "place-of-business", IdentityKind.ADDRESS),
                reused("evg-3.2.2.14.1-4#1", "operational-existence", IdentityKind.OPERATIONAL_EXISTENCE),
                reused("evg-3.2.2.14.1-5#1", "authority", IdentityKind.AUTHORITY),
                Permitted.ofRecord(
                        "evg-3.2.2.14.2-u1#1",
                        "replacement",
                        "the certificate expires with the one that it replaces",
                        Subscribers.plain(Profile.TLS_EV).recorded(),
                        c -> c.record(r -> r.identity(d -> d.reuse(EARLIER.validUntil(c.notAfter())))),
                        r -> r.identity().stream().allMatch(d -> d.reuse() != null)),
                of(
                        "evg-3.2.2.14.3-8#1",
                        Profile.TLS_EV,
                        "roles-by-contract",
                        "a contract assigns the roles until it ends",
                        r -> r.identity(d -> d.kind() == IdentityKind.AUTHORITY ? d.agreedUntil(later(r, 3_650)) : d),
                        r -> r.identity().stream().anyMatch(d -> d.agreedUntil() != null)));
    }

    /** Verified for an EV certificate that is still valid. */
    private static Permitted reused(String duty, String name, IdentityKind kind) {
        Predicate<IdentityDatum> reused = d -> d.kind() == kind && d.reuse() != null;
        return of(
                duty,
                Profile.TLS_EV,
                name,
                "the CA relies on what it verified for an EV certificate that is still valid",
                r -> r.identity(d -> d.kind() == kind
                        ? d.obtained(later(r, -100))
                                .verified(later(r, -99))
                                .reuse(EARLIER.issued(later(r, -99)).validUntil(later(r, 99)))
                        : d),
                r -> r.identity().stream().anyMatch(reused));
    }

    private static Permitted of(
            String duty,
            Profile profile,
            String name,
            String fact,
            UnaryOperator<IssuanceRecord> change,
            Predicate<IssuanceRecord> holds) {
        return Permitted.ofRecord(
                duty, name, fact, Subscribers.plain(profile).recorded(), c -> c.record(change), holds);
    }

    private static Instant later(IssuanceRecord r, long days) {
        return Objects.requireNonNull(r.signingTime()).plus(Duration.ofDays(days));
    }
}

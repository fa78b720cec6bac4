package org.clausewise.gen.evg;

import static org.clausewise.evidence.IdentityKind.*;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Reuse;
import org.clausewise.evidence.SourceKind;
import org.clausewise.evidence.ValidationMethod;
import org.clausewise.gen.Mutant;
import org.clausewise.rule.Profile;

/** EVG 3.2.2.14.3. */
public final class EvDataAgeMutants {
    private EvDataAgeMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                data("existence", 1, ORGANIZATION_NAME),
                data("existence", 1, JURISDICTION).named("jurisdiction"),
                data("assumed-name", 2, ASSUMED_NAME),
                data("address", 3, ADDRESS),
                data("communication", 4, VERIFIED_COMMUNICATION),
                data("operational", 5, OPERATIONAL_EXISTENCE),
                data("authority", 7, AUTHORITY),
                recordMutant(
                                "evg.data-age.domain-name",
                                "evg-3.2.2.14.3-6",
                                r -> r.validations(v -> v.initiated(old(r))))
                        .of(Profile.TLS_EV)
                        .given(c -> c.recorded(ValidationMethod.DNS_CHANGE))
                        .with(ValidationMethod.DNS_CHANGE, v -> true)
                        .until("2027-03-15")
                        .implies(
                                "tls.reuse.names.period",
                                "tls.reuse.names.max-398-days",
                                "tls.reuse.names.max-200-days"),
                // the earlier certificate has expired
                recordMutant(
                                "evg.data-age.address",
                                "evg-3.2.2.14.3-3",
                                r -> r.identity(d -> d.kind() == ADDRESS
                                        ? d.obtained(old(r))
                                                .reuse(Reuse.of("04a1b2")
                                                        .validUntil(known(r.signingTime())
                                                                .minusSeconds(1)))
                                        : d))
                        .of(Profile.TLS_EV)
                        .implies("tls.reuse.identity.max-398-days")
                        .named("expired"));
    }
    // spotless:on

    /** Within what the TLS BR let data be reused for before 2026-03-15. */
    private static Mutant data(String rule, int clause, IdentityKind kind) {
        return recordMutant(
                        "evg.data-age." + rule,
                        "evg-3.2.2.14.3-" + clause,
                        r -> r.identity(d -> d.kind() == kind ? d.obtained(old(r)) : d))
                .of(Profile.TLS_EV)
                .given(c -> c.recorded().record(r -> with(r, kind)))
                .implies("tls.reuse.identity.max-398-days");
    }

    private static IssuanceRecord with(IssuanceRecord r, IdentityKind kind) {
        List<IdentityDatum> data = new ArrayList<>(
                r.identity().stream().filter(d -> d.kind() != kind).toList());
        data.add(r.identity().stream()
                .filter(d -> d.kind() == kind)
                .findFirst()
                .orElseGet(() -> IdentityDatum.of(kind)
                        .sourceKind(SourceKind.GOVERNMENT_AGENCY)
                        .verified(r.request().received())));
        return r.identity(data.stream()
                .map(d -> d.kind() == kind ? d.obtained(r.request().received()) : d)
                .toList());
    }

    private static Instant old(IssuanceRecord r) {
        return known(r.signingTime()).minus(Duration.ofDays(398)).minusNanos(1);
    }
}

package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.IdentityKind.*;
import static org.clausewise.evidence.SourceKind.*;
import static org.clausewise.gen.Mutant.recordMutant;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.IdentityDatum;
import org.clausewise.evidence.IdentityKind;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.SourceKind;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Oids;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Profiles;

/** TLS BR 3.2.2.1 to 3.2.2.3, 3.2.2.7, 3.2.3 and 3.2.5. */
public final class ApplicantMutants {
    private static final Profiles ORGANIZATION = Profile.Group.TLS_ORGANIZATION;
    private static final Profiles INDIVIDUAL = Profile.TLS_IV;

    private ApplicantMutants() {}

    // spotless:off
    public static List<Mutant> mutants() {
        return List.of(
                without(ORGANIZATION, "identity.organization.name", "3.2.2.1-1#1", ORGANIZATION_NAME),
                late(ORGANIZATION, "identity.organization.name", "3.2.2.1-1#1", ORGANIZATION_NAME),
                without(ORGANIZATION, "identity.organization.address", "3.2.2.1-1#2", ADDRESS),
                late(ORGANIZATION, "identity.organization.address", "3.2.2.1-1#2", ADDRESS),
                source(ORGANIZATION, "identity.organization.name", "3.2.2.1-2#1", ORGANIZATION_NAME, UTILITY_BILL),
                source(ORGANIZATION, "identity.organization.address", "3.2.2.1-2#2", ADDRESS, DIRECT_COMMUNICATION),
                source(
                                ORGANIZATION,
                                "identity.organization.assumed-name",
                                "3.2.2.2-1",
                                ASSUMED_NAME,
                                DIRECT_COMMUNICATION)
                        .given(c -> c.recorded().record(r -> with(r, ASSUMED_NAME, GOVERNMENT_AGENCY))),
                country(Profile.TLS_DV),
                source(Profile.Group.TLS_SUBSCRIBER, "identity.country", "3.2.2.3-1#2", COUNTRY, DIRECT_COMMUNICATION),
                recordMutant(
                                "tls.identity.source-evaluated",
                                "tls-br-3.2.2.7-1",
                                r -> r.identity(
                                        d -> d.sourceKind() == RELIABLE_DATA_SOURCE ? d.sourceEvaluated(false) : d))
                        .given(c -> c.recorded()
                                .record(r ->
                                        with(r, COUNTRY, RELIABLE_DATA_SOURCE).identity(d -> d.sourceEvaluated(true)))),
                without(INDIVIDUAL, "identity.individual.name", "3.2.3-1#1", INDIVIDUAL_NAME),
                without(INDIVIDUAL, "identity.individual.address", "3.2.3-1#2", INDIVIDUAL_ADDRESS),
                without(INDIVIDUAL, "authority.individual.authenticity", "3.2.3-1#3", REQUEST_AUTHENTICITY)
                        .also("tls-br-3.2.3-6#1"),
                source(INDIVIDUAL, "identity.individual.name", "3.2.3-2#1", INDIVIDUAL_NAME, UTILITY_BILL),
                source(
                        INDIVIDUAL,
                        "identity.individual.address",
                        "3.2.3-4#1",
                        INDIVIDUAL_ADDRESS,
                        DIRECT_COMMUNICATION),
                source(
                        INDIVIDUAL,
                        "authority.individual.communication",
                        "3.2.3-6#2",
                        VERIFIED_COMMUNICATION,
                        DIRECT_COMMUNICATION),
                without(ORGANIZATION, "authority.authenticity", "3.2.5-1#1", REQUEST_AUTHENTICITY),
                source(
                        ORGANIZATION,
                        "authority.communication",
                        "3.2.5-1#2",
                        VERIFIED_COMMUNICATION,
                        DIRECT_COMMUNICATION),
                recordMutant(
                        "tls.authority.requester.permitted",
                        "tls-br-3.2.5-5",
                        r -> r.request(q -> q.requesterPermitted(false))));
    }
    // spotless:on

    private static Mutant country(Profile profile) {
        return verified(profile, "identity.country", "3.2.2.3-1#1", r -> r.identity(others(r, COUNTRY)))
                .given(c -> c.recorded().record(r -> with(r, JURISDICTION, GOVERNMENT_AGENCY)))
                .when(c -> c.subject().has(Oids.COUNTRY));
    }

    private static Mutant without(Profiles profiles, String rule, String duty, IdentityKind kind) {
        return verified(profiles, rule, duty, r -> r.identity(others(r, kind))).named("without");
    }

    /** Only after signing. */
    private static Mutant late(Profiles profiles, String rule, String duty, IdentityKind kind) {
        return verified(
                        profiles,
                        rule,
                        duty,
                        r -> r.identity(d -> d.kind() == kind
                                ? d.verified(known(r.signingTime()).plusSeconds(1))
                                : d))
                .named("late");
    }

    private static Mutant verified(Profiles profiles, String rule, String duty, UnaryOperator<IssuanceRecord> change) {
        return recordMutant("tls." + rule + ".verified", "tls-br-" + duty, change)
                .of(profiles);
    }

    private static Mutant source(Profiles profiles, String rule, String duty, IdentityKind kind, SourceKind source) {
        return recordMutant(
                        "tls." + rule + ".source",
                        "tls-br-" + duty,
                        r -> r.identity(d -> d.kind() == kind ? d.sourceKind(source) : d))
                .of(profiles);
    }

    private static List<IdentityDatum> others(IssuanceRecord r, IdentityKind kind) {
        return r.identity().stream().filter(d -> d.kind() != kind).toList();
    }

    private static IssuanceRecord with(IssuanceRecord r, IdentityKind kind, SourceKind source) {
        List<IdentityDatum> data = new ArrayList<>(others(r, kind));
        data.add(IdentityDatum.of(kind)
                .sourceKind(source)
                .obtained(r.request().received())
                .verified(r.request().received()));
        return r.identity(data);
    }
}

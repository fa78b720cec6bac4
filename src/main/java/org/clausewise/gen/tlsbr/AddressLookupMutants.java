package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.IP_ADDRESS;
import static org.clausewise.gen.tlsbr.ContactMethodMutants.*;
import static org.clausewise.rule.IssuanceFacts.known;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.DomainNames;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.GeneralNames;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.PublicSuffixes;
import org.clausewise.rule.Profile;

/** TLS BR 3.2.2.4.8. */
public final class AddressLookupMutants {
    private static final String DCV = "tls.dcv.ip-address.";
    private static final String BR = "tls-br-3.2.2.4.8-";
    private static final String OTHER = "93.184.214.1";
    private static final String WILDCARD = "*.wild.example.com";

    private AddressLookupMutants() {}

    public static List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>(List.of(
                mutant("lookup", "u1#1", v -> v.dns(q -> q.name("www." + q.name()))),
                Mutant.recordMutant(
                                DCV + "controlled",
                                BR + "u1#2",
                                r -> r.validations(v -> v.method() == IP_ADDRESS
                                        ? v.dns(q -> q.answers(a -> a.data(OTHER)))
                                                .observations(o -> o.value(OTHER))
                                        : v))
                        .given(c -> c.recorded(IP_ADDRESS))
                        .with(IP_ADDRESS, v -> true),
                mutant(
                                "name-below",
                                "3",
                                v -> isBelowBaseDomain(v)
                                        ? v.name(DomainNames.parent(v.name()))
                                                .authorizationDomainName(DomainNames.parent(v.name()))
                                                .dns(q -> q.name(DomainNames.parent(v.name())))
                                        : v)
                        .with(IP_ADDRESS, AddressLookupMutants::isBelowBaseDomain),
                Mutant.recordMutant(DCV + "wildcard", BR + "u2", AddressLookupMutants::withWildcard)
                        .of(Profile.TLS_DV, Profile.TLS_OV, Profile.TLS_IV)
                        .given(c -> c.name(GeneralNames.dns(WILDCARD)).recorded(IP_ADDRESS))
                        .when(c -> known(c.record()).names().stream()
                                        .filter(n ->
                                                ofWildcard(known(c.record())).equals(n.validation()))
                                        .count()
                                == 1)
                        .with(IP_ADDRESS, v -> true)));
        all.addAll(corroboration(DCV, "same-address", BR + "1", BR + "2", IP_ADDRESS, OTHER));
        all.replaceAll(m -> m.until("2026-03-15"));
        all.add(relied(DCV + "ended", BR + "4", IP_ADDRESS));
        all.add(reused(DCV + "reused", BR + "5", IP_ADDRESS).implies(DCV + "ended"));
        return all;
    }

    private static Mutant mutant(String rule, String duty, UnaryOperator<Validation> change) {
        return Mutant.validationMutant(DCV + rule, BR + duty, IP_ADDRESS, change);
    }

    private static boolean isBelowBaseDomain(Validation v) {
        String suffix = PublicSuffixes.embedded().suffix(v.name(), true);
        return suffix != null && DomainNames.isUnder(DomainNames.parent(v.name()), suffix);
    }

    /** The id of the validation that the wildcard relies on. */
    private static String ofWildcard(IssuanceRecord r) {
        return r.names().stream()
                .filter(n -> n.name().equals(WILDCARD))
                .map(n -> known(n.validation()))
                .findFirst()
                .orElseThrow();
    }

    /** The wildcard relies on a look-up like that of another name. */
    private static IssuanceRecord withWildcard(IssuanceRecord r) {
        String domain = DomainNames.withoutWildcard(WILDCARD);
        String id = ofWildcard(r);
        Validation like = r.validations().stream()
                .filter(v -> v.method() == IP_ADDRESS)
                .findFirst()
                .orElseThrow()
                .id(id)
                .name(domain)
                .authorizationDomainName(domain)
                .dns(q -> q.name(domain));
        return r.validations(v -> v.id().equals(id) ? like : v);
    }
}

package org.clausewise.gen.evg;

import static org.clausewise.evidence.IdentityKind.BUSINESS_CATEGORY;
import static org.clausewise.gen.Mutant.recordMutant;

import java.util.List;
import org.clausewise.der.Der;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.pki.AttributeType;
import org.clausewise.pki.Certificate;
import org.clausewise.pki.Name;
import org.clausewise.rule.Profile;

/** EVG 7.1.4.2.3 beside what was verified. */
public final class EvIdentityMutants {
    private static final String GOVERNMENT = "Government Entity";

    private EvIdentityMutants() {}

    public static List<Mutant> mutants() {
        return List.of(recordMutant(
                        "evg.identity.business-category",
                        "evg-7.1.4.2.3-1#3",
                        r -> r.identity(d -> d.kind() == BUSINESS_CATEGORY
                                ? d.value(GOVERNMENT.equals(d.value()) ? "Private Organization" : GOVERNMENT)
                                : d))
                .of(Profile.TLS_EV)
                .given(c -> {
                    String category = category(c);
                    return c.recorded().record(r -> verified(r, category));
                }));
    }

    private static IssuanceRecord verified(IssuanceRecord r, String category) {
        return r.identity(d -> d.kind() == BUSINESS_CATEGORY ? d.value(category) : d);
    }

    private static String category(CertificateSpec spec) {
        Certificate c = Certificate.read(spec.copy().certificate());
        int attribute = Name.find(c.bytes(), c.subject(), AttributeType.BUSINESS_CATEGORY);
        return Der.text(c.bytes(), Name.value(c.bytes(), attribute));
    }
}

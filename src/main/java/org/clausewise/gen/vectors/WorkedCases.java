package org.clausewise.gen.vectors;

import java.util.List;
import java.util.function.Supplier;

/** The subjects of vectors that no mutant gives, by the class that holds them. */
final class WorkedCases {
    // @formatter:off
    private static final List<Supplier<List<Kept>>> KEPT = List.of(
            CertificateExtensionsCases::kept,
            () -> KeyCases.KEPT,
            () -> SubjectKept.ALL,
            CorroborationCases::kept,
            CaCases::kept,
            () -> Kept.ALL);

    private static final List<Supplier<List<Permitted>>> PERMITTED = List.of(
            EvPermitted::all,
            CertificateExtensionsCases::permitted,
            ValidationCases::permitted,
            PrecertificateCases::permitted,
            KeyCases::permitted,
            SubjectPermitted::all,
            CaaCases::permitted,
            CorroborationCases::permitted,
            ApplicantCases::permitted,
            ContactCases::permitted,
            ExtensionsPermitted::all,
            CaCases::permitted,
            Permitted::all);
    // @formatter:on

    private WorkedCases() {}

    /** Subjects that keep duties. */
    static List<Kept> kept() {
        return KEPT.stream().flatMap(s -> s.get().stream()).toList();
    }

    /** Subjects that use permissions. */
    static List<Permitted> permitted() {
        return PERMITTED.stream().flatMap(s -> s.get().stream()).toList();
    }
}

package org.clausewise.gen.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The incidents that are known here. */
public final class Incidents {
    private static final List<Incident> ALL = Stream.of(
                    ValidationIncidents.incidents(),
                    CertificateIncidents.incidents(),
                    IdentityIncidents.incidents(),
                    LaterIncidents.incidents())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Incident::id))
            .toList();

    private Incidents() {}

    /** All of them, by id. */
    public static List<Incident> all() {
        return ALL;
    }

    /** By id, by name, or by the number of a bug. */
    public static Optional<Incident> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(i -> i.id().toLowerCase(Locale.ROOT).equals(lower)
                        || i.name().equals(lower)
                        || i.bugs().stream().anyMatch(bug -> lower.equals(bug.toString())))
                .findFirst();
    }
}

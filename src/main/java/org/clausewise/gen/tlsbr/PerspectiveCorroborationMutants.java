package org.clausewise.gen.tlsbr;

import static org.clausewise.evidence.ValidationMethod.DNS_CHANGE;
import static org.clausewise.gen.Corroborators.remotes;
import static org.clausewise.rule.IssuanceFacts.known;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Observation;
import org.clausewise.evidence.Perspective;
import org.clausewise.evidence.Place;
import org.clausewise.evidence.Rir;
import org.clausewise.evidence.Validation;
import org.clausewise.gen.Corroborators;
import org.clausewise.gen.Mutant;
import org.jspecify.annotations.Nullable;

/** TLS BR 3.2.2.9. */
public final class PerspectiveCorroborationMutants {
    private static final Place AMSTERDAM = new Place(52.37, 4.90);
    private static final Place BRUSSELS = new Place(50.85, 4.35);
    private static final Place RICHMOND = new Place(37.54, -77.44);
    private static final int ALL = 7;
    private static final String QUORUM = "tls.mpic.quorum.";

    private PerspectiveCorroborationMutants() {}

    public static List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>(List.of(
                mutant("domain-control.answered", "2", r -> r.validations(v -> v.attempt(2))),
                mutant("caa.answered", "3", r -> r.caa(c -> c.observations(List.of())))
                        .named("none"),
                mutant("caa.answered", "3", r -> r.caa(c -> c.attempt(2))).named("not-in-this-attempt"),
                mutant("not-shared", "4", r -> r.validations(v -> v.observations(o -> o.shared(true))))
                        .named("domain-control"),
                mutant("not-shared", "4", r -> r.caa(c -> c.observations(o -> o.shared(true))))
                        .named("caa"),
                mutant(
                        "resolver.region",
                        "8",
                        r -> r.perspectives(p -> p.resolver(s -> s.rir(p.rir() == Rir.ARIN ? Rir.LACNIC : Rir.ARIN)))),
                mutant(
                                "resolver.distance",
                                "9",
                                r -> r.perspectives(p -> p.resolver(s -> is("singapore", p) ? s.place(RICHMOND) : s)))
                        .named("two-remotes"),
                mutant(
                                "resolver.distance",
                                "9",
                                r -> r.perspectives(p -> p.resolver(s -> is("virginia", p) ? s.place(BRUSSELS) : s)))
                        .named("remote-and-primary"),
                mutant("attempt", "11", PerspectiveCorroborationMutants::onEarlierAttempt),
                mutant(
                                "caa.reuse",
                                "13#2",
                                r -> r.caa(c -> c.observations(List.of())
                                        .corroborated(known(r.signingTime())
                                                .minus(Duration.ofDays(398))
                                                .minusNanos(1))))
                        .also("tls-br-3.2.2.9-14#2"),
                until("2025-03-15", few("should-be-2", "r1", 1)),
                until(
                        "2025-03-15",
                        mutant(
                                        "remotes.should-be-2",
                                        "r1",
                                        r -> r.validations(v -> v.observations(List.of()))
                                                .caa(c -> c.observations(List.of())))
                                .named("none"))));
        mutants.add(quorum("of-2-to-5", "15", "of-5", r -> remotes(r, 5, 2)));
        mutants.add(quorum("of-2-to-5", "12", "caa", r -> caaAlone(r, 5, 2)));
        mutants.add(quorum("of-6", "16", "of-7", r -> remotes(r, ALL, 3)));
        mutants.add(quorum("of-6", "12", "caa", r -> caaAlone(r, ALL, 3)));
        atLeast(mutants, 2, "2026-03-15", "31", "33");
        atLeast(mutants, 3, "2026-06-15", "36");
        atLeast(mutants, 4, "2026-12-15", "39");
        atLeast(mutants, 5, null, "42");
        step(mutants, "2025-09-15", "2026-03-15", "34", "35");
        step(mutants, "2026-03-15", "2026-06-15", "37#1", "38");
        step(mutants, "2026-06-15", "2026-12-15", "40#1", "41");
        step(mutants, "2026-12-15", null, "43#1", "44");
        return mutants;
    }

    /** The row of a number of remote Network Perspectives: too few, and too near to count. */
    private static void atLeast(List<Mutant> to, int number, @Nullable String until, String... clauses) {
        String rule = "at-least-" + number;
        to.add(until(until, few(rule, clauses[0], number - 1)).also(clause(clauses[clauses.length - 1])));
        to.add(until(
                until,
                near(rule, clauses[0], number, "primary-near", AMSTERDAM).also(clause(clauses[clauses.length - 1]))));
        to.add(until(
                until,
                near(rule, clauses[0], number, "near", new Place(1.29, 103.85))
                        .also(clause(clauses[clauses.length - 1]))));
    }

    private static Mutant few(String rule, String clause, int number) {
        return mutant("remotes." + rule, clause, r -> remotes(r, number, 0)).named("few");
    }

    private static Mutant near(String rule, String clause, int number, String name, Place virginia) {
        return mutant(
                        "remotes." + rule,
                        clause,
                        r -> remotes(r, number, 0).perspectives(p -> is("virginia", p) ? p.place(virginia) : p))
                .named(name);
    }

    /** A step of the timeline: the table, and regions since there are two of them. */
    private static void step(List<Mutant> to, String from, @Nullable String until, String table, String stop) {
        to.add(mutant("quorum.from-" + from, table, r -> remotes(r, ALL, 3))
                .also(clause(stop))
                .implies(QUORUM + "of-6"));
        if (!table.equals("34")) {
            to.add(until(
                    until,
                    mutant(
                            "regions.from-" + from,
                            table.replace("#1", "#2"),
                            r -> r.perspectives(p -> p.rir(Rir.ARIN).resolver(s -> s.rir(Rir.ARIN))))));
        }
    }

    /** A row of the table, while it binds by the first three steps. */
    private static Mutant quorum(String row, String clause, String name, UnaryOperator<IssuanceRecord> change) {
        return mutant("quorum." + row, clause, change)
                .named(name)
                .implies(QUORUM + "from-2025-09-15", QUORUM + "from-2026-03-15", QUORUM + "from-2026-06-15")
                .until("2026-12-15");
    }

    /** Domain control is corroborated well enough, and CAA is not. */
    private static IssuanceRecord caaAlone(IssuanceRecord r, int number, int failing) {
        List<Validation> corroborated = remotes(r, number, 1).validations();
        return remotes(r, number, failing).validations(corroborated);
    }

    /** All failed in the attempt relied on, and none in the one before. */
    private static IssuanceRecord onEarlierAttempt(IssuanceRecord r) {
        return r.validations(v -> {
            List<Observation> both = new ArrayList<>(v.observations());
            v.observations().forEach(o -> both.add(o.attempt(2).corroborates(false)));
            return v.attempt(2).observations(both);
        });
    }

    private static Mutant mutant(String rule, String clause, UnaryOperator<IssuanceRecord> change) {
        return Mutant.recordMutant(
                        "tls.mpic." + rule, clause(clause), r -> change.apply(Corroborators.doneAtSigning(r)))
                .given(c -> c.recorded(DNS_CHANGE))
                .with(DNS_CHANGE, v -> true);
    }

    private static Mutant until(@Nullable String day, Mutant mutant) {
        return day == null ? mutant : mutant.until(day);
    }

    private static boolean is(String id, Perspective p) {
        return p.id().equals(id);
    }

    private static String clause(String k) {
        return "tls-br-3.2.2.9-" + k;
    }
}

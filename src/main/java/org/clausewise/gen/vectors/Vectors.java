package org.clausewise.gen.vectors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausewise.Verdict;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.RuleEntry;
import org.clausewise.catalogue.TextOrder;
import org.clausewise.der.UnreadableException;
import org.clausewise.evidence.IssuanceRecord;
import org.clausewise.evidence.Observation;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.Mutant;
import org.clausewise.gen.Permission;
import org.clausewise.gen.Sample;
import org.clausewise.gen.Subjects;
import org.clausewise.gen.Subscribers;
import org.clausewise.gen.mutants.Mutants;
import org.clausewise.gen.vectors.Expected.Result;
import org.clausewise.gen.vectors.Expected.Weighed;
import org.clausewise.rule.Input;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vectors: of every mutant and its subject, of every date on which a duty of a rule begins or ends to bind, of
 * every override and of the permissions. The same catalogue makes the same octets.
 */
public final class Vectors {
    /** Raised when what is generated changes without a change of catalogue, rule or mutant. */
    public static final int GENERATOR = 1;

    private static final int TRIES = 200;
    private static final int TRIES_FOR_BETTER = 60;
    private static final long DAY = 86_400;

    private final Catalogue catalogue;
    private final Judge judge;
    private final Map<String, Clause> clauses;
    private final Map<String, Vector> vectors = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    private Vectors() {
        this.catalogue = Catalogue.load();
        this.judge = new Judge();
        this.clauses = new HashMap<>();
        catalogue.clauses().forEach(c -> clauses.put(c.id(), c));
    }

    /** Of one rule, with all else in common. */
    private Vectors(Vectors all, RuleEntry rule) {
        this.catalogue = all.catalogue;
        this.judge = all.judge;
        this.clauses = all.clauses;
        rule(rule);
    }

    /** All files by document and section, with what could not be shown by a vector. */
    public static Vectors generate() {
        Vectors all = new Vectors();
        List<Vectors> byRule = all.catalogue.rules().parallelStream()
                .map(rule -> new Vectors(all, rule))
                .toList();
        for (Vectors own : byRule) {
            own.vectors.forEach(all.vectors::putIfAbsent);
            all.missing.addAll(own.missing);
        }
        all.overrides();
        WorkedCases.permitted().forEach(all::permission);
        return all;
    }

    /** Those of one rule alone, in the files where they are kept. */
    public static List<VectorFile> of(RuleEntry rule) {
        return new Vectors(new Vectors(), rule).files();
    }

    /** By document and section; within, by id. */
    public List<VectorFile> files() {
        Map<String, List<Vector>> bySection = new TreeMap<>(TextOrder.INSTANCE);
        for (Vector v : vectors.values()) {
            Clause clause = clause(v.duties().get(0));
            bySection
                    .computeIfAbsent(clause.document() + "/" + clause.section(), s -> new ArrayList<>())
                    .add(v);
        }
        return bySection.entrySet().stream()
                .map(e -> {
                    e.getValue().sort(Comparator.comparing(Vector::id));
                    int slash = e.getKey().indexOf('/');
                    return new VectorFile(
                            e.getKey().substring(0, slash), e.getKey().substring(slash + 1), e.getValue());
                })
                .toList();
    }

    /** What no vector shows as it should, one line each: a duty of a rule, a side of a date, an override, a permission. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** A compliant subject, and the same after the change, with what became of the rule on each. */
    private record Pair(Mutant mutant, Judged before, Judged after) {}

    private record Judged(
            Sample sample, Verdict verdict, @Nullable Outcome outcome) {
        boolean is(Outcome expected) {
            return outcome == expected;
        }
    }

    private void rule(RuleEntry rule) {
        List<Mutant> mutants = Mutants.of(rule.id());
        for (Mutant mutant : mutants) {
            Set<Instant> instants = new LinkedHashSet<>();
            for (String duty : duties(mutant)) instants.add(instant(duty, mutant));
            boolean first = true;
            for (Instant instant : instants) {
                Optional<Pair> pair = pair(rule, mutant, instant);
                if (pair.isEmpty()) missing.add(mutant.id() + " at " + instant + ": no subject that it breaches");
                else breach(rule, pair.get(), first);
                first = false;
            }
        }
        for (RuleEntry.Citation citation : rule.citations()) {
            String duty = citation.duty().toString();
            List<Mutant> own =
                    mutants.stream().filter(m -> duties(m).contains(duty)).toList();
            if (own.isEmpty()) {
                missing.add(rule.id() + ": no mutant of " + duty);
                continue;
            }
            satisfaction(rule, duty, own);
            for (Band band : duty(duty).inForce()) {
                date(rule, duty, own, band.fromSeconds(), band.fromSeconds());
                if (band.until() != null) date(rule, duty, own, band.untilSeconds(), band.untilSeconds() - 1);
            }
        }
    }

    private void breach(RuleEntry rule, Pair pair, boolean first) {
        Judged after = pair.after();
        String id = pair.mutant().name().isEmpty()
                ? rule.id() + "/breached"
                : pair.mutant().id();
        Set<String> unexplained = new TreeSet<>(Judge.breached(after.verdict()));
        unexplained.removeAll(Judge.breached(pair.before().verdict()));
        unexplained.removeAll(pair.mutant().implied());
        unexplained.remove(rule.id());
        if (!unexplained.isEmpty()) missing.add(id + ": breaches what it does not name: " + unexplained);
        put(
                first ? id : id + "@" + after.sample().issuedAt(),
                rule,
                broken(rule, pair, after),
                pair.mutant(),
                after,
                Flag.BREACH);
    }

    private void satisfaction(RuleEntry rule, String duty, List<Mutant> mutants) {
        boolean shown = vectors.values().stream()
                .anyMatch(v -> rule.id().equals(v.rule())
                        && v.expected().outcome() == Result.SATISFIED
                        && v.duties().contains(duty));
        if (shown) return;
        for (Kept kept : WorkedCases.kept()) {
            if (!kept.duties().contains(duty)) continue;
            Judged judged = judge(rule, kept.subject().sample());
            if (judged.is(Outcome.SATISFIED)) {
                satisfied(rule, duty, mutants.get(0), judged);
                return;
            }
        }
        for (Mutant mutant : mutants) {
            Optional<Pair> pair = pair(rule, mutant, instant(duty, mutant))
                    .filter(p -> p.before().is(Outcome.SATISFIED));
            if (pair.isPresent()) {
                satisfied(rule, duty, mutant, pair.get().before());
                return;
            }
        }
        missing.add(rule.id() + ": no subject that keeps " + duty);
    }

    private void satisfied(RuleEntry rule, String duty, Mutant mutant, Judged judged) {
        String id = rule.id() + "/satisfied";
        List<String> kept = Judge.binding(judged.verdict(), rule.id());
        put(vectors.containsKey(id) ? id + "-" + duty : id, rule, kept, mutant, judged, Flag.SATISFACTION);
    }

    /** One second on either side of a date, the same octets on both. */
    private void date(RuleEntry rule, String duty, List<Mutant> mutants, long date, long inside) {
        for (Mutant mutant : mutants) {
            Optional<Pair> pair = pair(rule, mutant, Instant.ofEpochSecond(inside));
            if (pair.isEmpty()) continue;
            for (long second : new long[] {date - 1, date}) {
                Instant issued = Instant.ofEpochSecond(second);
                Judged judged = judge(rule, at(pair.get().after().sample(), issued));
                List<String> binding = Judge.binding(judged.verdict(), rule.id());
                boolean binds = !binding.isEmpty();
                // what another duty goes on to say may be of other subjects
                boolean ofOthers = binds && !binding.contains(duty) && judged.is(Outcome.NOT_APPLICABLE);
                if (!ofOthers && !judged.is(binds ? Outcome.BREACHED : Outcome.NOT_IN_FORCE)) {
                    missing.add(mutant.id() + " at " + issued + ": " + judged.outcome());
                    continue;
                }
                String id = (mutant.name().isEmpty() ? rule.id() + "/breached" : mutant.id()) + "@" + issued;
                List<String> duties = binds ? broken(rule, pair.get(), judged) : List.copyOf(duties(mutant));
                put(id, rule, duties, mutant, judged, Flag.DATE);
            }
            return;
        }
        missing.add(rule.id() + " at " + Instant.ofEpochSecond(inside) + ": no subject that it breaches");
    }

    /** What a clause sets aside under the profiles of its document: off there, on elsewhere. */
    private void overrides() {
        for (Clause overriding : catalogue.overriding()) {
            for (RuleEntry rule : catalogue.rules()) {
                if (rule.citations().stream().noneMatch(c -> overriding.setsAside(c.duty()))) continue;
                for (Mutant mutant : Mutants.of(rule.id())) {
                    Profile profile = overriding.document().equals("evg")
                            ? Profile.TLS_EV
                            : overriding.subject().equals("certificate") ? Profile.TLS_DV : Profile.PKIX;
                    CertificateSpec subject =
                            mutant.given().apply(Subscribers.plain(profile, instant(overriding.id() + "#1", mutant)));
                    Judged judged = judge(rule, mutant.apply(subject).sample());
                    if (!judged.is(Outcome.NOT_IN_FORCE)) {
                        missing.add(mutant.id() + ": not set aside by " + overriding.id());
                        continue;
                    }
                    put(
                            mutant.id() + "/overridden-by-" + overriding.id(),
                            rule,
                            List.copyOf(duties(mutant)),
                            mutant,
                            judged,
                            Flag.OVERRIDE);
                }
            }
        }
    }

    private void permission(Permitted permitted) {
        Sample without = permitted.plain().sample();
        Sample with = permitted.use().apply(permitted.plain().copy()).sample();
        if (permitted.holds().test(without) || !permitted.holds().test(with)) {
            throw new IllegalStateException(
                    permitted.duty() + ": it is not its use that decides whether " + permitted.fact());
        }
        byte[] precertificate = permitted.paired() ? with.precertificate() : null;
        Verdict verdict = judge.check(
                List.of(permitted.duty()),
                with.artifact(),
                with.profile(),
                with.issuedAt(),
                with.der(),
                with.issuer(),
                precertificate,
                with.record(),
                null,
                null);
        Set<String> advice = Judge.breaches(verdict).stream()
                .flatMap(b -> b.rules().stream())
                .map(Weighed::rule)
                .collect(Collectors.toSet());
        if (!advice.equals(permitted.advice()) || !verdict.compliant()) {
            missing.add(permitted.duty() + "/" + permitted.name() + ": " + verdict);
            return;
        }
        String id = permitted.duty() + "/" + permitted.name();
        vectors.put(
                id,
                new Vector(
                        id,
                        null,
                        List.of(permitted.duty()),
                        EnumSet.of(Flag.PERMISSION),
                        permitted.fact(),
                        with.artifact(),
                        with.profile(),
                        with.issuedAt(),
                        with.der(),
                        with.issuer(),
                        precertificate,
                        with.record(),
                        null,
                        null,
                        Judge.expected(verdict, Result.PERMITTED)));
    }

    // subjects

    /** The simplest subject that the change makes breach the rule: plain, plain with one permission, or any. */
    private Optional<Pair> pair(RuleEntry rule, Mutant mutant, Instant instant) {
        Pair breached = null;
        int further = 0;
        for (Supplier<CertificateSpec> candidate : candidates(rule, mutant, instant)) {
            if (breached != null && further++ == TRIES_FOR_BETTER) break;
            Pair pair = pair(rule, mutant, candidate.get());
            if (pair == null || !pair.after().is(Outcome.BREACHED)) continue;
            if (pair.before().is(Outcome.SATISFIED)) return Optional.of(pair);
            if (breached == null) breached = pair;
        }
        return Optional.ofNullable(breached);
    }

    private @Nullable Pair pair(RuleEntry rule, Mutant mutant, CertificateSpec subject) {
        CertificateSpec ready = mutant.given().apply(subject);
        if (!mutant.suits().test(ready)) return null;
        Judged before = judge(rule, ready.sample());
        if (!before.verdict().compliant()) return null;
        try {
            return new Pair(mutant, before, judge(rule, mutant.apply(ready).sample()));
        } catch (UnreadableException e) {
            return null;
        }
    }

    private static List<Supplier<CertificateSpec>> candidates(RuleEntry rule, Mutant mutant, Instant instant) {
        List<Profile> profiles = Stream.concat(
                        Stream.of(Profile.PKIX, Profile.TLS_DV, Profile.TLS_OV, Profile.TLS_EV, Profile.TLS_IV),
                        Subjects.CAS.stream())
                .filter(p -> mutant.profiles().contains(p) && rule.profiles().contains(p.id()))
                .toList();
        List<Supplier<CertificateSpec>> all = new ArrayList<>();
        for (Profile profile : profiles) all.add(() -> Subjects.plain(profile, instant));
        for (Profile profile : profiles) {
            if (!instant.equals(Subscribers.PLAIN)) continue;
            for (Permission permission : Permission.values()) {
                if (permission.permits(profile, instant)) all.add(() -> Subscribers.plain(profile, permission));
            }
        }
        for (Profile profile : profiles) {
            SplittableRandom random = new SplittableRandom(mutant.id().hashCode());
            for (int i = 0; i < TRIES; i++) all.add(() -> Subjects.compliant(profile, random.split(), instant));
        }
        return all;
    }

    private Judged judge(RuleEntry rule, Sample s) {
        byte[] precertificate = rule.inputs().contains(Input.PRECERTIFICATE.id()) ? s.precertificate() : null;
        IssuanceRecord record = rule.subject().equals(Subject.ISSUANCE.id()) ? s.record() : null;
        List<String> duties =
                rule.citations().stream().map(c -> c.duty().toString()).toList();
        Verdict verdict = judge.check(
                duties,
                s.artifact(),
                s.profile(),
                s.issuedAt(),
                s.der(),
                s.issuer(),
                precertificate,
                record,
                null,
                Judge.blocklist(rule.id()));
        return new Judged(s, verdict, Judge.outcome(verdict, rule.id()).orElse(null));
    }

    private static Sample at(Sample s, Instant issued) {
        IssuanceRecord record = s.record();
        return new Sample(
                s.der(),
                s.artifact(),
                s.profile(),
                issued,
                s.issuer(),
                s.precertificate(),
                record == null || !issued.isBefore(s.issuedAt()) ? record : doneBy(record, issued));
    }

    /** What was done at the instant of signing was done then, too, where that is a second earlier. */
    private static IssuanceRecord doneBy(IssuanceRecord record, Instant issued) {
        UnaryOperator<Observation> seen = o -> o.at(earlier(o.at(), issued));
        return record.validations(
                        v -> v.completed(earlier(v.completed(), issued)).observations(seen))
                .caa(c -> c.at(earlier(c.at(), issued)).observations(seen));
    }

    private static @Nullable Instant earlier(@Nullable Instant done, Instant issued) {
        return done != null && done.isAfter(issued) ? issued : done;
    }

    // duties

    private Clause clause(String duty) {
        Clause clause = clauses.get(DutyRef.of(duty).clause());
        if (clause == null) throw new IllegalStateException("the catalogue lacks " + duty);
        return clause;
    }

    private Duty duty(String duty) {
        return clause(duty).duty(DutyRef.of(duty).number()).orElseThrow();
    }

    /** In their full form, sorted. */
    private static Set<String> duties(Mutant mutant) {
        Set<String> all = new LinkedHashSet<>();
        mutant.duties().stream()
                .map(d -> DutyRef.of(d).toString())
                .sorted(TextOrder.INSTANCE)
                .forEach(all::add);
        return all;
    }

    /** What is broken where it binds: the mutant's duties, or those that bind in their stead. */
    private List<String> broken(RuleEntry rule, Pair pair, Judged judged) {
        List<String> binding = Judge.binding(judged.verdict(), rule.id());
        List<String> own =
                duties(pair.mutant()).stream().filter(binding::contains).toList();
        return own.isEmpty() ? binding : own;
    }

    /** When plain subjects are signed, if the duty binds then; else a day inside the nearest of its bands. */
    private Instant instant(String duty, Mutant mutant) {
        Instant until = mutant.until();
        long plain = until != null && until.isBefore(Subscribers.PLAIN)
                ? until.getEpochSecond() - DAY / 2
                : Subscribers.PLAIN.getEpochSecond();
        List<Band> bands = duty(duty).inForce();
        if (bands.stream().anyMatch(b -> b.contains(plain))) return Instant.ofEpochSecond(plain);
        Band last = bands.get(bands.size() - 1);
        return Instant.ofEpochSecond(
                last.fromSeconds() > plain ? last.fromSeconds() + DAY / 2 : last.untilSeconds() - DAY / 2);
    }

    private void put(String id, RuleEntry rule, List<String> duties, Mutant mutant, Judged judged, Flag flag) {
        Sample s = judged.sample();
        Result result = Result.valueOf(String.valueOf(judged.outcome()));
        Expected expected = Judge.expected(judged.verdict(), result);
        Set<Flag> flags = EnumSet.of(flag);
        boolean broken = result != Result.SATISFIED;
        LocalDate plain = LocalDate.ofEpochDay(Subscribers.PLAIN.getEpochSecond() / DAY);
        if (broken && rule.section().endsWith(".der")) flags.add(Flag.MALFORMED);
        if (expected.findings().stream().anyMatch(b -> b.rules().size() > 1)) flags.add(Flag.OVERLAP);
        if (result == Result.BREACHED && !mutant.implied().isEmpty()) flags.add(Flag.IMPLIED);
        if (flag == Flag.BREACH
                && catalogue.overriding().stream()
                        .anyMatch(c -> duties.stream().anyMatch(d -> c.setsAside(DutyRef.of(d))))) {
            flags.add(Flag.OVERRIDE);
        }
        if (duties.stream().allMatch(d -> clause(d).retired())) flags.add(Flag.RETIRED);
        if (duties.stream().allMatch(d -> duty(d).inForce().get(0).from().isAfter(plain))) flags.add(Flag.FUTURE);
        vectors.putIfAbsent(
                id,
                new Vector(
                        id,
                        rule.id(),
                        duties,
                        flags,
                        comment(duties, mutant, result),
                        s.artifact(),
                        s.profile(),
                        s.issuedAt(),
                        s.der(),
                        s.issuer(),
                        rule.inputs().contains(Input.PRECERTIFICATE.id()) ? s.precertificate() : null,
                        rule.subject().equals(Subject.ISSUANCE.id()) ? s.record() : null,
                        null,
                        Judge.blocklist(rule.id()),
                        expected));
    }

    private String comment(List<String> duties, Mutant mutant, Result result) {
        String demand = duty(duties.get(0)).summary();
        String name = mutant.name().isEmpty() ? "" : " (" + mutant.name().replace('-', ' ') + ")";
        return switch (result) {
            case BREACHED -> "Breached" + name + ": " + demand;
            case SATISFIED -> "Kept: " + demand;
            default -> "Not in force" + name + ": " + demand;
        };
    }
}

package org.clausewise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.clausewise.catalogue.Band;
import org.clausewise.catalogue.Catalogue;
import org.clausewise.catalogue.Clause;
import org.clausewise.catalogue.Document;
import org.clausewise.catalogue.Duty;
import org.clausewise.catalogue.DutyRef;
import org.clausewise.catalogue.Level;
import org.clausewise.rule.Profile;
import org.clausewise.rule.Rule;
import org.clausewise.rule.Section;
import org.clausewise.rule.Severity;
import org.clausewise.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The sections of one profile joined to the catalogue, with a plan for every pair of intervals between dates in force. */
final class Book {
    /** A duty that a rule cites, with the clause that holds it. */
    private record Cited(String reference, Clause clause, Duty duty) {}

    private record Joined(Rule<?> rule, List<Cited> cites) {}

    private final Catalogue catalogue;
    private final Map<String, Clause> own;
    private final Profile profile;
    private final Set<String> programs;
    private final List<Joined> rules = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final long[] issuedDates;
    private final long[] textDates;
    private final ConcurrentHashMap<Integer, Plan> plans = new ConcurrentHashMap<>();

    /** The last that was asked for: what is issued today is judged by the same. */
    private volatile @Nullable Plan last;

    Book(
            Catalogue catalogue,
            Map<String, Clause> own,
            Profile profile,
            Set<String> programs,
            List<RuleBook.Entry> entries) {
        this.catalogue = catalogue;
        this.own = own;
        this.profile = profile;
        this.programs = programs;
        for (RuleBook.Entry entry : entries) {
            if (entry.profiles().contains(profile) && isChosen(catalogue, programs, entry.document())) {
                load(entry);
            }
        }
        this.issuedDates = dates(Band.By.ISSUED);
        this.textDates = dates(Band.By.TEXT);
    }

    /** Why sections of this profile did not load; a verdict under it is then never compliant. */
    List<String> failures() {
        return failures;
    }

    Profile profile() {
        return profile;
    }

    /** The plan for an artifact issued at one instant and judged by the text of another, in seconds since the epoch. */
    Plan plan(long issuedAt, long inForceAt) {
        Plan known = last;
        if (known != null && issuedAt == inForceAt && known.from() <= issuedAt && issuedAt < known.until()) {
            return known;
        }
        Plan plan = find(issuedAt, inForceAt);
        last = plan;
        return plan;
    }

    private Plan find(long issuedAt, long inForceAt) {
        int i = interval(issuedDates, issuedAt);
        int t = interval(textDates, inForceAt);
        int key = i * (textDates.length + 1) + t;
        Plan plan = plans.get(key);
        return plan != null ? plan : plans.computeIfAbsent(key, k -> plan(i, t, issuedAt, inForceAt));
    }

    /** A root program's document judges only where it is asked for. */
    static boolean isChosen(Catalogue catalogue, Set<String> programs, String document) {
        return programs.contains(document)
                || catalogue.document(document).map(d -> !d.isOptIn()).orElse(true);
    }

    private boolean applies(Document document) {
        return isChosen(catalogue, programs, document.id())
                && document.appliesTo().stream()
                        .anyMatch(id -> id.equals(profile.id())
                                || Profile.Group.byId(id)
                                        .map(g -> g.profiles().contains(profile))
                                        .orElse(false));
    }

    /** A section that fails in any way, a linkage error included, must fail the verdict and not the caller. */
    private void load(RuleBook.Entry entry) {
        try {
            Section<?> section = entry.section().get();
            for (Rule<?> rule : section.rules()) {
                List<Cited> cites = new ArrayList<>();
                for (String reference : rule.clauses()) {
                    cites.add(resolve(rule, reference));
                }
                rules.add(new Joined(rule, cites));
            }
        } catch (RuntimeException | LinkageError | AssertionError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            failures.add("section " + entry.id() + " did not load: "
                    + cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ", " + cause.getMessage()));
        }
    }

    private Cited resolve(Rule<?> rule, String reference) {
        DutyRef ref = DutyRef.of(reference);
        Clause clause = own.get(ref.clause());
        if (clause == null) {
            clause = catalogue.clause(ref.clause()).orElse(null);
        }
        Duty duty = clause == null ? null : clause.duty(ref.number()).orElse(null);
        if (clause == null || duty == null) {
            throw new IllegalStateException(
                    "rule " + rule.id() + " cites " + reference + ", which the catalogue lacks");
        }
        return new Cited(reference, clause, duty);
    }

    private long[] dates(Band.By by) {
        TreeSet<Long> dates = new TreeSet<>();
        for (Joined joined : rules) {
            for (Cited cited : joined.cites()) {
                for (Band band : cited.duty().inForce()) {
                    if (band.by() == by) {
                        dates.add(band.fromSeconds());
                        dates.add(band.untilSeconds());
                    }
                }
            }
        }
        return dates.stream().mapToLong(Long::longValue).toArray();
    }

    private static int interval(long[] dates, long second) {
        int i = Arrays.binarySearch(dates, second);
        return i >= 0 ? i + 1 : -i - 1;
    }

    private Plan plan(int i, int t, long issuedAt, long inForceAt) {
        Set<String> overridden = overridden(issuedAt, inForceAt);
        List<Plan.Bound> bound = new ArrayList<>();
        for (Joined joined : rules) {
            List<String> binding = new ArrayList<>();
            Severity severity = Severity.NOTICE;
            boolean must = false;
            for (Cited c : joined.cites()) {
                if (binds(c.duty().inForce(), issuedAt, inForceAt) && !isIn(overridden, c)) {
                    binding.add(c.reference());
                    Severity own = severity(c);
                    severity = severity.or(own);
                    must |= own == Severity.ERROR;
                }
            }
            bound.add(new Plan.Bound(joined.rule(), List.copyOf(binding), severity, must));
        }
        long from = Math.max(start(issuedDates, i), start(textDates, t));
        long until = Math.min(end(issuedDates, i), end(textDates, t));
        return new Plan(bound, from, until);
    }

    private static boolean isIn(Set<String> overridden, Cited c) {
        return overridden.contains(c.clause().id())
                || overridden.contains(c.clause().id() + "#" + c.duty().number());
    }

    private static long start(long[] dates, int i) {
        return i == 0 ? Long.MIN_VALUE : dates[i - 1];
    }

    private static long end(long[] dates, int i) {
        return i == dates.length ? Long.MAX_VALUE : dates[i];
    }

    private static Severity severity(Cited c) {
        if (c.clause().document().equals("practice")) {
            return Severity.NOTICE;
        }
        return c.duty().level() == Level.MUST ? Severity.ERROR : Severity.WARNING;
    }

    private static boolean binds(List<Band> bands, long issuedAt, long inForceAt) {
        for (Band band : bands) {
            if (band.contains(band.by() == Band.By.ISSUED ? issuedAt : inForceAt)) {
                return true;
            }
        }
        return false;
    }

    /** The clauses and duties that a clause in force of a document that applies to this profile sets aside. */
    private Set<String> overridden(long issuedAt, long inForceAt) {
        Set<String> ids = new HashSet<>();
        for (Clause clause : catalogue.overriding()) {
            if (binds(clause.inForce(), issuedAt, inForceAt)
                    && catalogue.document(clause.document()).map(this::applies).orElse(false)) {
                ids.addAll(clause.overrides());
            }
        }
        return ids;
    }
}

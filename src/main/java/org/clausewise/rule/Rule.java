package org.clausewise.rule;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.clausewise.rule.Elements.At;
import org.clausewise.rule.Elements.Place;
import org.jspecify.annotations.Nullable;

/**
 * Code that decides one duty for one kind of subject. A rule is a value: it keeps no state between checks and may be used by any
 * number of threads.
 *
 * @param <S> the subject
 */
public final class Rule<S> {
    /** So many places are named where something is missing. */
    private static final int FEW = 5;

    private final String id;
    private final Subject<S> subject;
    private final List<String> clauses;
    private final String message;
    private final long needs;
    private final long reads;
    private final Fact<S>[] guards;
    private final List<Fact<S>> guardList;
    private final Predicate<S>[] free;
    private final Detail<S>[] details;
    private final Check<S> check;
    private final Place<S> at;
    private @Nullable Matter matter;
    private int rank = Integer.MAX_VALUE;

    @SuppressWarnings("unchecked")
    private Rule(Draft<S> d, String message, Check<S> check, long reads) {
        this.id = d.id;
        this.subject = d.section.subject();
        this.clauses = d.clauses;
        this.message = message;
        this.needs = d.needs | subject.input().bit();
        this.details = (Detail<S>[]) d.details.toArray(Detail<?>[]::new);
        this.guards = (Fact<S>[]) d.guards.toArray(Fact<?>[]::new);
        this.guardList = List.of(guards);
        this.free = (Predicate<S>[]) d.free.toArray(Predicate<?>[]::new);
        this.check = check;
        this.at = d.at;
        long all = d.reads | reads;
        for (Fact<S> f : guards) {
            all |= f.reads();
        }
        this.reads = all;
    }

    /** The permanent id, for example {@code tls.subscriber.san.present}. */
    public String id() {
        return id;
    }

    /** What it is about. */
    public Subject<S> subject() {
        return subject;
    }

    /** The duties it enforces: clause ids, with {@code #k} for the k-th duty. */
    public List<String> clauses() {
        return clauses;
    }

    /** What an engineer should change when it is breached. */
    public String message() {
        return message;
    }

    /** The kinds of input without which it cannot be examined. */
    public Set<Input> needs() {
        return Input.ofMask(needs | (readsRaw() ? Input.RAW.bit() : 0));
    }

    /** What became of this rule on a subject. Never {@link Outcome#NOT_IN_FORCE}: dates are the caller's to know. */
    public Outcome decide(Case<S> c) {
        if ((needs & ~c.scope()) != 0) {
            return Outcome.NOT_EXAMINED;
        }
        if ((reads & c.unreadable()) != 0) {
            return decideHalfRead(c);
        }
        for (Fact<S> f : guards) {
            if (!f.holds(c)) {
                return Outcome.NOT_APPLICABLE;
            }
        }
        if ((needs & ~c.present()) != 0) {
            return Outcome.UNDECIDED;
        }
        return decideUnguarded(c);
    }

    /** What became of it once its guards hold and its inputs are there. */
    Outcome decideUnguarded(Case<S> c) {
        for (Predicate<S> p : free) {
            if (!p.test(c.subject())) {
                return Outcome.NOT_APPLICABLE;
            }
        }
        return details.length > 0 || subject == Subject.ISSUANCE
                ? decideKnown(c)
                : check.passes(c) ? Outcome.SATISFIED : Outcome.BREACHED;
    }

    /**
     * Judges the places of which everything is known. One breach decides, whatever is missing elsewhere; without a place the rule
     * does not apply.
     */
    private Outcome decideKnown(Case<S> c) {
        boolean known = false;
        boolean missing = false;
        boolean passedOver = false;
        for (int i = check.judged(c, -1, at); i >= 0; i = check.judged(c, i, at)) {
            Detail<S> unknown = unknown(c, i);
            if (unknown == null) {
                if (!check.passesAt(c, i)) {
                    return Outcome.BREACHED;
                }
                known = true;
            } else if (passesOver(c, unknown)) {
                passedOver = true;
            } else {
                missing = true;
            }
        }
        if (missing) {
            return Outcome.UNDECIDED;
        }
        return passedOver ? Outcome.NOT_EXAMINED : known ? Outcome.SATISFIED : Outcome.NOT_APPLICABLE;
    }

    /** The first detail that is missing at a place; one that has to be there before one that has not. */
    private @Nullable Detail<S> unknown(Case<S> c, int place) {
        Detail<S> raw = null;
        for (Detail<S> detail : details) {
            if (!detail.isKnown(c.subject(), place)) {
                if (!detail.isRaw()) {
                    return detail;
                }
                raw = raw == null ? detail : raw;
            }
        }
        return raw;
    }

    private boolean passesOver(Case<S> c, Detail<S> unknown) {
        return unknown.isRaw() && (c.scope() & Input.RAW.bit()) == 0;
    }

    private boolean readsRaw() {
        for (Detail<S> detail : details) {
            if (detail.isRaw()) {
                return true;
            }
        }
        return false;
    }

    long needsMask() {
        return needs;
    }

    long readsMask() {
        return reads;
    }

    /** The facts without which it does not apply. */
    List<Fact<S>> guards() {
        return guardList;
    }

    /** The fact that a bare rule requires. */
    Fact<S> required() {
        return Objects.requireNonNull(check.fact(), "no fact alone decides this rule");
    }

    /** Its guards and, if it is bare, the fact that it requires behind them. */
    List<Fact<S>> facts() {
        List<Fact<S>> facts = new ArrayList<>(guards());
        if (isBare()) {
            facts.add(required());
        }
        return facts;
    }

    /** Whether facts alone decide it. */
    boolean isBare() {
        return free.length == 0 && details.length == 0 && check.fact() != null;
    }

    /** A part that the rule reads cannot be read: a guard that can still be known may say that it does not apply. */
    private Outcome decideHalfRead(Case<S> c) {
        for (Fact<S> f : guards) {
            if ((f.reads() & c.unreadable()) == 0 && !f.holds(c)) {
                return Outcome.NOT_APPLICABLE;
            }
        }
        return Outcome.UNDECIDED;
    }

    /** Why it is undecided: the inputs that are missing, or the parts that cannot be read. */
    public String undecidedFor(Case<S> c) {
        long missing = needs & ~c.present();
        if (missing != 0) {
            return String.join(
                    ", ", Input.ofMask(missing).stream().map(Input::id).toList());
        }
        return (reads & c.unreadable()) != 0
                ? "a readable " + c.kind().parts(reads & c.unreadable())
                : String.join(", ", missingDetails(c));
    }

    /** What is missing where, for the first few places. */
    private List<String> missingDetails(Case<S> c) {
        List<String> missing = new ArrayList<>();
        for (int i = check.judged(c, -1, at); i >= 0; i = check.judged(c, i, at)) {
            Detail<S> unknown = unknown(c, i);
            if (unknown == null || passesOver(c, unknown)) {
                continue;
            }
            if (missing.size() == FEW) {
                missing.add("and more");
                break;
            }
            missing.add(unknown + " at " + c.kind().path(c.subject(), i));
        }
        return missing;
    }

    /** The place of the breach after {@code previous} (-1 to begin); -1 when there is no further. For a breached rule only. */
    public int breach(Case<S> c, int previous) {
        if (details.length == 0) {
            return check.breach(c, previous, at);
        }
        int place = check.judged(c, previous, at);
        while (place >= 0 && (unknown(c, place) != null || check.passesAt(c, place))) {
            place = check.judged(c, place, at);
        }
        return place;
    }

    /** The message for one breach, with what stands there in place of {@code {}}. */
    public String message(Case<S> c, int offset) {
        String filled =
                message.contains("{}") ? message.replace("{}", c.kind().describe(c.subject(), offset)) : message;
        return filled + c.kind().note(c.subject(), offset);
    }

    /** True when at one place a breach of the one is a breach of the other: they require the same thing, or are about one matter. */
    public boolean sameFact(Rule<?> other) {
        return check.equals(other.check) || matter != null && matter == other.matter;
    }

    /** How well it tells a fact that it has in common with others, from 0 on. */
    public int rank() {
        return rank;
    }

    /** Before its section is sealed. */
    void about(Matter what, int rankOfThis) {
        matter = what;
        rank = rankOfThis;
    }

    @Override
    public String toString() {
        return id;
    }

    /**
     * A rule that has no check yet. Finish it with one of the {@code require} verbs.
     *
     * @param <S> the subject
     */
    @CheckReturnValue
    public static final class Draft<S> {
        private final Section<S> section;
        private final String id;
        private final List<String> clauses;
        private final List<Fact<S>> guards = new ArrayList<>();
        private final List<Predicate<S>> free = new ArrayList<>();
        private final List<Detail<S>> details = new ArrayList<>();
        private Place<S> at;
        private long needs;
        private long reads;

        Draft(Section<S> section, String name, List<String> clauses, Place<S> at, long reads) {
            this.section = section;
            this.id = section.id() + "." + name;
            this.clauses = clauses;
            this.at = at;
            this.reads = reads;
        }

        /** Where a breach is shown, if not at the section's place. */
        public Draft<S> at(Place<S> place) {
            this.at = place;
            return this;
        }

        /** The kinds of input without which the rule is not examined. */
        public Draft<S> needs(Input... kinds) {
            for (Input kind : kinds) {
                needs |= kind.bit();
            }
            return this;
        }

        /** Parts that the check reads; where one cannot be read the rule is undecided. */
        public Draft<S> reads(Enum<?>... parts) {
            reads |= Section.mask(parts);
            return this;
        }

        /**
         * What must be known of each place to judge it. Where something is missing the rule is undecided, unless another place
         * is breached.
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        public final Draft<S> knowing(Detail<S>... some) {
            Collections.addAll(details, some);
            return this;
        }

        /** The rule applies only where all of these hold. */
        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        public final Draft<S> when(Fact<S>... facts) {
            Collections.addAll(guards, facts);
            return this;
        }

        /** The rule applies only where this holds: for what is not worth a fact. */
        public Draft<S> whenever(Predicate<S> predicate) {
            free.add(predicate);
            return this;
        }

        /** The fact must hold. */
        @CanIgnoreReturnValue
        public Rule<S> require(Fact<S> fact, String message) {
            return add(message, new Check.Fixed<>(fact), fact.reads());
        }

        /** The fact must hold; where it does not, {@code places} are to blame. */
        @CanIgnoreReturnValue
        public Rule<S> require(Fact<S> fact, Elements<S> places, String message) {
            return add(message, new Check.Pointed<>(fact, places), fact.reads());
        }

        /** The predicate must hold. */
        @CanIgnoreReturnValue
        public Rule<S> require(Predicate<S> predicate, String message) {
            return add(message, new Check.Free<>(predicate), 0);
        }

        /** Each of the places must pass the test. */
        @CanIgnoreReturnValue
        public Rule<S> require(Elements<S> each, At<S> test, String message) {
            return add(message, new Check.Each<>(each, test, null), 0);
        }

        /** Each of the places must pass the test, as the fact, where there is one, says of all of them at once. */
        @CanIgnoreReturnValue
        public Rule<S> require(@Nullable Fact<S> all, Elements<S> each, At<S> test, String message) {
            return add(message, new Check.Each<>(each, test, all), all == null ? 0 : all.reads());
        }

        private Rule<S> add(String message, Check<S> check, long more) {
            Rule<S> rule = new Rule<>(this, message, check, more);
            section.add(rule);
            return rule;
        }
    }
}

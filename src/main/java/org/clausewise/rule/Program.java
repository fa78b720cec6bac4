package org.clausewise.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules about one view, made ready to be decided together. Guards, and facts that are required, become rows of numbers, so that
 * most rules are decided without following a reference. Whether anything is breached is found out at once, and the outcome of
 * each rule when somebody asks for it.
 *
 * @param <S> the view
 */
public final class Program<S> {
    /** A rule, with the row of outcomes that is its own. */
    public record Entry<S>(Rule<S> rule, int row, boolean inForce) {}

    /** Told of a rule that throws. */
    @FunctionalInterface
    public interface Failed {
        void rule(int row, Throwable reason);
    }

    private static final byte NOT_EXAMINED = (byte) Outcome.NOT_EXAMINED.ordinal();
    private static final byte NOT_IN_FORCE = (byte) Outcome.NOT_IN_FORCE.ordinal();
    private static final byte NOT_APPLICABLE = (byte) Outcome.NOT_APPLICABLE.ordinal();
    private static final byte UNDECIDED = (byte) Outcome.UNDECIDED.ordinal();
    private static final byte BREACHED = (byte) Outcome.BREACHED.ordinal();
    private static final byte SATISFIED = (byte) Outcome.SATISFIED.ordinal();

    /** Rules that facts alone decide and that need no input beside their own view. */
    private final Batches<S> plain;

    /** What they require: test i is that of plain rule i. */
    private final Tests required;

    /** What each of their batches requires: where that test holds, those of its rules hold. */
    private final int[] togetherWord;

    private final long[] togetherMask;
    private final long[] togetherWant;

    /** All others in force. */
    private final Batches<S> others;

    /** Rules that are not in force. */
    private final Batches<S> asleep;

    /** The parts that a rule reads whose guards are tested here, and the words that plain rules ask for, one bit each. */
    private final long reads;

    private final long words;

    private Program(List<Entry<S>> entries) {
        // loops, as a cold JVM pays for each lambda
        Sorter<S> plainOnes = new Sorter<>();
        Sorter<S> otherOnes = new Sorter<>();
        Sorter<S> asleepOnes = new Sorter<>();
        long allWords = 0;
        for (Entry<S> e : entries) {
            if (e.inForce() && isPlain(e.rule())) {
                plainOnes.add(e, true);
                for (Fact<S> fact : e.rule().facts()) {
                    allWords |= 1L << fact.word();
                }
            }
        }
        words = allWords;
        for (Entry<S> e : entries) {
            if (!e.inForce()) {
                asleepOnes.add(e, false);
            } else if (!isPlain(e.rule())) {
                otherOnes.add(e, isReady(e.rule()));
            }
        }
        plain = new Batches<>(plainOnes.batches);
        others = new Batches<>(otherOnes.batches);
        asleep = new Batches<>(asleepOnes.batches);
        required = new Tests(plain.rules.length);
        for (int i = 0; i < plain.rules.length; i++) {
            required.set(i, plain.rules[i].required());
        }
        togetherWord = new int[plain.size()];
        togetherMask = new long[plain.size()];
        togetherWant = new long[plain.size()];
        for (int b = 0; b < plain.size(); b++) {
            Batch<S> batch = plainOnes.batches.get(b);
            togetherWord[b] = batch.word;
            togetherMask[b] = batch.mask;
            togetherWant[b] = batch.want;
        }
        reads = plain.reads | others.reads;
    }

    /** The words that its guards test are computed for others too. */
    private boolean isReady(Rule<S> rule) {
        for (Fact<S> guard : rule.guards()) {
            if ((words >>> guard.word() & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** A program of these rules. */
    public static <S> Program<S> of(List<Entry<S>> entries) {
        return new Program<>(entries);
    }

    private static boolean isPlain(Rule<?> rule) {
        return rule.isBare() && rule.needsMask() == rule.subject().input().bit();
    }

    /** Decides every rule. One that throws is undecided. */
    public Decided decide(Case<S> c, Failed failed) {
        boolean isWhole = (c.unreadable() & reads) == 0 && isReady(c);
        byte[] ofPlain = null;
        int seen;
        if (isWhole) {
            seen = isBroken(c.words()) ? 1 << BREACHED : 0;
        } else {
            ofPlain = new byte[plain.rules.length];
            seen = decideEach(plain, c, false, ofPlain, failed);
        }
        byte[] ofOthers = new byte[others.rules.length];
        seen |= decideEach(others, c, isWhole, ofOthers, failed);
        return new Decided(c.scope(), c.words(), ofPlain, ofOthers, seen);
    }

    /** What becomes of the rules where the view that they read was not handed in. */
    public Decided decideAbsent(long scope) {
        return new Decided(
                scope, null, null, null, isUndecided(plain, scope) || isUndecided(others, scope) ? 1 << UNDECIDED : 0);
    }

    private static boolean isUndecided(Batches<?> of, long scope) {
        for (long needs : of.needs) {
            if ((needs & ~scope) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The ordinals of the outcomes of all rules, each in its row. */
    public void outcomes(Decided d, byte[] outcomes) {
        for (int b = 0; b < plain.size(); b++) {
            boolean mayApply = d.words != null && plain.mayApply(b, d.words);
            for (int i = plain.first[b]; i < plain.first[b + 1]; i++) {
                outcomes[plain.rows[i]] = d.words == null
                        ? missing(plain.needs[b], d.scope, UNDECIDED)
                        : d.ofPlain != null
                                ? d.ofPlain[i]
                                : !mayApply ? NOT_APPLICABLE : required.holds(d.words, i) ? SATISFIED : BREACHED;
            }
        }
        for (int b = 0; b < others.size(); b++) {
            for (int i = others.first[b]; i < others.first[b + 1]; i++) {
                outcomes[others.rows[i]] =
                        d.ofOthers == null ? missing(others.needs[b], d.scope, UNDECIDED) : d.ofOthers[i];
            }
        }
        for (int b = 0; b < asleep.size(); b++) {
            for (int i = asleep.first[b]; i < asleep.first[b + 1]; i++) {
                outcomes[asleep.rows[i]] = missing(asleep.needs[b], d.scope, NOT_IN_FORCE);
            }
        }
    }

    /** Computes the words that plain rules ask for; false where one throws, and each rule is then asked by itself. */
    private boolean isReady(Case<S> c) {
        try {
            c.compute(words);
            return true;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return false;
        }
    }

    private boolean isBroken(long[] facts) {
        int[] word = togetherWord;
        long[] mask = togetherMask;
        long[] want = togetherWant;
        for (int b = 0; b < word.length; b++) {
            if ((facts[word[b]] & mask[b]) != want[b] && plain.mayApply(b, facts) && isBroken(facts, b)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBroken(long[] facts, int batch) {
        for (int i = plain.first[batch]; i < plain.first[batch + 1]; i++) {
            if (!required.holds(facts, i)) {
                return true;
            }
        }
        return false;
    }

    /** @param isWhole whether the words are there by which the guards of batches are tested, and what they are about is readable */
    private static <S> int decideEach(Batches<S> of, Case<S> c, boolean isWhole, byte[] outcomes, Failed failed) {
        int seen = 0;
        for (int b = 0; b < of.size(); b++) {
            boolean isTested = isWhole && of.isReady[b];
            byte all = (of.needs[b] & ~c.scope()) != 0
                    ? NOT_EXAMINED
                    : isTested && !of.mayApply(b, c.words())
                            ? NOT_APPLICABLE
                            : isTested && (of.needs[b] & ~c.present()) != 0 ? UNDECIDED : -1;
            for (int i = of.first[b]; i < of.first[b + 1]; i++) {
                byte outcome = all >= 0 ? all : decide(of.rules[i], of.rows[i], c, isTested, failed);
                outcomes[i] = outcome;
                seen |= 1 << outcome;
            }
        }
        return seen;
    }

    private static <S> byte decide(Rule<S> rule, int row, Case<S> c, boolean unguarded, Failed failed) {
        try {
            return (byte) (unguarded ? rule.decideUnguarded(c) : rule.decide(c)).ordinal();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            failed.rule(row, e);
            return UNDECIDED;
        }
    }

    private static byte missing(long needs, long scope, byte otherwise) {
        return (needs & ~scope) != 0 ? NOT_EXAMINED : otherwise;
    }

    /** What became of the rules of a program: what was not asked at once, the facts still tell. */
    public static final class Decided {
        private final long scope;
        /** Null where the view was not handed in. */
        private final long @Nullable [] words;
        /** Null where facts tell. */
        private final byte @Nullable [] ofPlain;

        private final byte @Nullable [] ofOthers;
        private final int seen;

        private Decided(
                long scope, long @Nullable [] words, byte @Nullable [] ofPlain, byte @Nullable [] ofOthers, int seen) {
            this.scope = scope;
            this.words = words;
            this.ofPlain = ofPlain;
            this.ofOthers = ofOthers;
            this.seen = seen;
        }

        /** Whether a rule came to this: {@link Outcome#BREACHED} or {@link Outcome#UNDECIDED}. */
        public boolean has(Outcome outcome) {
            return (seen >>> outcome.ordinal() & 1) != 0;
        }
    }

    /** Rules, each with its row, batch by batch. */
    private static final class Batches<S> {
        private final Rule<S>[] rules;
        private final int[] rows;
        /** Batch b has the rules with numbers first[b] to first[b + 1], and the guards with numbers firstGuard[b] to firstGuard[b + 1]. */
        private final int[] first;

        private final int[] firstGuard;
        private final Tests guards;
        private final long[] needs;
        /** Whether its guards can be tested here. */
        private final boolean[] isReady;

        /** The parts read by the rules whose guards are. */
        private final long reads;

        @SuppressWarnings("unchecked")
        Batches(List<Batch<S>> batches) {
            int size = 0;
            for (Batch<S> batch : batches) {
                size += batch.entries.size();
            }
            rules = (Rule<S>[]) new Rule<?>[size];
            rows = new int[size];
            first = new int[batches.size() + 1];
            firstGuard = new int[batches.size() + 1];
            needs = new long[batches.size()];
            isReady = new boolean[batches.size()];
            List<Fact<S>> facts = new ArrayList<>();
            long allReads = 0;
            for (int b = 0; b < batches.size(); b++) {
                Batch<S> batch = batches.get(b);
                first[b + 1] = first[b];
                for (Entry<S> e : batch.entries) {
                    rules[first[b + 1]] = e.rule();
                    rows[first[b + 1]++] = e.row();
                }
                needs[b] = batch.needs;
                isReady[b] = batch.isReady;
                if (batch.isReady) {
                    facts.addAll(batch.guards);
                    for (Entry<S> e : batch.entries) {
                        allReads |= e.rule().readsMask();
                    }
                }
                firstGuard[b + 1] = facts.size();
            }
            guards = new Tests(facts.size());
            for (int i = 0; i < facts.size(); i++) {
                guards.set(i, facts.get(i));
            }
            reads = allReads;
        }

        int size() {
            return needs.length;
        }

        boolean mayApply(int b, long[] facts) {
            for (int g = firstGuard[b]; g < firstGuard[b + 1]; g++) {
                if (!guards.holds(facts, g)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Tests of facts: which bits, what they are compared with, twice the number of the word and 1 more where they are wanted so. */
    private static final class Tests {
        private final long[] code;

        Tests(int size) {
            code = new long[3 * size];
        }

        void set(int i, Fact<?> fact) {
            code[3 * i] = fact.mask();
            code[3 * i + 1] = fact.want();
            code[3 * i + 2] = 2L * fact.word() + (fact.wanted() ? 1 : 0);
        }

        boolean holds(long[] facts, int i) {
            int w = (int) code[3 * i + 2];
            return ((facts[w >> 1] & code[3 * i]) == code[3 * i + 1]) == ((w & 1) != 0);
        }
    }

    /** Batches in the order of their first rules. */
    private static final class Sorter<S> {
        private final List<Batch<S>> batches = new ArrayList<>();
        private final Map<List<Object>, List<Batch<S>>> byKey = new HashMap<>();

        /** Adds it to the batch that it fits, or a new one. */
        void add(Entry<S> e, boolean isReady) {
            Batch<S> own = new Batch<>(e.rule(), isReady);
            // a list, as a cold JVM pays for the first hash of a record
            List<Batch<S>> alike =
                    byKey.computeIfAbsent(List.of(isReady, own.needs, own.guards, own.word), k -> new ArrayList<>());
            for (Batch<S> batch : alike) {
                if (batch.word < 0 || batch.join(e.rule().required())) {
                    batch.entries.add(e);
                    return;
                }
            }
            if (own.word >= 0 && !own.join(e.rule().required())) {
                // no bits say the whole of it: it is looked at each time
                own.want = 1;
            }
            own.entries.add(e);
            alike.add(own);
            batches.add(own);
        }
    }

    /** Rules with the same guards and inputs; if they are plain, requiring facts of one word that can hold together. */
    private static final class Batch<S> {
        private final List<Entry<S>> entries = new ArrayList<>();
        private final List<Fact<S>> guards;
        private final long needs;
        private final boolean isReady;
        private final int word;
        private long mask;
        private long want;

        private Batch(Rule<S> first, boolean isReady) {
            guards = isReady ? first.guards() : List.of();
            needs = first.needsMask();
            this.isReady = isReady;
            word = isPlain(first) ? first.required().word() : -1;
        }

        private boolean join(Fact<S> f) {
            boolean isAlone = (want & ~mask) != 0;
            // the contrary of one bit is that bit the other way
            if (isAlone || !f.wanted() && Long.bitCount(f.mask()) != 1) {
                return false;
            }
            long wanted = f.wanted() ? f.want() : f.want() ^ f.mask();
            if ((mask & f.mask() & (want ^ wanted)) != 0) {
                return false;
            }
            mask |= f.mask();
            want |= wanted;
            return true;
        }
    }
}

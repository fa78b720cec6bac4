package org.clausewise.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules about one view, made ready to be decided together. Guards, and facts that are required, become rows of numbers, so that
 * most rules are decided without following a reference.
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
    private final Rule<S>[] plain;

    private final int[] plainRow;

    /** The tests of plain rule i are numbers plainFirst[i] to plainFirst[i + 1] of the tests; the last is what it requires. */
    private final int[] plainFirst;

    /** Of each test: which bits, what they are compared with, and twice the number of the word, 1 more where they are wanted so. */
    private final long[] tests;

    /** The parts that any plain rule reads, and the words that they ask for, one bit each. */
    private final long plainReads;

    private final long plainWords;

    /** All others in force. */
    private final Rule<S>[] others;

    private final int[] otherRow;

    /** Rules that are not in force. */
    private final Rule<S>[] asleep;

    private final int[] asleepRow;

    private Program(List<Entry<S>> entries) {
        List<Entry<S>> plainOnes = new ArrayList<>();
        List<Entry<S>> otherOnes = new ArrayList<>();
        List<Entry<S>> asleepOnes = new ArrayList<>();
        for (Entry<S> e : entries) {
            List<Entry<S>> kind = !e.inForce()
                    ? asleepOnes
                    : e.rule().isBare()
                                    && e.rule().needsMask()
                                            == e.rule().subject().input().bit()
                            ? plainOnes
                            : otherOnes;
            kind.add(e);
        }
        plain = rules(plainOnes);
        plainRow = rows(plainOnes);
        others = rules(otherOnes);
        otherRow = rows(otherOnes);
        asleep = rules(asleepOnes);
        asleepRow = rows(asleepOnes);
        plainFirst = new int[plain.length + 1];
        List<Fact<S>> facts = new ArrayList<>();
        long reads = 0;
        long words = 0;
        for (int i = 0; i < plain.length; i++) {
            facts.addAll(plain[i].facts());
            plainFirst[i + 1] = facts.size();
            reads |= plain[i].readsMask();
        }
        tests = new long[3 * facts.size()];
        for (int t = 0; t < facts.size(); t++) {
            Fact<S> fact = facts.get(t);
            tests[3 * t] = fact.mask();
            tests[3 * t + 1] = fact.want();
            tests[3 * t + 2] = 2L * fact.word() + (fact.wanted() ? 1 : 0);
            words |= 1L << fact.word();
        }
        plainReads = reads;
        plainWords = words;
    }

    @SuppressWarnings("unchecked")
    private static <S> Rule<S>[] rules(List<Entry<S>> entries) {
        return (Rule<S>[]) entries.stream().map(Entry::rule).toArray(Rule<?>[]::new);
    }

    private static <S> int[] rows(List<Entry<S>> entries) {
        return entries.stream().mapToInt(Entry::row).toArray();
    }

    /** A program of these rules. */
    public static <S> Program<S> of(List<Entry<S>> entries) {
        return new Program<>(entries);
    }

    /**
     * Decides every rule. One that throws is undecided.
     *
     * @param outcomes gets the ordinal of each rule's {@link Outcome} in its row
     * @return the outcomes that occur, one bit each by ordinal
     */
    public int decide(Case<S> c, byte[] outcomes, Failed failed) {
        int seen = (c.unreadable() & plainReads) == 0 && isReady(c)
                ? decidePlain(c.words(), outcomes)
                : decide(plain, plainRow, c, outcomes, failed);
        seen |= decide(others, otherRow, c, outcomes, failed);
        return seen | sleep(asleep, asleepRow, c.scope(), outcomes);
    }

    /** What becomes of the rules where the view that they read was not handed in. */
    public int decideAbsent(long scope, byte[] outcomes) {
        return miss(plain, plainRow, scope, outcomes)
                | miss(others, otherRow, scope, outcomes)
                | sleep(asleep, asleepRow, scope, outcomes);
    }

    /** Computes the words that plain rules ask for; false where one throws, and each rule is then asked by itself. */
    private boolean isReady(Case<S> c) {
        try {
            c.compute(plainWords);
            return true;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return false;
        }
    }

    private int decidePlain(long[] words, byte[] outcomes) {
        long[] code = tests;
        int seen = 0;
        int t = 0;
        for (int i = 0; i < plainRow.length; i++) {
            int last = 3 * (plainFirst[i + 1] - 1);
            while (t < last && holds(words, code, t)) {
                t += 3;
            }
            byte outcome = t < last ? NOT_APPLICABLE : holds(words, code, t) ? SATISFIED : BREACHED;
            t = last + 3;
            outcomes[plainRow[i]] = outcome;
            seen |= 1 << outcome;
        }
        return seen;
    }

    private static boolean holds(long[] words, long[] code, int t) {
        int w = (int) code[t + 2];
        return ((words[w >> 1] & code[t]) == code[t + 1]) == ((w & 1) != 0);
    }

    private static <S> int decide(Rule<S>[] rules, int[] rows, Case<S> c, byte[] outcomes, Failed failed) {
        int seen = 0;
        for (int i = 0; i < rules.length; i++) {
            Outcome outcome;
            try {
                outcome = rules[i].decide(c);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                outcome = Outcome.UNDECIDED;
                failed.rule(rows[i], e);
            }
            outcomes[rows[i]] = (byte) outcome.ordinal();
            seen |= 1 << outcome.ordinal();
        }
        return seen;
    }

    private static <S> int sleep(Rule<S>[] rules, int[] rows, long scope, byte[] outcomes) {
        int seen = 0;
        for (int i = 0; i < rules.length; i++) {
            byte outcome = (rules[i].needsMask() & ~scope) != 0 ? NOT_EXAMINED : NOT_IN_FORCE;
            outcomes[rows[i]] = outcome;
            seen |= 1 << outcome;
        }
        return seen;
    }

    private static <S> int miss(Rule<S>[] rules, int[] rows, long scope, byte[] outcomes) {
        int seen = 0;
        for (int i = 0; i < rules.length; i++) {
            byte outcome = (rules[i].needsMask() & ~scope) != 0 ? NOT_EXAMINED : UNDECIDED;
            outcomes[rows[i]] = outcome;
            seen |= 1 << outcome;
        }
        return seen;
    }
}

package org.clausewise.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What another linter said.
 *
 * @param tool the linter's name
 * @param version its version
 * @param at when it ran
 * @param target what it looked at
 * @param results what it found, passes left out
 * @param basis observed where nothing is said
 */
public record Linting(
        String tool,
        @Nullable String version,
        @Nullable Instant at,
        @Nullable LintTarget target,
        List<LintResult> results,
        @Nullable Basis basis)
        implements Node {
    public Linting {
        results = List.copyOf(results);
    }

    /** A linter's run. */
    public static Linting of(String tool) {
        return new Linting(tool, null, null, null, List.of(), null);
    }

    /** With another tool. */
    public Linting tool(String tool) {
        return new Linting(tool, version, at, target, results, basis);
    }

    /** With another version. */
    public Linting version(@Nullable String version) {
        return new Linting(tool, version, at, target, results, basis);
    }

    /** With another at. */
    public Linting at(@Nullable Instant at) {
        return new Linting(tool, version, at, target, results, basis);
    }

    /** With another target. */
    public Linting target(@Nullable LintTarget target) {
        return new Linting(tool, version, at, target, results, basis);
    }

    /** With these as results. */
    public Linting results(LintResult... results) {
        return new Linting(tool, version, at, target, List.of(results), basis);
    }

    /** With these as results. */
    public Linting results(List<LintResult> results) {
        return new Linting(tool, version, at, target, results, basis);
    }

    /** With each of results changed. */
    public Linting results(UnaryOperator<LintResult> change) {
        return new Linting(
                tool, version, at, target, results.stream().map(change).toList(), basis);
    }

    /** With another basis. */
    public Linting basis(@Nullable Basis basis) {
        return new Linting(tool, version, at, target, results, basis);
    }

    @Override
    public void walk(Walk walk) {
        walk.each("results", results);
    }

    @Override
    public boolean asserted() {
        return basis == Basis.ASSERTED;
    }
}

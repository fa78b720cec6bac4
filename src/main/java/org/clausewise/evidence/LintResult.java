package org.clausewise.evidence;

/**
 * One result of another linter.
 *
 * @param lint the name of the lint
 * @param status the linter's own word: {@code error}
 */
public record LintResult(String lint, String status) implements Node {
    /** With another lint. */
    public LintResult lint(String lint) {
        return new LintResult(lint, status);
    }

    /** With another status. */
    public LintResult status(String status) {
        return new LintResult(lint, status);
    }
}

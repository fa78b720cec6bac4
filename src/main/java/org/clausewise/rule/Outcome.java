package org.clausewise.rule;

/** What became of one rule on one submission. The order is that of decision: the first that holds is the outcome. */
public enum Outcome {
    /** The rule needs a kind of input outside the scope of the check. Never fails a verdict. */
    NOT_EXAMINED,
    /** None of its clauses binds at the instants of the check. */
    NOT_IN_FORCE,
    /** Its clauses bind, but not this subject. */
    NOT_APPLICABLE,
    /** Inside the scope, with a needed fact absent or unreadable. Fails a verdict where the duty is a MUST. */
    UNDECIDED,
    BREACHED,
    SATISFIED
}

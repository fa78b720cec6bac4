package org.clausewise;

/** Thrown when a clearance is asked for that the verdict refuses. It carries the verdict. */
public final class NonCompliance extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Verdict verdict;

    NonCompliance(Verdict verdict) {
        super(verdict.summary());
        this.verdict = verdict;
    }

    /** Why it was refused. */
    public Verdict verdict() {
        return verdict;
    }
}

package org.clausewise.gen.vectors;

import java.util.List;
import org.clausewise.rule.Severity;

/**
 * What a check must answer.
 *
 * @param outcome that of the vector's rule; of a permission, that it draws no finding but advice against its use
 * @param compliant whether nothing is breached at ERROR and nothing that must be kept is undecided
 * @param findings all of them, by offset
 */
public record Expected(Result outcome, boolean compliant, List<Breach> findings) {
    public Expected {
        findings = List.copyOf(findings);
    }

    /** What becomes of a rule, in the words of the files. */
    public enum Result {
        BREACHED,
        SATISFIED,
        NOT_IN_FORCE,
        NOT_APPLICABLE,
        PERMITTED
    }

    /**
     * One fact at one place.
     *
     * @param offset in bytes from the first of the artifact
     * @param path by the names of the fields
     * @param rules all rules that it breaches
     */
    public record Breach(int offset, String path, List<Weighed> rules) {
        public Breach {
            rules = List.copyOf(rules);
        }
    }

    /** A rule with its severity at the instant of the check. */
    public record Weighed(String rule, Severity severity) {}
}

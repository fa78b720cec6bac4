package org.clausewise.build;

import java.util.List;

/** The data under {@code rules/} cannot be compiled; the message lists everything that is wrong, one a line. */
public final class BrokenRules extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    BrokenRules(List<String> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the rules:\n"
                + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each as {@code file:line: what is wrong}. */
    public List<String> problems() {
        return problems;
    }
}

package org.clausewise.io.overlay;

import java.util.List;

/** An overlay that cannot be used, with everything that is wrong with it. */
public final class OverlayException extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // a list that can be written
    private final List<String> problems;

    OverlayException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each: {@code file:line: path: what is wrong}. */
    public List<String> problems() {
        return problems;
    }
}

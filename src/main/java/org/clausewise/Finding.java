package org.clausewise;

import java.util.List;
import java.util.OptionalInt;
import org.clausewise.rule.Severity;

/**
 * One breach: one fact at one place, under every rule that it breaks.
 *
 * @param rule the rule that weighs most
 * @param rules all rules that this fact breaks, the heaviest first
 * @param clauses the duties that it breaks, of all those rules
 * @param severity that of the heaviest rule
 * @param message what an engineer should change
 * @param path where, by the names of the fields
 * @param offset where, in bytes from the first DER byte of the object; -1 where the subject is not DER
 */
public record Finding(
        String rule,
        List<Cited> rules,
        List<String> clauses,
        Severity severity,
        String message,
        String path,
        int offset) {

    /**
     * One of the rules that a fact breaks.
     *
     * @param clauses the duties in force that it enforces
     */
    public record Cited(String rule, List<String> clauses, Severity severity) {}

    /** The offset, empty where the subject is not DER. */
    public OptionalInt byteOffset() {
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    /** One line: severity, path, offset, message and the clauses. */
    @Override
    public String toString() {
        return "%s %s @%d: %s [%s; %s]".formatted(severity, path, offset, message, rule, String.join(", ", clauses));
    }
}

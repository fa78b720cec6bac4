package org.clausewise.evidence.caa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The value of an issue or issuewild property (RFC 8659 4.2), also that of a Persistent DCV TXT Record.
 *
 * @param issuer the issuer-domain-name as written; empty where there is none
 * @param parameters in order
 */
public record IssueValue(String issuer, List<Parameter> parameters) {
    /**
     * A parameter.
     *
     * @param tag in lower case
     */
    public record Parameter(String tag, String value) {}

    public IssueValue {
        parameters = List.copyOf(parameters);
    }

    /** The value of a text; null if it does not match the grammar, which counts as an empty issuer-domain-name. */
    public static @Nullable IssueValue parse(String text) {
        return new Parser(text).value();
    }

    /** The values of the parameters with this tag. */
    public List<String> values(String tag) {
        List<String> values = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.tag().equals(tag)) {
                values.add(parameter.value());
            }
        }
        return values;
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        @Nullable
        IssueValue value() {
            blanks();
            String issuer = "";
            if (at < text.length() && text.charAt(at) != ';') {
                issuer = domain();
                blanks();
                if (issuer.isEmpty()) {
                    return null;
                }
            }
            List<Parameter> parameters = new ArrayList<>();
            if (at == text.length()) {
                return new IssueValue(issuer, parameters);
            }
            if (text.charAt(at) != ';') {
                return null;
            }
            at++;
            blanks();
            while (at < text.length()) {
                Parameter parameter = parameter();
                if (parameter == null) {
                    return null;
                }
                parameters.add(parameter);
                blanks();
                if (at < text.length()) {
                    if (text.charAt(at) != ';') {
                        return null;
                    }
                    at++;
                    blanks();
                    // another must follow
                    if (at == text.length()) {
                        return null;
                    }
                }
            }
            return new IssueValue(issuer, parameters);
        }

        /** Labels with full stops between them; empty if they are none. */
        private String domain() {
            int from = at;
            do {
                if (at > from) {
                    at++;
                }
                if (label().isEmpty()) {
                    return "";
                }
            } while (at < text.length() && text.charAt(at) == '.');
            return text.substring(from, at);
        }

        /** Letters, digits and inner hyphens; empty if there are none. */
        private String label() {
            int from = at;
            while (at < text.length() && (isAlphanumeric(text.charAt(at)) || at > from && text.charAt(at) == '-')) {
                at++;
            }
            return at > from && text.charAt(at - 1) == '-' ? "" : text.substring(from, at);
        }

        private @Nullable Parameter parameter() {
            String tag = label();
            blanks();
            if (tag.isEmpty() || at == text.length() || text.charAt(at) != '=') {
                return null;
            }
            at++;
            blanks();
            int from = at;
            while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F && text.charAt(at) != ';') {
                at++;
            }
            return new Parameter(tag.toLowerCase(Locale.ROOT), text.substring(from, at));
        }

        private void blanks() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }

        private static boolean isAlphanumeric(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
    }
}

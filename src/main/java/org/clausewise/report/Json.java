package org.clausewise.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as it goes, in ASCII and with LF, whatever the locale. Calls that make no JSON are refused with
 * {@link IllegalStateException}; what the output throws comes as {@link UncheckedIOException}.
 */
public final class Json {
    private enum Holder {
        OBJECT,
        ARRAY,
        /** An array with each element on a line of its own. */
        LINES
    }

    private static final String HEX = "0123456789abcdef";

    private final Appendable out;
    private final Deque<Holder> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean named;

    /** @param out is not closed */
    public Json(Appendable out) {
        this.out = out;
    }

    public Json object() {
        return open(Holder.OBJECT, '{');
    }

    public Json array() {
        return open(Holder.ARRAY, '[');
    }

    /** Begins an array with each element on a line of its own. */
    public Json lines() {
        return open(Holder.LINES, '[');
    }

    /** Ends the object or array that is open. */
    public Json end() {
        Holder last = open.peek();
        if (last == null || named) {
            throw new IllegalStateException(last == null ? "nothing is open" : "a name lacks its value");
        }
        open.pop();
        if (last == Holder.LINES) {
            raw("\n");
        }
        first = false;
        return raw(last == Holder.OBJECT ? "}" : "]");
    }

    /** Ends a line after a whole value. */
    public Json newline() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("a value is open");
        }
        first = true;
        return raw("\n");
    }

    public Json name(String name) {
        if (open.peek() != Holder.OBJECT || named) {
            throw new IllegalStateException("no name can stand here");
        }
        raw(first ? "" : ",").quoted(name).raw(":");
        named = true;
        return this;
    }

    public Json value(@Nullable String value) {
        before();
        return value == null ? raw("null") : quoted(value);
    }

    public Json value(long value) {
        before();
        return raw(Long.toString(value));
    }

    public Json value(boolean value) {
        before();
        return raw(Boolean.toString(value));
    }

    public Json field(String name, @Nullable String value) {
        return name(name).value(value);
    }

    public Json field(String name, long value) {
        return name(name).value(value);
    }

    public Json field(String name, boolean value) {
        return name(name).value(value);
    }

    public Json field(String name, Collection<String> values) {
        name(name).array();
        values.forEach(this::value);
        return end();
    }

    private Json open(Holder holder, char bracket) {
        before();
        open.push(holder);
        first = true;
        return raw(String.valueOf(bracket));
    }

    /** What separates a value from those before it. */
    private void before() {
        Holder in = open.peek();
        if (in == Holder.OBJECT ? !named : in == null && !first) {
            throw new IllegalStateException(in == null ? "the value is whole" : "a name is missing");
        }
        if (in == Holder.ARRAY || in == Holder.LINES) {
            raw(first ? "" : ",").raw(in == Holder.LINES ? "\n" : "");
        }
        first = false;
        named = false;
    }

    private Json quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        quoted.append(c);
                    } else {
                        quoted.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            quoted.append(HEX.charAt(c >> shift & 0xf));
                        }
                    }
                }
            }
        }
        return raw(quoted.append('"'));
    }

    private Json raw(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
        return this;
    }
}

package org.clausewise.evidence.caa;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clausewise.evidence.DnsRecord;
import org.jspecify.annotations.Nullable;

/**
 * One CAA property (RFC 8659 4.1).
 *
 * @param flags the flags octet
 * @param tag the property tag in lower case; tags match without case
 * @param value the value, an octet a character
 */
public record CaaProperty(int flags, String tag, String value) {
    private static final int CRITICAL = 0x80;

    public static final String ISSUE = "issue";
    public static final String ISSUEWILD = "issuewild";
    public static final String IODEF = "iodef";

    /** Bit 0, the most significant: issuance is forbidden to who does not know the tag. All other bits say nothing. */
    public boolean critical() {
        return (flags & CRITICAL) != 0;
    }

    /** Whether a bit is set that has no meaning yet. */
    public boolean hasReservedFlags() {
        return (flags & ~CRITICAL) != 0;
    }

    public boolean is(String other) {
        return tag.equals(other);
    }

    /** The property of a CAA record: by its data on the wire if that is there, else by its presentation form; null if it is none. */
    public static @Nullable CaaProperty of(DnsRecord record) {
        return record.rdata() != null ? ofWire(record.rdata().bytes()) : ofText(record.data());
    }

    /** RFC 8659 4.1. */
    static @Nullable CaaProperty ofWire(byte[] rdata) {
        if (rdata.length < 2) {
            return null;
        }
        int length = rdata[1] & 0xFF;
        if (length == 0 || rdata.length < 2 + length) {
            return null;
        }
        String tag = new String(rdata, 2, length, StandardCharsets.ISO_8859_1);
        String value = new String(rdata, 2 + length, rdata.length - 2 - length, StandardCharsets.ISO_8859_1);
        return property(rdata[0] & 0xFF, tag, value);
    }

    /** RFC 8659 4.1.1: flags, tag and value, the value as a character-string of RFC 1035 5.1. */
    static @Nullable CaaProperty ofText(String text) {
        String rest = text.strip();
        int flagsEnd = blank(rest, 0);
        int tagStart = skip(rest, flagsEnd);
        int tagEnd = blank(rest, tagStart);
        int valueStart = skip(rest, tagEnd);
        int flags = number(rest.substring(0, flagsEnd));
        if (flags < 0 || tagEnd == tagStart) {
            return null;
        }
        String value = unquote(rest.substring(valueStart));
        return value == null ? null : property(flags, rest.substring(tagStart, tagEnd), value);
    }

    /** A tag with other characters than letters and digits is one that nobody knows. */
    private static CaaProperty property(int flags, String tag, String value) {
        return new CaaProperty(flags, tag.toLowerCase(Locale.ROOT), value);
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 3) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number <= 255 ? number : -1;
    }

    private static int blank(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != '\t') {
            i++;
        }
        return i;
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** A character-string, quoted or not, without its escapes; null if quotes do not match or something follows. */
    private static @Nullable String unquote(String text) {
        boolean quoted = text.startsWith("\"");
        StringBuilder out = new StringBuilder();
        for (int i = quoted ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                int octet = i + 3 < text.length() ? number(text.substring(i + 1, i + 4)) : -1;
                if (octet >= 0) {
                    out.append((char) octet);
                    i += 3;
                } else if (i + 1 < text.length()) {
                    out.append(text.charAt(++i));
                } else {
                    return null;
                }
            } else if (c == '"') {
                return quoted && i == text.length() - 1 ? out.toString() : null;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                return null;
            } else {
                out.append(c);
            }
        }
        return quoted ? null : out.toString();
    }
}

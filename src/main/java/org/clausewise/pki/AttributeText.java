package org.clausewise.pki;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausewise.der.Der;
import org.clausewise.der.Tag;

/**
 * What the value of an attribute looks like to somebody who reads it, one bit a trait. A value that is no character string has
 * none of them.
 */
public final class AttributeText {
    /** Punctuation and space alone, or nothing: no letter, digit or sign that could name anything. */
    public static final long METADATA_ONLY = 1;
    /** Words that say that there is no value: "N/A", "Some-State", and "unknown" in an address. */
    public static final long PLACEHOLDER = 1 << 1;
    /** Words that seldom name anybody: what a form, a tool or a null pointer filled in. */
    public static final long FILLED_IN = 1 << 2;

    public static final long LEADING_SPACE = 1 << 3;
    public static final long TRAILING_SPACE = 1 << 4;
    /** Control characters, line separators, and code points that are not assigned or private. */
    public static final long CONTROL = 1 << 5;
    /** Characters without a shape: marks of direction, zero-width ones, soft hyphens. The joiners of scripts that need them are let be. */
    public static final long INVISIBLE = 1 << 6;
    /** UTF-8 that was taken for ISO 8859-1 or Windows-1252 and encoded anew. */
    public static final long ENCODED_TWICE = 1 << 7;
    /** Characters that were lost: U+FFFD, or a question mark inside a word. */
    public static final long LOST = 1 << 8;
    /** An entity of HTML or XML. */
    public static final long ENTITY = 1 << 9;
    /** An attribute with its type written into the value: {@code ST=Tokyo, C=JP}. */
    public static final long TYPE_AND_VALUE = 1 << 10;
    /** A character in the name of a place that only notations have: {@code = \ { } [ ] " ;}, and a bar or colon between words or after them. */
    public static final long NO_PLACE = 1 << 11;
    /** A character that names of places seldom have: a bar for a click, and a colon inside a word but for that of the Swedish S:t. */
    public static final long RARE_IN_PLACES = 1 << 12;

    /** Other characters than those of the name, which a tool put there. */
    public static final long MISSPELT = ENCODED_TWICE | ENTITY | CONTROL;

    private static final long PLACES = AttributeType.STATE_OR_PROVINCE.bit()
            | AttributeType.LOCALITY.bit()
            | AttributeType.JURISDICTION_STATE_OR_PROVINCE.bit()
            | AttributeType.JURISDICTION_LOCALITY.bit();
    private static final long ADDRESS = PLACES | AttributeType.STREET_ADDRESS.bit() | AttributeType.POSTAL_CODE.bit();
    /** People may be called Null, Test or State, and a commonName comes from subjectAltName. */
    private static final long PEOPLE = AttributeType.SURNAME.bit()
            | AttributeType.GIVEN_NAME.bit()
            | AttributeType.NAME.bit()
            | AttributeType.INITIALS.bit()
            | AttributeType.PSEUDONYM.bit()
            | AttributeType.COMMON_NAME.bit();

    /** What cannot be decoded: a fault of the encoding, and no trait of the text. */
    private static final int MALFORMED = Character.MAX_CODE_POINT + 1;

    // @formatter:off
    private static final Phrases NOBODY = new Phrases(
            "n/a", "n.a.", "n.a", "(n/a)", "not applicable", "not available", "not specified", "not provided", "not known",
            "not set", "no value", "(none)", "<none>", "[none]", "-none-", "(null)", "<null>", "(empty)", "<empty>",
            "(unknown)", "to be determined", "some-state", "default city");
    private static final Phrases NO_ADDRESS = new Phrases(
            "unknown", "undefined", "unspecified", "tbd", "null");
    private static final Phrases FORM = new Phrases(
            "none", "null", "nil", "unknown", "undefined", "unspecified", "tbd", "test", "internet widgits pty ltd",
            "default company ltd", "company", "company name", "my company", "your company", "organization", "organisation",
            "organization name", "state", "province", "city", "locality", "street", "country");

    /** Attribute types as people abbreviate them before an equals sign. */
    private static final Phrases TYPES = new Phrases(
            "c", "st", "l", "o", "ou", "cn", "dc", "sn", "gn", "uid", "street", "emailaddress", "serialnumber", "postalcode",
            "givenname", "surname", "countryname", "localityname", "commonname", "organizationname");
    // @formatter:on

    private static final byte NAMING = 2;

    /** ASCII characters that show nothing whatever stands beside them, those that name something apart. */
    private static final byte[] PLAIN = new byte[128];

    static {
        for (int c = 0; c < PLAIN.length; c++) {
            boolean shows = c < 0x20 || c == 0x7F || "?=\\{}[]\";|:".indexOf(c) >= 0;
            PLAIN[c] = shows ? 0 : names(c) ? NAMING : 1;
        }
    }

    /** What Windows-1252 has between 80 and 9F. */
    private static final String WINDOWS =
            "\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D"
                    + "\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";

    private AttributeText() {}

    /** The traits of the value of an AttributeTypeAndValue. Allocates nothing. */
    public static long traits(byte[] b, int attribute) {
        return traits(b, Name.value(b, attribute), Name.type(b, attribute));
    }

    /** The same of a value and the type that it has. */
    public static long traits(byte[] b, int value, AttributeType of) {
        int tag = value < 0 ? 0 : Der.tag(b, value);
        if (!isString(tag)) {
            return 0;
        }
        long type = of.bit();
        int from = Der.content(b, value);
        int to = Der.stop(b, value);
        boolean octets = tag != Tag.BMP_STRING && tag != Tag.UNIVERSAL_STRING;
        boolean ascii = true;
        boolean named = false;
        int before = -1;
        long traits = isSpace(codePoint(b, from, to, tag)) ? LEADING_SPACE : 0;
        for (int i = from; i < to; ) {
            if (octets && b[i] >= 0 && PLAIN[b[i]] != 0) {
                named |= PLAIN[b[i]] == NAMING;
                before = b[i++];
                continue;
            }
            int at = codePoint(b, i, to, tag);
            i += width(b[i], tag);
            traits |= around(before, at, codePoint(b, i, to, tag), type);
            named |= names(at);
            ascii &= at < 0x80;
            before = at;
        }
        traits |= (named ? 0 : METADATA_ONLY) | (isSpace(before) ? TRAILING_SPACE : 0);
        // of these two the string type itself says which control characters they may hold
        long mask = tag == Tag.TELETEX_STRING || tag == Tag.VISIBLE_STRING ? ~CONTROL : -1;
        return (ascii && octets ? traits | ofOctets(b, from, to, type) : traits) & mask;
    }

    /** What a character shows together with its neighbours, -1 at the ends. */
    private static long around(int before, int at, int after, long type) {
        if (at < 0x80) {
            return aroundAscii(before, at, after, type);
        }
        if (at == MALFORMED) {
            return 0;
        }
        if (at == 0xFFFD) {
            return LOST;
        }
        boolean twice = (before == 0xC2 || before == 0xC3 || before == 0xD0)
                        && (at >= 0xA0 && at <= 0xBF || WINDOWS.indexOf(at) >= 0)
                || before == 0xE2 && at == 0x20AC;
        return (twice ? ENCODED_TWICE : 0)
                | switch (Character.getType(at)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE -> CONTROL;
                    case Character.FORMAT ->
                        (at == 0x200C || at == 0x200D) && before >= 0x80 && after >= 0x80 ? 0 : INVISIBLE;
                    default -> 0;
                };
    }

    private static long aroundAscii(int before, int at, int after, long type) {
        return switch (at) {
            case '?' -> isLetter(before) && isLetter(after) ? LOST : 0;
            case '=', '\\', '{', '}', '[', ']', '"', ';' -> (type & PLACES) != 0 ? NO_PLACE : 0;
            case '|' -> (type & PLACES) == 0 ? 0 : isClick(before, after) ? RARE_IN_PLACES : NO_PLACE;
            case ':' ->
                (type & PLACES) == 0 || after == 't'
                        ? 0
                        : isLetter(before) && Character.isLowerCase(after) ? RARE_IN_PLACES : NO_PLACE;
            default -> at < 0x20 || at == 0x7F ? CONTROL : 0;
        };
    }

    /** A bar where names typed without the letters for clicks have it: first in a word, or inside one in lower case. */
    private static boolean isClick(int before, int after) {
        return isLetter(after) && !isLetter(before) && !(before >= '0' && before <= '9')
                || after == '|'
                || isLetter(before) && (Character.isLowerCase(after) || after == '\'');
    }

    /** What whole words show, in ASCII. */
    private static long ofOctets(byte[] b, int from, int to, long type) {
        int start = from;
        int end = to;
        while (start < end && b[start] == ' ') {
            start++;
        }
        while (end > start && b[end - 1] == ' ') {
            end--;
        }
        long traits = 0;
        if (NOBODY.has(b, start, end) || (type & ADDRESS) != 0 && NO_ADDRESS.has(b, start, end)) {
            traits |= PLACEHOLDER;
        } else if ((type & PEOPLE) == 0 && FORM.has(b, start, end)) {
            traits |= FILLED_IN;
        }
        for (int i = start; i < end; i++) {
            if (b[i] == '&' && isEntity(b, i + 1, end)) {
                traits |= ENTITY;
            } else if (b[i] == '=' && isType(b, start, i)) {
                traits |= TYPE_AND_VALUE;
            }
        }
        return traits;
    }

    /** A name or number and a semicolon follow. */
    private static boolean isEntity(byte[] b, int from, int to) {
        int i = from;
        if (i < to && b[i] == '#') {
            i++;
            if (i < to && (b[i] == 'x' || b[i] == 'X')) {
                i++;
            }
        }
        int word = i;
        while (i < to && (isLetter(b[i]) || b[i] >= '0' && b[i] <= '9')) {
            i++;
        }
        return i - word >= (word > from ? 1 : 2) && i < to && b[i] == ';';
    }

    /** The word before an equals sign is the type of an attribute and stands where one may. */
    private static boolean isType(byte[] b, int from, int equals) {
        int end = equals;
        while (end > from && b[end - 1] == ' ') {
            end--;
        }
        int start = end;
        while (start > from && isLetter(b[start - 1])) {
            start--;
        }
        return (start == from || " ,/+;".indexOf(b[start - 1]) >= 0) && TYPES.has(b, start, end);
    }

    private static boolean names(int c) {
        if (c < 0x80) {
            return isLetter(c) || c >= '0' && c <= '9';
        }
        return c == MALFORMED
                || switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.UNASSIGNED,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> false;
                    default -> true;
                };
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && Character.isSpaceChar(c);
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0x80 && Character.isLetter(c);
    }

    private static boolean isString(int tag) {
        return switch (tag) {
            case Tag.UTF8_STRING,
                    Tag.PRINTABLE_STRING,
                    Tag.IA5_STRING,
                    Tag.TELETEX_STRING,
                    Tag.VISIBLE_STRING,
                    Tag.NUMERIC_STRING,
                    Tag.BMP_STRING,
                    Tag.UNIVERSAL_STRING -> true;
            default -> false;
        };
    }

    /** The octets of the character that begins with one; of a malformed one, the octets that it lacks are not waited for. */
    private static int width(byte first, int tag) {
        return switch (tag) {
            case Tag.BMP_STRING -> 2;
            case Tag.UNIVERSAL_STRING -> 4;
            case Tag.UTF8_STRING -> {
                int c = first & 0xFF;
                yield c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
            }
            default -> 1;
        };
    }

    /** The character at an offset, -1 at the end. */
    private static int codePoint(byte[] b, int i, int to, int tag) {
        if (i >= to) {
            return -1;
        }
        int width = width(b[i], tag);
        if (width == 1) {
            return b[i] >= 0 || tag != Tag.UTF8_STRING ? b[i] & 0xFF : MALFORMED;
        }
        if (i + width > to) {
            return MALFORMED;
        }
        int c = tag == Tag.UTF8_STRING ? b[i] & 0x7F >> width : 0;
        for (int k = tag == Tag.UTF8_STRING ? 1 : 0; k < width; k++) {
            c = tag == Tag.UTF8_STRING ? c << 6 | b[i + k] & 0x3F : c << 8 | b[i + k] & 0xFF;
        }
        return c >= 0 && c <= Character.MAX_CODE_POINT ? c : MALFORMED;
    }

    /** Phrases in lower case, found in any case. */
    private static final class Phrases {
        private final byte[][][] byLength;

        Phrases(String... phrases) {
            List<List<byte[]>> sorted = new ArrayList<>();
            for (String phrase : phrases) {
                while (sorted.size() <= phrase.length()) {
                    sorted.add(new ArrayList<>());
                }
                sorted.get(phrase.length()).add(phrase.getBytes(StandardCharsets.US_ASCII));
            }
            byLength = sorted.stream().map(all -> all.toArray(byte[][]::new)).toArray(byte[][][]::new);
        }

        boolean has(byte[] b, int from, int to) {
            if (to - from >= byLength.length) {
                return false;
            }
            for (byte[] phrase : byLength[to - from]) {
                if (DomainName.equal(phrase, 0, phrase.length, b, from, to)) {
                    return true;
                }
            }
            return false;
        }
    }
}

package org.clausewise.pki;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an XN-Label is an A-label of IDNA2008: RFC 5890 2.3.2.1, RFC 5891 4.2, RFC 5892. The properties of code points are those of
 * one version of Unicode, by the algorithm of RFC 5892 3; what that version assigns counts as assigned always, and what it does not
 * assign is a flaw only up to the day to which it is known to be complete. Directions are those of the Unicode that this JDK knows; a
 * label with a code point that it does not know is not judged by RFC 5893.
 */
public final class Idna {
    /** Decodes to ASCII alone. */
    public static final int ASCII_ONLY = 1;
    /** Not in Normalization Form C, by the version of Unicode that this JDK knows. */
    public static final int NOT_NFC = 1 << 1;
    /** Hyphens in third and fourth place, or one at an end, once decoded. */
    public static final int HYPHENS = 1 << 2;
    /** Begins with a combining mark. */
    public static final int LEADING_MARK = 1 << 3;
    /** A code point that is DISALLOWED. */
    public static final int DISALLOWED = 1 << 4;
    /** A code point that no version of Unicode assigned at the time. */
    public static final int UNASSIGNED = 1 << 5;
    /** A CONTEXTJ or CONTEXTO code point whose contextual rule does not hold, other than the three that follow. */
    public static final int CONTEXT = 1 << 6;
    /** A Greek lower numeral sign whose rule does not hold. */
    public static final int KERAIA = 1 << 7;
    /** A Hebrew geresh whose rule does not hold. */
    public static final int GERESH = 1 << 8;
    /** Hebrew gershayim whose rule does not hold. */
    public static final int GERSHAYIM = 1 << 9;

    /** Has characters written from right to left and breaks the Bidi rule (RFC 5893 2). */
    public static final int BIDI = 1 << 10;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int DERIVED = 7;
    private static final int P_VALID = 0;
    private static final int CONTEXT_J = 1;
    private static final int CONTEXT_O = 2;
    private static final int DIS_ALLOWED = 3;
    private static final int MARK = 1 << 3;
    private static final int VIRAMA = 1 << 4;
    private static final int JOINING = 5;
    private static final int LEFT = 1;
    private static final int DUAL = 2;
    private static final int RIGHT = 3;
    private static final int TRANSPARENT = 4;
    private static final int SCRIPT = 8;
    private static final int MAY_NORMALIZE = 1 << 10;
    private static final int GREEK = 1;
    private static final int HEBREW = 2;
    private static final int KANA_OR_HAN = 3;

    private Idna() {}

    /**
     * The flaws of all XN-Labels of a name that Punycode can have put out, as a mask of the constants here.
     *
     * @param at when the name was written, in seconds since 1970-01-01T00:00:00Z
     */
    public static int flaws(byte[] b, int from, int to, long at) {
        int flaws = 0;
        for (int i = from; i < to; ) {
            int end = DomainName.labelEnd(b, i, to);
            if (isXn(b, i, end)) {
                flaws |= labelFlaws(b, i + 4, end, at);
            }
            i = end + 1;
        }
        return flaws;
    }

    /**
     * The flaws of all labels of a name in UTF-8 that go beyond ASCII: whether they are U-labels.
     *
     * @param at when the name was written, in seconds since 1970-01-01T00:00:00Z
     */
    public static int unicodeFlaws(byte[] b, int from, int to, long at) {
        int flaws = 0;
        for (int i = from; i < to; ) {
            int end = DomainName.labelEnd(b, i, to);
            if (!Mailbox.isAscii(b, i, end)) {
                int[] label = new int[end - i];
                flaws |= codePointFlaws(label, decode(b, i, end, label), at);
            }
            i = end + 1;
        }
        return flaws;
    }

    /** Reads UTF-8; what is none becomes some code point or other, as the encoding is judged elsewhere. */
    private static int decode(byte[] b, int from, int to, int[] out) {
        int count = 0;
        for (int i = from; i < to; count++) {
            int first = b[i++];
            int more = first >= 0 ? 0 : (first & 0xF0) == 0xF0 ? 3 : (first & 0xE0) == 0xE0 ? 2 : 1;
            int point = more == 0 ? first : first & 0x3F >> more;
            for (int end = Math.min(to, i + more); i < end; i++) point = point << 6 | b[i] & 0x3F;
            out[count] = Character.isValidCodePoint(point) ? point : REPLACEMENT;
        }
        return count;
    }

    /** The version of Unicode, for example {@code 18.0.0}. */
    public static String unicode() {
        return Table.VERSION;
    }

    private static boolean isXn(byte[] b, int from, int to) {
        return to - from > 4
                && (b[from] | 0x20) == 'x'
                && (b[from + 1] | 0x20) == 'n'
                && b[from + 2] == '-'
                && b[from + 3] == '-';
    }

    private static int labelFlaws(byte[] b, int from, int to, long at) {
        int[] label = new int[to - from];
        int length = Punycode.decode(b, from, to, label);
        if (length == 0) {
            return 0;
        }
        boolean ascii = true;
        for (int i = 0; i < length; i++) {
            // an A-label has no case
            if (label[i] < 0x80) label[i] = Ascii.lower(label[i]);
            ascii &= label[i] < 0x80;
        }
        return codePointFlaws(label, length, at) | (ascii ? ASCII_ONLY : 0);
    }

    private static int codePointFlaws(int[] label, int length, long at) {
        int flaws = 0;
        boolean plain = true;
        for (int i = 0; i < length; i++) {
            plain &= (Table.of(label[i]) & MAY_NORMALIZE) == 0;
        }
        for (int i = 0; i < length; i++) {
            flaws |= switch (Table.of(label[i]) & DERIVED) {
                case P_VALID -> 0;
                case CONTEXT_J, CONTEXT_O -> isInContext(label, length, i) ? 0 : misplaced(label[i]);
                case DIS_ALLOWED -> DISALLOWED;
                default -> at < Table.COMPLETE_UNTIL || isNeverAssigned(label[i]) ? UNASSIGNED : 0;
            };
        }
        if (!plain && !Normalizer.isNormalized(new String(label, 0, length), Normalizer.Form.NFC)) {
            flaws |= NOT_NFC;
        }
        if (label[0] == '-' || label[length - 1] == '-' || length >= 4 && label[2] == '-' && label[3] == '-') {
            flaws |= HYPHENS;
        }
        if ((Table.of(label[0]) & MARK) != 0) {
            flaws |= LEADING_MARK;
        }
        if (isRightToLeft(label, length) && !keepsBidiRule(label, length)) {
            flaws |= BIDI;
        }
        return flaws;
    }

    /** Holds a character of the classes R, AL or AN, and none whose class is not known. */
    private static boolean isRightToLeft(int[] label, int length) {
        boolean rightToLeft = false;
        for (int i = 0; i < length; i++) {
            switch (Character.getDirectionality(label[i])) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                        Character.DIRECTIONALITY_ARABIC_NUMBER -> rightToLeft = true;
                case Character.DIRECTIONALITY_UNDEFINED -> {
                    return false;
                }
                default -> {}
            }
        }
        return rightToLeft;
    }

    /** RFC 5893 2, of a label that has such a character: what begins from left to right may not have one. */
    private static boolean keepsBidiRule(int[] label, int length) {
        byte first = Character.getDirectionality(label[0]);
        boolean ends = false;
        boolean european = false;
        boolean arabic = false;
        for (int i = 0; i < length; i++) {
            switch (Character.getDirectionality(label[i])) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    ends = true;
                case Character.DIRECTIONALITY_EUROPEAN_NUMBER -> ends = european = true;
                case Character.DIRECTIONALITY_ARABIC_NUMBER -> ends = arabic = true;
                case Character.DIRECTIONALITY_NONSPACING_MARK -> {}
                case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                        Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                        Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                        Character.DIRECTIONALITY_OTHER_NEUTRALS,
                        Character.DIRECTIONALITY_BOUNDARY_NEUTRAL -> ends = false;
                default -> {
                    return false;
                }
            }
        }
        return (first == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                && ends
                && !(european && arabic);
    }

    /** RFC 5892 appendix A. */
    private static boolean isInContext(int[] label, int length, int i) {
        int cp = label[i];
        return switch (cp) {
            case 0x200C -> isAfterVirama(label, i) || joins(label, length, i);
            case 0x200D -> isAfterVirama(label, i);
            case 0xB7 -> i > 0 && i + 1 < length && label[i - 1] == 'l' && label[i + 1] == 'l';
            case 0x375 -> i + 1 < length && script(label[i + 1]) == GREEK;
            case 0x5F3, 0x5F4 -> i > 0 && script(label[i - 1]) == HEBREW;
            case 0x30FB -> hasKanaOrHan(label, length);
            default -> cp >= 0x6F0 ? !hasAny(label, length, 0x660, 0x669) : !hasAny(label, length, 0x6F0, 0x6F9);
        };
    }

    private static boolean hasKanaOrHan(int[] label, int length) {
        for (int i = 0; i < length; i++) {
            if (script(label[i]) == KANA_OR_HAN) return true;
        }
        return false;
    }

    private static boolean hasAny(int[] label, int length, int first, int last) {
        for (int i = 0; i < length; i++) {
            if (label[i] >= first && label[i] <= last) return true;
        }
        return false;
    }

    private static int misplaced(int cp) {
        return switch (cp) {
            case 0x375 -> KERAIA;
            case 0x5F3 -> GERESH;
            case 0x5F4 -> GERSHAYIM;
            default -> CONTEXT;
        };
    }

    /** Planes 4 to 13, for which nothing is planned. */
    private static boolean isNeverAssigned(int cp) {
        return cp >= 0x40000 && cp < 0xE0000;
    }

    private static boolean isAfterVirama(int[] label, int i) {
        return i > 0 && (Table.of(label[i - 1]) & VIRAMA) != 0;
    }

    /** Stands between a letter that joins to the left and one that joins to the right, transparent ones aside. */
    private static boolean joins(int[] label, int length, int i) {
        int before = i - 1;
        while (before >= 0 && joining(label[before]) == TRANSPARENT) before--;
        int after = i + 1;
        while (after < length && joining(label[after]) == TRANSPARENT) after++;
        if (before < 0 || after == length) return false;
        int left = joining(label[before]);
        int right = joining(label[after]);
        return (left == LEFT || left == DUAL) && (right == RIGHT || right == DUAL);
    }

    private static int joining(int cp) {
        return Table.of(cp) >> JOINING & 7;
    }

    private static int script(int cp) {
        return Table.of(cp) >> SCRIPT & 3;
    }

    /** Read at the first XN-Label. */
    private static final class Table {
        static final String VERSION;
        static final long COMPLETE_UNTIL;
        private static final int[] FIRST;
        private static final short[] VALUE;

        /** Those of the alphabets, which are looked up most, without a search. */
        private static final short[] ALPHABETS = new short[0x3100];

        static {
            List<String> lines = new String(Tlds.resource("idna.txt"), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            VERSION = lines.get(1).substring("# Unicode: ".length());
            COMPLETE_UNTIL = Tlds.ListDate.seconds(lines.get(2).substring("# Date: ".length()));
            List<String> ranges =
                    lines.stream().filter(line -> !line.startsWith("#")).toList();
            FIRST = new int[ranges.size()];
            VALUE = new short[ranges.size()];
            for (int i = 0; i < FIRST.length; i++) {
                String range = ranges.get(i);
                int space = range.indexOf(' ');
                FIRST[i] = Integer.parseInt(range.substring(0, space), 16);
                VALUE[i] = Short.parseShort(range.substring(space + 1), 16);
            }
            for (int cp = 0; cp < ALPHABETS.length; cp++) ALPHABETS[cp] = VALUE[range(cp)];
        }

        static int of(int cp) {
            return cp < ALPHABETS.length ? ALPHABETS[cp] : VALUE[range(cp)];
        }

        private static int range(int cp) {
            int i = Arrays.binarySearch(FIRST, cp);
            return i >= 0 ? i : -i - 2;
        }
    }
}

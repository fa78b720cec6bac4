import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refreshes {@code src/main/resources/org/clausewise/pki/idna.txt}: what RFC 5892 derives from the Unicode properties of each code
 * point, and the properties that its contextual rules ask for. Run from the project's root, with ICU4J, whose version decides that of
 * Unicode:
 *
 * <pre>{@code
 * mvn dependency:get -Dartifact=com.ibm.icu:icu4j:79.1
 * java -cp ~/.m2/repository/com/ibm/icu/icu4j/79.1/icu4j-79.1.jar src/build/IdnaTable.java 2026-09-01
 * }</pre>
 *
 * The date is a day on which no later version of Unicode was out: what is unassigned in the table was unassigned up to it.
 */
final class IdnaTable {
    private static final int PVALID = 0;
    private static final int CONTEXTJ = 1;
    private static final int CONTEXTO = 2;
    private static final int DISALLOWED = 3;
    private static final int UNASSIGNED = 4;

    /** RFC 5892 2.6. */
    private static final Map<Integer, List<int[]>> EXCEPTIONS = Map.of(
            PVALID, List.of(one(0xDF), one(0x3C2), range(0x6FD, 0x6FE), one(0xF0B), one(0x3007)),
            CONTEXTO,
                    List.of(
                            one(0xB7),
                            one(0x375),
                            range(0x5F3, 0x5F4),
                            one(0x30FB),
                            range(0x660, 0x669),
                            range(0x6F0, 0x6F9)),
            DISALLOWED,
                    List.of(one(0x640), one(0x7FA), range(0x302E, 0x302F), range(0x3031, 0x3035), one(0x303B)));

    /** RFC 5892 2.4: Combining Diacritical Marks for Symbols, Musical Symbols, Ancient Greek Musical Notation. */
    private static final List<int[]> IGNORABLE_BLOCKS =
            List.of(range(0x20D0, 0x20FF), range(0x1D100, 0x1D1FF), range(0x1D200, 0x1D24F));

    private static final Set<Integer> LETTER_DIGITS = Set.of(
            (int) UCharacterCategory.LOWERCASE_LETTER,
            (int) UCharacterCategory.UPPERCASE_LETTER,
            (int) UCharacterCategory.OTHER_LETTER,
            (int) UCharacterCategory.DECIMAL_DIGIT_NUMBER,
            (int) UCharacterCategory.MODIFIER_LETTER,
            (int) UCharacterCategory.NON_SPACING_MARK,
            (int) UCharacterCategory.COMBINING_SPACING_MARK);

    private static final Set<Integer> MARKS = Set.of(
            (int) UCharacterCategory.NON_SPACING_MARK,
            (int) UCharacterCategory.COMBINING_SPACING_MARK,
            (int) UCharacterCategory.ENCLOSING_MARK);

    private static final int VIRAMA = 9;

    private IdnaTable() {}

    public static void main(String[] arguments) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("# What RFC 5892 derives from Unicode for each code point; src/build/IdnaTable.java wrote it.\n");
        out.append("# Unicode: ").append(UCharacter.getUnicodeVersion().getVersionString(3, 3)).append('\n');
        out.append("# Date: ").append(arguments[0]).append('\n');
        out.append("# First code point of a range, and in hexadecimal 0-4 for PVALID, CONTEXTJ, CONTEXTO, DISALLOWED, UNASSIGNED;\n");
        out.append("# 8 a combining mark, 10 a virama, 20-80 Joining_Type L, D, R, T, 100-300 Script Greek, Hebrew, kana or Han,\n");
        out.append("# 400 what Normalization Form C may change: NFC_Quick_Check is not Yes, or the combining class not 0.\n");
        int last = -1;
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            int value = value(cp);
            if (value != last) out.append(Integer.toHexString(cp)).append(' ').append(Integer.toHexString(value)).append('\n');
            last = value;
        }
        Files.writeString(Path.of("src/main/resources/org/clausewise/pki/idna.txt"), out);
    }

    private static int value(int cp) {
        return derived(cp)
                | (MARKS.contains(UCharacter.getType(cp)) ? 1 << 3 : 0)
                | (UCharacter.getCombiningClass(cp) == VIRAMA ? 1 << 4 : 0)
                | joining(cp) << 5
                | script(cp) << 8
                | (mayNormalize(cp) ? 1 << 10 : 0);
    }

    /** RFC 5892 3. */
    private static int derived(int cp) {
        for (Map.Entry<Integer, List<int[]>> exceptions : EXCEPTIONS.entrySet()) {
            if (isIn(exceptions.getValue(), cp)) return exceptions.getKey();
        }
        boolean noncharacter = UCharacter.hasBinaryProperty(cp, UProperty.NONCHARACTER_CODE_POINT);
        if (UCharacter.getType(cp) == UCharacterCategory.UNASSIGNED && !noncharacter) return UNASSIGNED;
        if (cp == '-' || cp >= '0' && cp <= '9' || cp >= 'a' && cp <= 'z') return PVALID;
        if (UCharacter.hasBinaryProperty(cp, UProperty.JOIN_CONTROL)) return CONTEXTJ;
        boolean surrogate = UCharacter.getType(cp) == UCharacterCategory.SURROGATE;
        if (surrogate
                || isUnstable(cp)
                || UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(cp, UProperty.WHITE_SPACE)
                || noncharacter
                || isIn(IGNORABLE_BLOCKS, cp)
                || isOldHangulJamo(cp)) {
            return DISALLOWED;
        }
        return LETTER_DIGITS.contains(UCharacter.getType(cp)) ? PVALID : DISALLOWED;
    }

    private static boolean mayNormalize(int cp) {
        return UCharacter.getIntPropertyValue(cp, UProperty.NFC_QUICK_CHECK) != 1 || UCharacter.getCombiningClass(cp) != 0;
    }

    /** RFC 5892 2.2. */
    private static boolean isUnstable(int cp) {
        Normalizer2 nfkc = Normalizer2.getNFKCInstance();
        String text = Character.toString(cp);
        return !nfkc.normalize(UCharacter.foldCase(nfkc.normalize(text), true)).equals(text);
    }

    private static boolean isOldHangulJamo(int cp) {
        return switch (UCharacter.getIntPropertyValue(cp, UProperty.HANGUL_SYLLABLE_TYPE)) {
            case UCharacter.HangulSyllableType.LEADING_JAMO,
                    UCharacter.HangulSyllableType.VOWEL_JAMO,
                    UCharacter.HangulSyllableType.TRAILING_JAMO -> true;
            default -> false;
        };
    }

    private static int joining(int cp) {
        return switch (UCharacter.getIntPropertyValue(cp, UProperty.JOINING_TYPE)) {
            case UCharacter.JoiningType.LEFT_JOINING -> 1;
            case UCharacter.JoiningType.DUAL_JOINING -> 2;
            case UCharacter.JoiningType.RIGHT_JOINING -> 3;
            case UCharacter.JoiningType.TRANSPARENT -> 4;
            default -> 0;
        };
    }

    private static int script(int cp) {
        return switch (UScript.getScript(cp)) {
            case UScript.GREEK -> 1;
            case UScript.HEBREW -> 2;
            case UScript.HIRAGANA, UScript.KATAKANA, UScript.HAN -> 3;
            default -> 0;
        };
    }

    private static boolean isIn(List<int[]> ranges, int cp) {
        return ranges.stream().anyMatch(r -> cp >= r[0] && cp <= r[1]);
    }

    private static int[] one(int cp) {
        return new int[] {cp, cp};
    }

    private static int[] range(int first, int last) {
        return new int[] {first, last};
    }
}

package org.clausewise.der;

/** The alphabets of the character string types (X.680 41, X.690 8.23). */
final class Strings {
    // ' ' ' ( ) + , - . / 0-9 : = ? and letters
    private static final long PRINTABLE_LOW = bits(" '()+,-./0123456789:=?", 0);
    private static final long PRINTABLE_HIGH = bits("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 64);

    // control functions of T.61: BS LF FF CR LS1 LS0 SS2 SUB ESC SS3
    private static final long TELETEX_CONTROLS = bits("\b\n\f\r\016\017\031\032\033\035", 0);
    private static final long NOT_TELETEX = bits("\\^`{}~", 64);

    private Strings() {}

    private static long bits(String characters, int base) {
        long bits = 0;
        for (int i = 0; i < characters.length(); i++) bits |= 1L << characters.charAt(i) - base;
        return bits;
    }

    static boolean isPrintable(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = b[i];
            if (c < 0 || ((c < 64 ? PRINTABLE_LOW : PRINTABLE_HIGH) >>> c & 1) == 0) return false;
        }
        return true;
    }

    static boolean isIa5(byte[] b, int from, int to) {
        int or = 0;
        for (int i = from; i < to; i++) or |= b[i];
        return or >= 0;
    }

    static boolean isNumeric(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) if ((b[i] < '0' || b[i] > '9') && b[i] != ' ') return false;
        return true;
    }

    static boolean isVisible(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) if (b[i] < 0x20 || b[i] > 0x7E) return false;
        return true;
    }

    /**
     * No control characters but those of T.61, and until an escape sequence changes the set none of the six ASCII
     * characters that its primary set lacks. The right half is let be, as practice writes ISO 8859-1 there.
     */
    static boolean isTeletex(byte[] b, int from, int to) {
        boolean escaped = false;
        for (int i = from; i < to; i++) {
            int c = b[i] & 0xFF;
            escaped |= c == 0x1B;
            if (c < 0x20 && (TELETEX_CONTROLS >>> c & 1) == 0) return false;
            if (c >= 64 && c < 128 && !escaped && (NOT_TELETEX >>> c & 1) != 0) return false;
            // PLD, PLU, CSI
            if (c >= 0x80 && c < 0xA0 && c != 0x8B && c != 0x8C && c != 0x9B) return false;
        }
        return true;
    }

    static boolean isUtf8(byte[] b, int from, int to) {
        for (int i = from; i < to; ) {
            int first = b[i++];
            if (first >= 0) continue;
            first &= 0xFF;
            int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
            if (first < 0xC2 || first > 0xF4 || to - i < more) return false;
            int code = first & 0x3F >> more;
            for (int end = i + more; i < end; i++) {
                if ((b[i] & 0xC0) != 0x80) return false;
                code = code << 6 | b[i] & 0x3F;
            }
            if (more == 2 && code < 0x800 || more == 3 && code < 0x10000 || isNoCharacter(code)) return false;
        }
        return true;
    }

    static boolean isBmp(byte[] b, int from, int to) {
        if ((to - from & 1) != 0) return false;
        for (int i = from; i < to; i += 2) if ((b[i] & 0xF8) == 0xD8) return false;
        return true;
    }

    static boolean isUniversal(byte[] b, int from, int to) {
        if ((to - from & 3) != 0) return false;
        for (int i = from; i < to; i += 4) {
            int code = b[i] << 24 | (b[i + 1] & 0xFF) << 16 | (b[i + 2] & 0xFF) << 8 | b[i + 3] & 0xFF;
            if (code < 0 || isNoCharacter(code)) return false;
        }
        return true;
    }

    private static boolean isNoCharacter(int code) {
        return code > 0x10FFFF || code >= 0xD800 && code <= 0xDFFF;
    }
}

package org.clausewise.pki;

import org.jspecify.annotations.Nullable;

/** Punycode: the decoder of RFC 3492 6.2 and the encoder of 6.3, with the parameters of section 5. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST = 0x80;

    private Punycode() {}

    /**
     * Decodes ASCII octets, letters outside the numbers as they are. They decode exactly when the encoder can have put them out:
     * code points come in ascending order and each number has one spelling, so that decoding and encoding are inverse.
     *
     * @param out takes the code points, as many as there are octets at most, if not null; left with a part where they do not decode
     * @return how many code points there are; 0 where they do not decode
     */
    static int decode(byte[] b, int from, int to, int @Nullable [] out) {
        int delimiter = to - 1;
        while (delimiter > from && b[delimiter] != '-') delimiter--;
        int i = from;
        int points = 0;
        if (delimiter > from) {
            for (; i < delimiter; i++, points++) {
                if (b[i] < 0) return 0;
                if (out != null) out[points] = b[i];
            }
            i++;
        }
        long code = FIRST;
        long position = 0;
        int bias = 72;
        while (i < to) {
            long before = position;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = i < to ? digit(b[i++]) : -1;
                if (digit < 0) return 0;
                position += digit * weight;
                int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
                if (digit < threshold) break;
                weight *= BASE - threshold;
                if (position > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) return 0;
            }
            points++;
            bias = adapt(position - before, points, before == 0);
            code += position / points;
            position %= points;
            if (code > Character.MAX_CODE_POINT || code >= 0xD800 && code <= 0xDFFF) return 0;
            if (out != null) {
                int at = (int) position;
                System.arraycopy(out, at, out, at + 1, points - 1 - at);
                out[at] = (int) code;
            }
            position++;
        }
        return points;
    }

    /** What the encoder puts out for a text, in lower case where it chooses. */
    static String encode(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int point : points) {
            if (point < FIRST) out.append((char) point);
        }
        int basic = out.length();
        if (basic > 0) out.append('-');
        int code = FIRST;
        long delta = 0;
        int bias = 72;
        for (int done = basic; done < points.length; code++, delta++) {
            int least = Integer.MAX_VALUE;
            for (int point : points) if (point >= code) least = Math.min(least, point);
            delta += (long) (least - code) * (done + 1);
            code = least;
            for (int point : points) {
                if (point < code) delta++;
                if (point != code) continue;
                append(out, delta, bias);
                bias = adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, long delta, int bias) {
        long rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
            if (rest < threshold) break;
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
        out.append(digit(rest));
    }

    private static char digit(long value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapt(long delta, int points, boolean first) {
        delta = first ? delta / DAMP : delta / 2;
        delta += delta / points;
        int k = 0;
        for (; delta > (BASE - T_MIN) * T_MAX / 2; k += BASE) delta /= BASE - T_MIN;
        return (int) (k + (BASE - T_MIN + 1) * delta / (delta + SKEW));
    }

    private static int digit(int c) {
        if (c >= '0' && c <= '9') return c - '0' + 26;
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
    }
}

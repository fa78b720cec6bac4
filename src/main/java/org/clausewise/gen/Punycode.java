package org.clausewise.gen;

/** The encoder of RFC 3492 6.3, with the parameters of its section 5. */
public final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Punycode() {}

    public static String encode(String label) {
        var out = new StringBuilder();
        int[] input = label.codePoints().toArray();
        for (int c : input) if (c < 0x80) out.append((char) c);
        int basic = out.length();
        int handled = basic;
        if (basic > 0) out.append('-');
        int n = 0x80;
        int delta = 0;
        int bias = 72;
        while (handled < input.length) {
            int next = Integer.MAX_VALUE;
            for (int c : input) if (c >= n && c < next) next = c;
            delta += (next - n) * (handled + 1);
            n = next;
            for (int c : input) {
                if (c < n) delta++;
                if (c != n) continue;
                bias = append(out, delta, bias, handled, basic);
                delta = 0;
                handled++;
            }
            delta++;
            n++;
        }
        return out.toString();
    }

    /** Appends a delta as a number of variable length and returns the bias after it. */
    private static int append(StringBuilder out, int delta, int bias, int handled, int basic) {
        int q = delta;
        for (int k = BASE; ; k += BASE) {
            int t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
            if (q < t) break;
            out.append(digit(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
        out.append(digit(q));
        int d = handled == basic ? delta / DAMP : delta / 2;
        d += d / (handled + 1);
        int k = 0;
        for (; d > (BASE - T_MIN) * T_MAX / 2; k += BASE) d /= BASE - T_MIN;
        return k + (BASE - T_MIN + 1) * d / (d + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}

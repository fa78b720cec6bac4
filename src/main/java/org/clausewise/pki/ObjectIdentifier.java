package org.clausewise.pki;

import org.clausewise.der.Der;

/** OBJECT IDENTIFIERs by their offsets. */
public final class ObjectIdentifier {
    private static final long ARC_LIMIT = 1L << 28;
    private static final int MOST_ARCS = 20;
    private static final int MOST_CHARACTERS = 100;

    /** So many octets hold at most 19 arcs, and at most four characters each. */
    private static final int SHORT = 18;

    private ObjectIdentifier() {}

    /** Whether software is bound to know it: at most 20 arcs, each below 2^28, and 100 characters in dotted decimals (RFC 5280 B). */
    public static boolean isWithinLimits(byte[] b, int at) {
        return isShort(b, Der.content(b, at), Der.stop(b, at)) || isCounted(b, at);
    }

    /** Whether so few octets, none of them in an arc of more than four, cannot break a limit: no division to know it. */
    private static boolean isShort(byte[] b, int from, int to) {
        int more = 0;
        for (int i = from; i < to; i++) {
            more = b[i] < 0 ? more + 1 : 0;
            if (more == 4) {
                return false;
            }
        }
        return to - from <= SHORT;
    }

    private static boolean isCounted(byte[] b, int at) {
        int arcs = 0;
        int characters = -1;
        long arc = 0;
        for (int i = Der.content(b, at), end = Der.stop(b, at); i < end; i++) {
            arc = arc << 7 | b[i] & 0x7F;
            // the first number is that of two arcs, the second of them less by 80 at most
            if (arc >= ARC_LIMIT + (arcs == 0 ? 80 : 0)) {
                return false;
            }
            if (b[i] < 0) {
                continue;
            }
            if (arcs == 0) {
                long top = Math.min(2, arc / 40);
                arcs++;
                characters += 2;
                arc -= 40 * top;
            }
            arcs++;
            characters += 1 + digits(arc);
            arc = 0;
        }
        return arcs <= MOST_ARCS && characters <= MOST_CHARACTERS;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }
}

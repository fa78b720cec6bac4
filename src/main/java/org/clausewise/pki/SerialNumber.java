package org.clausewise.pki;

import org.clausewise.der.Der;

/** The serialNumber of a certificate (RFC 5280 4.1.2.2). */
public final class SerialNumber {
    private SerialNumber() {}

    /** -1, 0 or 1; 0 too where it has no octets. */
    public static int sign(Certificate c) {
        byte[] b = c.bytes();
        int at = c.serialNumber();
        int from = Der.content(b, at);
        int to = Der.stop(b, at);
        if (from >= to) {
            return 0;
        }
        if (b[from] < 0) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            if (b[i] != 0) {
                return 1;
            }
        }
        return 0;
    }

    /** The bits of a positive number, from its highest that is set; 0 for any other. */
    public static int bits(Certificate c) {
        if (sign(c) <= 0) {
            return 0;
        }
        byte[] b = c.bytes();
        int from = Der.content(b, c.serialNumber());
        int to = Der.stop(b, c.serialNumber());
        while (b[from] == 0) {
            from++;
        }
        return 8 * (to - from) - Integer.numberOfLeadingZeros(b[from] & 0xFF) + 24;
    }
}

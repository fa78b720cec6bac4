package org.clausewise.der;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by OBJECT IDENTIFIER, found by its content octets without allocation. */
public final class OidTable<T> {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[][] keys;
    /** The first eight octets of each key, which tell most of them apart. */
    private final long[] heads;

    private final Object[] values;

    /** The two octets that most keys of three begin with (2.5.4, 2.5.29), and the values of those by their third. */
    private final int arc;

    private final Object[] inArc = new Object[256];

    private OidTable(Map<String, ? extends T> entries) {
        int capacity = Integer.highestOneBit(Math.max(4, 4 * entries.size()));
        keys = new byte[capacity][];
        heads = new long[capacity];
        values = new Object[capacity];
        for (Map.Entry<String, ? extends T> entry : entries.entrySet()) {
            byte[] key = DerWriter.content(DerWriter.oid(entry.getKey()));
            long head = octets(key, 0, Math.min(key.length, Long.BYTES));
            int i = hash(head, key, 0, key.length) & capacity - 1;
            while (keys[i] != null) i = i + 1 & capacity - 1;
            keys[i] = key;
            heads[i] = head;
            values[i] = entry.getValue();
        }
        arc = commonArc();
        for (int i = 0; i < capacity; i++) {
            if (keys[i] != null && keys[i].length == 3 && arc(keys[i], 0) == arc) inArc[keys[i][2] & 0xff] = values[i];
        }
    }

    /** Loops, as a cold JVM pays for each lambda. */
    private int commonArc() {
        int common = -1;
        int most = 0;
        for (byte[] key : keys) {
            int count = 0;
            for (byte[] other : keys) {
                if (key != null
                        && key.length == 3
                        && other != null
                        && other.length == 3
                        && arc(key, 0) == arc(other, 0)) {
                    count++;
                }
            }
            if (count > most || count > 0 && count == most && arc(key, 0) > common) {
                most = count;
                common = arc(key, 0);
            }
        }
        return common;
    }

    private static int arc(byte[] b, int at) {
        return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
    }

    /**
     * A table of these values, by OID in dotted decimals.
     *
     * @throws IllegalArgumentException if one is not an OID
     */
    public static <T> OidTable<T> of(Map<String, ? extends T> entries) {
        return new OidTable<>(entries);
    }

    /** The value for the OBJECT IDENTIFIER at an offset, of whatever tag; null if it is not in the table. */
    public @Nullable T get(byte[] b, int at) {
        return at < 0 ? null : get(b, Der.content(b, at), Der.stop(b, at));
    }

    @SuppressWarnings("unchecked")
    @Nullable
    T get(byte[] b, int from, int to) {
        int length = to - from;
        if (length == 3 && arc(b, from) == arc) return (T) inArc[b[from + 2] & 0xff];
        long head = octets(b, from, Math.min(to, from + Long.BYTES));
        int mask = keys.length - 1;
        for (int i = hash(head, b, from, to) & mask; keys[i] != null; i = i + 1 & mask) {
            if (heads[i] == head
                    && keys[i].length == length
                    && (length <= Long.BYTES || Arrays.equals(keys[i], Long.BYTES, length, b, from + Long.BYTES, to))) {
                return (T) values[i];
            }
        }
        return null;
    }

    /** By the length, the first octets and the last. */
    private static int hash(long head, byte[] b, int from, int to) {
        long octets = head;
        if (to - from > Long.BYTES) octets += octets(b, to - Long.BYTES, to) * 0x9E3779B97F4A7C15L;
        octets = (octets ^ to - from) * 0x9E3779B97F4A7C15L;
        return (int) (octets >>> 40);
    }

    /** At most eight octets as a number. */
    private static long octets(byte[] b, int from, int to) {
        if (from + Long.BYTES <= b.length) {
            return to == from ? 0 : (long) LONG.get(b, from) >>> 8 * (Long.BYTES - (to - from));
        }
        long octets = 0;
        for (int i = from; i < to; i++) octets = octets << 8 | b[i] & 0xff;
        return octets;
    }
}

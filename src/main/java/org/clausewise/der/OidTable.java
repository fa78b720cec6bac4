package org.clausewise.der;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by OBJECT IDENTIFIER, found by its content octets without allocation. */
public final class OidTable<T> {
    private final byte[][] keys;
    private final Object[] values;

    private OidTable(Map<String, ? extends T> entries) {
        int capacity = Integer.highestOneBit(Math.max(4, 4 * entries.size()));
        keys = new byte[capacity][];
        values = new Object[capacity];
        entries.forEach((dotted, value) -> {
            byte[] key = DerWriter.content(DerWriter.oid(dotted));
            int i = hash(key, 0, key.length) & capacity - 1;
            while (keys[i] != null) i = i + 1 & capacity - 1;
            keys[i] = key;
            values[i] = value;
        });
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
        int mask = keys.length - 1;
        for (int i = hash(b, from, to) & mask; keys[i] != null; i = i + 1 & mask) {
            if (Arrays.equals(keys[i], 0, keys[i].length, b, from, to)) return (T) values[i];
        }
        return null;
    }

    private static int hash(byte[] b, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + b[i];
        return hash ^ hash >>> 7;
    }
}

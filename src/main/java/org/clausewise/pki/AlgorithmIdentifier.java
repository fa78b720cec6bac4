package org.clausewise.pki;

import org.clausewise.der.Der;

/** AlgorithmIdentifier (RFC 5280 4.1.1.2), by its offset. */
public final class AlgorithmIdentifier {
    private AlgorithmIdentifier() {}

    public static Algorithm algorithm(byte[] b, int at) {
        return Algorithm.of(b, oid(b, at));
    }

    /** The OBJECT IDENTIFIER; -1 if absent. */
    public static int oid(byte[] b, int at) {
        return Der.next(b, at, -1);
    }

    /** The parameters; -1 if absent. */
    public static int parameters(byte[] b, int at) {
        int oid = oid(b, at);
        return oid < 0 ? -1 : Der.next(b, at, oid);
    }

    /** Whether the parameters are of the kind that the algorithm's own document wants; true for one unknown here. */
    public static boolean hasRightParameters(byte[] b, int at) {
        return algorithm(b, at).parameters().fit(Der.tag(b, parameters(b, at)));
    }
}

package org.clausewise.pki;

import java.util.Map;
import org.clausewise.der.Der;
import org.clausewise.der.OidTable;

/** A TorServiceDescriptorHash of older EVG, Appendix F: the URI of an onion service, an algorithm, and a hash of its key. */
public final class OnionDescriptor {
    /** The algorithms of RFC 6234, and the octets of their output. */
    private static final OidTable<Integer> LENGTHS = OidTable.of(Map.of(
            "1.3.14.3.2.26", 20,
            "2.16.840.1.101.3.4.2.4", 28,
            "2.16.840.1.101.3.4.2.1", 32,
            "2.16.840.1.101.3.4.2.2", 48,
            "2.16.840.1.101.3.4.2.3", 64));

    private OnionDescriptor() {}

    /** The hash is that of an algorithm of RFC 6234, by its length. */
    public static boolean isHash(byte[] b, int descriptor) {
        int algorithm = Der.next(b, descriptor, Der.next(b, descriptor, -1));
        Integer octets = LENGTHS.get(b, Der.next(b, algorithm, -1));
        int hash = Der.next(b, descriptor, algorithm);
        return octets != null && Der.length(b, hash) == octets + 1 && b[Der.content(b, hash)] == 0;
    }

    /** The host of the URI is the onion address that a name between two offsets ends in, without what stands below it. */
    public static boolean isOf(byte[] b, int descriptor, int from, int to) {
        int uri = Der.next(b, descriptor, -1);
        int host = Der.content(b, uri);
        int stop = Der.stop(b, uri);
        while (host + 2 < stop && !(b[host] == ':' && b[host + 1] == '/' && b[host + 2] == '/')) {
            host++;
        }
        host += 3;
        int end = host;
        while (end < stop && b[end] != '/' && b[end] != ':' && b[end] != '?' && b[end] != '#') {
            end++;
        }
        int tld = DomainName.lastLabel(b, from, to);
        return host < stop
                && tld - 1 > from
                && DomainName.equal(b, host, end, b, DomainName.lastLabel(b, from, tld - 1), to);
    }
}

package org.clausewise.pki;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.bool;
import static org.clausewise.der.DerWriter.concat;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.namedBits;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.octetString;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.printable;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.setOf;
import static org.clausewise.der.DerWriter.utcTime;
import static org.clausewise.der.DerWriter.utf8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A TLS certificate of a domain: RSA 2048, two SCTs, a placeholder for a signature. */
final class Leaf {
    static final Instant NOT_BEFORE = Instant.parse("2026-04-01T00:00:00Z");
    static final Instant NOT_AFTER = Instant.parse("2026-06-30T23:59:59Z");
    static final long SCT_MILLIS = 1_775_001_600_123L;

    private Leaf() {}

    static byte[] certificate() {
        return certificate(extensions().toArray(byte[][]::new));
    }

    /** One with these extensions instead. */
    static byte[] certificate(byte[]... extensions) {
        return sequence(tbs(extensions), sha256WithRsa(), bitString(0, octets(3, 256)));
    }

    static byte[] tbs(byte[]... extensions) {
        return sequence(
                explicit(0, integer(2)),
                integer(new BigInteger(1, octets(1, 16)).setBit(126).clearBit(127)),
                sha256WithRsa(),
                name(printable("US"), "2.5.4.6", utf8("Example Trust"), "2.5.4.10", utf8("Example CA R1"), "2.5.4.3"),
                sequence(utcTime(NOT_BEFORE), utcTime(NOT_AFTER)),
                name(utf8("www.example.com"), "2.5.4.3"),
                rsaKey(),
                explicit(3, sequence(extensions)));
    }

    static List<byte[]> extensions() {
        List<byte[]> extensions = new ArrayList<>();
        extensions.add(extension("2.5.29.15", true, namedBits(0, 2)));
        extensions.add(extension("2.5.29.37", false, sequence(oid("1.3.6.1.5.5.7.3.1"))));
        extensions.add(extension("2.5.29.19", true, sequence()));
        extensions.add(extension("2.5.29.14", false, octetString(octets(4, 20))));
        extensions.add(extension("2.5.29.35", false, sequence(implicit(0, octetString(octets(5, 20))))));
        extensions.add(extension(
                "1.3.6.1.5.5.7.1.1",
                false,
                sequence(
                        sequence(oid("1.3.6.1.5.5.7.48.1"), implicit(6, ia5("http://ocsp.example.com"))),
                        sequence(oid("1.3.6.1.5.5.7.48.2"), implicit(6, ia5("http://ca.example.com/r1.cer"))))));
        extensions.add(extension(
                "2.5.29.17", false, sequence(implicit(2, ia5("www.example.com")), implicit(2, ia5("example.com")))));
        extensions.add(extension("2.5.29.32", false, sequence(sequence(oid("2.23.140.1.2.1")))));
        extensions.add(extension(
                "2.5.29.31",
                false,
                sequence(sequence(explicit(
                        0, implicit(0, sequence(implicit(6, ia5("http://crl.example.com/1.crl")))))))));
        extensions.add(extension("1.3.6.1.4.1.11129.2.4.2", false, octetString(sctList(sct(6), sct(7)))));
        return extensions;
    }

    static byte[] extension(String type, boolean critical, byte[] value) {
        return critical ? sequence(oid(type), bool(true), octetString(value)) : sequence(oid(type), octetString(value));
    }

    /** Values and types in turn, one attribute in each RelativeDistinguishedName. */
    static byte[] name(Object... valuesAndTypes) {
        List<byte[]> names = new ArrayList<>();
        for (int i = 0; i < valuesAndTypes.length; i += 2) {
            names.add(setOf(sequence(oid((String) valuesAndTypes[i + 1]), (byte[]) valuesAndTypes[i])));
        }
        return sequence(names.toArray(byte[][]::new));
    }

    static byte[] sha256WithRsa() {
        return sequence(oid("1.2.840.113549.1.1.11"), nul());
    }

    static byte[] rsaKey() {
        BigInteger modulus = new BigInteger(1, octets(2, 256)).setBit(2047).setBit(0);
        return sequence(
                sequence(oid("1.2.840.113549.1.1.1"), nul()),
                bitString(0, sequence(integer(modulus), integer(65_537))));
    }

    static byte[] sctList(byte[]... scts) {
        byte[][] items = new byte[scts.length][];
        for (int i = 0; i < scts.length; i++) items[i] = concat(two(scts[i].length), scts[i]);
        byte[] all = concat(items);
        return concat(two(all.length), all);
    }

    static byte[] sct(int seed) {
        byte[] time = ByteBuffer.allocate(8).putLong(SCT_MILLIS).array();
        return concat(new byte[1], octets(seed, 32), time, two(0), new byte[] {4, 3}, two(71), octets(seed, 71));
    }

    static byte[] two(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    static byte[] octets(long seed, int length) {
        byte[] octets = new byte[length];
        new SplittableRandom(seed).nextBytes(octets);
        return octets;
    }
}

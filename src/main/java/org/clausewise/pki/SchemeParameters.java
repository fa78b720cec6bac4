package org.clausewise.pki;

import java.util.Map;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.der.OidTable;
import org.clausewise.der.Tag;

/**
 * RSASSA-PSS-params and RSAES-OAEP-params (RFC 4055 3.1 and 4.1) of an AlgorithmIdentifier, one bit a trait; none where the
 * algorithm is another or the parameters are absent.
 */
public final class SchemeParameters {
    /** A hash algorithm other than SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512. */
    public static final long OTHER_HASH = 1;
    /** SHA-1 written out, although it is the default. */
    public static final long DEFAULT_HASH = 1 << 1;
    /** MGF1 without a hash algorithm. */
    public static final long MGF1_NO_HASH = 1 << 2;
    /** MGF1 with a hash algorithm other than those five. */
    public static final long MGF1_OTHER_HASH = 1 << 3;
    /** MGF1 with SHA-1 written out, although it is the default. */
    public static final long DEFAULT_MGF1 = 1 << 4;
    /** MGF1 with another hash algorithm than that of the message. */
    public static final long MGF1_DIFFERS = 1 << 5;
    /** A trailer field other than 1. */
    public static final long OTHER_TRAILER = 1 << 6;
    /** The trailer field written out. */
    public static final long TRAILER = 1 << 7;
    /** A source of the label other than id-pSpecified, of OAEP. */
    public static final long OTHER_SOURCE = 1 << 8;

    /** A mask generation function other than MGF1. */
    public static final long OTHER_MGF = 1 << 9;

    private static final OidTable<Hash> HASHES = OidTable.of(Map.of(
            "1.3.14.3.2.26", Hash.SHA_1,
            "2.16.840.1.101.3.4.2.4", Hash.SHA_224,
            "2.16.840.1.101.3.4.2.1", Hash.SHA_256,
            "2.16.840.1.101.3.4.2.2", Hash.SHA_384,
            "2.16.840.1.101.3.4.2.3", Hash.SHA_512));

    private static final byte[] MGF1 = DerWriter.oid("1.2.840.113549.1.1.8");
    private static final byte[] P_SPECIFIED = DerWriter.oid("1.2.840.113549.1.1.9");

    private enum Hash {
        SHA_1,
        SHA_224,
        SHA_256,
        SHA_384,
        SHA_512,
        OTHER
    }

    private SchemeParameters() {}

    /** Of RSASSA-PSS. */
    public static long ofPss(byte[] b, int identifier) {
        if (AlgorithmIdentifier.algorithm(b, identifier) != Algorithm.RSASSA_PSS) return 0;
        int parameters = AlgorithmIdentifier.parameters(b, identifier);
        int trailer = Der.find(b, parameters, Tag.constructed(3));
        return hashes(b, parameters)
                | (trailer < 0 ? 0 : TRAILER)
                | (trailer < 0 || Der.longValue(b, Der.next(b, trailer, -1)) == 1 ? 0 : OTHER_TRAILER);
    }

    /** Of RSAES-OAEP. */
    public static long ofOaep(byte[] b, int identifier) {
        if (AlgorithmIdentifier.algorithm(b, identifier) != Algorithm.RSAES_OAEP) return 0;
        int parameters = AlgorithmIdentifier.parameters(b, identifier);
        int source = Der.next(b, Der.find(b, parameters, Tag.constructed(2)), -1);
        return hashes(b, parameters)
                | (source < 0 || Der.equal(b, AlgorithmIdentifier.oid(b, source), P_SPECIFIED) ? 0 : OTHER_SOURCE);
    }

    /** The salt length of RSASSA-PSS; 20 where it is not said. */
    public static long saltLength(byte[] b, int identifier) {
        int field = Der.find(b, AlgorithmIdentifier.parameters(b, identifier), Tag.constructed(2));
        return field < 0 ? 20 : Der.longValue(b, Der.next(b, field, -1));
    }

    /**
     * Whether two AlgorithmIdentifiers of RSASSA-PSS have the same parameters but for the salt length. A default that is written out
     * and one that is left out are the same, and so are a hash algorithm with NULL and one without (RFC 4055 2.1).
     */
    public static boolean areEqualButForSalt(byte[] b, int identifier, byte[] c, int other) {
        int parameters = AlgorithmIdentifier.parameters(b, identifier);
        int others = AlgorithmIdentifier.parameters(c, other);
        return isSameHash(b, field(b, parameters, 0), c, field(c, others, 0))
                && isSameMgf(b, field(b, parameters, 1), c, field(c, others, 1))
                && trailer(b, field(b, parameters, 3)) == trailer(c, field(c, others, 3));
    }

    /** What stands in a field; -1 where it is left out. */
    private static int field(byte[] b, int parameters, int number) {
        return Der.next(b, Der.find(b, parameters, Tag.constructed(number)), -1);
    }

    private static boolean isSameMgf(byte[] b, int mgf, byte[] c, int other) {
        boolean known = isMgf1(b, mgf) && isMgf1(c, other);
        return known
                ? isSameHash(b, AlgorithmIdentifier.parameters(b, mgf), c, AlgorithmIdentifier.parameters(c, other))
                : Der.equal(b, mgf, c, other);
    }

    /** Absent is MGF1 with SHA-1. */
    private static boolean isMgf1(byte[] b, int mgf) {
        return mgf < 0 || Der.equal(b, AlgorithmIdentifier.oid(b, mgf), MGF1);
    }

    /** Absent is SHA-1. */
    private static boolean isSameHash(byte[] b, int hash, byte[] c, int other) {
        Hash one = hash < 0 ? Hash.SHA_1 : hash(b, hash);
        Hash two = other < 0 ? Hash.SHA_1 : hash(c, other);
        return one == two && (one != Hash.OTHER || Der.equal(b, hash, c, other));
    }

    private static long trailer(byte[] b, int trailer) {
        return trailer < 0 ? 1 : Der.longValue(b, trailer);
    }

    private static long hashes(byte[] b, int parameters) {
        int hashField = Der.find(b, parameters, Tag.constructed(0));
        Hash hash = hashField < 0 ? Hash.SHA_1 : hash(b, Der.next(b, hashField, -1));
        long traits = hash == Hash.OTHER ? OTHER_HASH : hashField >= 0 && hash == Hash.SHA_1 ? DEFAULT_HASH : 0;
        int mgfField = Der.find(b, parameters, Tag.constructed(1));
        Hash mgfHash = Hash.SHA_1;
        if (mgfField >= 0) {
            int mgf = Der.next(b, mgfField, -1);
            if (!Der.equal(b, AlgorithmIdentifier.oid(b, mgf), MGF1)) return traits | OTHER_MGF;
            int mgfHashIdentifier = AlgorithmIdentifier.parameters(b, mgf);
            if (mgfHashIdentifier < 0) return traits | MGF1_NO_HASH;
            mgfHash = hash(b, mgfHashIdentifier);
            traits |= mgfHash == Hash.OTHER ? MGF1_OTHER_HASH : mgfHash == Hash.SHA_1 ? DEFAULT_MGF1 : 0;
        }
        return mgfHash == hash ? traits : traits | MGF1_DIFFERS;
    }

    private static Hash hash(byte[] b, int identifier) {
        Hash hash = HASHES.get(b, AlgorithmIdentifier.oid(b, identifier));
        int parameters = AlgorithmIdentifier.parameters(b, identifier);
        return hash == null || parameters >= 0 && Der.tag(b, parameters) != Tag.NULL ? Hash.OTHER : hash;
    }
}

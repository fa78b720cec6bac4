package org.clausewise.gen;

import static org.clausewise.der.DerWriter.bitString;
import static org.clausewise.der.DerWriter.concat;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.sequence;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.clausewise.der.DerWriter;

/** A key pair of the pool. Anybody knows its private half. */
public final class TestKey {
    /** What TLS BR 6.1.5 permits. */
    public enum Kind {
        RSA("300d06092a864886f70d0101010500"),
        P256("301306072a8648ce3d020106082a8648ce3d030107"),
        P384("301006072a8648ce3d020106052b81040022"),
        P521("301006072a8648ce3d020106052b81040023");

        private final String algorithm;

        Kind(String algorithm) {
            this.algorithm = algorithm;
        }

        /** The AlgorithmIdentifier of a subjectPublicKeyInfo. */
        public byte[] algorithmIdentifier() {
            return HexFormat.of().parseHex(algorithm);
        }
    }

    /** What a key of the pool is for. */
    public enum Role {
        ROOT,
        CA,
        LOG,
        SUBSCRIBER
    }

    private final Role role;
    private final Kind kind;
    private final BigInteger[] numbers;
    private final byte[] publicKey;
    private final byte[] subjectPublicKeyInfo;

    /** RSA: exponent, p, q. */
    private TestKey(Role role, BigInteger e, BigInteger p, BigInteger q) {
        this.role = role;
        kind = Kind.RSA;
        numbers = new BigInteger[] {e, p, q};
        publicKey = sequence(integer(p.multiply(q)), integer(e));
        subjectPublicKeyInfo = subjectPublicKeyInfo(kind, publicKey);
    }

    /** ECDSA: private scalar, coordinates. */
    private TestKey(Role role, Kind kind, BigInteger d, byte[] coordinates) {
        this.role = role;
        this.kind = kind;
        numbers = new BigInteger[] {d};
        publicKey = concat(new byte[] {4}, coordinates);
        subjectPublicKeyInfo = subjectPublicKeyInfo(kind, publicKey);
    }

    /** Reads a line of the pool, whose format {@code org.clausewise.build.GenerateKeys} tells. */
    static TestKey parse(String line) {
        String[] words = line.split(" ", -1);
        Role role = Role.valueOf(words[0].toUpperCase(Locale.ROOT));
        return words[1].equals("rsa")
                ? new TestKey(role, new BigInteger(words[2]), number(words[3]), number(words[4]))
                : new TestKey(
                        role,
                        Kind.valueOf(words[1].replace("-", "")),
                        number(words[2]),
                        Base64.getDecoder().decode(words[3]));
    }

    public Role role() {
        return role;
    }

    public Kind kind() {
        return kind;
    }

    /** Bits of the modulus or of the curve's field. */
    public int bits() {
        return switch (kind) {
            case RSA -> modulus().bitLength();
            case P256 -> 256;
            case P384 -> 384;
            case P521 -> 521;
        };
    }

    /** The content of the BIT STRING of a subjectPublicKeyInfo, without its octet of unused bits. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] subjectPublicKeyInfo() {
        return subjectPublicKeyInfo.clone();
    }

    /** SHA-1 over the public key, the first method of RFC 5280 4.2.1.2. */
    public byte[] keyIdentifier() {
        return digest("SHA-1", publicKey);
    }

    /** SHA-256 over the subjectPublicKeyInfo: a log's id, an issuer's key hash (RFC 6962 3.2). */
    public byte[] keyHash() {
        return digest("SHA-256", subjectPublicKeyInfo());
    }

    /** Octets of the shape of a signature by this key, which verify under no key. */
    public byte[] placeholderSignature() {
        return switch (kind) {
            case RSA -> filled((bits() + 7) / 8);
            case P256 -> sequence(integer(new BigInteger(filled(32))), integer(new BigInteger(filled(32))));
            case P384 -> sequence(integer(new BigInteger(filled(48))), integer(new BigInteger(filled(48))));
            case P521 -> sequence(integer(new BigInteger(filled(65))), integer(new BigInteger(filled(65))));
        };
    }

    /** A signature, always the same over the same octets. */
    public byte[] sign(SignatureScheme scheme, byte[] message) {
        return Signer.sign(this, scheme, message);
    }

    BigInteger modulus() {
        return numbers[1].multiply(numbers[2]);
    }

    /** RSA: public exponent, p, q; ECDSA: the private scalar. */
    BigInteger number(int index) {
        return numbers[index];
    }

    private static byte[] subjectPublicKeyInfo(Kind kind, byte[] publicKey) {
        return sequence(kind.algorithmIdentifier(), bitString(0, publicKey));
    }

    private static byte[] filled(int length) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, (byte) 0x5A);
        return octets;
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getDecoder().decode(base64));
    }

    static byte[] digest(String algorithm, byte[]... parts) {
        try {
            return MessageDigest.getInstance(algorithm).digest(DerWriter.concat(parts));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return role + " " + kind + " " + bits();
    }
}

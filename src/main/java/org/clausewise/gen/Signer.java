package org.clausewise.gen;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** Signs with Bouncy Castle, without chance: RFC 6979 for ECDSA, a salt of zeros for PSS. */
final class Signer {
    private Signer() {}

    static byte[] sign(TestKey key, SignatureScheme scheme, byte[] message) {
        var signer = signer(key, scheme);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.bouncycastle.crypto.Signer signer(TestKey key, SignatureScheme scheme) {
        if (key.kind() != TestKey.Kind.RSA) {
            var signer = new DSADigestSigner(new ECDSASigner(new HMacDSAKCalculator(digest(scheme))), digest(scheme));
            signer.init(true, new ECPrivateKeyParameters(key.number(0), domain(key.kind())));
            return signer;
        }
        var signer = scheme.isPss()
                ? new PSSSigner(new RSAEngine(), digest(scheme), new byte[scheme.hashBits() / 8])
                : new RSADigestSigner(digest(scheme));
        signer.init(true, privateKey(key));
        return signer;
    }

    private static ECDomainParameters domain(TestKey.Kind kind) {
        return new ECDomainParameters(ECNamedCurveTable.getByName(kind.name().replace("P", "P-")));
    }

    private static RSAPrivateCrtKeyParameters privateKey(TestKey key) {
        BigInteger e = key.number(0);
        BigInteger p = key.number(1);
        BigInteger q = key.number(2);
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger d = e.modInverse(p1.multiply(q1));
        return new RSAPrivateCrtKeyParameters(key.modulus(), e, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p));
    }

    private static Digest digest(SignatureScheme scheme) {
        return switch (scheme.hashBits()) {
            case 256 -> new SHA256Digest();
            case 384 -> new SHA384Digest();
            default -> new SHA512Digest();
        };
    }
}

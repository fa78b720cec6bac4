package org.clausewise.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.nul;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.gen.CertificateSpec.Field.SUBJECT_PUBLIC_KEY_INFO;
import static org.clausewise.rule.Outcome.BREACHED;
import static org.clausewise.rule.Outcome.SATISFIED;
import static org.clausewise.rules.Rules.gate;
import static org.clausewise.rules.Rules.outcome;
import static org.clausewise.rules.Rules.submission;

import org.clausewise.Verdict;
import org.clausewise.gen.CertificateSpec;
import org.clausewise.gen.OddKeys;
import org.clausewise.gen.Subscribers;
import org.clausewise.pki.Algorithm;
import org.clausewise.rule.Outcome;
import org.clausewise.rule.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked cases of RFC 4055, 5480 and 8692, of keys and signatures that are odd and legal. */
class AlgorithmsTest {
    private static final byte[] NONE = {};
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";

    /** RFC 8692 6 speaks of the order of the curve, and brainpoolP256r1 has one of 256 bits. */
    @ParameterizedTest
    @CsvSource({
        "1.2.840.10045.3.1.7, secp256r1, SATISFIED",
        "1.3.36.3.3.2.8.1.1.7, brainpoolP256r1, SATISFIED",
        "1.3.132.0.35, secp521r1, BREACHED"
    })
    void shake128GoesWithCurvesOf256Bits(String oid, String curve, Outcome expected) {
        CertificateSpec c = Subscribers.plain(Profile.PKIX)
                .signatureAlgorithm(sequence(oid(Algorithm.ECDSA_WITH_SHAKE128.oid())))
                .issuer(i -> i.replace(
                        SUBJECT_PUBLIC_KEY_INFO, OddKeys.ec(Algorithm.EC.oid(), oid, OddKeys.generator(curve))));
        assertThat(outcome(judged(c), "rfc8692.issuer.strength")).isEqualTo(expected);
    }

    /** RFC 8692 4.2: such a key has no parameters, whatever id-ecPublicKey has. */
    @Test
    void aKeyOfEcdsaWithShakeNamesNoCurve() {
        Verdict verdict = judged(Subscribers.plain(Profile.PKIX)
                .replace(
                        SUBJECT_PUBLIC_KEY_INFO,
                        OddKeys.key(Algorithm.ECDSA_WITH_SHAKE128.oid(), NONE, OddKeys.generator("secp256r1"))));
        assertThat(verdict.compliant()).isTrue();
    }

    /** RFC 4055 2.1: NULL and no parameters are equivalent. 3.1: so are a default and what it stands for. */
    @Test
    void parametersAreComparedByWhatTheyMean() {
        byte[] withNull = sequence(oid(SHA_256), nul());
        byte[] without = sequence(oid(SHA_256));
        byte[] key = pss(explicit(0, without), explicit(1, mgf1(without)), explicit(2, integer(32)));
        assertThat(bySuchAKey(key, pss(explicit(0, withNull), explicit(1, mgf1(withNull)), explicit(2, integer(32)))))
                .isEqualTo(SATISFIED);
        assertThat(bySuchAKey(
                        key,
                        pss(
                                explicit(0, withNull),
                                explicit(1, mgf1(withNull)),
                                explicit(2, integer(32)),
                                explicit(3, integer(1)))))
                .isEqualTo(SATISFIED);
        assertThat(bySuchAKey(key, pss(explicit(0, withNull), explicit(2, integer(32)))))
                .isEqualTo(BREACHED);
        assertThat(bySuchAKey(key, sequence(oid(Algorithm.SHA256_WITH_RSA.oid()), nul())))
                .isEqualTo(BREACHED);
    }

    private static Outcome bySuchAKey(byte[] key, byte[] signature) {
        CertificateSpec c = Subscribers.plain(Profile.PKIX)
                .signatureAlgorithm(signature)
                .issuer(i -> i.edit(SUBJECT_PUBLIC_KEY_INFO, old -> key, 0));
        return outcome(judged(c), "rfc4055.issuer.parameters");
    }

    private static byte[] pss(byte[]... fields) {
        return sequence(oid(Algorithm.RSASSA_PSS.oid()), sequence(fields));
    }

    private static byte[] mgf1(byte[] hash) {
        return sequence(oid("1.2.840.113549.1.1.8"), hash);
    }

    private static Verdict judged(CertificateSpec c) {
        return gate(Profile.PKIX).check(submission(c.sample()));
    }
}

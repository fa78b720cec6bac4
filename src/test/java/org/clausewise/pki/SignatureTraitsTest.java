package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.clausewise.der.DerWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which key a signature of ECDSA can be of. */
final class SignatureTraitsTest {
    @ParameterizedTest
    @CsvSource({
        "256, 256, true", "384, 256, false", "521, 256, false",
        "256, 384, false", "384, 384, true", "520, 384, false",
        "256, 521, false", "384, 521, false", "520, 521, true",
        // no signature at all
        "1, 256, true", "1, 384, true", "8, 521, true"
    })
    void itsSizeTellsTheCurve(int bits, int curve, boolean fits) {
        BigInteger r = BigInteger.ONE.shiftLeft(bits - 1);
        byte[] pair = DerWriter.sequence(DerWriter.integer(r), DerWriter.integer(BigInteger.ONE));
        assertThat(SignatureTraits.isOfSize(DerWriter.bitString(0, pair), 0, curve))
                .isEqualTo(fits);
    }
}

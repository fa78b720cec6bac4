package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.clausewise.pki.PublicKey.Curve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS BR 6.1.5 and 6.1.6, beside Bouncy Castle. */
final class EcPointTest {
    private final Random random = new Random(11);

    private static X9ECParameters parameters(Curve curve) {
        return ECNamedCurveTable.getByName(curve.fieldName());
    }

    private static boolean isOn(Curve curve, byte[] point) {
        return EcPoint.isOn(curve, point, 0, point.length);
    }

    private ECPoint point(Curve curve) {
        return parameters(curve).getG().multiply(new BigInteger(200, random)).normalize();
    }

    @ParameterizedTest
    @EnumSource(
            value = Curve.class,
            names = {"P_256", "P_384", "P_521"})
    void points(Curve curve) {
        BigInteger p = parameters(curve).getCurve().getField().getCharacteristic();
        int octets = (curve.bits() + 7) / 8;
        for (int i = 0; i < 200; i++) {
            byte[] point = (i == 0 ? parameters(curve).getG() : point(curve)).getEncoded(false);
            assertThat(isOn(curve, point)).isTrue();
            assertThat(isOn(curve, Arrays.copyOf(point, point.length - 1))).isFalse();
            assertThat(isOn(curve, Arrays.copyOf(point, point.length + 1))).isFalse();
            for (Curve other : Curve.values())
                if (other != curve) assertThat(isOn(other, point)).isFalse();

            byte[] hybrid = point.clone();
            hybrid[0] = (byte) (6 | point[point.length - 1] & 1);
            assertThat(isOn(curve, hybrid)).isTrue();
            hybrid[0] ^= 1;
            assertThat(isOn(curve, hybrid)).isFalse();

            byte[] off = point.clone();
            off[1 + random.nextInt(off.length - 1)] ^= (byte) (1 << random.nextInt(8));
            assertThat(isOn(curve, off)).isFalse();
            // the same point, its coordinate not in the range of the field
            BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + octets, point.length)).add(p);
            if (y.bitLength() <= 8 * octets) {
                byte[] long521 = y.toByteArray();
                byte[] beyond = point.clone();
                Arrays.fill(beyond, 1 + octets, beyond.length, (byte) 0);
                int length = Math.min(octets, long521.length);
                System.arraycopy(long521, long521.length - length, beyond, beyond.length - length, length);
                assertThat(isOn(curve, beyond)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Curve.class,
            names = {"P_256", "P_384", "P_521"})
    void compressed(Curve curve) {
        int octets = (curve.bits() + 7) / 8;
        for (int i = 0; i < 20; i++) {
            byte[] point = point(curve).getEncoded(true);
            assertThat(isOn(curve, point)).isTrue();
            BigInteger x = new BigInteger(curve.bits() - 1, random);
            byte[] any = new byte[1 + octets];
            any[0] = 2;
            for (int j = 0; j < octets; j++)
                any[octets - j] = x.shiftRight(8 * j).byteValue();
            boolean decodes;
            try {
                decodes = parameters(curve).getCurve().decodePoint(any).isValid();
            } catch (IllegalArgumentException e) {
                decodes = false;
            }
            assertThat(isOn(curve, any)).isEqualTo(decodes);
        }
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void noPoints(Curve curve) {
        assertThat(isOn(curve, new byte[] {0})).isFalse();
        assertThat(isOn(curve, new byte[] {})).isFalse();
        int octets = (curve.bits() + 7) / 8;
        for (int form = 0; form < 256; form++) {
            byte[] zeros = new byte[1 + 2 * octets];
            zeros[0] = (byte) form;
            assertThat(isOn(curve, zeros)).isFalse();
        }
        assertThat(EcPoint.isOn(curve, new byte[1], -1, 1)).isFalse();
    }
}

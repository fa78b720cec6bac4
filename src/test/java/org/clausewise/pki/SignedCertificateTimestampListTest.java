package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.junit.jupiter.api.Test;

final class SignedCertificateTimestampListTest {
    private static int error(byte[] list) {
        return SignedCertificateTimestampList.error(list, 0, list.length);
    }

    @Test
    void fields() {
        byte[] extended = DerWriter.concat(
                Arrays.copyOf(Leaf.sct(2), 41),
                Leaf.two(3),
                new byte[] {7, 8, 9},
                new byte[] {4, 1},
                Leaf.two(2),
                new byte[] {5, 6});
        byte[] b = DerWriter.octetString(Leaf.sctList(Leaf.sct(1), extended));
        assertThat(SignedCertificateTimestampList.error(b, Der.content(b, 0), b.length))
                .isEqualTo(-1);

        int first = SignedCertificateTimestampList.next(b, 0, -1);
        assertThat(first).isEqualTo(Der.content(b, 0) + 4);
        assertThat(SignedCertificateTimestampList.length(b, first)).isEqualTo(Leaf.sct(1).length);
        assertThat(SignedCertificateTimestampList.version(b, first)).isZero();
        assertThat(SignedCertificateTimestampList.isReadable(b, first)).isTrue();
        int logId = SignedCertificateTimestampList.logId(first);
        assertThat(Arrays.copyOfRange(b, logId, logId + 32)).isEqualTo(Leaf.octets(1, 32));
        assertThat(SignedCertificateTimestampList.timestampMillis(b, first)).isEqualTo(Leaf.SCT_MILLIS);
        assertThat(SignedCertificateTimestampList.extensionsLength(b, first)).isZero();
        assertThat(b[SignedCertificateTimestampList.signatureAlgorithm(b, first)])
                .isEqualTo((byte) 4);
        assertThat(SignedCertificateTimestampList.signatureLength(b, first)).isEqualTo(71);
        int signature = SignedCertificateTimestampList.signature(b, first);
        assertThat(Arrays.copyOfRange(b, signature, signature + 71)).isEqualTo(Leaf.octets(1, 71));

        int second = SignedCertificateTimestampList.next(b, 0, first);
        assertThat(SignedCertificateTimestampList.extensionsLength(b, second)).isEqualTo(3);
        assertThat(b[SignedCertificateTimestampList.extensions(b, second)]).isEqualTo((byte) 7);
        assertThat(SignedCertificateTimestampList.signatureLength(b, second)).isEqualTo(2);
        assertThat(b[SignedCertificateTimestampList.signature(b, second)]).isEqualTo((byte) 5);
        assertThat(SignedCertificateTimestampList.next(b, 0, second)).isEqualTo(-1);
        assertThat(SignedCertificateTimestampList.next(b, -1, -1)).isEqualTo(-1);
    }

    /** Each error at its offset. */
    @Test
    void errors() {
        byte[] list = Leaf.sctList(Leaf.sct(1), Leaf.sct(2));
        assertThat(error(list)).isEqualTo(-1);
        assertThat(error(new byte[0])).isZero();
        assertThat(error(new byte[1])).isZero();
        assertThat(error(new byte[2])).isZero();
        assertThat(error(Arrays.copyOf(list, list.length - 1))).isZero();
        assertThat(error(Arrays.copyOf(list, list.length + 1))).isZero();
        int second = 4 + Leaf.sct(1).length;
        assertThat(error(edited(list, 2, 1))).isEqualTo(2);
        assertThat(error(edited(list, second + 1, list[second + 1] + 1))).isEqualTo(second);
        assertThat(error(Leaf.sctList(new byte[0]))).isEqualTo(2);
        assertThat(error(DerWriter.concat(Leaf.two(1), new byte[1]))).isEqualTo(2);
        // inside an SCT: cut off, extensions, signature
        assertThat(error(Leaf.sctList(Arrays.copyOf(Leaf.sct(1), 42)))).isEqualTo(4);
        assertThat(error(edited(list, 4 + 41, 1))).isEqualTo(4 + 41);
        assertThat(error(Leaf.sctList(Arrays.copyOf(Leaf.sct(1), 46)))).isEqualTo(4 + 43);
        assertThat(error(edited(list, 4 + 46, 70))).isEqualTo(4 + 45);
        assertThat(error(edited(list, 4 + 46, 72))).isEqualTo(4 + 45);
    }

    @Test
    void otherVersionsHaveNoFields() {
        byte[] b = DerWriter.octetString(Leaf.sctList(new byte[] {1, 2, 3}));
        int sct = SignedCertificateTimestampList.next(b, 0, -1);
        assertThat(SignedCertificateTimestampList.error(b, 2, b.length)).isEqualTo(-1);
        assertThat(SignedCertificateTimestampList.version(b, sct)).isEqualTo(1);
        assertThat(SignedCertificateTimestampList.isReadable(b, sct)).isFalse();
        assertThat(SignedCertificateTimestampList.timestampMillis(b, sct)).isEqualTo(Der.NO_TIME);
        assertThat(SignedCertificateTimestampList.signature(b, sct)).isEqualTo(-1);
        assertThat(SignedCertificateTimestampList.signatureLength(b, sct)).isZero();
        assertThat(SignedCertificateTimestampList.extensionsLength(b, sct)).isZero();
    }

    private static byte[] edited(byte[] list, int at, int value) {
        byte[] edited = list.clone();
        edited[at] = (byte) value;
        return edited;
    }
}

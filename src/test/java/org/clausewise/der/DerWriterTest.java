package org.clausewise.der;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.junit.jupiter.api.Test;

class DerWriterTest {
    @Test
    void writesWhatBouncyCastleWrites() throws Exception {
        Instant instant = Instant.parse("2026-03-15T00:00:59Z");
        same(DerWriter.integer(0), new ASN1Integer(0));
        same(DerWriter.integer(128), new ASN1Integer(128));
        same(DerWriter.integer(-129), new ASN1Integer(-129));
        same(DerWriter.integer(BigInteger.ONE.shiftLeft(2047)), new ASN1Integer(BigInteger.ONE.shiftLeft(2047)));
        same(DerWriter.oid("2.999.0.16384"), new ASN1ObjectIdentifier("2.999.0.16384"));
        same(DerWriter.oid("1.3.6.1.4.1.11129.2.4.3"), new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.3"));
        same(DerWriter.octetString(new byte[127]), new DEROctetString(new byte[127]));
        same(DerWriter.octetString(new byte[128]), new DEROctetString(new byte[128]));
        same(DerWriter.octetString(new byte[65536]), new DEROctetString(new byte[65536]));
        same(DerWriter.utf8("Łódź 🔑"), new DERUTF8String("Łódź 🔑"));
        same(DerWriter.bmp("Łódź"), new DERBMPString("Łódź"));
        same(DerWriter.universal("Ł"), new DERUniversalString(new byte[] {0, 0, 1, 0x41}));
        same(DerWriter.utcTime(instant), new ASN1UTCTime("260315000059Z"));
        same(DerWriter.generalizedTime(instant), new ASN1GeneralizedTime("20260315000059Z"));
        same(DerWriter.explicit(3, DerWriter.nul()), new DERTaggedObject(3, DERNull.INSTANCE));
        same(
                DerWriter.implicit(300, DerWriter.octetString(new byte[1])),
                new DERTaggedObject(false, 300, new DEROctetString(new byte[1])));
        ASN1Encodable[] two = {new ASN1Integer(300), new ASN1Integer(2)};
        same(DerWriter.setOf(DerWriter.integer(300), DerWriter.integer(2)), new DERSet(two));
        same(DerWriter.sequence(DerWriter.integer(300), DerWriter.integer(2)), new DERSequence(two));
        same(
                DerWriter.implicit(1, DerWriter.sequence(DerWriter.integer(300))),
                new DERTaggedObject(false, 1, new DERSequence(new ASN1Integer(300))));
    }

    @Test
    void changesToGeneralizedTimeIn2050() {
        assertThat(DerWriter.time(Instant.parse("2049-12-31T23:59:59Z"))).isEqualTo(DerWriter.utcTime("491231235959Z"));
        assertThat(DerWriter.time(Instant.parse("2050-01-01T00:00:00Z")))
                .isEqualTo(DerWriter.generalizedTime("20500101000000Z"));
        assertThat(DerWriter.time(Instant.parse("1949-12-31T23:59:59Z")))
                .isEqualTo(DerWriter.generalizedTime("19491231235959Z"));
    }

    @Test
    void namedBitsEndInOne() {
        assertThat(DerWriter.namedBits()).isEqualTo(hex("030100"));
        assertThat(DerWriter.namedBits(0)).isEqualTo(hex("03020780"));
        assertThat(DerWriter.namedBits(5, 6)).isEqualTo(hex("03020106"));
        assertThat(DerWriter.namedBits(7)).isEqualTo(hex("03020001"));
        assertThat(DerWriter.namedBits(8)).isEqualTo(hex("0303070080"));
    }

    @Test
    void writesMalformedLengths() {
        assertThat(DerWriter.nonMinimalLength(DerWriter.nul())).isEqualTo(hex("058100"));
        byte[] longer = DerWriter.nonMinimalLength(DerWriter.octetString(new byte[300]));
        assertThat(longer).hasSize(305).startsWith(hex("048300012C"));
        assertThat(DerWriter.indefinite(0x24, DerWriter.octetString(new byte[1])))
                .isEqualTo(hex("24800401000000"));
    }

    @Test
    void refusesWhatIsNoOid() {
        for (String text : new String[] {"", "1", "3.1", "1.40", "1.2.", "1.x", "1.-2"}) {
            assertThatThrownBy(() -> DerWriter.oid(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void editsInsideAndMendsTheLengthsOutside() {
        byte[] inner = DerWriter.sequence(DerWriter.integer(1), DerWriter.octetString(new byte[100]));
        byte[] outer = DerWriter.sequence(
                DerWriter.nul(), DerWriter.bitString(0, inner), DerWriter.octetString(inner), DerWriter.bool(true));
        assertThat(DerWriter.get(outer)).isEqualTo(outer);
        assertThat(DerWriter.get(outer, 1, 0, 0)).isEqualTo(DerWriter.integer(1));
        assertThat(DerWriter.get(outer, 2, 0, 1, 3)).isEqualTo(hex("0000"));

        byte[] bigger = DerWriter.sequence(DerWriter.integer(1), DerWriter.octetString(new byte[200]));
        assertThat(DerWriter.replace(outer, DerWriter.octetString(new byte[200]), 2, 0, 1))
                .isEqualTo(DerWriter.sequence(
                        DerWriter.nul(),
                        DerWriter.bitString(0, inner),
                        DerWriter.octetString(bigger),
                        DerWriter.bool(true)));
        assertThat(DerWriter.remove(outer, 1, 0, 1))
                .isEqualTo(DerWriter.sequence(
                        DerWriter.nul(),
                        DerWriter.bitString(0, DerWriter.sequence(DerWriter.integer(1))),
                        DerWriter.octetString(inner),
                        DerWriter.bool(true)));
        byte[] three = DerWriter.sequence(DerWriter.nul(), DerWriter.integer(1), DerWriter.bool(false));
        byte[] two = DerWriter.sequence(DerWriter.nul(), DerWriter.bool(false));
        assertThat(DerWriter.insertBefore(two, DerWriter.integer(1), 1)).isEqualTo(three);
        assertThat(DerWriter.append(DerWriter.remove(three, 2), DerWriter.bool(false)))
                .isEqualTo(three);
        assertThat(DerWriter.edit(three, DerWriter::nonMinimalLength, 1)).isEqualTo(hex("3009050002810101010100"));
    }

    @Test
    void keepsWhatStandsBehindAndRefusesWhatIsNotThere() {
        byte[] trailed = DerWriter.concat(DerWriter.sequence(DerWriter.integer(1)), hex("CAFE"));
        assertThat(DerWriter.replace(trailed, DerWriter.integer(300), 0)).isEqualTo(hex("30040202012CCAFE"));
        assertThatThrownBy(() -> DerWriter.locate(trailed, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DerWriter.editAt(trailed, 1, old -> old)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void same(byte[] ours, ASN1Encodable theirs) throws Exception {
        assertThat(ours).isEqualTo(theirs.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        assertThat(DerWriter.withContent(ours, DerWriter.content(ours))).isEqualTo(ours);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}

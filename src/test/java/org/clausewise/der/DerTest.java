package org.clausewise.der;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DerTest {
    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static byte[] ascii(int tag, String text) {
        return DerWriter.tlv(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void headersOfEveryLength() {
        for (int length : new int[] {0, 1, 127, 128, 255, 256, 65_535, 65_536}) {
            byte[] b = DerWriter.concat(new byte[3], DerWriter.octetString(new byte[length]), new byte[2]);
            assertThat(Der.tag(b, 3)).isEqualTo(Tag.OCTET_STRING);
            assertThat(Der.length(b, 3)).isEqualTo(length);
            assertThat(Der.stop(b, 3)).isEqualTo(b.length - 2);
            assertThat(Der.end(b, 3)).isEqualTo(b.length - 2);
            assertThat(Der.content(b, 3)).isEqualTo(b.length - 2 - length);
        }
    }

    @Test
    void tagsOfSeveralOctets() {
        byte[] b = hex("bf 8101 03 020105");
        assertThat(Der.tag(b, 0)).isEqualTo(0xBF);
        assertThat(Der.content(b, 0)).isEqualTo(4);
        assertThat(Der.intValue(b, Der.next(b, 0, -1))).isEqualTo(5);
    }

    @Test
    void indefiniteLengthsAreFollowed() {
        byte[] b = hex("30 80 3080 0500 0000 020101 0000 0500");
        assertThat(Der.end(b, 0)).isEqualTo(13);
        assertThat(Der.stop(b, 0)).isEqualTo(11);
        assertThat(Der.count(b, 0)).isEqualTo(2);
        assertThat(Der.tag(b, Der.child(b, 0, 1))).isEqualTo(Tag.INTEGER);
        assertThat(Der.isIndefinite(b, 0)).isTrue();
        assertThat(Der.isIndefinite(b, 13)).isFalse();
    }

    @Test
    void children() {
        byte[] b = DerWriter.sequence(DerWriter.integer(7), DerWriter.nul(), DerWriter.oid("1.2.3"));
        assertThat(Der.count(b, 0)).isEqualTo(3);
        assertThat(Der.child(b, 0, 0)).isEqualTo(2);
        assertThat(Der.child(b, 0, 2)).isEqualTo(7);
        assertThat(Der.child(b, 0, 3)).isEqualTo(-1);
        assertThat(Der.find(b, 0, Tag.NULL)).isEqualTo(5);
        assertThat(Der.find(b, 0, Tag.SET)).isEqualTo(-1);
        assertThat(Der.contains(b, 0, DerWriter.oid("1.2.3"))).isTrue();
        assertThat(Der.contains(b, 0, DerWriter.oid("1.2.4"))).isFalse();
        assertThat(Der.oidEquals(b, 7, DerWriter.oid("1.2.3"))).isTrue();
        assertThat(Der.oidEquals(b, 7, DerWriter.oid("1.2.3.4"))).isFalse();
        assertThat(Der.bytes(b, 7)).isEqualTo(DerWriter.oid("1.2.3"));
        assertThat(Der.contentBytes(b, 2)).containsExactly(7);
    }

    @Test
    void equality() {
        byte[] b = hex("020101 020101 020102");
        assertThat(Der.equal(b, 0, b, 3)).isTrue();
        assertThat(Der.equal(b, 0, b, 6)).isFalse();
        assertThat(Der.equal(b, -1, b, -1)).isFalse();
        assertThat(Der.equal(b, 6, hex("020102"))).isTrue();
        assertThat(Der.equal(b, 6, hex("02010200"))).isFalse();
        assertThat(Der.textEquals(ascii(0x0C, "abc"), 0, "abc")).isTrue();
        assertThat(Der.textEquals(ascii(0x0C, "abc"), 0, "abd")).isFalse();
        assertThat(Der.textEquals(ascii(0x0C, "abc"), 0, "ab")).isFalse();
    }

    @Test
    void absenceHasNothing() {
        byte[] b = hex("020101");
        assertThat(Der.tag(b, -1)).isEqualTo(-1);
        assertThat(Der.content(b, -1)).isEqualTo(-1);
        assertThat(Der.end(b, -1)).isEqualTo(-1);
        assertThat(Der.length(b, -1)).isZero();
        assertThat(Der.next(b, -1, -1)).isEqualTo(-1);
        assertThat(Der.child(b, -1, 0)).isEqualTo(-1);
        assertThat(Der.count(b, -1)).isZero();
        assertThat(Der.longValue(b, -1)).isZero();
        assertThat(Der.bigInteger(b, -1)).isZero();
        assertThat(Der.isTrue(b, -1)).isFalse();
        assertThat(Der.bit(b, -1, 0)).isFalse();
        assertThat(Der.bytes(b, -1)).isEmpty();
        assertThat(Der.contentBytes(b, -1)).isEmpty();
        assertThat(Der.text(b, -1)).isEmpty();
        assertThat(Der.textEquals(b, -1, "")).isFalse();
        assertThat(Der.oidText(b, -1)).isEmpty();
        assertThat(Der.oidEquals(b, -1, DerWriter.oid("1.2"))).isFalse();
        assertThat(Der.epochSeconds(b, -1)).isEqualTo(Der.NO_TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "0.39",
                "1.39",
                "2.0",
                "2.39",
                "2.40",
                "2.999.3",
                "1.2.840.113549.1.1.11",
                "2.25.340282366920938463463374607431768211455"
            })
    void oidText(String oid) {
        assertThat(Der.oidText(DerWriter.oid(oid), 0)).isEqualTo(oid);
        OidTable<Integer> table = OidTable.of(Map.of(oid, 1, "1.2", 2, "1.3", 3));
        assertThat(table.get(DerWriter.oid(oid), 0)).isEqualTo(1);
        assertThat(table.get(DerWriter.oid("1.2"), 0)).isEqualTo(2);
        assertThat(table.get(DerWriter.oid("1.2.3.4"), 0)).isNull();
        assertThat(table.get(DerWriter.oid("1.2"), -1)).isNull();
    }

    @Test
    void integers() {
        for (long value :
                new long[] {0, 1, -1, 127, 128, -128, -129, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
            byte[] b = DerWriter.integer(value);
            assertThat(Der.longValue(b, 0)).isEqualTo(value);
            assertThat(Der.bigInteger(b, 0)).isEqualTo(value);
            assertThat(Der.intValue(b, 0))
                    .isEqualTo((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value)));
        }
        byte[] large = DerWriter.integer(BigInteger.ONE.shiftLeft(63));
        byte[] small = DerWriter.integer(BigInteger.ONE.shiftLeft(63).negate().subtract(BigInteger.ONE));
        assertThat(Der.longValue(large, 0)).isEqualTo(Long.MAX_VALUE);
        assertThat(Der.longValue(small, 0)).isEqualTo(Long.MIN_VALUE);
        assertThat(Der.longValue(DerWriter.integer(BigInteger.ONE.shiftLeft(200)), 0))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Der.longValue(hex("020a 00000000000000000001"), 0)).isEqualTo(1);
        assertThat(Der.longValue(hex("0200"), 0)).isZero();
        assertThat(Der.bigInteger(hex("0200"), 0)).isZero();
    }

    @Test
    void bits() {
        byte[] b = DerWriter.namedBits(0, 5, 8);
        for (int n = 0; n < 20; n++)
            assertThat(Der.bit(b, 0, n)).as("bit %d", n).isEqualTo(n == 0 || n == 5 || n == 8);
        assertThat(Der.isTrue(DerWriter.bool(true), 0)).isTrue();
        assertThat(Der.isTrue(DerWriter.bool(false), 0)).isFalse();
    }

    @Test
    void texts() {
        String text = "Gr\u00fc\u00dfe";
        assertThat(Der.text(DerWriter.utf8(text), 0)).isEqualTo(text);
        assertThat(Der.text(DerWriter.bmp(text), 0)).isEqualTo(text);
        assertThat(Der.text(DerWriter.universal(text), 0)).isEqualTo(text);
        assertThat(Der.text(DerWriter.teletex(text), 0)).isEqualTo(text);
        assertThat(Der.text(DerWriter.printable("abc"), 0)).isEqualTo("abc");
        assertThat(Der.text(hex("0c01ff"), 0)).isEqualTo("\ufffd");
    }

    @ParameterizedTest
    @CsvSource({
        "23, 260101000000Z, 2026-01-01T00:00:00Z",
        "23, 491231235959Z, 2049-12-31T23:59:59Z",
        "23, 500101000000Z, 1950-01-01T00:00:00Z",
        "23, 000229120000Z, 2000-02-29T12:00:00Z",
        "23, 2601010130Z, 2026-01-01T01:30:00Z",
        "23, 260101000000+0130, 2025-12-31T22:30:00Z",
        "23, 2512312230-0130, 2026-01-01T00:00:00Z",
        "24, 20500101000000Z, 2050-01-01T00:00:00Z",
        "24, 99991231235959Z, 9999-12-31T23:59:59Z",
        "24, 00000101000000Z, 0000-01-01T00:00:00Z",
        "24, 20260101000000.999Z, 2026-01-01T00:00:00Z",
        "24, 2026010112, 2026-01-01T12:00:00Z",
        "24, 2026010112-01, 2026-01-01T13:00:00Z",
        "24, 20260101123456+0100, 2026-01-01T11:34:56Z"
    })
    void times(int tag, String text, Instant instant) {
        assertThat(Der.epochSeconds(ascii(tag, text), 0)).isEqualTo(instant.getEpochSecond());
    }

    @Test
    void everyDayOfEightHundredYears() {
        Instant day = Instant.parse("1600-01-01T23:59:59Z");
        for (int i = 0; i < 292_194; i++, day = day.plusSeconds(86_400)) {
            byte[] b = DerWriter.generalizedTime(day);
            if (Der.epochSeconds(b, 0) != day.getEpochSecond()) fail(day.toString());
        }
        assertThat(day).isEqualTo("2400-01-01T23:59:59Z");
        assertThat(Der.epochSeconds(ascii(0x18, "20260230000000Z"), 0)).isEqualTo(Der.NO_TIME);
    }

    /** Nothing throws, nothing runs on for ever, whatever the bytes and the offset. */
    @Test
    void total() {
        var random = new SplittableRandom(690);
        int[] likely = {0x30, 0x31, 0x80, 0x81, 0x82, 0x84, 0x00, 0x1F, 0xBF, 0xFF, 0x02, 0x17};
        for (int n = 0; n < 20_000; n++) {
            byte[] b = new byte[random.nextInt(24)];
            for (int i = 0; i < b.length; i++) {
                b[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : likely[random.nextInt(likely.length)]);
            }
            for (int at = -1; at <= b.length; at++) {
                int content = Der.content(b, at);
                int stop = Der.stop(b, at);
                int end = Der.end(b, at);
                boolean inside = at < 0
                        ? content == -1 && stop == -1 && end == -1
                        : content <= stop && stop <= end && end <= b.length && (end > at || at == b.length);
                if (!inside) fail("%d in %s", at, Arrays.toString(b));
                Der.tag(b, at);
                Der.count(b, at);
                Der.longValue(b, at);
                Der.bigInteger(b, at);
                Der.oidText(b, at);
                Der.text(b, at);
                Der.epochSeconds(b, at);
                Der.bit(b, at, random.nextInt(100));
                Der.isTrue(b, at);
                Der.equal(b, at, b, 0);
                Der.equal(b, at, b);
                Der.oidEquals(b, at, b.length == 0 ? new byte[] {6, 0} : b);
            }
        }
    }

    @Test
    void deepNestingIsWalkedOnce() {
        byte[] b = new byte[400_000];
        for (int i = 0; i < b.length; i++) b[i] = (byte) (i % 2 == 0 ? 0x30 : 0x80);
        assertThat(Der.end(b, 0)).isEqualTo(b.length);
        assertThat(Der.count(b, 0)).isEqualTo(1);
        var defects = new Defects();
        Asn1.ANY.readAll(b, new int[0], defects);
        assertThat(defects).hasToString("INDEFINITE_LENGTH@0, TRUNCATED@0");
    }
}

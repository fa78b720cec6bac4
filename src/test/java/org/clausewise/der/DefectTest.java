package org.clausewise.der;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.Asn1.ANY;
import static org.clausewise.der.Asn1.BOOLEAN;
import static org.clausewise.der.Asn1.INTEGER;
import static org.clausewise.der.Asn1.NAMED_BITS;
import static org.clausewise.der.Asn1.OBJECT_IDENTIFIER;
import static org.clausewise.der.Asn1.sequence;
import static org.clausewise.der.Asn1.sequenceOf;
import static org.clausewise.der.Asn1.setOf;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.clausewise.der.Asn1.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of defect at its offset, and next to it what is right. */
final class DefectTest {
    private static final int[] NO_SLOTS = {};

    private static final Asn1 PAIR =
            sequence(Field.of("flag", BOOLEAN).byDefault(DerWriter.bool(false)), Field.of("number", INTEGER));
    private static final Asn1 HELD = Asn1.octetsOf(INTEGER);
    private static final Asn1 HELD_IN_BITS = Asn1.bitsOf(INTEGER);
    private static final Asn1 OPEN = sequence(
            Field.of("id", OBJECT_IDENTIFIER).key(),
            Field.of(
                    "value", Asn1.open(OidTable.of(java.util.Map.of("1.2.3", INTEGER, "1.2.4", sequenceOf(INTEGER))))));
    private static final Asn1 TWO_OCTETS = Asn1.octets((b, from, to) -> to - from == 2 ? -1 : from);
    private static final Asn1 EXPLICIT = INTEGER.explicit(1);

    /** One value of a type, and what is wrong with it: {@code KIND@offset} in the order found. */
    private record Case(Asn1 type, String hex, String defects) {
        @Override
        public String toString() {
            return hex + ": " + defects;
        }
    }

    private static Case defect(Asn1 type, String hex, String defects) {
        return new Case(type, hex, defects);
    }

    private static Case clean(Asn1 type, String hex) {
        return new Case(type, hex, "");
    }

    static List<Case> cases() {
        return List.of(
                // lengths
                clean(ANY, "04 01 00"),
                defect(ANY, "04 02 00", "TRUNCATED@0"),
                defect(ANY, "04", "TRUNCATED@0"),
                defect(ANY, "04 82 01", "TRUNCATED@0"),
                defect(ANY, "04 84 7fffffff 00", "TRUNCATED@0"),
                defect(ANY, "04 84 ffffffff 00", "TRUNCATED@0"),
                defect(ANY, "04 89 010000000000000000 00", "TRUNCATED@0"),
                defect(ANY, "30 04 0500 0402", "TRUNCATED@4"),
                defect(ANY, "04 81 01 00", "NON_MINIMAL_LENGTH@0"),
                defect(ANY, "04 82 0001 00", "NON_MINIMAL_LENGTH@0"),
                defect(ANY, "04 8a 00000000000000000001 00", "NON_MINIMAL_LENGTH@0"),
                clean(ANY, "04 81 80" + "00".repeat(128)),
                defect(ANY, "04 82 0080" + "00".repeat(128), "NON_MINIMAL_LENGTH@0"),
                clean(ANY, "04 82 0100" + "00".repeat(256)),
                defect(ANY, "04 83 000100" + "00".repeat(256), "NON_MINIMAL_LENGTH@0"),
                defect(ANY, "30 80 0500 0000", "INDEFINITE_LENGTH@0"),
                defect(ANY, "30 06 3080 0500 0000", "INDEFINITE_LENGTH@2"),
                defect(ANY, "30 80 3080 0000 0500 0000", "INDEFINITE_LENGTH@0, INDEFINITE_LENGTH@2"),
                defect(ANY, "30 80 0500", "INDEFINITE_LENGTH@0, TRUNCATED@0"),
                defect(ANY, "30 80 0500 00", "INDEFINITE_LENGTH@0, TRUNCATED@0"),
                defect(PAIR, "30 80 020101 0000", "INDEFINITE_LENGTH@0"),
                // trailing bytes
                defect(ANY, "0500 00", "TRAILING_BYTES@2"),
                defect(HELD, "04 04 020101 ff", "TRAILING_BYTES@5"),
                defect(HELD_IN_BITS, "03 05 00 020101 ff", "TRAILING_BYTES@6"),
                defect(EXPLICIT, "a1 05 020101 0500", "TRAILING_BYTES@5"),
                defect(ANY, "05 01 00", "TRAILING_BYTES@2"),
                clean(HELD, "04 03 020101"),
                clean(HELD_IN_BITS, "03 04 00 020101"),
                clean(EXPLICIT, "a1 03 020101"),
                // INTEGER, BOOLEAN
                defect(ANY, "02 02 0001", "NON_MINIMAL_INTEGER@0"),
                defect(ANY, "02 02 ff80", "NON_MINIMAL_INTEGER@0"),
                defect(ANY, "0a 02 0001", "NON_MINIMAL_INTEGER@0"),
                defect(ANY, "02 00", "NON_MINIMAL_INTEGER@0"),
                clean(ANY, "02 02 0080"),
                clean(ANY, "02 02 ff7f"),
                clean(ANY, "02 01 00"),
                defect(ANY, "01 01 01", "BOOLEAN_VALUE@0"),
                defect(ANY, "01 00", "BOOLEAN_VALUE@0"),
                defect(ANY, "01 02 ffff", "BOOLEAN_VALUE@0"),
                clean(ANY, "01 01 ff"),
                clean(ANY, "01 01 00"),
                // DEFAULT
                defect(PAIR, "30 06 010100 020101", "ENCODED_DEFAULT@2"),
                clean(PAIR, "30 06 0101ff 020101"),
                clean(PAIR, "30 03 020101"),
                // BIT STRING
                defect(ANY, "03 00", "UNUSED_BITS@0"),
                defect(ANY, "03 01 01", "UNUSED_BITS@0"),
                defect(ANY, "03 02 0800", "UNUSED_BITS@0"),
                defect(ANY, "03 02 ff00", "UNUSED_BITS@0"),
                defect(ANY, "03 02 0101", "UNUSED_BITS@0"),
                defect(HELD_IN_BITS, "03 04 01 020101", "UNUSED_BITS@0"),
                clean(ANY, "03 01 00"),
                clean(ANY, "03 02 0180"),
                clean(ANY, "03 02 0780"),
                defect(NAMED_BITS, "03 02 0080", "NAMED_BITS@0"),
                defect(NAMED_BITS, "03 02 0680", "NAMED_BITS@0"),
                defect(NAMED_BITS, "03 03 0780 00", "NAMED_OCTETS@0"),
                clean(NAMED_BITS, "03 02 0780"),
                clean(NAMED_BITS, "03 02 0001"),
                clean(NAMED_BITS, "03 01 00"),
                // SET OF
                defect(setOf(INTEGER), "31 06 020102 020101", "SET_ORDER@5"),
                defect(setOf(ANY), "31 07 04020000 020100", "SET_ORDER@6"),
                defect(ANY, "31 06 020102 020101", "SET_ORDER@5"),
                defect(ANY, "31 06 040102 020103", "SET_ORDER@5"),
                clean(setOf(INTEGER), "31 06 020101 020101"),
                clean(setOf(INTEGER), "31 07 0201ff 02020100"),
                clean(ANY, "31 06 020102 040101"),
                // tags and fields
                defect(INTEGER, "04 01 00", "WRONG_TAG@0"),
                defect(INTEGER, "22 01 00", "WRONG_TAG@0"),
                defect(INTEGER.implicit(2), "a2 01 00", "WRONG_TAG@0"),
                clean(INTEGER.implicit(2), "82 01 00"),
                clean(sequenceOf(INTEGER).implicit(2), "a2 03 020100"),
                defect(ANY, "24 03 040100", "WRONG_TAG@0"),
                defect(ANY, "10 00", "WRONG_TAG@0"),
                defect(ANY, "30 02 0000", "WRONG_TAG@2"),
                defect(ANY, "09 01 00", "WRONG_TAG@0"),
                defect(ANY, "9f 1e 00", "WRONG_TAG@0"),
                defect(ANY, "9f 80 7f 00", "WRONG_TAG@0"),
                clean(ANY, "9f 1f 00"),
                clean(ANY, "9f 81 7f 00"),
                defect(PAIR, "30 05 040100 0500", "WRONG_TAG@2, WRONG_TAG@5"),
                defect(PAIR, "30 05 020100 0500", "WRONG_TAG@5"),
                defect(OPEN, "30 06 06022a03 0500", "WRONG_TAG@6"),
                defect(HELD, "04 02 0500", "WRONG_TAG@2"),
                defect(PAIR, "30 00", "MISSING_FIELD@0"),
                defect(PAIR, "30 03 0101ff", "MISSING_FIELD@0"),
                defect(sequence(Field.of("a", INTEGER), Field.of("b", BOOLEAN)), "30 03 0101ff", "MISSING_FIELD@0"),
                defect(HELD, "04 00", "MISSING_FIELD@0"),
                defect(HELD_IN_BITS, "03 01 00", "MISSING_FIELD@0"),
                defect(EXPLICIT, "a1 00", "MISSING_FIELD@0"),
                clean(OPEN, "30 07 06022a03 020100"),
                clean(OPEN, "30 06 06022a05 0500"),
                defect(OPEN, "30 0b 06022a04 3005 020100 0500", "WRONG_TAG@11"),
                // times
                defect(ANY, text(0x17, "260101000000+0100"), "UTC_TIME_NOT_ZULU@0"),
                defect(ANY, text(0x17, "2601010000Z"), "UTC_TIME_NO_SECONDS@0"),
                defect(ANY, text(0x17, "2601010000-0100"), "UTC_TIME_NOT_ZULU@0, UTC_TIME_NO_SECONDS@0"),
                defect(ANY, text(0x17, "260229000000Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "261301000000Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260100000000Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101240000Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101006000Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101000060Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101000000"), "UTC_TIME_NOT_ZULU@0"),
                defect(ANY, text(0x17, "2601010000"), "UTC_TIME_NOT_ZULU@0, UTC_TIME_NO_SECONDS@0"),
                defect(ANY, text(0x17, "260229000000"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "26010100"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "26010100Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101000000.5Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101000000ZZ"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101000000+01"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101000000+2400"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "260101000000+0160"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, "2a0101000000Z"), "UTC_TIME_INVALID@0"),
                defect(ANY, text(0x17, ""), "UTC_TIME_INVALID@0"),
                clean(ANY, text(0x17, "280229235959Z")),
                defect(ANY, text(0x18, "20260101000000"), "GENERALIZED_TIME_NOT_ZULU@0"),
                defect(ANY, text(0x18, "20260101000000-01"), "GENERALIZED_TIME_NOT_ZULU@0"),
                defect(ANY, text(0x18, "202601010000Z"), "GENERALIZED_TIME_NO_SECONDS@0"),
                defect(ANY, text(0x18, "2026010100Z"), "GENERALIZED_TIME_NO_SECONDS@0"),
                defect(ANY, text(0x18, "20260101000000.5Z"), "GENERALIZED_TIME_FRACTION@0"),
                defect(ANY, text(0x18, "20260101000000,25Z"), "GENERALIZED_TIME_FRACTION@0"),
                defect(ANY, text(0x18, "20260101000000.Z"), "GENERALIZED_TIME_INVALID@0"),
                defect(ANY, text(0x18, "21000229000000Z"), "GENERALIZED_TIME_INVALID@0"),
                defect(ANY, text(0x18, "20260431000000Z"), "GENERALIZED_TIME_INVALID@0"),
                defect(ANY, text(0x18, "260101000000Z"), "GENERALIZED_TIME_INVALID@0"),
                defect(ANY, text(0x18, "20260101"), "GENERALIZED_TIME_INVALID@0"),
                clean(ANY, text(0x18, "20000229235959Z")),
                // strings
                defect(ANY, text(0x13, "a@b"), "PRINTABLE_STRING@0"),
                defect(ANY, text(0x13, "a*b"), "PRINTABLE_STRING@0"),
                defect(ANY, "13 01 c4", "PRINTABLE_STRING@0"),
                clean(ANY, text(0x13, "AZaz09 '()+,-./:=?")),
                defect(ANY, "16 01 80", "IA5_STRING@0"),
                clean(ANY, "16 02 007f"),
                defect(ANY, text(0x12, "1-2"), "NUMERIC_STRING@0"),
                clean(ANY, text(0x12, "0 9")),
                defect(ANY, "1a 01 1f", "VISIBLE_STRING@0"),
                defect(ANY, "1a 01 7f", "VISIBLE_STRING@0"),
                defect(ANY, "1a 01 a0", "VISIBLE_STRING@0"),
                clean(ANY, text(0x1A, " ~")),
                defect(ANY, "0c 01 80", "UTF8_STRING@0"),
                defect(ANY, "0c 01 c3", "UTF8_STRING@0"),
                defect(ANY, "0c 02 c0af", "UTF8_STRING@0"),
                defect(ANY, "0c 02 c341", "UTF8_STRING@0"),
                defect(ANY, "0c 03 e09fbf", "UTF8_STRING@0"),
                defect(ANY, "0c 03 eda080", "UTF8_STRING@0"),
                defect(ANY, "0c 04 f08fbfbf", "UTF8_STRING@0"),
                defect(ANY, "0c 04 f4908080", "UTF8_STRING@0"),
                defect(ANY, "0c 04 f5808080", "UTF8_STRING@0"),
                clean(ANY, "0c 0a 00c380e0a080f0908080"),
                clean(ANY, "0c 04 f48fbfbf"),
                clean(ANY, "0c 06 ed9fbfee8080"),
                defect(ANY, "1e 01 00", "BMP_STRING@0"),
                defect(ANY, "1e 02 d800", "BMP_STRING@0"),
                defect(ANY, "1e 02 dfff", "BMP_STRING@0"),
                clean(ANY, "1e 04 d7ffe000"),
                defect(ANY, "1c 03 000041", "UNIVERSAL_STRING@0"),
                defect(ANY, "1c 04 00110000", "UNIVERSAL_STRING@0"),
                defect(ANY, "1c 04 0000d800", "UNIVERSAL_STRING@0"),
                defect(ANY, "1c 04 ffffffff", "UNIVERSAL_STRING@0"),
                clean(ANY, "1c 04 0010ffff"),
                defect(ANY, "14 01 00", "TELETEX_STRING@0"),
                defect(ANY, "14 01 7e", "TELETEX_STRING@0"),
                defect(ANY, "14 01 85", "TELETEX_STRING@0"),
                clean(ANY, "14 04 41fc0a0d"),
                clean(ANY, "14 04 1b284d7e"),
                // OBJECT IDENTIFIER
                defect(ANY, "06 00", "OID_ENCODING@0"),
                defect(ANY, "06 01 80", "OID_ENCODING@0"),
                defect(ANY, "06 03 2a8001", "OID_ENCODING@0"),
                defect(ANY, "06 02 8001", "OID_ENCODING@0"),
                defect(ANY, "06 02 2a83", "OID_ENCODING@0"),
                clean(ANY, "06 03 2a8100"),
                clean(ANY, "06 04 2a818000"),
                clean(ANY, "06 02 8837"),
                // limits
                clean(ANY, nested(Der.MAX_DEPTH - 1)),
                defect(ANY, nested(Der.MAX_DEPTH), "DEPTH_LIMIT@" + depthLimitAt()),
                defect(sequenceOf(INTEGER), "30 00", "CONSTRAINT@0"),
                defect(setOf(INTEGER), "31 00", "CONSTRAINT@0"),
                clean(sequenceOf(0, INTEGER), "30 00"),
                // octets that are not ASN.1
                defect(TWO_OCTETS, "04 01 00", "TLS_ENCODING@2"),
                clean(TWO_OCTETS, "04 02 0000"),
                // siblings are read on
                defect(sequenceOf(PAIR), "30 0b 3000 3002 0500 3003 020101", "MISSING_FIELD@2, WRONG_TAG@6"),
                defect(
                        sequenceOf(INTEGER),
                        "30 08 0500 02020001 0500",
                        "WRONG_TAG@2, NON_MINIMAL_INTEGER@4, WRONG_TAG@8"));
    }

    private static String text(int tag, String text) {
        return HexFormat.of().formatHex(DerWriter.tlv(tag, text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    /** A SEQUENCE around a SEQUENCE and so on, this many inside the outermost. */
    private static String nested(int levels) {
        byte[] der = DerWriter.sequence();
        for (int i = 0; i < levels; i++) der = DerWriter.sequence(der);
        return HexFormat.of().formatHex(der);
    }

    private static int depthLimitAt() {
        byte[] der = HexFormat.of().parseHex(nested(Der.MAX_DEPTH));
        int at = 0;
        for (int i = 0; i < Der.MAX_DEPTH; i++) at = Der.content(der, at);
        return at;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each(Case test) {
        byte[] der = HexFormat.of().parseHex(test.hex.replace(" ", ""));
        var defects = new Defects();
        test.type.readAll(der, NO_SLOTS, defects);
        assertThat(defects).hasToString(test.defects);
        assertThat(defects.kinds() == 0).isEqualTo(test.defects.isEmpty());
    }

    @Test
    void everyKindHasACase() {
        var kinds = EnumSet.of(Defect.SIZE_LIMIT);
        cases().stream()
                .flatMap(test -> Stream.of(test.defects.split(", ")))
                .filter(defect -> !defect.isEmpty())
                .forEach(defect -> kinds.add(Defect.valueOf(defect.substring(0, defect.indexOf('@')))));
        assertThat(kinds).containsExactlyInAnyOrder(Defect.values());
    }

    @Test
    void sizeIsLimited() {
        byte[] der = DerWriter.octetString(new byte[Der.MAX_SIZE - 5]);
        var defects = new Defects();
        assertThat(ANY.readAll(der, NO_SLOTS, defects)).isEqualTo(Der.MAX_SIZE);
        assertThat(defects).hasToString("");
        der = DerWriter.octetString(new byte[Der.MAX_SIZE - 4]);
        assertThat(ANY.readAll(der, NO_SLOTS, defects)).isNegative();
        assertThat(defects).hasToString("SIZE_LIMIT@0");
    }

    @Test
    void nothingToReadIsMissing() {
        var defects = new Defects();
        assertThat(ANY.readAll(new byte[0], NO_SLOTS, defects)).isNegative();
        assertThat(defects).hasToString("MISSING_FIELD@0");
        assertThat(defects.first(Defect.MISSING_FIELD)).isZero();
        assertThat(defects.first(Defect.TRUNCATED)).isNegative();
        assertThat(defects.has(Defect.MISSING_FIELD)).isTrue();
        assertThat(defects.has(Defect.TRUNCATED)).isFalse();
    }

    @Test
    void placesAreLimitedAndKindsAreNot() {
        var defects = new Defects();
        byte[] der = DerWriter.sequence(
                DerWriter.tlv(0x30, new byte[][] {HexFormat.of().parseHex("0500".repeat(2 * Defects.MAX_PLACES))}),
                DerWriter.tlv(0x01, new byte[] {1}));
        sequence(Field.of("list", sequenceOf(INTEGER)), Field.of("flag", BOOLEAN))
                .readAll(der, NO_SLOTS, defects);
        assertThat(defects.size()).isEqualTo(Defects.MAX_PLACES);
        assertThat(defects.kinds()).isEqualTo(Defect.WRONG_TAG.bit() | Defect.BOOLEAN_VALUE.bit());
    }

    @Test
    void slotsKeepTheFirstPlaceOfAField() {
        Asn1 type = sequence(
                Field.of("a", INTEGER).slot(1),
                Field.of("b", INTEGER).optional().slot(0));
        int[] slots = {-1, -1};
        type.readAll(HexFormat.of().parseHex("3006020101020102"), slots, new Defects());
        assertThat(slots).containsExactly(5, 2);
        sequenceOf(type).readAll(HexFormat.of().parseHex("300a3003020101" + "3003020102"), slots, new Defects());
        assertThat(slots).containsExactly(5, 2);
    }

    @Test
    void aChoiceHasNoImplicitTag() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Asn1.TIME.implicit(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

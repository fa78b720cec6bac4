package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.bmp;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.teletex;
import static org.clausewise.der.DerWriter.tlv;
import static org.clausewise.der.DerWriter.utf8;
import static org.clausewise.pki.AttributeText.*;
import static org.clausewise.pki.AttributeType.COMMON_NAME;
import static org.clausewise.pki.AttributeType.LOCALITY;
import static org.clausewise.pki.AttributeType.ORGANIZATION;
import static org.clausewise.pki.AttributeType.STATE_OR_PROVINCE;
import static org.clausewise.pki.AttributeType.SURNAME;

import org.clausewise.der.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Example B.V.",
                "Grand & Sons",
                "R&D GmbH; Co",
                "O'Hara",
                "3M",
                "7",
                "Nokia?",
                "E=mc2",
                "\u6771\u4EAC\u96FB\u6A5F",
                "M\u00FCller & S\u00F6hne",
                "Caf\u00C9\u00AE",
                "\u00C3lvares",
                "\u2605",
                "\u092E\u094D\u200D\u092F",
                "Yahoo!",
                "C=",
                "N.A. Bank",
                "Unknown Worlds",
                "a/b"
            })
    void namesOfOrganizations(String name) {
        assertThat(traits(ORGANIZATION, name) & ~TYPE_AND_VALUE).as(name).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None",
                "NA",
                "S:t Olof",
                "'s-Gravenhage",
                "St. John's",
                "Westward Ho!",
                "//Karas",
                "\u01C1Karas",
                "Saint-Louis-du-Ha! Ha!",
                "L'Aquila",
                "Frankfurt (Oder)",
                "A Coru\u00F1a / La Coru\u00F1a",
                "\u00C5"
            })
    void namesOfPlaces(String name) {
        assertThat(traits(LOCALITY, name) & ~FILLED_IN).as(name).isZero();
        assertThat(traits(STATE_OR_PROVINCE, name) & ~FILLED_IN).as(name).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "...", "--", "*", "\u2014", "\u3002", "?", "()", "\u200B"})
    void punctuationNamesNobody(String text) {
        assertThat(traits(ORGANIZATION, text) & METADATA_ONLY).as(text).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\u00A0", "\u3000"})
    void spacesNameNobody(String text) {
        assertThat(traits(ORGANIZATION, text)).isEqualTo(METADATA_ONLY | LEADING_SPACE | TRAILING_SPACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"N/A", "n/a", "Not Applicable", "NOT AVAILABLE", "(none)", "Some-State", "Default City", " n/a "
            })
    void wordsForNothing(String text) {
        assertThat(traits(ORGANIZATION, text) & PLACEHOLDER).as(text).isNotZero();
        assertThat(traits(SURNAME, text) & PLACEHOLDER).as(text).isNotZero();
    }

    @Test
    void someWordsAreNothingInAnAddressAlone() {
        assertThat(traits(LOCALITY, "Unknown")).isEqualTo(PLACEHOLDER);
        assertThat(traits(ORGANIZATION, "Unknown")).isEqualTo(FILLED_IN);
        assertThat(traits(SURNAME, "Null")).isZero();
        assertThat(traits(COMMON_NAME, "test")).isZero();
    }

    @Test
    void charactersThatNobodyMeans() {
        assertThat(traits(ORGANIZATION, "a\tb")).isEqualTo(CONTROL);
        assertThat(traits(ORGANIZATION, "a\u0085b")).isEqualTo(CONTROL);
        assertThat(traits(ORGANIZATION, "a\u202Eb")).isEqualTo(INVISIBLE);
        assertThat(traits(ORGANIZATION, "a\u200Db")).isEqualTo(INVISIBLE);
        assertThat(traits(ORGANIZATION, "M\u00C3\u00BCller")).isEqualTo(ENCODED_TWICE);
        assertThat(traits(ORGANIZATION, "O\u00E2\u20AC\u2122Hara")).isEqualTo(ENCODED_TWICE);
        assertThat(traits(ORGANIZATION, "M?ller")).isEqualTo(LOST);
        assertThat(traits(ORGANIZATION, "M\uFFFDller")).isEqualTo(LOST);
        assertThat(traits(ORGANIZATION, "A &amp; B")).isEqualTo(ENTITY);
        assertThat(traits(ORGANIZATION, "d&#x27;A")).isEqualTo(ENTITY);
    }

    @Test
    void attributesInAValue() {
        assertThat(traits(ORGANIZATION, "Example, ST=Tokyo, C=JP")).isEqualTo(TYPE_AND_VALUE);
        assertThat(traits(ORGANIZATION, "/C=JP/O=Example")).isEqualTo(TYPE_AND_VALUE);
        assertThat(traits(LOCALITY, "ST=Tokyo, C=JP")).isEqualTo(TYPE_AND_VALUE | NO_PLACE);
        assertThat(traits(LOCALITY, "Z\\FCrich")).isEqualTo(NO_PLACE);
        assertThat(traits(LOCALITY, "Utrecht [Stad]")).isEqualTo(NO_PLACE);
        assertThat(traits(LOCALITY, "\"Utrecht\"")).isEqualTo(NO_PLACE);
        assertThat(traits(LOCALITY, "Utrecht; NL")).isEqualTo(NO_PLACE);
    }

    @Test
    void separatorsAreNoPartOfAPlace() {
        assertThat(traits(LOCALITY, "California:")).isEqualTo(NO_PLACE);
        assertThat(traits(LOCALITY, "California:Test")).isEqualTo(NO_PLACE);
        assertThat(traits(LOCALITY, "Utrecht|Amersfoort")).isEqualTo(NO_PLACE);
        assertThat(traits(LOCALITY, "Utrecht |")).isEqualTo(NO_PLACE);
        assertThat(traits(LOCALITY, "S:t Olof")).isZero();
        assertThat(traits(LOCALITY, "Kahnaw\u00E0:ke")).isEqualTo(RARE_IN_PLACES);
        assertThat(traits(LOCALITY, "||Karas")).isEqualTo(RARE_IN_PLACES);
        assertThat(traits(LOCALITY, "Ju|'hoansi")).isEqualTo(RARE_IN_PLACES);
    }

    @Test
    void stringTypes() {
        assertThat(traits(ORGANIZATION, bmp(" Z\u00FCrich"))).isEqualTo(LEADING_SPACE);
        assertThat(traits(ORGANIZATION, teletex("Z\u00FCrich "))).isEqualTo(TRAILING_SPACE);
        assertThat(traits(ORGANIZATION, teletex("a\tb"))).isZero();
        assertThat(traits(ORGANIZATION, integer(7))).isZero();
    }

    @Test
    void whatCannotBeDecodedIsNoTraitOfTheText() {
        assertThat(traits(ORGANIZATION, tlv(Tag.UTF8_STRING, new byte[] {'a', (byte) 0xC3})))
                .isZero();
        assertThat(traits(ORGANIZATION, tlv(Tag.UTF8_STRING, new byte[] {(byte) 0xFF})))
                .isZero();
        assertThat(traits(ORGANIZATION, tlv(Tag.BMP_STRING, new byte[] {0, 'a', 0})))
                .isZero();
    }

    private static long traits(AttributeType type, String text) {
        return traits(type, utf8(text));
    }

    private static long traits(AttributeType type, byte[] value) {
        return AttributeText.traits(sequence(oid(type.oid()), value), 0);
    }
}

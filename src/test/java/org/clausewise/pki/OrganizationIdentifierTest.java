package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewise.gen.Attribute;
import org.clausewise.gen.Extensions;
import org.clausewise.gen.Oids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationIdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "NTRGB-12345678, 0",
        "NTRUS+CA-12345678, 0",
        "VATDE-123456789, 0",
        "PSDBE-NBB-1234.567.890, 0",
        "NTRXG-1, 0",
        "VATEL-094259216, 8",
        "VATXI-1, 8",
        "PSDEL-1, 4",
        "LEIXG-1, 2",
        "NT, 1",
        "12345678, 1",
        "VATUS+PA-1, 16",
        "NTRAU+NSW-1, 64",
        "NTRUS+CALI-1, 96",
        "NTRUS+-1, 96",
        "NTRNL33031431, 128",
        "NTRNL-, 256"
    })
    void flawsOfTheAttribute(String text, int flaws) {
        assertThat(OrganizationIdentifier.flaws(attribute(text), 0)).isEqualTo(flaws);
    }

    @Test
    void whatIsCutOffHasNoCountry() {
        for (String text : new String[] {"NTR", "NTRN", "NTR@NL-27380834", "NTR-1"}) {
            assertThat(OrganizationIdentifier.flaws(attribute(text), 0) & OrganizationIdentifier.NO_COUNTRY)
                    .as(text)
                    .isNotZero();
        }
    }

    @Test
    void flawsOfTheExtension() {
        assertThat(flaws("NTR", "NL", null, "1")).isZero();
        assertThat(flaws("NTR", "US", "CA", "1")).isZero();
        assertThat(flaws("LEI", "XG", null, "1")).isEqualTo(OrganizationIdentifier.UNKNOWN_SCHEME);
        assertThat(flaws("NTR", "ZZ", null, "1")).isEqualTo(OrganizationIdentifier.NO_COUNTRY);
        assertThat(flaws("VAT", "BE", "BR", "1")).isEqualTo(OrganizationIdentifier.SUBDIVISION_OF_OTHER_SCHEME);
        assertThat(flaws("NTR", "NL", null, "")).isEqualTo(OrganizationIdentifier.NO_REFERENCE);
    }

    @Test
    void referencesAreComparedByLettersAndDigits() {
        assertThat(same("NTRDE-HRB12345", "HRB 12345")).isTrue();
        assertThat(same("NTRBE-0459.134.256", "0459134256")).isTrue();
        assertThat(same("NTRBE-0459.134.256", "578611")).isFalse();
        assertThat(same("NTRNL-33031431", "330314310")).isFalse();
    }

    private static boolean same(String identifier, String number) {
        byte[] first = attribute(identifier);
        byte[] second = Attribute.printable(Oids.SERIAL_NUMBER, number).encoded();
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return OrganizationIdentifier.hasReferenceOf(both, 0, first.length);
    }

    private static int flaws(String scheme, String country, @Nullable String state, String reference) {
        return OrganizationIdentifier.extensionFlaws(
                Extensions.organizationIdentifier(scheme, country, state, reference)
                        .value(),
                0);
    }

    private static byte[] attribute(String text) {
        return Attribute.utf8(Oids.ORGANIZATION_IDENTIFIER, text).encoded();
    }
}

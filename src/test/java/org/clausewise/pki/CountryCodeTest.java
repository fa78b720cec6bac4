package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.printable;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {
    @Test
    void theAssignedCodesAreThoseOfTheJdk() {
        Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        for (char one = 'A'; one <= 'Z'; one++) {
            for (char other = 'A'; other <= 'Z'; other++) {
                String code = "" + one + other;
                assertThat(CountryCode.isAssigned(printable(code), 0)).as(code).isEqualTo(codes.contains(code));
            }
        }
    }

    /** Reserved (UK, EU), withdrawn (AN, YU), user-assigned (XK), in small letters, of another length. */
    @ParameterizedTest
    @ValueSource(strings = {"UK", "EU", "AN", "YU", "XK", "ZZ", "nl", "Nl", "N", "NLD", "", "N1", "  "})
    void othersPassNeither(String text) {
        assertThat(CountryCode.isAssigned(printable(text), 0)).isFalse();
        assertThat(CountryCode.isPermitted(printable(text), 0)).isFalse();
    }

    @Test
    void aCountryWithoutACode() {
        assertThat(CountryCode.isAssigned(printable("XX"), 0)).isFalse();
        assertThat(CountryCode.isPermitted(printable("XX"), 0)).isTrue();
    }
}

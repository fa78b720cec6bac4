package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewise.der.DerWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "23.01.2025",
                "1/23/2025",
                "23-1-2025",
                "2025/01/23",
                "2025.1.23",
                "23 January 2025",
                "Jan 23, 2025",
                "23-JAN-2025"
            })
    void calendarDatesInOtherForms(String text) {
        assertThat(RegistrationDate.isInOtherForm(DerWriter.printable(text), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-23", "20250123", "HRB 12345", "1998/004352/06", "01-09-123456", "12 345 678 901",
                        "0459.134256",
                "32.01.2025", "13/13/2025", "2025-13-45", "Government Entity", "J40/1234/2005", "", "23.01.2025 "
            })
    void datesInIsoFormAndNumbers(String text) {
        assertThat(RegistrationDate.isInOtherForm(DerWriter.printable(text), 0)).isFalse();
    }
}

package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.GeneralNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {
    @ParameterizedTest
    @CsvSource({
        "www.example.com, 0",
        "*.example.com, 0",
        "www*.example.com, 0",
        "' ', 66",
        "'', 129",
        "anna@example.com, 68",
        "https://www.example.com, 72",
        "a_b.example.com, 64",
        "-a.example.com, 64",
        "www..example.com, 128",
        "*, 128",
        "www.*.example.com, 128",
        "w*.*.example.com, 128",
        "www.example.com., 256"
    })
    void dnsNames(String name, long traits) {
        assertThat(NameForm.allTraits(GeneralNames.dns(name), 0)).isEqualTo(traits);
        assertThat(NameForm.traits(GeneralNames.dns(name), 0)).isEqualTo(traits & 0xF);
    }

    @Test
    void otherNames() {
        assertThat(NameForm.traits(GeneralNames.email("anna@example.com"), 0)).isZero();
        assertThat(NameForm.traits(GeneralNames.email("anna"), 0)).isEqualTo(NameForm.NO_MAILBOX);
        assertThat(NameForm.traits(GeneralNames.email(""), 0)).isEqualTo(NameForm.NO_MAILBOX | NameForm.EMPTY);
        assertThat(NameForm.traits(GeneralNames.uri("www.example.com"), 0) & NameForm.uri(Uri.RELATIVE))
                .isNotZero();
        assertThat(NameForm.traits(GeneralNames.ip(new byte[4]), 0)).isZero();
        assertThat(NameForm.traits(GeneralNames.ip(new byte[5]), 0)).isEqualTo(NameForm.NO_ADDRESS);
        assertThat(NameForm.traits(GeneralNames.directory(DistinguishedName.EMPTY), 0))
                .isEqualTo(NameForm.EMPTY);
        assertThat(NameForm.traits(GeneralNames.registered("1.2.3"), 0)).isZero();
    }
}

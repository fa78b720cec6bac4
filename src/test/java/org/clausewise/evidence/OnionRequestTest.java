package org.clausewise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.gen.OnionRequests.APPLICANT_NONCE;
import static org.clausewise.gen.OnionRequests.CA_NONCE;
import static org.clausewise.gen.OnionRequests.attribute;
import static org.clausewise.gen.OnionRequests.octets;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.OnionAddress;
import org.clausewise.gen.OnionRequests;
import org.junit.jupiter.api.Test;

/** TLS BR appendix B 2.b. */
class OnionRequestTest {
    private static final byte[] KEY =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    private static final String NAME = OnionAddress.of(KEY, 3) + ".onion";
    private static final String VALUE = "c29tZSByYW5kb20gdmFsdWU";

    @Test
    void theKeyOfTheAddressAndOfNamesBelow() {
        OnionRequest request = read(der(attribute(CA_NONCE, octets(VALUE))));
        assertThat(request.hasKeyOf(NAME)).isTrue();
        assertThat(request.hasKeyOf("www." + NAME)).isTrue();
        assertThat(request.hasKeyOf(OnionAddress.of(new byte[32], 3) + ".onion"))
                .isFalse();
        assertThat(request.hasKeyOf("example.com")).isFalse();
    }

    @Test
    void theNonceAsCharactersOrAsOctets() {
        assertThat(read(der(attribute(CA_NONCE, octets(VALUE)))).hasCaNonce(VALUE))
                .isTrue();
        assertThat(read(der(attribute(CA_NONCE, octets("some random value")))).hasCaNonce(VALUE))
                .isTrue();
        assertThat(read(der(attribute(CA_NONCE, octets("another")))).hasCaNonce(VALUE))
                .isFalse();
    }

    @Test
    void noncesAreSingleOctetStrings() {
        assertThat(read(der(attribute(APPLICANT_NONCE, octets("a")))).hasApplicantNonce())
                .isTrue();
        assertThat(read(der(attribute(APPLICANT_NONCE, octets("a"), octets("b"))))
                        .hasApplicantNonce())
                .isFalse();
        assertThat(read(der(attribute(APPLICANT_NONCE, DerWriter.utf8("a")))).hasApplicantNonce())
                .isFalse();
        assertThat(read(der(attribute(CA_NONCE, octets("a")))).hasApplicantNonce())
                .isFalse();
    }

    @Test
    void whatIsNoRequestIsNotRead() {
        byte[] der = der(attribute(CA_NONCE, octets(VALUE)));
        for (int length = 0; length < der.length; length++) {
            assertThat(OnionRequest.read(Arrays.copyOf(der, length)))
                    .as("%d octets", length)
                    .isNull();
        }
        assertThat(OnionRequest.read(DerWriter.sequence(DerWriter.integer(0)))).isNull();
    }

    private static OnionRequest read(byte[] der) {
        return Objects.requireNonNull(OnionRequest.read(der));
    }

    private static byte[] der(byte[] attribute) {
        return Objects.requireNonNull(OnionRequests.evidence(KEY, attribute).request())
                .bytes();
    }
}

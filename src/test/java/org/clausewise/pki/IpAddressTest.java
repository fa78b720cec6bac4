package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.HexFormat;
import org.clausewise.der.Der;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpAddressTest {
    /** Literals only, so that nothing is resolved. */
    private static byte[] octets(String address) throws UnknownHostException {
        if (address.startsWith("::ffff:0:0")) {
            byte[] mapped = new byte[16];
            mapped[10] = mapped[11] = (byte) 0xFF;
            return mapped;
        }
        return InetAddress.getByName(address).getAddress();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.1.1",
                "172.31.255.255",
                "192.0.0.9",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.19.255.255",
                "203.0.113.7",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "64:ff9b::1",
                "64:ff9b:1::",
                "100::1",
                "100:0:0:1::2",
                "2001:1ff::",
                "2001:db8::1",
                "2002::1",
                "2620:4f:8000::1",
                "3fff:fff::1",
                "5f00::1",
                "fdff::1",
                "febf::1",
                "::ffff:0:0"
            })
    void reserved(String address) throws UnknownHostException {
        byte[] b = octets(address);
        assertThat(IpAddress.isReserved(b, 0, b.length, Der.NO_TIME)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
                "192.0.1.0", "192.88.98.255", "198.17.255.255", "198.20.0.0", "224.0.0.1", "2001:200::1",
                        "2001:4860::8888",
                "2606:4700::1111", "3fff:1000::", "5f01::", "fe00::", "fec0::1", "ff02::1"
            })
    void notReserved(String address) throws UnknownHostException {
        byte[] b = octets(address);
        assertThat(IpAddress.isReserved(b, 0, b.length, Der.NO_TIME)).isFalse();
    }

    /** A block counts from the month of its allocation; until TLS BR 1.8.0 what IANA marks in the registries of all addresses did too. */
    @ParameterizedTest
    @CsvSource({
        "3fff::1, 2024-06-30T23:59:59Z, false",
        "3fff::1, 2024-07-01T00:00:00Z, true",
        "100.64.0.1, 2012-03-31T23:59:59Z, false",
        "100.64.0.1, 2012-04-01T00:00:00Z, true",
        "192.168.1.1, 2012-07-01T00:00:00Z, true",
        "224.0.0.1, 2021-08-24T23:59:59Z, true",
        "224.0.0.1, 2021-08-25T00:00:00Z, false",
        "fec0::1, 2021-08-24T23:59:59Z, true",
        "fec0::1, 2021-08-25T00:00:00Z, false",
        "2606:4700::1111, 2015-01-01T00:00:00Z, false",
        "1.1.1.1, 2015-01-01T00:00:00Z, false"
    })
    void reservedAtATime(String address, Instant at, boolean reserved) throws UnknownHostException {
        byte[] b = octets(address);
        assertThat(IpAddress.isReserved(b, 0, b.length, at.getEpochSecond())).isEqualTo(reserved);
    }

    @Test
    void everyBlockHoldsItsOwnFirstAddressAndNoOctetsOfAnotherLength() throws UnknownHostException {
        for (IpAddress.Block block : IpAddress.blocks()) {
            byte[] b = octets(block.cidr().replaceAll("/.*", ""));
            int found = IpAddress.block(b, 0, b.length);
            assertThat(found).as(block.cidr()).isNotNegative();
            assertThat(IpAddress.block(b, 0, b.length - 1)).isNegative();
        }
        assertThat(IpAddress.block(IpAddress.block(new byte[] {10, 1, 2, 3}, 0, 4))
                        .name())
                .isEqualTo("Private-Use");
        assertThat(IpAddress.block(new byte[0], 0, 0)).isNegative();
    }

    /** IPv6 as RFC 5952 4 writes it. */
    @ParameterizedTest
    @CsvSource({
        "1.2.3.255, 1.2.3.255",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "0:0:0:0:0:0:0:0, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "1:0:0:0:0:0:0:0, 1::",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "FE80:0:0:0:0:0:0:ABCD, fe80::abcd"
    })
    void text(String address, String text) throws UnknownHostException {
        byte[] b = octets(address);
        assertThat(IpAddress.text(b, 0, b.length)).isEqualTo(text);
    }

    @Test
    void textOfNoAddress() {
        assertThat(IpAddress.text(new byte[] {10, (byte) 0xFF, 0}, 0, 3)).isEqualTo("0aff00");
        assertThat(IpAddress.isAddress(0, 3)).isFalse();
        assertThat(IpAddress.isAddress(0, 4)).isTrue();
        assertThat(IpAddress.isAddress(1, 17)).isTrue();
    }

    @Test
    void rangesThatMeetReservedBlocks() {
        assertThat(meetsReserved("c0000000ffff0000")).isTrue();
        assertThat(meetsReserved("0a010200ffffff00")).isTrue();
        assertThat(meetsReserved("0000000000000000")).isTrue();
        assertThat(meetsReserved("a6000000ffffff00")).isFalse();
        assertThat(meetsReserved("c0000300ffffff00")).isFalse();
        assertThat(meetsReserved("20010db8000000000000000000000000ffffffff000000000000000000000000"))
                .isTrue();
        assertThat(meetsReserved("2a000000000000000000000000000000ffff0000000000000000000000000000"))
                .isFalse();
    }

    private static boolean meetsReserved(String hex) {
        byte[] range = HexFormat.of().parseHex(hex);
        return IpAddress.meetsReserved(range, 0, range.length / 2, Der.NO_TIME);
    }
}

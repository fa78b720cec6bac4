package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausewise.der.DerWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectIdentifierTest {
    private static boolean isWithinLimits(String oid) {
        return ObjectIdentifier.isWithinLimits(DerWriter.oid(oid), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.29.17, true",
        "1.3.268435455, true",
        "1.3.268435456, false",
        "2.268435455, true",
        "2.268435456, false",
        "2.25.329800735698586629295641978511506172918, false"
    })
    void arcs(String oid, boolean within) {
        assertThat(isWithinLimits(oid)).isEqualTo(within);
    }

    @Test
    void numberOfArcs() {
        assertThat(isWithinLimits(ones(20))).isTrue();
        assertThat(isWithinLimits(ones(21))).isFalse();
    }

    @Test
    void characters() {
        // 9 characters and a full stop ten times less the first arc
        String longest = "1.3" + ".123456789".repeat(9) + ".123456";
        assertThat(longest).hasSize(100);
        assertThat(isWithinLimits(longest)).isTrue();
        assertThat(isWithinLimits(longest + "7")).isFalse();
    }

    private static String ones(int arcs) {
        return IntStream.range(0, arcs).mapToObj(i -> "1").collect(Collectors.joining("."));
    }
}

package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.integer;
import static org.clausewise.der.DerWriter.sequence;

import org.clausewise.der.Der;
import org.clausewise.der.DerWriter;
import org.clausewise.gen.DistinguishedName;
import org.clausewise.gen.GeneralNames;
import org.junit.jupiter.api.Test;

class GeneralSubtreeTest {
    private static final byte[] DNS = GeneralNames.dns("example.com");
    private static final byte[] RANGE = GeneralNames.ip(new byte[] {8, 8, 8, 0, -1, -1, -1, 0});

    @Test
    void whatIsPermittedAndWhatIsExcludedAreDifferentBits() {
        assertThat(permitted(sequence(DNS))).isEqualTo(GeneralSubtree.permitted(GeneralName.DNS_NAME));
        assertThat(excluded(sequence(DNS))).isEqualTo(GeneralSubtree.excluded(GeneralName.DNS_NAME));
        byte[] directory = GeneralNames.directory(DistinguishedName.EMPTY);
        assertThat(permitted(sequence(directory))).isEqualTo(GeneralSubtree.permitted(GeneralName.DIRECTORY_NAME));
        assertThat(excluded(sequence(directory))).isEqualTo(GeneralSubtree.excluded(GeneralName.DIRECTORY_NAME));
        assertThat(GeneralSubtree.either(GeneralName.URI, GeneralName.DNS_NAME))
                .isEqualTo(GeneralSubtree.permitted(GeneralName.URI)
                        | GeneralSubtree.excluded(GeneralName.URI)
                        | GeneralSubtree.permitted(GeneralName.DNS_NAME)
                        | GeneralSubtree.excluded(GeneralName.DNS_NAME));
    }

    @Test
    void distancesThatAreWrittenOut() {
        long dns = GeneralSubtree.permitted(GeneralName.DNS_NAME);
        byte[] zero = implicit(0, integer(0));
        byte[] three = implicit(1, integer(3));
        assertThat(permitted(sequence(DNS, zero))).isEqualTo(dns | GeneralSubtree.PERMITTED_MINIMUM);
        assertThat(permitted(sequence(DNS, three))).isEqualTo(dns | GeneralSubtree.PERMITTED_MAXIMUM);
        assertThat(permitted(sequence(DNS, zero, three)))
                .isEqualTo(dns | GeneralSubtree.PERMITTED_MINIMUM | GeneralSubtree.PERMITTED_MAXIMUM);
        assertThat(excluded(sequence(DNS, zero)) & ~GeneralSubtree.excluded(GeneralName.DNS_NAME))
                .isEqualTo(GeneralSubtree.EXCLUDED_MINIMUM);
        assertThat(excluded(sequence(DNS, three)) & ~GeneralSubtree.excluded(GeneralName.DNS_NAME))
                .isEqualTo(GeneralSubtree.EXCLUDED_MAXIMUM);
    }

    @Test
    void allOfATypeAreExcludedByNothingAndByZeros() {
        byte[] any = GeneralNames.dns("");
        assertThat(excluded(sequence(any)))
                .isEqualTo(GeneralSubtree.excluded(GeneralName.DNS_NAME) | GeneralSubtree.NO_DNS);
        assertThat(permitted(sequence(any))).isEqualTo(GeneralSubtree.permitted(GeneralName.DNS_NAME));
        assertThat(excludedAddresses(new byte[8])).isEqualTo(GeneralSubtree.NO_IPV4);
        assertThat(excludedAddresses(new byte[32])).isEqualTo(GeneralSubtree.NO_IPV6);
        byte[] almost = new byte[32];
        almost[31] = 1;
        assertThat(excludedAddresses(almost)).isZero();
        assertThat(excludedAddresses(new byte[4])).isZero();
    }

    @Test
    void addressesArePermittedByTheirLength() {
        assertThat(permitted(sequence(RANGE)) & ~GeneralSubtree.permitted(GeneralName.IP_ADDRESS))
                .isEqualTo(GeneralSubtree.PERMITTED_IPV4);
        assertThat(permitted(sequence(GeneralNames.ip(new byte[32])))
                        & ~GeneralSubtree.permitted(GeneralName.IP_ADDRESS))
                .isEqualTo(GeneralSubtree.PERMITTED_IPV6);
        assertThat(excluded(sequence(RANGE))).isEqualTo(GeneralSubtree.excluded(GeneralName.IP_ADDRESS));
    }

    @Test
    void whatHasNoBaseHasNoTrait() {
        assertThat(permitted(sequence())).isZero();
        assertThat(excluded(sequence())).isZero();
    }

    private static long excludedAddresses(byte[] octets) {
        return excluded(sequence(GeneralNames.ip(octets))) & ~GeneralSubtree.excluded(GeneralName.IP_ADDRESS);
    }

    /** The traits of a subtree that stands before one that is excluded. */
    private static long permitted(byte[] subtree) {
        byte[] constraints = sequence(implicit(0, sequence(subtree)), implicit(1, sequence(sequence(RANGE))));
        return GeneralSubtree.traits(constraints, 0, DerWriter.locate(constraints, 0, 0));
    }

    /** The traits of a subtree that stands behind one that is permitted. */
    private static long excluded(byte[] subtree) {
        byte[] constraints = sequence(implicit(0, sequence(sequence(RANGE))), implicit(1, sequence(subtree)));
        int list = Der.next(constraints, 0, Der.next(constraints, 0, -1));
        return GeneralSubtree.traits(constraints, 0, Der.next(constraints, list, -1));
    }
}

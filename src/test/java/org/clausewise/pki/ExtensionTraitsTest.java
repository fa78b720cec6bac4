package org.clausewise.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausewise.der.DerWriter.explicit;
import static org.clausewise.der.DerWriter.ia5;
import static org.clausewise.der.DerWriter.implicit;
import static org.clausewise.der.DerWriter.namedBits;
import static org.clausewise.der.DerWriter.oid;
import static org.clausewise.der.DerWriter.sequence;
import static org.clausewise.der.DerWriter.utf8;

import java.util.ArrayList;
import java.util.List;
import org.clausewise.der.Der;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of policies, access descriptions and distribution points. */
final class ExtensionTraitsTest {
    private static final byte[] DV = oid("2.23.140.1.2.1");
    private static final byte[] OV = oid("2.23.140.1.2.2");
    private static final byte[] OWN = oid("1.3.6.1.4.1.99999.1");
    private static final byte[] OCSP = oid("1.3.6.1.5.5.7.48.1");
    private static final byte[] CA_ISSUERS = oid("1.3.6.1.5.5.7.48.2");
    private static final byte[] CPS = oid("1.3.6.1.5.5.7.2.1");

    @ParameterizedTest
    @CsvSource({
        "http://a.example, true",
        "HTTP://a.example, true",
        "http://a, true",
        "http://, false",
        "https://a.example, false",
        "http:/a.example, false",
        "ldap://a.example, false",
        "'', false"
    })
    void schemesAreComparedInAnyCase(String uri, boolean http) {
        assertThat(Uri.isHttp(uri(uri), 0)).isEqualTo(http);
    }

    @Test
    void anAbsentUriHasNoScheme() {
        assertThat(Uri.isHttp(uri("http://a.example"), -1)).isFalse();
    }

    @Test
    void policiesAreToldByTheirIdentifiersAndPlace() {
        assertThat(policies(sequence(DV), sequence(OWN))).containsExactly(0L, 0L);
        assertThat(policies(sequence(OWN), sequence(DV))).containsExactly(PolicyInformation.FIRST_NOT_RESERVED, 0L);
        assertThat(policies(sequence(OWN))).containsExactly(0L);
        assertThat(policies(sequence(DV), sequence(OWN), sequence(OV)))
                .containsExactly(0L, 0L, PolicyInformation.RESERVED_AGAIN);
        assertThat(policies(sequence(DV), sequence(DV))).containsExactly(0L, PolicyInformation.RESERVED_AGAIN);
        assertThat(policies(sequence(oid("2.5.29.32.0")))).containsExactly(PolicyInformation.ANY_POLICY);
    }

    @Test
    void policiesAreToldByTheirQualifiers() {
        assertThat(policies(qualified(sequence(CPS, ia5("https://cps.example.com")))))
                .containsExactly(PolicyInformation.QUALIFIED);
        assertThat(policies(qualified(sequence(CPS, ia5("ftp://cps.example.com")))))
                .containsExactly(PolicyInformation.QUALIFIED | PolicyInformation.CPS_NOT_HTTP);
        assertThat(policies(qualified(sequence(CPS, utf8("http://cps.example.com")))))
                .containsExactly(PolicyInformation.QUALIFIED | PolicyInformation.CPS_NOT_IA5);
        assertThat(policies(qualified(sequence(oid("1.3.6.1.5.5.7.2.2"), sequence()))))
                .containsExactly(PolicyInformation.QUALIFIED | PolicyInformation.OTHER_QUALIFIER);
    }

    @Test
    void accessDescriptionsAreToldByMethodAndLocation() {
        byte[] http = uri("http://a.example");
        byte[] ftp = uri("ftp://a.example");
        assertThat(accesses(sequence(OCSP, http), sequence(CA_ISSUERS, http)))
                .containsExactly(
                        AccessDescription.OCSP_HTTP, AccessDescription.CA_ISSUERS | AccessDescription.CA_ISSUERS_HTTP);
        assertThat(accesses(sequence(OCSP, ftp), sequence(CA_ISSUERS, ftp)))
                .containsExactly(
                        AccessDescription.OCSP_NOT_HTTP,
                        AccessDescription.CA_ISSUERS | AccessDescription.CA_ISSUERS_NOT_HTTP);
        assertThat(accesses(sequence(OCSP, implicit(2, ia5("a.example"))))).containsExactly(AccessDescription.NOT_URI);
        assertThat(accesses(sequence(OWN, http))).containsExactly(AccessDescription.OTHER_METHOD);
        assertThat(accesses(sequence(OCSP, http), sequence(CA_ISSUERS, http), sequence(OCSP, http)))
                .containsExactly(
                        AccessDescription.OCSP_HTTP,
                        AccessDescription.CA_ISSUERS | AccessDescription.CA_ISSUERS_HTTP,
                        AccessDescription.OCSP_HTTP | AccessDescription.REPEATED);
    }

    @Test
    void distributionPointsAreToldByTheirFields() {
        byte[] name = full(uri("http://a.example/1.crl"));
        assertThat(points(sequence(name))).containsExactly(0L);
        assertThat(points(sequence(name), sequence(name))).containsExactly(0L, DistributionPoint.FURTHER);
        assertThat(points(sequence()))
                .containsExactly(DistributionPoint.NO_NAME | DistributionPoint.NOTHING_BUT_REASONS);
        assertThat(points(sequence(explicit(0, implicit(1, sequence(sequence(oid("2.5.4.3"), utf8("x"))))))))
                .containsExactly(DistributionPoint.RELATIVE_NAME | DistributionPoint.NO_HTTP_OR_LDAP);
        assertThat(points(sequence(full())))
                .containsExactly(DistributionPoint.EMPTY_NAME | DistributionPoint.NO_HTTP_OR_LDAP);
        assertThat(points(sequence(name, implicit(1, namedBits(1))))).containsExactly(DistributionPoint.REASONS);
        assertThat(points(sequence(name, implicit(2, sequence(explicit(4, sequence()))))))
                .containsExactly(DistributionPoint.CRL_ISSUER);
    }

    @Test
    void namesOfDistributionPointsAreVisitedInOrder() {
        byte[] points = sequence(
                sequence(full(uri("http://a.example"), implicit(2, ia5("a.example")))),
                sequence(implicit(1, namedBits(1))),
                sequence(full(uri("ldap://a.example"))));
        List<Long> traits = new ArrayList<>();
        for (int i = DistributionPoint.nextName(points, 0, -1); i >= 0; i = DistributionPoint.nextName(points, 0, i)) {
            traits.add(DistributionPoint.nameTraits(points, 0, i));
        }
        assertThat(traits)
                .containsExactly(
                        DistributionPoint.HTTP,
                        DistributionPoint.NOT_URI,
                        DistributionPoint.NOT_HTTP | DistributionPoint.FIRST_NOT_HTTP);
    }

    @Test
    void aMaskKnowsWhatIsNotKnown() {
        byte[] list = sequence(DV, OWN);
        assertThat(KnownOid.mask(list, 0)).isEqualTo(KnownOid.POLICY_DV.bit() | KnownOid.ANOTHER);
        assertThat(KnownOid.Family.RESERVED_POLICY.mask())
                .isEqualTo(KnownOid.POLICY_EV.bit()
                        | KnownOid.POLICY_DV.bit()
                        | KnownOid.POLICY_OV.bit()
                        | KnownOid.POLICY_IV.bit());
    }

    private interface Of {
        long traits(byte[] b, int list, int at);
    }

    private static List<Long> policies(byte[]... policies) {
        return traits(PolicyInformation::traits, policies);
    }

    private static List<Long> accesses(byte[]... descriptions) {
        return traits(AccessDescription::traits, descriptions);
    }

    private static List<Long> points(byte[]... points) {
        return traits(DistributionPoint::traits, points);
    }

    private static List<Long> traits(Of of, byte[]... elements) {
        byte[] list = sequence(elements);
        List<Long> traits = new ArrayList<>();
        for (int i = Der.next(list, 0, -1); i >= 0; i = Der.next(list, 0, i)) traits.add(of.traits(list, 0, i));
        return traits;
    }

    private static byte[] qualified(byte[] qualifier) {
        return sequence(DV, sequence(qualifier));
    }

    private static byte[] full(byte[]... names) {
        return explicit(0, implicit(0, sequence(names)));
    }

    private static byte[] uri(String uri) {
        return implicit(6, ia5(uri));
    }
}
